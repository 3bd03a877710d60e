"""The word diff marks exactly what the other text lacks; its pieces in order are the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.rows.word_diff import diff_words
from workbench.ui.views.bidi_text import paragraphs
from workbench.ui.views.passphrase_strength import Strength, strength

_TEXTS = st.text(alphabet="قتل بج 03\n\u200f😀", max_size=60)


@given(_TEXTS, _TEXTS)
def test_the_pieces_in_a_row_are_the_text(text: str, other: str) -> None:
    assert "".join(words for words, _ in diff_words(text, other)) == text


@given(_TEXTS)
def test_nothing_differs_from_itself(text: str) -> None:
    assert all(style == "" for _, style in diff_words(text, text))


def test_the_words_that_differ_are_marked() -> None:
    pieces = diff_words("قُتل 32 شخصًا أمس", "قُتل 30 شخصًا أمس")
    assert [words for words, style in pieces if style] == ["32"]


def test_very_long_texts_are_not_compared() -> None:
    text = "كلمة " * 700
    assert diff_words(text, "أخرى") == ((text, ""),)


@given(st.lists(st.tuples(_TEXTS, st.sampled_from(["", "mark"])), max_size=5))
def test_paragraphs_keep_every_letter(pieces: list[tuple[str, str]]) -> None:
    whole = "".join(text for text, _ in pieces)
    kept = "".join(text for paragraph in paragraphs(pieces) for text, _ in paragraph)
    assert kept == whole.replace("\n", "") or (not whole.strip("\n") and kept == " ")


def test_length_and_variety_make_a_passphrase_strong() -> None:
    assert strength("") is Strength.NONE
    for weak in ("abc", "123456789012345", "aaaaaaaaaaaaaaaaaaaa", "قصير"):
        assert strength(weak) is Strength.WEAK
    assert strength("بيت شجرة نهر") is Strength.FAIR
    for good in ("بيت شجرة نهر جبل", "correct horse battery staple"):
        assert strength(good) is Strength.GOOD
