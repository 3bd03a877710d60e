"""Merge log: the merges into this store, and whether the last one can be rolled back."""

from __future__ import annotations

from sqlalchemy import Connection

from db.journal import event_log
from db.schema.canonical_json import canonical, sha256_of_text
from workbench.domain.bundle import MergeEntry

_PUT = (
    "INSERT INTO bundle_in (no, name, at_us, person_id, backup, n_new, heads)"
    " SELECT coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ? FROM bundle_in"
)
_ALL = "SELECT name, at_us, person_id, backup, n_new FROM bundle_in ORDER BY no DESC"
_LAST = "SELECT heads, name, at_us, person_id, backup, n_new FROM bundle_in ORDER BY no DESC LIMIT 1"


def record_merge(connection: Connection, entry: MergeEntry) -> None:
    """Record a merge, with the ends of all chains after it."""
    row = (entry.name, entry.at_us, entry.person_id, entry.backup, entry.n_new, _heads(connection))
    connection.exec_driver_sql(_PUT, row)


def merge_entries(connection: Connection) -> list[MergeEntry]:
    """All merges, the newest first."""
    return [MergeEntry(*row) for row in connection.exec_driver_sql(_ALL)]


def reversible_merge(connection: Connection) -> MergeEntry | None:
    """The last merge, if nothing was written or merged since."""
    row = connection.exec_driver_sql(_LAST).one_or_none()
    if row is None:
        return None
    heads, *entry = row
    return MergeEntry(*entry) if heads == _heads(connection) else None


def _heads(connection: Connection) -> str:
    return sha256_of_text(canonical([list(end) for end in event_log.chain_ends(connection)]))
