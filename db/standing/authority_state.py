"""Authority state: the seats that a newsroom counts, the lines in force, and what these leave out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from db.standing.acts import ChainPosition, KeyRange
from workbench.domain.person import Role


@dataclass(frozen=True, slots=True)
class GrantedSeat:
    """A seat whose work counts, by the newest of its grants that no line ended.

    Where a line ended all of them, it is by the newest, and `role` is checker. `is_confirmed`: the person's first seat, or
    countersigned by a confirmed one; otherwise the seat `granted_by` alone says that it is theirs.
    """

    seat: str
    person: str
    name: str
    role: Role
    grant: str
    granted_by: str
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class LineInForce:
    """A line in force: the seat that it is on, the grant if it ends that alone, and the keys that it leaves out.

    `is_disputed`: a line in force leaves this one out, so somebody above both, or the slip, has to decide.
    """

    id: str
    drawn_by: str
    to_seat: str
    grant: str
    ranges: tuple[KeyRange, ...]
    is_disputed: bool

    def leaves_out(self, key: int) -> bool:
        """Whether the seat's event with this key does not count; of a line that ends a grant: if it relies on that."""
        return any(low <= key <= high for low, high in self.ranges)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose word counts here (`db.standing.roll`). A seat is known by its public key and the person for whom it writes.

    `people`: the seat by which a person's name and role are shown. `counting` are the acts that count, the founding event
    included. `left_out` are sound acts that do not, each with a line in force that leaves out the act or a grant in its
    path. `vouched` are the events up to which work from before there were seats counts, `roots` its first supervisors.
    """

    newsroom: str
    seats: Mapping[tuple[str, str], GrantedSeat]
    people: Mapping[str, GrantedSeat]
    lines: tuple[LineInForce, ...]
    counting: frozenset[str]
    left_out: Mapping[str, str]
    vouched: tuple[ChainPosition, ...]
    roots: frozenset[str]
    _lines_on: Mapping[str, Sequence[LineInForce]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        lines_on: dict[str, list[LineInForce]] = defaultdict(list)
        for line in self.lines:
            if not line.grant:
                lines_on[line.to_seat].append(line)
        object.__setattr__(self, "_lines_on", dict(lines_on))

    def counts(self, seat: str, person: str, key: int) -> bool:
        """Whether content of this seat, written for this person, counts."""
        return (seat, person) in self.seats and self.line_before(seat, key) is None

    def lines_on(self, seat: str) -> Sequence[LineInForce]:
        """The lines in force that leave out all work of this seat from some event on, sorted by their ids."""
        return self._lines_on.get(seat, ())

    def line_before(self, seat: str, key: int) -> LineInForce | None:
        """The line in force that leaves out this event of the seat; of several that with the least id."""
        return next((line for line in self.lines_on(seat) if line.leaves_out(key)), None)

    @property
    def disputed(self) -> tuple[LineInForce, ...]:
        """The lines of which somebody above, or the slip, has to lift one."""
        return tuple(line for line in self.lines if line.is_disputed)


#: Without a newsroom no act counts, and nobody is granted.
NOBODY = Standing("", {}, {}, (), frozenset(), {}, (), frozenset())
