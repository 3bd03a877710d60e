"""Graphemes: no function of the text or detection rooms gives a span that starts or ends inside one (UAX #29)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import regex
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.domain.span import Span
from workbench.suggest.detect import detect
from workbench.suggest.suggestion import Suggestion
from workbench.text.dates import find_dates
from workbench.text.folding import fold
from workbench.text.graphemes import grapheme_bounds, is_grapheme_boundary, snap_to_graphemes, strip_space
from workbench.text.numbers import find_numbers
from workbench.text.quotation_marks import quote_pairs
from workbench.text.search_terms import occurrences
from workbench.text.sentences import paragraphs, sentences, tokens
from workbench.text.snippets import best_snippet, leading_snippet

#: Words that make the detectors speak, signs, and what joins characters into one grapheme.
PIECES = (
    *("قال ", "الوزير ", "إن ", "قُتل ", "5 ", "12 ", "شخصا ", "أضاف ", "أكتوبر ", "دولار ", "و", "ا", "ب"),
    *("ل", "\n", " ", "\u00a0", "1", "٣", "«", "»", '"', "”", "“", "'", ".", ":", "،", "؟", "(", ")", "ـ"),
    *(
        "\u064b",
        "\u0651\u064e",
        "\u0670",
        "\u0301",
        "\u20dd",
        "\ufe0f",
        "\u200d",
        "\u200c",
        "\u200f",
        "\u0600",
    ),
    *("👩", "👩\u200d👧", "👍🏽", "🇪🇬", "🇪"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=18).map("".join)


def boundaries(text: str) -> set[int]:
    """Every boundary of the text, by the standard's own rules."""
    return {0, *(found.end() for found in regex.finditer(r"\X", text))}


def test_graphemes_keep_letters_with_their_signs() -> None:
    text = "قُتِلَ 👩\u200d👧 x"
    assert [grapheme_bounds(text, p) for p in (0, 1, 4)] == [(0, 2), (0, 2), (4, 6)]
    family = text.index("👩")
    assert grapheme_bounds(text, family + 2) == (family, family + 3)
    assert grapheme_bounds(text, len(text)) == (len(text), len(text))
    assert snap_to_graphemes(text, 1, 3) == Span(0, 4)
    assert snap_to_graphemes(text, 1, 1) is None


@given(TEXTS | st.text(max_size=20))
def test_boundaries_are_those_of_the_standard(text: str) -> None:
    found = {at for at in range(len(text) + 1) if is_grapheme_boundary(text, at)}
    assert found == boundaries(text)


@given(TEXTS, st.data())
def test_a_range_snaps_to_the_least_whole_graphemes_around_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    known = boundaries(text)
    span = snap_to_graphemes(text, start, end)
    if start == end:
        assert span is None
        return
    assert span is not None
    assert span.start == max(at for at in known if at <= start)
    assert span.end == min(at for at in known if at >= end)
    assert set(strip_space(text, span.start, span.end)) <= known


@given(TEXTS)
@example("ا«ً")
@example("»\u0301")
@example(" \u064bقال")
def test_spans_of_a_text_hold_whole_graphemes(text: str) -> None:
    known = boundaries(text)
    for span in _text_spans(text):
        assert {span.start, span.end} <= known, (span, span.of(text))


def _text_spans(text: str) -> Iterator[Span]:
    yield from (*paragraphs(text), *sentences(text), *tokens(text))
    yield from (Span(pair.start, pair.end) for pair in quote_pairs(text) if pair.start < pair.end)
    yield from (span for number in find_numbers(text) for span in (number.span, number.full))
    yield from (one.span for one in find_dates(text))
    yield from (span for _, _, span in occurrences(fold(text), bool))
    for snippet in (best_snippet(text, [1], lambda _: [(0, 0)]), leading_snippet(text)):
        if snippet is not None and snippet.start < snippet.end:
            yield from (Span(snippet.start, snippet.end), *snippet.found)


@given(TEXTS)
@example("ا«ً قال")
def test_spans_of_a_suggestion_hold_whole_graphemes(text: str) -> None:
    known = boundaries(text)
    for suggestion in detect(text):
        for span in _spans_of(suggestion):
            assert {span.start, span.end} <= known, (suggestion.rule, span.of(text))


def _spans_of(suggestion: Suggestion) -> Iterator[Span]:
    yield from (suggestion.span, *suggestion.triggers)
    for field in fields(suggestion.reading):
        value = getattr(suggestion.reading, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Span):
                yield one


def test_a_long_run_of_marks_is_read_in_linear_time() -> None:
    text = "ا" + "\u064b" * 100_000
    assert snap_to_graphemes(text, 0, 1) == Span(0, len(text))
    assert grapheme_bounds(text, 50_000)[0] >= 0
