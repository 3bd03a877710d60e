"""The journal: events as canonical JSON, named by their hash, chained by device.

Version 1 of an event holds `v, action, author, change, device, entity, entity_type, hlc, prev, restores, seq, sup,
undoes, verb, writes`. `prev` is the id of the device's event before it, `sup` names by register the heads that the
author had seen, `undoes` the change that is reversed and `restores` by register the event that is put back (null
where the register is unwritten again).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection

from db.canonical import JSON, canonical, digest, is_mapping, parse, quoted
from db.clock import tick
from db.registers import Cell, Stamp
from workbench.domain.changes import EntityType

VERSION = 1

INSERT = (
    "INSERT INTO event (n, id, device_id, seq, prev, hlc, author_id, change, part, action, verb, entity_type,"
    " entity, undoes, raw, received_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_LAST = "SELECT seq, id, hlc FROM event WHERE n BETWEEN ? AND ? ORDER BY n DESC LIMIT 1"
_DEVICES = "SELECT id, no FROM device ORDER BY no"
_ADD_DEVICE = "INSERT INTO device (no, id) SELECT coalesce(max(no), 0) + 1, ? FROM device"

#: Room for the events of one device (see `tables.Event.n`).
CHAIN = 2**40


class Tip(NamedTuple):
    """Where the chain of the device that writes ends. `n` is the key of its newest event, or the one before its
    first; `hlc` the latest time of any device.
    """

    n: int
    hlc: int
    device: str
    seq: int
    prev: str | None


def devices(connection: Connection) -> dict[str, tuple[int, int]]:
    """For each device of this copy the range of keys that its events have, both ends included."""
    rows = connection.exec_driver_sql(_DEVICES)
    return {device: (no * CHAIN, (no + 1) * CHAIN - 1) for device, no in rows}


def add_device(connection: Connection, device: str) -> None:
    connection.exec_driver_sql(_ADD_DEVICE, (device,))


def tip(connection: Connection, device: str) -> Tip:
    """Where the journal ends for `device`, which must be known to this copy unless nothing can be written."""
    known = devices(connection)
    hlc, seq, prev = 0, 0, None
    for name, keys in known.items():
        last = connection.exec_driver_sql(_LAST, keys).one_or_none()
        if last is not None:
            hlc = max(hlc, last.hlc)
            if name == device:
                seq, prev = last.seq, last.id
    first, _ = known.get(device, (0, 0))
    return Tip(first + seq, hlc, device, seq, prev)


def chain_heads(connection: Connection) -> dict[str, tuple[int, str]]:
    """For each device the number and the id of its newest event."""
    heads = {}
    for device, keys in devices(connection).items():
        last = connection.exec_driver_sql(_LAST, keys).one_or_none()
        if last is not None:
            heads[device] = (last.seq, last.id)
    return heads


def _id(name: str | None) -> str:
    return "null" if name is None else f'"{name}"'


class Writer:
    """Writes the events of one change: everything they share is put into words once."""

    def __init__(self, tip: Tip, change: str, action: str, author: str) -> None:
        self.tip = tip
        self.part = 0
        self._change, self._action, self._author = change, action, author
        self._undoes: str | None = None
        self._head = (
            f'{{"action":{quoted(action)},"author":{quoted(author)},"change":{quoted(change)},'
            f'"device":{quoted(tip.device)},"entity":'
        )

    def reverses(self, change: str) -> None:
        """Say which change this one takes back; before the first event."""
        self._undoes = change

    def event(
        self,
        now: int,
        verb: str,
        kind: EntityType,
        entity: str,
        writes: Mapping[str, JSON],
        sup: Mapping[str, list[str]],
        restores: Mapping[str, str | None],
    ) -> tuple[Cell, ...]:
        """The row of the next event, as `INSERT` wants it; its id stands second."""
        n, hlc, device, seq, prev = self.tip
        n, hlc, seq = n + 1, tick(now, hlc), seq + 1
        # Put together by hand, keys in their order, because this is what a bulk import waits for.
        raw = (
            f'{self._head}{quoted(entity)},"entity_type":"{kind.value}","hlc":{hlc},"prev":{_id(prev)},'
            f'"restores":{canonical(restores) if restores else "{}"},"seq":{seq},'
            f'"sup":{canonical(sup) if sup else "{}"},"undoes":{_id(self._undoes)},"v":{VERSION},'
            f'"verb":{quoted(verb)},"writes":{canonical(writes)}}}'
        )
        event_id = digest(raw, f"{kind.value} {entity}")
        self.tip = Tip(n, hlc, device, seq, event_id)
        part, self.part = self.part, self.part + 1
        return (
            n, event_id, device, seq, prev, hlc, self._author, self._change, part, self._action, verb, kind.value,
            entity, self._undoes or "", raw, now,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """One event as read back from its text."""

    id: str
    raw: str
    body: Mapping[str, JSON]

    @classmethod
    def of(cls, event_id: str, raw: str) -> Event:
        body = parse(raw)
        return cls(event_id, raw, body if is_mapping(body) else {})

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
    def writes(self) -> Mapping[str, JSON]:
        return self.mapping("writes")

    @property
    def superseded(self) -> dict[str, list[str]]:
        """By register, the heads that this event took the place of."""
        return {
            register: [item for item in ids if isinstance(item, str)]
            for register, ids in self.mapping("sup").items()
            if isinstance(ids, list)
        }

    def stands_for(self, register: str) -> str:
        """The event whose value this one gives the register: itself, one put back, or '' for none."""
        restores = self.mapping("restores")
        if register not in restores:
            return self.id
        found = restores[register]
        return found if isinstance(found, str) else ""

    @property
    def stamp(self) -> Stamp:
        return stamp_of(self.writes, self.whole("hlc"), self.text("author"))


def stamp_of(writes: Mapping[str, JSON], hlc: int, author: str) -> Stamp:
    """When and by whom: a thing that came from another store's export says itself when it was last changed."""
    core = writes.get("core")
    given = core.get("changed") if is_mapping(core) else None
    return Stamp(given if isinstance(given, int) else hlc, author)
