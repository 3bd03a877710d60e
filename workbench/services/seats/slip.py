"""Slip: what a newsroom is founded with, 140 bits on paper, and the root key that follows from them.

The slip is written like a recovery key. It signs the first supervisors' grants and settles what nobody else can, and no line
can be drawn through it; so it belongs to no machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nacl.signing import SigningKey

from db import encryption
from workbench.domain import recovery_key
from workbench.domain.errors import SeatMissing
from workbench.domain.newsroom_errors import SlipWrong
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.domain.recovery_key import MisreadError
from workbench.domain.seat import Seat

_PURPOSE = "newsroom root"


@dataclass(frozen=True, slots=True)
class Slip:
    """The bits of a slip; `root` is the public key (hexadecimal) that the founding event names."""

    bits: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> Slip:
        return cls(recovery_key.generate_key())

    @classmethod
    def read(cls, typed: str, root: str) -> Slip:
        """The slip of the newsroom with this root. Typing errors in up to four groups are corrected. Raises SlipWrong."""
        try:
            readings = map(cls, recovery_key.possible_keys(typed))
            found = next((slip for slip in readings if slip.root == root), None)
        except MisreadError as error:
            raise SlipWrong(reason=error.reason) from error
        if found is None:
            at = recovery_key.first_slip(typed)
            raise SlipWrong(
                reason=Reason(ReasonCode.RECOVERY_SLIP, group=at) if at else ReasonCode.SLIP_FOREIGN
            )
        return found

    @property
    def key(self) -> SigningKey:
        return SigningKey(encryption.key_file.derive_key(self.bits, _PURPOSE))

    @property
    def root(self) -> str:
        return bytes(self.key.verify_key).hex()

    def text(self) -> str:
        """What is written down."""
        return recovery_key.format_key(self.bits)


class SlipRing:
    """A slip in somebody's hand: a `workbench.domain.seat.SeatRing` of its one seat. `person` is the id under which it writes."""

    def __init__(self, slip: Slip, person: str) -> None:
        self._key = slip.key
        self._seat = Seat(slip.root, person)

    def seats(self) -> Sequence[Seat]:
        return [self._seat]

    def seat_of(self, person: str) -> Seat:
        """Raises SeatMissing for anybody else."""
        if person != self._seat.person:
            raise SeatMissing(person=person)
        return self._seat

    def sign(self, seat: Seat, statement: bytes) -> str:
        """Raises SeatMissing for another seat."""
        if seat.key != self._seat.key:
            raise SeatMissing(person=seat.person)
        return self._key.sign(statement).signature.hex()
