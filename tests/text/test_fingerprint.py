"""Fingerprints: words that are told apart by eye and by ear, and that stand for the same bits in both languages."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.fingerprint import UnknownWordError, fingerprint_words, read_words
from workbench.text.folding import fold_word
from workbench.text.lexicon import load_lexicon

LINES = [line.split() for line in load_lexicon("fingerprint")["words"].split("\n") if line]
ARABIC, ENGLISH = [pair[0] for pair in LINES], [pair[1] for pair in LINES]
#: Letters that a telephone, or a dialect, makes alike; and those that differ in dots alone.
SOUNDS = str.maketrans("صثطضظذقحعةىؤئأإآ", "سستدززكهاهاويااا", "ء")
SHAPES = str.maketrans("تثنيئىخجذزشضظغقةؤأإآ", "ببببببححدرسصطعفهوااا", "ء")
DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)


def heard(word: str) -> str:
    return fold_word(word).translate(SOUNDS)


def near(word: str) -> Iterator[str]:
    """What the word becomes by one letter left out, exchanged for any other, or swapped with the next."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield f"{word[:at]}?{word[at + 1 :]}"
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def near_pairs(words: list[str]) -> list[str]:
    """Words that are one letter from another one."""
    plain = set(words)
    found = [form for word in words for form in near(word) if form in plain]
    exchanged = Counter(form for word in words for form in set(near(word)) if "?" in form)
    return found + [form for form, count in exchanged.items() if count > 1]


def singular(word: str) -> str:
    for ending, instead in (
        ("ies", "y"),
        ("ves", "f"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("s", ""),
    ):
        if word.endswith(ending) and not (ending == "s" and word.endswith("ss")):
            return word.removesuffix(ending) + instead
    return word


def test_there_are_as_many_words_as_eleven_bits_have_numbers() -> None:
    assert len(LINES) == 2048
    assert all(len(pair) == 2 for pair in LINES)
    assert all(re.fullmatch("[\u0621-\u064a]{3,9}", word) for word in ARABIC)
    assert all(re.fullmatch("[a-z]{3,11}", word) for word in ENGLISH)


def test_a_near_word_is_noticed() -> None:
    assert near_pairs(["جمل", "جمال"]) == ["جمل"]
    assert near_pairs(["جمل", "جبل"]) == ["ج?ل"]
    assert near_pairs(["قلم", "قمل"]) == ["قمل", "قلم"]
    assert near_pairs(["قلم", "قمر"]) == []


@pytest.mark.parametrize("words", [[fold_word(word) for word in ARABIC], ENGLISH], ids=["arabic", "english"])
def test_no_two_words_are_one_letter_apart(words: list[str]) -> None:
    assert len(set(words)) == len(words)
    assert near_pairs(words) == []


@pytest.mark.parametrize("form", [heard, lambda word: word.translate(SHAPES)], ids=["sound", "dots"])
def test_no_two_arabic_words_sound_alike_or_differ_in_dots_alone(form: Callable[[str], str]) -> None:
    counts = Counter(map(form, ARABIC))
    assert [word for word in ARABIC if counts[form(word)] > 1] == []


def test_no_english_word_is_the_plural_of_another() -> None:
    counts = Counter(map(singular, ENGLISH))
    assert [word for word in ENGLISH if counts[singular(word)] > 1] == []


def test_the_list_never_changes() -> None:
    words = "\n".join(" ".join(pair) for pair in LINES)
    assert hashlib.sha256(words.encode()).hexdigest()[:16] == "e93f12e168804299"


@given(DIGESTS, st.booleans())
def test_words_give_the_beginning_of_the_hash_again(digest: str, arabic: bool) -> None:
    words = fingerprint_words(digest, arabic=arabic)
    assert len(words) == 8
    assert read_words(" ".join(words)) == digest[:22]


@given(DIGESTS, DIGESTS)
def test_other_bits_have_other_words(one: str, other: str) -> None:
    for arabic in (True, False):
        same = fingerprint_words(one, arabic=arabic) == fingerprint_words(other, arabic=arabic)
        assert same == (one[:22] == other[:22])


@given(DIGESTS)
def test_both_languages_say_the_same(digest: str) -> None:
    arabic, english = fingerprint_words(digest, arabic=True), fingerprint_words(digest, arabic=False)
    assert [[one, other] in LINES for one, other in zip(arabic, english, strict=True)] == [True] * 8
    mixed = (arabic[at] if at % 2 else english[at].upper() for at in range(8))
    assert read_words("، ".join(mixed)) == digest[:22]


def test_how_words_are_typed_makes_no_difference() -> None:
    digest = "e4a47f00aa1122334455667788"
    typed = "1. مَنْحُوتَة ٢. باهت 3- متكرر ٤. خاطره\n5. اطروحة 6. امس، 7. أصـــيص 8. كاميرا"
    assert fingerprint_words(digest, arabic=True)[:2] == ("منحوتة", "باهت")
    assert read_words(typed) == digest[:22]


@pytest.mark.parametrize(
    ("typed", "word"), [("", ""), ("lampshade", ""), ("lampshade xqq", "xqq"), ("lampshade " * 9, "")]
)
def test_what_stands_for_nothing_is_named(typed: str, word: str) -> None:
    with pytest.raises(UnknownWordError) as caught:
        read_words(typed)
    assert caught.value.word == word
