"""Sentences: paragraphs, sentences and words as spans."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.sentences import paragraphs, sentences, tokens


def test_paragraphs_leave_out_empty_lines() -> None:
    text = "عنوان\n\n  \nفقرة أولى.\nفقرة"
    assert [p.of(text) for p in paragraphs(text)] == ["عنوان", "فقرة أولى.", "فقرة"]


def test_sentences() -> None:
    text = "قُتل 3.5 بالمئة منهم. قال د. خالد: «لن نغادر!» ثم رحل؟ نعم.. وعاد\nقالت أ.ف.ب ذلك."
    assert [s.of(text) for s in sentences(text)] == [
        "قُتل 3.5 بالمئة منهم.",
        "قال د. خالد: «لن نغادر!»",
        "ثم رحل؟",
        "نعم..",
        "وعاد",
        "قالت أ.ف.ب ذلك.",
    ]


def test_tokens_keep_numbers_and_vowel_signs_whole() -> None:
    text = "«وبـ32» قُتِلَ 32,000 شخص، ٣٢٫٥."
    assert [t.of(text) for t in tokens(text)] == ["وبـ32", "قُتِلَ", "32,000", "شخص", "٣٢٫٥"]


@given(st.text(alphabet="اب .؟\n«»12,", max_size=80))
def test_sentences_cover_every_word_once_and_in_order(text: str) -> None:
    found = sentences(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    kept = "".join(s.of(text) for s in found)
    assert "".join(kept.split()) == "".join(text.split())


def test_a_line_of_dots_is_one_end() -> None:
    assert len(sentences("نص " + "." * 200_000 + "x")) == 1
