"""An article's state is computed from its claims: the least advanced open one decides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.article import article_state, text_sha256
from workbench.domain.claim import ClaimState

OPEN = ["returned", "draft", "in_research", "submitted", "in_review", "approved", "published", "corrected"]


@pytest.mark.parametrize("counts", [{}, {"draft": 0}, {"rejected": 3, "withdrawn": 1, "duplicate": 2}])
def test_without_open_claims_it_is_empty(counts: dict[str, int]) -> None:
    assert article_state(counts) == "empty"


@given(st.dictionaries(st.sampled_from([state.value for state in ClaimState]), st.integers(0, 3)))
def test_the_least_advanced_open_claim_decides(counts: dict[str, int]) -> None:
    present = [state for state in OPEN if counts.get(state)]
    assert article_state(counts) == (present[0] if present else "empty")


def test_approved_is_said_only_when_nothing_is_left_to_do() -> None:
    assert article_state({"approved": 5, "rejected": 2}) == "approved"
    for state in OPEN[:5]:
        assert article_state({"approved": 5, state: 1}) == state


def test_a_text_is_named_by_its_utf8_bytes() -> None:
    assert text_sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_sha256("غزة") != text_sha256("غزه")
