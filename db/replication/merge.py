"""Merge: the set union of two event logs. Events from elsewhere join this store's, in one transaction.

It works on sets: new events are found, ordered and written in batches, and only touched entities are projected
again. Any order, repetition or partial delivery leads to the same state; a conflict stays until an event resolves
it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from sqlalchemy import Connection

from db import projections
from db.authority import authorization, effective_events, entitlement, trust
from db.authority.effective_events import RefreshResult
from db.journal import event_log
from db.journal import heads as heads_of
from db.journal.event_parser import ParsedEvent, event_id, parse_event
from db.journal.heads import ALL, Head
from db.journal.rejected_events import RejectedEvent
from db.projections import BATCH, EntityProjection
from db.replication import pending_events, span_check
from db.replication.causal_order import CausalOrder, OrderedEvent, order_events
from db.schema.registers import Cell, Registers, Stamp
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType
from workbench.domain.progress import ProgressHook, no_progress, split_progress, with_progress
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.system import logs
from workbench.system.gc_pause import pause_gc

_KNOWN = "SELECT id FROM event WHERE id IN ({})"
_HEADS = (
    "SELECT head.entity, head.register, head.event_id, head.stands_for, event.hlc, event.entity_type FROM head"
    " JOIN event ON event.id = head.event_id WHERE head.entity IN ({})"
)
_RAWS = "SELECT id, raw, author_id FROM event WHERE id IN ({})"
_STATES = "SELECT id, state FROM claim WHERE present = 1 AND id IN ({})"
_INSERT_RUN = "INSERT INTO device (no, id, first, loose) VALUES (?, ?, ?, ?)"
_DELETE_HEADS = "DELETE FROM head WHERE entity = ?"
#: Approximate shares of time for reading, ordering, writing and projecting.
_SHARES = (3, 2, 2, 3)
_log = logs.logger("db.replication")


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What a merge did with the events, and what it touched."""

    new: tuple[ParsedEvent, ...]
    n_known: int
    pending: tuple[ParsedEvent, ...]
    touched: Mapping[EntityType, tuple[str, ...]]
    in_conflict: tuple[str, ...]  # touched entities that are in conflict now
    forked: tuple[str, ...]  # devices found to be cloned by this merge
    ineffective: tuple[ParsedEvent, ...]  # new, and without effect
    revoked: tuple[str, ...]  # devices that were revoked by this merge, or restored
    restored: tuple[str, ...]


@dataclass(slots=True)
class TouchedEntity:
    """An entity that the new events are about: its heads before and after."""

    kind: EntityType
    #: (register, head) -> the event whose value the head has, '' for none.
    heads: dict[tuple[str, str], str] = field(default_factory=dict)
    n_events: int = 0
    existed: bool = False


def merge(
    connection: Connection,
    raws: Iterable[str],
    now_us: int,
    *,
    partial: bool = False,
    hook: ProgressHook = no_progress,
    skip: AbstractSet[str] = frozenset(),
) -> MergeResult:
    """Merge these events (JSON texts) into the store. `now_us` is their time of receipt.

    `partial`: store events without their predecessors, as in a selection of articles. `skip`: pending events
    that are not to be tried now. Raises RejectedEvent for an invalid event, and CancelledError if the hook wants to
    stop; the caller's transaction then rolls back.
    """
    with pause_gc():
        result = _merge(connection, raws, now_us, partial, hook, skip)
    counts = len(result.new), result.n_known, len(result.pending), len(result.in_conflict)
    _log.debug("merge: %d new events, %d known, %d pending, %d entities in conflict", *counts)
    return result


def _merge(
    connection: Connection,
    raws: Iterable[str],
    now_us: int,
    partial: bool,
    hook: ProgressHook,
    skip: AbstractSet[str],
) -> MergeResult:
    raw = raw_connection(connection)
    on_read, on_order, on_write, on_project = split_progress(hook, _SHARES)
    pending, n_known = _pending(connection, raws, partial, on_read)
    pending_before = pending_events.collect(connection, pending, skip)
    forked_before = event_log.cloned_devices(connection)
    trust.trust_first_supervisors(connection, all_here=True)
    order = order_events(connection, with_progress(pending.values(), on_order, len(pending)))
    on_write(0, 1)
    _write_events(connection, order, now_us)
    faulty = effective_events.record_faults(connection, (ordered.event for ordered in order.events))
    entities = _touched_entities(connection, order)
    conflicts = _Projector(connection, order, entities).run(on_project)
    new = tuple(ordered.event for ordered in order.events)
    restricted = [event for event in new if event.id in order.restricted]
    authorization.check(connection, entitlement.by_older_rules(connection, restricted))
    span_check.check(connection, new)
    pending_events.store(raw, order.pending, pending_before, now_us)
    refreshed = effective_events.UNCHANGED
    faulty |= entitlement.record(connection, new)
    # An event that waits may close a hole below a line.
    arrived = (*new, *(event for event in order.pending if event.id not in pending_before))
    if effective_events.is_due(connection, arrived, entities.keys() | faulty, restricted=bool(restricted)):
        trust.trust_first_supervisors(connection, all_here=False)
        refreshed = effective_events.refresh(connection, entities.keys() | faulty)
    return MergeResult(
        new,
        n_known,
        tuple(order.pending),
        _touched(entities, refreshed),
        _in_conflict(conflicts, refreshed),
        tuple(sorted(event_log.cloned_devices(connection) - forked_before)),
        effective_events.ineffective_events(connection, new),
        refreshed.revoked,
        refreshed.restored,
    )


def _touched(
    entities: Mapping[str, TouchedEntity], refreshed: RefreshResult
) -> dict[EntityType, tuple[str, ...]]:
    """The entities that the new events are about, and those whose effective events changed."""
    touched: dict[EntityType, list[str]] = defaultdict(list)
    for entity, entity_state in entities.items():
        touched[entity_state.kind].append(entity)
    for kind, ids in refreshed.entities.items():
        touched[kind] += [entity for entity in ids if entity not in entities]
    return {kind: tuple(ids) for kind, ids in touched.items() if ids}


def _in_conflict(found: Iterable[str], refreshed: RefreshResult) -> tuple[str, ...]:
    refreshed_ids = {entity for ids in refreshed.entities.values() for entity in ids}
    return (*(entity for entity in found if entity not in refreshed_ids), *sorted(refreshed.in_conflict))


def _pending(
    connection: Connection, raws: Iterable[str], partial: bool, hook: ProgressHook
) -> tuple[dict[str, ParsedEvent], int]:
    """The events that are new here, parsed, and the number of known ones.

    A known event costs a hash and a look-up.
    """
    texts = {event_id(text): text for text in raws}
    known = {event for (event,) in select_by_ids(connection, _KNOWN, texts)}
    new = [name for name in texts if name not in known]
    pending = with_progress(new, hook, len(new))
    return {name: parse_event(texts[name], partial=partial, known_id=name) for name in pending}, len(known)


def _write_events(connection: Connection, order: CausalOrder, now_us: int) -> None:
    raw = raw_connection(connection)
    projections.execute_many(
        raw, _INSERT_RUN, [(run.no, run.device, run.first, int(run.partial)) for run in order.runs]
    )
    projections.execute_many(raw, event_log.INSERT, [_row(ordered, now_us) for ordered in order.events])
    projections.execute_many(
        raw,
        heads_of.SUPERSEDE,
        [
            (old, register, ordered.event.id)
            for ordered in order.events
            for register, ids in ordered.event.sup.items()
            for old in ids
        ],
    )


def _row(ordered: OrderedEvent, now_us: int) -> tuple[Cell, ...]:
    event = ordered.event
    return (
        ordered.n, event.id, event.device, event.seq, event.prev, event.hlc, event.author, event.change, ordered.part,
        event.action, event.verb, event.type_name, event.entity, event.undoes or "", event.raw, now_us,
    )  # fmt: skip


def _touched_entities(connection: Connection, order: CausalOrder) -> dict[str, TouchedEntity]:
    """Every touched entity with its heads after the merge. Raises RejectedEvent for an id used for two kinds."""
    entities: dict[str, TouchedEntity] = {}
    usable = [(event, event.kind) for event, *_ in order.events if event.kind is not None]
    for event, kind in usable:
        entities.setdefault(event.entity, TouchedEntity(kind))
    single_heads: dict[str, str] = {}
    for entity in effective_events.entities_with_ineffective_events(connection, entities):
        entities[entity].existed = True
    for entity, register, head, stands_for, _, type_name in select_by_ids(connection, _HEADS, entities):
        touched = entities[entity]
        if type_name != touched.kind.value:
            raise RejectedEvent(_types_differ(entity, EntityType(type_name), touched.kind))
        touched.existed = True
        touched.heads[register, head] = stands_for
        if register == ALL:
            single_heads[head] = entity
    for head, text, author in select_by_ids(connection, _RAWS, single_heads):
        event = parse_event(text, known_id=head, author=author)
        entities[single_heads[head]].heads = {(register, head): head for register in event.writes}
    for event, kind in usable:
        touched = entities[event.entity]
        if kind is not touched.kind:
            raise RejectedEvent(_types_differ(event.entity, touched.kind, kind), event.id)
        touched.n_events += 1
        touched.existed |= bool(event.faults)  # its heads stand register by register
        for register, ids in event.sup.items():
            for old in ids if register in event.writes else ():
                touched.heads.pop((register, old), None)
        for register in event.writes:
            touched.heads[register, event.id] = event.stands_for(register)
    return entities


def _types_differ(entity: str, here: EntityType, there: EntityType) -> Reason:
    return Reason(ReplicationCode.ENTITY_TYPES_DIFFER, entity=entity, entity_type=here, other_type=there)


class _Projector:
    """Writes heads and rows of the touched entities."""

    def __init__(
        self, connection: Connection, order: CausalOrder, entities: dict[str, TouchedEntity]
    ) -> None:
        self._connection = connection
        self._raw = raw_connection(connection)
        self._entities = entities
        self._stamps: dict[str, Stamp] = {}
        self._events = {ordered.event.id: ordered.event for ordered in order.events} | order.referenced
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
