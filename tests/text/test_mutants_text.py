"""Text functions: texts that detect a mutant of offsets, quotation marks, numbers and dates (docs/mutation.md)."""

from __future__ import annotations

import pytest

from workbench.domain.span import Span
from workbench.text.dates import find_dates
from workbench.text.numbers import find_numbers
from workbench.text.offsets import Utf16Map
from workbench.text.quotation_marks import quote_pairs
from workbench.text.word_boundaries import snap_to_words


def test_no_position_before_the_text() -> None:
    for position in (-1, 4):
        with pytest.raises(ValueError, match=f"outside the text: {position}"):
            Utf16Map.of("قال").to_utf16(position)


def test_one_letter_is_selected_and_half_a_pair_is_not() -> None:
    assert Utf16Map.of("قال").span(0, 1) == Span(0, 1)
    assert Utf16Map.of("😀ق").span(2, 3) == Span(1, 2)
    assert Utf16Map.of("😀ق").span(0, 1) is None


@pytest.mark.parametrize(
    ("text", "caret", "word"),
    [
        ("5,000", 3, Span(0, 5)),
        ("32,000", 4, Span(0, 6)),
        ("قال.5,000", 9, Span(4, 9)),
        ("قال.5,000", 6, Span(4, 9)),
    ],
)
def test_a_caret_in_a_number_takes_the_whole_number(text: str, caret: int, word: Span) -> None:
    assert snap_to_words(text, caret, caret) == word


def test_marks_behind_a_joined_letter_open_inside_marks() -> None:
    outer, inner = quote_pairs("قال: “سمي ب“السيد” هنا”.")
    assert (outer.marks, outer.depth, inner.marks, inner.depth) == ("balanced", 0, "balanced", 1)


def test_a_mark_alone_is_one_character_wide() -> None:
    (lone,) = quote_pairs("قال: «نعم")
    assert (lone.marks, lone.width) == ("missing_close", 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وقع الاتفاق في 12/03/23", (2023, 3, 12)),
        ("وقع الاتفاق في 7 مارس 1000", (1000, 3, 7)),
        ("وقع الاتفاق في 7 مارس 999", (None, 3, 7)),
        ("وقع الاتفاق في 31/12/2023", (2023, 12, 31)),
    ],
)
def test_the_bounds_of_a_date(text: str, day: tuple[int | None, int, int]) -> None:
    (found,) = find_dates(text)
    assert (found.year, found.month, found.day) == day


@pytest.mark.parametrize("text", ["النسخة 13/13/2000", "النسخة 32/12/2000", "النسخة 0/12/2000"])
def test_no_such_day(text: str) -> None:
    assert not find_dates(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("من 10 ل 20 شخصا", 10, 20), ("من عشرة لعشرين شخصا", 10, 20), ("من 10 أشخاص إلى 20 شخصا", 10, 20)],
)
def test_ranges_between_two_numbers(text: str, low: int, high: int) -> None:
    (found,) = find_numbers(text)
    assert (found.minimum, found.maximum) == (low, high)


def test_grouped_digits_before_a_scale() -> None:
    (found,) = find_numbers("نحو 1 200 مليون دولار")
    assert found.value == 1_200_000_000
    (found,) = find_numbers("نحو 1 200 دولار")
    assert found.value == 1200


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("مليون وثلاثة أرباع المليون", 1_750_000),
        ("ألف وثلاثة أرباع", 1750),
        ("وصل الخمسة والعشرون لاعبا", 25),
        ("السّبعون رجلا", 70),
        ("في الثّلاثين من عمره", 30),
    ],
)
def test_one_number_of_several_words(text: str, value: int) -> None:
    (found,) = find_numbers(text)
    assert found.value == value


def test_a_preposition_begins_another_number() -> None:
    assert [found.value for found in find_numbers("باع ألفا بمئة دينار")] == [2000, 100]


def test_a_verb_far_into_the_sentence_still_qualifies() -> None:
    (found,) = find_numbers("وفي بيان جديد نشر مساء أمس تجاوزت الخسائر 200 مليون")
    assert (found.qualifier, found.minimum) == ("at_least", 200_000_000)
