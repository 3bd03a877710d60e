"""Search terms: the words of a text as the search index holds them, folded, in small letters, letters and digits apart.

"وبـ32,000" gives the terms "وب" and "32000", so a number is found whatever clitic precedes it and however its thousands
are separated. Texts and queries are split by the same rule.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from workbench.domain.span import Span
from workbench.text.folding import FoldedText, fold_word

#: The version of folding, splitting and stemming. Raise it with any change to them: indexes are then rebuilt.
FOLD_VERSION = 2

#: A number with separated thousands, a number, a run of letters with combining marks.
_WORD = re.compile(r"\d{1,3}(?:[,٬]\d{3})+(?!\d)|\d+|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_THOUSANDS = re.compile(r"[,٬]")
#: The most characters of a term; a longer run of letters is cut.
LONGEST = 64


def terms(text: str) -> list[str]:
    """The terms of a text in order."""
    known: dict[str, str] = {}
    return [
        known.get(word) or known.setdefault(word, normalize_term(word))
        for word in split_terms(fold_word(text))
    ]


def split_terms(folded: str) -> list[str]:
    """The words of a folded text before `normalize_term`, for callers that cache normalized words."""
    return _WORD.findall(folded)


def normalize_term(word: str) -> str:
    """The term of one folded word: small letters, no Latin accents, thousands joined."""
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
    """The terms of the text that `wanted` accepts: the number of the word, the term, and its span in the original text."""
    known: dict[str, str] = {}
    for number, found in enumerate(_WORD.finditer(folded.text)):
        piece = found.group()
        word = known.get(piece)
        if word is None:
            word = normalize_term(piece)
            known[piece] = word = word if wanted(word) else ""
        if word:
            yield number, word, folded.span(found.start(), found.end())
