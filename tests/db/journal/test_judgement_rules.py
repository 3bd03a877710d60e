"""Rules of judgement that one event decides, for events of each version and for those that are written here."""

from __future__ import annotations

import pytest

from db.journal.entity_names import EventPlace
from db.journal.gate import WHOLE, judge
from db.schema.canonical_json import JSON
from workbench.domain.changes import EntityType
from workbench.domain.registers.values import Soundness
from workbench.domain.replication_codes import ReplicationCode

FIRST, SECOND = EventPlace(), EventPlace(2, "chain", "change", 2)
BASIS: dict[str, JSON] = {"basis": ["ab" * 32], "content": "cd" * 32}
APPROVAL: dict[str, JSON] = {"step": "approve", "newsroom": "", **BASIS}
RETURN: dict[str, JSON] = {"step": "return", "newsroom": "", "reason": "ينقص المصدر"}


def faults(
    writes: dict[str, JSON], *, place: EventPlace = SECOND, restored: bool = False, own: bool = False
) -> dict[str, object]:
    """The codes of the faults, by register."""
    found = judge(EntityType.CLAIM, "claim", "anna", writes, place=place, restored=restored, own=own)
    return {name: fault.reason.code for name, fault in found.items()}


@pytest.mark.parametrize("state", ["approved", "returned", "published", "corrected"])
def test_a_judged_state_needs_its_judgement(state: str) -> None:
    writes: dict[str, JSON] = {"state": {"state": state}}
    expected = {"state": ReplicationCode.JUDGEMENT_ELSEWHERE}
    assert faults(writes) == expected
    assert faults(writes, place=FIRST, own=True) == expected
    assert faults(writes, place=FIRST) == {}  # of a program before keys
    assert faults(writes, restored=True) == {}  # an undo stands for what it restores
    imported: JSON = {"state": state, "imported": True}
    assert faults({"state": imported}) == {
        "state": ReplicationCode.STATE_NOT_IMPORTED
    }  # nothing came in here


def test_a_judgement_with_the_fitting_state_is_sound() -> None:
    assert faults({"state": {"state": "approved"}, "judged": APPROVAL}) == {}
    assert faults({"state": {"state": "returned"}, "judged": RETURN}) == {}
    wanted: JSON = {**RETURN, "suggested": {"statement": "نص", "figure.value": {"qualifier": "about"}}}
    assert faults({"state": {"state": "returned"}, "judged": wanted}) == {}
    published: JSON = {"step": "publish", "newsroom": "ab" * 32, **BASIS}
    assert faults({"state": {"state": "published"}, "judged": published}) == {}


@pytest.mark.parametrize(
    "writes",
    [
        {"judged": APPROVAL},
        {"judged": APPROVAL, "state": {"state": "returned"}},
        {"judged": APPROVAL, "state": {"state": "draft"}},
        {"judged": APPROVAL, "state": {"state": "approved"}, "statement": "كلام آخر"},
        {"judged": {"step": "approve", "newsroom": ""}, "state": {"state": "approved"}},
        {"judged": {"step": "approve", "newsroom": "", "basis": ["ab" * 32]}, "state": {"state": "approved"}},
        {"judged": {"step": "return", "newsroom": ""}, "state": {"state": "returned"}},
        {"judged": {**RETURN, **BASIS}, "state": {"state": "returned"}},
    ],
)
def test_a_judgement_that_does_not_say_what_it_must_is_void_as_a_whole(writes: dict[str, JSON]) -> None:
    for place in (FIRST, SECOND):
        assert faults(writes, place=place) == {WHOLE: ReplicationCode.JUDGEMENT_MALFORMED}


@pytest.mark.parametrize(
    ("judged", "soundness"),
    [
        ({**RETURN, "suggested": {"statement": 3}}, Soundness.UNSOUND),
        ({**RETURN, "suggested": {"assignee": "sara"}}, Soundness.UNKNOWN),
        ({**RETURN, "step": "endorse"}, Soundness.UNKNOWN),
        ({**RETURN, "quorum": 2}, Soundness.UNKNOWN),
        (None, Soundness.UNSOUND),
    ],
)
def test_a_judgement_with_a_value_that_cannot_be_used_is_void_as_a_whole(
    judged: JSON, soundness: Soundness
) -> None:
    found = judge(
        EntityType.CLAIM, "c", "anna", {"state": {"state": "returned"}, "judged": judged}, place=SECOND
    )
    assert {name: fault.soundness for name, fault in found.items()} == {WHOLE: soundness}


def test_nobody_names_another_as_submitter() -> None:
    other = ReplicationCode.SUBMITTER_OTHER
    submitted: JSON = {"state": "submitted"}
    assert faults({"state": submitted, "submitted": {"by": "anna"}}) == {}
    assert faults({"state": submitted, "submitted": {"by": "huda"}}) == {"submitted": other}
    assert faults({"state": {"state": "in_review"}, "submitted": {"by": "anna"}}) == {"submitted": other}
    assert faults({"submitted": {"by": "anna"}}) == {"submitted": other}
    for place in (FIRST, SECOND):
        assert faults({"state": {"state": "submitted", "submitted_by": "huda"}}, place=place) == {
            "state": other
        }
    assert faults({"state": {"state": "submitted", "submitted_by": "anna"}}, place=FIRST) == {}
    assert faults({"state": {"state": "in_review", "submitted_by": "huda"}}, place=FIRST) == {}
    assert faults({"state": {"state": "in_review", "submitted_by": "huda"}}) == {"state": other}


def test_the_hash_of_earlier_programs_is_written_no_more() -> None:
    writes: dict[str, JSON] = {"approved_hash": "ab" * 32}
    assert faults(writes) == {"approved_hash": ReplicationCode.JUDGEMENT_ELSEWHERE}
    assert faults(writes, place=FIRST) == {}
