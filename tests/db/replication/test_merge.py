"""One merge at a time: pending, repeated and rejected events, and what stays unchanged."""

from __future__ import annotations

import json
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import undo
from db.journal.event_parser import parse_event
from db.journal.rejected_events import RejectedEvent
from db.replication import pending_events
from db.schema.canonical_json import canonical
from tests.support.replicas import count_pending, journal_of, laptops, merge_events
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimDetails
from workbench.domain.errors import UndoStale


def test_the_same_again_brings_nothing_and_changes_nothing() -> None:
    with laptops(2) as (one, two):
        one.hire()
        one.claim(one.article().id)
        first = merge_events(two, journal_of(one), one)
        state = two.state()
        again = merge_events(two, journal_of(one) * 2, one)
        assert (len(first.new), again.new, again.n_known) == (len(journal_of(one)), (), len(journal_of(one)))
        assert two.state() == state == one.state()


def test_every_order_of_delivery_leads_to_the_same() -> None:
    with laptops(2) as (one, _):
        claim = one.claim(one.article().id)
        edited = one.edit(claim, priority=1)
        one.edit(edited, priority=2)
        parts = journal_of(one)
        for order in permutations(parts):
            with laptops(1) as (fresh,):
                merge_events(fresh, [], one)
                for raw in order:
                    merge_events(fresh, [raw])
                assert fresh.state() == one.state()
                assert count_pending(fresh) == 0
                assert fresh.store.verify() == []


def test_what_follows_a_gap_waits_and_counts_for_nothing() -> None:
    with laptops(2) as (one, two):
        one.hire()
        one.claim(one.article().id)
        raws = journal_of(one)
        merged = merge_events(two, raws[2:], one)
        assert merged.new == ()
        with two.store.read() as connection:
            [gap] = pending_events.pending_gaps(connection)
        assert (gap.device, gap.first, gap.n) == ("device-0", 3, len(raws) - 2)
        assert two.state()["claims"] == []
        assert two.store.verify() == []
        merge_events(two, raws[:2])
        assert count_pending(two) == 0
        assert two.state() == one.state()


def test_an_empty_side_deletes_nothing() -> None:
    with laptops(2) as (one, two):
        two.claim(two.article().id)
        state = two.state()
        merge_events(two, journal_of(one), one)
        assert two.state() == state


def test_undoing_after_a_merge_refuses_what_others_changed() -> None:
    with laptops(2) as (one, two):
        one.hire()
        claim = one.claim(one.article().id)
        merge_events(two, journal_of(one), one)
        two.edit(two.loaded(claim.id), details=ClaimDetails("هناك"))
        one.edit(claim, details=ClaimDetails("هنا"))
        merge_events(one, journal_of(two), two)
        assert one.loaded(claim.id).n_conflicts == 1
        with pytest.raises(UndoStale):
            undo.undo(one.store, "sara")
        assert one.loaded(claim.id).n_conflicts == 1
        assert one.store.verify() == []


def test_the_same_value_from_both_is_no_conflict() -> None:
    with laptops(2) as (one, two):
        one.hire()
        claim = one.claim(one.article().id)
        merge_events(two, journal_of(one), one)
        for driver in (one, two):
            driver.edit(driver.loaded(claim.id), details=ClaimDetails("سواء"))
        merged = merge_events(one, journal_of(two), two)
        assert merged.in_conflict == ()
        assert one.edit(one.loaded(claim.id), details=ClaimDetails("وبعد")).n_conflicts == 0
        assert one.store.verify() == []


def test_a_line_that_is_no_event_is_left_out_and_the_rest_goes_in() -> None:
    with laptops(2) as (one, two):
        one.hire()
        one.claim(one.article().id)
        raws = journal_of(one)
        event = {**json.loads(raws[-1]), "seq": len(raws) + 1, "prev": "0" * 64, "hlc": 2**60}
        merged = merge_events(two, [*raws, canonical(event), "nonsense", '"\ud800"'], one)
        assert [str(line.reason) for line in merged.left_out] == [
            "an event holds half a character",
            f"event {len(raws) + 1} of device device-0: it has an impossible time",
            "a line is not an event",
        ]
        assert two.state() == one.state()


def test_texts_that_are_no_events_are_refused() -> None:
    deep = "[" * 100_000 + "]" * 100_000
    for raw in (
        "",
        "x",
        "{}",
        "[]",
        "null",
        '{"v":1}',
        '{"v": 1}',
        '{"v":1.5}',
        deep,
        '{"a":"\\ud800"}',
        "1" * 5000,
    ):
        with pytest.raises(RejectedEvent):
            parse_event(raw)


def an_event() -> dict[str, Any]:
    with laptops(1) as (driver,):
        claim = driver.claim(driver.article().id)
        driver.edit(claim, priority=3)
        found: dict[str, Any] = json.loads(journal_of(driver)[1])
        return found


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["a" * 64, "core", "claim", {}]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
EVENT = an_event()
PLACES = [(key,) for key in EVENT] + [("writes", register) for register in EVENT["writes"]]


@settings(max_examples=400)
@given(st.sampled_from(PLACES), VALUES, st.sampled_from([kind.value for kind in EntityType]))
def test_whatever_stands_in_an_event_is_read_or_refused_and_never_breaks_the_store(
    place: tuple[str, ...], value: object, kind: str
) -> None:
    event = json.loads(json.dumps(EVENT))
    target = event
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value
    event |= {"seq": 1, "prev": None, "sup": {}} if place[0] not in {"seq", "prev", "sup"} else {}
    if place[0] == "writes":
        event["entity_type"] = kind
    try:
        raw = canonical(event)
        raw.encode()
        parse_event(raw)
    except (RejectedEvent, UnicodeEncodeError):
        return
    with laptops(1) as (driver,):
        merge_events(driver, [raw])
        driver.state()
        assert driver.store.verify() == []


def test_a_clock_that_runs_a_year_behind_keeps_up(tmp_path: Any) -> None:
    with laptops(2) as (one, two):
        one.hire()
        claim = one.claim(one.article().id)
        late = StoreDriver(two.store)
        late.store.clock = lambda: 1_600_000_000_000_000
        merge_events(late, journal_of(one), one)
        edited = late.edit(late.loaded(claim.id), priority=9)
        merge_events(one, journal_of(late), late)
        assert one.loaded(claim.id) == edited
        assert one.loaded(claim.id).n_conflicts == 0
