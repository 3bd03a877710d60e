"""Event log: the journal's events as canonical JSON, named by their hash, chained by device.

Version 1 of an event holds `v, action, author, change, device, entity, entity_type, hlc, prev, restores, seq, sup,
undoes, verb, writes`. `prev` is the id of the device's previous event. `sup` lists by register the heads that the
event supersedes, which its author had seen. `undoes` is the change that is reversed. `restores` names by register the
event whose value is restored (null where the register becomes unwritten again).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection

from db.ids import new_id
from db.journal.entity_names import FIRST_VERSION, EventPlace
from db.schema.canonical_json import JSON, canonical, canonical_string, is_mapping, parse, sha256_of_text
from db.schema.registers import Cell, Stamp
from workbench.domain.errors import RegisterUnsound
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import FieldName, Reason
from workbench.system.clock import tick

VERSION = 1

#: Longest text of one event, in characters; an article's text is not in it.
LONGEST = 4_000_000

INSERT = (
    "INSERT INTO event (n, id, device_id, seq, prev, hlc, author_id, change, part, action, verb, entity_type,"
    " entity, undoes, raw, received_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_LAST = "SELECT seq, id, hlc FROM event WHERE n BETWEEN ? AND ? ORDER BY n DESC LIMIT 1"
_FIRST = "SELECT id, prev FROM event WHERE n BETWEEN ? AND ? ORDER BY n LIMIT 1"
_TIME_BACK = "SELECT n FROM time_back ORDER BY n"
_RUNS = "SELECT no, id, loose FROM device ORDER BY no"
_BY_A_PERSON = "SELECT 1 FROM event WHERE author_id <> device_id LIMIT 1"
_ADD_RUN = "INSERT INTO device (no, id, first, loose) SELECT coalesce(max(no), 0) + 1, ?, '', 0 FROM device"

#: Number of keys that one run of events has (see `journal_tables.EVENT`).
RUN_SIZE = 2**40


class ChainTip(NamedTuple):
    """The end of the writing device's chain. `n` is the key of its newest event, or one less than the key of its first;
    `hlc` is the latest time of any device.
    """

    n: int
    hlc: int
    device: str
    seq: int
    prev: str | None


class Run(NamedTuple):
    """Events of one device that follow each other without a gap (see `journal_tables.DEVICE`)."""

    no: int
    device: str
    partial: bool

    @property
    def keys(self) -> tuple[int, int]:
        """The first and the last key that its events may have."""
        return self.no * RUN_SIZE, (self.no + 1) * RUN_SIZE - 1


def runs(connection: Connection) -> list[Run]:
    """All runs of this copy of the store, in the order in which they began here."""
    return [Run(no, device, bool(loose)) for no, device, loose in connection.exec_driver_sql(_RUNS)]


def ascents(connection: Connection) -> Iterator[tuple[int, int]]:
    """The first and last keys of the pieces of the journal in which time only grows; see table `time_back`."""
    backs: dict[int, list[int]] = {}
    for n in connection.exec_driver_sql(_TIME_BACK).scalars():
        backs.setdefault(n // RUN_SIZE, []).append(n)
    for run in runs(connection):
        low, high = run.keys
        for start in backs.get(run.no, ()):
            yield low, start - 1
            low = start
        yield low, high


def own_run(connection: Connection, device: str) -> Run | None:
    """The run that this copy continues when `device` writes: the one that began first."""
    return next((run for run in runs(connection) if run.device == device), None)


def add_device(connection: Connection, device: str) -> None:
    connection.exec_driver_sql(_ADD_RUN, (device,))


def chain_tip(connection: Connection, device: str) -> ChainTip:
    """The end of the chain of `device`, which this copy must know unless the store is read-only."""
    own = own_run(connection, device)
    hlc, seq, prev = 0, 0, None
    for run in runs(connection):
        last = connection.exec_driver_sql(_LAST, run.keys).one_or_none()
        if last is not None:
            hlc = max(hlc, last.hlc)
            if run == own:
                seq, prev = last.seq, last.id
    first = own.keys[0] if own else 0
    return ChainTip(first + seq, hlc, device, seq, prev)


def own_tip(connection: Connection, chain: str) -> ChainTip:
    """The end of a chain that this copy writes for a seat; `hlc` is the time of its newest event."""
    run = own_run(connection, chain)
    assert run is not None, "a chain that was begun here has a run"  # noqa: S101
    last = connection.exec_driver_sql(_LAST, run.keys).one_or_none()
    if last is None:
        return ChainTip(run.keys[0], 0, chain, 0, None)
    return ChainTip(run.keys[0] + last.seq, last.hlc, chain, last.seq, last.id)


def event_before_run_of(connection: Connection, event: str) -> str | None:
    """The event before the run of this event; None at the beginning of a chain, and for an unknown event."""
    n = connection.exec_driver_sql("SELECT n FROM event WHERE id = ?", (event,)).scalar()
    if n is None:
        return None
    keys = n // RUN_SIZE * RUN_SIZE, n
    first = connection.exec_driver_sql(_FIRST, keys).one()
    return None if first.prev is None else str(first.prev)


def has_events_of_people(connection: Connection) -> bool:
    """Whether a person ever wrote here; devices write events of their own (their keys and receipts)."""
    return connection.exec_driver_sql(_BY_A_PERSON).first() is not None


def count_events(connection: Connection) -> int:
    found: int = connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one()
    return found


class ChainEnd(NamedTuple):
    """The newest event of a chain, or of one of its branches where the device was cloned."""

    device: str
    seq: int
    id: str


def chain_ends(connection: Connection) -> list[ChainEnd]:
    """All chain ends, sorted by device and number: one per device, unless it was cloned or its chain has gaps."""
    ends: dict[str, ChainEnd] = {}
    followed: set[str] = set()
    for run in runs(connection):
        last = connection.exec_driver_sql(_LAST, run.keys).one_or_none()
        first = connection.exec_driver_sql(_FIRST, run.keys).one_or_none()
        if last is not None and first is not None:
            ends[last.id] = ChainEnd(run.device, last.seq, last.id)
            followed.add(first.prev)
    return sorted(end for event_id, end in ends.items() if event_id not in followed)


def cloned_devices(connection: Connection) -> set[str]:
    """Devices that were cloned: two of their events have the same predecessor, or two have none."""
    found: set[str] = set()
    begun: set[tuple[str, str | None]] = set()
    last: set[tuple[str, str]] = set()
    firsts: list[tuple[str, str | None]] = []
    for run in runs(connection):
        first = connection.exec_driver_sql(_FIRST, run.keys).one_or_none()
        if first is not None:
            firsts.append((run.device, first.prev))
            last.add((run.device, connection.exec_driver_sql(_LAST, run.keys).one().id))
    for device, prev in firsts:
        followed = prev is not None and (device, prev) not in last
        here = followed and connection.exec_driver_sql("SELECT 1 FROM event WHERE id = ?", (prev,)).first()
        if here or (device, prev) in begun:
            found.add(device)
        begun.add((device, prev))
    return found


def chain_heads(connection: Connection) -> dict[str, tuple[int, str]]:
    """Device -> number and id of its newest event; of several branches the longest counts."""
    return {end.device: (end.seq, end.id) for end in chain_ends(connection)}


def too_long(limit: int, entity: str, writes: Mapping[str, JSON]) -> RegisterUnsound:
    """The refusal of an event that is too large; it names the longest register. `limit` is in characters."""
    longest = max(writes, key=lambda name: len(canonical(writes[name])))
    reason = Reason(ReasonCode.TEXT_TOO_LONG, limit=limit)
    return RegisterUnsound(field=FieldName(longest), value="", reason=reason, entity=entity)


def _id(name: str | None) -> str:
    return "null" if name is None else f'"{name}"'


class EventWriter:
    """Writes the events of one change. The part of the text that they share is made once."""

    def __init__(self, tip: ChainTip, change: str, action: str, author: str) -> None:
        self._n, self.hlc, self._device, self._seq, self._prev = tip
        self._part = 0
        self._change, self._action, self._author = change, action, author
        self._undoes: str | None = None
        self._head = (
            f'{{"action":{canonical_string(action)},"author":{canonical_string(author)},"change":{canonical_string(change)},'
            f'"device":{canonical_string(tip.device)},"entity":'
        )

    @property
    def tip(self) -> ChainTip:
        """The end of the chain after the events written so far; `hlc` is the time of the newest event."""
        return ChainTip(self._n, self.hlc, self._device, self._seq, self._prev)

    @property
    def last_id(self) -> str:
        """The id of the newest event of the chain; '' for an empty chain."""
        return self._prev or ""

    def set_reversed_change(self, change: str) -> None:
        """Name the change that this one reverses; before the first event."""
        self._undoes = change

    def place(self, ahead: int = 0) -> EventPlace:
        """Where the next event will stand, or one that comes so many events after it."""
        del ahead  # ids of version 1 are bound to no event
        return FIRST_VERSION

    def new_id(self, now: int, ahead: int = 0) -> str:
        """The id for an entity that the event at `place(ahead)` makes."""
        del now, ahead
        return new_id()

    def signatures(self) -> list[tuple[Cell, ...]]:
        """The rows of the signatures over the events written so far."""
        return []

    def event(
        self,
        now: int,
        verb: str,
        kind: str,
        entity: str,
        writes: Mapping[str, JSON],
        sup: Mapping[str, list[str]] | None = None,
        restores: Mapping[str, str | None] | None = None,
        *,
        via: str | None = None,
        sees: tuple[str, ...] = (),
    ) -> tuple[Cell, ...]:
        """The row of the next event, as `INSERT` takes it; `last_id` is its id afterwards.

        `via` and `sees` are what an act of version 2 relies on; version 1 knows nothing of them.
        """
        del via, sees
        n, hlc, seq, prev = self._n + 1, tick(now, self.hlc), self._seq + 1, self._prev
        # The JSON is composed by hand, with sorted keys, because a bulk import spends its time here.
        raw = (
            f'{self._head}{canonical_string(entity)},"entity_type":"{kind}","hlc":{hlc},"prev":{_id(prev)},'
            f'"restores":{canonical(restores) if restores else "{}"},"seq":{seq},'
            f'"sup":{canonical(sup) if sup else "{}"},"undoes":{_id(self._undoes)},"v":{VERSION},'
            f'"verb":{canonical_string(verb)},"writes":{canonical(writes)}}}'
        )
        if len(raw) > LONGEST:
            raise too_long(LONGEST, entity, writes)
        event_id = sha256_of_text(raw, kind, entity)
        self._n, self.hlc, self._seq, self._prev = n, hlc, seq, event_id
        return self._row(now, n, hlc, seq, prev, verb, kind, entity, raw)

    def _row(
        self,
        now: int,
        n: int,
        at: int,
        seq: int,
        prev: str | None,
        verb: str,
        kind: str,
        entity: str,
        raw: str,
    ) -> tuple[Cell, ...]:
        part, self._part = self._part, self._part + 1
        return (
            n, self._prev, self._device, seq, prev, at, self._author, self._change, part, self._action, verb, kind,
            entity, self._undoes or "", raw, now,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """One event, read from its text. The author of version 2 is the person of its chain, and not in the text."""

    id: str
    raw: str
    body: Mapping[str, JSON]
    author: str
    at: int  # by its writer's clock

    @classmethod
    def of(cls, event_id: str, raw: str, author: str = "", at: int = 0) -> Event:
        """`author` and `at` as the columns of the journal have them; without them only version 1 is read whole."""
        found = parse(raw)
        body = found if is_mapping(found) else {}
        named, told = body.get("author"), body.get("hlc", body.get("t"))
        return cls(
            event_id,
            raw,
            body,
            author or (named if isinstance(named, str) else ""),
            at or (told if isinstance(told, int) else 0),
        )

    @property
    def version(self) -> int:
        return self.whole("v")

    @property
    def chain(self) -> str:
        """The chain that it belongs to, which in version 1 is a device's."""
        return self.text("chain") or self.text("device")

    def text(self, key: str) -> str:
        found = self.body.get(key)
        return found if isinstance(found, str) else ""

    def whole(self, key: str) -> int:
        found = self.body.get(key)
        return found if isinstance(found, int) else 0

    def mapping(self, key: str) -> Mapping[str, JSON]:
        found = self.body.get(key)
        return found if is_mapping(found) else {}

    @property
    def via(self) -> str | None:
        """The grant that an act relies on."""
        return self.text("via") or None

    @property
    def sees(self) -> tuple[str, ...]:
        """The newest grants and lines that an act's author knew."""
        found = self.body.get("sees")
        return tuple(item for item in found if isinstance(item, str)) if isinstance(found, list) else ()

    @property
    def writes(self) -> Mapping[str, JSON]:
        return self.mapping("writes")

    @property
    def superseded(self) -> dict[str, list[str]]:
        """By register, the ids of the heads that this event superseded."""
        return {
            register: [item for item in ids if isinstance(item, str)]
            for register, ids in self.mapping("sup").items()
            if isinstance(ids, list)
        }

    def stands_for(self, register: str) -> str:
        """The event whose value the register has after this one: itself, a restored one, or '' for unwritten."""
        restores = self.mapping("restores")
        if register not in restores:
            return self.id
        found = restores[register]
        return found if isinstance(found, str) else ""

    @property
    def stamp(self) -> Stamp:
        return Stamp(self.at, self.author)
