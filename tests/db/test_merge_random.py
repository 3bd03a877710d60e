"""Any order, repetition and partial delivery among five laptops lead to one state."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from db import conflicts
from tests.conftest import long_run
from tests.db.desk import Desk
from tests.db.laptops import exchange_all, journal_of, laptops, take, waiting
from tests.db.test_ledger import act, desk_claims, edits
from workbench.domain.claim import ClaimState

#: What may happen on a laptop, or between two of them.
STEPS = (
    "claim",
    "edit",
    "edit",
    "other",
    "undo",
    "redo",
    "settle",
    "give",
    "give_some",
    "give_torn",
    "select",
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


def settle(desk: Desk, dice: random.Random) -> None:
    """A supervisor settles one conflict that this laptop knows of, with one of its values."""
    with desk.store.read() as connection:
        found = conflicts.all_conflicts(connection)
    if not found:
        return
    conflict = dice.choice(found)
    value: Any = dice.choice(conflict.sides).value
    with desk.store.change("decide", "huda") as change:
        change.settle(conflict.entity_type, conflict.entity, {conflict.register: value})


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
    take(desk, raws, source, loose=step == "select")


@settings(max_examples=long_run(20, 1000), deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 4), st.integers(0, 4)), max_size=22),
    st.randoms(use_true_random=False),
)
def test_five_laptops_come_to_the_same(steps: list[tuple[str, int, int]], dice: random.Random) -> None:
    with laptops(5) as desks:
        desks[0].hire()
        desks[0].claim(desks[0].article().id)
        for desk in desks[1:3]:
            take(desk, journal_of(desks[0]), desks[0])
        for step, one, other in steps:
            if step == "edit":
                edit(desks[one], dice.choice(["sara", "huda"]), dice)
            elif step in {"claim", "other", "undo", "redo"}:
                act(desks[one], step, dice.choice(["sara", "huda"]), dice)
            elif step == "settle":
                settle(desks[one], dice)
            elif one != other:
                pass_on(step, desks[one], desks[other], dice)
        assert desks[0].store.verify() == []  # halfway, with whatever waits and disagrees
        exchange_all(desks)
        first = desks[0].state()
        for desk in desks:
            assert desk.store.verify() == []
            assert waiting(desk) == 0
            assert sorted(journal_of(desk)) == sorted(journal_of(desks[0]))
            assert desk.state() == first
