"""Handing on: whatever became of inner signatures, what is handed on can be proved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.journal.event_parser import ParsedEvent, parse_event
from db.replication.handing_on import prove_selection
from db.replication.proof import prove
from tests.support.replicas import laptops
from tests.support.seats import AnySeats
from tests.support.store_driver import StoreDriver


@pytest.fixture(scope="module")
def driver() -> Iterator[StoreDriver]:
    """Two people's changes, of one event and of several."""
    with laptops(1, seated=True) as [driver]:
        driver.hire()
        article = driver.article()
        claim = driver.claim(article.id)
        for number in range(4):
            driver.edit(driver.loaded(claim.id), priority=number + 1)
            driver.comment(claim.id, str(number), by="huda")
        yield driver


def events_of(driver: StoreDriver) -> list[ParsedEvent]:
    with driver.store.read() as connection:
        rows = connection.exec_driver_sql("SELECT raw, author_id FROM event ORDER BY n").all()
    return [parse_event(raw, author=author) for raw, author in rows]


@settings(max_examples=60)
@given(st.data())
def test_a_stranger_can_prove_what_is_handed_on(driver: StoreDriver, data: st.DataObject) -> None:
    events = {event.id: event for event in events_of(driver)}
    chosen = data.draw(st.sets(st.sampled_from(sorted(events)), min_size=1))
    ends = {
        max((e for e in events.values() if e.device == d), key=lambda e: e.seq).id
        for d in {e.device for e in events.values()}
    }
    hurt = data.draw(st.sets(st.sampled_from(sorted(events.keys() - ends))))
    garbled = data.draw(st.booleans())
    seats = {e.device: str(e.writes["core"]["seat"]) for e in events.values() if e.seq == 1}  # type: ignore[index, call-overload]
    with driver.store.local() as connection:
        run = connection.exec_driver_sql
        run("SAVEPOINT hurt")
        for name in hurt:
            where = "n = (SELECT n FROM event WHERE id = ?)"
            verb = (
                "UPDATE signature SET signature = zeroblob(64) WHERE"
                if garbled
                else "DELETE FROM signature WHERE"
            )
            run(f"{verb} {where}", (name,))
        found = prove_selection(connection, chosen)
        run("ROLLBACK TO hurt")
        run("RELEASE hurt")
    taken = [events[name] for name in chosen | set(found.added)]
    assert not chosen & set(found.added)
    proof = prove(taken, seats, {name: signature.hex() for name, signature in found.signatures.items()})
    assert proof.unproved == ()
    if not hurt:
        assert found.added == ()


def test_what_devices_wrote_needs_no_signature(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.hire()
        old = [event.id for event in events_of(driver)]
    with StoreDriver.open(path, seats=AnySeats()) as driver:
        driver.article()
        with driver.store.read() as connection:
            assert prove_selection(connection, old) == ((), {})
