"""Offsets: code points and UTF-16 units map to each other and never split a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.span import Span
from workbench.text.offsets import LineIndex, Utf16Map

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
