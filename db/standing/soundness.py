"""Soundness of acts: whether an act was its author's to write, by that act and the acts that it names.

The answer never changes: no act that arrives later makes a sound act unsound. Whether a sound act counts is another
question (`db.standing.disputes`): a line may leave it out, or what it relies on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from db.standing.acts import Act, Countersigning, Founding, Grant, Lift, Line, Vouch
from workbench.domain.person import Role


class SoundActs(NamedTuple):
    """The sound acts of one newsroom, by their ids, each after the grant that it relies on, and the countersignings."""

    grants: Mapping[str, Grant]
    lines: Mapping[str, Line]
    #: Lifts, vouches, judgements and all others that only need a supervisor.
    others: Mapping[str, Act]
    countersignings: tuple[Countersigning, ...]

    def acts(self) -> Iterator[Act]:
        yield from self.grants.values()
        yield from self.lines.values()
        yield from self.others.values()

    def target_of(self, line: Line) -> str:
        """The seat that a line is on, also where it ends one grant alone."""
        return self.grants[line.grant].to_seat if line.grant else line.to_seat


def sound_acts(acts: Mapping[str, Act], newsroom: str) -> SoundActs | None:
    """The sound acts of the newsroom that this event founded; None if it is not here or founds nothing."""
    founding = acts.get(newsroom)
    if not isinstance(founding, Founding) or founding.seat != founding.root:
        return None
    return _Court(founding, acts).sound_acts()


class _Court:
    """Judges acts one kind after the other, so that those which an act names are judged before it."""

    def __init__(self, founding: Founding, acts: Mapping[str, Act]) -> None:
        self._founding = founding
        self._acts = acts
        #: By grant, as bits: the seats on whose grants an act by it rests, up to the slip.
        self._above: dict[str, int] = {founding.id: 0}
        self._bits: dict[str, int] = {}
        self._grants: dict[str, Grant] = {}
        self._lines: dict[str, Line] = {}

    def sound_acts(self) -> SoundActs:
        entitled = self._entitled()
        self._judge_lines([act for act in entitled if isinstance(act, Line)])
        others = {
            act.id: act
            for act in entitled
            if not isinstance(act, Grant | Line | Founding | Countersigning) and self._is_sound(act)
        }
        countersignings = tuple(
            act for act in self._acts.values() if isinstance(act, Countersigning) and self._is_own(act)
        )
        return SoundActs(self._grants, self._lines, others, countersignings)

    def _entitled(self) -> list[Act]:
        """The acts of supervisors and of the slip: those whose `via` leads up to the founding event."""
        relying: dict[str, list[Act]] = defaultdict(list)
        for act in self._acts.values():
            relying[act.via].append(act)
        found: list[Act] = []
        names = [self._founding.id]
        for name in names:
            for act in relying[name]:
                if not self._may_act(act):
                    continue
                found.append(act)
                if isinstance(act, Grant):
                    self._grants[act.id] = act
                    self._above[act.id] = self._above[name] | self._bit(act.seat)
                    names.append(act.id)
        return found

    def _may_act(self, act: Act) -> bool:
        """Whether the act's author may rely on the grant, or founding event, that it names."""
        if act.newsroom not in {"", self._founding.id}:
            return False
        if act.via == self._founding.id:
            return act.seat == self._founding.root
        grant = self._grants[act.via]
        return (
            act.seat != self._founding.root
            and (grant.to_seat, grant.to_person) == (act.seat, act.person)
            and grant.role is Role.SUPERVISOR
        )

    def _judge_lines(self, lines: Iterable[Line]) -> None:
        """Judge lines, each after those whose place it takes."""
        replacing: dict[str, list[Line]] = defaultdict(list)
        unjudged: dict[str, int] = {}
        for line in lines:
            unjudged[line.id] = len(set(line.instead))
            for name in set(line.instead):
                replacing[name].append(line)
        ready = [line for line in lines if not line.instead]
        for line in ready:
            if not self._may_draw(line):
                continue
            self._lines[line.id] = line
            for longer in replacing[line.id]:
                unjudged[longer.id] -= 1
                if unjudged[longer.id] == 0:
                    ready.append(longer)

    def _may_draw(self, line: Line) -> bool:
        """Whether the line is on a seat beside or below its author's, and the author may end the lines it replaces.

        The slip is in every other seat's path, so nobody draws a line on it; nor can a line leave out what it rests on.
        """
        target = self._target(line)
        if target in {"", line.seat} or self._rests_on(line, target):
            return False
        return all(self._may_end(line, self._lines[name]) for name in line.instead)

    def _target(self, line: Line) -> str:
        """The seat that the line is on; "" for a line that names both or none, or a grant that is none."""
        if not line.grant:
            return line.to_seat
        grant = self._grants.get(line.grant)
        return grant.to_seat if grant is not None and not line.to_seat else ""

    def _may_end(self, act: Act, line: Line) -> bool:
        """Whether the seat that drew the line acts, or one in its path; the slip is in every path."""
        return act.seat == line.seat or self._rests_on(line, act.seat)

    def _is_sound(self, act: Act) -> bool:
        if isinstance(act, Lift):
            line = self._lines.get(act.line)
            return line is not None and self._may_end(act, line)
        return not isinstance(act, Vouch) or act.entity == self._founding.entity

    def _is_own(self, act: Countersigning) -> bool:
        """Whether the person countersigned whom the grant names."""
        grant = self._grants.get(act.grant)
        return grant is not None and act.person == grant.to_person

    def _rests_on(self, act: Act, seat: str) -> bool:
        """Whether the seat gave one of the grants in the act's path."""
        return self._above[act.via] & self._bits.get(seat, 0) != 0

    def _bit(self, seat: str) -> int:
        return self._bits.setdefault(seat, 1 << len(self._bits))
