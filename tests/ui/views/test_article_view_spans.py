"""What can be done to spans, without a window."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.span import Span
from workbench.ui.views.article_view.span_edits import (
    Edge,
    joined,
    merged,
    span_near,
    split,
    with_edge,
    with_quotation_marks_toggled,
)

TEXT = "وأضاف: «نعم للسلام.» ثم قال “لا” وعاد"
LENGTH = 40
ranges = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(
    lambda pair: Span(pair[0], min(LENGTH, pair[0] + pair[1]))
)
many = st.lists(ranges, min_size=1, max_size=5).map(merged)


def held(spans: tuple[Span, ...]) -> set[int]:
    return {offset for span in spans for offset in range(span.start, span.end)}


@given(many, ranges)
def test_joining_holds_both_and_nothing_else(spans: tuple[Span, ...], more: Span) -> None:
    made = joined(spans, more)
    assert held(made) == held(spans) | set(range(more.start, more.end))
    assert all(one.end < two.start for one, two in pairwise(made))


@given(many, st.integers(0, LENGTH))
def test_splitting_loses_only_white_space(spans: tuple[Span, ...], place: int) -> None:
    text = "كلمة و" * 7
    made = split(text, spans, place)
    lost = held(spans) - held(made)
    assert all(text[offset].isspace() for offset in lost)
    assert len(made) - len(spans) in {0, 1}
    if len(made) == len(spans):
        assert made == spans


@given(many, st.data())
def test_an_edge_never_passes_the_other_end(spans: tuple[Span, ...], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(spans) - 1))
    place = data.draw(st.integers(0, LENGTH))
    for edge in Edge:
        made = with_edge(spans, number, edge, place)
        fixed = spans[number].end - 1 if edge is Edge.START else spans[number].start
        assert fixed in held(made)


def test_the_span_at_the_caret_is_moved_else_the_outer_one() -> None:
    spans = (Span(0, 4), Span(10, 14), Span(20, 24))
    assert span_near(spans, 12, Edge.START) == span_near(spans, 14, Edge.END) == 1
    assert (span_near(spans, 17, Edge.START), span_near(spans, 17, Edge.END)) == (0, 2)


@pytest.mark.parametrize(
    ("text", "words", "taken"),
    [
        (TEXT, "نعم للسلام", "«نعم للسلام.»"),
        (TEXT, "نعم للسلام.", "«نعم للسلام.»"),
        (TEXT, "«نعم للسلام.»", "نعم للسلام."),
        (TEXT, "«نعم للسلام", "«نعم للسلام.»"),
        (TEXT, "لا", "“لا”"),
        (TEXT, "ثم قال", "ثم قال"),
        ("قال « نعم » أمس", "نعم", "« نعم »"),
        ("وأضاف: نعم للسلام”.", "نعم للسلام", "نعم للسلام”"),
        ("the workers' pay", "workers", "workers"),
        ("«", "«", "«"),
        ("ا«\u064b", "ا", "ا"),
        ("«\u064bا»", "«\u064bا»", "«\u064bا"),
    ],
)
def test_marks_are_taken_in_or_left_out(text: str, words: str, taken: str) -> None:
    start = text.rindex(words)
    assert with_quotation_marks_toggled(text, Span(start, start + len(words))).of(text) == taken


@given(st.text(alphabet="اب «»“”'. ", min_size=1, max_size=20), st.data())
def test_toggling_marks_stays_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = with_quotation_marks_toggled(text, Span(start, end))
    assert made.end <= len(text)


@given(st.text(alphabet="اب «»“”'. \u064b\u200d", min_size=1, max_size=20), st.data())
def test_toggling_never_cuts_a_combining_mark_off(text: str, data: st.DataObject) -> None:
    bounds = [at for at in range(len(text) + 1) if text[at : at + 1] not in {"\u064b", "\u200d"}]
    start = data.draw(st.sampled_from(bounds[:-1] or [0]))
    end = data.draw(st.sampled_from([at for at in bounds if at > start]))
    made = with_quotation_marks_toggled(text, Span(start, end))
    assert made.start in {start, *bounds}
    assert made.end in bounds
