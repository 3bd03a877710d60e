"""Quantity detector: sentences with one quantity each, its whole span and its value."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.suggest.detect import detect
from workbench.suggest.suggestion import QuantityReading, SuggestionKind

_ROWS = [
    line.rsplit("|", 1)
    for line in (Path(__file__).parent / "number_sentences.txt").read_text("utf-8").splitlines()
    if not line.startswith("# ")
]


@pytest.mark.parametrize(("text", "wanted"), _ROWS)
def test_each_expression_is_one_quantity(text: str, wanted: str) -> None:
    found = {s.span.of(text): s.reading for s in detect(text, {SuggestionKind.QUANTITY})}
    for part in wanted.split(";") if wanted.strip() else []:
        said, value = (side.strip() for side in part.rsplit("=", 1))
        reading = found[said]
        assert isinstance(reading, QuantityReading)
        if ".." in value:
            low, high = (float(side) if side else None for side in value.split(".."))
            assert (reading.minimum, reading.maximum) == (low, high)
        else:
            assert reading.value == pytest.approx(float(value))


_PIECES = st.sampled_from(
    [
        "قتل",
        "12",
        "شخصا",
        "وأصيب",
        "أمس",
        "في",
        "ألف",
        "مئة",
        "و",
        "بين",
        "إلى",
        "من",
        "$",
        "عدد",
        "القتلى",
        "،",
        "عشرون",
        "وثلاثة",
        "كان",
        "%",
        "(",
        ")",
        "-",
        "/",
        "^",
        "7",
        "أكثر",
        "أقل",
        "على",
        "فاصلة",
        "سالب",
        "الحادي",
        "وعشرين",
        "بحسب",
        "وزارة",
        ":",
        "«",
        "»",
        "2023",
        "أكتوبر",
        "يناير",
        ".",
        "آلاف",
        "ربع",
        "نصف",
        "العشرات",
        "منهم",
        "بينهم",
        "ملايين",
        "واحد",
        "e",
        "+",
        ">",
        "<",
    ]
)


@given(st.lists(_PIECES, max_size=40).map(" ".join) | st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=150)
def test_any_row_of_words_of_numbers_has_a_sound_answer(text: str) -> None:
    for suggestion in detect(text, {SuggestionKind.QUANTITY, SuggestionKind.CASUALTY, SuggestionKind.DATE}):
        assert 0 <= suggestion.span.start < suggestion.span.end <= len(text)
        assert suggestion.span.of(text).strip()
        assert all(0 <= t.start < t.end <= len(text) for t in suggestion.triggers)


@pytest.mark.parametrize(
    "text",
    ["9" * 5000 + " قتيل", "٩" * 5000, "و" * 20_000, "1" + ".1" * 3000, "1/" * 3000, "واحد على " * 2000, "(5" * 3000,
     "قتل " + "5 " * 3000, "".join(map(chr, range(32))) * 50 + "5", "10^99", "9e99", "1.0^99", "-" * 3000 + "5"],
)  # fmt: skip
def test_odd_input_is_only_input(text: str) -> None:
    for suggestion in detect(text, {SuggestionKind.QUANTITY, SuggestionKind.CASUALTY, SuggestionKind.DATE}):
        assert suggestion.span.of(text)
