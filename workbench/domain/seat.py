"""Seats: the keys with which people write, one per person and machine.

A ring holds the seats of this machine. The private keys stay in it: a store asks it for a signature.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's key on one machine. `key` is the public one (Ed25519, hexadecimal), `person` their id."""

    key: str
    person: str


class SeatRing(Protocol):
    """The seats of this machine, by which its stores are written."""

    def seats(self) -> Sequence[Seat]:
        """All of them, locked ones too."""
        ...

    def seat_of(self, person: str) -> Seat:
        """The seat of this person (an id). Raises SeatMissing."""
        ...

    def sign(self, seat: Seat, statement: bytes) -> str:
        """The signature by this seat, in hexadecimal. Raises SeatLocked."""
        ...
