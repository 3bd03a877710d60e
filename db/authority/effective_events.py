"""Effective events: which events of the log have no effect, and the tables without them.

The events of a revoked device after its last accepted one, and actions by people without the right to them, stay in
the log and in the history but have no effect on anything else. The heads of a register are the effective events
that no effective event superseded, directly or indirectly: whoever overwrote an ineffective value had also seen the
value below it. An undo that restored an ineffective value restores instead what that value had superseded.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sqlalchemy import Connection

from db import projections
from db.authority import authorization, newsroom_effects
from db.authority.newsroom import newsroom_of, standing_in
from db.authority.trust import TrustState, older_trust_state, trust_state
from db.journal import heads as heads_of
from db.journal import history
from db.journal.event_parser import ParsedEvent, parse_event
from db.journal.gate import KINDS
from db.journal.heads import ALL, Head
from db.projections import BATCH, EntityProjection
from db.schema.registers import Stamp
from db.search import index
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType
from workbench.domain.registers.values import Soundness

#: Reason for an ineffective event: no effective event made its author a supervisor.
NO_ROLE = "role"

#: Why a register writes nothing (`db.journal.gate`).
WHY = {Soundness.UNKNOWN: "unknown", Soundness.UNSOUND: "unsound"}
_FAULTS = "SELECT event_id, register, entity, why FROM uncounted WHERE why IN (?, ?)"
_ALL = "SELECT event_id, register, entity, why FROM uncounted"
_REVOCATIONS = "SELECT event_id, device_id, seq, line FROM revocation"
_IN_RANGE = "SELECT id, entity FROM event WHERE n BETWEEN ? AND ?"
_BY_AUTHOR = (
    "SELECT id, raw, author_id FROM event WHERE author_id IN ({}) AND (verb = 'decide'"
    " OR entity_type IN ('person', 'device', 'claim', 'decision', 'desk'))"
)
_STATES = "SELECT id, state FROM claim WHERE present = 1 AND id IN ({})"
_OF_ENTITIES = "SELECT DISTINCT entity FROM uncounted WHERE entity IN ({})"
_WHOLE_EVENTS = "SELECT event_id FROM uncounted WHERE register = '' AND event_id IN ({})"
_UNGRANTED = "SELECT 1 FROM uncounted WHERE event_id = ? AND register = 'role' AND why = 'role'"
_DELETE = "DELETE FROM uncounted WHERE event_id = ? AND register = ?"
INSERT = "INSERT INTO uncounted (event_id, register, entity, why) VALUES (?, ?, ?, ?)"
_DELETE_REVOCATIONS = "DELETE FROM revocation"
_INSERT_REVOCATION = "INSERT INTO revocation (event_id, device_id, seq, line) VALUES (?, ?, ?, ?)"
_DELETE_HEADS = "DELETE FROM head WHERE entity = ?"
_IS_REVOKED = "SELECT 1 FROM revocation WHERE device_id = ? LIMIT 1"

#: Ineffective events: (event, register) -> (entity, reason).
Ineffective = Mapping[tuple[str, str], tuple[str, str]]


class RefreshResult(NamedTuple):
    """Entities whose rows were written again, and devices revoked or restored by the refresh."""

    entities: Mapping[EntityType, tuple[str, ...]]
    in_conflict: frozenset[str]  # subset of `entities`
    revoked: tuple[str, ...]
    restored: tuple[str, ...]


UNCHANGED = RefreshResult({}, frozenset(), (), ())


def is_revoked(connection: Connection, device: str) -> bool:
    """Whether this device is revoked, so that its new events have no effect."""
    return connection.exec_driver_sql(_IS_REVOKED, (device,)).first() is not None


def entities_with_ineffective_events(connection: Connection, entities: Iterable[str]) -> set[str]:
    """Those of these entities that have an ineffective event."""
    if connection.exec_driver_sql("SELECT 1 FROM uncounted LIMIT 1").first() is None:
        return set()
    return {entity for (entity,) in select_by_ids(connection, _OF_ENTITIES, entities)}


def is_ungranted_role(connection: Connection, event: str) -> bool:
    """Whether this event made somebody join with a role that they do not have here."""
    return connection.exec_driver_sql(_UNGRANTED, (event,)).first() is not None


def has_ineffective_events(connection: Connection) -> bool:
    """Whether any device is revoked or any event is ineffective."""
    sql = "SELECT 1 FROM revocation UNION ALL SELECT 1 FROM uncounted LIMIT 1"
    return connection.exec_driver_sql(sql).first() is not None


def ineffective_events(connection: Connection, events: Iterable[ParsedEvent]) -> tuple[ParsedEvent, ...]:
    """Those of these events that have no effect at all."""
    if not has_ineffective_events(connection):
        return ()
    by_id = {event.id: event for event in events}
    return tuple(by_id[event_id] for (event_id,) in select_by_ids(connection, _WHOLE_EVENTS, by_id))


def is_due(
    connection: Connection, new: Iterable[ParsedEvent], touched: AbstractSet[str], *, restricted: bool
) -> bool:
    """Whether new events may change what counts, so that `refresh` is needed. `restricted`: some of them take a right."""
    if not newsroom_of(connection):
        return restricted or has_ineffective_events(connection)
    return newsroom_effects.must_look_again(connection, new) or bool(
        entities_with_ineffective_events(connection, touched)
    )


def refresh(
    connection: Connection, touched: Iterable[str] = (), *, rejudged: AbstractSet[str] = frozenset()
) -> RefreshResult:
    """Compute anew which events are effective, and project again the entities for which this changed.

    `rejudged` are entities whose faults were replaced: they are projected in any case.
    The `touched` entities with ineffective events are projected as well. Heads and rows may be in a state as if all
    the newest events were effective.
    """
    before = _stored(connection)
    standing = standing_in(connection) if newsroom_of(connection) else None
    if standing is None:
        state = trust_state(connection)
        now = _find_ineffective(connection, state)
    else:
        by_standing = newsroom_effects.ineffective_by_standing(connection, standing)
        state = older_trust_state(connection, standing.roots, {name for name, _ in by_standing})
        now = _with_static_rows(connection, _find_ineffective(connection, state) | by_standing)
    changed = before.items() ^ now.items()
    affected = {entity for _, (entity, _) in changed} | entities_with_ineffective_events(connection, touched)
    affected |= {entity for entity, _ in now.values()} & set(touched)
    affected |= rejudged
    events = {entity: history.parsed_events_of(connection, entity) for entity in sorted(affected)}
    raw = raw_connection(connection)
    projections.execute_many(raw, _DELETE, [key for key, _ in before.items() - now.items()])
    projections.execute_many(
        raw, INSERT, [(*key, *what) for key, what in sorted(now.items() - before.items())]
    )
    projected, in_conflict = _project(connection, events, now)
    if standing is not None:
        newsroom_effects.remember_seats(connection, standing)
        people = newsroom_effects.show_people(connection, standing)
        shown = {*projected.get(EntityType.PERSON, ()), *people}
        projected = {**projected, **({EntityType.PERSON: tuple(sorted(shown))} if shown else {})}
    return RefreshResult(projected, in_conflict, *_save_revocations(connection, state))


def record_faults(connection: Connection, events: Iterable[ParsedEvent]) -> set[str]:
    """Note which registers of new events are void; the entities that `refresh` is to project without them."""
    rows = [
        (event.id, register, event.entity, WHY[fault.soundness])
        for event in events
        for register, fault in event.faults.items()
    ]
    projections.execute_many(raw_connection(connection), INSERT, list(rows))
    return {entity for _, _, entity, _ in rows}


def stored_rows(connection: Connection) -> list[tuple[str, str, str, str]]:
    """(event, register, entity, why) of every ineffective register, "" for a whole event."""
    return [(*row,) for row in connection.exec_driver_sql(_ALL)]


def _stored(connection: Connection) -> dict[tuple[str, str], tuple[str, str]]:
    """The ineffective events found by the last refresh."""
    return {
        (event, register): (entity, why) for event, register, entity, why in connection.exec_driver_sql(_ALL)
    }


def _save_revocations(connection: Connection, state: TrustState) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Store the active revocations. Returns the devices that became revoked, and those restored."""
    before = {tuple(row) for row in connection.exec_driver_sql(_REVOCATIONS)}
    now = {
        (revocation.id, revocation.device, revocation.seq, revocation.last)
        for revocation in state.revocations
    }
    if now != before:
        raw = raw_connection(connection)
        raw.execute(_DELETE_REVOCATIONS)
        projections.execute_many(raw, _INSERT_REVOCATION, sorted(now))
    was, is_ = {device for _, device, _, _ in before}, {device for _, device, _, _ in now}
    return tuple(sorted(is_ - was)), tuple(sorted(was - is_))


def _find_ineffective(connection: Connection, state: TrustState) -> dict[tuple[str, str], tuple[str, str]]:
    ineffective: dict[tuple[str, str], tuple[str, str]] = {}
    for event in _unauthorized_events(connection, state):
        ineffective[event.id, ALL] = (event.entity, NO_ROLE)
    for name, person in state.ungranted_roles:
        ineffective[name, "role"] = (person, NO_ROLE)
    # Reversed, so that of several revocations the id of the first one stays.
    for revocation in sorted(state.revocations, reverse=True):
        for keys in revocation.excluded:
            for name, entity in connection.exec_driver_sql(_IN_RANGE, keys):
                if name not in state.protected:
                    ineffective.pop((name, "role"), None)
                    ineffective[name, ALL] = (entity, revocation.id)
    # Last, so that a fault stands whatever a revocation says: it holds after the revocation is lifted too.
    for name, register, entity, why in connection.exec_driver_sql(_FAULTS, (*WHY.values(),)):
        ineffective[name, register] = (entity, why)
    return ineffective


def _with_static_rows(
    connection: Connection, found: dict[tuple[str, str], tuple[str, str]]
) -> dict[tuple[str, str], tuple[str, str]]:
    """With what has no effect for ever, whatever stands in a newsroom."""
    for name, register, entity, why in connection.exec_driver_sql(_ALL):
        if why in newsroom_effects.STATIC or why in WHY.values():
            found[name, register] = entity, why
    return found


def _unauthorized_events(connection: Connection, state: TrustState) -> Iterator[ParsedEvent]:
    """Restricted events of people who could be supervisors and are not; other people's were rejected on arrival.

    Creating a person always has effect, whoever wrote it; only the role is withheld (`TrustState.ungranted_roles`).
    """
    in_newsroom = newsroom_of(connection) != ""
    for name, text, author in select_by_ids(connection, _BY_AUTHOR, state.candidates - state.supervisors):
        if name in state.protected:
            continue
        event = parse_event(text, known_id=name, author=author)
        if event.version > 1 and in_newsroom:
            continue
        if not authorization.needs_supervisor(event) or authorization.creates_person(event):
            continue
        if authorization.changes_revocation(event) or not authorization.undoes_own_step(connection, event):
            yield event


# --- the projections without them -------------------------------------------------------------------------------


def _project(
    connection: Connection, events: Mapping[str, list[ParsedEvent]], ineffective: Ineffective
) -> tuple[dict[EntityType, tuple[str, ...]], frozenset[str]]:
    """Write heads, rows and badges of these entities. Returns the entities, and those in conflict."""
    raw = raw_connection(connection)
    badges: Counter[str] = Counter()
    for _, state in select_by_ids(connection, _STATES, events):
        badges[state] -= 1
    batches: dict[EntityType, list[EntityProjection]] = defaultdict(list)
    rows: list[tuple[str, str, str, str]] = []
    void: dict[EntityType, list[str]] = defaultdict(list)
    for entity, its_events in events.items():
        kind = next((event.kind for event in its_events if event.kind is not None), None)
        if kind is None:  # only a newer program knows what it is, or nothing of it is sound
            for known in {KINDS[event.type_name] for event in its_events if event.type_name in KINDS}:
                void[known].append(entity)
            continue
        entity_events = EntityEvents(its_events, ineffective)
        rows += entity_events.head_rows(entity)
        heads = entity_events.heads()
        registers = heads_of.winning_registers(heads)
        batches[kind].append(EntityProjection(entity, registers, heads_of.count_conflicts(heads)))
        state = projections.badge_of(kind, registers)
        if state is not None:
            badges[state] += 1
    projections.execute_many(raw, _DELETE_HEADS, [(entity,) for entity in events])
    projections.execute_many(raw, heads_of.INSERT, list(rows))
    for kind, entities in void.items():
        projections.delete_projections(raw, kind, entities)
    index.mark_changed(connection, ((kind, entity) for kind, entities in void.items() for entity in entities))
    for kind, batch in batches.items():
        for at in range(0, len(batch), BATCH):
            projections.replace_projections(raw, kind, batch[at : at + BATCH])
    projections.add_to_badges(raw, badges)
    index.mark_changed(connection, ((kind, row.entity) for kind, batch in batches.items() for row in batch))
    in_conflict = frozenset(row.entity for batch in batches.values() for row in batch if row.n_conflicts)
    return {kind: tuple(row.entity for row in batch) for kind, batch in batches.items()}, in_conflict


class EntityEvents:
    """All events of one entity, and which of them are effective."""

    def __init__(self, events: Iterable[ParsedEvent], ineffective: Ineffective) -> None:
        self._events = {event.id: event for event in events}
        self._ineffective = ineffective

    def head_rows(self, entity: str) -> list[tuple[str, str, str, str]]:
        """The rows of table `head`. A single, wholly effective event has one row for all its registers."""
        heads = self._head_names()
        if len(self._events) == 1:
            [event] = self._events.values()
            if len(heads) == len(event.writes) and not event.faults:
                return [(entity, ALL, event.id, event.id)]
        return [
            (entity, register, name, self.effective_source(self._events[name].stands_for(register), register))
            for register, names in heads.items()
            for name in names
        ]

    def heads(self) -> dict[str, list[Head]]:
        return {
            register: [self._head(name, register) for name in names]
            for register, names in self._head_names().items()
        }

    def _is_effective(self, name: str, register: str) -> bool:
        return (name, ALL) not in self._ineffective and (name, register) not in self._ineffective

    def _head_names(self) -> dict[str, list[str]]:
        """By register, the effective events that no effective event superseded."""
        effective: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._events):
            for register in self._events[name].writes:
                if self._is_effective(name, register):
                    effective[register].append(name)
        heads = {}
        for register, names in effective.items():
            superseded = self._superseded_by(names, register)
            heads[register] = [name for name in names if name not in superseded]
        return heads

    def _superseded_by(self, names: Iterable[str], register: str) -> set[str]:
        superseded: set[str] = set()
        queue = list(names)
        while queue:
            event = self._events.get(queue.pop())
            more = set(event.sup.get(register, ())) - superseded if event is not None else set()
            superseded |= more
            queue += more
        return superseded

    def effective_source(self, name: str, register: str) -> str:
        """The event whose value is current where `name` was restored: itself, or the newest effective one below it."""
        candidates, visited = {name} - {""}, set[str]()
        while candidates:
            effective = [self._events[event] for event in candidates if self._is_effective(event, register)]
            if effective:
                return max(effective, key=lambda event: (event.hlc, event.id)).id
            visited |= candidates
            below = {old for event in candidates for old in self._events[event].sup.get(register, ())}
            candidates = {self._events[old].stands_for(register) for old in below} - {""} - visited
        return ""

    def _head(self, name: str, register: str) -> Head:
        hlc, source_id = (
            self._events[name].hlc,
            self.effective_source(self._events[name].stands_for(register), register),
        )
        if not source_id:
            return Head(name, "", hlc, None, Stamp(hlc, ""))
        source = self._events[source_id]
        stamp = Stamp(source.hlc, source.author)
        return Head(name, source_id, hlc, source.writes.get(register), stamp)


def effective_source(connection: Connection, entity: str, event: str, register: str) -> str:
    """The event whose value is current if somebody restores what `event` wrote.

    It is the event itself if it is effective or only waits for a supervisor's grant.
    """
    if (
        not event
        or not entities_with_ineffective_events(connection, [entity])
        or is_ungranted_role(connection, event)
    ):
        return event
    events = EntityEvents(history.parsed_events_of(connection, entity), _stored(connection))
    return events.effective_source(event, register)
