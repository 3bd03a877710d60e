"""A newsroom on real stores: who counts, who waits, what lines leave out, and acts that have no effect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import newsroom_acts
from db.authority import effective_events, trust
from db.ids import DESK, DeviceIdentity
from db.newsroom_acts import Membership
from db.schema.canonical_json import JSON
from db.store import Store
from tests.support.changed_program import forged_change, forget_own_chain, older_program
from tests.support.seats import AnySeats, SlipRing
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.errors import DeviceRevoked
from workbench.domain.person import Role
from workbench.domain.review_errors import ActWithoutRight
from workbench.domain.verdict import VerdictOutcome

CHECKER, SUPERVISOR = Role.CHECKER, Role.SUPERVISOR


@pytest.fixture
def slip() -> SlipRing:
    return SlipRing()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[StoreDriver]:
    """A store on which Sara and Huda work, with an article and a claim of Sara's."""
    with StoreDriver.open(tmp_path / "desk.db", seats=AnySeats()) as driver:
        driver.hire()
        yield driver


@pytest.fixture
def store(desk: StoreDriver) -> Store:
    return desk.store


@pytest.fixture
def room(desk: StoreDriver, slip: SlipRing) -> StoreDriver:
    """The same in a newsroom of which Huda is a supervisor and Sara a checker."""
    newsroom_acts.found(desk.store, slip, "غرفة")
    newsroom_acts.grant(desk.store, slip, member("huda", SUPERVISOR))
    newsroom_acts.grant(desk.store, "huda", member("sara"))
    return desk


def member(person: str, role: Role = CHECKER, name: str = "") -> Membership:
    return Membership(AnySeats().seat_of(person).key, person, name or person, role)


def rows(store: Store, sql: str) -> list[tuple[object, ...]]:
    with store.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(sql)]


def whys(store: Store) -> set[object]:
    return {why for (why,) in rows(store, "SELECT why FROM uncounted")}


def test_a_newsroom_is_founded_and_its_first_supervisor_granted(store: Store, slip: SlipRing) -> None:
    founding = newsroom_acts.found(store, slip, "غرفة")
    newsroom_acts.grant(store, slip, member("huda", SUPERVISOR, "هدى العلي"))
    standing = newsroom_acts.standing(store)
    assert standing.newsroom == newsroom_acts.newsroom_of(store) == founding
    assert [(seat.person, seat.name, seat.role) for seat in standing.seats.values()] == [
        ("huda", "هدى العلي", SUPERVISOR)
    ]
    assert store.verify() == []


def test_people_are_shown_by_their_newest_grant(room: StoreDriver) -> None:
    newsroom_acts.grant(room.store, "huda", member("sara", SUPERVISOR, "سارة الأحمد"))
    shown = "SELECT id, name, role FROM person ORDER BY id"
    assert rows(room.store, shown) == [("huda", "huda", "supervisor"), ("sara", "سارة الأحمد", "supervisor")]
    assert room.store.verify() == []


def test_without_a_grant_a_person_is_a_checker_by_the_name_they_say(
    desk: StoreDriver, slip: SlipRing
) -> None:
    newsroom_acts.found(desk.store, slip, "غرفة")
    assert rows(desk.store, "SELECT name, role FROM person WHERE id = 'huda'") == [("هدى", "checker")]


def test_a_checkers_acts_are_refused(room: StoreDriver) -> None:
    store = room.store
    with pytest.raises(ActWithoutRight):
        newsroom_acts.grant(store, "sara", member("omar"))
    with pytest.raises(ActWithoutRight):
        newsroom_acts.draw_line(store, "sara", seat=member("huda").seat)
    with pytest.raises(ActWithoutRight), store.change("set desk", "sara") as change:
        change.write("create", EntityType.DESK, DESK, {"core": {}})
    assert len(newsroom_acts.standing(store).seats) == 2
    assert store.verify() == []


def test_a_line_upwards_or_on_oneself_is_refused(room: StoreDriver, slip: SlipRing) -> None:
    for seat in (member("huda").seat, slip.seats()[0].key):
        with pytest.raises(ActWithoutRight):
            newsroom_acts.draw_line(room.store, "huda", seat=seat)


def test_a_supervisors_act_names_the_grant_by_itself(room: StoreDriver) -> None:
    with room.store.change("set desk", "huda") as change:
        event = change.write("create", EntityType.DESK, DESK, {"core": {}})
    assert event in newsroom_acts.standing(room.store).counting


def test_work_without_a_grant_waits_but_where_it_was_written(room: StoreDriver) -> None:
    claim = room.claim(room.article(by="omar").id, by="omar")
    assert rows(room.store, "SELECT count(*) FROM claim WHERE present = 1") == [(1,)]
    assert newsroom_acts.waiting_seats(room.store) == []
    forget_own_chain(room.store, "omar")
    assert rows(room.store, "SELECT count(*) FROM claim WHERE present = 1") == [(0,)]
    (waiting,) = newsroom_acts.waiting_seats(room.store)
    assert (waiting.person, waiting.n_events) == ("omar", 2)
    assert room.store.verify() == []
    newsroom_acts.grant(room.store, "huda", member("omar"))
    assert rows(room.store, "SELECT id FROM claim WHERE present = 1") == [(claim.id,)]
    assert newsroom_acts.waiting_seats(room.store) == []
    assert room.store.verify() == []


def test_a_line_leaves_out_later_work_until_it_is_lifted(room: StoreDriver) -> None:
    claim = room.claim(room.article().id)
    with room.store.read() as connection:
        last = newsroom_acts.ends_of(connection, member("sara").seat)
    room.edit(claim, priority=7)
    shown = "SELECT priority FROM claim"
    line = newsroom_acts.draw_line(room.store, "huda", seat=member("sara").seat, last=last, reason="سُرق")
    assert rows(room.store, shown) == [(0,)]
    assert whys(room.store) == {line}
    assert room.store.verify() == []
    with pytest.raises(DeviceRevoked):
        room.edit(claim, priority=8)
    newsroom_acts.lift_line(room.store, "huda", line)
    assert rows(room.store, shown) == [(7,)]
    room.edit(claim, priority=8)
    assert room.store.verify() == []


def test_a_longer_line_takes_in_work_that_turned_up_later(room: StoreDriver) -> None:
    seat = member("sara").seat
    line = newsroom_acts.draw_line(room.store, "huda", seat=seat, last=())
    assert rows(room.store, "SELECT count(*) FROM person WHERE present = 1 AND id = 'sara'") == [(0,)]
    longer = newsroom_acts.draw_line(room.store, "huda", seat=seat, instead=[line])
    assert rows(room.store, "SELECT count(*) FROM person WHERE present = 1 AND id = 'sara'") == [(1,)]
    assert [one.id for one in newsroom_acts.standing(room.store).lines] == [longer]
    assert room.store.verify() == []


def test_an_ended_grant_takes_the_role_and_leaves_the_work(room: StoreDriver, slip: SlipRing) -> None:
    given = newsroom_acts.grant(room.store, slip, member("omar", SUPERVISOR))
    newsroom_acts.draw_line(room.store, "huda", grant=given)
    claim = room.claim(room.article(by="omar").id, by="omar")
    with pytest.raises(ActWithoutRight):
        newsroom_acts.grant(room.store, "omar", member("lina"))
    assert rows(room.store, "SELECT id FROM claim WHERE present = 1") == [(claim.id,)]


def test_a_second_laptop_is_countersigned(room: StoreDriver) -> None:
    second = Membership(AnySeats("laptop").seat_of("sara").key, "sara", "سارة", CHECKER)
    given = newsroom_acts.grant(room.store, "huda", second)
    newsroom_acts.countersign(room.store, "sara", given)
    assert given in newsroom_acts.standing(room.store).counting
    assert room.store.verify() == []


def test_another_newsrooms_grants_mean_nothing_here(room: StoreDriver) -> None:
    here = newsroom_acts.newsroom_of(room.store)
    newsroom_acts.found(room.store, SlipRing(2), "غرفة أخرى")
    newsroom_acts.grant(room.store, SlipRing(2), member("omar", SUPERVISOR))
    assert [person for _, person in newsroom_acts.standing(room.store).seats] == ["omar"]
    newsroom_acts.join(room.store, here)
    assert {person for _, person in newsroom_acts.standing(room.store).seats} == {"huda", "sara"}
    assert room.store.verify() == []


# --- a changed program ------------------------------------------------------------------------------------------


def test_others_verdicts_and_comments_stay_as_they_were(room: StoreDriver) -> None:
    claim = room.claim(room.article().id)
    verdict, comment = room.judge(claim.id, VerdictOutcome.FALSE), room.comment(claim.id, "رأيي", by="sara")
    with pytest.raises(ActWithoutRight), room.store.change("edit", "huda") as change:
        change.write("edit", EntityType.VERDICT, verdict.id, {"explanation": "بكلماتي"})
    with forged_change(room.store, "huda") as change:
        change.write("edit", EntityType.VERDICT, verdict.id, {"explanation": "بكلماتي"})
        change.write("edit", EntityType.COMMENT, comment.id, {"text": "ليس رأيي"})
        change.write("edit", EntityType.PERSON, "sara", {"name": "غيرها", "role": "supervisor"})
    assert rows(room.store, "SELECT explanation FROM verdict") == [(verdict.details.explanation,)]
    assert rows(room.store, "SELECT body FROM comment") == [("رأيي",)]
    assert rows(room.store, "SELECT name, role FROM person WHERE id = 'sara'") == [("sara", "checker")]
    assert whys(room.store) == {"foreign"}
    assert room.store.verify() == []


def test_acts_of_a_checker_have_no_effect(room: StoreDriver) -> None:
    claim = room.claim(room.article().id)
    hudas = newsroom_acts.standing(room.store).people["huda"].grant
    for via in (None, hudas):
        with forged_change(room.store, "sara") as change:
            judged: dict[str, JSON] = {"step": "return", "newsroom": "", "reason": "كلا"}
            written: dict[str, JSON] = {"state": {"state": "returned"}, "judged": judged}
            change.write("return", EntityType.CLAIM, claim.id, written, via=via)
    with forged_change(room.store, "sara") as change:
        change.write("create", EntityType.DESK, DESK, {"core": {}})
    assert rows(room.store, "SELECT state FROM claim") == [("draft",)]
    assert rows(room.store, "SELECT count(*) FROM desk WHERE present = 1") == [(0,)]
    assert whys(room.store) == {"ungrounded", "role"}
    assert room.store.verify() == []


def test_what_was_forged_before_joining_has_no_effect_afterwards(desk: StoreDriver, slip: SlipRing) -> None:
    claim = desk.claim(desk.article().id)
    comment = desk.comment(claim.id, "رأيي", by="sara")
    with forged_change(desk.store, "huda") as change:
        change.write("edit", EntityType.COMMENT, comment.id, {"text": "ليس رأيي"})
    newsroom_acts.found(desk.store, slip, "غرفة")
    assert rows(desk.store, "SELECT body FROM comment") == [("رأيي",)]
    assert desk.store.verify() == []


# --- before there were seats --------------------------------------------------------------------------------------


def test_older_work_counts_up_to_what_somebody_vouched_for(tmp_path: Path, slip: SlipRing) -> None:
    with StoreDriver.open(tmp_path / "old.db", seats=None) as driver:
        driver.hire()
        early = driver.claim(driver.article().id)
    with StoreDriver.open(tmp_path / "old.db", seats=AnySeats()) as driver:
        newsroom_acts.found(driver.store, slip, "غرفة")
        assert rows(driver.store, "SELECT id FROM claim WHERE present = 1") == [(early.id,)]
        assert driver.store.verify() == []
    with StoreDriver.open(tmp_path / "old.db", seats=None) as driver:
        driver.claim(early.article_id, priority=3)
    with StoreDriver.open(tmp_path / "old.db", seats=AnySeats()) as driver:
        with driver.store.local() as connection:
            effective_events.refresh(connection)
        assert rows(driver.store, "SELECT id FROM claim WHERE present = 1") == [(early.id,)]
        assert "before-keys" in whys(driver.store)
        newsroom_acts.vouch(driver.store, slip, newsroom_acts.older_heads(driver.store))
        assert rows(driver.store, "SELECT count(*) FROM claim WHERE present = 1") == [(2,)]
        assert driver.store.verify() == []


def test_older_approvals_count_by_the_supervisors_of_whoever_vouched(tmp_path: Path, slip: SlipRing) -> None:
    with StoreDriver.open(tmp_path / "old.db", seats=None) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        with older_program(), driver.store.change("approve", "huda") as change:
            change.write("edit", EntityType.CLAIM, claim.id, {"state": {"state": "approved"}})
    with StoreDriver.open(tmp_path / "old.db", seats=AnySeats()) as driver:
        newsroom_acts.found(driver.store, slip, "غرفة")
        with driver.store.local() as connection:
            trust.set_roots(connection, ["somebody else"])
            effective_events.refresh(connection)
        assert rows(driver.store, "SELECT state FROM claim") == [("approved",)]
        assert driver.store.verify() == []


def test_what_older_programs_revoke_after_the_vouch_revokes_nothing(tmp_path: Path, slip: SlipRing) -> None:
    with StoreDriver.open(tmp_path / "old.db", seats=None) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        device = driver.store.device_id
    with StoreDriver.open(tmp_path / "old.db", seats=AnySeats()) as driver:
        newsroom_acts.found(driver.store, slip, "غرفة")
        driver.store.begin_new_chain()
    with StoreDriver.open(tmp_path / "old.db", seats=None, device=DeviceIdentity("forged")) as driver:
        with forged_change(driver.store, "huda") as change:
            revoked: dict[str, JSON] = {"seq": 0, "event": "", "reason": ""}
            change.write("edit", EntityType.DEVICE, device, {"revoked": revoked})
        assert rows(driver.store, "SELECT id FROM claim WHERE present = 1") == [(claim.id,)]
        assert driver.store.verify() == []
