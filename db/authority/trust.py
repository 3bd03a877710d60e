"""Who is a supervisor, and which revocations of devices are in force: functions of the set of events.

A supervisor is whom this copy believed first (`roots`: trust on first use), and whom a supervisor made one; a later
change of role takes nothing back. A revocation names the last accepted event of a device; what that device wrote
beyond it does not count: neither its roles nor its own revocations. Where revocations meet, this holds, whatever
the order in which they came:

1. A revocation that another one, surely in force, has cut off does not count.
2. Two that cut each other off are both in force: neither laptop's later work counts until somebody else decides.
3. A revocation is lifted or replaced only by an event that would count if all revocations but those lifted already
   were in force. So no revoked device frees itself or a second one, however its events name each other.
4. Several lines for one device are in force together until one event replaces them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
_RUNS = "SELECT no FROM device WHERE id = ?"
_FIRST = "SELECT seq, prev FROM event WHERE n BETWEEN ? AND ? ORDER BY n LIMIT 1"
_ROOTS = "SELECT value FROM meta WHERE key = 'roots'"
_SET_ROOTS = (
    "INSERT INTO meta (key, value) VALUES ('roots', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)

#: Keys of events, both ends included.
KeyRange = tuple[int, int]


class ActiveRevocation(NamedTuple):
    """A revocation in force: of the device nothing counts after the event `last`, its number `seq`."""

    id: str
    device: str
    seq: int
    last: str
    excluded: tuple[KeyRange, ...]


class TrustState(NamedTuple):
    supervisors: frozenset[str]
    candidates: frozenset[str]
    revocations: tuple[ActiveRevocation, ...]
    #: Joinings as a supervisor (event, person) of those who are none: whoever wrote that, it gives no role.
    ungranted_roles: frozenset[tuple[str, str]]
    #: Revocations, and what lifted some, that count although a revocation reaches them (rules 2 and 3).
    protected: frozenset[str]


def trust_state(connection: Connection) -> TrustState:
    """Read off this copy's journal. `people` and `installation` must name everybody already."""
    events = _trust_events(connection)
    return _TrustResolver(connection, events, roots(connection)).resolve()


# --- who is believed first ------------------------------------------------------------------------------------


def roots(connection: Connection) -> frozenset[str]:
    """The people whose joining as supervisors this copy believes."""
    text = connection.exec_driver_sql(_ROOTS).scalar()
    value = parse(text) if text is not None else []
    return frozenset(str(item) for item in value) if isinstance(value, list) else frozenset()


def set_roots(connection: Connection, people: Iterable[str]) -> None:
    """Believe these people, and nobody else, from the first."""
    connection.exec_driver_sql(_SET_ROOTS, (canonical(sorted(people)),))


def trust_first_supervisors(connection: Connection, *, all_here: bool) -> None:
    """Where nobody is believed yet: all who are supervisors here from the beginning, or (of what a merge has just
    brought) the earliest of them. Who came in with an article's export is none of them.
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


# --- the set of acts ------------------------------------------------------------------------------------------


def _trust_events(connection: Connection) -> list[ParsedEvent]:
    """All events that set roles or draw lines."""
    named = connection.exec_driver_sql(_PEOPLE_AND_DEVICES).scalars().all()
    return [
        event
        for entity in named
        for event in history.parsed_events_of(connection, entity)
        if authorization.changes_revocation(event) or "role" in event.writes
    ]


def key_ranges_after(connection: Connection, device: str, seq: int, last: str) -> tuple[KeyRange, ...]:
    """The keys of the device's events that do not lead up to this one.

    Where the chain down from it has a hole, or it is not here itself, what has a smaller number is believed until
    the missing events come.
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
    """Weighs the acts of one copy; each method is a step of the rules above."""

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
        #: Revocation -> the acts that it cuts off.
        self._exclusions = {
            name: frozenset(
                excluded
                for excluded, n in keys.items()
                if any(low <= n <= high for low, high in revocation.excluded)
            )
            for name, revocation in self._revocations.items()
        }
        #: Line event -> those that it took the place of, directly or through others.
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
        """The acts that are cut off however the open questions are answered: the least answer that holds."""
        certain: frozenset[str] = frozenset()
        while True:
            possible = self._excluded_by(self._active(certain, lifted))
            refined = self._excluded_by(self._active(possible, lifted))
            if refined == certain:
                return certain
            certain = refined

    def _active(self, excluded: frozenset[str], lifted: frozenset[str]) -> set[str]:
        """The revocations that hold when just these acts are cut off."""
        people = self._supervisors(excluded)
        return {
            name
            for name in self._revocations
            if name not in excluded and name not in lifted and self._revocation_events[name].author in people
        }

    def _excluded_by(self, active: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self._exclusions[name] for name in active))

    def _supervisors(self, excluded: frozenset[str]) -> set[str]:
        """Those believed first, and whom they and theirs made supervisors, by events that are not cut off."""
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
