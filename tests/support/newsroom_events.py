"""Events of a made-up newsroom: what the rules of standing are tried on, and how `db.standing` is asked about them.

`NewsroomEvent` has no version and no registers: it is a seat, a place in a chain, and what is done there.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.standing import (
    Act,
    ChainPosition,
    Countersigning,
    Founding,
    Grant,
    KeyRange,
    Lift,
    Line,
    Standing,
    Vouch,
    standing_of,
)
from workbench.domain.person import Role

SLIP = "R.1"
SUPERVISOR, CHECKER = Role.SUPERVISOR, Role.CHECKER


def person_of(seat: str) -> str:
    """Whose seat it is: seats are "person.number", and the first has number 1."""
    return seat.split(".", maxsplit=1)[0]


@dataclass(frozen=True)
class NewsroomEvent:
    """One event. `kind`: found, grant, line, lift, vouch, countersign, judge or write.

    `target` is the seat that a grant or a line is about, `ended` the grant that a line ends alone, `names` are the events
    that a lift, a longer line or a countersigning names, `last` the positions of a line or a vouch. `person` and
    `to_person` are for whom a chain and a grant are; the seat's own person unless somebody lies.
    """

    seat: str
    chain: str
    seq: int
    prev: str
    kind: str
    via: str = ""
    sees: tuple[str, ...] = ()
    time: int = 0
    target: str = ""
    ended: str = ""
    role: Role = CHECKER
    last: tuple[ChainPosition, ...] = ()
    names: tuple[str, ...] = ()
    person: str = ""
    to_person: str = ""
    newsroom: str = ""
    words: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "person", self.person or person_of(self.seat))
        object.__setattr__(self, "to_person", self.to_person or person_of(self.target))
        said = repr(sorted((name, value) for name, value in vars(self).items()))
        object.__setattr__(self, "id", hashlib.sha256(said.encode()).hexdigest()[:16])

    @property
    def position(self) -> ChainPosition:
        return ChainPosition(self.chain, self.seq, self.id)

    def act(self, key: int) -> Act | None:
        """What `db.standing` reads of it; nothing of content."""
        if self.kind == "write":
            return None
        kind, special = self._special()
        return kind(
            id=self.id, key=key, seat=self.seat, person=self.person, via=self.via, newsroom=self.newsroom,
            time=self.time, sees=self.sees, **special,
        )  # fmt: skip

    def _special(self) -> tuple[type[Act], dict[str, Any]]:
        """The class of the act, and what only this class has."""
        is_first = self.target == self.to_person + ".1"
        grant = {
            "to_seat": self.target, "to_person": self.to_person, "name": self.words, "role": self.role,
            "is_first": is_first,
        }  # fmt: skip
        line = {"to_seat": self.target, "grant": self.ended, "last": self.last, "instead": self.names}
        first = self.names[0] if self.names else ""
        classes: dict[str, tuple[type[Act], dict[str, Any]]] = {
            "found": (Founding, {"entity": "newsroom", "root": self.target}),
            "grant": (Grant, grant),
            "line": (Line, line),
            "lift": (Lift, {"line": first}),
            "vouch": (Vouch, {"entity": self.target, "heads": self.last}),
            "countersign": (Countersigning, {"grant": first}),
            "judge": (Act, {}),
        }
        return classes[self.kind]


class EventsHere:
    """A copy's events in the order of their arrival, with keys by that order; the ancestry that `db.standing` asks for."""

    def __init__(self, events: Iterable[NewsroomEvent]) -> None:
        self.events = list({event.id: event for event in events}.values())
        self.by_id = {event.id: event for event in self.events}
        self.keys = {event.id: key for key, event in enumerate(self.events)}
        self._of_seat: dict[str, list[NewsroomEvent]] = defaultdict(list)
        for event in self.events:
            self._of_seat[event.seat].append(event)

    def beyond(self, seat: str, last: Sequence[ChainPosition]) -> tuple[KeyRange, ...]:
        """As `db.standing.Ancestry` says."""
        reached: set[str] = set()
        for position in last:
            at = position.id
            while at in self.by_id and at not in reached:
                reached.add(at)
                at = self.by_id[at].prev
        keys = sorted(self.keys[event.id] for event in self._of_seat[seat] if event.id not in reached)
        ranges: list[KeyRange] = []
        for key in keys:
            if ranges and ranges[-1][1] == key - 1:
                ranges[-1] = ranges[-1][0], key
            else:
                ranges.append((key, key))
        return tuple(ranges)

    def standing(self, newsroom: str) -> Standing:
        acts = (event.act(self.keys[event.id]) for event in self.events)
        return standing_of([act for act in acts if act is not None], newsroom, self)


@dataclass(frozen=True)
class Judgement:
    """What a judge says of a set of events: by ids, so that two copies can be compared."""

    counting: frozenset[str]  # acts and content
    force: frozenset[str]
    disputed: frozenset[str]
    seats: frozenset[tuple[str, str, str, bool]]  # seat, person, role, confirmed
    vouched: frozenset[str]


def judgement_of(events: Collection[NewsroomEvent], newsroom: str) -> Judgement:
    """The judgement of `db.standing`."""
    here = EventsHere(events)
    standing = here.standing(newsroom)
    content = {
        event.id
        for event in here.events
        if event.kind == "write" and standing.counts(event.seat, event.person, here.keys[event.id])
    }
    return Judgement(
        standing.counting | content,
        frozenset(line.id for line in standing.lines),
        frozenset(line.id for line in standing.disputed),
        frozenset(
            (seat.seat, seat.person, seat.role.value, seat.is_confirmed) for seat in standing.seats.values()
        ),
        frozenset(head.id for head in standing.vouched),
    )
