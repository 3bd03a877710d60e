"""Pending events (the quarantine): events that wait for others that they depend on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as driver

from db import projections
from db.journal.event_parser import ParsedEvent, event_id, parse_event
from db.journal.rejected_events import RejectedEvent
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection

_ALL = "SELECT id, raw, loose FROM quarantine"
_INSERT = "INSERT INTO quarantine (id, raw, loose, received_us) VALUES (?, ?, ?, ?)"
_DELETE = "DELETE FROM quarantine WHERE id = ?"
_ANY = "SELECT 1 FROM quarantine LIMIT 1"
_KNOWN = "SELECT id FROM event WHERE id IN ({})"


class Gap(NamedTuple):
    """`n` events of a device are pending, the first of which has number `first`."""

    device: str
    first: int
    n: int


def collect(
    connection: Connection, pending: dict[str, ParsedEvent], skip: AbstractSet[str] = frozenset()
) -> set[str]:
    """Add all pending events, except those to `skip`, to the incoming ones, for another attempt. Returns their ids.

    A pending event that this program cannot parse (a newer one stored it) stays pending.
    """
    collected: set[str] = set()
    for name, raw, loose in connection.exec_driver_sql(_ALL).all():
        if name in skip:
            continue
        try:
            event = parse_event(raw, partial=bool(loose), known_id=name)
        except RejectedEvent:
            continue
        collected.add(name)
        known = pending.setdefault(name, event)
        if loose and not known.partial:
            pending[name] = event
    return collected


def store(
    raw: driver.Connection, pending: Iterable[ParsedEvent], stored_before: set[str], now_us: int
) -> None:
    """Store the events that must wait, and delete those that need not any more."""
    still = {event.id: event for event in pending}
    projections.execute_many(raw, _DELETE, [(name,) for name in stored_before if name not in still])
    new = [
        (event.id, event.raw, int(event.partial), now_us)
        for event in still.values()
        if event.id not in stored_before
    ]
    projections.execute_many(raw, _INSERT, list(new))


@contextmanager
def rollback_if_refused(connection: Connection) -> Iterator[None]:
    """Roll back what happens inside if it is rejected: a pending event may be to blame, and is skipped next time."""
    raw = raw_connection(connection)
    if raw.execute(_ANY).fetchone() is None:
        yield
        return
    raw.execute("SAVEPOINT trial")
    try:
        yield
    except RejectedEvent:
        raw.execute("ROLLBACK TO trial")
        raise
    finally:
        raw.execute("RELEASE trial")


def events_to_skip(connection: Connection, refused: RejectedEvent, arriving: Iterable[str]) -> set[str]:
    """Which pending events to skip so that a merge of `arriving` can succeed.

    Without this, one forged event that arrived before its causes would block all honest work for ever.
    """
    waiting = pending_texts(connection).keys() - {event_id(raw) for raw in arriving}
    return {refused.event} if refused.event in waiting else set(waiting)


def gaps(events: Iterable[ParsedEvent]) -> list[Gap]:
    """Pending events by device."""
    by_device: dict[str, list[int]] = {}
    for event in events:
        by_device.setdefault(event.device, []).append(event.seq)
    return [Gap(device, min(seqs), len(seqs)) for device, seqs in sorted(by_device.items())]


def pending_gaps(connection: Connection) -> list[Gap]:
    """This store's pending events by device."""
    return gaps(parse_event(raw, known_id=name) for name, raw, _ in connection.exec_driver_sql(_ALL).all())


def pending_texts(connection: Connection) -> Mapping[str, str]:
    """Id -> text of every pending event."""
    return {name: raw for name, raw, _ in connection.exec_driver_sql(_ALL).all()}


def known_events(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Those of these ids that are in the log."""
    return {event for (event,) in select_by_ids(connection, _KNOWN, ids)}


def has_new_events(connection: Connection, texts: Iterable[str]) -> bool:
    """Whether any of these events is neither in the log nor pending."""
    names = {event_id(raw) for raw in texts}
    return len(known_events(connection, names)) + len(names & pending_texts(connection).keys()) < len(names)
