"""Pending events (the quarantine): events that arrived before the one that they follow, or before their chain's beginning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as driver

from db import projections
from db.journal.event_parser import ParsedEvent, event_id, parse_event
from db.journal.rejected_events import RejectedEvent
from db.replication.causal_order import PendingEvent
from db.sqlite.batched_queries import select_by_ids

_ALL = "SELECT id, raw, loose FROM quarantine"
_INSERT = "INSERT INTO quarantine (id, raw, loose, received_us) VALUES (?, ?, ?, ?)"
_DELETE = "DELETE FROM quarantine WHERE id = ?"
_NAMES = (
    "SELECT id FROM quarantine"
    " UNION ALL SELECT a.awaited FROM event_awaits a JOIN quarantine q ON q.id = a.event_id"
)
_WAITING = "SELECT device_id, seq FROM event WHERE id IN (SELECT event_id FROM event_awaits)"
_AWAIT = "INSERT OR IGNORE INTO event_awaits (awaited, event_id) VALUES (?, ?)"
_DELETE_AWAITED = "DELETE FROM event_awaits WHERE event_id = ?"
_KNOWN = "SELECT id FROM event WHERE id IN ({})"


class Gap(NamedTuple):
    """`n` events of a device are pending, the first of which has number `first`."""

    device: str
    first: int
    n: int


def collect(connection: Connection, incoming: dict[str, ParsedEvent]) -> dict[str, bool]:
    """Add the pending events to the incoming ones, for another attempt, if any of them waited for one of these.

    Returns their ids, and whether they may be stored without the one before. A pending event that this program cannot parse (a newer one stored it) stays pending.
    """
    names = incoming.keys() | {event.device for event in incoming.values() if event.seq == 1}
    if not _is_awaited(connection, names):
        return {}
    collected: dict[str, bool] = {}
    for name, raw, loose in connection.exec_driver_sql(_ALL).all():
        try:
            event = parse_event(raw, partial=bool(loose), known_id=name)
        except RejectedEvent:
            continue
        collected[name] = bool(loose)
        known = incoming.setdefault(name, event)
        if loose and not known.partial:
            incoming[name] = event
    return collected


def _is_awaited(connection: Connection, names: Iterable[str]) -> bool:
    """Whether any pending event waits for one of these, or is itself among them."""
    return not set(connection.exec_driver_sql(_NAMES).scalars()).isdisjoint(names)


def store(
    raw: driver.Connection,
    pending: Mapping[str, PendingEvent],
    stored_before: Mapping[str, bool],
    now_us: int,
) -> None:
    """Store the events that must wait, each with what it waits for, and delete those that need not any more.

    `stored_before` is what `collect` returned.
    """
    gone = {
        name
        for name, loose in stored_before.items()
        if name not in pending or loose != pending[name].event.partial
    }
    projections.execute_many(raw, _DELETE_AWAITED, [(name,) for name in gone])
    projections.execute_many(raw, _DELETE, [(name,) for name in gone])
    rows = [
        (name, one.event.raw, int(one.event.partial), now_us)
        for name, one in pending.items()
        if name not in stored_before or name in gone
    ]
    projections.execute_many(raw, _INSERT, list(rows))
    projections.execute_many(raw, _AWAIT, [(one.awaited, name) for name, one in pending.items()])


def gaps(events: Iterable[ParsedEvent]) -> list[Gap]:
    """Pending events by device."""
    return _gaps((event.device, event.seq) for event in events)


def pending_gaps(connection: Connection) -> list[Gap]:
    """By device, this store's pending events, and those of its log that wait for what they name."""
    pending = [parse_event(raw, known_id=name) for name, raw, _ in connection.exec_driver_sql(_ALL).all()]
    waiting = [(device, seq) for device, seq in connection.exec_driver_sql(_WAITING)]
    return _gaps([*((event.device, event.seq) for event in pending), *waiting])


def _gaps(places: Iterable[tuple[str, int]]) -> list[Gap]:
    by_device: dict[str, list[int]] = {}
    for device, seq in places:
        by_device.setdefault(device, []).append(seq)
    return [Gap(device, min(seqs), len(seqs)) for device, seqs in sorted(by_device.items())]


def waiting_events(connection: Connection) -> set[str]:
    """The events that wait for others, in the log or before it."""
    return set(connection.exec_driver_sql("SELECT event_id FROM event_awaits").scalars())


def pending_texts(connection: Connection) -> Mapping[str, str]:
    """Id -> text of every pending event."""
    return {name: raw for name, raw, _ in connection.exec_driver_sql(_ALL).all()}


def known_events(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Those of these ids that are in the log."""
    return {event for (event,) in select_by_ids(connection, _KNOWN, ids)}


def has_new_events(connection: Connection, raws: Iterable[str]) -> bool:
    """Whether any of these events is neither in the log nor pending."""
    names = set()
    for raw in raws:
        with suppress(RejectedEvent):
            names.add(event_id(raw))
    return len(known_events(connection, names)) + len(names & pending_texts(connection).keys()) < len(names)
