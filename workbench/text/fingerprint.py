"""Fingerprints: the beginning of a hash as eight words, to be compared by voice.

Eight words of 2,048 are 88 bits: whoever wants a key with the words of another one tries 2^88 keys. Each word has an Arabic
and an English form, so people compare whose windows speak different languages.
"""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.text.folding import fold_word
from workbench.text.lexicon import load_lexicon

WORDS = 8
_BITS = 11
_DIGITS = WORDS * _BITS // 4
_BETWEEN = re.compile(r"[\s,،.·\-\d٠-٩\u200e\u200f\u2066-\u2069]+")


class UnknownWordError(ValueError):
    """A typed word stands for nothing; `word` is the first such one, "" where there are not eight."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def fingerprint_words(digest: str, *, arabic: bool) -> tuple[str, ...]:
    """The eight words for a hash (hexadecimal, 22 digits or more).

    >>> fingerprint_words("0" * 64, arabic=False)[:2]
    ('lampshade', 'lampshade')
    """
    bits = int(digest[:_DIGITS], 16)
    table = _table()
    numbers = (bits >> _BITS * at & 2**_BITS - 1 for at in reversed(range(WORDS)))
    return tuple(table[number][0 if arabic else 1] for number in numbers)


def read_words(typed: str) -> str:
    """The first 22 hexadecimal digits of the hash for which these words stand, in either language.

    Vowel signs, hamza forms, capitals, numbers and signs between the words make no difference. Raises UnknownWordError.
    """
    words, bits, known = [word for word in _BETWEEN.split(typed) if word], 0, _numbers()
    for word in words:
        number = known.get(_folded(word))
        if number is None:
            raise UnknownWordError(word)
        bits = bits << _BITS | number
    if len(words) != WORDS:
        raise UnknownWordError("")
    return f"{bits:0{_DIGITS}x}"


def _folded(word: str) -> str:
    return fold_word(word).casefold()


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[str, str], ...]:
    lines = load_lexicon("fingerprint")["words"].split("\n")
    return tuple((arabic, english) for arabic, english in map(str.split, filter(None, lines)))


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    return {_folded(word): number for number, pair in enumerate(_table()) for word in pair}
