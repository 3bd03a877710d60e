"""A newsroom on several laptops: joining, waiting, lines; and the same state whatever the order of exchange."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from sqlalchemy import Connection

from db import newsroom_acts
from db.authority import effective_events
from db.maintenance.rebuild import rebuilt_store
from db.newsroom_acts import Membership
from db.schema.canonical_json import JSON
from tests.support.repetitions import repetitions, seeded_dice
from tests.support.replicas import exchange_all, journal_of, laptops, merge_events
from tests.support.seats import AnySeats, SlipRing
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.errors import DeviceRevoked
from workbench.domain.person import Role
from workbench.domain.review_errors import ActWithoutRight

#: One person on each laptop.
PEOPLE = ("huda", "samar", "sara", "omar")


def member(number: int, role: Role = Role.CHECKER) -> Membership:
    person = PEOPLE[number]
    return Membership(AnySeats(f"device-{number}").seat_of(person).key, person, person, role)


@pytest.fixture
def office() -> Iterator[list[StoreDriver]]:
    """Four laptops. Huda founds a newsroom with Samar; Sara and Omar are checkers of it, and everybody joined."""
    with laptops(4, seated=True) as drivers:
        for driver, person in zip(drivers, PEOPLE, strict=True):
            with driver.store.change("add person", person) as change:
                registers: dict[str, JSON] = {"core": {}, "name": person, "role": "checker"}
                change.write("create", EntityType.PERSON, person, registers)
        found_newsroom(drivers)
        yield drivers


def found_newsroom(drivers: list[StoreDriver]) -> None:
    first, slip = drivers[0].store, SlipRing()
    founding = newsroom_acts.found(first, slip, "غرفة")
    for number in (0, 1):
        newsroom_acts.grant(first, slip, member(number, Role.SUPERVISOR))
    for number in (2, 3):
        newsroom_acts.grant(first, "huda", member(number))
    exchange_all(drivers)
    for driver in drivers[1:]:
        newsroom_acts.join(driver.store, founding)


def effects(driver: StoreDriver) -> dict[str, object]:
    """What counts here, what is shown, and why the rest does not count."""
    asked = {
        "uncounted": "SELECT event_id, register, why FROM uncounted ORDER BY 1, 2",
        "claims": "SELECT id, present, state, priority, note FROM claim ORDER BY id",
        "people": "SELECT id, name, role FROM person WHERE present = 1 ORDER BY id",
        "heads": "SELECT entity, register, event_id, stands_for FROM head ORDER BY 1, 2, 3",
    }
    with driver.store.read() as connection:
        found: dict[str, object] = {name: rows(connection, sql) for name, sql in asked.items()}
        with rebuilt_store(connection) as scratch:
            assert found == {name: rows(scratch, sql) for name, sql in asked.items()}
    standing = newsroom_acts.standing(driver.store)
    return found | {"counting": standing.counting, "lines": {line.id for line in standing.lines}}


def rows(connection: Connection, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(sql)]


def test_everybody_knows_the_same_members(office: list[StoreDriver]) -> None:
    assert all(effects(driver) == effects(office[0]) for driver in office)
    assert {person for _, person in newsroom_acts.standing(office[3].store).seats} == set(PEOPLE)


def test_work_of_a_newcomer_waits_everywhere_until_they_are_granted(office: list[StoreDriver]) -> None:
    with laptops(5, seated=True) as others:
        newcomer = others[4]
        claim = newcomer.claim(newcomer.article(by="lina").id, by="lina")
        merge_events(office[0], journal_of(newcomer), newcomer)
        (waiting,) = newsroom_acts.waiting_seats(office[0].store)
        assert waiting.person == "lina"
        newsroom_acts.grant(office[0].store, "huda", Membership(waiting.seat, "lina", "لينا", Role.CHECKER))
        assert newsroom_acts.waiting_seats(office[0].store) == []
        with office[0].store.read() as connection:
            shown = connection.exec_driver_sql("SELECT id FROM claim WHERE present = 1").scalars().all()
        assert shown == [claim.id]


def test_a_revoked_seat_is_revoked_everywhere_whatever_it_writes(office: list[StoreDriver]) -> None:
    claim = office[2].claim(office[2].article().id)
    exchange_all(office)
    newsroom_acts.draw_line(office[1].store, "samar", seat=member(2).seat)
    office[2].edit(claim, priority=9)  # Sara has not heard of it
    exchange_all(office)
    assert all(effects(driver) == effects(office[0]) for driver in office)
    with office[3].store.read() as connection:
        assert connection.exec_driver_sql("SELECT priority FROM claim").scalar() == 0
    with pytest.raises(DeviceRevoked):
        office[2].edit(claim, priority=8)


def test_any_order_and_any_pieces_of_exchange_end_alike() -> None:
    for number in range(repetitions(6, 60)):
        dice = seeded_dice(number)
        with laptops(4, seated=True) as drivers:
            found_newsroom(drivers)
            claims = [
                driver.claim(driver.article(by=who).id, by=who)
                for driver, who in zip(drivers, PEOPLE, strict=True)
            ]
            exchange_all(drivers)
            for _ in range(dice.randrange(5, 25)):
                at = dice.randrange(4)
                store = drivers[at].store
                with suppress(ActWithoutRight, DeviceRevoked):
                    match dice.choice(["edit", "line", "lift", "grant", "meet", "meet"]):
                        case "edit":
                            drivers[at].edit(
                                drivers[at].loaded(dice.choice(claims).id),
                                by=PEOPLE[at],
                                priority=dice.randrange(9),
                            )
                        case "line":
                            newsroom_acts.draw_line(store, PEOPLE[at], seat=member(dice.randrange(4)).seat)
                        case "lift" if lines := newsroom_acts.standing(store).lines:
                            newsroom_acts.lift_line(store, PEOPLE[at], dice.choice(lines).id)
                        case "grant":
                            newsroom_acts.grant(
                                store, PEOPLE[at], member(dice.randrange(4), dice.choice(list(Role)))
                            )
                        case _:
                            events = journal_of(drivers[dice.randrange(4)])
                            dice.shuffle(events)
                            merge_events(drivers[at], events[: dice.randrange(len(events) + 1)], drivers[0])
            exchange_all(drivers)
            exchange_all(drivers)
            assert all(effects(driver) == effects(drivers[0]) for driver in drivers), number


def test_a_merge_by_granted_seats_asks_nothing_of_standing(office: list[StoreDriver]) -> None:
    office[2].claim(office[2].article().id)
    events = journal_of(office[2])
    with office[0].store.read() as connection:
        here = set(connection.exec_driver_sql("SELECT raw FROM event").scalars())
    result = merge_events(office[0], [raw for raw in events if raw not in here], office[2])
    with office[0].store.read() as connection:
        assert not effective_events.is_due(connection, result.new, set(), restricted=False)
