"""The desk is set by supervisors only: at the own door, in a bundle, and on a server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.ids import DESK, new_id
from db.records import load_desk
from db.schema.canonical_json import JSON
from tests.support.postgres import PostgresServer
from tests.support.replicas import journal_of, laptops, merge_events
from tests.support.server_people import AccountOffice, DeviceChain
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.desk import Desk
from workbench.domain.review_errors import ActWithoutRight

LAX: dict[str, JSON] = {"core": {}, "demands": {"verdict": False}}


@pytest.fixture
def two() -> Iterator[list[StoreDriver]]:
    with laptops(2) as drivers:
        drivers[0].hire()
        merge_events(drivers[1], journal_of(drivers[0]))
        yield drivers


def desk_of(driver: StoreDriver) -> Desk | None:
    with driver.store.read() as connection:
        return load_desk(connection)


def test_a_checkers_own_write_is_refused_before_the_commit(two: list[StoreDriver]) -> None:
    one, _ = two
    before = journal_of(one)
    with (
        pytest.raises(ActWithoutRight, match="no supervisor"),
        one.store.change("set desk", "sara") as change,
    ):
        change.write("create", EntityType.DESK, DESK, LAX)
    assert journal_of(one) == before
    with one.store.change("set desk", "huda") as change:
        change.write("create", EntityType.DESK, DESK, LAX)
    found = desk_of(one)
    assert found is not None
    assert not found.demands.verdict


def test_a_checkers_bundle_does_not_change_it(two: list[StoreDriver]) -> None:
    one, _ = two
    raw = DeviceChain("sara").event("desk", DESK, LAX)
    assert [event.raw for event in merge_events(one, [raw]).ineffective] == [raw]
    assert desk_of(one) is None
    merge_events(one, [DeviceChain("huda").event("desk", DESK, LAX)])
    assert desk_of(one) is not None
    assert one.store.verify() == []


def test_there_is_one_desk(two: list[StoreDriver]) -> None:
    one, _ = two
    merge_events(one, [DeviceChain("huda").event("desk", new_id(), LAX)])
    assert desk_of(one) is None
    assert [item.register for item in one.store.void_registers()] == [""]


def test_a_supervisor_who_is_none_here_sets_nothing(two: list[StoreDriver]) -> None:
    """Somebody who joined as a supervisor of a newsroom of their own, and whom nobody here granted the role."""
    one, other = two
    thief = DeviceChain("thief")
    raws = [
        thief.event("person", "thief", {"core": {}, "name": "لص", "role": "supervisor"}),
        thief.event("desk", DESK, LAX),
    ]
    for driver in (one, other):
        merge_events(driver, raws)
        assert desk_of(driver) is None
        assert driver.store.verify() == []


def test_a_server_takes_it_from_supervisors_only(pg_server: PostgresServer) -> None:
    with pg_server.newsroom() as newsroom:
        office = AccountOffice(newsroom)
        lax = DeviceChain(office.sara.person_id).event("desk", DESK, LAX)
        [(_, reason)] = office.push(office.sara, lax).refused
        assert str(reason) == "only the account of a supervisor may bring this"
        assert office.one("SELECT count(*) FROM tadqiq.desk") == 0
        strict: dict[str, JSON] = {"core": {}, "demands": {"evidence": "always"}}
        sound = DeviceChain(office.huda.person_id).event("desk", DESK, strict)
        assert office.push(office.huda, sound).refused == ()
        assert office.one("SELECT demands FROM tadqiq.desk WHERE id = %s", DESK) == '{"evidence":"always"}'
        elsewhere = DeviceChain(office.huda.person_id).event("desk", new_id(), strict)
        assert office.push(office.huda, elsewhere).refused == ()
        assert office.one("SELECT count(*) FROM tadqiq.desk WHERE present = 1") == 1
