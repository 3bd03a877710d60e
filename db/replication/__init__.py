"""Replication: how events travel between copies of the store, by bundle and by server, and join the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.lazy_names import lazy_names

if TYPE_CHECKING:
    from db.replication import (
        conflicts,
        delivery,
        devices,
        event_selection,
        merge_log,
        merge_summary,
        outbox,
        pending_events,
        store_diff,
        sync_cursors,
    )
    from db.replication.delivery import Delivery, DeliveryResult
    from db.replication.merge import MergeResult
    from db.replication.outbox import OutboxEvent, RunExtent, RunPosition
    from db.replication.sync_cursors import Server

__all__ = [
    "Delivery",
    "DeliveryResult",
    "MergeResult",
    "OutboxEvent",
    "RunExtent",
    "RunPosition",
    "Server",
    "conflicts",
    "delivery",
    "devices",
    "event_selection",
    "merge_log",
    "merge_summary",
    "outbox",
    "pending_events",
    "store_diff",
    "sync_cursors",
]

if not TYPE_CHECKING:
    __getattr__ = lazy_names(
        __name__,
        {
            "Delivery": "delivery",
            "DeliveryResult": "delivery",
            "MergeResult": "merge",
            "OutboxEvent": "outbox",
            "RunExtent": "outbox",
            "RunPosition": "outbox",
            "Server": "sync_cursors",
            "conflicts": "conflicts",
            "delivery": "delivery",
            "devices": "devices",
            "event_selection": "event_selection",
            "merge_log": "merge_log",
            "merge_summary": "merge_summary",
            "outbox": "outbox",
            "pending_events": "pending_events",
            "store_diff": "store_diff",
            "sync_cursors": "sync_cursors",
        },
    )
