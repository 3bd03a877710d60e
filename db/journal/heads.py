"""Heads: for each register of an entity, the events that no other event superseded.

An entity with a single event has one row for all its registers, under the register ''. Its second event replaces that
row by one row per register. Most entities are written once, and a bulk import waits for these rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as driver

from db.journal.event_log import Event
from db.schema.canonical_json import JSON, canonical
from db.schema.registers import Registers, Stamp
from db.sqlite.batched_queries import select_by_ids

INSERT = "INSERT INTO head (entity, register, event_id, stands_for) VALUES (?, ?, ?, ?)"
SUPERSEDE = "INSERT INTO event_supersedes (superseded, register, event_id) VALUES (?, ?, ?)"
DELETE = "DELETE FROM head WHERE entity = ? AND register = ? AND event_id = ?"
_OF_ENTITY = (
    "SELECT head.register, head.event_id, head.stands_for, event.hlc FROM head"
    " JOIN event ON event.id = head.event_id WHERE head.entity = ?"
)
_OF_ENTITIES = (
    "SELECT head.entity, head.register, head.event_id, head.stands_for, event.hlc FROM head"
    " JOIN event ON event.id = head.event_id WHERE head.entity IN ({})"
)
_EVENTS = "SELECT id, raw, author_id, hlc FROM event WHERE id IN ({})"
#: The register that stands for all registers of an event.
ALL = ""

_DELETE_ALL = "DELETE FROM head WHERE entity = ? AND register = ''"
_ANY = "SELECT 1 FROM head WHERE entity = ?1 UNION ALL SELECT 1 FROM uncounted WHERE entity = ?1 LIMIT 1"
_WITH_HEADS = "SELECT entity FROM head WHERE entity IN ({})"
_UNCOUNTED = "SELECT entity FROM uncounted WHERE entity IN ({})"
_EVENT = "SELECT id, raw, author_id, hlc FROM event WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Head:
    """One head with its value; `stamp` is that of the event that wrote the value."""

    event_id: str
    stands_for: str
    hlc: int
    value: JSON
    stamp: Stamp

    @property
    def written(self) -> bool:
        return self.stands_for != ""


#: Register -> its heads; more than one only after concurrent writes.
Heads = Mapping[str, list[Head]]


def has_events(raw: driver.Connection, entity: str) -> bool:
    """Whether any event about this entity is in the journal."""
    return raw.execute(_ANY, (entity,)).fetchone() is not None


def entities_with_events(connection: Connection, entities: Iterable[str]) -> set[str]:
    """Those of these entities that have events in the journal."""
    several = list(entities)
    found = {entity for (entity,) in select_by_ids(connection, _WITH_HEADS, several)}
    return found | {entity for (entity,) in select_by_ids(connection, _UNCOUNTED, several)}


def of_entity(connection: Connection, entity: str) -> dict[str, list[Head]]:
    """All heads of an entity with their values; empty for an unknown entity."""
    rows = connection.exec_driver_sql(_OF_ENTITY, (entity,)).all()
    events = load_events(connection, {stands_for for _, _, stands_for, _ in rows if stands_for})
    heads: dict[str, list[Head]] = {}
    for register, event_id, stands_for, hlc in rows:
        if register == ALL:
            event = events[event_id]
            return {
                name: [Head(event_id, event_id, hlc, value, event.stamp)]
                for name, value in event.writes.items()
            }
        if stands_for:
            event = events[stands_for]
            head = Head(event_id, stands_for, hlc, event.writes.get(register), event.stamp)
        else:
            head = Head(event_id, "", hlc, None, Stamp(hlc, ""))
        heads.setdefault(register, []).append(head)
    return heads


def of_entities(connection: Connection, entities: Iterable[str]) -> dict[str, dict[str, list[Head]]]:
    """As `of_entity`, for many entities in few queries; entities without heads are left out."""
    rows = list(select_by_ids(connection, _OF_ENTITIES, entities))
    needed = {event_id for _, register, event_id, _, _ in rows if register == ALL}
    needed |= {stands_for for _, _, _, stands_for, _ in rows if stands_for}
    events = {
        event_id: Event.of(event_id, raw, author, at)
        for event_id, raw, author, at in select_by_ids(connection, _EVENTS, sorted(needed))
    }
    found: dict[str, dict[str, list[Head]]] = {}
    for entity, register, event_id, stands_for, hlc in rows:
        heads = found.setdefault(entity, {})
        if register == ALL:
            event = events[event_id]
            heads.update(
                (name, [Head(event_id, event_id, hlc, value, event.stamp)])
                for name, value in event.writes.items()
            )
        elif stands_for:
            event = events[stands_for]
            head = Head(event_id, stands_for, hlc, event.writes.get(register), event.stamp)
            heads.setdefault(register, []).append(head)
        else:
            heads.setdefault(register, []).append(Head(event_id, "", hlc, None, Stamp(hlc, "")))
    return found


def split_shared_head(raw: driver.Connection, entity: str, heads: Heads) -> None:
    """Give each register a row of its own where one row stands for all."""
    if raw.execute(_DELETE_ALL, (entity,)).rowcount:
        rows = [(entity, name, head.event_id, head.stands_for) for name, (head,) in heads.items()]
        raw.executemany(INSERT, rows)


def load_events(connection: Connection, ids: Iterable[str]) -> dict[str, Event]:
    """Events by id; those that are not in the journal are left out."""
    found = (connection.exec_driver_sql(_EVENT, (event_id,)).one_or_none() for event_id in sorted(ids))
    return {row.id: Event.of(row.id, row.raw, row.author_id, row.hlc) for row in found if row is not None}


def winning_registers(heads: Heads) -> Registers:
    """The values that are shown: per register that of its winning head, with its stamp."""
    winners = {register: winning_head(several) for register, several in heads.items()}
    return {register: (head.value, head.stamp) for register, head in winners.items() if head.written}


def winning_head(several: list[Head]) -> Head:
    """The head whose value is shown: in a conflict the one with the greatest (hlc, id)."""
    return max(several, key=lambda head: (head.hlc, head.event_id)) if len(several) > 1 else several[0]


def heads_of_shown_value(several: list[Head]) -> list[Head]:
    """The heads that have the shown value: a person who writes the register anew has seen these."""
    if len(several) == 1:
        return several
    shown = canonical(winning_head(several).value)
    return [head for head in several if canonical(head.value) == shown]


def count_conflicts(heads: Heads) -> int:
    """Number of registers whose heads have more than one distinct value."""
    return sum(
        len({canonical(head.value) for head in several}) > 1 for several in heads.values() if len(several) > 1
    )
