"""Any order, repetition and partial delivery among five laptops lead to one state.

Also with conflicts and what a supervisor decides, undo and redo, roles, strangers who call themselves supervisors,
cloned devices, revoked devices and revocations that are lifted again. The state is that of a copy that got all
events in one go, and that which the tables rebuilt from the journal show.
"""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from db.journal.event_parser import ParsedEvent, parse_event
from tests.support.histories import REPLICA_ACTIONS, do_replica_action
from tests.support.repetitions import repetitions
from tests.support.replicas import count_pending, exchange_all, journal_of, laptops, merge_events, tables_of
from tests.support.store_driver import StoreDriver


def settled_by_definition(raws: list[str], driver: StoreDriver) -> None:
    """The heads are what the definition says: counting events that no counting one took the place of."""
    tables = tables_of(driver)
    gone: set[tuple[object, ...]] = {row[:2] for row in tables["uncounted"]}
    by_entity: dict[str, list[ParsedEvent]] = {}
    for raw in raws:
        event = parse_event(raw)
        by_entity.setdefault(event.entity, []).append(event)
    expected: set[tuple[object, ...]] = set()
    for entity, events in by_entity.items():
        for event in events:
            for register in event.writes:
                counts = not {(event.id, ""), (event.id, register)} & gone
                if counts and not any(
                    above(event.id, later, register, events)
                    and not {(later.id, ""), (later.id, register)} & gone
                    for later in events
                ):
                    expected.add((entity, register, event.id))
    found: set[tuple[object, ...]] = set()
    for owner, held, event_id, _ in tables["head"]:
        alone = [event for event in by_entity[str(owner)] if event.id == event_id]
        names = [held] if held else [name for event in alone for name in event.writes]
        found |= {(owner, name, event_id) for name in names}
    assert found == expected


def above(name: str, event: ParsedEvent, register: str, events: list[ParsedEvent]) -> bool:
    """Whether `event` took the place of `name` in this register, directly or through others."""
    by_id = {one.id: one for one in events}
    below = event.sup.get(register, ())
    return name in below or any(old in by_id and above(name, by_id[old], register, events) for old in below)


def converge(steps: list[tuple[str, int, int]], dice: random.Random) -> None:
    """Play these steps on five laptops, exchange everything, and compare them all with each other."""
    with laptops(5, ["huda"]) as drivers, laptops(1, ["huda"]) as (fresh,):
        drivers[0].hire()
        drivers[0].claim(drivers[0].article().id)
        for driver in drivers[1:3]:
            merge_events(driver, journal_of(drivers[0]), drivers[0])
        for step, one, other in steps:
            do_replica_action(step, drivers, one, other, dice)
        assert drivers[0].store.verify() == []  # halfway, with whatever waits and disagrees
        exchange_all(drivers)
        first, tables, raws = drivers[0].state(), tables_of(drivers[0]), sorted(journal_of(drivers[0]))
        assert dice.choice(drivers).store.verify() == []
        for driver in drivers:
            assert count_pending(driver) == 0
            assert sorted(journal_of(driver)) == raws
            assert tables_of(driver) == tables
            assert driver.state() == first
        dice.shuffle(raws)
        merge_events(fresh, raws, drivers[0])
        assert tables_of(fresh) == tables
        assert fresh.state() == first
        settled_by_definition(raws, fresh)


@settings(max_examples=repetitions(25, 1000), deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(REPLICA_ACTIONS), st.integers(0, 4), st.integers(0, 4)), max_size=24),
    st.randoms(use_true_random=False),
)
def test_five_laptops_come_to_the_same(steps: list[tuple[str, int, int]], dice: random.Random) -> None:
    converge(steps, dice)
