"""Random histories: what people do on one store, and on several stores that exchange events."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import Any

from db import undo
from db.ids import new_id
from db.journal import heads
from db.records import people
from db.replication import conflicts, devices
from tests.support.replicas import clone, journal_of, merge_events
from tests.support.store_driver import TEXT, StoreDriver, a_quotation
from workbench.domain.anchor import Anchor
from workbench.domain.approval.steps import STEP_TO, JudgementStep
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimDetails, ClaimKind, ClaimState
from workbench.domain.errors import DeviceRevoked, NothingToRedo, NothingToUndo, UndoStale
from workbench.domain.person import Person, Role
from workbench.domain.review_errors import ActWithoutRight
from workbench.domain.verdict import VerdictOutcome


def claims_of(driver: StoreDriver) -> list[Claim]:
    """All claims of all articles, closed ones too."""
    found = driver.state()["claims"]
    assert isinstance(found, list)
    return [claim for several in found for claim in several]


#: What a person may do in a random history of one store; "reopen" closes the store and opens it again.
ACTIONS = ("article", "claim", "edit", "other", "undo", "redo", "reopen")


def do_action(driver: StoreDriver, action: str, person: str, dice: random.Random) -> None:
    """Do one random action; skip it where it cannot be done now."""
    known = claims_of(driver)
    if action == "article":
        driver.article(f"{TEXT}{dice.random()}", by=person)
    elif action == "claim" and (shown := driver.state()["articles"]):
        assert isinstance(shown, list)
        driver.claim(dice.choice(shown).article.id, by=person)
    elif action == "edit" and known:
        claim = dice.choice(known)
        driver.edit(claim, by=person, **dice.choice(random_edits(claim, dice)))
    elif action == "other" and known:
        do_other(driver, dice.choice(known), person, dice)
    elif action in {"undo", "redo"}:
        with suppress(NothingToUndo, NothingToRedo, UndoStale):
            (undo.undo if action == "undo" else undo.redo)(driver.store, person)


#: States that no judgement gives.
WORKED = [state for state in ClaimState if state not in STEP_TO]


def random_edits(claim: Claim, dice: random.Random) -> list[dict[str, object]]:
    """One edit of each kind, for one to be chosen."""
    start = dice.randrange(30)
    return [
        {"priority": claim.priority + 1},
        {"details": ClaimDetails(f"جملة {dice.random()}", note="ملاحظة")},
        {"state": dice.choice([state for state in WORKED if state is not claim.state])},
        {"anchors": (Anchor.of(TEXT, start, start + 5), Anchor.of(TEXT, start + 9, start + 12))},
        {"figure": None, "quotation": a_quotation(), "kind": ClaimKind.QUOTE, "priority": claim.priority + 7},
        {"assignee_id": "huda" if claim.assignee_id != "huda" else None},
    ]


def do_other(driver: StoreDriver, claim: Claim, person: str, dice: random.Random) -> None:
    """Comment on a claim, link a source to it, or give a verdict."""
    kind = dice.randrange(3)
    if kind == 0:
        driver.comment(claim.id, f"تعليق {dice.random()}", by=person)
    elif kind == 1:
        driver.link(claim.id, driver.source(str(dice.random()).encode(), by=person).id, by=person)
    else:
        driver.judge(claim.id, dice.choice([VerdictOutcome.TRUE, VerdictOutcome.FALSE]), by=person)


#: What may happen on a laptop, or between two of them.
REPLICA_ACTIONS = (
    *("claim", "edit", "edit", "other", "undo", "redo", "settle", "approve"),
    *("grant", "stranger", "revoke", "revoke", "restore"),
    *("give", "give", "give_some", "give_torn", "select", "clone"),
)


#: The registers of a claim that only a judgement settles.
JUDGED = {"state", "judged"}
#: States that anybody may put a claim into.
OPEN_STATES = {ClaimState.DRAFT, ClaimState.IN_RESEARCH, ClaimState.SUBMITTED}


def edit_a_claim(driver: StoreDriver, person: str, dice: random.Random) -> None:
    known = claims_of(driver)
    if known:
        claim = dice.choice(known)
        change: Any = dice.choice(random_edits(claim, dice))
        if change.get("state", ClaimState.DRAFT) in OPEN_STATES:
            driver.edit(claim, by=person, **change)


def supervisors_of(driver: StoreDriver) -> list[str]:
    """The supervisors that this laptop trusts: the services let nobody else act as one."""
    with driver.store.read() as connection:
        return [one.id for one in people.all_people(connection) if one.role is Role.SUPERVISOR]


def settle_a_conflict(driver: StoreDriver, boss: str, dice: random.Random) -> None:
    """A supervisor settles one conflict that this laptop knows of, with one of its values."""
    with driver.store.read() as connection:
        found = [
            one
            for kind, entity in conflicts.entities(connection)
            for one in conflicts.of_entity(connection, kind, entity)
            if one.id != f"{boss}/role"
            and not (one.entity_type is EntityType.CLAIM and one.register in JUDGED)
        ]
    if not found:
        return
    conflict = dice.choice(found)
    value: Any = dice.choice(conflict.sides).value
    with driver.store.change("decide", boss) as change:
        change.settle(conflict.entity_type, conflict.entity, {conflict.register: value})


def judge_a_claim(driver: StoreDriver, boss: str, dice: random.Random) -> None:
    """A supervisor approves or returns a claim, which its author submits before; now and then with a changed program, which
    approves what the supervisor wrote, or another content.
    """
    known = [claim for claim in claims_of(driver) if claim.author_id != boss]
    if not known:
        return
    claim = dice.choice(known)
    if claim.state is not ClaimState.SUBMITTED and dice.random() < 0.8:
        claim = driver.edit(claim, by=claim.author_id, state=ClaimState.SUBMITTED)
    step = dice.choice([JudgementStep.APPROVE, JudgementStep.APPROVE, JudgementStep.RETURN])
    reason = f"سبب {dice.random()}" if step is JudgementStep.RETURN else ""
    with suppress(ActWithoutRight):  # it is the supervisor's own work, or nobody submitted it
        driver.pass_judgement(claim, step, reason, by=boss, changed_program=dice.random() < 0.4)


def change_a_role(driver: StoreDriver, boss: str, dice: random.Random) -> None:
    """A supervisor gives somebody another role."""
    with driver.store.read() as connection:
        others = [one for one in people.all_people(connection) if one.id != boss]
    if others:
        chosen = dice.choice(others)
        role = Role.CHECKER if chosen.role is Role.SUPERVISOR else Role.SUPERVISOR
        with driver.store.change("set role", boss) as change:
            change.write("grant", EntityType.PERSON, chosen.id, {"role": role.value})


def add_self_named_supervisor(driver: StoreDriver) -> None:
    """Add a person who claims to be a supervisor, by their own word."""
    name = new_id()
    with driver.store.change("add person", name) as change:
        change.write(
            "create", EntityType.PERSON, name, people.registers_of(Person(name, name, Role.SUPERVISOR))
        )


def revoke_a_device(driver: StoreDriver, boss: str, dice: random.Random, *, lift: bool) -> None:
    """A supervisor revokes another device after one of its events, or lifts the revocation."""
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
    groups = {"revoked": None} if lift else devices.revocation_registers(seq if last else 0, last, "")
    with driver.store.change("revoke device", boss) as change:
        if held:
            change.rewrite("revoke", EntityType.DEVICE, chosen.id, groups, held, settle_all=True)
        else:
            change.write("revoke", EntityType.DEVICE, chosen.id, groups)


def pass_events_on(action: str, source: StoreDriver, driver: StoreDriver, dice: random.Random) -> None:
    """Merge events of one store into another, in any order: all, the last ones, some of them twice, or half of them."""
    raws = journal_of(source)
    if action == "give_some":
        raws = raws[dice.randrange(len(raws) + 1) :]
    elif action == "give_torn":
        raws = [raw for raw in raws if dice.random() < 0.7]
        raws += raws[: len(raws) // 2]
    elif action == "select":
        raws = dice.sample(raws, len(raws) // 2)
    dice.shuffle(raws)
    merge_events(driver, raws, source, partial=action == "select")


#: Actions of a supervisor that need no more than the store and the dice.
_SUPERVISOR_ACTIONS = {"settle": settle_a_conflict, "approve": judge_a_claim, "grant": change_a_role}


def do_replica_action(
    action: str, drivers: list[StoreDriver], one: int, other: int, dice: random.Random
) -> None:
    """Do one of REPLICA_ACTIONS on laptop `one`, or from laptop `one` to laptop `other`."""
    driver, bosses = drivers[one], supervisors_of(drivers[one])
    with suppress(DeviceRevoked):  # a laptop that knows of its revocation writes no more
        if action == "edit":
            edit_a_claim(driver, dice.choice(["sara", "huda"]), dice)
        elif action in {"claim", "other", "undo", "redo"}:
            do_action(driver, action, dice.choice(["sara", "huda", *bosses]), dice)
        elif action == "stranger":
            add_self_named_supervisor(driver)
        elif action in {"settle", "approve", "grant", "revoke", "restore"}:
            if bosses:
                boss = dice.choice(bosses)
                if action in {"revoke", "restore"}:
                    revoke_a_device(driver, boss, dice, lift=action == "restore")
                else:
                    _SUPERVISOR_ACTIONS[action](driver, boss, dice)
        elif one != other and action == "clone":
            merge_events(drivers[one], journal_of(drivers[other]), drivers[other])
            clone(drivers[one], drivers[other])
        elif one != other:
            pass_events_on(action, driver, drivers[other], dice)
