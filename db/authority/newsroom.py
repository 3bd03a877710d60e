"""Newsroom: the one that this copy trusts, its acts in the journal, and the standing that follows from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from db.ids import is_chained_id
from db.journal.event_log import RUN_SIZE, Event
from db.journal.event_parser import parse_event
from db.journal.heads import ALL
from db.journal.rejected_events import RejectedEvent
from db.journal.seat_event_parser import MOST_SEEN
from db.schema.canonical_json import JSON, is_mapping
from db.schema.journal_tables import ACTS
from db.standing import (
    NOBODY,
    Act,
    ChainPosition,
    Countersigning,
    Founding,
    Grant,
    KeyRange,
    Lift,
    Line,
    Standing,
    Vouch,
    standing_of,
)
from workbench.domain.changes import EntityType
from workbench.domain.person import Role

_NEWSROOM = "SELECT value FROM meta WHERE key = 'newsroom'"
_TRUST = "INSERT INTO meta (key, value) VALUES ('newsroom', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
_ACTS = "SELECT n, id, raw, author_id, device_id, hlc FROM event WHERE {}".replace("{}", ACTS)
#: What is void, and acts that wait for a grant or line that they name: by this one that is kept back shows.
_VOID = "SELECT event_id, register FROM uncounted WHERE why IN ('unsound', 'unknown', 'waits')"
_SEATS = "SELECT id, seat FROM chain"
_CHAINS = "SELECT id FROM chain WHERE seat = ? ORDER BY id"
_RUNS = "SELECT no FROM device WHERE id = ? ORDER BY no"
_WRITERS = "SELECT DISTINCT id FROM device"
_PLACE = "SELECT n FROM event WHERE id = ? AND device_id = ?"
_FIRST = "SELECT prev FROM event WHERE n BETWEEN ? AND ? ORDER BY n LIMIT 1"
_WAITING = "SELECT id, raw FROM quarantine"


def newsroom_of(connection: Connection) -> str:
    """The founding event of the newsroom that this copy trusts; "" for none."""
    return str(connection.exec_driver_sql(_NEWSROOM).scalar() or "")


def trust_newsroom(connection: Connection, founding: str) -> None:
    """Trust the newsroom that this event founded, and no other."""
    connection.exec_driver_sql(_TRUST, (founding,))


def standing_in(connection: Connection) -> Standing:
    """Whose word counts in this copy's newsroom; nobody's where there is none."""
    newsroom = newsroom_of(connection)
    return standing_of(acts(connection), newsroom, JournalAncestry(connection)) if newsroom else NOBODY


class Grounds(NamedTuple):
    """What an act names: the grant that it relies on, and the newest grants and lines that its author knew."""

    via: str
    sees: tuple[str, ...]


def grounds_of(connection: Connection, seat: str, person: str) -> Grounds | None:
    """The grounds on which this seat may act now; None where it is no supervisor's, and where there is no newsroom."""
    newsroom = newsroom_of(connection)
    if not newsroom:
        return None
    here = acts(connection)
    if any(isinstance(act, Founding) and act.id == newsroom and act.root == seat for act in here):
        return Grounds(newsroom, _newest(here))
    granted = standing_of(here, newsroom, JournalAncestry(connection)).seats.get((seat, person))
    if granted is None or granted.role is not Role.SUPERVISOR:
        return None
    return Grounds(granted.grant, _newest(here))


def granted_seat(connection: Connection, grant: str) -> str:
    """The seat that a grant (its event) is to; "" where it is not here."""
    return next((act.to_seat for act in acts(connection) if isinstance(act, Grant) and act.id == grant), "")


def _newest(here: Iterable[Act]) -> tuple[str, ...]:
    """The grants and lines that no other one knew of."""
    known = {act.id: act for act in here if isinstance(act, Grant | Line)}
    seen = {name for act in known.values() for name in (act.via, *act.sees)}
    return tuple(sorted(known.keys() - seen, key=lambda name: (-known[name].time, name))[:MOST_SEEN])


def acts(connection: Connection) -> list[Act]:
    """All sound events of this journal that are acts, of any newsroom, and wait for nothing."""
    seats = seats_of_chains(connection)
    void: dict[str, set[str]] = defaultdict(set)
    for name, register in connection.exec_driver_sql(_VOID):
        void[name].add(register)
    found = []
    for n, name, raw, author, chain, t in connection.exec_driver_sql(_ACTS):
        event, faults = Event.of(name, raw, author, t), void.get(name, ())
        if ALL not in faults and event.version > 1:
            writes = {register: value for register, value in event.writes.items() if register not in faults}
            by = _Author(name, n, seats.get(chain, ""), author, event.via or "", t, event.sees)
            act = _act(event.text("entity_type"), event.text("entity"), writes, by)
            if act is not None:
                found.append(act)
    return found


def seats_of_chains(connection: Connection) -> dict[str, str]:
    """By chain: the public key of its seat."""
    return {str(chain): str(seat) for chain, seat in connection.exec_driver_sql(_SEATS)}


class _Author(NamedTuple):
    """What every act says of itself, in the words of `Act`."""

    id: str
    key: int
    seat: str
    person: str
    via: str
    time: int
    sees: tuple[str, ...]


def _act(kind: str, entity: str, writes: Mapping[str, JSON], by: _Author) -> Act | None:
    core = writes.get("core")
    if not is_mapping(core):
        return _later_act(kind, entity, writes, by)
    match kind:
        case EntityType.NEWSROOM.value:
            return Founding(**by._asdict(), entity=entity, root=str(core["root"]))
        case EntityType.GRANT.value:
            return _grant(by, core)
        case EntityType.LINE.value:
            return _line(by, core)
    return _later_act(kind, entity, writes, by)


def _grant(by: _Author, core: Mapping[str, JSON]) -> Grant:
    seat, person = str(core["seat"]), str(core["person"])
    return Grant(
        **by._asdict(), newsroom=str(core["newsroom"]), to_seat=seat, to_person=person, name=str(core["name"]),
        role=Role(str(core["role"])), is_first=is_chained_id(person, "person", seat),
    )  # fmt: skip


def _line(by: _Author, core: Mapping[str, JSON]) -> Line:
    return Line(
        **by._asdict(), newsroom=str(core["newsroom"]), to_seat=str(core.get("seat", "")),
        grant=str(core.get("grant", "")), last=_positions(core["last"]), instead=_names(core.get("instead")),
        reason=str(core.get("reason", "")),
    )  # fmt: skip


def _later_act(kind: str, entity: str, writes: Mapping[str, JSON], by: _Author) -> Act | None:
    """An act on something that is there; a countersigning relies on no grant, all others do."""
    for register, value in writes.items():
        if not is_mapping(value):
            continue
        match kind, register:
            case "newsroom", "vouched":
                return Vouch(
                    **by._asdict(),
                    entity=entity,
                    heads=_positions(value["heads"]),
                    roots=_names(value.get("roots")),
                )
            case "grant", "countersigned":
                return Countersigning(**by._replace(via="")._asdict(), grant=str(value["grant"]))
            case "line", "lifted":
                return Lift(**by._asdict(), line=str(value["line"]))
            case "claim", "judged":
                return Act(**by._asdict(), newsroom=str(value.get("newsroom", "")))
    return Act(**by._asdict()) if by.via else None


def _positions(value: JSON) -> tuple[ChainPosition, ...]:
    found = []
    for item in value if isinstance(value, list) else ():
        if isinstance(item, list) and len(item) == 3:
            chain, seq, name = item
            found.append(ChainPosition(str(chain), seq if isinstance(seq, int) else 0, str(name)))
    return tuple(found)


def _names(value: JSON) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


class JournalAncestry:
    """The ancestry of a journal's events, those that wait included."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: dict[str, tuple[str, str]] | None = None

    def beyond(self, seat: str, last: Sequence[ChainPosition]) -> tuple[KeyRange, ...]:
        chains = list(self._connection.exec_driver_sql(_CHAINS, (seat,)).scalars())
        ends: dict[int, int] = {}
        for position in last:
            if position.chain in chains:
                self._walk(position.chain, position.id, ends)
        return tuple(self._ranges(chains, ends))

    def vouched_ranges(self, heads: Sequence[ChainPosition]) -> Iterator[KeyRange]:
        """The keys of the events from before there were seats that no walk down from these heads reaches."""
        seats = seats_of_chains(self._connection)
        devices = self._connection.exec_driver_sql(_WRITERS).scalars().all()
        ends: dict[int, int] = {}
        for position in heads:
            self._walk(position.chain, position.id, ends)
        yield from self._ranges([device for device in devices if device not in seats], ends)

    def _ranges(self, chains: Sequence[str], ends: Mapping[int, int]) -> Iterator[KeyRange]:
        for chain in chains:
            for no in self._connection.exec_driver_sql(_RUNS, (chain,)).scalars():
                first = no * RUN_SIZE
                yield ends.get(no, first - 1) + 1, first + RUN_SIZE - 1

    def _walk(self, chain: str, name: str, ends: dict[int, int]) -> None:
        """Note by run how far a walk along `prev` reaches; within a run it reaches everything below."""
        at, seen = name, set[str]()
        while at and at not in seen:
            seen.add(at)
            n = self._connection.exec_driver_sql(_PLACE, (at, chain)).scalar()
            if n is None:
                at = self._before_waiting(chain, at)
                continue
            no = n // RUN_SIZE
            if ends.get(no, -1) >= n:
                return
            ends[no] = n
            at = self._connection.exec_driver_sql(_FIRST, (no * RUN_SIZE, n)).scalar() or ""

    def _before_waiting(self, chain: str, name: str) -> str:
        if self._waiting is None:
            self._waiting = {}
            for waiting, raw in self._connection.exec_driver_sql(_WAITING):
                try:
                    event = parse_event(raw, known_id=waiting, partial=True)
                except RejectedEvent:
                    continue
                self._waiting[waiting] = event.device, event.prev or ""
        device, prev = self._waiting.get(name, ("", ""))
        return prev if device == chain else ""
