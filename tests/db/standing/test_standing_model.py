"""The same histories judged by `db.standing` and by the model of the design, where that is at hand."""

from __future__ import annotations

import importlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from db.standing import Act, ChainPosition, Founding, Grant, KeyRange, Lift, Line, standing_of
from tests.support.repetitions import repetitions, run_seed
from workbench.domain.person import Role

MODEL = Path(__file__).resolve().parents[4] / "shared" / "tools" / "trust-model"
FOUNDING = "founding"

pytestmark = pytest.mark.skipif(not MODEL.is_dir(), reason="the model of the design is not here")


@pytest.fixture(scope="module")
def fuzz() -> Iterator[ModuleType]:
    """The model's own generator of histories."""
    before = set(sys.modules)
    sys.path.insert(0, str(MODEL))
    writes_bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield importlib.import_module("fuzz")
    finally:
        sys.dont_write_bytecode = writes_bytecode
        sys.path.remove(str(MODEL))
        for name in {"fuzz", "model"} - before:
            sys.modules.pop(name, None)


class _Links:
    """The model's lines, those that wait included, as `db.standing.Ancestry`."""

    def __init__(self, links: dict[str, Any]) -> None:
        self._links = links
        self.keys = {name: key for key, name in enumerate(links)}

    def beyond(self, seat: str, last: Any) -> tuple[KeyRange, ...]:
        reached = set()
        for position in last:
            at = position.id
            while at in self._links:
                reached.add(at)
                at = self._links[at].prev
        mine = [name for name, event in self._links.items() if event.seat == seat]
        return tuple((self.keys[name], self.keys[name]) for name in mine if name not in reached)


def act_of(event: Any, key: int) -> Act:
    role = {"sup": Role.SUPERVISOR, "chk": Role.CHECKER}
    via = FOUNDING if event.seat == "R" and not event.via else event.via
    said: dict[str, Any] = {
        "id": event.id,
        "key": key,
        "seat": event.seat,
        "person": person(event.seat),
        "via": via,
    }
    match event.kind:
        case "grant":
            seat, given = event.body
            return Grant(**said, to_seat=seat, to_person=person(seat), name=seat, role=role[given])
        case "revoke":
            seat, last = event.body
            return Line(**said, to_seat=seat, last=tuple(ChainPosition(*position) for position in last))
        case "lift":
            return Lift(**said, line=event.sup[0])
    return Act(**said)


def is_act(event: Any, court: Any) -> bool:
    """Whether `db.standing` sees the event: no content, no lift of nothing, no approval whose basis is not sound."""
    if event.kind == "lift":
        return bool(event.sup)
    return event.kind in {"grant", "revoke"} or (event.kind == "approve" and event.id in court.ok)


def person(seat: str) -> str:
    return seat.split(".", maxsplit=1)[0]


def random_history(fuzz: ModuleType, dice: random.Random, thief: str | None) -> list[Any]:
    """As the model makes them: honest laptops, then whatever strangers, a checker and a thief can sign."""
    rules = fuzz.Rules()
    _, laptops, seats, grants = fuzz.founding(dice)
    for _ in range(dice.randrange(5, 25)):
        seat = dice.choice(seats)
        fuzz.honest_step(dice, laptops[seat], seat, seat + "#0", rules, grants)
        if dice.random() < 0.5:
            one, other = dice.sample(seats, 2)
            laptops[one].add(laptops[other].evs.values())
    seen = {name: event for laptop in laptops.values() for name, event in laptop.evs.items()}
    for _ in range(dice.randrange(5, 40)):
        who = dice.choice(["X.1", "Y.1", "C1.1", *([thief] * 4 if thief else [])])
        fuzz.attack_step(dice, seen, None, who, [who + "#0"])
    events = [event for event in seen.values() if dice.random() < 0.95 or event.kind == "grant"]
    dice.shuffle(events)
    return events


def test_the_model_gives_the_same_answers(fuzz: ModuleType) -> None:
    for number in range(repetitions(300, 10_000)):
        dice = random.Random(f"{run_seed()}/{number}")
        events = random_history(fuzz, dice, (None, "S2.1", "F.1")[number % 3])
        court = fuzz.Court(events)
        links = _Links(court.links)
        theirs = [event for event in court.by.values() if is_act(event, court)]
        acts = [act_of(event, links.keys[event.id]) for event in theirs]
        acts.append(Founding(id=FOUNDING, key=-1, seat="R", person="R", root="R", entity="newsroom"))
        standing = standing_of(acts, FOUNDING, links)
        counting = {event.id for event in theirs if court.counts_act(event.id)}
        assert standing.counting == counting | {FOUNDING}
        assert {line.id for line in standing.lines} == court.force
        assert {seat for seat, _ in standing.seats} == court.granted
        for name, event in court.by.items():
            if event.kind in {"write", "reopen"}:
                counts = standing.counts(event.seat, person(event.seat), links.keys[name])
                assert counts == court.counts(name)
