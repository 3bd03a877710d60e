"""Events of seats are taken in as far as a signature of their seat leads down to them; the rest comes again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations

import pytest

from db.journal import signatures
from db.journal.event_parser import event_id
from db.replication.merge import MergeResult, merge
from tests.support.replicas import journal_of, laptops
from tests.support.seat_chains import SeatChain
from tests.support.store_driver import StoreDriver


def take(
    driver: StoreDriver, raws: Sequence[str], signed: Mapping[str, str], *, partial: bool = False
) -> MergeResult:
    with driver.store.merging() as connection:
        return merge(connection, raws, driver.store.clock(), partial=partial, signatures=signed)


@pytest.fixture
def chain() -> SeatChain:
    made = SeatChain("sara")
    made.begin()
    for number in range(5):
        made.event("comment", "", {"core": {"claim": "c"}, "text": f"عمل {number}"})
    return made


def names(chain: SeatChain) -> list[str]:
    return [event_id(raw) for raw in chain.raws]


def test_one_signature_proves_everything_below_it(chain: SeatChain) -> None:
    *_, last = names(chain)
    with laptops(1) as (one,):
        merged = take(one, chain.raws, {last: chain.signatures[last]})
        assert (len(merged.new), merged.left_out) == (6, ())
        with one.store.read() as connection:
            assert signatures.signatures_of(connection, names(chain)).keys() == {last}


def test_what_stands_above_the_newest_good_signature_stays_out_and_comes_again(chain: SeatChain) -> None:
    third = names(chain)[2]
    other = SeatChain("huda")
    forged = {name: other.sign(name) for name in names(chain)[3:]}
    with laptops(1) as (one,):
        merged = take(one, chain.raws, {third: chain.signatures[third], **forged})
        assert len(merged.new) == 3
        assert ["covered by no signature" in str(line.reason) for line in merged.left_out] == [True] * 3
        assert take(one, chain.raws, {}).new == ()
        assert len(take(one, chain.raws, chain.signatures).new) == 3
        assert journal_of(one) == chain.raws
        assert one.store.verify() == []


def test_any_order_of_arrival_leads_to_the_same(chain: SeatChain) -> None:
    """Also before the beginning of the chain: then events wait, and their signatures with them."""
    parts = [
        (raw, {name: chain.signatures[name]}) for raw, name in zip(chain.raws, names(chain), strict=True)
    ]
    for order in list(permutations(parts[:4]))[::3]:
        with laptops(1) as (one,):
            for raw, signed in order:
                take(one, [raw], signed, partial=True)
            assert sorted(journal_of(one)) == sorted(chain.raws[:4])
            with one.store.read() as connection:
                kept = signatures.signatures_of(connection, names(chain))
                waiting = connection.exec_driver_sql("SELECT count(*) FROM quarantine_signature").scalar()
            assert kept.keys() == set(names(chain)[:4])
            assert waiting == 0


def test_nothing_of_a_stranger_is_proved_by_a_beginning_alone(chain: SeatChain) -> None:
    first, *rest = names(chain)
    thief = SeatChain("huda")
    with laptops(1) as (one,):
        signed = {first: chain.signatures[first]} | {name: thief.sign(name) for name in rest}
        assert len(take(one, chain.raws, signed).new) == 1


def test_a_missing_signature_is_taken_when_it_comes_and_a_garbled_one_never(chain: SeatChain) -> None:
    *_, middle, last = names(chain)
    with laptops(1) as (one,):
        take(one, chain.raws, {last: chain.signatures[last]})
        take(one, chain.raws, {middle: "00" * 64})
        with one.store.read() as connection:
            assert signatures.signatures_of(connection, [middle]) == {}
        take(one, chain.raws, {middle: chain.signatures[middle]})
        with one.store.read() as connection:
            assert signatures.signatures_of(connection, [middle])[middle].hex() == chain.signatures[middle]


def test_what_leads_down_from_a_proved_event_needs_no_signature(chain: SeatChain) -> None:
    first, *_, last = names(chain)
    with laptops(1) as (one,):
        ends = [chain.raws[0], chain.raws[-1]]
        take(one, ends, {first: chain.signatures[first], last: chain.signatures[last]}, partial=True)
        assert len(take(one, chain.raws, {}).new) == 4
        assert sorted(journal_of(one)) == sorted(chain.raws)
