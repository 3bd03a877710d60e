"""Folding: what is united and dropped, and the map back to the original text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.span import Span
from workbench.text.folding import fold, fold_word

ARABIC = st.text(
    alphabet=st.sampled_from(list("ابأإآىيةهؤئءَُِّـ\u200f\u200d. ٣3ﷺﻻﷲ\U0001f600abـ.ـ\n")), max_size=60
)


@pytest.mark.parametrize(
    ("given_text", "folded"),
    [
        ("أَحْمَد", "احمد"),
        ("إلى آخرِ مستشفًى", "الي اخر مستشفي"),
        ("مئة مسؤول", "ميه مسوول"),
        ("بدء", "بدء"),
        ("حمـ.ـاس", "حماس"),
        ("نهاية. ـ", "نهايه. "),
        ("٣٢٫٥ ۴۵", "32٫5 45"),
        ("\u202b12\u202c", "12"),
        ("ﻻ ﷲ", "لا الله"),
        ("کرکوک یونس", "كركوك يونس"),
        ("12\u00a0قتيلا", "12 قتيلا"),
    ],
)
def test_folding(given_text: str, folded: str) -> None:
    assert fold(given_text).text == folded
    assert fold_word(given_text) == folded


def test_one_ligature_gives_eighteen_letters_and_one_span() -> None:
    folded = fold("قال ﷺ ذلك")
    assert len(folded.text) == len("قال  ذلك") + 18
    assert folded.span(4, 22) == Span(4, 5)
    assert folded.span(10, 11) == Span(4, 5)
    assert folded.span(23, 26).of(folded.original) == "ذلك"


def test_a_span_takes_the_vowel_signs_of_its_last_letter() -> None:
    folded = fold("قُتِلَ رجلٌ.")
    at = folded.text.index("رجل")
    assert folded.span(at, at + 3).of(folded.original) == "رجلٌ"
    assert folded.span(0, 3).of(folded.original) == "قُتِلَ"


def test_an_empty_range_is_refused() -> None:
    with pytest.raises(ValueError, match="folded range"):
        fold("نص").span(1, 1)


@given(ARABIC)
def test_every_folded_character_comes_from_the_character_it_names(text: str) -> None:
    folded = fold(text)
    for position, character in enumerate(folded.text):
        origin = folded.to_original(position)
        assert character in fold_word(text[origin])


@given(ARABIC)
def test_there_and_back(text: str) -> None:
    folded = fold(text)
    assert folded.to_folded(len(text)) == len(folded.text)
    for position in range(len(folded.text)):
        origin = folded.to_original(position)
        start = folded.to_folded(origin)
        assert start <= position < start + len(fold_word(text[origin]))


@given(ARABIC, st.data())
def test_spans_slice_to_text_that_folds_to_the_range(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    span = folded.span(start, end)
    assert folded.text[start:end] in folded.text[slice(*folded.range(span))]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold_word(text)
    assert fold_word(once) == once


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    folded = fold(text)
    assert folded.to_original(len(folded.text)) == len(text)
