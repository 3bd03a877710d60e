"""Random histories of a newsroom with strangers, a hostile checker and a thief: what is promised, and an oracle's answer.

The oracle says every rule once more (`tests/support/standing_oracle.py`). With a rule of it switched off, the same
histories break a promise: so they would notice if `db.standing` lacked that rule.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields

import pytest

from tests.support.newsroom_events import Judgement, NewsroomEvent, judgement_of
from tests.support.repetitions import repetitions, run_seed
from tests.support.standing_oracle import Rules, oracle_judgement
from tests.support.standing_promises import broken_promises

#: Nobody's key is stolen, that of a supervisor, that of the first one.
THIEVES = (None, "S2.1", "F.1")
PARTS = 10


def same_judgement(events: Collection[NewsroomEvent], newsroom: str) -> Judgement:
    """The answer of `db.standing`, which must be the oracle's."""
    events = list(events)
    judgement = judgement_of(events, newsroom)
    assert judgement == oracle_judgement(events, newsroom)
    return judgement


@pytest.mark.parametrize("part", range(PARTS))
def test_promises_hold_in_random_histories(part: int) -> None:
    for number in range(part, repetitions(1_000, 10_000), PARTS):
        thief = THIEVES[number % len(THIEVES)]
        seed = f"{run_seed()}/{number}"
        assert not broken_promises(seed, thief, same_judgement), (seed, thief)


@pytest.mark.parametrize("rule", [rule.name for rule in fields(Rules)])
def test_histories_notice_each_rule_that_is_switched_off(rule: str) -> None:
    rules = Rules(**{rule: False})

    def judge(events: Collection[NewsroomEvent], newsroom: str) -> Judgement:
        return oracle_judgement(events, newsroom, rules)

    tried = range(repetitions(1_000, 10_000))
    found = (broken_promises(number, THIEVES[number % len(THIEVES)], judge) for number in tried)
    assert any(found)
