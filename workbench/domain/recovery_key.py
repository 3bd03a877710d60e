"""Recovery keys: 140 random bits as seven groups of five characters, `K7QX9-3M0TB-...`, to be written down.

The characters are those of Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O, U, so that none is
taken for another; small letters, O and I are read as what was meant. The fifth character of a group is a check symbol over
the other four and the group's position. It detects one wrong character, two neighbours exchanged and a misplaced group.
One such error in each of a few groups can be corrected, because only the right key opens the key file.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Sequence
from itertools import chain, product

from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason

GROUPS, _DATA = 7, 4
_BITS = 5
BYTES = (GROUPS * _DATA * _BITS + 7) // 8
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUE = {sign: value for value, sign in enumerate(_SIGNS)} | {"O": 0, "I": 1, "L": 1}
_BETWEEN = re.compile(r"[\s\-_.،,\u2010-\u2015\u200e\u200f\u2066-\u2069]+")
#: The most groups in which an error is corrected: about nine candidates of each are combined.
_MOST_SLIPS = 4
# Multiplication by x in GF(32) with the polynomial x^5 + x^2 + 1.
_POLYNOMIAL = 0b100101


class MisreadError(ValueError):
    """The text is no recovery key; `group` is the number of the group with the error, 0 where none is known."""

    def __init__(self, code: ReasonCode, group: int = 0) -> None:
        self.reason = Reason(code, group=group) if group else Reason(code)
        super().__init__(str(self.reason))
        self.group = group


def generate_key() -> bytes:
    """140 random bits, in bytes (four bits of the first are zero)."""
    return secrets.randbits(GROUPS * _DATA * _BITS).to_bytes(BYTES, "big")


def format_key(key: bytes) -> str:
    number = int.from_bytes(key, "big")
    values = [number >> _BITS * at & 31 for at in reversed(range(GROUPS * _DATA))]
    groups = (values[at : at + _DATA] for at in range(0, len(values), _DATA))
    return "-".join(
        "".join(_SIGNS[value] for value in (*group, _check(group, at))) for at, group in enumerate(groups)
    )


def possible_keys(typed: str) -> Iterator[bytes]:
    """The keys that the typed text can mean, the likeliest first. Raises MisreadError where no key is near enough."""
    groups = [list(_readings(group, at)) for at, group in enumerate(_groups(typed))]
    if sum(len(group) > 1 for group in groups) > _MOST_SLIPS:
        raise MisreadError(ReasonCode.RECOVERY_GROUPS_WRONG, first_slip(typed))
    for choice in product(*groups):
        number = 0
        for value in chain.from_iterable(choice):
            number = number << _BITS | value
        yield number.to_bytes(BYTES, "big")


def first_slip(typed: str) -> int:
    """The number of the first group whose check symbol is wrong; 0 where all are right."""
    for at, group in enumerate(_groups(typed)):
        if not _holds(group, at):
            return at + 1
    return 0


def _groups(typed: str) -> list[list[int]]:
    signs = _BETWEEN.sub("", typed).upper()
    digits = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in signs)
    strange = next((at for at, sign in enumerate(digits) if sign not in _VALUE), None)
    if strange is not None:
        raise MisreadError(ReasonCode.RECOVERY_SIGN_WRONG, strange // (_DATA + 1) + 1)
    if len(digits) != GROUPS * (_DATA + 1):
        raise MisreadError(ReasonCode.RECOVERY_FORM_WRONG)
    values = [_VALUE[sign] for sign in digits]
    return [values[at : at + _DATA + 1] for at in range(0, len(values), _DATA + 1)]


def _readings(group: Sequence[int], place: int) -> Iterator[tuple[int, ...]]:
    """The group as typed if its check symbol is right, else every group that is one error away."""
    if _holds(group, place):
        yield tuple(group[:_DATA])
        return
    replaced = ([*group[:at], value, *group[at + 1 :]] for at in range(_DATA + 1) for value in range(32))
    exchanged = ([*group[:at], group[at + 1], group[at], *group[at + 2 :]] for at in range(_DATA))
    yield from (tuple(other[:_DATA]) for other in chain(replaced, exchanged) if _holds(other, place))


def _holds(group: Sequence[int], place: int) -> bool:
    return _check(group[:_DATA], place) == group[_DATA]


def _check(data: Sequence[int], place: int) -> int:
    total = place + 1
    for value in data:
        total = _times_x(total) ^ value
    return _times_x(total)


def _times_x(value: int) -> int:
    value <<= 1
    return value ^ _POLYNOMIAL if value & 32 else value
