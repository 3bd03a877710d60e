"""Acts: events that give, use or end authority, reduced to what the rules of standing read.

An act names by `via` the grant that it relies on; the acts of the slip name the founding event. A line says from which
events on a seat's work, or the acts by one grant, do not count. All names of events are hashes, so what an act says of
others never changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from workbench.domain.person import Role

#: Keys of events in this copy's journal: first and last, both included.
KeyRange = tuple[int, int]


class ChainPosition(NamedTuple):
    """An event of a chain: its number and its id."""

    chain: str
    seq: int
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Any act: a judgement, a decision, or one of those below.

    `key` is the event's key in this copy's journal, `time` what its writer's clock said. `seat` signed it, `person` is whom
    the beginning of its chain names. `newsroom` is the founding event that the act itself names, "" where it names none.
    `sees` are acts that its author knew.
    """

    id: str
    key: int
    seat: str
    person: str
    via: str = ""
    newsroom: str = ""
    time: int = 0
    sees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding(Act):
    """The first event of a newsroom, whose id is the newsroom's. `root` is the public key of the slip."""

    entity: str
    root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant(Act):
    """A seat becomes one of the newsroom's, for one person with one role.

    `is_first`: the person's id is made from this seat, so that the two need nobody's word to belong together.
    """

    to_seat: str
    to_person: str
    name: str
    role: Role
    is_first: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Countersigning(Act):
    """A person says by a seat of theirs that another seat is theirs too. It needs no role, so it relies on no grant."""

    grant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Act):
    """Nothing that the seat `to_seat` wrote counts but what a walk down from `last` reaches.

    With `grant` in place of `to_seat` the line ends that grant alone: acts that rely on it and are not reached do not
    count, while content does. `instead`: the earlier lines whose place it takes.
    """

    to_seat: str = ""
    grant: str = ""
    last: tuple[ChainPosition, ...] = ()
    instead: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift(Act):
    """A line is to have no effect any more."""

    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouch(Act):
    """Work from before there were seats counts, up to these events. `entity` is that of the founding event.

    `roots` are the people who were its first supervisors, whom nobody had made one.
    """

    entity: str
    heads: tuple[ChainPosition, ...]
    roots: tuple[str, ...] = ()
