"""A newsroom on one laptop: alone, founded anew, restored, with a second person, and its slip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from db import newsroom_acts
from db.replication.merge import merge
from tests.support.newsroom_laptops import Laptop, founded_newsroom
from workbench.domain.errors import DiskFull, SeatLocked, SeatMissing
from workbench.domain.newsroom_errors import SlipUnwritten, SlipWrong
from workbench.domain.person import Role
from workbench.exchange.articles.plain_text import read_text
from workbench.services.seats.slip import Slip
from workbench.workspace import Workspace

Give = Callable[..., Laptop]
LONG_WORDS = "كلمات سر طويلة"


def test_alone_nothing_is_asked_and_a_newsroom_is_there(laptop: Give) -> None:
    here = laptop("huda")
    huda = here.add("هدى", Role.SUPERVISOR)
    newsroom = here.newsroom.demand()
    assert [(seat.person, seat.role, seat.is_confirmed) for seat in newsroom.seats] == [
        (huda.id, Role.SUPERVISOR, True)
    ]
    assert newsroom.slip_is_here
    assert huda.role is Role.SUPERVISOR
    here.article(huda)
    assert here.titles() == ["خبر"]
    assert here.workspace.store.verify() == []


def test_alone_as_a_checker_no_newsroom_is_needed(laptop: Give) -> None:
    here = laptop("sara")
    sara = here.add("سارة")
    here.article(sara)
    assert here.newsroom.roll.newsroom() is None
    assert here.titles() == ["خبر"]


def test_a_restored_and_a_moved_store_go_on(laptop: Give, tmp_path: Path) -> None:
    here = laptop("huda")
    huda = here.add("هدى", Role.SUPERVISOR)
    here.article(huda)
    backup = here.folder / "backup.tadqiq"
    here.workspace.store.backup(backup)
    here.close()
    here.store = backup
    here.workspace = here._open()
    again = here.person("هدى")
    here.article(again, "بعد")
    assert here.titles() == ["بعد", "خبر"]
    assert again.role is Role.SUPERVISOR
    assert len(here.newsroom.demand().seats) == 1


def test_a_second_store_has_the_same_person_without_a_new_key(laptop: Give) -> None:
    here = laptop("huda")
    huda = here.add("هدى", Role.SUPERVISOR)
    here.close()
    here.store = here.folder / "other.tadqiq"
    here.workspace = here._open()
    again = here.add("هدى", Role.SUPERVISOR)
    assert again.id == huda.id
    assert len(here.seats.seats()) == 1


def test_alone_a_newsroom_gets_another_name(laptop: Give) -> None:
    here = laptop("huda")
    huda = here.add("هدى", Role.SUPERVISOR)
    first = here.newsroom.demand()
    renamed, _ = here.newsroom.found(huda, "غرفة أخبار المدار")
    assert renamed.name == "غرفة أخبار المدار"
    assert renamed.id != first.id
    assert here.person("هدى").role is Role.SUPERVISOR
    assert here.newsroom.roll.offers() == []
    assert here.seats.kept_slip(first.root) is None


def test_nobody_is_let_in_while_the_slip_is_on_the_machine(laptop: Give) -> None:
    there, here = laptop("huda"), laptop("samar")
    huda = there.add("هدى", Role.SUPERVISOR)
    samar = here.add("سمر")
    asked = here.admission.request(samar, here.folder / "samar.request")
    with pytest.raises(SlipUnwritten, match="write it down first"):
        there.admission.answer(huda, asked, Role.CHECKER)
    slip = there.newsroom.kept_slip(huda)
    with pytest.raises(SlipWrong):
        there.newsroom.forget_slip(Slip.generate().text())
    there.newsroom.forget_slip(slip)
    assert there.newsroom.kept_slip(huda) == ""
    there.restart()
    assert not there.newsroom.demand().slip_is_here
    there.admission.answer(there.person("هدى"), asked, Role.CHECKER)
    assert sorted(seat.name for seat in there.newsroom.demand().seats) == ["سمر", "هدى"]


def test_a_second_person_on_a_laptop_is_let_in_by_the_supervisor(laptop: Give) -> None:
    here = laptop("huda")
    huda = here.add("هدى", Role.SUPERVISOR)
    sara = here.add("سارة", Role.CHECKER, huda, password=LONG_WORDS)
    assert sara.role is Role.CHECKER
    assert here.newsroom.kept_slip(huda)
    assert here.newsroom.kept_slip(sara) == ""
    here.article(sara)
    here.restart()
    with pytest.raises(SeatLocked, match="سارة"):
        here.article(sara, "أخرى")
    here.seats.unlock(sara.id, LONG_WORDS)
    here.article(sara, "أخرى")
    here.article(huda, "ثالثة")
    assert here.titles() == ["أخرى", "ثالثة", "خبر"]
    assert len(here.workspace.store.own_chains()) >= 2


def test_the_slip_signs_for_nobody_else(laptop: Give) -> None:
    here = laptop("huda")
    huda, slip = founded_newsroom(here)
    in_hand = here.newsroom.slip(slip)
    with pytest.raises(SeatMissing):
        in_hand.seat_of(huda.id)
    with pytest.raises(SeatMissing):
        in_hand.sign(here.seats.seat_of(huda.id), b"words")


# --- a store from before there were seats -----------------------------------------------------------------------


def older_store(here: Laptop) -> None:
    """People and an article, written by the device."""
    here.close()
    here.store.unlink()
    settings = here.workspace.settings
    with Workspace.open(here.store, settings) as before:
        sara = before.people.add("سارة", Role.CHECKER)[0]
        before.people.add("هدى", Role.SUPERVISOR, sara)
        before.articles.add(sara, read_text("خبر قديم".encode(), "old.txt"))


def test_who_wrote_here_before_goes_on_with_a_key(laptop: Give) -> None:
    here = laptop("huda")
    older_store(here)
    here.workspace = here._open()
    assert here.names() == {"سارة": Role.CHECKER, "هدى": Role.SUPERVISOR}
    assert {seat.name: seat.role for seat in here.newsroom.demand().seats} == {"هدى": Role.SUPERVISOR}
    assert here.titles() == ["خبر قديم"]
    here.article(here.person("هدى"), "جديد")
    assert here.titles() == ["جديد", "خبر قديم"]
    keys = here.seats.seats()
    here.restart()
    assert here.seats.seats() == keys
    assert here.workspace.store.verify() == []


def test_where_others_wrote_before_nobody_founds_alone(laptop: Give, tmp_path: Path) -> None:
    here, there = laptop("huda"), laptop("mona")
    older_store(here)
    with Workspace.open(here.store, here.workspace.settings) as before:
        raws = list_events(before)
    older_store(there)
    there.close()
    with (
        Workspace.open(there.store, there.workspace.settings) as other,
        other.store.merging() as connection,
    ):
        merge(connection, raws, other.store.clock())
    there.workspace = there._open()
    assert there.newsroom.roll.newsroom() is None
    assert [holder.name for holder in there.seats.holders()] == ["سارة"]  # who wrote there


def list_events(workspace: Workspace) -> list[str]:
    with workspace.store.read() as connection:
        return list(connection.exec_driver_sql("SELECT raw FROM event ORDER BY n").scalars())


def test_a_founding_that_fails_leaves_no_slip_and_is_done_again(
    laptop: Give, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = laptop("huda")
    huda = here.add("هدى")
    for step in ("found", "grant"):
        with monkeypatch.context() as patch:

            def fail(*_: object) -> None:
                raise DiskFull(path="store")

            patch.setattr(newsroom_acts, step, fail)
            with pytest.raises(DiskFull):
                here.newsroom.found(huda)
        kept = here.newsroom.kept_slip(huda) if here.newsroom.roll.newsroom() is not None else ""
        assert bool(kept) == (step == "grant")
    newsroom, _ = here.newsroom.found(huda)
    assert [seat.role for seat in newsroom.seats] == [Role.SUPERVISOR]
    assert Slip.read(here.newsroom.kept_slip(huda), newsroom.root)
    assert here.person("هدى").role is Role.SUPERVISOR
