"""Merge projection: heads and rows of the entities that the new events of a merge are about.

It works on what simply counts. What waits, is void or has no effect is left to `db.authority.effective_events`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from db import projections
from db.authority import effective_events
from db.journal import heads as heads_of
from db.journal.event_parser import ParsedEvent, parse_event
from db.journal.gate import KINDS
from db.journal.heads import ALL, Head
from db.projections import BATCH, EntityProjection
from db.schema.registers import Cell, Registers, Stamp
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType
from workbench.domain.progress import ProgressHook, with_progress

_HEADS = (
    "SELECT head.entity, head.register, head.event_id, head.stands_for, event.hlc, event.entity_type FROM head"
    " JOIN event ON event.id = head.event_id WHERE head.entity IN ({})"
)
_RAWS = "SELECT id, raw, author_id FROM event WHERE id IN ({})"
_STATES = "SELECT id, state FROM claim WHERE present = 1 AND id IN ({})"
_DELETE_HEADS = "DELETE FROM head WHERE entity = ?"


@dataclass(slots=True)
class TouchedEntity:
    """An entity that the new events are about: its heads before and after."""

    kind: EntityType
    #: (register, head) -> the event whose value the head has, '' for none.
    heads: dict[tuple[str, str], str] = field(default_factory=dict)
    n_events: int = 0
    existed: bool = False


def touched_entities(
    connection: Connection, usable: Iterable[ParsedEvent]
) -> tuple[dict[str, TouchedEntity], list[ParsedEvent]]:
    """Every touched entity with its heads after the merge, and the events that use an id for another kind of entity."""
    entities: dict[str, TouchedEntity] = {}
    events = [(event, event.kind) for event in usable if event.kind is not None]
    for event, kind in events:
        entities.setdefault(event.entity, TouchedEntity(kind))
    single_heads: dict[str, str] = {}
    for entity in effective_events.entities_with_ineffective_events(connection, entities):
        entities[entity].existed = True
    for entity, register, head, stands_for, _, type_name in select_by_ids(connection, _HEADS, entities):
        touched = entities[entity]
        touched.kind = KINDS[type_name]
        touched.existed = True
        touched.heads[register, head] = stands_for
        if register == ALL:
            single_heads[head] = entity
    for head, text, author in select_by_ids(connection, _RAWS, single_heads):
        event = parse_event(text, known_id=head, author=author)
        entities[single_heads[head]].heads = {(register, head): head for register in event.writes}
    mixed: list[ParsedEvent] = []
    for event, kind in events:
        touched = entities[event.entity]
        if kind is not touched.kind:
            mixed.append(event)
            continue
        touched.n_events += 1
        touched.existed |= bool(event.faults)  # its heads stand register by register
        for register in event.writes:
            touched.heads[register, event.id] = event.stands_for(register)
    for event, kind in events:
        touched = entities[event.entity]
        for register, ids in event.sup.items() if kind is touched.kind else ():
            for old in ids if register in event.writes else ():
                touched.heads.pop((register, old), None)
    return entities, mixed


class MergeProjection:
    """Writes heads and rows of the touched entities."""

    def __init__(
        self,
        connection: Connection,
        usable: Iterable[ParsedEvent],
        others: Mapping[str, ParsedEvent],
        entities: dict[str, TouchedEntity],
    ) -> None:
        self._connection = connection
        self._raw = raw_connection(connection)
        self._entities = entities
        self._stamps: dict[str, Stamp] = {}
        self._events = {event.id: event for event in usable} | dict(others)
        referenced = {name for touched in entities.values() for _, name in touched.heads}
        referenced |= {name for touched in entities.values() for name in touched.heads.values() if name}
        missing = referenced - self._events.keys()
        for name, text, author in select_by_ids(connection, _RAWS, missing):
            self._events[name] = parse_event(text, known_id=name, author=author)

    def run(self, hook: ProgressHook) -> list[str]:
        """Write all of them; returns the entities that are in conflict now."""
        self._write_heads()
        conflicts: list[str] = []
        badges: Counter[str] = Counter()
        claims = [
            entity
            for entity, touched in self._entities.items()
            if touched.kind is EntityType.CLAIM and touched.existed
        ]
        for _, state in select_by_ids(self._connection, _STATES, claims):
            badges[state] -= 1
        batches: dict[tuple[EntityType, bool], list[EntityProjection]] = defaultdict(list)
        for entity, touched in with_progress(self._entities.items(), hook, len(self._entities)):
            registers, n_conflicts = self._registers(touched)
            if n_conflicts:
                conflicts.append(entity)
            state = projections.badge_of(touched.kind, registers)
            if state is not None:
                badges[state] += 1
            batch = batches[touched.kind, touched.existed]
            batch.append(EntityProjection(entity, registers, n_conflicts))
            if len(batch) >= BATCH:
                self._write_rows(touched.kind, touched.existed, batch)
                batch.clear()
        for (kind, existed), batch in batches.items():
            self._write_rows(kind, existed, batch)
        projections.add_to_badges(self._raw, badges)
        return conflicts

    def _write_rows(self, kind: EntityType, existed: bool, batch: list[EntityProjection]) -> None:
        (projections.replace_projections if existed else projections.insert_projections)(
            self._raw, kind, batch
        )

    def _write_heads(self) -> None:
        old = [(entity,) for entity, touched in self._entities.items() if touched.existed]
        projections.execute_many(self._raw, _DELETE_HEADS, list(old))
        rows: list[tuple[Cell, ...]] = []
        for entity, touched in self._entities.items():
            if touched.n_events == 1 and not touched.existed:
                (head,) = {head for _, head in touched.heads}
                rows.append((entity, ALL, head, head))
            else:
                rows += [
                    (entity, register, head, source_id)
                    for (register, head), source_id in touched.heads.items()
                ]
        projections.execute_many(self._raw, heads_of.INSERT, rows)

    def _registers(self, touched: TouchedEntity) -> tuple[Registers, int]:
        if touched.n_events == 1 and not touched.existed:
            event = next(self._events[head] for _, head in touched.heads)
            stamp = Stamp(event.hlc, event.author)
            return {name: (value, stamp) for name, value in event.writes.items()}, 0
        heads: dict[str, list[Head]] = defaultdict(list)
        for (register, head), source_id in touched.heads.items():
            heads[register].append(self._head(register, head, source_id))
        return heads_of.winning_registers(heads), heads_of.count_conflicts(heads)

    def _head(self, register: str, head: str, source_id: str) -> Head:
        hlc = self._events[head].hlc
        if not source_id:
            return Head(head, "", hlc, None, Stamp(hlc, ""))
        source = self._events[source_id]
        stamp = self._stamps.get(source_id)
        if stamp is None:
            stamp = self._stamps[source_id] = Stamp(source.hlc, source.author)
        return Head(head, source_id, hlc, source.writes.get(register), stamp)
