"""Void, not refused: no line stops anything, whatever it says, and honest work before and behind it goes through."""

from __future__ import annotations

import random

import pytest

from tests.support.poison import POISONS, events_about, inject
from tests.support.repetitions import repetitions, seeded_dice
from tests.support.replicas import count_pending, journal_of, laptops, merge_events, tables_of
from tests.support.store_driver import StoreDriver
from workbench.domain.claim import ClaimDetails
from workbench.domain.person import Role


def tables_and_waits(driver: StoreDriver) -> dict[str, list[tuple[object, ...]]]:
    with driver.store.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT a.awaited, a.event_id FROM event_awaits a JOIN event e ON e.id = a.event_id ORDER BY 1, 2"
        )
        return {**tables_of(driver), "waits": [tuple(row) for row in rows]}


def deliver(driver: StoreDriver, source: StoreDriver, dice: random.Random) -> None:
    """All events of the source, in pieces, in any order, some of them twice, first as a selection or not."""
    raws = journal_of(source)
    dice.shuffle(raws)
    if dice.random() < 0.4:
        merge_events(driver, dice.sample(raws, len(raws) // 3), source, partial=True)
    while raws:
        size = dice.randrange(1, len(raws) + 1)
        merge_events(driver, raws[:size], source)
        raws = raws[size:]
    merge_events(driver, journal_of(source), source)


@pytest.mark.parametrize("poison", POISONS)
def test_poison_inside_a_chain_stops_nobody(poison: str) -> None:
    dice = seeded_dice(11)
    for _ in range(repetitions(3, 80)):
        with laptops(3, ["huda"]) as (one, two, three):
            one.hire()
            claim = one.claim(one.article().id)
            inject(one, **POISONS[poison](one, dice))
            edited = one.edit(one.loaded(claim.id), details=ClaimDetails("بعده"), priority=7)
            inject(one, **POISONS[poison](one, dice))
            comment = one.comment(claim.id, "يصل")
            assert one.store.verify() == []
            for other in (two, three):
                deliver(other, one, dice)
                assert count_pending(other) == 0
                assert sorted(journal_of(other)) == sorted(journal_of(one))
                assert tables_and_waits(other) == tables_and_waits(one)
                assert other.state() == one.state()
                assert other.store.verify() == []
            assert two.loaded(claim.id).details.statement == edited.details.statement
            assert two.loaded(claim.id).priority == 7
            bodies = two.state()["comments"]
            assert isinstance(bodies, list)
            assert comment.id in {one.id for one in bodies}
            people = two.state()["people"]
            assert isinstance(people, list)
            assert {person.id: person.role for person in people} == {
                "sara": Role.CHECKER,
                "huda": Role.SUPERVISOR,
            }


def test_three_laptops_and_a_newcomer_with_poison_between() -> None:
    """Whoever writes what, honest work gets through, and a fresh copy takes in the store of any of them."""
    for number in range(repetitions(12, 1000)):
        dice = seeded_dice(1000 + number)
        with laptops(3, ["huda"]) as drivers, laptops(1, ["huda"]) as (newcomer,):
            drivers[0].hire()
            drivers[0].claim(drivers[0].article().id)
            for driver in drivers[1:]:
                merge_events(driver, journal_of(drivers[0]), drivers[0])
                driver.article()
            honest: list[str] = []
            for _ in range(dice.randrange(5, 20)):
                driver, other = dice.sample(drivers, 2)
                step = dice.random()
                if step < 0.4:
                    inject(driver, **dice.choice(list(POISONS.values()))(driver, dice))
                elif step < 0.7:
                    shown = events_about(driver, "claim")
                    entity = next(event["entity"] for _, event in shown if event["verb"] == "create")
                    honest.append(driver.comment(entity, f"عمل {len(honest)}").id)
                else:
                    deliver(other, driver, dice)
            for _ in range(2):
                for driver in drivers:
                    for other in drivers:
                        if other is not driver:
                            merge_events(other, journal_of(driver), driver)
            deliver(newcomer, dice.choice(drivers), dice)
            expected = tables_and_waits(drivers[0])
            state = drivers[0].state()
            for driver in (*drivers[1:], newcomer):
                assert tables_and_waits(driver) == expected, number
                assert driver.state() == state, number
            assert dice.choice([*drivers, newcomer]).store.verify() == [], number
            comments = state["comments"]
            assert isinstance(comments, list)
            assert set(honest) <= {comment.id for comment in comments}, number
