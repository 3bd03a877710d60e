"""Value types of registers: which JSON values a register may hold, with their bounds.

A value is *sound*, *unsound* (no program writes it), or *unknown* (only a newer program may know it). The answer is
a function of the value alone: no clock, no role, no other event, so that every copy answers the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Protocol

#: What JSON can say, decimals left out: the journal holds none.
JSON = bool | int | str | None | Sequence["JSON"] | Mapping[str, "JSON"]

#: Largest whole number of a value. Beyond 2**53 - 1 other readers of the JSON lose digits (RFC 8259, section 6).
LARGEST = 2**53 - 1

#: Latest moment, in microseconds UTC: the end of the year 2199. Dates beyond it are slips of a clock.
LATEST_US = 7_258_118_400_000_000 - 1

#: Longest text of a field, in code points. An article's text is not in an event.
LONGEST = 200_000

_DIGEST = re.compile(r"[0-9a-f]{64}")
_NONCE = re.compile(r"[0-9a-f]{32}")
_SALT = re.compile(r"[0-9a-f]{32}")
_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.:@-]{0,99}")
_WORD = re.compile(r"[a-z][a-z0-9_]{0,63}")
_REGISTER = re.compile(r"[a-z][a-z_.]{0,63}")
_DECIMAL = re.compile(r"[01](\.[0-9]{1,30})?|[0-9](\.[0-9]{1,30})?e-[0-9]{1,3}")


class Soundness(IntEnum):
    """How far a value can be used; of several values the greatest answer holds."""

    SOUND = 0
    UNKNOWN = 1
    UNSOUND = 2


class ValueType(Protocol):
    """A set of JSON values. `null` is judged by the register, not by its type."""

    def judge(self, value: JSON) -> Soundness: ...


@dataclass(frozen=True, slots=True)
class Text:
    """A text without NUL and lone surrogates; `longest` in code points."""

    longest: int = LONGEST
    empty: bool = False

    def judge(self, value: JSON) -> Soundness:
        if not isinstance(value, str) or len(value) > self.longest or (not value and not self.empty):
            return Soundness.UNSOUND
        return Soundness.SOUND if is_plain(value) else Soundness.UNSOUND


@dataclass(frozen=True, slots=True)
class Word:
    """One word of an enumeration. Another word of the same form may be a newer program's."""

    choices: type[StrEnum]
    words: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", frozenset(item.value for item in self.choices))

    def judge(self, value: JSON) -> Soundness:
        if not isinstance(value, str):
            return Soundness.UNSOUND
        if value in self.words:
            return Soundness.SOUND
        return Soundness.UNKNOWN if _WORD.fullmatch(value) else Soundness.UNSOUND


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from `least` to `most`, both included. `true` and `false` are no numbers."""

    least: int = 0
    most: int = LARGEST

    def judge(self, value: JSON) -> Soundness:
        held = type(value) is int and self.least <= value <= self.most
        return Soundness.SOUND if held else Soundness.UNSOUND


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def judge(self, value: JSON) -> Soundness:
        return Soundness.SOUND if isinstance(value, bool) else Soundness.UNSOUND


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text of a fixed form: a digest, an id, a decimal from 0 to 1."""

    form: re.Pattern[str]

    def judge(self, value: JSON) -> Soundness:
        held = isinstance(value, str) and self.form.fullmatch(value) is not None
        return Soundness.SOUND if held else Soundness.UNSOUND


#: SHA-256 in hexadecimal; a public key (Ed25519) has the same form.
DIGEST = Pattern(_DIGEST)
#: What makes a chain's name one of its own.
NONCE = Pattern(_NONCE)
#: What names an entity, a person, a device.
ID = Pattern(_NAME)
#: A decimal from 0 to 1 as text: the journal holds no fractions.
DECIMAL = Pattern(_DECIMAL)
#: What names a field of a form.
FIELD = Pattern(_WORD)
#: What keeps a hash from being guessed: 128 bits in hexadecimal.
SALT = Pattern(_SALT)
#: What names a register.
REGISTER = Pattern(_REGISTER)
#: Microseconds UTC.
MOMENT = Number(0, LATEST_US)


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a record.

    `json`: its name in the published JSON where that differs. `default`: what is published where it is missing.
    `covered`: an approval covers it though not all of its record.
    """

    name: str
    value: ValueType
    required: bool = False
    json: str = ""
    default: JSON = None
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """An object with these members. A further member may be a newer program's."""

    members: tuple[Member, ...]

    def judge(self, value: JSON) -> Soundness:
        if not isinstance(value, dict):
            return Soundness.UNSOUND
        found, n_known = Soundness.SOUND, 0
        for member in self.members:
            if member.name in value:
                n_known += 1
                found = max(found, member.value.judge(value[member.name]))
            elif member.required:
                return Soundness.UNSOUND
        if n_known < len(value):
            known = {member.name for member in self.members}
            named = all(_WORD.fullmatch(name) for name in value.keys() - known)
            found = max(found, Soundness.UNKNOWN if named else Soundness.UNSOUND)
        return found

    def member(self, name: str) -> Member | None:
        """The member of this name."""
        return next((member for member in self.members if member.name == name), None)


@dataclass(frozen=True, slots=True)
class Many:
    """A list of `least` to `most` values of one type."""

    item: ValueType
    least: int = 0
    most: int = 10_000

    def judge(self, value: JSON) -> Soundness:
        if not isinstance(value, list) or not self.least <= len(value) <= self.most:
            return Soundness.UNSOUND
        return max((self.item.judge(item) for item in value), default=Soundness.SOUND)


@dataclass(frozen=True, slots=True)
class Tuple:
    """A list of fixed length, each place with a type of its own."""

    items: tuple[ValueType, ...]

    def judge(self, value: JSON) -> Soundness:
        if not isinstance(value, list) or len(value) != len(self.items):
            return Soundness.UNSOUND
        return max(kind.judge(item) for kind, item in zip(self.items, value, strict=True))


@dataclass(frozen=True, slots=True)
class Either:
    """A value of any of several types."""

    kinds: tuple[ValueType, ...]

    def judge(self, value: JSON) -> Soundness:
        return min(kind.judge(value) for kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Map:
    """An object of `least` to `most` values of one type under names of the writer's choice: a locator {"page": "3"}."""

    item: ValueType
    least: int = 0
    most: int = 100

    def judge(self, value: JSON) -> Soundness:
        if not isinstance(value, dict) or not self.least <= len(value) <= self.most:
            return Soundness.UNSOUND
        if not all(_WORD.fullmatch(name) for name in value):
            return Soundness.UNSOUND
        return max((self.item.judge(item) for item in value.values()), default=Soundness.SOUND)


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a text in code points, half open, with its words: `end - start == len(exact)` (W3C Web Annotation)."""

    @property
    def record(self) -> Record:
        """The members of a passage, without the rule that joins them."""
        return _PASSAGE

    def judge(self, value: JSON) -> Soundness:
        found = _PASSAGE.judge(value)
        if found is Soundness.UNSOUND or not isinstance(value, dict):
            return Soundness.UNSOUND
        start, end, exact = value["start"], value["end"], value["exact"]
        if isinstance(start, int) and isinstance(end, int) and isinstance(exact, str):
            return found if end - start == len(exact) else Soundness.UNSOUND
        return Soundness.UNSOUND


@dataclass(frozen=True, slots=True)
class ChainPosition:
    """An event of a chain by its number and hash, with a reason; number 0 and "" stand before the first event."""

    @property
    def record(self) -> Record:
        """The members of a position, without the rule that joins them."""
        return _POSITION

    def judge(self, value: JSON) -> Soundness:
        found = _POSITION.judge(value)
        if found is Soundness.UNSOUND or not isinstance(value, dict):
            return Soundness.UNSOUND
        joined = (
            value["event"] == "" if value["seq"] == 0 else DIGEST.judge(value["event"]) is Soundness.SOUND
        )
        return found if joined else Soundness.UNSOUND


_POSITION = Record(
    (
        Member("seq", Number(), required=True),
        Member("event", Text(64, empty=True), required=True),
        Member("reason", Text(empty=True)),
    )
)
_PASSAGE = Record(
    (
        Member("start", Number(), required=True),
        Member("end", Number(1), required=True),
        Member("exact", Text(10_000_000), required=True),
        Member("prefix", Text(1_000, empty=True)),
        Member("suffix", Text(1_000, empty=True)),
    )
)


def is_plain(text: str) -> bool:
    """Whether a text can be stored and shown everywhere: no NUL, no U+FFFF (which XML forbids too, and which stands for NUL
    on a server), no half of a surrogate pair.
    """
    if "\x00" in text or "\uffff" in text:
        return False
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def members(kind: ValueType) -> Iterator[Member]:
    """The members of a type that is a record; of any other type none."""
    if isinstance(kind, Record):
        yield from kind.members
