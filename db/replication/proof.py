"""Proof: which of the events that arrive are their seats', by the signatures that came with them.

A signature proves the event that it is over, and all those below it along `prev`. So only the ends of what arrives are
looked at, from each end down to the newest good signature; what is above that stays out, and comes again. An act needs
a signature of its own. Other signatures are kept as they came, and looked at when they are handed on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from db.journal.event_parser import ParsedEvent
from db.journal.signatures import signature_holds


class Proof(NamedTuple):
    """`proved`: ids of events. `signatures`: by event, those to be kept. `unsigned_acts`: proved as links of their chains,
    and none the less waiting for a good signature of their own. `unproved`: what stays out.
    """

    proved: frozenset[str]
    signatures: Mapping[str, bytes]
    unsigned_acts: frozenset[str]
    unproved: tuple[ParsedEvent, ...]


def prove(events: Iterable[ParsedEvent], seats: Mapping[str, str], signatures: Mapping[str, str]) -> Proof:
    """Prove events of version 2. `seats`: by chain, its public key; `signatures`: by event, in hexadecimal."""
    return _Prover(events, seats, signatures).run()


class _Prover:
    def __init__(
        self, events: Iterable[ParsedEvent], seats: Mapping[str, str], signatures: Mapping[str, str]
    ) -> None:
        self._events = {event.id: event for event in events}
        self._seats = seats
        self._signatures = {name: found for name in self._events if (found := _octets(signatures.get(name)))}
        self._held: dict[str, bool] = {}

    def run(self) -> Proof:
        followed = {event.prev for event in self._events.values() if self._follows(event)}
        proved: set[str] = set()
        for name, event in self._events.items():
            if name not in followed:
                self._walk_down(event, proved)
        acts = {name for name in proved if self._events[name].via is not None}
        unsigned = frozenset(name for name in acts if not self._holds(self._events[name]))
        kept = {
            name: signature
            for name, signature in self._signatures.items()
            if name in proved and self._held.get(name, True)
        }
        unproved = tuple(event for name, event in self._events.items() if name not in proved)
        return Proof(frozenset(proved), kept, unsigned, unproved)

    def _follows(self, event: ParsedEvent) -> bool:
        """Whether an event follows another one of those that arrive, in its own chain."""
        before = self._events.get(event.prev or "")
        return before is not None and (before.device, before.seq) == (event.device, event.seq - 1)

    def _walk_down(self, end: ParsedEvent, proved: set[str]) -> None:
        at: ParsedEvent | None = end
        good = False
        while at is not None and at.id not in proved:
            good = good or self._holds(at)
            if good:
                proved.add(at.id)
            at = self._events[at.prev] if at.prev and self._follows(at) else None

    def _holds(self, event: ParsedEvent) -> bool:
        """Whether the signature that came with an event is one of its chain's seat."""
        found = self._held.get(event.id)
        if found is None:
            seat, signature = self._seats.get(event.device), self._signatures.get(event.id)
            found = seat is not None and signature is not None and signature_holds(seat, event.id, signature)
            self._held[event.id] = found
        return found


def _octets(text: str | None) -> bytes | None:
    try:
        return bytes.fromhex(text) if text else None
    except ValueError:
        return None
