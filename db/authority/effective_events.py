"""Which events of the journal do not count, and the tables without them.

What a revoked device wrote beyond its line, and what somebody did who had no right to, stays in the journal and in
the history and is left out of everything else. Of a register, the heads are the counting events that no counting
event took the place of, directly or through others: who wrote over a value that does not count had seen what that
value took the place of. What was put back (undo) and does not count stands for what it had taken the place of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from db import projections
from db.authority import authorization
from db.authority.trust import TrustState, trust_state
from db.journal import heads as heads_of
from db.journal import history
from db.journal.event_log import stamp_of
from db.journal.event_parser import ParsedEvent, parse_event
from db.journal.heads import ALL, Head
from db.projections import BATCH, EntityProjection
from db.schema.registers import Stamp
from db.search import index
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType

#: Why an act does not count: its author was made a supervisor by nobody who counts.
NO_ROLE = "role"

_ALL = "SELECT event_id, register, entity, why FROM uncounted"
_REVOCATIONS = "SELECT event_id, device_id, seq, line FROM revocation"
_IN_RANGE = "SELECT id, entity FROM event WHERE n BETWEEN ? AND ?"
_BY_AUTHOR = (
    "SELECT id, raw FROM event WHERE author_id IN ({}) AND (verb = 'decide'"
    " OR entity_type IN ('person', 'device', 'claim', 'decision'))"
)
_STATES = "SELECT id, state FROM claim WHERE present = 1 AND id IN ({})"
_OF_ENTITIES = "SELECT DISTINCT entity FROM uncounted WHERE entity IN ({})"
_WHOLE_EVENTS = "SELECT event_id FROM uncounted WHERE register = '' AND event_id IN ({})"
_UNGRANTED = "SELECT 1 FROM uncounted WHERE event_id = ? AND register = 'role'"
_DELETE = "DELETE FROM uncounted WHERE event_id = ? AND register = ?"
_INSERT = "INSERT INTO uncounted (event_id, register, entity, why) VALUES (?, ?, ?, ?)"
_DELETE_REVOCATIONS = "DELETE FROM revocation"
_INSERT_REVOCATION = "INSERT INTO revocation (event_id, device_id, seq, line) VALUES (?, ?, ?, ?)"
_DELETE_HEADS = "DELETE FROM head WHERE entity = ?"
_IS_REVOKED = "SELECT 1 FROM revocation WHERE device_id = ? LIMIT 1"

#: What does not count: (event, register) -> (thing, why).
Ineffective = Mapping[tuple[str, str], tuple[str, str]]


class RefreshResult(NamedTuple):
    """The things that were shown anew, and the devices that are revoked since or no longer."""

    entities: Mapping[EntityType, tuple[str, ...]]
    in_conflict: frozenset[str]  # of these things
    revoked: tuple[str, ...]
    restored: tuple[str, ...]


UNCHANGED = RefreshResult({}, frozenset(), (), ())


def is_revoked(connection: Connection, device: str) -> bool:
    """Whether what this device writes now would count nowhere."""
    return connection.exec_driver_sql(_IS_REVOKED, (device,)).first() is not None


def entities_with_ineffective_events(connection: Connection, things: Iterable[str]) -> set[str]:
    """Those of these things on which something does not count."""
    if connection.exec_driver_sql("SELECT 1 FROM uncounted LIMIT 1").first() is None:
        return set()
    return {row[0] for row in select_by_ids(connection, _OF_ENTITIES, things)}


def is_ungranted_role(connection: Connection, event: str) -> bool:
    """Whether this is somebody's joining with a role that they do not have here."""
    return connection.exec_driver_sql(_UNGRANTED, (event,)).first() is not None


def has_ineffective_events(connection: Connection) -> bool:
    """Whether any device is revoked, or anything does not count."""
    sql = "SELECT 1 FROM revocation UNION ALL SELECT 1 FROM uncounted LIMIT 1"
    return connection.exec_driver_sql(sql).first() is not None


def ineffective_events(connection: Connection, events: Iterable[ParsedEvent]) -> tuple[ParsedEvent, ...]:
    """Those of these events that count for nothing."""
    if not has_ineffective_events(connection):
        return ()
    by_id = {event.id: event for event in events}
    return tuple(by_id[row[0]] for row in select_by_ids(connection, _WHOLE_EVENTS, by_id))


def refresh(connection: Connection, touched: Iterable[str] = ()) -> RefreshResult:
    """Work out anew what counts, and show again the things of which that has changed, and those `touched` on which
    something does not count. Heads and rows may stand as though the newest events all counted.
    """
    before = {(row[0], row[1]): (row[2], row[3]) for row in connection.exec_driver_sql(_ALL)}
    state = trust_state(connection)
    now = _find_ineffective(connection, state)
    changed = before.items() ^ now.items()
    affected = {entity for _, (entity, _) in changed} | entities_with_ineffective_events(connection, touched)
    affected |= {entity for entity, _ in now.values()} & set(touched)
    events = {entity: history.parsed_events_of(connection, entity) for entity in sorted(affected)}
    raw = raw_connection(connection)
    projections.execute_many(raw, _DELETE, [key for key, _ in before.items() - now.items()])
    projections.execute_many(
        raw, _INSERT, [(*key, *what) for key, what in sorted(now.items() - before.items())]
    )
    shown, in_conflict = _project(connection, events, now)
    return RefreshResult(shown, in_conflict, *_save_revocations(connection, state))


def _save_revocations(connection: Connection, state: TrustState) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keep the revocations in force; the devices that were revoked by this, and those that were restored."""
    before = {tuple(row) for row in connection.exec_driver_sql(_REVOCATIONS)}
    now = {
        (revocation.id, revocation.device, revocation.seq, revocation.last)
        for revocation in state.revocations
    }
    if now != before:
        raw = raw_connection(connection)
        raw.execute(_DELETE_REVOCATIONS)
        projections.execute_many(raw, _INSERT_REVOCATION, sorted(now))
    was, is_ = {row[1] for row in before}, {row[1] for row in now}
    return tuple(sorted(is_ - was)), tuple(sorted(was - is_))


def _find_ineffective(connection: Connection, state: TrustState) -> dict[tuple[str, str], tuple[str, str]]:
    ineffective: dict[tuple[str, str], tuple[str, str]] = {}
    for event in _unauthorized_events(connection, state):
        ineffective[event.id, ALL] = (event.entity, NO_ROLE)
    for name, person in state.ungranted_roles:
        ineffective[name, "role"] = (person, NO_ROLE)
    for revocation in sorted(
        state.revocations, reverse=True
    ):  # of several lines the first one's name is kept
        for keys in revocation.excluded:
            for name, entity in connection.exec_driver_sql(_IN_RANGE, keys):
                if name not in state.protected:
                    ineffective.pop((name, "role"), None)
                    ineffective[name, ALL] = (entity, revocation.id)
    return ineffective


def _unauthorized_events(connection: Connection, state: TrustState) -> Iterator[ParsedEvent]:
    """The acts of those who might be supervisors and are none. Others' acts were refused at the door.

    Who joins or is brought in stays a person, whoever says so; only the role waits (`Standing.unheard`).
    """
    for name, text in select_by_ids(connection, _BY_AUTHOR, state.candidates - state.supervisors):
        if name in state.protected:
            continue
        event = parse_event(text, known_id=name)
        if not authorization.needs_supervisor(event) or authorization.creates_person(event):
            continue
        if authorization.changes_revocation(event) or not authorization.undoes_own_step(connection, event):
            yield event


# --- the tables without them ----------------------------------------------------------------------------------


def _project(
    connection: Connection, events: Mapping[str, list[ParsedEvent]], ineffective: Ineffective
) -> tuple[dict[EntityType, tuple[str, ...]], frozenset[str]]:
    """Heads, rows and badges of these things, from all of their events; and which of them are in conflict."""
    raw = raw_connection(connection)
    badges: Counter[str] = Counter()
    for _, state in select_by_ids(connection, _STATES, events):
        badges[state] -= 1
    batches: dict[EntityType, list[EntityProjection]] = defaultdict(list)
    rows: list[tuple[str, str, str, str]] = []
    for entity, its_events in events.items():
        entity_events = EntityEvents(its_events, ineffective)
        rows += entity_events.head_rows(entity)
        heads = entity_events.heads()
        registers = heads_of.winning_registers(heads)
        batches[its_events[0].kind].append(
            EntityProjection(entity, registers, heads_of.count_conflicts(heads))
        )
        state = projections.badge_of(its_events[0].kind, registers)
        if state is not None:
            badges[state] += 1
    projections.execute_many(raw, _DELETE_HEADS, [(entity,) for entity in events])
    projections.execute_many(raw, heads_of.INSERT, list(rows))
    for kind, things in batches.items():
        for at in range(0, len(things), BATCH):
            projections.replace_projections(raw, kind, things[at : at + BATCH])
    projections.add_to_badges(raw, badges)
    index.mark_changed(connection, ((kind, one.entity) for kind, things in batches.items() for one in things))
    in_conflict = frozenset(
        entity_events.entity
        for things in batches.values()
        for entity_events in things
        if entity_events.n_conflicts
    )
    return {
        kind: tuple(entity_events.entity for entity_events in things) for kind, things in batches.items()
    }, in_conflict


class EntityEvents:
    """All events of one thing, and which of them count."""

    def __init__(self, events: Iterable[ParsedEvent], ineffective: Ineffective) -> None:
        self._events = {event.id: event for event in events}
        self._ineffective = ineffective

    def head_rows(self, entity: str) -> list[tuple[str, str, str, str]]:
        """The rows of `head`: one for all registers of a single event that counts wholly."""
        heads = self._head_names()
        if len(self._events) == 1:
            [event] = self._events.values()
            if len(heads) == len(event.writes):
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
        """By register, the counting events that no counting one took the place of."""
        counting: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._events):
            for register in self._events[name].writes:
                if self._is_effective(name, register):
                    counting[register].append(name)
        found = {}
        for register, names in counting.items():
            gone = self._superseded_by(names, register)
            found[register] = [name for name in names if name not in gone]
        return found

    def _superseded_by(self, names: Iterable[str], register: str) -> set[str]:
        gone: set[str] = set()
        wanted = list(names)
        while wanted:
            event = self._events.get(wanted.pop())
            more = set(event.sup.get(register, ())) - gone if event is not None else set()
            gone |= more
            wanted += more
        return gone

    def effective_source(self, name: str, register: str) -> str:
        """The written event whose value holds where `name` was put back; of several, the newest."""
        wanted, seen = {name} - {""}, set[str]()
        while wanted:
            counting = [self._events[one] for one in wanted if self._is_effective(one, register)]
            if counting:
                return max(counting, key=lambda event: (event.hlc, event.id)).id
            seen |= wanted
            below = {old for one in wanted for old in self._events[one].sup.get(register, ())}
            wanted = {self._events[old].stands_for(register) for old in below} - {""} - seen
        return ""

    def _head(self, name: str, register: str) -> Head:
        hlc, stands = (
            self._events[name].hlc,
            self.effective_source(self._events[name].stands_for(register), register),
        )
        if not stands:
            return Head(name, "", hlc, None, Stamp(hlc, ""))
        source = self._events[stands]
        stamp = stamp_of(source.writes, source.hlc, source.author)
        return Head(name, stands, hlc, source.writes.get(register), stamp)


def effective_source(connection: Connection, entity: str, event: str, register: str) -> str:
    """The event whose value holds where somebody puts back what `event` wrote: itself, where it counts, or only waits
    for a supervisor's word.
    """
    if (
        not event
        or not entities_with_ineffective_events(connection, [entity])
        or is_ungranted_role(connection, event)
    ):
        return event
    ineffective = {(row[0], row[1]): (row[2], row[3]) for row in connection.exec_driver_sql(_ALL)}
    return EntityEvents(history.parsed_events_of(connection, entity), ineffective).effective_source(
        event, register
    )
