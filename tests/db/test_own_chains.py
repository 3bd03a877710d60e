"""Chains of seats: each person writes in a chain of their own, signed, and goes on in another where the store moved."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db import store_copy, undo
from db.ids import DeviceIdentity, is_chain_of, is_chained_id
from db.journal.signatures import signature_holds, signatures_of
from db.replication.merge import merge
from db.schema.canonical_json import is_mapping, parse
from db.store import Store
from tests.support.seats import AnySeats
from tests.support.store_driver import StoreDriver, tamper, ticking_clock
from workbench.domain.changes import EntityType, HistoryEntry
from workbench.domain.errors import RegisterUnsound, SeatLocked, SeatMissing
from workbench.domain.seat import Seat


def events(store: Store) -> list[dict[str, Any]]:
    """Every event with its columns that are not in its text."""
    with store.read() as connection:
        rows = connection.exec_driver_sql("SELECT id, raw, author_id, n FROM event ORDER BY n").all()
    return [{**_body(raw), "id": name, "author": author, "n": n} for name, raw, author, n in rows]


def _body(raw: str) -> dict[str, Any]:
    found = parse(raw)
    assert is_mapping(found)
    return dict(found)


def chains(driver: StoreDriver, person: str) -> list[dict[str, Any]]:
    """The beginnings of this person's chains."""
    return [one for one in events(driver.store) if one["action"] == "begin" and one["author"] == person]


@pytest.fixture
def seats() -> AnySeats:
    return AnySeats()


def test_each_person_writes_in_a_chain_that_begins_with_their_key(path: Path, seats: AnySeats) -> None:
    with StoreDriver.open(path, seats=seats) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        driver.edit(claim, by="huda", priority=3)
        [sara], [huda] = chains(driver, "sara"), chains(driver, "huda")
        for begun, person in ((sara, "sara"), (huda, "huda")):
            core = begun["writes"]["core"]
            assert core["seat"] == seats.seat_of(person).key
            assert core["person"] == person
            assert begun["seq"] == 1
            assert begun["chain"] == begun["entity"]
            assert is_chain_of(begun["chain"], core["seat"], core["nonce"])
        assert driver.store.own_chains() == [sara["chain"], huda["chain"]]
        assert {one["chain"]: one["author"] for one in events(driver.store)} == {
            sara["chain"]: "sara",
            huda["chain"]: "huda",
        }
        assert driver.store.verify() == []
    with StoreDriver.open(path, seats=seats) as driver:
        driver.edit(driver.loaded(claim.id), priority=4)
        assert len(chains(driver, "sara")) == 1
        assert driver.store.verify() == []


def test_an_id_is_bound_to_the_event_that_makes_it(path: Path, seats: AnySeats) -> None:
    with StoreDriver.open(path, seats=seats) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        driver.comment(claim.id, "تعليق")
        with driver.store.change("tag claims", "sara") as change:
            many = change.create_many(
                "create",
                EntityType.COMMENT,
                ({"core": {"claim": claim.id}, "text": str(n)} for n in range(2500)),
            )
        made = {one["entity"]: one for one in events(driver.store) if one["verb"] == "create"}
        assert [made[name]["writes"]["text"] for name in many] == [str(n) for n in range(2500)]
        for name, one in made.items():
            if one["entity_type"] in {"claim", "article", "comment"}:
                assert is_chained_id(name, one["chain"], one["change"], one["seq"])
        assert driver.store.verify() == []


def test_an_entity_is_not_made_under_another_id(path: Path, seats: AnySeats) -> None:
    with StoreDriver.open(path, seats=seats) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        with pytest.raises(RegisterUnsound, match="does not belong to it"):  # noqa: SIM117
            with driver.store.change("comment", "sara") as change:
                change.write(
                    "create", EntityType.COMMENT, change.new_id(1), {"core": {"claim": claim.id}, "text": "x"}
                )
        assert driver.store.verify() == []


def test_the_last_event_of_a_change_is_signed(path: Path, seats: AnySeats) -> None:
    with StoreDriver.open(path, seats=seats) as driver:
        driver.hire()
        article = driver.article()
        claims = [driver.claim(article.id) for _ in range(4)]
        with driver.store.change("edit claims", "sara") as change:
            for claim in claims:
                change.write("edit", EntityType.CLAIM, claim.id, {"priority": 7})
        written = events(driver.store)
        with driver.store.read() as connection:
            signed = signatures_of(connection, [one["id"] for one in written])
        edits = [one for one in written if one["action"] == "edit claims"]
        assert [one["id"] in signed for one in edits] == [False, False, False, True]
        for one in written:
            last = not any(
                other["change"] == one["change"] and other["seq"] > one["seq"] for other in written
            )
            assert (one["id"] in signed) == last
            if one["id"] in signed:
                key = seats.seat_of(one["author"]).key
                assert signature_holds(key, one["id"], signed[one["id"]])


def test_without_a_key_nothing_is_written(path: Path, seats: AnySeats) -> None:
    with StoreDriver.open(path, seats=seats) as driver:
        driver.hire()
        seats.missing = {"omar", "sara"}
        before = events(driver.store)
        with pytest.raises(SeatMissing, match="omar has no key"):
            driver.article(by="omar")
        with pytest.raises(SeatMissing, match="سارة has no key"):
            driver.article()
        seats.missing, seats.locked = set(), {"sara", "omar"}
        for person, name in (("sara", "سارة"), ("omar", "omar")):
            with pytest.raises(SeatLocked, match=name):
                driver.article(by=person)
        assert events(driver.store) == before
        seats.locked = set()
        driver.article()
        driver.article(by="omar")
        assert driver.store.verify() == []


def test_a_change_that_fails_leaves_no_chain(path: Path, seats: AnySeats) -> None:
    with StoreDriver.open(path, seats=seats) as driver:
        with pytest.raises(ZeroDivisionError), driver.store.change("add person", "sara"):
            raise ZeroDivisionError
        assert events(driver.store) == []
        driver.hire()
        with pytest.raises(RegisterUnsound), driver.store.change("edit", "sara") as change:
            change.write_many(
                "edit", EntityType.COMMENT, [(change.new_id(), {"core": {"claim": 7}, "text": "x"})]
            )
        driver.article()
        assert driver.store.verify() == []


def test_a_copy_at_another_place_goes_on_in_new_chains(path: Path, tmp_path: Path) -> None:
    ring = AnySeats()
    home, there = DeviceIdentity("machine", "here"), DeviceIdentity("machine", "there")
    with StoreDriver.open(path, seats=ring, device=home) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        driver.edit(claim, priority=1)
    copy = tmp_path / "copy" / "desk.tadqiq"
    copy.parent.mkdir()
    shutil.copyfile(path, copy)
    with StoreDriver.open(copy, seats=ring, device=there) as driver:
        assert undo.undo_label(driver.store, "sara") == "edit claim"
        undo.undo(driver.store, "sara")
        assert undo.redo_label(driver.store, "sara") == "edit claim"
        old, new = chains(driver, "sara")
        assert new["writes"]["core"]["after"] == old["chain"]
        assert new["writes"]["core"]["seat"] == old["writes"]["core"]["seat"]
        assert driver.store.own_chains()[-1] == new["chain"]
        assert undo.undo_label(driver.store, "sara") == "tag claim"
        undo.redo(driver.store, "sara")
        assert driver.loaded(claim.id).priority == 1
        assert undo.undo_label(driver.store, "sara") == "edit claim"
        assert driver.store.verify() == []
    with StoreDriver.open(path, seats=ring, device=home) as driver:
        driver.edit(driver.loaded(claim.id), priority=2)
        assert len(chains(driver, "sara")) == 1
        assert driver.store.cloned() == []


def test_who_wrote_before_there_were_seats_goes_on_from_the_device(path: Path) -> None:
    with StoreDriver.open(path) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        driver.edit(claim, priority=1)
        device = driver.store.device_id
    with StoreDriver.open(path, seats=AnySeats()) as driver:
        assert undo.undo_label(driver.store, "sara") == "edit claim"
        undo.undo(driver.store, "sara")
        assert undo.undo_label(driver.store, "sara") == "tag claim"
        [begun] = chains(driver, "sara")
        assert begun["writes"]["core"]["after"] == device
        driver.article(by="omar")
        [begun] = chains(driver, "omar")
        assert "after" not in begun["writes"]["core"]
        assert driver.store.verify() == []


@pytest.mark.parametrize(
    ("clock", "grows"),
    [
        (lambda: 1_000_000, True),  # 1970
        (lambda: 5_000_000_000_000_000, True),  # 2128
        (lambda: 1_800_000_000_000_000, True),  # a clock that stands still
        (ticking_clock(1_800_000_000_000_000), True),
        (ticking_clock(1_800_000_000_000_000, -3_600_000_000), False),  # set back at each step
    ],
)
def test_a_wrong_clock_stops_nobody(path: Path, clock: Any, grows: bool) -> None:
    with StoreDriver.open(path, seats=AnySeats(), clock=clock) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        for priority in range(1, 6):
            driver.edit(driver.loaded(claim.id), priority=priority)
        assert driver.loaded(claim.id).priority == 5
        times = [one["t"] for one in events(driver.store) if one["author"] == "sara"]
        assert (times == sorted(set(times))) is grows
        assert all(1_577_836_800_000_000 <= t < 4_102_444_800_000_000 for t in times)
        undo.undo(driver.store, "sara")
        assert driver.loaded(claim.id).priority == 4
        assert driver.store.verify() == []
        whole = driver.store.history(limit=100)
        assert len(whole) == len(events(driver.store)) - 2  # the beginnings of chains are nobody's steps
        assert whole == sorted(whole, key=lambda entry: (entry.at_us, entry.event_id), reverse=True)
        paged: list[HistoryEntry] = []
        while more := driver.store.history(limit=2, before=paged[-1].event_id if paged else None):
            paged += more
        assert paged == whole


def test_a_signature_that_is_missing_or_anothers_is_noticed(path: Path) -> None:
    with StoreDriver.open(path, seats=AnySeats()) as driver:
        driver.hire()
        driver.article()
        last = max(one["n"] for one in events(driver.store) if one["author"] == "sara")
        first = min(one["n"] for one in events(driver.store) if one["author"] == "huda")
        inner = last - 1

    def told() -> list[str]:
        with Store.open(path) as store:
            return [problem.sentence for problem in store.verify() if "no signature" in problem.sentence]

    tamper(path, ("DELETE FROM signature WHERE n = ?", (inner,)))
    assert told() == []  # what follows proves it
    for n in (last, first):
        tamper(path, ("UPDATE signature SET signature = zeroblob(64) WHERE n = ?", (n,)))
    assert len(told()) == 1
    tamper(path, ("DELETE FROM signature", ()))
    assert len(told()) == 2


def test_an_older_state_of_a_store_goes_on_in_a_new_chain_once_it_knows(path: Path) -> None:
    """Somebody put an old copy of the file back by hand, and wrote; then the later work comes back from a colleague."""
    ring, old = AnySeats(), path.with_name("old.tadqiq")
    with StoreDriver.open(path, seats=ring) as driver:
        driver.hire()
        driver.store.backup(old)
        driver.article()
        with driver.store.read() as connection:
            sql = "SELECT raw FROM event WHERE author_id = 'sara' ORDER BY n DESC LIMIT 1"
            later = list(connection.exec_driver_sql(sql).scalars())
    old.replace(path)
    with StoreDriver.open(path, seats=ring) as driver:
        driver.article("خبر آخر")
        [first] = chains(driver, "sara")
        with driver.store.merging() as connection:
            merge(connection, later, now_us=1)
        assert driver.store.cloned() == [first["chain"]]
        driver.article("خبر ثالث")
        newest = chains(driver, "sara")[-1]
        assert newest["writes"]["core"]["after"] == first["chain"]
        assert undo.undo_label(driver.store, "sara") == "import"


def test_a_restored_store_goes_on_in_new_chains(path: Path) -> None:
    with StoreDriver.open(path, seats=AnySeats()) as driver:
        driver.hire()
        driver.edit(driver.claim(driver.article().id), priority=1)
        before = driver.store.own_chains()
    store_copy.forget_device(path, None)
    with StoreDriver.open(path, seats=AnySeats()) as driver:
        assert undo.undo_label(driver.store, "sara") == "edit claim"
        for label in ("tag claim", "import"):
            undo.undo(driver.store, "sara")
            assert undo.undo_label(driver.store, "sara") == label
        undo.redo(driver.store, "sara")
        assert undo.redo_label(driver.store, "sara") == "edit claim"
        [new] = set(driver.store.own_chains()) - set(before)
        assert chains(driver, "sara")[-1]["chain"] == new
        assert driver.store.verify() == []


def test_what_is_too_large_for_an_event_is_refused_at_its_field(path: Path) -> None:
    with StoreDriver.open(path, seats=AnySeats()) as driver:
        driver.hire()
        claim = driver.claim(driver.article().id)
        before = events(driver.store)
        with pytest.raises(RegisterUnsound, match=r"“note”.*131,?072"):
            driver.edit(claim, details=replace(claim.details, note="ش" * 140_000))
        assert events(driver.store) == before
        driver.edit(claim, details=replace(claim.details, note="ش" * 120_000))
        assert driver.store.verify() == []


class OneSeat(AnySeats):
    """A ring with one seat, which is that of whoever is asked for: it was given to another person meanwhile."""

    def seat_of(self, person: str) -> Seat:
        return Seat(super().seat_of("sara").key, person)

    def sign(self, seat: Seat, statement: bytes) -> str:
        return super().sign(Seat(seat.key, "sara"), statement)


def test_a_seat_that_is_another_persons_now_writes_in_another_chain(path: Path) -> None:
    with StoreDriver.open(path, seats=OneSeat()) as driver:
        driver.hire()
        article = driver.article()
        driver.claim(article.id, by="huda")
        driver.claim(article.id)
        [sara], [huda] = chains(driver, "sara"), chains(driver, "huda")
        assert sara["writes"]["core"]["seat"] == huda["writes"]["core"]["seat"]
        assert sara["chain"] != huda["chain"]
        assert driver.store.verify() == []
