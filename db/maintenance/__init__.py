"""Maintenance: verification, rebuilding, a change of the key, and what can be salvaged of a damaged store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.lazy_names import lazy_names

if TYPE_CHECKING:
    from db.maintenance.rekey import (
        rewrite_snapshots,
        rewrite_store,
    )
    from db.maintenance.salvage import (
        SalvageResult,
        drop_foreign_parts,
        drop_foreign_triggers,
        event_ids,
        merge_salvaged_events,
        salvage_store,
    )

__all__ = [
    "SalvageResult",
    "drop_foreign_parts",
    "drop_foreign_triggers",
    "event_ids",
    "merge_salvaged_events",
    "rewrite_snapshots",
    "rewrite_store",
    "salvage_store",
]

if not TYPE_CHECKING:
    __getattr__ = lazy_names(
        __name__,
        {
            "SalvageResult": "salvage",
            "drop_foreign_parts": "salvage",
            "drop_foreign_triggers": "salvage",
            "event_ids": "salvage",
            "merge_salvaged_events": "salvage",
            "rewrite_snapshots": "rekey",
            "rewrite_store": "rekey",
            "salvage_store": "salvage",
        },
    )
