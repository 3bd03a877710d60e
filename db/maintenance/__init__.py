"""Maintenance: verification, rebuilding, a change of the key, and what can be salvaged of a damaged store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.lazy_names import lazy_names

if TYPE_CHECKING:
    from db.maintenance import rekey, salvage
    from db.maintenance.salvage import SalvageResult

__all__ = ["SalvageResult", "rekey", "salvage"]

if not TYPE_CHECKING:
    __getattr__ = lazy_names(
        __name__,
        {
            "SalvageResult": "salvage",
            "rekey": "rekey",
            "salvage": "salvage",
        },
    )
