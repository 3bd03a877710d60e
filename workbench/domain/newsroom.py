"""Newsrooms: requests to join one, and the hashes that people compare by voice."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from workbench.domain.person import Role


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


@dataclass(frozen=True, slots=True)
class NewsroomSeat:
    """A seat whose work counts. `granted_by` is the public key of the seat that granted it, that of the slip included.

    `is_confirmed`: it is the person's first seat, or another one of theirs has countersigned it; otherwise only who granted
    it says that it is theirs. `is_here`: it is one of this machine.
    """

    seat: str
    person: str
    name: str
    role: Role
    grant: str
    granted_by: str
    is_confirmed: bool
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class NewsroomLine:
    """A line in force: what the seat `on_seat` wrote beyond it does not count, or with `grant` the acts that rely on that.

    `id` is its event. `is_disputed`: another line leaves this one out, so that somebody above both, or the slip, has to
    lift one. `later` events of that seat are left out here.
    """

    id: str
    on_seat: str
    on_name: str
    grant: str
    drawn_by: str
    drawn_by_name: str
    reason: str
    at_us: int
    is_disputed: bool
    later: int = 0


@dataclass(frozen=True, slots=True)
class WaitingSeat:
    """A seat without a grant whose work is here, or has one that is not confirmed yet. `events` is how much waits."""

    seat: str
    person: str
    name: str
    events: int
    last_us: int
    is_here: bool = False

    @property
    def digest(self) -> str:
        """The hash whose words are compared."""
        return seat_digest(self.seat)


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The newsroom whose word counts in this copy. `id` is its founding event, whose words are compared.

    `root` is the public key of its slip; `slip_is_here`: the slip is still kept on this machine, and must be written down
    before somebody else is let in.
    """

    id: str
    name: str
    root: str
    slip_is_here: bool
    seats: tuple[NewsroomSeat, ...]
    lines: tuple[NewsroomLine, ...]


@dataclass(frozen=True, slots=True)
class NewsroomOffer:
    """A newsroom of which this copy has a grant for a seat of this machine, and which it does not trust yet."""

    id: str
    name: str
    seat: str
    person: str
    role: Role
    granted_by_name: str
