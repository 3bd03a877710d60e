"""Merge: the set union of two event logs. Events from elsewhere join this store's, in one transaction.

It works on sets: new events are found, ordered and written in batches, and only touched entities are projected
again. Any order, repetition or partial delivery leads to the same state; a conflict stays until an event resolves
it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection

from db import projections
from db.authority import authorization, effective_events, entitlement, trust
from db.authority.effective_events import RefreshResult
from db.journal import event_log
from db.journal import heads as heads_of
from db.journal.event_parser import ParsedEvent, event_id, parse_event
from db.journal.rejected_events import RejectedEvent
from db.replication import pending_events, proof_of_arrivals, soundness, span_check
from db.replication.causal_order import CausalOrder, LeftOutEvent, OrderedEvent, order_events
from db.replication.merge_projection import MergeProjection, TouchedEntity, touched_entities
from db.replication.soundness import FaultyRegister
from db.schema.registers import Cell
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType
from workbench.domain.progress import ProgressHook, no_progress, split_progress, with_progress
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode
from workbench.system import logs
from workbench.system.gc_pause import pause_gc

_KNOWN = "SELECT id FROM event WHERE id IN ({})"
_AWAIT = "INSERT INTO event_awaits (awaited, event_id) VALUES (?, ?)"
_ARRIVED = "DELETE FROM event_awaits WHERE awaited = ?"
_INSERT_RUN = "INSERT INTO device (no, id, first, loose) VALUES (?, ?, ?, ?)"
#: Approximate shares of time for reading, ordering, writing and projecting.
_SHARES = (3, 2, 2, 3)
_log = logs.logger("db.replication")


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What a merge did with the events, and what it touched.

    `new`: the events that joined the log. `pending`: those that arrived before the one that they follow. `waiting`: new
    ones that count for nothing until something that they name is here. `left_out`: lines that join no chain.
    """

    new: tuple[ParsedEvent, ...]
    n_known: int
    pending: tuple[ParsedEvent, ...]
    waiting: tuple[ParsedEvent, ...]
    left_out: tuple[LeftOutEvent, ...]
    void: tuple[FaultyRegister, ...]  # registers of new events that write nothing
    touched: Mapping[EntityType, tuple[str, ...]]
    in_conflict: tuple[str, ...]  # touched entities that are in conflict now
    forked: tuple[str, ...]  # devices found to be cloned by this merge
    ineffective: tuple[ParsedEvent, ...]  # new, and without effect
    revoked: tuple[str, ...]  # devices that were revoked by this merge, or restored
    restored: tuple[str, ...]


def merge(
    connection: Connection,
    raws: Iterable[str],
    now_us: int,
    *,
    partial: bool = False,
    texts: Collection[str] = (),
    signatures: Mapping[str, str] | None = None,
    hook: ProgressHook = no_progress,
) -> MergeResult:
    """Merge these events (JSON texts) into the store. `now_us` is their time of receipt.

    Nothing that an event says stops a merge: what it may not say writes nothing, and a line that is no event is left out.
    `partial`: store events without their predecessors, as in a selection of articles. `texts` are the hashes of the texts
    of articles that came with them. `signatures`, by event and in hexadecimal, prove the events of seats: what they do not
    prove is left out. Without any the caller vouches for the events. Raises CancelledError if the hook wants to stop; the
    caller's transaction then rolls back.
    """
    with pause_gc():
        result = _merge(connection, raws, now_us, partial, texts, signatures, hook)
    counts = len(result.new), result.n_known, len(result.pending), len(result.in_conflict)
    _log.debug("merge: %d new events, %d known, %d pending, %d entities in conflict", *counts)
    return result


def _merge(
    connection: Connection,
    raws: Iterable[str],
    now_us: int,
    partial: bool,
    texts: Collection[str],
    signatures: Mapping[str, str] | None,
    hook: ProgressHook,
) -> MergeResult:
    raw = raw_connection(connection)
    on_read, on_order, on_write, on_project = split_progress(hook, _SHARES)
    arrived = _read(connection, raws, partial, on_read)
    forked_before = event_log.cloned_devices(connection)
    trust.trust_first_supervisors(connection, all_here=True)
    pending_before = pending_events.collect(connection, arrived.events)
    proof = _prove(connection, arrived, signatures)
    order = order_events(connection, with_progress(arrived.events.values(), on_order, len(arrived.events)))
    on_write(0, 1)
    pending_events.store(raw, order.pending, pending_before, now_us)
    _write_events(connection, order, now_us)
    keys = {ordered.event.id: ordered.n for ordered in order.events}
    proof_of_arrivals.keep_signatures(raw, keys, order.pending, proof)
    if signatures:
        proof_of_arrivals.complete_signatures(connection, raw, signatures)
    new = tuple(ordered.event for ordered in order.events)
    usable = tuple(soundness.without_unsound_judgements(connection, order.usable()))
    faulty = effective_events.record_faults(connection, usable)
    effective_events.record_waiting(connection, (event for event in new if event.id in order.waiting))
    entities, mixed = touched_entities(connection, usable)
    conflicts = MergeProjection(connection, usable, order.referenced, entities).run(on_project)
    judged = _judge_again(connection, order, usable, entities, mixed, texts)
    restricted = authorization.restricted_events(
        (*usable, *(event for some in judged.events.values() for event in some))
    )
    refreshed = effective_events.UNCHANGED
    touched = entities.keys() | faulty | entitlement.record(connection, new)
    for some in judged.events.values():
        touched |= entitlement.record(connection, some)
    restricted = entitlement.by_older_rules(connection, restricted)
    # An event that waits may close a hole below a line.
    came = (*new, *(some.event for name, some in order.pending.items() if name not in pending_before))
    if judged.events or effective_events.is_due(connection, came, touched, restricted=bool(restricted)):
        trust.trust_first_supervisors(connection, all_here=False)
        refreshed = effective_events.refresh(connection, touched, judged=judged.events, restricted=restricted)
    return MergeResult(
        new,
        arrived.n_known,
        tuple(pending.event for pending in order.pending.values()),
        tuple(event for event in new if event.id in order.waiting),
        (*arrived.left_out, *order.left_out),
        _void_registers(usable, judged.faulty),
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


class _Arrivals(NamedTuple):
    events: dict[str, ParsedEvent]
    n_known: int
    left_out: list[LeftOutEvent]


def _read(connection: Connection, raws: Iterable[str], partial: bool, hook: ProgressHook) -> _Arrivals:
    """The events that are new here, parsed. A known event costs a hash and a look-up; a line that is none is left out."""
    arrived = _Arrivals({}, 0, [])
    texts: dict[str, str] = {}
    for text in raws:
        try:
            texts[event_id(text)] = text
        except RejectedEvent as refused:
            arrived.left_out.append(LeftOutEvent("", refused.reason))
    known = {event for (event,) in select_by_ids(connection, _KNOWN, texts)}
    new = [name for name in texts if name not in known]
    for name in with_progress(new, hook, len(new)):
        try:
            arrived.events[name] = parse_event(texts[name], partial=partial, known_id=name)
        except RejectedEvent as refused:
            arrived.left_out.append(LeftOutEvent(name, refused.reason))
    return arrived._replace(n_known=len(known))


def _prove(
    connection: Connection, arrived: _Arrivals, signatures: Mapping[str, str] | None
) -> Mapping[str, bytes]:
    """Leave out what is not proved; returns the signatures to keep."""
    if signatures is None:
        return {}
    proof = proof_of_arrivals.prove_arrivals(connection, arrived.events, signatures)
    for event in proof.unproved:
        del arrived.events[event.id]
        reason = Reason(ReplicationCode.EVENTS_UNSIGNED, device=event.device)
        arrived.left_out.append(LeftOutEvent(event.id, reason))
    return proof.signatures


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
    projections.execute_many(raw, _ARRIVED, [(name,) for name in order.arrived])
    projections.execute_many(
        raw, _AWAIT, [(awaited, name) for name, names in order.waiting.items() for awaited in names]
    )


def _row(ordered: OrderedEvent, now_us: int) -> tuple[Cell, ...]:
    event = ordered.event
    return (
        ordered.n, event.id, event.device, event.seq, event.prev, event.hlc, event.author, event.change, ordered.part,
        event.action, event.verb, event.type_name, event.entity, event.undoes or "", event.raw, now_us,
    )  # fmt: skip


class _Judgement(NamedTuple):
    """Entities whose events were judged again, with all of their events, and what of these is void or waits."""

    events: dict[str, list[ParsedEvent]]
    faulty: list[FaultyRegister]


def _judge_again(
    connection: Connection,
    order: CausalOrder,
    usable: Iterable[ParsedEvent],
    entities: Mapping[str, TouchedEntity],
    mixed: list[ParsedEvent],
    texts: Collection[str],
) -> _Judgement:
    """Judge again the entities for which the new events change what holds of earlier ones."""
    text_of = span_check.texts_of(connection)
    effective_events.record_void(connection, mixed)  # so that the history of the entity finds them
    released = soundness.load_released(connection, order.released)
    articles = span_check.articles_with_texts(connection, texts)
    articles |= {
        event.entity
        for event in (*usable, *released)
        if event.kind is EntityType.ARTICLE and "core" in event.writes
    }
    doubtful = {event.entity for event in (*released, *mixed)}
    doubtful |= span_check.doubtful_claims(connection, span_check.spans_of(usable), text_of)
    doubtful |= {
        claim
        for claim in span_check.claims_of_articles(connection, articles)
        if claim not in entities or entities[claim].existed
    }
    doubtful |= {
        event.entity
        for event in usable
        if event.kind is EntityType.CLAIM and "core" in event.writes and entities[event.entity].existed
    }
    events = soundness.load_events(connection, doubtful)
    return _Judgement(events, soundness.judge_again(connection, events, text_of) if events else [])


def _void_registers(
    usable: Iterable[ParsedEvent], judged: Iterable[FaultyRegister]
) -> tuple[FaultyRegister, ...]:
    """What of the new events writes nothing, by themselves and among the events of their entities."""
    new = {event.id for event in usable}
    found = {
        (event.id, register): FaultyRegister(
            event, register, effective_events.WHY[fault.soundness], fault.reason
        )
        for event in usable
        for register, fault in event.faults.items()
    }
    found |= {(one.event.id, one.register): one for one in judged if one.event.id in new and one.reason}
    return tuple(found.values())
