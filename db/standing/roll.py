"""Roll: the standing of everybody, computed from acts. Any order of arrival leads to the same one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from db.standing.acts import Act, Countersigning, Grant, Lift, Vouch
from db.standing.ancestry import Ancestry
from db.standing.authority_state import NOBODY, LineInForce, Standing
from db.standing.disputes import Lines, lines_in_force, members
from db.standing.seats import granted_seats, seats_shown
from db.standing.soundness import SoundActs, sound_acts


def standing_of(acts: Iterable[Act], newsroom: str, ancestry: Ancestry) -> Standing:
    """The standing in the newsroom that this event founded; `NOBODY` if that event is not here."""
    by_id = {act.id: act for act in acts}
    sound = sound_acts(by_id, newsroom)
    return NOBODY if sound is None else _Roll(sound, by_id, ancestry).standing(newsroom)


class _Roll:
    """The sound acts of a newsroom, each with the lines that leave it out, and which of these are in force."""

    def __init__(self, sound: SoundActs, acts: Mapping[str, Act], ancestry: Ancestry) -> None:
        self._sound = sound
        self._acts = acts
        #: Lines are known by their number in this list.
        self._lines = sorted(sound.lines.values(), key=lambda line: line.id)
        self._ranges = [ancestry.beyond(sound.target_of(line), line.last) for line in self._lines]
        self._on_seat: dict[str, list[int]] = defaultdict(list)
        self._on_grant: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self._lines):
            (self._on_grant[line.grant] if line.grant else self._on_seat[line.to_seat]).append(number)
        #: By act: the lines that leave out the act itself, or a grant in its path.
        self._opponents: dict[str, Lines] = {}
        for act in sound.acts():
            self._opponents[act.id] = self._opponents_of(act)
        self._force = self._lines_in_force()

    def standing(self, newsroom: str) -> Standing:
        """Whose word counts: the acts that no line in force leaves out, and these lines."""
        opposing = {name: lines & self._force for name, lines in self._opponents.items()}
        lines = tuple(self._line_in_force(number) for number in members(self._force))
        in_force = {line.id for line in lines}
        left_out = {
            name: self._lines[next(members(opponents))].id
            for name, opponents in opposing.items()
            if opponents and name not in in_force
        }
        counting = opposing.keys() - left_out.keys() - (self._sound.lines.keys() - in_force)
        grants = [grant for name, grant in self._sound.grants.items() if name in counting]
        countersignings = self._counting_countersignings(grants)
        ended = {line.grant for line in lines}
        vouches = self._vouches(counting)
        seats = granted_seats(grants, ended, countersignings, self._acts)
        return Standing(
            newsroom,
            seats,
            seats_shown(seats.values(), ended, self._acts),
            lines,
            frozenset({newsroom, *counting, *(act.id for act in countersignings)}),
            left_out,
            tuple(sorted({head for act in vouches for head in act.heads})),
            frozenset(root for act in vouches for root in act.roots),
        )

    def _opponents_of(self, act: Act) -> Lines:
        return (
            self._opponents.get(act.via, 0)
            | self._before(act, self._on_seat.get(act.seat, ()))
            | self._before(act, self._on_grant.get(act.via, ()))
        )

    def _before(self, act: Act, lines: Iterable[int]) -> Lines:
        """Those of these lines that do not reach the act."""
        found = 0
        for number in lines:
            if any(low <= act.key <= high for low, high in self._ranges[number]):
                found |= 1 << number
        return found

    def _lines_in_force(self) -> Lines:
        bits = {line.id: 1 << number for number, line in enumerate(self._lines)}
        endings = [
            (self._opponents[act.id], bits[act.line])
            for act in self._sound.others.values()
            if isinstance(act, Lift)
        ]
        for line in self._lines:
            endings += [(self._opponents[line.id], bits[name]) for name in line.instead]
        return lines_in_force([self._opponents[line.id] for line in self._lines], endings)

    def _line_in_force(self, number: int) -> LineInForce:
        line = self._lines[number]
        return LineInForce(
            line.id,
            line.seat,
            self._sound.target_of(line),
            line.grant,
            self._ranges[number],
            is_disputed=self._opponents[line.id] & self._force != 0,
        )

    def _counting_countersignings(self, grants: Iterable[Grant]) -> list[Countersigning]:
        """Those by granted seats, of which no line in force leaves them out. They rely on no grant of a supervisor."""
        names = {grant.id for grant in grants}
        granted = {(grant.to_seat, grant.to_person) for grant in grants}
        return [
            act
            for act in self._sound.countersignings
            if act.grant in names
            and (act.seat, act.person) in granted
            and not self._before(act, self._on_seat.get(act.seat, ())) & self._force
        ]

    def _vouches(self, counting: AbstractSet[str]) -> list[Vouch]:
        return [act for act in self._sound.others.values() if isinstance(act, Vouch) and act.id in counting]
