"""Promises of standing, asked of random histories: what an honest newsroom may rely on, whoever attacks it."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterator

from tests.support.newsroom_events import SLIP, SUPERVISOR, Judgement, NewsroomEvent
from tests.support.newsroom_histories import STRANGERS, Attacker, Laptop, Newsroom

#: Events and newsroom in, judgement out.
Judge = Callable[[Collection[NewsroomEvent], str], Judgement]

ACTS = {"grant", "line", "lift", "vouch", "judge"}


def broken_promises(seed: int | str, thief: str | None, judge: Judge) -> set[str]:
    """The promises that one history breaks. `thief`: a seat whose key somebody stole."""
    return set(_Trial(random.Random(seed), thief, judge).broken())


class _Trial:
    """One history: honest people, then everything that strangers, a checker, a second one and a thief may sign."""

    def __init__(self, dice: random.Random, thief: str | None, judge: Judge) -> None:
        self.dice, self.thief, self.judge = dice, thief, judge
        self.room = Newsroom(dice)
        for _ in range(dice.randrange(10, 50)):
            self.room.honest_step()
        self.honest = self.room.events()
        self.before = judge(self.honest.values(), self.room.id)
        self.all = dict(self.honest)
        if thief and dice.random() < 0.5:
            self._enrol_accomplices(thief)
        attackers = [*STRANGERS, "C1.1", "C2.1", *([thief, thief, thief, "Z.1", "Z.2"] if thief else [])]
        for _ in range(dice.randrange(5, 30)):
            event = Attacker(dice, self.all, dice.choice(attackers), self.room.id).event()
            self.all[event.id] = event
        self.hostile = self.all.keys() - self.honest.keys()
        self.after = judge(self.all.values(), self.room.id)

    def _enrol_accomplices(self, thief: str) -> None:
        """The thief says that two seats of their own are those of C2."""
        before = ""
        for number, seat in enumerate(("Z.1", "Z.2")):
            grant = NewsroomEvent(
                thief, thief + "#1", number + 1, before, "grant", via=self.room.grant_of[thief], target=seat,
                to_person="C2",
            )  # fmt: skip
            before = grant.id
            self.all[grant.id] = grant

    def broken(self) -> Iterator[str]:
        yield from self._order()
        yield from self._pieces()
        yield from self._paths()
        yield from self._ended()
        yield from self._revoked()
        yield from self._lines_at_rest()
        if self.thief is None:
            if any(seat in STRANGERS for seat, *_ in self.after.seats):
                yield "a stranger is granted"
            if self.before.counting - self.after.counting:
                yield "honest work is lost"
            if any(self.all[i].kind in ACTS for i in self.after.counting & self.hostile):
                yield "an act of a stranger or a checker counts"
        else:
            if self.thief != "F.1":
                yield from self._healed("F.1", "the senior does not heal")
            yield from self._healed(SLIP, "the slip does not heal")

    def _order(self) -> Iterator[str]:
        events = list(self.all.values())
        self.dice.shuffle(events)
        if self.judge(events + events[:3], self.room.id) != self.after:
            yield "order"

    def _pieces(self) -> Iterator[str]:
        """A copy that lacks some events: what counts there has a path there, too."""
        events = [
            event
            for event in self.all.values()
            if self.dice.random() < 0.7 or (event.kind == "grant" and event.id in self.honest)
        ]
        events += [self.all[self.room.id]]
        here = {event.id: event for event in events}
        judgement = self.judge(events, self.room.id)
        if any(not self._has_path(here, here[i]) for i in judgement.counting if here[i].kind in ACTS):
            yield "authority without a path in pieces"
        for i in judgement.force:
            line = here[i]
            if line.ended:
                continue
            reached = _reached(here, line)
            if any(
                here[j].seat == line.target and j not in reached | judgement.force for j in judgement.counting
            ):
                yield "work counts that no walk reaches"

    def _paths(self) -> Iterator[str]:
        for i in self.after.counting:
            event = self.all[i]
            if event.kind in ACTS and i not in self.after.disputed and not self._has_path(self.all, event):
                yield "authority without a path"
            if event.kind == "write" and not any(
                (event.seat, event.person) == (seat, person) for seat, person, *_ in self.after.seats
            ):
                yield "somebody speaks for another person"
        grants = {(event.target, event.to_person) for event in self._counting("grant")}
        for seat, person, *_ in self.after.seats:
            if (seat, person) not in grants:
                yield "a seat without a grant"
        if {
            (seat, person) for seat, person, _, is_confirmed in self.after.seats if is_confirmed
        } - self._confirmed():
            yield "a seat is confirmed by nobody"

    def _counting(self, kind: str) -> list[NewsroomEvent]:
        return [
            event for event in self.all.values() if event.kind == kind and event.id in self.after.counting
        ]

    def _confirmed(self) -> set[tuple[str, str]]:
        """First seats, and those for which a chain of countersignings by other seats leads to one."""
        found = {(person + ".1", person) for _, person, *_ in self.after.seats}
        while True:
            more = {
                (grant.target, grant.to_person)
                for event in self._counting("countersign")
                for grant in [self.all[event.names[0]]]
                if event.seat != grant.target and event.person == grant.to_person
                if (event.seat, event.person) in found
            }
            if more <= found:
                return found
            found |= more

    def _has_path(self, here: dict[str, NewsroomEvent], event: NewsroomEvent) -> bool:
        """Whether counting grants lead from the act up to the slip; asked without the rules' help."""
        judgement = self.after.counting if here is self.all else None
        at = event
        for _ in range(len(here)):
            if at.newsroom not in {"", self.room.id}:
                return False
            if at.via == self.room.id:
                return at.seat == SLIP
            grant = here.get(at.via)
            if grant is None or grant.kind != "grant" or grant.role is not SUPERVISOR:
                return False
            if (grant.target, grant.to_person) != (at.seat, at.person):
                return False
            if judgement is not None and grant.id not in judgement:
                return False
            at = grant
        return False

    def _ended(self) -> Iterator[str]:
        """No act by a grant that a line in force ended, but those that the line knew."""
        for i in self.after.force:
            line = self.all[i]
            reached = _reached(self.all, line)
            for j in self.after.counting - self.after.force:
                event = self.all[j]
                if line.ended and event.kind in ACTS and event.via == line.ended and j not in reached:
                    yield "an ended grant still serves"

    def _revoked(self) -> Iterator[str]:
        """Nothing new of a seat under an undisputed line, neither backdated nor in a fork nor in a new chain."""
        for i in self.after.force - self.after.disputed:
            line = self.all[i]
            if line.ended:
                continue
            reached = _reached(self.all, line)
            for j in self.after.counting - self.after.force:
                if self.all[j].seat == line.target and j not in reached:
                    yield "a revoked seat goes on"

    def _lines_at_rest(self) -> Iterator[str]:
        """A line has no effect only because one in force leaves it out, or because of a lift."""
        ended = {name for event in self.all.values() for name in event.names}
        for line in self.all.values():
            if line.kind != "line" or line.names or line.id in self.after.force | ended:
                continue
            if line.ended and line.ended not in self.after.counting:
                continue
            if not (self._has_path(self.all, line) and self._is_beside_or_below(line)):
                continue
            against = [self.all[i] for i in self.after.force]
            if not any(
                line.id not in _reached(self.all, other)
                and (other.ended == line.via if other.ended else other.target == line.seat)
                for other in against
            ):
                yield "a line rests for no reason"
        for i in self.after.force:
            if not self._is_beside_or_below(self.all[i]):
                yield "a line on oneself or on who stands above"
        for i in self.before.force - self.after.force:
            if self.thief is None or self.honest[i].seat in self._above_thief():
                yield "an honest line is gone"

    def _is_beside_or_below(self, line: NewsroomEvent) -> bool:
        """Whether a line names a seat, or a grant, and that is neither its author's nor in its path."""
        if line.ended and line.target:
            return False
        target = self.all[line.ended].target if line.ended in self.all else line.target
        return target not in {"", line.seat, *self._path_seats(line)}

    def _path_seats(self, event: NewsroomEvent) -> set[str]:
        found = set()
        while event.via in self.all and event.via != self.room.id:
            event = self.all[event.via]
            found.add(event.seat)
        return found

    def _above_thief(self) -> set[str]:
        return {SLIP} if self.thief == "F.1" else {SLIP, "F.1"}

    def _healed(self, healer: str, complaint: str) -> Iterator[str]:
        """One line by somebody above the thief, at the last event that honest people hold, brings everything back."""
        thief = self.thief or ""
        laptop = self.room.laptops[healer]
        via = self.room.id if healer == SLIP else self.room.grant_of[healer]
        honest = Laptop(healer)
        honest.meet(self.honest.values())
        ends = honest.ends_of(thief)
        laptop.meet(self.all.values())
        line = laptop.write("line", via=via, target=thief, last=ends)
        healed = self.judge([*self.all.values(), line], self.room.id)
        if self.before.counting - healed.counting:
            yield complaint
        theirs = {i for i in self.hostile if self.all[i].seat in {thief, "Z.1", "Z.2"}}
        if healed.counting & theirs:
            yield "the thief goes on"


def _reached(here: dict[str, NewsroomEvent], line: NewsroomEvent) -> set[str]:
    """The events from which a walk along `prev` never had to leave what is here."""
    reached: set[str] = set()
    for position in line.last:
        at = position.id
        while at in here:
            reached.add(at)
            at = here[at].prev
    return reached
