"""Trust: who is a supervisor, and which device revocations are active. Both are functions of the set of events.

Trust starts at the roots: the supervisors whom this store trusted first (trust on first use). Whoever a supervisor
made a supervisor is one too; a later change of role does not take effect backwards. A revocation names the last
accepted event of a device; the device's later events are excluded, together with the roles and revocations that
they contain. When revocations affect each other, these rules decide, independently of the order of arrival:

1. A revocation that is excluded by a certainly active one has no effect.
2. Two revocations that exclude each other are both active: no later work of either laptop counts until somebody
   else decides.
3. Only an event that would be effective if all revocations (but those already lifted) were active can lift or
   replace a revocation. So a revoked device can free neither itself nor an accomplice, however their events refer
   to each other.
4. Several revocations of one device are active together until one event replaces them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sqlalchemy import Connection

from db.authority import authorization
from db.journal import history
from db.journal.event_log import RUN_SIZE
from db.journal.event_parser import ParsedEvent
from db.schema.canonical_json import canonical, is_mapping, parse
from db.sqlite.batched_queries import select_by_ids

_PEOPLE_AND_DEVICES = "SELECT id FROM person UNION ALL SELECT id FROM installation"
_KEYS = "SELECT id, n FROM event WHERE id IN ({})"
_PLACE = "SELECT n FROM event WHERE id = ? AND device_id = ?"
_POSITION = "SELECT device_id, seq FROM event WHERE id = ?"
_RUNS = "SELECT no FROM device WHERE id = ?"
_FIRST = "SELECT seq, prev FROM event WHERE n BETWEEN ? AND ? ORDER BY n LIMIT 1"
_ROOTS = "SELECT value FROM meta WHERE key = 'roots'"
_SET_ROOTS = (
    "INSERT INTO meta (key, value) VALUES ('roots', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)

#: Keys of events: first and last, both included.
KeyRange = tuple[int, int]


class ActiveRevocation(NamedTuple):
    """An active revocation: events of `device` after the event `last`, which has number `seq`, are excluded.

    `excluded` holds the key ranges of these events; see `key_ranges_after`.
    """

    id: str
    device: str
    seq: int
    last: str
    excluded: tuple[KeyRange, ...]


class TrustState(NamedTuple):
    """Supervisors and active revocations, computed from a store's events."""

    supervisors: frozenset[str]
    candidates: frozenset[str]
    revocations: tuple[ActiveRevocation, ...]
    #: (event, person) for people who joined as supervisors and are not: the person exists, the role is not granted.
    ungranted_roles: frozenset[tuple[str, str]]
    #: Revocations, and events that lifted some, which are effective although a revocation covers them (rules 2 and 3).
    protected: frozenset[str]


def trust_state(connection: Connection) -> TrustState:
    """Compute the trust state from this store's events. The tables of people and devices must be up to date."""
    events = _trust_events(connection)
    return _TrustResolver(connection, events, roots(connection)).resolve()


def older_trust_state(
    connection: Connection, vouched_roots: frozenset[str], without: AbstractSet[str]
) -> TrustState:
    """The trust state in a newsroom: among the events from before there were seats, but those for which nobody vouched."""
    events = [event for event in _trust_events(connection) if event.version == 1 and event.id not in without]
    return _TrustResolver(connection, events, vouched_roots).resolve()


# --- the roots of trust ----------------------------------------------------------------------------------------


def roots(connection: Connection) -> frozenset[str]:
    """The roots of trust: people whose joining as supervisors this store accepts."""
    text = connection.exec_driver_sql(_ROOTS).scalar()
    value = parse(text) if text is not None else []
    return frozenset(str(item) for item in value) if isinstance(value, list) else frozenset()


def set_roots(connection: Connection, people: Iterable[str]) -> None:
    """Make exactly these people the roots of trust."""
    connection.exec_driver_sql(_SET_ROOTS, (canonical(sorted(people)),))


def trust_first_supervisors(connection: Connection, *, all_here: bool) -> None:
    """Set the roots of trust if there are none yet.

    With `all_here`, everybody who joined as a supervisor becomes a root; otherwise (after a merge into a store
    without supervisors) only the earliest of them. People who came with an exported article are never roots.
    """
    if roots(connection):
        return
    joined = [
        event
        for event in _trust_events(connection)
        if authorization.creates_person(event)
        and authorization.grants_supervisor(event)
        and not authorization.is_imported_person(event)
    ]
    if joined:
        joined.sort(key=lambda event: (event.hlc, event.id))
        set_roots(connection, {event.entity for event in (joined if all_here else joined[:1])})


# --- the set of events -----------------------------------------------------------------------------------------


def _trust_events(connection: Connection) -> list[ParsedEvent]:
    """All events that set a role, or that revoke or restore a device."""
    entities = connection.exec_driver_sql(_PEOPLE_AND_DEVICES).scalars().all()
    return [
        event
        for entity in entities
        for event in history.parsed_events_of(connection, entity)
        if authorization.changes_revocation(event) or "role" in event.writes
    ]


def key_ranges_after(connection: Connection, device: str, seq: int, last: str) -> tuple[KeyRange, ...]:
    """The key ranges (both ends included) of the device's events that are not ancestors of this one.

    If the chain has a gap below the event, or the event itself is not here, events with smaller numbers count as
    ancestors until the missing ones arrive.
    """
    ends: dict[int, int] = {}
    at = connection.exec_driver_sql(_PLACE, (last, device)).scalar() if seq else None
    reached = seq + 1
    while at is not None:
        no = at // RUN_SIZE
        ends[no] = at
        first = connection.exec_driver_sql(_FIRST, (no * RUN_SIZE, at)).one()
        reached = first.seq
        at = connection.exec_driver_sql(_PLACE, (first.prev, device)).scalar() if first.prev else None
    found = []
    for no in connection.exec_driver_sql(_RUNS, (device,)).scalars():
        below = no * RUN_SIZE + reached - 1
        found.append((ends.get(no, below) + 1, (no + 1) * RUN_SIZE - 1))
    return tuple(found)


class _TrustResolver:
    """Applies the rules above to one store's events; a least fixed point over possible exclusions."""

    def __init__(self, connection: Connection, events: list[ParsedEvent], roots: frozenset[str]) -> None:
        self._roots = roots
        self._roles = [event for event in events if authorization.grants_supervisor(event)]
        self._own_undos = {event.id for event in events if authorization.undoes_own_step(connection, event)}
        revocation_events = [
            event
            for event in events
            if authorization.changes_revocation(event) and event.entity != event.device
        ]
        self._revocation_events = {event.id: event for event in revocation_events}
        self._revocations = {
            event.id: revocation
            for event in revocation_events
            if (revocation := _revocation(connection, event))
        }
        keys = dict(select_by_ids(connection, _KEYS, [event.id for event in events]))
        #: Revocation -> the events that it excludes.
        self._exclusions = {
            name: frozenset(
                excluded
                for excluded, n in keys.items()
                if any(low <= n <= high for low, high in revocation.excluded)
            )
            for name, revocation in self._revocations.items()
        }
        #: Revocation event -> the ones that it replaced, directly or indirectly.
        self._replaced = {name: _replaced(name, self._revocation_events) for name in self._revocation_events}
        self._candidates = frozenset(authorization.possible_supervisors(self._roles))

    def resolve(self) -> TrustState:
        lifted: frozenset[str] = frozenset()
        lifting: frozenset[str] = frozenset()
        while True:
            certain = self._certainly_excluded(lifted)
            active = self._active(certain, lifted)
            excluded = self._excluded_by(active)
            people = self._supervisors(excluded)
            effective = {
                name
                for name, event in self._revocation_events.items()
                if name not in excluded and event.author in people
            }
            more = {name for name in effective if self._replaced[name] & self._revocations.keys() - lifted}
            if not more:
                break
            lifting |= more
            lifted |= frozenset().union(*(self._replaced[name] for name in more)) & self._revocations.keys()
        protected = frozenset(active) | lifting
        revocations = tuple(self._revocations[name] for name in sorted(active))
        ungranted_roles = frozenset(
            (event.id, event.entity)
            for event in self._roles
            if authorization.creates_person(event) and event.entity not in people
        )
        return TrustState(frozenset(people), self._candidates, revocations, ungranted_roles, protected)

    def _certainly_excluded(self, lifted: frozenset[str]) -> frozenset[str]:
        """Events that are excluded however the open cases are decided: the least fixed point."""
        certain: frozenset[str] = frozenset()
        while True:
            possible = self._excluded_by(self._active(certain, lifted))
            refined = self._excluded_by(self._active(possible, lifted))
            if refined == certain:
                return certain
            certain = refined

    def _active(self, excluded: frozenset[str], lifted: frozenset[str]) -> set[str]:
        """The revocations that are active if exactly these events are excluded."""
        people = self._supervisors(excluded)
        return {
            name
            for name in self._revocations
            if name not in excluded and name not in lifted and self._revocation_events[name].author in people
        }

    def _excluded_by(self, active: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self._exclusions[name] for name in active))

    def _supervisors(self, excluded: frozenset[str]) -> set[str]:
        """Roots, and people granted the role by them directly or indirectly, by events that are not excluded."""
        roles = [event for event in self._roles if event.id not in excluded]
        found = {event.entity for event in roles if authorization.creates_person(event)} & self._roots
        grants = [
            event for event in roles if event.author != event.entity and event.id not in self._own_undos
        ]
        while more := {event.entity for event in grants if event.author in found} - found:
            found |= more
        return found


def _revocation(connection: Connection, event: ParsedEvent) -> ActiveRevocation | None:
    value = event.writes["revoked"]
    if not is_mapping(value):
        return None
    seq, last = value["seq"], value["event"]
    number = seq if isinstance(seq, int) else 0
    found = connection.exec_driver_sql(_POSITION, (str(last),)).one_or_none()
    if found is not None and tuple(found) != (event.entity, number):
        return None  # the event is another device's, or has another number
    return ActiveRevocation(
        event.id,
        event.entity,
        number,
        str(last),
        key_ranges_after(connection, event.entity, number, str(last)),
    )


def _replaced(name: str, revocation_events: Mapping[str, ParsedEvent]) -> frozenset[str]:
    found: set[str] = set()
    queue = [name]
    while queue:
        event = revocation_events.get(queue.pop())
        more = set(event.sup.get("revoked", ())) - found if event is not None else set()
        found |= more
        queue += more
    return frozenset(found)
