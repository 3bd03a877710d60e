"""Replication: how events travel between copies of the store, by bundle and by server, and join the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.lazy_names import lazy_names

if TYPE_CHECKING:
    from db.replication import (
        conflicts,
        devices,
        outbox,
        pending_events,
        sync_cursors,
    )
    from db.replication.delivery import (
        Delivery,
        DeliveryResult,
        accept_delivery,
        acknowledge_merge,
        has_work_of_others,
        write_own_receipt,
        write_receipt,
    )
    from db.replication.event_selection import (
        events_about,
        events_after,
        missing_texts,
        named_snapshots,
        referenced_hashes,
    )
    from db.replication.merge import (
        MergeResult,
    )
    from db.replication.merge_log import (
        merge_entries,
        record_merge,
        reversible_merge,
    )
    from db.replication.merge_summary import (
        locate_conflicts,
        summarize_merge,
    )
    from db.replication.outbox import (
        OutboxEvent,
        RunExtent,
        RunPosition,
    )
    from db.replication.store_diff import (
        events_only_here,
        work_by_person,
    )
    from db.replication.sync_cursors import (
        Server,
    )

__all__ = [
    "Delivery",
    "DeliveryResult",
    "MergeResult",
    "OutboxEvent",
    "RunExtent",
    "RunPosition",
    "Server",
    "accept_delivery",
    "acknowledge_merge",
    "conflicts",
    "devices",
    "events_about",
    "events_after",
    "events_only_here",
    "has_work_of_others",
    "locate_conflicts",
    "merge_entries",
    "missing_texts",
    "named_snapshots",
    "outbox",
    "pending_events",
    "record_merge",
    "referenced_hashes",
    "reversible_merge",
    "summarize_merge",
    "sync_cursors",
    "work_by_person",
    "write_own_receipt",
    "write_receipt",
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
            "accept_delivery": "delivery",
            "acknowledge_merge": "delivery",
            "conflicts": "conflicts",
            "devices": "devices",
            "events_about": "event_selection",
            "events_after": "event_selection",
            "events_only_here": "store_diff",
            "has_work_of_others": "delivery",
            "locate_conflicts": "merge_summary",
            "merge_entries": "merge_log",
            "missing_texts": "event_selection",
            "named_snapshots": "event_selection",
            "outbox": "outbox",
            "pending_events": "pending_events",
            "record_merge": "merge_log",
            "referenced_hashes": "event_selection",
            "reversible_merge": "merge_log",
            "summarize_merge": "merge_summary",
            "sync_cursors": "sync_cursors",
            "work_by_person": "store_diff",
            "write_own_receipt": "delivery",
            "write_receipt": "delivery",
        },
    )
