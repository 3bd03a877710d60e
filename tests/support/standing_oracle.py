"""An oracle of standing: the rules of whose word counts, written down once more, slowly, on sets of events.

It shares no code with `db.standing`. Each rule can be switched off, to show that the histories would notice.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from tests.support.newsroom_events import CHECKER, SUPERVISOR, Judgement, NewsroomEvent

ACTS = {"grant", "line", "lift", "vouch", "judge"}


@dataclass(frozen=True)
class Rules:
    """Each rule of standing, on."""

    via_must_count: bool = True  # what relies on a grant that does not count does not count
    via_is_ours: bool = True  # the grant is to the seat that relies on it
    via_is_supervisor: bool = True
    person_is_granted: bool = True  # a chain speaks for the person that was granted, for nobody else
    not_on_oneself: bool = True
    not_on_path: bool = True  # the slip is in every path
    lift_from_above: bool = True  # lines are lifted by their author, their path or the slip
    lift_must_count: bool = True
    disputes_bind_both: bool = True
    left_out_lines_rest: bool = True  # a line that is surely left out has no effect
    by_hash: bool = (
        True  # the walk follows hashes; off: everything of the chain with a lower number is reached
    )
    holes_end_walks: bool = True
    whole_seat: bool = True  # a line holds for all chains of the seat; off: for those that it names
    lines_hold: bool = True
    ended_grants_end: bool = True
    content_needs_grant: bool = True
    person_countersigns: bool = True
    confirmed_ones_countersign: bool = True
    one_newsroom: bool = True


class Oracle:
    """The judgement of one set of events by these rules."""

    def __init__(self, events: Collection[NewsroomEvent], newsroom: str, rules: Rules | None = None) -> None:
        self.by = {event.id: event for event in events}
        self.newsroom = newsroom
        self.rules = rules or Rules()
        self._sound: dict[str, bool] = {}
        self._cut: dict[str, frozenset[str]] = {}

    # --- sound: by the event and what it names --------------------------------------------------------------

    @cached_property
    def root(self) -> str:
        founding = self.by.get(self.newsroom)
        is_founding = founding is not None and founding.kind == "found" and founding.seat == founding.target
        return founding.seat if founding is not None and is_founding else ""

    def path(self, event: NewsroomEvent) -> list[NewsroomEvent]:
        """The grants under an act, the nearest first; the founding event is none."""
        found: list[NewsroomEvent] = []
        at = event.via
        while at in self.by and at != self.newsroom and len(found) <= len(self.by):
            found.append(self.by[at])
            at = self.by[at].via
        return found

    def is_sound(self, event: NewsroomEvent) -> bool:
        if event.id not in self._sound:
            self._sound[event.id] = False
            self._sound[event.id] = bool(self.root) and self._is_sound(event)
        return self._sound[event.id]

    def _is_sound(self, event: NewsroomEvent) -> bool:
        if event.kind == "countersign":
            grant = self.by.get(event.names[0])
            if grant is None or grant.kind != "grant" or not self.is_sound(grant):
                return False
            return event.person == grant.to_person or not self.rules.person_countersigns
        if event.kind not in ACTS or not self._may_act(event) or not self._may_end_named(event):
            return False
        if event.kind == "line":
            return self._may_draw(event)
        return event.kind != "vouch" or event.target == "newsroom"

    def _may_end_named(self, event: NewsroomEvent) -> bool:
        for line in map(self.by.get, event.names):
            if line is None or line.kind != "line" or not self.is_sound(line):
                return False
            above = {grant.seat for grant in self.path(line)}
            if self.rules.lift_from_above and event.seat != line.seat and event.seat not in above:
                return False
        return True

    def _may_draw(self, event: NewsroomEvent) -> bool:
        target = self.target(event)
        if target is None or (event.ended and event.target):
            return False
        if self.rules.not_on_oneself and target == event.seat:
            return False
        return not self.rules.not_on_path or target not in {grant.seat for grant in self.path(event)}

    def _may_act(self, event: NewsroomEvent) -> bool:
        if self.rules.one_newsroom and event.newsroom not in {"", self.newsroom}:
            return False
        if event.via == self.newsroom:
            return event.seat == self.root
        grant = self.by.get(event.via)
        if grant is None or grant.kind != "grant" or event.seat == self.root or not self.is_sound(grant):
            return False
        if self.rules.via_is_ours and grant.target != event.seat:
            return False
        if self.rules.person_is_granted and grant.to_person != event.person:
            return False
        return not self.rules.via_is_supervisor or grant.role is SUPERVISOR

    def target(self, line: NewsroomEvent) -> str | None:
        """The seat that a line is about."""
        if not line.ended:
            return line.target or None
        grant = self.by.get(line.ended)
        return grant.target if grant is not None and grant.kind == "grant" and self.is_sound(grant) else None

    # --- what a line leaves out -----------------------------------------------------------------------------

    def cut_by(self, line: NewsroomEvent) -> frozenset[str]:
        if line.id not in self._cut:
            self._cut[line.id] = self._cut_by(line) if self.rules.lines_hold else frozenset()
        return self._cut[line.id]

    def _cut_by(self, line: NewsroomEvent) -> frozenset[str]:
        kept: set[str] = set()
        for chain, seq, name in line.last:
            at, hole = name, seq + 1
            while at in self.by:
                kept.add(at)
                at, hole = self.by[at].prev, self.by[at].seq
            if (not self.rules.holes_end_walks and at) or not self.rules.by_hash:
                below = hole if self.rules.by_hash else seq + 1
                kept |= {i for i, event in self.by.items() if event.chain == chain and event.seq < below}
        if line.ended and not self.rules.ended_grants_end:
            return frozenset()
        named = {chain for chain, _, _ in line.last}
        return frozenset(
            i
            for i, event in self.by.items()
            if event.seat == self.target(line)
            and (not line.ended or event.via == line.ended)
            and i not in kept
            and (self.rules.whole_seat or not named or event.chain in named)
        )

    def touched(self, event: NewsroomEvent, cut: frozenset[str]) -> bool:
        """Whether the event, or a grant under it, is among these."""
        under = {grant.id for grant in self.path(event)} if self.rules.via_must_count else set()
        return event.id in cut or bool(under & cut)

    # --- which lines are in force ---------------------------------------------------------------------------

    @cached_property
    def lines(self) -> list[NewsroomEvent]:
        return [event for event in self.by.values() if event.kind == "line" and self.is_sound(event)]

    @cached_property
    def force(self) -> frozenset[str]:
        gone: frozenset[str] = frozenset()
        enders = [
            event
            for event in self.by.values()
            if event.kind in {"lift", "line"} and event.names and self.is_sound(event)
        ]
        while True:
            force = self._force_without(gone)
            cut = self._cut_of(force)
            more: set[str] = set()
            for event in enders:
                if not (self.rules.lift_must_count and self.touched(event, cut)):
                    more |= set(event.names)
            if more <= gone:
                return force
            gone |= more

    def _force_without(self, gone: frozenset[str]) -> frozenset[str]:
        """Lines that nothing surely in force leaves out: assume the best and the worst in turns until nothing changes."""
        drawn = {line.id for line in self.lines} - gone
        if not self.rules.left_out_lines_rest:
            return frozenset(drawn)
        surely_cut: frozenset[str] = frozenset()
        while True:
            at_most = {i for i in drawn if not self.touched(self.by[i], surely_cut)}
            maybe_cut = self._cut_of(at_most)
            at_least = {i for i in drawn if not self.touched(self.by[i], maybe_cut)}
            now_cut = self._cut_of(at_least)
            if now_cut == surely_cut:
                return frozenset(at_most if self.rules.disputes_bind_both else at_least)
            surely_cut = now_cut

    def _cut_of(self, lines: Collection[str]) -> frozenset[str]:
        return frozenset().union(*(self.cut_by(self.by[i]) for i in lines))

    # --- what counts ----------------------------------------------------------------------------------------

    @cached_property
    def cut(self) -> frozenset[str]:
        return self._cut_of(self.force)

    @cached_property
    def seat_cut(self) -> frozenset[str]:
        """What lines of seats leave out; a line of a grant leaves content alone."""
        return self._cut_of([i for i in self.force if not self.by[i].ended])

    def act_counts(self, event: NewsroomEvent) -> bool:
        if event.id == self.newsroom:
            return bool(self.root)
        if not self.is_sound(event):
            return False
        if event.kind == "countersign":
            is_granted = (event.seat, event.person) in self.granted
            return is_granted and event.id not in self.seat_cut and self.act_counts(self.by[event.names[0]])
        return event.id in self.force if event.kind == "line" else not self.touched(event, self.cut)

    @cached_property
    def grants(self) -> list[NewsroomEvent]:
        return [event for event in self.by.values() if event.kind == "grant" and self.act_counts(event)]

    @cached_property
    def granted(self) -> frozenset[tuple[str, str]]:
        return frozenset((grant.target, grant.to_person) for grant in self.grants)

    def content_counts(self, event: NewsroomEvent) -> bool:
        if event.id in self.seat_cut:
            return False
        if not self.rules.person_is_granted:
            return event.seat in {seat for seat, _ in self.granted}
        return (event.seat, event.person) in self.granted or not self.rules.content_needs_grant

    def role(self, seat: tuple[str, str]) -> str:
        """By the newest grant in use; newer is who knew of the other, then the later time."""
        ended = {self.by[i].ended for i in self.force}
        mine = [
            grant
            for grant in self.grants
            if (grant.target, grant.to_person) == seat and grant.id not in ended
        ]
        newest = [grant for grant in mine if not any(self._knew(other, grant.id) for other in mine)]
        return max(newest, key=lambda grant: (grant.time, grant.id)).role.value if newest else CHECKER.value

    def _knew(self, event: NewsroomEvent, name: str) -> bool:
        queue, seen = [event.via, *event.sees], set[str]()
        while queue:
            at = queue.pop()
            if at == name:
                return True
            if at in self.by and at not in seen:
                seen.add(at)
                queue += [self.by[at].via, *self.by[at].sees]
        return False

    @cached_property
    def confirmed(self) -> frozenset[tuple[str, str]]:
        found = {(seat, person) for seat, person in self.granted if seat == person + ".1"}
        signed = [
            (event, self.by[event.names[0]])
            for event in self.by.values()
            if event.kind == "countersign" and self.act_counts(event)
        ]
        while True:
            more = {
                (grant.target, grant.to_person)
                for event, grant in signed
                if (event.seat, event.person) in found or not self.rules.confirmed_ones_countersign
            }
            if more <= found:
                return frozenset(found)
            found |= more

    @cached_property
    def judgement(self) -> Judgement:
        acts = {event.id for event in self.by.values() if event.kind != "write" and self.act_counts(event)}
        content = {
            event.id for event in self.by.values() if event.kind == "write" and self.content_counts(event)
        }
        vouched = {head.id for i in acts if self.by[i].kind == "vouch" for head in self.by[i].last}
        return Judgement(
            frozenset(acts | content),
            self.force,
            frozenset(i for i in self.force if self.touched(self.by[i], self.cut)),
            frozenset((*seat, self.role(seat), seat in self.confirmed) for seat in self.granted),
            frozenset(vouched),
        )


def oracle_judgement(
    events: Collection[NewsroomEvent], newsroom: str, rules: Rules | None = None
) -> Judgement:
    return Oracle(events, newsroom, rules).judgement
