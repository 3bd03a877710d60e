"""Spans and anchors: redundant parts must agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.anchor import CONTEXT, Anchor
from workbench.domain.changes import EntityType
from workbench.domain.errors import SpanMismatch, SpanOutside
from workbench.domain.reasons import EntityRef
from workbench.domain.span import Span

CLAIM = EntityRef(EntityType.CLAIM, "7")
TEXT = "قُتل 32 شخصًا 😀 في غزة، و32 في رفح."
TEXTS = st.text(st.sampled_from("اب ًّ😀\n1a\u200f"), min_size=1, max_size=100)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(passages())
def test_an_anchor_holds_its_words_and_their_surroundings(passage: tuple[str, int, int]) -> None:
    text, start, end = passage
    anchor = Anchor.of(text, start, end)
    anchor.check(text, CLAIM)
    assert anchor.span.of(text) == anchor.exact == text[start:end]
    assert text[:start].endswith(anchor.prefix)
    assert text[end:].startswith(anchor.suffix)
    assert len(anchor.prefix) == min(CONTEXT, start)
    assert len(anchor.suffix) == min(CONTEXT, len(text) - end)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (0, len(TEXT) + 1), (99, 100)])
def test_what_is_no_passage_has_no_anchor(start: int, end: int) -> None:
    with pytest.raises(SpanOutside, match=rf"{start}\.\.{end}.*{len(TEXT)} characters"):
        Anchor.of(TEXT, start, end)


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [(5, 7, "33"), (6, 7, "32"), (5, 8, "32"), (-1, 7, "32"), (7, 7, ""), (7, 5, ""), (5, 999, "32")],
)
def test_an_anchor_that_does_not_fit_is_refused(start: int, end: int, exact: str) -> None:
    Anchor(5, 7, "32").check(TEXT, CLAIM)
    with pytest.raises(SpanMismatch, match="claim 7"):
        Anchor(start, end, exact).check(TEXT, CLAIM)


def test_the_same_words_at_another_place_are_another_passage() -> None:
    second = TEXT.index("32", 7)
    Anchor(second, second + 2, "32").check(TEXT, CLAIM)
    with pytest.raises(SpanMismatch):
        Anchor(5, 7, "32").check(TEXT[1:], CLAIM)


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (0, 0), (2, 1)])
def test_an_empty_span_is_a_bug(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(passages(), passages())
def test_overlapping_and_containing(one: tuple[str, int, int], two: tuple[str, int, int]) -> None:
    first, second = Span(*one[1:]), Span(*two[1:])
    places, others = set(range(first.start, first.end)), set(range(second.start, second.end))
    assert first.overlaps(second) == second.overlaps(first) == bool(places & others)
    assert first.contains(second) == (others <= places)
    assert len(first) == len(places)
