"""Rules of standing, one by one: paths, lines, disputes, lifts, roles, second seats, vouches."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from db.standing import NOBODY, ChainPosition, Standing
from tests.support.newsroom_events import CHECKER, SLIP, SUPERVISOR, EventsHere, NewsroomEvent
from tests.support.newsroom_histories import Laptop


class Room:
    """A newsroom in which everybody knows everything; each method writes one event."""

    def __init__(self) -> None:
        self.laptops: dict[str, Laptop] = {}
        self.events: dict[str, NewsroomEvent] = {}
        self.id = self.write(SLIP, "found", target=SLIP).id
        self.via = {SLIP: self.id}

    def write(self, by: str, kind: str, **said: Any) -> NewsroomEvent:
        event = self.laptops.setdefault(by, Laptop(by)).write(kind, **said)
        self.events[event.id] = event
        return event

    def act(self, by: str, kind: str, **said: Any) -> NewsroomEvent:
        return self.write(by, kind, **({"via": self.via[by]} | said))

    def grant(self, by: str, to: str, role: Any = SUPERVISOR, **said: Any) -> NewsroomEvent:
        event = self.act(by, "grant", target=to, role=role, **said)
        self.via.setdefault(to, event.id)
        return event

    def line(self, by: str, on: str, *last: NewsroomEvent, **said: Any) -> NewsroomEvent:
        return self.act(by, "line", target=on, last=tuple(event.position for event in last), **said)

    def standing(self, *without: NewsroomEvent) -> Standing:
        here = [event for event in self.events.values() if event not in without]
        return EventsHere(here).standing(self.id)

    def counts(self, *events: NewsroomEvent, without: tuple[NewsroomEvent, ...] = ()) -> list[bool]:
        here = EventsHere(event for event in self.events.values() if event not in without)
        standing = here.standing(self.id)
        return [
            standing.counts(event.seat, event.person, here.keys[event.id])
            if event.kind == "write"
            else event.id in standing.counting
            for event in events
        ]


@pytest.fixture
def room() -> Room:
    """The slip grants Huda, she grants Samar and Omar, Samar grants the checker Laila."""
    room = Room()
    room.grant(SLIP, "huda.1")
    room.grant("huda.1", "samar.1")
    room.grant("huda.1", "omar.1")
    room.grant("samar.1", "laila.1", CHECKER)
    return room


def test_whoever_has_a_grant_counts(room: Room) -> None:
    here = room.write("laila.1", "write")
    stranger = room.write("nobody.1", "write")
    assert room.counts(here, stranger) == [True, False]
    assert {seat for seat, _ in room.standing().seats} == {"huda.1", "samar.1", "omar.1", "laila.1"}


def test_without_the_founding_event_nobody_has_standing(room: Room) -> None:
    founding = room.events[room.id]
    assert room.standing(founding) == NOBODY
    assert EventsHere(room.events.values()).standing("") == NOBODY
    assert EventsHere(room.events.values()).standing(room.via["huda.1"]) == NOBODY


def test_a_founding_event_by_another_seat_than_its_slip_founds_nothing(room: Room) -> None:
    forged = room.write("laila.1", "found", target=SLIP)
    assert EventsHere(room.events.values()).standing(forged.id) == NOBODY


def test_a_checker_grants_nobody(room: Room) -> None:
    room.grant("laila.1", "friend.1")
    assert ("friend.1", "friend") not in room.standing().seats


def test_an_act_by_the_grant_of_another_seat_has_no_effect(room: Room) -> None:
    by_hudas = room.act("laila.1", "judge", via=room.via["huda.1"])
    by_the_slips = room.act("laila.1", "judge", via=room.id)
    assert room.counts(by_hudas, by_the_slips) == [False, False]


def test_a_chain_speaks_for_nobody_but_the_person_of_the_grant(room: Room) -> None:
    content = room.write("laila.1", "write", person="huda")
    act = room.act("samar.1", "judge", person="huda")
    assert room.counts(content, act) == [False, False]


def test_an_act_of_another_newsroom_has_no_effect(room: Room) -> None:
    elsewhere, here = (room.act("huda.1", "judge", newsroom=name) for name in ("elsewhere", room.id))
    assert room.counts(elsewhere, here) == [False, True]


def test_the_slip_acts_by_the_founding_alone(room: Room) -> None:
    given = room.grant("huda.1", SLIP)
    assert room.counts(room.act(SLIP, "judge", via=given.id), room.act(SLIP, "judge")) == [False, True]


# --- lines ------------------------------------------------------------------------------------------------------


def test_a_line_leaves_out_what_came_after_and_what_was_backdated(room: Room) -> None:
    first, second = room.write("laila.1", "write"), room.write("laila.1", "write")
    room.line("omar.1", "laila.1", first)
    fork = NewsroomEvent("laila.1", first.chain, 2, first.id, "write", words="fork")
    older = NewsroomEvent("laila.1", first.chain, 1, "", "write", words="older")
    other_chain = NewsroomEvent("laila.1", "laila.1#9", 1, "", "write")
    room.events |= {event.id: event for event in (fork, older, other_chain)}
    assert room.counts(first, second, fork, older, other_chain) == [True, False, False, False, False]


def test_a_line_takes_along_what_rests_on_what_it_leaves_out(room: Room) -> None:
    work = room.write("laila.1", "write")
    room.line("omar.1", "samar.1")
    assert room.counts(work) == [False]
    assert {seat for seat, _ in room.standing().seats} == {"huda.1", "samar.1", "omar.1"}


def test_below_a_hole_nothing_counts_until_it_is_filled(room: Room) -> None:
    works = [room.write("laila.1", "write") for _ in range(4)]
    room.line("omar.1", "laila.1", works[2])
    assert room.counts(works[0], works[2], works[3], without=(works[1],)) == [False, True, False]
    assert room.counts(*works) == [True, True, True, False]


def test_a_line_that_knows_nothing_leaves_out_everything(room: Room) -> None:
    work = room.write("laila.1", "write")
    room.line("omar.1", "laila.1")
    assert room.counts(work) == [False]


@pytest.mark.parametrize("on", ["samar.1", "huda.1", SLIP])
def test_nobody_draws_a_line_on_themselves_or_on_who_stands_above(room: Room, on: str) -> None:
    line = room.line("samar.1", on)
    assert room.counts(line) == [False]
    assert not room.standing().lines


def test_a_grant_of_oneself_or_from_above_cannot_be_ended(room: Room) -> None:
    for seat in ("samar.1", "huda.1"):
        assert room.counts(room.line("samar.1", "", ended=room.via[seat])) == [False]


def test_an_ended_grant_keeps_content_and_earlier_acts(room: Room) -> None:
    before, work = room.act("omar.1", "judge"), room.write("omar.1", "write")
    line = room.line("samar.1", "", work, ended=room.via["omar.1"])
    after, more = room.act("omar.1", "judge"), room.write("omar.1", "write")
    assert room.counts(before, work, line, after, more) == [True, True, True, False, True]
    seat = room.standing().seats["omar.1", "omar"]
    assert seat.role is CHECKER
    assert not room.standing().lines_on("omar.1")


def test_a_line_names_a_seat_or_a_grant(room: Room) -> None:
    both = room.line("omar.1", "laila.1", ended=room.via["laila.1"])
    none = room.line("omar.1", "")
    no_grant = room.line("omar.1", "", ended=both.id)
    assert room.counts(both, none, no_grant) == [False, False, False]


# --- disputes, lifts, longer lines ------------------------------------------------------------------------------


def test_two_lines_that_leave_each_other_out_are_both_in_force_until_somebody_above_decides(
    room: Room,
) -> None:
    one, other = room.line("omar.1", "samar.1"), room.line("samar.1", "omar.1")
    works = room.write("omar.1", "write"), room.write("samar.1", "write")
    assert room.counts(*works) == [False, False]
    assert {line.id for line in room.standing().disputed} == {one.id, other.id}
    assert room.standing().left_out.keys().isdisjoint({one.id, other.id})
    by_omar = room.act("omar.1", "lift", names=(other.id,))
    assert room.counts(by_omar, *works) == [False, False, False]
    room.act("huda.1", "lift", names=(other.id,))
    assert room.counts(one, other, *works) == [True, False, True, False]
    assert not room.standing().disputed


def test_a_line_that_a_certain_one_leaves_out_has_no_effect(room: Room) -> None:
    certain = room.line("huda.1", "samar.1")
    one, other = room.line("omar.1", "samar.1"), room.line("samar.1", "omar.1")
    assert room.counts(certain, one, other) == [True, True, False]
    assert room.standing().left_out[other.id] == min(certain.id, one.id)


@pytest.mark.parametrize(
    ("by", "counts"), [("samar.1", False), ("omar.1", True), ("huda.1", True), (SLIP, True)]
)
def test_lines_are_lifted_by_their_author_and_from_above(room: Room, by: str, *, counts: bool) -> None:
    line = room.line("omar.1", "laila.1")
    lift = room.act(by, "lift", names=(line.id,))
    assert room.counts(lift, line) == [counts, not counts]


def test_a_lift_counts_once_the_line_that_left_it_out_is_lifted(room: Room) -> None:
    work = room.write("laila.1", "write")
    line = room.line("omar.1", "laila.1")
    against = room.line("samar.1", "omar.1", line)
    lift = room.act("omar.1", "lift", names=(line.id,))
    assert room.counts(lift, line, work) == [False, True, False]
    room.act("huda.1", "lift", names=(against.id,))
    assert room.counts(lift, line, against, work) == [True, False, False, True]


def test_a_lift_of_what_is_no_line_is_void(room: Room) -> None:
    assert room.counts(room.act("huda.1", "lift", names=(room.via["omar.1"],))) == [False]


def test_a_longer_line_takes_the_place_of_another(room: Room) -> None:
    first, second = room.write("laila.1", "write"), room.write("laila.1", "write")
    line = room.line("omar.1", "laila.1", first)
    by_another = room.line("samar.1", "laila.1", second, names=(line.id,))
    assert room.counts(by_another, second) == [False, False]
    longer = room.line("omar.1", "laila.1", second, names=(line.id,))
    assert room.counts(line, longer, second) == [False, True, True]
    longest = room.line("huda.1", "laila.1", names=(line.id, longer.id))
    assert room.counts(longer, longest, first) == [False, True, False]


def test_a_longer_line_that_is_left_out_ends_nothing(room: Room) -> None:
    first, second = room.write("laila.1", "write"), room.write("laila.1", "write")
    line = room.line("omar.1", "laila.1", first)
    room.line("huda.1", "omar.1", line)
    room.line("omar.1", "laila.1", second, names=(line.id,))
    assert room.counts(line, second) == [True, False]


def test_several_lines_hold_together(room: Room) -> None:
    first, second = room.write("laila.1", "write"), room.write("laila.1", "write")
    shorter, longer = room.line("omar.1", "laila.1", first), room.line("huda.1", "laila.1", second)
    assert room.counts(first, second) == [True, False]
    standing = room.standing()
    assert [line.id for line in standing.lines_on("laila.1")] == sorted([shorter.id, longer.id])
    room.act("omar.1", "lift", names=(shorter.id,))
    assert room.counts(second) == [True]


# --- roles and names --------------------------------------------------------------------------------------------


def test_the_newest_grant_gives_name_and_role_whatever_the_clocks_say(room: Room) -> None:
    old = room.grant("huda.1", "sara.1", CHECKER, words="سارة", time=2**53)
    room.grant("huda.1", "sara.1", SUPERVISOR, words="سارة الأحمد", time=0, sees=(old.id,))
    seat = room.standing().seats["sara.1", "sara"]
    assert (seat.name, seat.role) == ("سارة الأحمد", SUPERVISOR)
    assert room.standing().people["sara"] == seat


def test_newest_is_seen_through_acts_between(room: Room) -> None:
    old = room.grant("huda.1", "sara.1", CHECKER, time=9)
    between = room.line("huda.1", "laila.1", sees=(old.id,))
    room.grant("omar.1", "sara.1", SUPERVISOR, sees=(between.id, "not here"))
    assert room.standing().seats["sara.1", "sara"].role is SUPERVISOR


def test_of_grants_that_did_not_know_each_other_the_later_time_is_shown(room: Room) -> None:
    room.grant("huda.1", "sara.1", SUPERVISOR, time=2)
    room.grant("omar.1", "sara.1", CHECKER, time=1)
    assert room.standing().seats["sara.1", "sara"].role is SUPERVISOR


def test_a_person_is_shown_by_the_newest_grant_of_all_their_seats(room: Room) -> None:
    room.grant("huda.1", "laila.2", SUPERVISOR, words="ليلى", sees=(room.via["laila.1"],))
    shown = room.standing().people["laila"]
    assert (shown.seat, shown.name, shown.role) == ("laila.2", "ليلى", SUPERVISOR)


def test_a_seat_is_known_by_the_newest_of_its_grants_in_use(room: Room) -> None:
    newer = room.grant("huda.1", "omar.1", SUPERVISOR, words="الاسم الأحدث", sees=(room.via["omar.1"],))
    room.line("samar.1", "", ended=newer.id)
    assert room.standing().seats["omar.1", "omar"].grant == room.via["omar.1"]


def test_an_ended_grant_gives_no_role_to_the_person(room: Room) -> None:
    second = room.grant("huda.1", "omar.2", CHECKER, sees=(room.via["omar.1"],))
    room.line("samar.1", "", ended=second.id)
    assert room.standing().people["omar"].grant == room.via["omar.1"]
    room.line("samar.1", "", ended=room.via["omar.1"])
    assert room.standing().people["omar"].role is CHECKER


# --- second seats -----------------------------------------------------------------------------------------------


def confirmed(room: Room) -> set[str]:
    return {seat.seat for seat in room.standing().seats.values() if seat.is_confirmed}


def test_a_second_seat_is_confirmed_by_a_seat_of_the_person(room: Room) -> None:
    grant = room.grant("huda.1", "laila.2", CHECKER)
    assert "laila.2" not in confirmed(room)
    assert room.counts(room.write("laila.2", "write")) == [True]
    by_another = room.write("samar.1", "countersign", names=(grant.id,))
    by_itself = room.write("laila.2", "countersign", names=(grant.id,))
    assert "laila.2" not in confirmed(room)
    signed = room.write("laila.1", "countersign", names=(grant.id,))
    assert "laila.2" in confirmed(room)
    assert room.counts(by_another, by_itself, signed) == [False, True, True]


def test_a_seat_that_nobody_confirmed_confirms_no_other(room: Room) -> None:
    second, third = (room.grant("huda.1", f"laila.{number}", CHECKER) for number in (2, 3))
    room.write("laila.2", "countersign", names=(third.id,))
    assert not confirmed(room) & {"laila.2", "laila.3"}
    room.write("laila.1", "countersign", names=(second.id,))
    assert confirmed(room) >= {"laila.2", "laila.3"}


def test_a_countersigning_behind_a_line_confirms_nothing(room: Room) -> None:
    grant = room.grant("huda.1", "laila.2", CHECKER)
    room.line("omar.1", "laila.1")
    signed = room.write("laila.1", "countersign", names=(grant.id,))
    assert "laila.2" not in confirmed(room)
    assert room.counts(signed) == [False]


def test_a_countersigning_of_a_grant_that_does_not_count_has_no_effect(room: Room) -> None:
    grant = room.grant("omar.1", "laila.2", CHECKER)
    signed = room.write("laila.1", "countersign", names=(grant.id,))
    room.line("huda.1", "omar.1")
    assert room.counts(grant, signed) == [False, False]
    assert room.counts(room.write("laila.1", "countersign", names=(signed.id,))) == [False]


def test_a_seat_that_is_not_granted_confirms_nothing(room: Room) -> None:
    grant = room.grant("huda.1", "laila.2", CHECKER)
    signed = room.write("laila.3", "countersign", names=(grant.id,))
    assert room.counts(signed) == [False]


# --- vouches ----------------------------------------------------------------------------------------------------


def test_vouches_that_count_are_joined(room: Room) -> None:
    one, other = ChainPosition("before", 3, "b3"), ChainPosition("before", 5, "b5")
    room.act("huda.1", "vouch", target="newsroom", last=(one,))
    room.act(SLIP, "vouch", target="newsroom", last=(other, one))
    room.act("laila.1", "vouch", target="newsroom", last=(ChainPosition("x", 1, "x1"),))
    room.act("huda.1", "vouch", target="elsewhere", last=(ChainPosition("y", 1, "y1"),))
    room.line("huda.1", "omar.1")
    room.act("omar.1", "vouch", target="newsroom", last=(ChainPosition("z", 1, "z1"),))
    assert room.standing().vouched == (one, other)


# --- order ------------------------------------------------------------------------------------------------------


def test_the_order_of_arrival_changes_nothing(room: Room) -> None:
    one, other = room.line("omar.1", "samar.1"), room.line("samar.1", "omar.1")
    lift = room.act("huda.1", "lift", names=(one.id,))
    longer = room.line("huda.1", "omar.1", names=(other.id,))
    rest = [event for event in room.events.values() if event not in {one, other, lift, longer}]
    for tail in permutations((one, other, lift, longer)):
        standing = EventsHere([*rest[:2], *tail, *rest[2:]]).standing(room.id)
        assert (standing.counting, standing.left_out) == (room.standing().counting, room.standing().left_out)


def test_a_path_of_many_grants_is_no_deep_recursion(room: Room) -> None:
    above = "huda.1"
    for number in range(2_000):
        room.grant(above, f"seat{number}.1")
        above = f"seat{number}.1"
    assert room.counts(room.write(above, "write"), room.line(above, "seat7.1")) == [True, False]
