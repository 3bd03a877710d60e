"""Any order, repetition and partial delivery among five laptops lead to one state.

Also with conflicts and what a supervisor decides, undo and redo, roles, strangers who call themselves supervisors,
cloned devices, revoked devices and revocations that are lifted again. The state is that of a copy that got all
events in one go, and that which the tables rebuilt from the journal show.
"""

from __future__ import annotations

import random
from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from db.journal import heads
from db.journal.event_parser import Incoming, read
from db.journal.ids import new_id
from db.journal.rejected_events import Refused
from db.records import people
from db.replication import conflicts, devices
from tests.db.test_undo import act, desk_claims, edits
from tests.support.repetitions import repetitions
from tests.support.replicas import clone, exchange_all, journal_of, laptops, tables_of, take, waiting
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.errors import DeviceRevoked
from workbench.domain.person import Person, Role

#: What may happen on a laptop, or between two of them.
STEPS = (
    *("claim", "edit", "edit", "other", "undo", "redo", "settle", "approve"),
    *("grant", "stranger", "revoke", "revoke", "restore"),
    *("give", "give", "give_some", "give_torn", "select", "clone"),
)

#: States that anybody may put a claim into.
FREE = {ClaimState.DRAFT, ClaimState.IN_RESEARCH, ClaimState.SUBMITTED, ClaimState.RETURNED}


def edit(driver: StoreDriver, person: str, dice: random.Random) -> None:
    known = desk_claims(driver)
    if known:
        claim = dice.choice(known)
        change: Any = dice.choice(edits(claim, dice))
        if change.get("state", ClaimState.DRAFT) in FREE:
            driver.edit(claim, by=person, **change)


def supervisors(driver: StoreDriver) -> list[str]:
    """Those who are supervisors as this laptop sees it: the services let nobody else act as one."""
    with driver.store.read() as connection:
        return [one.id for one in people.all_people(connection) if one.role is Role.SUPERVISOR]


def settle(driver: StoreDriver, boss: str, dice: random.Random) -> None:
    """A supervisor settles one conflict that this laptop knows of, with one of its values."""
    with driver.store.read() as connection:
        found = [one for one in conflicts.all_conflicts(connection) if one.id != f"{boss}/role"]
    if not found:
        return
    conflict = dice.choice(found)
    value: Any = dice.choice(conflict.sides).value
    with driver.store.change("decide", boss) as change:
        change.settle(conflict.entity_type, conflict.entity, {conflict.register: value})


def approve(driver: StoreDriver, boss: str, dice: random.Random) -> None:
    known = [claim for claim in desk_claims(driver) if claim.author_id != boss]
    if known:
        driver.edit(dice.choice(known), by=boss, state=ClaimState.APPROVED)


def grant(driver: StoreDriver, boss: str, dice: random.Random) -> None:
    """A supervisor gives somebody another role."""
    with driver.store.read() as connection:
        others = [one for one in people.all_people(connection) if one.id != boss]
    if others:
        chosen = dice.choice(others)
        role = Role.CHECKER if chosen.role is Role.SUPERVISOR else Role.SUPERVISOR
        with driver.store.change("set role", boss) as change:
            change.write("grant", EntityType.PERSON, chosen.id, {"role": role.value})


def join(driver: StoreDriver) -> None:
    """Somebody comes who calls themselves a supervisor."""
    name = new_id()
    with driver.store.change("add person", name) as change:
        change.write("create", EntityType.PERSON, name, people.groups(Person(name, name, Role.SUPERVISOR)))


def revoke(driver: StoreDriver, boss: str, dice: random.Random, *, lift: bool) -> None:
    """A supervisor says of another device what of it counts, up to some event; or that all of it does."""
    with driver.store.read() as connection:
        known = [one for one in devices.all_devices(connection, driver.store.device_id) if not one.own]
        known = [one for one in known if one.revocations or not lift]
        if not known:
            return
        chosen = dice.choice(known)
        seq = dice.randrange(chosen.n_events + 1)
        events = devices.events_at(connection, chosen.id, seq)
        held = heads.of_entity(connection, chosen.id)
    last = dice.choice(events) if events else ""
    groups = {"revoked": None} if lift else devices.revoked_groups(seq if last else 0, last, "")
    with driver.store.change("revoke device", boss) as change:
        if held:
            change.rewrite("revoke", EntityType.DEVICE, chosen.id, groups, held, settles=True)
        else:
            change.write("revoke", EntityType.DEVICE, chosen.id, groups)


def pass_on(step: str, source: StoreDriver, driver: StoreDriver, dice: random.Random) -> None:
    raws = journal_of(source)
    if step == "give_some":
        raws = raws[dice.randrange(len(raws) + 1) :]
    elif step == "give_torn":
        raws = [raw for raw in raws if dice.random() < 0.7]
        raws += raws[: len(raws) // 2]
    elif step == "select":
        raws = dice.sample(raws, len(raws) // 2)
    dice.shuffle(raws)
    with suppress(Refused):  # a part may lack the role that an act in it rests on: it comes again
        take(driver, raws, source, loose=step == "select")


def do(step: str, drivers: list[StoreDriver], one: int, other: int, dice: random.Random) -> None:
    driver, bosses = drivers[one], supervisors(drivers[one])
    with suppress(DeviceRevoked):  # a laptop that knows of its revocation writes no more
        if step == "edit":
            edit(driver, dice.choice(["sara", "huda"]), dice)
        elif step in {"claim", "other", "undo", "redo"}:
            act(driver, step, dice.choice(["sara", "huda", *bosses]), dice)
        elif step == "stranger":
            join(driver)
        elif step in {"settle", "approve", "grant", "revoke", "restore"}:
            if bosses:
                boss = dice.choice(bosses)
                if step in {"revoke", "restore"}:
                    revoke(driver, boss, dice, lift=step == "restore")
                else:
                    {"settle": settle, "approve": approve, "grant": grant}[step](driver, boss, dice)
        elif one != other and step == "clone":
            take(drivers[one], journal_of(drivers[other]), drivers[other])
            clone(drivers[one], drivers[other])
        elif one != other:
            pass_on(step, driver, drivers[other], dice)


def settled_by_definition(raws: list[str], driver: StoreDriver) -> None:
    """The heads are what the definition says: counting events that no counting one took the place of."""
    tables = tables_of(driver)
    gone: set[tuple[object, ...]] = {row[:2] for row in tables["uncounted"]}
    by_thing: dict[str, list[Incoming]] = {}
    for raw in raws:
        event = read(raw)
        by_thing.setdefault(event.entity, []).append(event)
    expected: set[tuple[object, ...]] = set()
    for entity, events in by_thing.items():
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
    for thing, held, event_id, _ in tables["head"]:
        alone = [event for event in by_thing[str(thing)] if event.id == event_id]
        names = [held] if held else [name for event in alone for name in event.writes]
        found |= {(thing, name, event_id) for name in names}
    assert found == expected


def above(name: str, event: Incoming, register: str, events: list[Incoming]) -> bool:
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
            take(driver, journal_of(drivers[0]), drivers[0])
        for step, one, other in steps:
            do(step, drivers, one, other, dice)
        assert drivers[0].store.verify() == []  # halfway, with whatever waits and disagrees
        exchange_all(drivers)
        first, tables, raws = drivers[0].state(), tables_of(drivers[0]), sorted(journal_of(drivers[0]))
        assert dice.choice(drivers).store.verify() == []
        for driver in drivers:
            assert waiting(driver) == 0
            assert sorted(journal_of(driver)) == raws
            assert tables_of(driver) == tables
            assert driver.state() == first
        dice.shuffle(raws)
        take(fresh, raws, drivers[0])
        assert tables_of(fresh) == tables
        assert fresh.state() == first
        settled_by_definition(raws, fresh)


@settings(max_examples=repetitions(25, 1000), deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 4), st.integers(0, 4)), max_size=24),
    st.randoms(use_true_random=False),
)
def test_five_laptops_come_to_the_same(steps: list[tuple[str, int, int]], dice: random.Random) -> None:
    converge(steps, dice)
