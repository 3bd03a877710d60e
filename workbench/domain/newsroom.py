"""Newsrooms: requests to join one, and the hashes that people compare by voice."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """What somebody asks a newsroom for: that the work of their seat counts.

    `seat` is a public key (hexadecimal), `person` the id for which it writes. With `is_member` the person is in the newsroom
    already, with another seat, and this is a new one; `person` is "" where they do not know the id by which they are known.
    `newsroom` is the id of the newsroom that is meant, "" for any.
    """

    seat: str
    person: str
    name: str
    is_member: bool = False
    newsroom: str = ""
    created_us: int = 0

    @property
    def digest(self) -> str:
        """The hash whose words are read out: of the key alone, which signs all the rest."""
        return seat_digest(self.seat)


def seat_digest(seat: str) -> str:
    """The hash (hexadecimal) of a seat's public key, whose words people compare."""
    return hashlib.sha256(bytes.fromhex(seat)).hexdigest()
