"""Revocation rules, one by one: who may revoke whom, mutual revocations, and what stays of an entity."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import permutations
from typing import Any

import pytest

from db import undo
from db.authority import trust
from db.journal import heads
from db.replication import devices
from db.schema.canonical_json import canonical, sha256_of_text
from tests.support.replicas import clone, exchange_all, journal_of, laptops, merge_events, tables_of
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimDetails
from workbench.domain.errors import DeviceRevoked


@pytest.fixture
def three() -> Iterator[list[StoreDriver]]:
    """Three laptops that know a checker, a supervisor and a claim, which `first(drivers)` gives."""
    with laptops(3, ["huda"]) as drivers:
        drivers[0].hire()
        drivers[0].claim(drivers[0].article().id)
        for driver in drivers[1:]:
            merge_events(driver, journal_of(drivers[0]), drivers[0])
        for driver in drivers:
            driver.comment(first(driver), "حاضر", by="huda")
        exchange_all(drivers)
        yield drivers


def first(driver: StoreDriver) -> str:
    with driver.store.read() as connection:
        found: str = connection.exec_driver_sql("SELECT id FROM claim ORDER BY id").scalar_one()
        return found


def end_of(driver: StoreDriver, number: int) -> tuple[int, str]:
    return driver.store.chain_heads()[f"device-{number}"]


def revoke(
    driver: StoreDriver, number: int, line: tuple[int, str] | None = None, *, lift: bool = False
) -> None:
    """Huda, on this store, lets device `number` count up to `line`; by default up to its last event known here."""
    device = f"device-{number}"
    groups = (
        {"revoked": None} if lift else devices.revocation_registers(*(line or end_of(driver, number)), "")
    )
    with driver.store.change("revoke device", "huda") as change:
        if heads.of_entity(change.connection, device):
            change.settle(EntityType.DEVICE, device, groups)
        else:
            change.write("revoke", EntityType.DEVICE, device, groups)


def revoked(driver: StoreDriver) -> set[str]:
    return {str(row[0]).removeprefix("device-") for row in tables_of(driver)["revocation"]}


def agreed(drivers: list[StoreDriver]) -> set[str]:
    """What all of them hold to be revoked once everybody has everything, in whatever order it came."""
    exchange_all(drivers)
    raws = journal_of(drivers[0])
    for driver in drivers:
        assert driver.store.verify() == []
        assert tables_of(driver) == tables_of(drivers[0])
    for at in range(3):
        with laptops(1, ["huda"]) as (fresh,):
            merge_events(fresh, [], drivers[0])
            for raw in (raws[at:] + raws[:at])[:: -1 if at else 1]:
                merge_events(fresh, [raw])
            assert tables_of(fresh) == tables_of(drivers[0])
    return revoked(drivers[0])


def test_a_revocation_that_came_first_cuts_off_what_its_device_revokes_later(
    three: list[StoreDriver],
) -> None:
    one, two, three_ = three
    line = end_of(one, 1)
    revoke(one, 1, line)
    two.comment(first(two), "بعد الخط")
    revoke(two, 2)  # beyond the line: written by whoever has the laptop now
    revoke(three_, 1, line)
    assert agreed(three) == {"1"}


def test_two_that_revoke_each_other_are_both_revoked_until_somebody_else_decides(
    three: list[StoreDriver],
) -> None:
    one, two, other = three
    revoke(one, 1)
    revoke(two, 0)
    assert agreed(three) == {"0", "1"}
    assert one.store.revoked
    assert two.store.revoked
    [line] = [(row[1], row[2]) for row in tables_of(other)["revocation"] if row[0] == "device-1"]
    revoke(other, 1, (int(str(line[0])), str(line[1])))
    assert agreed(three) == {"1"}  # the thief's word against the office is beyond a line that surely holds
    assert not one.store.revoked


def test_a_later_supervisor_lifts_one_of_two(three: list[StoreDriver]) -> None:
    one, two, other = three
    revoke(one, 1)
    revoke(two, 0)
    exchange_all(three)
    revoke(other, 0, lift=True)
    assert agreed(three) == {"1"}


def test_no_revoked_device_frees_itself_or_a_second_one(three: list[StoreDriver]) -> None:
    """Two laptops are lost; whoever has them lets each lift the other's revocation."""
    one, two, other = three
    lines = {number: end_of(one, number) for number in (1, 2)}
    for number, line in lines.items():
        revoke(one, number, line)
    told = {event["entity"]: event for event in drawn(one)}
    forged = [
        lifting(thief, told[f"device-{friend}"], f"device-{friend}")
        for thief, friend in ((two, 2), (other, 1))
    ]
    for driver in (one, two):
        merge_events(driver, [*journal_of(one), *journal_of(two), *journal_of(other), *forged], one)
        assert len(drawn(driver)) == 4
        assert revoked(driver) == {"1", "2"}
        assert driver.store.verify() == []
    revoke(one, 2, lift=True)
    assert revoked(one) == set()  # all that device 2 wrote counts again: also its word for device 1
    assert one.store.verify() == []


def drawn(driver: StoreDriver) -> list[dict[str, Any]]:
    """The events that revoke or restore a device."""
    events = [json.loads(raw) for raw in journal_of(driver)]
    return [event for event in events if "revoked" in event["writes"]]


def lifting(driver: StoreDriver, revocation: dict[str, Any], device: str) -> str:
    """An event by a program that does not care that its device was revoked: it lifts another device's revocation."""
    last = json.loads(journal_of(driver)[-1])
    for raw in journal_of(driver):
        event = json.loads(raw)
        if event["device"] == driver.store.device_id:
            last = event
    revoked_by = sha256_of_text(canonical(revocation), "event")
    body = {
        **last,
        "seq": last["seq"] + 1,
        "prev": sha256_of_text(canonical(last), "event"),
        "hlc": 1_800_000_000_000_000,
        "author": "huda",
        "change": f"lift-{device}",
        "action": "restore device",
        "verb": "restore",
        "entity_type": "device",
        "entity": device,
        "writes": {"revoked": None},
        "sup": {"revoked": [revoked_by]},
        "restores": {},
        "undoes": None,
    }
    return canonical(body)


def test_several_lines_hold_together_until_one_takes_their_place(three: list[StoreDriver]) -> None:
    one, two, other = three
    before = end_of(one, 2)
    other.comment(first(other), "واحد")
    other.comment(first(other), "اثنان")
    merge_events(one, journal_of(other), other)
    revoke(one, 2)
    revoke(two, 2, before)
    assert agreed(three) == {"2"}
    assert "واحد" not in bodies(one)
    revoke(two, 2, end_of(one, 2))
    agreed(three)
    assert {"واحد", "اثنان"} <= bodies(one)


def bodies(driver: StoreDriver) -> set[str]:
    with driver.store.read() as connection:
        sql = "SELECT body FROM comment WHERE present = 1"
        return set(connection.exec_driver_sql(sql).scalars())


def test_who_wrote_over_a_value_that_does_not_count_had_seen_what_lay_under_it(
    three: list[StoreDriver],
) -> None:
    one, two, _ = three
    line = end_of(one, 1)
    claim = first(one)
    two.edit(two.loaded(claim), details=ClaimDetails("من الجهاز المفقود"))
    merge_events(one, journal_of(two), two)
    one.edit(one.loaded(claim), by="huda", details=ClaimDetails("صُحّح بعده"))
    revoke(one, 1, line)
    agreed(three)
    assert one.loaded(claim).details.statement == "صُحّح بعده"
    assert one.loaded(claim).n_conflicts == 0


def test_what_nobody_wrote_over_comes_back(three: list[StoreDriver]) -> None:
    one, two, _ = three
    line, claim = end_of(one, 1), first(one)
    before = one.loaded(claim)
    two.edit(two.loaded(claim), details=ClaimDetails("من الجهاز المفقود"), priority=9)
    two.claim(before.article_id)
    merge_events(one, journal_of(two), two)
    badges = one.state()["badges"]
    revoke(one, 1, line)
    assert one.loaded(claim) == before
    assert one.state()["badges"] != badges
    agreed(three)
    revoke(one, 1, lift=True)
    agreed(three)
    assert one.loaded(claim).priority == 9
    assert one.state()["badges"] == badges


def test_what_was_put_back_and_does_not_count_is_what_stood_before_it(three: list[StoreDriver]) -> None:
    """Huda edits over the lost laptop's value and takes her edit back: that is no word for the value."""
    one, two, _ = three
    line, claim = end_of(one, 1), first(one)
    before = one.loaded(claim)
    two.edit(two.loaded(claim), priority=5)
    merge_events(one, journal_of(two), two)
    one.edit(one.loaded(claim), by="huda", priority=6)
    undo.undo(one.store, "huda")
    assert one.loaded(claim).priority == 5
    revoke(one, 1, line)
    agreed(three)
    assert one.loaded(claim).priority == before.priority


def test_a_step_over_what_does_not_count_is_taken_back_to_what_does(three: list[StoreDriver]) -> None:
    one, two, _ = three
    line, claim = end_of(one, 1), first(one)
    two.edit(two.loaded(claim), priority=5)
    merge_events(one, journal_of(two), two)
    one.edit(one.loaded(claim), by="sara", priority=6)
    revoke(one, 1, line)
    undo.undo(one.store, "sara")
    assert one.loaded(claim).priority == 0
    undo.undo(one.store, "huda")
    assert revoked(one) == set()
    assert one.loaded(claim).priority == 0
    agreed(three)


def test_what_others_wrote_on_a_thing_whose_making_does_not_count_waits_for_its_return(
    three: list[StoreDriver],
) -> None:
    one, two, other = three
    line = end_of(one, 1)
    made = two.claim(two.loaded(first(two)).article_id)
    merge_events(other, journal_of(two), two)
    other.edit(other.loaded(made.id), by="huda", priority=7)
    other.comment(made.id, "على ما أُلغي", by="huda")
    revoke(one, 1, line)
    agreed(three)
    with one.store.read() as connection:
        shown = connection.exec_driver_sql("SELECT present FROM claim WHERE id = ?", (made.id,)).scalar_one()
    assert shown == 0
    revoke(one, 1, lift=True)
    agreed(three)
    assert one.loaded(made.id).priority == 7


def test_a_revoked_device_writes_no_more_and_merges_on(three: list[StoreDriver]) -> None:
    one, two, _ = three
    revoke(one, 1)
    merge_events(two, journal_of(one), one)
    with pytest.raises(DeviceRevoked):
        two.comment(first(two), "لا يُكتب")
    one.comment(first(one), "يصل")
    merge_events(two, journal_of(one), one)
    assert "يصل" in bodies(two)


def test_of_a_cloned_device_only_the_branch_that_the_line_names_counts(three: list[StoreDriver]) -> None:
    one, two, other = three
    with laptops(1, ["huda"]) as (twin,):
        merge_events(twin, journal_of(two), two)
        clone(two, twin)
        two.comment(first(two), "الفرع الأول")
        twin.comment(first(twin), "الفرع الثاني")
        line = end_of(two, 1)
        merge_events(one, journal_of(twin), twin)
        merge_events(one, journal_of(two), two)
        assert {"الفرع الأول", "الفرع الثاني"} <= bodies(one)
        revoke(one, 1, line)
        assert "الفرع الأول" in bodies(one)
        assert "الفرع الثاني" not in bodies(one)
        merge_events(other, journal_of(one), one)
        assert tables_of(other) == tables_of(one)


def test_the_line_may_come_before_the_event_that_it_names(three: list[StoreDriver]) -> None:
    one, two, other = three
    two.comment(first(two), "يُقبل")
    merge_events(one, journal_of(two), two)
    revoke(one, 1)
    two.comment(first(two), "لا يُقبل")
    parts = [raw for raw in journal_of(one) + journal_of(two) if raw not in journal_of(other)]
    assert len(parts) == 3 + 1  # the accepted comment stands in both
    for order in permutations(sorted(set(parts))):
        with laptops(1, ["huda"]) as (fresh,):
            merge_events(fresh, journal_of(other), other)
            for raw in order:
                merge_events(fresh, [raw])
            assert "يُقبل" in bodies(fresh)
            assert "لا يُقبل" not in bodies(fresh)
            assert fresh.store.verify() == []


def test_nobody_but_a_supervisor_revokes_and_no_device_itself(three: list[StoreDriver]) -> None:
    one, two, _ = three
    revoke(one, 2)
    [event] = drawn(one)
    for change, _reason in (
        ({"author": "sara"}, "its author is no supervisor"),
        ({"entity": "device-0"}, "revokes or restores the device that wrote it"),
        ({"writes": {"revoked": {"seq": 1, "event": event["prev"]}}}, "of another device"),
    ):
        merge_events(two, [canonical(event | change)], one)
    for line in ({"seq": 1}, {"seq": 0, "event": "a" * 64}):  # they say nothing, and stop nobody
        merge_events(two, [canonical(event | {"writes": {"revoked": line}})], one)
    with two.store.read() as connection:
        assert trust.trust_state(connection).revocations == ()


def test_a_copy_that_believed_another_first_agrees_once_both_gave_each_other_the_role() -> None:
    with laptops(2) as (one, two):
        one.hire()
        with one.store.read() as connection:
            assert trust.roots(connection) == {"huda"}
        one.claim(one.article().id)
        merge_events(two, journal_of(one), one)
        with two.store.read() as connection:
            assert trust.roots(connection) == {"huda"}
        assert two.state() == one.state()
