"""Value types: every JSON value gets an answer, and the bounds hold to the last code point."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.figure import Outcome
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import (
    DECIMAL,
    DIGEST,
    ID,
    JSON,
    LARGEST,
    LONGEST,
    MOMENT,
    Flag,
    Many,
    Map,
    Member,
    Number,
    Passage,
    Record,
    Soundness,
    Text,
    Tuple,
    ValueType,
    Word,
)

SOUND, UNKNOWN, UNSOUND = Soundness.SOUND, Soundness.UNKNOWN, Soundness.UNSOUND

JSON_VALUES = cast(
    "st.SearchStrategy[JSON]",
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
        max_leaves=12,
    ),
)


def passage(start: int, end: int, exact: str, **more: JSON) -> JSON:
    return {"start": start, "end": end, "exact": exact, **more}


@given(JSON_VALUES)
def test_every_register_answers_for_every_value(value: JSON) -> None:
    for declaration in TABLE.values():
        for register in declaration.registers:
            assert register.judge(value) in Soundness


@pytest.mark.parametrize(
    ("kind", "value", "answer"),
    [
        (Text(), "كلام", SOUND),
        (Text(), "", UNSOUND),
        (Text(empty=True), "", SOUND),
        (Text(3), "أبج", SOUND),
        (Text(3), "أبجد", UNSOUND),
        (Text(), "a" * LONGEST, SOUND),
        (Text(), "a" * (LONGEST + 1), UNSOUND),
        (Text(), "nul\x00", UNSOUND),
        (Text(), "\ud800", UNSOUND),
        (Text(), 3, UNSOUND),
        (Word(Outcome), "killed", SOUND),
        (Word(Outcome), "evacuated", UNKNOWN),
        (Word(Outcome), "Killed", UNSOUND),
        (Word(Outcome), "", UNSOUND),
        (Word(Outcome), ["killed"], UNSOUND),
        (Number(0, 5), 0, SOUND),
        (Number(0, 5), 5, SOUND),
        (Number(0, 5), 6, UNSOUND),
        (Number(0, 5), -1, UNSOUND),
        (Number(0, 5), True, UNSOUND),
        (Number(), LARGEST, SOUND),
        (Number(), LARGEST + 1, UNSOUND),
        (Flag(), False, SOUND),
        (Flag(), 1, UNSOUND),
        (DIGEST, "0" * 64, SOUND),
        (DIGEST, "0" * 63, UNSOUND),
        (DIGEST, "A" * 64, UNSOUND),
        (ID, "019ad92a-0100-87c0-98e3-9396deebe37d", SOUND),
        (ID, "../store", UNSOUND),
        (DECIMAL, "0.75", SOUND),
        (DECIMAL, "1e-05", SOUND),
        (DECIMAL, "٠.٥", UNSOUND),
        (DECIMAL, "2", UNSOUND),
        (MOMENT, 2**53, UNSOUND),
        (Many(Number(), 1, 2), [], UNSOUND),
        (Many(Number(), 1, 2), [1, 2], SOUND),
        (Many(Number(), 1, 2), [1, 2, 3], UNSOUND),
        (Many(Word(Outcome)), ["killed", "evacuated"], UNKNOWN),
        (Tuple((ID, Number())), ["a", 1], SOUND),
        (Tuple((ID, Number())), ["a"], UNSOUND),
        (Map(Text(), 1), {"page": "3"}, SOUND),
        (Map(Text(), 1), {}, UNSOUND),
        (Map(Text(), 1), {"page": 3}, UNSOUND),
        (Map(Text(), 1), {"Page": "3"}, UNSOUND),
        (Map(Text(), 0, 1), {"a": "b", "c": "d"}, UNSOUND),
        (Map(Many(Word(Outcome))), {"a": ["killed"], "b": ["evacuated"]}, UNKNOWN),
        (Passage(), passage(2, 5, "قتل"), SOUND),
        (Passage(), passage(2, 6, "قتل"), UNSOUND),
        (Passage(), passage(5, 2, "قتل"), UNSOUND),
        (Passage(), passage(2, 5, "قتل", source="later"), UNKNOWN),
        (Passage(), passage(True, 4, "قتل"), UNSOUND),
    ],
)
def test_bounds(kind: ValueType, value: JSON, answer: Soundness) -> None:
    assert kind.judge(value) is answer


def test_a_record_needs_its_required_members_and_lets_newer_ones_wait() -> None:
    kind = Record((Member("seq", Number(), required=True), Member("reason", Text())))
    assert kind.judge({"seq": 1}) is SOUND
    assert kind.judge({"seq": 1, "reason": "x"}) is SOUND
    assert kind.judge({"reason": "x"}) is UNSOUND
    assert kind.judge({"seq": 1, "why": "x"}) is UNKNOWN
    assert kind.judge({"seq": 1, "not a name": "x"}) is UNSOUND
    assert kind.judge({"seq": "1", "why": "x"}) is UNSOUND
    assert kind.judge([]) is UNSOUND
