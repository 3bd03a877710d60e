"""Entitlement: what an event may write on an entity of somebody else's, and which acts have to name a grant.

It follows from the event and from who made its entity, never from a role as it is known here, so it is asked once: when
the event arrives, or when this copy begins to trust a newsroom. Events of version 1 are left to the rules that they knew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from db import projections
from db.authority import authorization
from db.authority.authorization import EventView
from db.authority.newsroom import newsroom_of
from db.journal import history
from db.journal.event_parser import ParsedEvent, parse_event
from db.journal.heads import ALL
from db.projections import BATCH
from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType
from workbench.domain.registers.declaration import Who
from workbench.domain.registers.table import TABLE

#: Why a register writes nothing: only whoever made the entity may write it; the act names no grant.
FOREIGN, UNGROUNDED = "foreign", "ungrounded"

#: Kinds of entities on which acts are written, beside decisions of conflicts, which may be about any.
_ACTS_ON = frozenset({EntityType.CLAIM, EntityType.DECISION}) | {
    kind
    for kind, declaration in TABLE.items()
    if any(declaration.who_may_write(register.name) is Who.SUPERVISOR for register in declaration.registers)
}
_INSERT = "INSERT OR IGNORE INTO uncounted (event_id, register, entity, why) VALUES (?, ?, ?, ?)"
_MAKERS = "SELECT id, author_id FROM entity WHERE id IN ({})"
_BEFORE = "SELECT DISTINCT entity FROM uncounted WHERE why IN ('foreign', 'ungrounded')"
_FORGET = "DELETE FROM uncounted WHERE why IN ('foreign', 'ungrounded')"
_EVENTS = "SELECT id, raw, author_id FROM event ORDER BY n"

#: (event, register, entity, why), as in table `uncounted`.
Row = tuple[str, str, str, str]


def record(connection: Connection, events: Iterable[ParsedEvent]) -> set[str]:
    """Note what new events of version 2 write without being entitled to; the entities that are to be projected without it."""
    if not newsroom_of(connection):
        return set()
    rows = list(unentitled(connection, events))
    projections.execute_many(raw_connection(connection), _INSERT, list(rows))
    return {entity for _, _, entity, _ in rows}


def record_all(connection: Connection) -> set[str]:
    """The same for the whole journal, anew; with the entities of which something was left out before."""
    raw = raw_connection(connection)
    touched = {str(entity) for (entity,) in raw.execute(_BEFORE)}
    raw.execute(_FORGET)
    if not newsroom_of(connection):
        return touched
    cursor = raw.execute(_EVENTS)
    while batch := cursor.fetchmany(BATCH):
        events = [parse_event(text, known_id=name, author=author) for name, text, author in batch]
        touched |= record(connection, [event for event in events if event.version > 1])
    return touched


def unentitled(connection: Connection, events: Iterable[ParsedEvent]) -> Iterator[Row]:
    """What these events write without being entitled to, by register. The events must be in the journal."""
    later: dict[EntityType, list[ParsedEvent]] = defaultdict(list)
    for event in events:
        kind = event.kind
        if kind is None or event.version == 1:
            continue
        if event.via is None and is_act(kind, event):
            yield event.id, ALL, event.entity, UNGROUNDED
        elif not makes_entity(event):
            later[kind].append(event)
    for kind, found in later.items():
        yield from _foreign(connection, kind, found)


def by_older_rules(connection: Connection, events: Iterable[ParsedEvent]) -> list[ParsedEvent]:
    """Those of these events that the rules of version 1 judge: in a newsroom those of version 1."""
    if not newsroom_of(connection):
        return list(events)
    return [event for event in events if event.version == 1]


def is_act(kind: EntityType, event: EventView) -> bool:
    """Whether an event of version 2 is a supervisor's act. Roles and devices are settled by grants and lines alone."""
    if kind not in _ACTS_ON:
        return event.verb == authorization.DECIDE
    declaration = TABLE[kind]
    return authorization.is_restricted(kind, event) or any(
        declaration.who_may_write(name) is Who.SUPERVISOR for name in event.writes
    )


def is_bound(kind: EntityType, registers: Iterable[str]) -> bool:
    """Whether any of these registers may be written by nobody but the entity's author, or not even by them."""
    declaration = TABLE[kind]
    return any(declaration.who_may_write(name) in {Who.AUTHOR, Who.NOBODY} for name in registers)


def makes_entity(event: ParsedEvent) -> bool:
    return event.writes.get("core") is not None and event.undoes is None


def _foreign(connection: Connection, kind: EntityType, events: Iterable[ParsedEvent]) -> Iterator[Row]:
    """The registers that only the entity's author may write, in events of others, and those that nobody may."""
    of_author: list[tuple[ParsedEvent, str]] = []
    for event in events:
        for name in event.writes:
            who = TABLE[kind].who_may_write(name)
            if who is Who.NOBODY:
                yield event.id, name, event.entity, FOREIGN
            elif who is Who.AUTHOR and event.entity != event.author:
                of_author.append((event, name))
    if not of_author:
        return
    query = _MAKERS.replace("entity", ENTITY_MAPPINGS[kind].main.name)
    makers: dict[str, str] = dict(select_by_ids(connection, query, {event.entity for event, _ in of_author}))
    looked_up: dict[str, str] = {}
    for event, name in of_author:
        if makers.get(event.entity) == event.author:
            continue
        if event.entity not in looked_up:
            looked_up[event.entity] = maker_of(history.parsed_events_of(connection, event.entity))
        if looked_up[event.entity] != event.author:
            yield event.id, name, event.entity, FOREIGN


def maker_of(events: Sequence[ParsedEvent]) -> str:
    """Who made an entity, of whose events the newest come first: the author of the first one; "" where that is not here."""
    return next((event.author for event in reversed(events) if makes_entity(event)), "")
