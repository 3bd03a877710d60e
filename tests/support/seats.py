"""Seats for tests: a ring in which everybody has a seat whose key follows from their id."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from nacl.signing import SigningKey

from db.ids import chained_id
from workbench.domain.errors import SeatLocked, SeatMissing
from workbench.domain.seat import Seat

#: A store in a folder of this name is written with seats.
SEATED = "seated"


def seats_of(path: Path) -> AnySeats | None:
    """The ring with which tests open the store at this path; None where all write as a device."""
    return AnySeats() if SEATED in path.parts else None


def key_of_seat(person: str, machine: str = "") -> SigningKey:
    """The private key of this person on this machine."""
    return SigningKey(hashlib.sha256(f"{machine}{person}".encode()).digest())


class AnySeats:
    """A ring with a seat of whoever is asked for. Rings of one `machine` have the same keys.

    `missing` and `locked` are people whose seats are not here, or cannot sign.
    """

    def __init__(self, machine: str = "") -> None:
        self._machine = machine
        self._keys: dict[str, SigningKey] = {}
        self.missing: set[str] = set()
        self.locked: set[str] = set()
        #: How often it signed.
        self.signed = 0

    def seats(self) -> Sequence[Seat]:
        return [self.seat_of(person) for person in sorted(self._keys)]

    def seat_of(self, person: str) -> Seat:
        if person in self.missing:
            raise SeatMissing(person=person)
        return Seat(bytes(self._key(person).verify_key).hex(), person)

    def sign(self, seat: Seat, statement: bytes) -> str:
        if seat.person in self.locked:
            raise SeatLocked(person=seat.person)
        self.signed += 1
        return self._key(seat.person).sign(statement).signature.hex()

    def _key(self, person: str) -> SigningKey:
        if person not in self._keys:
            self._keys[person] = key_of_seat(person, self._machine)
        return self._keys[person]


class SlipRing:
    """The ring of a newsroom's slip: one seat, that of nobody."""

    def __init__(self, seed: int = 1) -> None:
        self._key = SigningKey(bytes([seed]) * 32)
        root = bytes(self._key.verify_key).hex()
        self._seat = Seat(root, chained_id(0, "person", root))

    def seats(self) -> Sequence[Seat]:
        return [self._seat]

    def seat_of(self, person: str) -> Seat:
        return self._seat

    def sign(self, seat: Seat, statement: bytes) -> str:
        return self._key.sign(statement).signature.hex()
