"""Soundness: what of an entity's events is void or waits, computed anew from all of them.

A merge notes the faults of new events itself. Where the answer may change for events that are in the log already (something
that they waited for arrived, an article came after its claims, an id is used for two kinds of entity), the entity is judged
again as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from db import projections
from db.authority.effective_events import FAULT_WHYS, WAITS, WHY
from db.authority.judgements import unsound_judgements
from db.authority.newsroom_effects import STATIC
from db.journal import history
from db.journal.event_parser import ParsedEvent, parse_event
from db.journal.gate import WHOLE, Fault
from db.replication.references import compared_events, reference_faults, unsound, without
from db.replication.span_check import TextOf, span_faults
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode

_WAITING = "SELECT DISTINCT event_id FROM event_awaits"
_RAW = "SELECT id, raw, author_id FROM event WHERE id IN ({})"
_FORGET = "DELETE FROM uncounted WHERE entity = ? AND why IN ({})"
_INSERT = "INSERT OR REPLACE INTO uncounted (event_id, register, entity, why) VALUES (?, ?, ?, ?)"

#: All events of some entities.
EntityEvents = Mapping[str, Sequence[ParsedEvent]]


class FaultyRegister(NamedTuple):
    """A register of an event that writes nothing, WHOLE for the whole event, and why; without a reason it waits."""

    event: ParsedEvent
    register: str
    why: str
    reason: Reason | None


def load_events(connection: Connection, entities: Iterable[str]) -> dict[str, list[ParsedEvent]]:
    """All events of these entities, also those that are void or wait."""
    return {entity: history.parsed_events_of(connection, entity) for entity in sorted(entities)}


def load_released(connection: Connection, ids: Iterable[str]) -> list[ParsedEvent]:
    """These events of the log, which have waited."""
    return [
        parse_event(raw, known_id=name, author=author)
        for name, raw, author in select_by_ids(connection, _RAW, ids)
    ]


def judge_again(connection: Connection, events: EntityEvents, text_of: TextOf) -> list[FaultyRegister]:
    """Note anew what of these entities' events is void or waits. Their rows are for `effective_events.refresh` to write."""
    found = list(faulty_registers(connection, events, text_of))
    raw = raw_connection(connection)
    marks = ", ".join(f"'{why}'" for why in (*FAULT_WHYS, *STATIC))
    projections.execute_many(raw, _FORGET.format(marks), [(entity,) for entity in events])
    rows = [(one.event.id, one.register, one.event.entity, one.why) for one in found]
    projections.execute_many(raw, _INSERT, list(rows))
    return found


def without_unsound_judgements(
    connection: Connection, events: Iterable[ParsedEvent]
) -> Iterator[ParsedEvent]:
    """These events of the journal, those void that judge a claim otherwise than what they name allows."""
    several = list(events)
    codes = {one.event: one.code for one in unsound_judgements(connection, several)}
    for event in several:
        yield without(event, {WHOLE: unsound(codes[event.id])}) if event.id in codes else event


def faulty_registers(
    connection: Connection, events: EntityEvents, text_of: TextOf
) -> Iterator[FaultyRegister]:
    """What of these entities' events is void or waits."""
    waiting = {name for (name,) in connection.exec_driver_sql(_WAITING)}
    known = {event.id: event for several in events.values() for event in several}
    needed = {name for event in known.values() if event.id not in waiting for name in compared_events(event)}
    for name, text, author in select_by_ids(connection, _RAW, needed - known.keys()):
        known[name] = parse_event(text, known_id=name, author=author)
    claims: list[list[ParsedEvent]] = []
    for entity, several in events.items():
        sound: list[ParsedEvent] = []
        for event in several:
            if event.id in waiting:
                yield FaultyRegister(event, WHOLE, WAITS, None)
                continue
            faults = reference_faults(event, known)
            yield from _void(event, {**event.faults, **faults})
            sound.append(without(event, faults))
        kind = entity_kind(sound)
        for event in sound:
            if event.kind is not None and event.kind is not kind and kind is not None:
                reason = Reason(
                    ReplicationCode.ENTITY_TYPES_DIFFER,
                    entity=entity,
                    entity_type=kind,
                    other_type=event.kind,
                )
                yield from _void(event, {WHOLE: unsound(reason)})
        for event in without_unsound_judgements(connection, sound if kind is EntityType.CLAIM else ()):
            if event.kind is None and WHOLE in event.faults:
                yield from _void(event, event.faults)
        if kind is EntityType.CLAIM:
            claims.append([event for event in sound if event.kind is kind])
    for event, fault in span_faults(connection, claims, text_of):
        yield from _void(event, {"spans": fault})


def entity_kind(events: Sequence[ParsedEvent]) -> EntityType | None:
    """What an id stands for, where events use it for several kinds of entity: for what it was made as.

    Only version 2 binds ids to their makers. Among older ones any rule will do that is the same everywhere.
    """
    kinds = {event.kind for event in events} - {None}
    if len(kinds) < 2:
        return next(iter(kinds), None)
    usable = [event for event in events if event.kind is not None]
    makers = [event for event in usable if event.writes.get("core") is not None]
    return min(makers or usable, key=lambda event: (-event.version, event.hlc, event.id)).kind


def _void(event: ParsedEvent, faults: Mapping[str, Fault]) -> Iterator[FaultyRegister]:
    if WHOLE in faults:
        faults = {WHOLE: faults[WHOLE]}
    for register, fault in faults.items():
        yield FaultyRegister(event, register, WHY[fault.soundness], fault.reason)
