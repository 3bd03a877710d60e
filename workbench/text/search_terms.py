"""The words of a text as a search compares them: folded, in small letters, letters and digits apart.

"وبـ32,000" gives the words "وب" and "32000": figures are found whatever particle stands before them and however
their thousands are set apart. The same rule cuts what is searched and what is asked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from workbench.domain.span import Span
from workbench.text.folding import FoldedText, fold_word

#: Raise it when folding, cutting or stemming changes: indexes are then made anew.
FOLD_VERSION = 2

#: A figure with thousands set apart, a figure, a run of letters with the signs above them.
_WORD = re.compile(r"\d{1,3}(?:[,٬]\d{3})+(?!\d)|\d+|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_THOUSANDS = re.compile(r"[,٬]")
#: No word is longer than this: a longer run of letters is known by its beginning.
LONGEST = 64


def terms(text: str) -> list[str]:
    """The words of a text in their order."""
    known: dict[str, str] = {}
    return [
        known.get(word) or known.setdefault(word, normalize_term(word))
        for word in split_terms(fold_word(text))
    ]


def split_terms(folded: str) -> list[str]:
    """The pieces of a folded text that are words, each still to be made `normalize_term`: for who keeps a cache of words."""
    return _WORD.findall(folded)


def normalize_term(word: str) -> str:
    """One folded word in its form for comparing: small letters, Latin ones without accents, thousands joined."""
    if word.isascii():
        found = word.lower() if word.isalpha() else _THOUSANDS.sub("", word)
    elif "\u0620" <= word[0] <= "\u064a":
        found = word
    else:
        found = _without_accents(word.casefold())
    return found[:LONGEST]


def _without_accents(word: str) -> str:
    """The letters of the compatibility decomposition (NFKD), case-folded after it: «𝗔» decomposes to a capital."""
    letters = "".join(character for character in unicodedata.normalize("NFKD", word) if character.isalnum())
    return letters.casefold() or word


def occurrences(folded: FoldedText, wanted: Callable[[str], bool]) -> Iterator[tuple[int, str, Span]]:
    """The words of the text that are `wanted`: which word of the text it is, the word as it is compared, and its place
    in the text as it stands.
    """
    known: dict[str, str] = {}
    for number, found in enumerate(_WORD.finditer(folded.text)):
        piece = found.group()
        word = known.get(piece)
        if word is None:
            word = normalize_term(piece)
            known[piece] = word = word if wanted(word) else ""
        if word:
            yield number, word, folded.span(found.start(), found.end())
