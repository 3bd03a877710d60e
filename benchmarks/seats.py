"""Seats for benchmarks: one key for each person, in memory."""

from __future__ import annotations

from collections.abc import Sequence

from nacl.signing import SigningKey

from workbench.domain.seat import Seat


class SeatsInMemory:
    """A ring that makes a seat for whoever is asked for."""

    def __init__(self) -> None:
        self._keys: dict[str, SigningKey] = {}

    def seats(self) -> Sequence[Seat]:
        return [self.seat_of(person) for person in self._keys]

    def seat_of(self, person: str) -> Seat:
        key = self._keys.setdefault(person, SigningKey.generate())
        return Seat(bytes(key.verify_key).hex(), person)

    def sign(self, seat: Seat, statement: bytes) -> str:
        return self._keys[seat.person].sign(statement).signature.hex()
