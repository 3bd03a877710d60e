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
from db.authority.entity_events import EntityEvents, Ineffective
from db.authority.newsroom import newsroom_of, standing_in
from db.authority.trust import TrustState, older_trust_state, trust_state
from db.journal import heads as heads_of
from db.journal import history
from db.journal.event_parser import ParsedEvent, parse_event
from db.journal.gate import KINDS
from db.journal.heads import ALL
from db.projections import BATCH, EntityProjection
from db.search import index
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType
from workbench.domain.registers.values import Soundness

#: Reason for an ineffective event: no effective event made its author a supervisor.
NO_ROLE = "role"

#: Why a register writes nothing (`db.journal.gate`).
WHY = {Soundness.UNKNOWN: "unknown", Soundness.UNSOUND: "unsound"}
#: Why an event counts for nothing yet: something that it names is not here.
WAITS = "waits"
#: What does not depend on who wrote an event, and is noted by whoever takes it in.
FAULT_WHYS = (*WHY.values(), WAITS)
_FAULTS = "SELECT event_id, register, entity, why FROM uncounted WHERE why IN (?, ?, ?)"
_UNAUTHORIZED = (
    "SELECT e.id, e.raw, e.author_id FROM uncounted u JOIN event e ON e.id = u.event_id"
    " WHERE u.register = '' AND u.why = 'role'"
)
_AUTHORS = "SELECT id, author_id FROM claim WHERE id IN ({})"
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
#: A fault stands whatever else is to be said of the register.
INSERT = "INSERT OR REPLACE INTO uncounted (event_id, register, entity, why) VALUES (?, ?, ?, ?)"
_DELETE_REVOCATIONS = "DELETE FROM revocation"
_INSERT_REVOCATION = "INSERT INTO revocation (event_id, device_id, seq, line) VALUES (?, ?, ?, ?)"
_DELETE_HEADS = "DELETE FROM head WHERE entity = ?"
_IS_REVOKED = "SELECT 1 FROM revocation WHERE device_id = ? LIMIT 1"


class RefreshResult(NamedTuple):
    """Entities whose rows were written again, and devices revoked or restored by the refresh."""

    entities: Mapping[EntityType, tuple[str, ...]]
    in_conflict: frozenset[str]  # subset of `entities`
    revoked: tuple[str, ...]
    restored: tuple[str, ...]


UNCHANGED = RefreshResult({}, frozenset(), (), ())
_NO_EVENTS: Mapping[str, list[ParsedEvent]] = {}


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


def unauthorized_events(connection: Connection) -> list[ParsedEvent]:
    """The events that have no effect because no supervisor wrote them."""
    return [
        parse_event(text, known_id=name, author=author)
        for name, text, author in connection.exec_driver_sql(_UNAUTHORIZED)
    ]


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
    connection: Connection,
    touched: Iterable[str] = (),
    *,
    rejudged: AbstractSet[str] = frozenset(),
    judged: Mapping[str, list[ParsedEvent]] = _NO_EVENTS,
    restricted: Iterable[ParsedEvent] = (),
) -> RefreshResult:
    """Compute anew which events are effective, and project again the entities for which this changed.

    `rejudged` are entities for which something was noted anew, `judged` the same with all of their events: they are
    projected in any case. The `touched` entities with ineffective events are projected as well. `restricted` are new
    events that need a supervisor. Heads and rows may be in a state as if all the newest events were effective.
    """
    before = _stored(connection)
    _project(connection, judged, before)  # what waited no more has heads now, by which it is found
    standing = standing_in(connection) if newsroom_of(connection) else None
    if standing is None:
        state = trust_state(connection)
        now = _find_ineffective(connection, state, restricted)
    else:
        by_standing = newsroom_effects.ineffective_by_standing(connection, standing)
        state = older_trust_state(connection, standing.roots, {name for name, _ in by_standing})
        now = _with_static_rows(connection, _find_ineffective(connection, state, restricted) | by_standing)
    changed = before.items() ^ now.items()
    affected = {entity for _, (entity, _) in changed} | entities_with_ineffective_events(connection, touched)
    affected |= {entity for entity, _ in now.values()} & set(touched)
    affected |= rejudged
    events = {
        entity: history.parsed_events_of(connection, entity) for entity in sorted(affected - judged.keys())
    }
    events |= judged
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


def record_waiting(connection: Connection, events: Iterable[ParsedEvent]) -> None:
    """Note that these new events wait."""
    rows = [(event.id, ALL, event.entity, WAITS) for event in events]
    projections.execute_many(raw_connection(connection), INSERT, list(rows))


def record_void(connection: Connection, events: Iterable[ParsedEvent]) -> None:
    """Note that these new events are void as a whole."""
    rows = [(event.id, ALL, event.entity, WHY[Soundness.UNSOUND]) for event in events]
    projections.execute_many(raw_connection(connection), INSERT, list(rows))


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


def _find_ineffective(
    connection: Connection, state: TrustState, restricted: Iterable[ParsedEvent]
) -> dict[tuple[str, str], tuple[str, str]]:
    ineffective: dict[tuple[str, str], tuple[str, str]] = {}
    for event in _unauthorized_events(connection, state, restricted):
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
    for name, register, entity, why in connection.exec_driver_sql(_FAULTS, FAULT_WHYS):
        ineffective[name, register] = (entity, why)
    return ineffective


def _with_static_rows(
    connection: Connection, found: dict[tuple[str, str], tuple[str, str]]
) -> dict[tuple[str, str], tuple[str, str]]:
    """With what has no effect for ever, whatever stands in a newsroom."""
    for name, register, entity, why in connection.exec_driver_sql(_ALL):
        if why in newsroom_effects.STATIC or why in FAULT_WHYS:
            found[name, register] = entity, why
    return found


def _unauthorized_events(
    connection: Connection, state: TrustState, restricted: Iterable[ParsedEvent]
) -> Iterator[ParsedEvent]:
    """Events by people who may not do what they do: the new ones, those found before, and those of people who could be
    supervisors.

    Creating a person always has effect, whoever wrote it; only the role is withheld (`TrustState.ungranted_roles`).
    """
    events = {event.id: event for event in restricted}
    rows = select_by_ids(connection, _BY_AUTHOR, state.candidates - state.supervisors)
    events |= {event.id: event for event in unauthorized_events(connection)}
    for name, text, author in rows:
        if name not in events:
            events[name] = parse_event(text, known_id=name, author=author)
    if newsroom_of(connection):
        events = {name: event for name, event in events.items() if event.version == 1}
    approved = {event.entity for event in events.values() if authorization.approves_claim(event)}
    authors = dict(select_by_ids(connection, _AUTHORS, approved))
    for event in events.values():
        if event.id in state.protected or authorization.creates_person(event):
            continue
        if not authorization.needs_supervisor(event):
            continue
        if not authorization.changes_revocation(event) and authorization.undoes_own_step(connection, event):
            continue
        is_own = authorization.approves_claim(event) and authors.get(event.entity) == event.author
        is_for_self = authorization.changes_role(event) and event.entity == event.author
        if (
            event.author not in state.supervisors
            or is_for_self
            or (is_own and not authorization.resolves_conflict(event))
        ):
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
        kind = _kind(its_events, ineffective)
        for known in {KINDS[event.type_name] for event in its_events if event.type_name in KINDS} - {kind}:
            void[known].append(entity)
        if kind is None:  # only a newer program knows what it is, or nothing of it is sound
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


def _kind(events: Iterable[ParsedEvent], ineffective: Ineffective) -> EntityType | None:
    """What the entity is, by those of its events that are not void."""
    for event in events:
        _, why = ineffective.get((event.id, ALL), ("", ""))
        if event.kind is not None and why not in FAULT_WHYS:
            return event.kind
    return None


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
