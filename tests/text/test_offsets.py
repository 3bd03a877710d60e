from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.span import Span
from workbench.text.offsets import (
    LineIndex,
    Utf16Map,
    grapheme_bounds,
    next_word_edge,
    snap_to_graphemes,
    snap_to_words,
)

MIXED = st.text(alphabet=st.sampled_from(list("اب \nًa1😀🇪🇬👩\u200d«»ـ،")), max_size=40)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(MIXED)
def test_positions_go_there_and_back(text: str) -> None:
    whole = Utf16Map.of(text)
    assert whole.units == utf16_length(text)
    for position in range(len(text) + 1):
        unit = whole.to_utf16(position)
        assert unit == utf16_length(text[:position])
        assert whole.to_code_point(unit) == position
        assert whole.to_code_point(unit, up=True) == position


@given(MIXED, st.data())
def test_a_position_in_a_pair_is_rounded(text: str, data: st.DataObject) -> None:
    whole = Utf16Map.of(text)
    unit = data.draw(st.integers(0, whole.units))
    down, up = whole.to_code_point(unit), whole.to_code_point(unit, up=True)
    assert whole.to_utf16(down) <= unit <= whole.to_utf16(up)
    assert up - down in {0, 1}


@given(MIXED, st.data())
def test_selections_hold_whole_characters(text: str, data: st.DataObject) -> None:
    whole = Utf16Map.of(text)
    start = data.draw(st.integers(0, whole.units))
    end = data.draw(st.integers(start, whole.units))
    span = whole.span(start, end)
    if span is not None:
        first, last = whole.selection(span)
        assert first <= start <= end <= last
        assert start - first < 2
        assert last - end < 2


def test_half_a_character_selects_nothing() -> None:
    whole = Utf16Map.of("a😀b")
    assert whole.span(1, 2) is None
    assert whole.span(2, 3) is None
    assert whole.span(1, 3) == Span(1, 2)
    assert whole.span(0, 2) == Span(0, 2)


def test_outside_the_text_is_a_bug() -> None:
    whole = Utf16Map.of("نص")
    with pytest.raises(ValueError, match="outside"):
        whole.to_utf16(3)
    with pytest.raises(ValueError, match="outside"):
        whole.to_code_point(-1)


@given(MIXED)
def test_lines_locate_every_position(text: str) -> None:
    lines = LineIndex.of(text)
    for position in range(len(text) + 1):
        line, unit = lines.locate(position)
        assert lines.position(line, unit) == position
        assert lines.starts[line] <= position


def test_graphemes_keep_letters_with_their_signs() -> None:
    text = "قُتِلَ 👩\u200d👧 x"
    assert [grapheme_bounds(text, p) for p in (0, 1, 4)] == [(0, 2), (0, 2), (4, 6)]
    family = text.index("👩")
    assert grapheme_bounds(text, family + 2) == (family, family + 3)
    assert grapheme_bounds(text, len(text)) == (len(text), len(text))
    assert snap_to_graphemes(text, 1, 3) == Span(0, 4)
    assert snap_to_graphemes(text, 1, 1) is None


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("قال «نعم للسلام» أمس", 6, 8, "نعم"),
        ("قال «نعم للسلام» أمس", 4, 15, "نعم للسلام"),
        ("وصل بـ32 شخصًا", 6, 7, "32"),
        ("وصل وبـ32 شخصًا", 5, 5, "32"),
        ("بلغ 32,000 قتيل", 8, 9, "32,000"),
        ("قُتِلَ رجلٌ.", 2, 3, "قُتِلَ"),
        ("قُتِلَ رجلٌ.", 8, 12, "رجلٌ"),
        ("في بـ«غزة» كلها", 3, 9, "غزة"),
        ("زار لـBBC مكتبًا", 5, 6, "BBC"),
        ("لبلينكن", 2, 4, "لبلينكن"),
        ("كلمة", 4, 4, "كلمة"),
        ("أ، ب", 1, 2, "،"),
    ],
)
def test_snapping_to_words(text: str, start: int, end: int, words: str) -> None:
    span = snap_to_words(text, start, end)
    assert span is not None
    assert span.of(text) == words


def test_nothing_to_snap_to() -> None:
    assert snap_to_words("أ   ب", 2, 3) is None
    assert snap_to_words("", 0, 0) is None


@given(MIXED, st.data())
def test_snapped_ranges_stay_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = snap_to_words(text, start, end)
    assert span is None or span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("قال بلينكن أمس، وشكر لبلينكن", 22, "بلينكن"),
        ("قال بلينكن أمس، ولبلينكن", 20, "بلينكن"),
        ("شكر لبلينكن", 5, "لبلينكن"),
        ("في لد وفي بلد", 11, "بلد"),
    ],
)
def test_a_particle_before_a_name_is_left_out_where_the_name_stands_alone(
    text: str, at: int, word: str
) -> None:
    span = snap_to_words(text, at, at + 1, lambda name: f" {name} " in f" {text} ")
    assert span is not None
    assert span.of(text) == word


EDGES = "قال 32,000 شخص، بـ12 (نعم)"


def test_word_edges_are_found_both_ways() -> None:
    ends, starts = [], []
    at: int | None = 0
    while at is not None and (at := next_word_edge(EDGES, at, end=True, forward=True)) is not None:
        ends.append(at)
    assert [EDGES[:end].rsplit(maxsplit=1)[-1] for end in ends] == ["قال", "32,000", "شخص", "بـ12", "(نعم"]
    at = len(EDGES)
    while at is not None and (at := next_word_edge(EDGES, at, end=False, forward=False)) is not None:
        starts.append(at)
    assert [EDGES[start:].split(maxsplit=1)[0] for start in starts] == [
        "نعم)",
        "12",
        "بـ12",
        "شخص،",
        "32,000",
        "قال",
    ]
    assert next_word_edge(EDGES, 3, end=True, forward=False) is None
    assert next_word_edge("." * 9_000, 9_000, end=True, forward=False) is None


@given(MIXED, st.data(), st.booleans(), st.booleans())
def test_an_edge_lies_past_the_position(text: str, data: st.DataObject, end: bool, forward: bool) -> None:
    position = data.draw(st.integers(0, len(text)))
    found = next_word_edge(text, position, end=end, forward=forward)
    if found is not None:
        assert 0 <= found <= len(text)
        assert (found > position) if forward else (found < position)
