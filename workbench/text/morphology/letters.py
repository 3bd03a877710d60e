"""Letters: vowelled Arabic words as lists of letters with their signs, and the seats of hamza.

Conjugation works on these lists, so that changing a vowel changes one field and needs no regular expression over combining
marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.text.folding import HIDDEN, TATWEEL
from workbench.text.graphemes import ARABIC_MARKS

FATHATAN, FATHA, DAMMA, KASRA, SHADDA, SUKUN = "\u064b", "\u064e", "\u064f", "\u0650", "\u0651", "\u0652"
_VOWELS = FATHA + DAMMA + KASRA
_SIGN = re.compile(f"[{ARABIC_MARKS}]")
_UNSEEN = re.compile(f"[{HIDDEN}{TATWEEL}]")
_TANWIN_BEFORE_ALEF = re.compile(f"{FATHATAN}([اى])")


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: its base character, its gemination (shadda), and its vowel (or sukun, or none)."""

    base: str
    vowel: str = ""
    doubled: bool = False

    def with_vowel(self, vowel: str) -> Letter:
        return replace(self, vowel=vowel)

    def __str__(self) -> str:
        return self.base + (SHADDA if self.doubled else "") + self.vowel


def parse(word: str) -> list[Letter]:
    """The letters of a vowelled word; signs other than vowels, sukun, tanwin and shadda are dropped."""
    letters: list[Letter] = []
    for sign in _UNSEEN.sub("", unicodedata.normalize("NFC", word)):
        if not _SIGN.match(sign):
            letters.append(Letter(sign))
        elif letters and sign == SHADDA:
            letters[-1] = replace(letters[-1], doubled=True)
        elif letters and "\u064b" <= sign <= SUKUN:
            letters[-1] = letters[-1].with_vowel(sign)
    return letters


def spell(letters: Iterable[Letter]) -> str:
    """The vowelled word as text."""
    return "".join(map(str, letters))


def bare(word: str) -> str:
    """The word without signs above or below its letters."""
    return _SIGN.sub("", word)


def without_final_vowel(letters: list[Letter]) -> list[Letter]:
    """The stem of a dictionary form: the last letter without its vowel."""
    return [*letters[:-1], letters[-1].with_vowel("")]


def is_short_vowel(sign: str) -> bool:
    return bool(sign) and sign in _VOWELS


def signs_agree(word: str, analysed: str) -> bool:
    """Whether the signs written on `word` agree with the vowelled form `analysed` of the same letters.

    A letter without a sign, on either side, agrees with any: newspapers often write only the vowel that decides («قُتل»). A
    written shadda needs a geminated letter, a written vowel the same vowel.
    """
    given = parse(_TANWIN_BEFORE_ALEF.sub(rf"\1{FATHATAN}", word))
    reading = parse(_TANWIN_BEFORE_ALEF.sub(rf"\1{FATHATAN}", analysed))
    if len(given) != len(reading):
        return True  # presentation forms: letters cannot be compared one by one
    return all(
        _letter_agrees(letter, given[place], assimilated=reading[place - 1 : place] == [_LAM])
        for place, letter in enumerate(reading)
    )


#: The lam of the article, which assimilates to a following sun letter («الشُّهداء»).
_LAM = Letter("ل")


def _letter_agrees(reading: Letter, given: Letter, *, assimilated: bool) -> bool:
    if given.doubled and not reading.doubled and not assimilated and (reading.vowel or reading.base in "اىآ"):
        return False
    return not given.vowel or not reading.vowel or given.vowel == reading.vowel


def seat_hamza(letters: list[Letter]) -> list[Letter]:
    """Write each inner hamza on the seat that its own vowel and the one before it require (سُأِل -> سُئِل)."""
    seated = letters[:1]
    for letter in letters[1:]:
        if letter.base in "أؤئء":
            before = seated[-1].vowel
            near = {letter.vowel, before}
            seated.append(
                replace(letter, base="ئ" if KASRA in near else "ؤ" if DAMMA in near else letter.base)
            )
        else:
            seated.append(letter)
    return seated
