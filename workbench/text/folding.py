"""Folding: a normalized view of Arabic text for matching, with a map back to the original positions.

Stored text is never changed. Folding unites the alef forms, ya and alef maqsura, ta marbuta and ha, and the hamza seats;
drops tashkeel, tatweel, zero-width and bidi controls, and dots that hide letters ("حمـ.ـاس"); decomposes presentation
forms (NFKC; one ligature gives up to 18 letters); makes every digit ASCII.

    >>> fold("أَحْمَد").text
    'احمد'

All positions are code points. The map holds only the places where lengths differ, so it is empty for plain text, and a
look-up is one bisection.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field

from workbench.domain.span import Span
from workbench.text.graphemes import ARABIC_MARKS, EXTENDERS, snap_to_graphemes

#: Zero-width characters and bidi controls, as a regex class body.
HIDDEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
TATWEEL = "\u0640"

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ٵ": "ا",
    "ى": "ي", "ئ": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ۍ": "ي",
    "ؤ": "و", "ٶ": "و",
    "ة": "ه", "ۀ": "ه", "ہ": "ه", "ۃ": "ه", "ھ": "ه", "ە": "ه",
    "ک": "ك", "ڪ": "ك",
}  # fmt: skip
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


def _characters(body: str) -> list[str]:
    """The characters of a regex class body."""
    return re.findall(f"[{body}]", "".join(map(chr, range(0x600, 0x10000))) + "\u00ad")


def _presentation_forms(table: dict[int, str]) -> dict[int, str]:
    """U+FB50-FDFF and U+FE70-FEFC with their compatibility decompositions (NFKC), folded by `table`."""
    forms: dict[int, str] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        whole = unicodedata.normalize("NFKC", chr(code))
        if whole != chr(code):
            folded = whole.translate(table)
            forms[code] = "" if whole.startswith(" ") else folded
    return forms


def _table() -> dict[int, str]:
    table = {ord(a): b for a, b in _LETTERS.items()}
    table.update({0x660 + d: str(d) for d in range(10)})
    table.update({0x6F0 + d: str(d) for d in range(10)})
    table.update({ord(space): " " for space in _SPACES})
    table.update({ord(c): "" for c in _characters(ARABIC_MARKS + HIDDEN + TATWEEL + "\u06e5\u06e6")})
    table.update(_presentation_forms(table))
    return table


_FOLD = _table()
_IRREGULAR = re.compile("[" + "".join(re.escape(chr(c)) for c, to in _FOLD.items() if len(to) != 1) + "]")
_HIDING_DOT = re.compile(rf"(?<={TATWEEL})[.·•*_](?={TATWEEL})")
_EXTENDER_RUN = re.compile(f"[{EXTENDERS}]+")


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text, its folded form, and the map between the two.

    After the n-th character whose folding is not one character long, the original continues at `_source[n]` and the folded
    text at `_target[n]`; between these places both advance together.
    """

    original: str
    text: str
    _source: array[int] = field(repr=False)
    _target: array[int] = field(repr=False)

    def to_original(self, position: int) -> int:
        """The position of the original character behind the folded one at `position`; the length for the end."""
        if position >= len(self.text):
            return len(self.original)
        n = bisect_right(self._target, position)
        source, target = (self._source[n - 1], self._target[n - 1]) if n else (0, 0)
        where = source + position - target
        return min(where, self._source[n] - 1) if n < len(self._source) else where

    def to_folded(self, position: int) -> int:
        """The folded position of the original character at `position`, or of the first kept one after it."""
        n = bisect_right(self._source, position)
        source, target = (self._source[n - 1], self._target[n - 1]) if n else (0, 0)
        return target + position - source

    def span(self, start: int, end: int) -> Span:
        """The whole original graphemes, with their vowel signs, behind the folded range `start` to `end`.

        Raises ValueError for an empty range.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"not a folded range: {start}..{end}")
        last = self.to_original(end - 1) + 1
        return snap_to_graphemes(self.original, self.to_original(start), last) or Span(start, end)

    def range(self, span: Span) -> tuple[int, int]:
        """The folded range of an original span; empty where folding drops all of it."""
        return self.to_folded(span.start), self.to_folded(span.end)


def fold(text: str) -> FoldedText:
    """Fold `text` for matching; linear in its length."""
    # A dot between two tatweels hides letters from a filter. It becomes a tatweel and is dropped with the others.
    plain = _HIDING_DOT.sub(TATWEEL, text) if TATWEEL in text else text
    source, target = array("q"), array("q")
    gained = 0
    for match in _IRREGULAR.finditer(plain):
        after = match.end()
        gained += len(_FOLD[ord(match.group())]) - 1
        source.append(after)
        target.append(after + gained)
    return FoldedText(text, plain.translate(_FOLD), source, target)


def fold_word(word: str) -> str:
    """The folded form of a word or phrase without a map back (keys of lexicons)."""
    return (_HIDING_DOT.sub(TATWEEL, word) if TATWEEL in word else word).translate(_FOLD)
