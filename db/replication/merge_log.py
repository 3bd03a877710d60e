"""The merges of this copy, and whether the last one can be gone back from."""

from __future__ import annotations

from sqlalchemy import Connection

from db.journal import event_log
from db.schema.canonical_json import canonical, sha256_of_text
from workbench.domain.bundle import MergeEntry

_PUT = (
    "INSERT INTO bundle_in (no, name, at_us, person_id, backup, n_new, heads)"
    " SELECT coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ? FROM bundle_in"
)
_ALL = "SELECT name, at_us, person_id, backup, n_new, heads FROM bundle_in ORDER BY no DESC"


def record(connection: Connection, entry: MergeEntry) -> None:
    """Remember a merge, with the heads of all chains after it."""
    row = (entry.name, entry.at_us, entry.person_id, entry.backup, entry.n_new, _heads(connection))
    connection.exec_driver_sql(_PUT, row)


def all_entries(connection: Connection) -> list[MergeEntry]:
    """The newest first."""
    return [MergeEntry(*row[:5]) for row in connection.exec_driver_sql(_ALL)]


def reversible_merge(connection: Connection) -> MergeEntry | None:
    """The last merge, when nothing was written or merged since."""
    row = connection.exec_driver_sql(_ALL + " LIMIT 1").one_or_none()
    if row is None or row[5] != _heads(connection):
        return None
    return MergeEntry(*row[:5])


def _heads(connection: Connection) -> str:
    return sha256_of_text(canonical([list(end) for end in event_log.chain_ends(connection)]))
