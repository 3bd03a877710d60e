"""The walks of people through a newsroom, on real stores: alone, join by stick, a second person on a laptop, a new laptop,
a lost password, leaving, another role.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.newsroom_laptops import Laptop, founded_newsroom, join_by_stick
from workbench.domain.errors import DeviceRevoked, NotFound, PersonExists, RoleMissing, SeatLocked
from workbench.domain.newsroom_errors import NewsroomExists, SlipWrong
from workbench.domain.person import Role
from workbench.domain.review_errors import ActWithoutRight
from workbench.services.seats.slip import Slip

Give = Callable[..., Laptop]
LONG_WORDS = "كلمات سر طويلة"


def test_somebody_joins_by_stick(laptop: Give) -> None:
    there, here = laptop("huda"), laptop("samar")
    huda, _ = founded_newsroom(there)
    samar = here.add("سمر")
    here.article(samar, "قبل")
    asked = here.admission.request(samar, here.folder / "samar.request")
    assert (here.folder / "samar.request").stat().st_size < 3000
    there.take_from(here)
    assert there.titles() == []
    [waiting] = there.newsroom.roll.waiting()
    assert (waiting.seat, waiting.person, waiting.name) == (asked.seat, samar.id, "سمر")
    assert waiting.events > 0
    seat, _ = there.admission.answer(huda, there.admission.read(here.folder / "samar.request"), Role.CHECKER)
    assert (seat.name, seat.is_confirmed) == ("سمر", True)
    assert there.titles() == ["قبل"]
    assert there.newsroom.roll.waiting() == []
    assert here.titles() == ["قبل"]  # until then it is readable where it was written
    here.take_from(there)
    offer = here.admission.offer()
    assert (offer.name, offer.role, offer.granted_by_name) == ("هدى", Role.CHECKER, "هدى")
    newsroom = here.admission.join(offer)
    assert newsroom.id == there.newsroom.demand().id
    assert here.names() == there.names() == {"هدى": Role.SUPERVISOR, "سمر": Role.CHECKER}
    assert here.newsroom.roll.offers() == []
    assert here.titles() == there.titles() == ["قبل"]


def test_who_was_alone_brings_the_work_and_no_role(laptop: Give) -> None:
    there, here = laptop("huda"), laptop("samar")
    huda, _ = founded_newsroom(there)
    samar = here.add("سمر", Role.SUPERVISOR)
    here.article(samar, "قبل")
    here.admission.request(samar, here.folder / "samar.request")
    there.admission.answer(huda, there.admission.read(here.folder / "samar.request"), Role.CHECKER)
    here.take_from(there)
    assert here.person("سمر").role is Role.SUPERVISOR
    here.admission.join(here.admission.offer())
    assert here.person("سمر").role is Role.CHECKER
    there.take_from(here)
    assert there.titles() == here.titles() == ["قبل"]
    with pytest.raises(NewsroomExists):
        here.newsroom.found(here.person("سمر"), "أخرى")


def test_a_checker_lets_nobody_in(laptop: Give) -> None:
    there, here, third = laptop("huda"), laptop("samar"), laptop("mona")
    huda, _ = founded_newsroom(there)
    samar = join_by_stick(there, here, huda, "سمر")
    mona = third.add("منى")
    asked = third.admission.request(mona, third.folder / "mona.request")
    with pytest.raises(ActWithoutRight):
        here.admission.answer(samar, asked, Role.CHECKER)
    assert "منى" not in here.names()
    third.take_from(here)
    with pytest.raises(NotFound):
        third.admission.offer()


def test_who_adds_themselves_waits_and_their_work_is_readable(laptop: Give) -> None:
    here, there = laptop("huda"), laptop("mona")
    huda, _ = founded_newsroom(here)
    sara = here.add("سارة")
    here.article(sara)
    assert here.titles() == ["خبر"]
    [waiting] = here.newsroom.roll.waiting()
    assert (waiting.name, waiting.is_here) == ("سارة", True)
    with pytest.raises(RoleMissing):
        here.add("لمى", Role.SUPERVISOR)
    with pytest.raises(PersonExists):
        here.add("ساره")
    join_by_stick(here, there, huda, "منى")
    assert there.titles() == []
    here.newsroom.grant(huda, here.seats.seat_of(sara.id), "سارة", Role.CHECKER)
    there.take_from(here)
    assert there.titles() == ["خبر"]


def test_a_new_laptop_is_countersigned_by_the_old_one(laptop: Give) -> None:
    there, old, new = laptop("huda"), laptop("samar"), laptop("samar-2")
    huda, _ = founded_newsroom(there)
    samar = join_by_stick(there, old, huda, "سمر")
    new.take_from(old)
    known = new.person("سمر") if "سمر" in new.names() else samar
    asked = new.admission.request_again("سمر", new.folder / "again.request", person=known)
    assert asked.is_member
    assert asked.person == samar.id
    read = there.admission.read(new.folder / "again.request")
    member = there.admission.member_of(read)
    assert member is not None
    assert member.name == "سمر"
    seat, _ = there.admission.answer(huda, read, Role.CHECKER)
    assert not seat.is_confirmed
    old.take_from(there)
    [unconfirmed] = old.newsroom.roll.unconfirmed(samar.id)
    old.newsroom.countersign(samar, unconfirmed.grant)
    new.take_from(old)
    new.admission.join(new.admission.offer())
    assert [one.is_confirmed for one in new.newsroom.demand().seats if one.person == samar.id] == [True, True]
    new.article(new.person("سمر"), "جديد")
    there.take_from(new)
    assert there.titles() == ["جديد"]


def test_a_new_laptop_learns_from_the_grant_who_sits_there(laptop: Give) -> None:
    there, old, new = laptop("huda"), laptop("samar"), laptop("samar-2")
    huda, _ = founded_newsroom(there)
    samar = join_by_stick(there, old, huda, "سمر")
    asked = new.admission.request_again("سمر", new.folder / "again.request")
    assert asked.person == ""
    with pytest.raises(NotFound):
        there.admission.answer(huda, asked, Role.CHECKER)
    there.admission.answer(huda, asked, Role.CHECKER, member=samar)
    new.take_from(there)
    new.admission.join(new.admission.offer())
    assert new.seats.seat_of(samar.id).key == asked.seat
    new.article(new.person("سمر"), "جديد")
    there.take_from(new)
    assert there.titles() == ["جديد"]


def test_of_a_lost_laptop_nothing_later_counts_until_the_line_is_moved(laptop: Give) -> None:
    there, lost, new = laptop("huda"), laptop("samar"), laptop("samar-2")
    huda, _ = founded_newsroom(there)
    samar = join_by_stick(there, lost, huda, "سمر")
    lost.article(samar, "قبل")
    there.take_from(lost)
    lost.article(samar, "بعد")  # not handed on before the laptop was lost
    asked = new.admission.request_again("سمر", new.folder / "again.request")
    old = [seat.seat for seat in there.newsroom.demand().seats if seat.person == samar.id]
    there.admission.answer(huda, asked, Role.CHECKER, member=samar, lost=old)
    there.take_from(lost)
    assert there.titles() == ["قبل"]
    [line] = there.newsroom.demand().lines
    assert (line.on_name, line.drawn_by_name, line.is_disputed) == ("سمر", "هدى", False)
    assert line.later > 0
    there.newsroom.lengthen_line(huda, line.id[:16])
    assert there.titles() == ["بعد", "قبل"]
    [longer] = there.newsroom.demand().lines
    assert longer.later == 0
    there.newsroom.lift_line(huda, longer.id)
    assert there.newsroom.demand().lines == ()


def test_a_lost_password_is_a_new_seat_on_the_same_machine(laptop: Give) -> None:
    there, here = laptop("huda"), laptop("samar")
    huda, _ = founded_newsroom(there)
    samar = join_by_stick(there, here, huda, "سمر")
    here.seats.set_password(samar.id, LONG_WORDS)
    here.restart()
    with pytest.raises(SeatLocked):
        here.article(samar)
    first = here.seats.seat_of(samar.id)
    asked = here.admission.request_again("سمر", here.folder / "again.request", person=samar)
    assert asked.seat != first.key
    there.admission.answer(
        huda, there.admission.read(here.folder / "again.request"), Role.CHECKER, lost=[first.key]
    )
    here.take_from(there)
    here.article(samar, "بعد")
    there.take_from(here)
    assert there.titles() == ["بعد"]


def test_who_leaves_writes_nothing_more_that_counts(laptop: Give) -> None:
    there, here = laptop("huda"), laptop("samar")
    huda, _ = founded_newsroom(there)
    samar = join_by_stick(there, here, huda, "سمر")
    here.article(samar, "قبل")
    there.take_from(here)
    there.newsroom.end_membership(huda, there.person("سمر"), "انتقلت")
    here.article(samar, "بعد")
    there.take_from(here)
    assert there.titles() == ["قبل"]
    assert there.newsroom.demand().lines[0].reason == "انتقلت"
    with pytest.raises(RoleMissing):
        there.newsroom.end_membership(huda, huda)


def test_a_role_is_given_and_taken_back(laptop: Give) -> None:
    there, here = laptop("huda"), laptop("samar")
    huda, _ = founded_newsroom(there)
    samar = join_by_stick(there, here, huda, "سمر")
    there.workspace.people.set_role(huda, there.person("سمر"), Role.SUPERVISOR)
    here.take_from(there)
    assert here.names() == there.names() == {"هدى": Role.SUPERVISOR, "سمر": Role.SUPERVISOR}
    third = laptop("mona")
    join_by_stick(here, third, here.person("سمر"), "منى")
    there.take_from(here)
    there.workspace.people.set_role(huda, there.person("سمر"), Role.CHECKER)
    here.take_from(there)
    assert here.names()["سمر"] is Role.CHECKER
    assert here.names()["منى"] is Role.CHECKER  # what she did as a supervisor stands
    with pytest.raises((RoleMissing, ActWithoutRight)):
        here.newsroom.grant(here.person("سمر"), here.seats.seat_of(samar.id), "سمر", Role.SUPERVISOR)
    here.article(here.person("سمر"), "بعد")
    there.take_from(here)
    assert there.titles() == ["بعد"]


def test_nobody_decides_about_themselves_or_who_let_them_in(laptop: Give) -> None:
    there, here = laptop("huda"), laptop("samar")
    huda, _ = founded_newsroom(there)
    samar = join_by_stick(there, here, huda, "سمر", Role.SUPERVISOR)
    above = here.newsroom.demand().seats
    with pytest.raises(RoleMissing):
        here.newsroom.change_role(samar, samar, Role.CHECKER)
    [of_huda] = [seat.seat for seat in above if seat.person == huda.id]
    with pytest.raises(ActWithoutRight):
        here.newsroom.draw_line(samar, of_huda)
    assert here.newsroom.demand().lines == ()


def test_the_slip_makes_a_second_first_supervisor_and_heals(laptop: Give) -> None:
    there, here = laptop("huda"), laptop("samar")
    huda, slip = founded_newsroom(there)
    with pytest.raises(SlipWrong, match="not kept on this machine"):
        there.newsroom.slip()
    with pytest.raises(SlipWrong, match="another newsroom"):
        there.newsroom.slip(Slip.generate().text())
    samar = join_by_stick(there, here, huda, "سمر")
    in_hand = here.newsroom.slip(slip)  # typed on any machine of the newsroom
    here.newsroom.change_role(in_hand, here.person("سمر"), Role.SUPERVISOR)
    [of_huda] = [seat.seat for seat in here.newsroom.demand().seats if seat.person == huda.id]
    here.newsroom.draw_line(here.newsroom.slip(slip), of_huda, reason="ضاع الحاسوب")
    there.article(huda, "بعد")
    here.take_from(there)
    there.take_from(here)
    with pytest.raises(DeviceRevoked):
        there.article(huda, "أخيرًا")
    assert here.titles() == []
    [line] = here.newsroom.demand().lines
    here.newsroom.lift_line(in_hand, line.id)
    assert here.titles() == ["بعد"]
    assert here.names()["سمر"] is Role.SUPERVISOR
    assert samar.id == here.person("سمر").id
