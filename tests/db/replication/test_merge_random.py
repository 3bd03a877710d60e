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
from tests.conftest import long_run
from tests.db.test_undo import act, desk_claims, edits
from tests.support.replicas import clone, exchange_all, journal_of, laptops, tables_of, take, waiting
from tests.support.store_driver import Desk
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


def edit(desk: Desk, person: str, dice: random.Random) -> None:
    known = desk_claims(desk)
    if known:
        claim = dice.choice(known)
        change: Any = dice.choice(edits(claim, dice))
        if change.get("state", ClaimState.DRAFT) in FREE:
            desk.edit(claim, by=person, **change)


def supervisors(desk: Desk) -> list[str]:
    """Those who are supervisors as this laptop sees it: the services let nobody else act as one."""
    with desk.store.read() as connection:
        return [one.id for one in people.all_people(connection) if one.role is Role.SUPERVISOR]


def settle(desk: Desk, boss: str, dice: random.Random) -> None:
    """A supervisor settles one conflict that this laptop knows of, with one of its values."""
    with desk.store.read() as connection:
        found = [one for one in conflicts.all_conflicts(connection) if one.id != f"{boss}/role"]
    if not found:
        return
    conflict = dice.choice(found)
    value: Any = dice.choice(conflict.sides).value
    with desk.store.change("decide", boss) as change:
        change.settle(conflict.entity_type, conflict.entity, {conflict.register: value})


def approve(desk: Desk, boss: str, dice: random.Random) -> None:
    known = [claim for claim in desk_claims(desk) if claim.author_id != boss]
    if known:
        desk.edit(dice.choice(known), by=boss, state=ClaimState.APPROVED)


def grant(desk: Desk, boss: str, dice: random.Random) -> None:
    """A supervisor gives somebody another role."""
    with desk.store.read() as connection:
        others = [one for one in people.all_people(connection) if one.id != boss]
    if others:
        chosen = dice.choice(others)
        role = Role.CHECKER if chosen.role is Role.SUPERVISOR else Role.SUPERVISOR
        with desk.store.change("set role", boss) as change:
            change.write("grant", EntityType.PERSON, chosen.id, {"role": role.value})


def join(desk: Desk) -> None:
    """Somebody comes who calls themselves a supervisor."""
    name = new_id()
    with desk.store.change("add person", name) as change:
        change.write("create", EntityType.PERSON, name, people.groups(Person(name, name, Role.SUPERVISOR)))


def revoke(desk: Desk, boss: str, dice: random.Random, *, lift: bool) -> None:
    """A supervisor says of another device what of it counts, up to some event; or that all of it does."""
    with desk.store.read() as connection:
        known = [one for one in devices.all_devices(connection, desk.store.device_id) if not one.own]
        known = [one for one in known if one.revocations or not lift]
        if not known:
            return
        chosen = dice.choice(known)
        seq = dice.randrange(chosen.n_events + 1)
        events = devices.events_at(connection, chosen.id, seq)
        held = heads.of_entity(connection, chosen.id)
    last = dice.choice(events) if events else ""
    groups = {"revoked": None} if lift else devices.revoked_groups(seq if last else 0, last, "")
    with desk.store.change("revoke device", boss) as change:
        if held:
            change.rewrite("revoke", EntityType.DEVICE, chosen.id, groups, held, settles=True)
        else:
            change.write("revoke", EntityType.DEVICE, chosen.id, groups)


def pass_on(step: str, source: Desk, desk: Desk, dice: random.Random) -> None:
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
        take(desk, raws, source, loose=step == "select")


def do(step: str, desks: list[Desk], one: int, other: int, dice: random.Random) -> None:
    desk, bosses = desks[one], supervisors(desks[one])
    with suppress(DeviceRevoked):  # a laptop that knows of its revocation writes no more
        if step == "edit":
            edit(desk, dice.choice(["sara", "huda"]), dice)
        elif step in {"claim", "other", "undo", "redo"}:
            act(desk, step, dice.choice(["sara", "huda", *bosses]), dice)
        elif step == "stranger":
            join(desk)
        elif step in {"settle", "approve", "grant", "revoke", "restore"}:
            if bosses:
                boss = dice.choice(bosses)
                if step in {"revoke", "restore"}:
                    revoke(desk, boss, dice, lift=step == "restore")
                else:
                    {"settle": settle, "approve": approve, "grant": grant}[step](desk, boss, dice)
        elif one != other and step == "clone":
            take(desks[one], journal_of(desks[other]), desks[other])
            clone(desks[one], desks[other])
        elif one != other:
            pass_on(step, desk, desks[other], dice)


def settled_by_definition(raws: list[str], desk: Desk) -> None:
    """The heads are what the definition says: counting events that no counting one took the place of."""
    tables = tables_of(desk)
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
    with laptops(5, ["huda"]) as desks, laptops(1, ["huda"]) as (fresh,):
        desks[0].hire()
        desks[0].claim(desks[0].article().id)
        for desk in desks[1:3]:
            take(desk, journal_of(desks[0]), desks[0])
        for step, one, other in steps:
            do(step, desks, one, other, dice)
        assert desks[0].store.verify() == []  # halfway, with whatever waits and disagrees
        exchange_all(desks)
        first, tables, raws = desks[0].state(), tables_of(desks[0]), sorted(journal_of(desks[0]))
        assert dice.choice(desks).store.verify() == []
        for desk in desks:
            assert waiting(desk) == 0
            assert sorted(journal_of(desk)) == raws
            assert tables_of(desk) == tables
            assert desk.state() == first
        dice.shuffle(raws)
        take(fresh, raws, desks[0])
        assert tables_of(fresh) == tables
        assert fresh.state() == first
        settled_by_definition(raws, fresh)


@settings(max_examples=long_run(25, 1000), deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 4), st.integers(0, 4)), max_size=24),
    st.randoms(use_true_random=False),
)
def test_five_laptops_come_to_the_same(steps: list[tuple[str, int, int]], dice: random.Random) -> None:
    converge(steps, dice)
