"""History: the events of the journal as entries for people."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from sqlalchemy import Connection

from db.journal import event_log, heads
from db.journal.event_log import Event
from db.journal.event_parser import ParsedEvent, parse_event
from db.journal.gate import KINDS, WHOLE
from db.journal.heads import load_events
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.changes import EntityType, HistoryEntry

_CHAIN = "SELECT hlc, id, raw, author_id FROM event WHERE n BETWEEN ? AND ? AND hlc <= ? ORDER BY n DESC"
_WHEN = "SELECT hlc FROM event WHERE id = ?"
_UNCOUNTED = "SELECT DISTINCT event_id FROM uncounted WHERE entity = ?"
_VOID = "SELECT event_id, register FROM uncounted WHERE (register = '' OR why <> 'role') AND event_id IN ({})"
_END = 2**62
#: What nobody did: the program begins a chain by itself.
_KEPT_SILENT = frozenset({EntityType.CHAIN.value})


def page(connection: Connection, entity: str | None, limit: int, before: str | None) -> list[HistoryEntry]:
    """At most `limit` entries older than the event `before`, newest first; an unknown `before` gives none."""
    end: int | None = _END if before is None else connection.exec_driver_sql(_WHEN, (before,)).scalar()
    if end is None:
        return []
    found = _all(connection, end) if entity is None else events_of(connection, entity)
    older = (event for event in found if before is None or (event.at, event.id) < (end, before))
    shown = KINDS.keys() - _KEPT_SILENT if entity is None else KINDS.keys()
    events = list(islice((event for event in older if event.text("entity_type") in shown), limit))
    earlier = load_events(
        connection, {old for event in events for ids in event.superseded.values() for old in ids}
    )
    void: dict[str, set[str]] = defaultdict(set)
    for name, register in select_by_ids(connection, _VOID, [event.id for event in events]):
        void[name].add(register)
    return [_entry(event, earlier, void[event.id]) for event in events]


def _all(connection: Connection, end: int) -> Iterator[Event]:
    """The events of all chains, merged by time, newest first."""
    pieces: list[Iterable[tuple[int, str, str, str]]] = [
        (
            (hlc, name, raw, author)
            for hlc, name, raw, author in connection.exec_driver_sql(_CHAIN, (*keys, end))
        )
        for keys in event_log.ascents(connection)
    ]
    for at, event_id, raw, author in heapq.merge(*pieces, reverse=True):
        yield Event.of(event_id, raw, author, at)


def events_of(connection: Connection, entity: str) -> list[Event]:
    """All events of an entity, newest first: its heads, the events that do not count, and all that they superseded.

    No index is kept for this: the events lead from one to the next. One may name events about something else; they are
    none of this entity's.
    """
    found: dict[str, Event] = {}
    wanted = {head.event_id for several in heads.of_entity(connection, entity).values() for head in several}
    wanted.update(connection.exec_driver_sql(_UNCOUNTED, (entity,)).scalars())
    while wanted:
        events = load_events(connection, wanted)
        events = {name: event for name, event in events.items() if event.text("entity") == entity}
        found |= events
        below = {old for event in events.values() for ids in event.superseded.values() for old in ids}
        wanted = below - found.keys()
    return sorted(found.values(), key=lambda event: (event.at, event.id), reverse=True)


def parsed_events_of(connection: Connection, entity: str) -> list[ParsedEvent]:
    """As `events_of`, as parsed events, for the code that decides which of them count."""
    return [
        parse_event(event.raw, known_id=event.id, author=event.author)
        for event in events_of(connection, entity)
    ]


def _entry(event: Event, earlier: dict[str, Event], void: AbstractSet[str]) -> HistoryEntry:
    before: dict[str, object] = {}
    for register, ids in event.superseded.items():
        known = [earlier[old] for old in ids if old in earlier]
        if known:
            newest = max(known, key=lambda old: (old.at, old.id))
            before[register] = newest.writes.get(register)
    return HistoryEntry(
        event_id=event.id,
        change_id=event.text("change"),
        device_id=event.chain,
        seq=event.whole("seq"),
        at_us=event.at,
        author_id=event.author,
        verb=event.text("verb"),
        entity_type=EntityType(event.text("entity_type")),
        entity=event.text("entity"),
        before=before,
        after={name: value for name, value in event.writes.items() if name not in void},
        undoes=event.text("undoes") or None,
        counts=WHOLE not in void,
    )
