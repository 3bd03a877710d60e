"""Sync cursors: how far this store has read a server's events, which of its own events the server has, and refusals.

Local to the store and outside the event log, like drafts. Everything except the server's name and the refusals
could be found out again by asking the server: a cursor that is too low costs time, never an event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection

from db.journal.event_log import RUN_SIZE
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode

_COLUMNS = "id, address, person_id, person_name, role, contact_us, receipt_us, receipt_owed"
_ALL = f"SELECT {_COLUMNS} FROM server ORDER BY contact_us DESC, id"  # noqa: S608  # names of columns of ours
_RECORD_CONTACT = (
    "INSERT INTO server (id, address, person_id, person_name, role, contact_us, receipt_us, receipt_owed)"
    " VALUES (?, ?, ?, ?, ?, ?, 0, 0) ON CONFLICT (id) DO UPDATE SET address = excluded.address,"
    " person_id = excluded.person_id, person_name = excluded.person_name, role = excluded.role,"
    " contact_us = excluded.contact_us"
)
_READ = "SELECT device_id, arrived FROM server_read WHERE server_id = ?"
_SET_READ = (
    "INSERT INTO server_read (server_id, device_id, arrived) VALUES (?, ?, ?)"
    " ON CONFLICT (server_id, device_id) DO UPDATE SET arrived = excluded.arrived"
)
_HIGH_WATER_MARKS = "SELECT run, seq FROM server_has WHERE server_id = ?"
_SET_HIGH_WATER_MARK = (
    "INSERT INTO server_has (server_id, run, seq) VALUES (?, ?, ?)"
    " ON CONFLICT (server_id, run) DO UPDATE SET seq = excluded.seq"
)
_PLACES = "SELECT n FROM event WHERE id IN ({})"
_REFUSED = (
    "SELECT r.event_id, r.reason, r.at_us, e.action, e.author_id, e.hlc, e.entity_type, e.entity"
    " FROM server_refused r JOIN event e ON e.id = r.event_id WHERE r.server_id = ? ORDER BY e.hlc, e.id"
)
_RECORD_REFUSAL = (
    "INSERT INTO server_refused (server_id, event_id, reason, at_us) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (server_id, event_id) DO UPDATE SET reason = excluded.reason, at_us = excluded.at_us"
)


@dataclass(frozen=True, slots=True)
class Server:
    """A server that this store contacted: our identity there, and when it was last reached (microseconds UTC)."""

    id: str
    address: str
    person_id: str
    person_name: str
    role: str
    contact_us: int
    receipt_us: int = 0
    receipt_owed: int = 0


class RefusedEvent(NamedTuple):
    """An event of this store that the server refused, with the reason and what it is about."""

    event_id: str
    reason: Reason
    at_us: int
    action: str
    author_id: str
    hlc: int
    entity_type: str
    entity: str


def servers(connection: Connection) -> list[Server]:
    """The known servers, the one reached last first."""
    return [Server(*row) for row in connection.exec_driver_sql(_ALL)]


def record_contact(connection: Connection, server: Server) -> None:
    """Record that this server was reached, and our identity there; what is known of receipts stays."""
    row = (
        *(server.id, server.address, server.person_id, server.person_name, server.role),
        server.contact_us,
    )
    connection.exec_driver_sql(_RECORD_CONTACT, row)


def require_receipt(connection: Connection, server: str) -> None:
    """Note that work of others arrived from this server, so that a receipt is due."""
    connection.exec_driver_sql(
        "UPDATE server SET receipt_owed = 1 WHERE id = ? AND receipt_owed = 0", (server,)
    )


def record_receipt(connection: Connection, server: str, now_us: int) -> None:
    """Note that a receipt for work from this server was written."""
    connection.exec_driver_sql(
        "UPDATE server SET receipt_owed = 0, receipt_us = ? WHERE id = ?", (now_us, server)
    )


def load_read_cursor(connection: Connection, server: str) -> dict[str, int]:
    """Device -> number of its events read from this server."""
    return {str(device): int(n) for device, n in connection.exec_driver_sql(_READ, (server,))}


def save_read_cursor(connection: Connection, server: str, cursor: Mapping[str, int]) -> None:
    """Store how many events of each device were read."""
    for device, arrived in cursor.items():
        connection.exec_driver_sql(_SET_READ, (server, device, arrived))


def reset_read_cursor(connection: Connection, server: str) -> None:
    """Read everything again next time: the server was replaced or restored."""
    connection.exec_driver_sql("DELETE FROM server_read WHERE server_id = ?", (server,))


def load_high_water_marks(connection: Connection, server: str) -> dict[int, int]:
    """Run -> number of the last of its events that the server has."""
    return {int(run): int(seq) for run, seq in connection.exec_driver_sql(_HIGH_WATER_MARKS, (server,))}


def save_high_water_marks(connection: Connection, server: str, ends: Mapping[int, int]) -> None:
    """Store, by run, the number of the last event that the server has."""
    for run, seq in ends.items():
        connection.exec_driver_sql(_SET_HIGH_WATER_MARK, (server, run, seq))


def advance_high_water_marks(connection: Connection, server: str, ids: Iterable[str]) -> None:
    """Note that the server has these events and all before them in their runs; unknown ids are ignored."""
    ends = load_high_water_marks(connection, server)
    advanced: dict[int, int] = {}
    for (n,) in select_by_ids(connection, _PLACES, ids):
        run, seq = divmod(n, RUN_SIZE)
        if seq > max(ends.get(run, 0), advanced.get(run, 0)):
            advanced[run] = seq
    save_high_water_marks(connection, server, advanced)


def refused_events(connection: Connection, server: str) -> list[RefusedEvent]:
    """The events that the server refused, the oldest first."""
    rows = connection.exec_driver_sql(_REFUSED, (server,))
    return [RefusedEvent(event_id, Reason.of_wire(text), *facts) for event_id, text, *facts in rows]


def record_refusals(connection: Connection, server: str, reasons: Mapping[str, Reason], now_us: int) -> None:
    """Record why the server refused these events (event -> reason)."""
    for event_id, reason in reasons.items():
        connection.exec_driver_sql(_RECORD_REFUSAL, (server, event_id, reason.wire(), now_us))


def retry_refused(connection: Connection, server: str, code: ReplicationCode | None = None) -> None:
    """Let refused events be sent again: all, or those refused for this reason, a code without parts."""
    sql = "DELETE FROM server_refused WHERE server_id = ?1 AND (?2 IS NULL OR reason = ?2)"
    connection.exec_driver_sql(sql, (server, None if code is None else code.value))
