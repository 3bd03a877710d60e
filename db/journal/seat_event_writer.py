"""Writer of the events of version 2, each in the chain of its author's seat; what must be signed is signed at once."""

from __future__ import annotations

from collections.abc import Mapping

from db.ids import chained_id
from db.journal.entity_names import EventPlace
from db.journal.event_log import ChainTip, EventWriter, too_long
from db.journal.seat_event_parser import LONGEST_BYTES, VERSION
from db.journal.signatures import Signer
from db.schema.canonical_json import JSON, canonical, canonical_string, sha256_of_text
from db.schema.registers import Cell

#: A clock outside of the years 2020 to 2099 is off: the time of an event then only follows that of the one before it.
_EARLIEST, _LATEST = 1_577_836_800_000_000, 4_102_444_800_000_000
#: The times of events that follow each other at once, or while the clock is set back a little, grow.
_A_MINUTE = 60_000_000


def own_time(now: int, last: int) -> int:
    """The time of the next event of a chain, whose newest has the time `last` (0: there is none)."""
    if not _EARLIEST <= now < _LATEST:
        return max(last + 1, _EARLIEST)
    return last + 1 if last - _A_MINUTE < now <= last else now


class SeatEventWriter(EventWriter):
    """Writes the events of one change. The part of the text that they share is made once."""

    def __init__(self, tip: ChainTip, change: str, action: str, author: str, signer: Signer) -> None:
        super().__init__(tip, change, action, author)
        self._signer = signer
        self._signatures: list[tuple[Cell, ...]] = []
        self._signed = 0
        self._head = (
            f'{{"action":{canonical_string(action)},"chain":{canonical_string(tip.device)},'
            f'"change":{canonical_string(change)},"entity":'
        )

    def place(self, ahead: int = 0) -> EventPlace:
        return EventPlace(VERSION, self._device, self._change, self._seq + 1 + ahead)

    def new_id(self, now: int, ahead: int = 0) -> str:
        return chained_id(now, self._device, self._change, self._seq + 1 + ahead)

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
        n, t, seq, prev = self._n + 1, own_time(now, self.hlc), self._seq + 1, self._prev
        # The JSON is composed by hand, with sorted keys, because a bulk import spends its time here.
        raw = (
            f'{self._head}{canonical_string(entity)},"entity_type":"{kind}","prev":{_id(prev)},'
            f'"restores":{canonical(restores) if restores else "{}"},"sees":{canonical(sorted(sees)) if sees else "[]"},'
            f'"seq":{seq},"sup":{canonical(sup) if sup else "{}"},"t":{t},"undoes":{_id(self._undoes)},"v":{VERSION},'
            f'"verb":{canonical_string(verb)},"via":{_id(via)},"writes":{canonical(writes)}}}'
        )
        if len(raw) > LONGEST_BYTES // 4 and len(raw.encode("utf-8", "surrogatepass")) > LONGEST_BYTES:
            raise too_long(LONGEST_BYTES // 2, entity, writes)  # an Arabic letter is two bytes
        event_id = sha256_of_text(raw, kind, entity)
        self._n, self.hlc, self._seq, self._prev = n, t, seq, event_id
        if via is not None:
            self._sign()
        return self._row(now, n, t, seq, prev, verb, kind, entity, raw)

    def signatures(self) -> list[tuple[Cell, ...]]:
        """Rows of the signatures: of each act, and of the change's last event, which proves those before it.

        Raises SeatLocked.
        """
        if self._part and self._signed != self._n:
            self._sign()
        return self._signatures

    def _sign(self) -> None:
        self._signatures.append((self._n, self._signer.sign(self.last_id)))
        self._signed = self._n


def _id(name: str | None) -> str:
    return "null" if name is None else f'"{name}"'
