"""Graphemes: what a reader takes for one character, a letter with its vowel signs or an emoji sequence (UAX #29).

A span never starts or ends inside one. All positions are code points. Exact boundaries come from `regex`, which is imported
only where no quicker rule decides: a letter, a digit, a space or a stop starts a grapheme of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.domain.span import Span

if TYPE_CHECKING:
    import regex

#: Arabic signs above and below letters (Unicode category Mn): vowel signs, Quranic marks. As a regex class body.
ARABIC_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
#: Characters that belong to the one before them (Grapheme_Extend) in text of Arabic, Hebrew, Greek, Cyrillic or Latin
#: letters: combining marks, joiners, variation selectors, skin tones and tags. As a regex class body.
EXTENDERS = ARABIC_MARKS + (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0"
    "\u200c\u200d\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
#: Signs that belong to the number or word behind them (Prepend), such as U+0600 ARABIC NUMBER SIGN.
PREPENDED = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2"
#: Characters that belong to the one behind them: the prepended signs, those outside the BMP, and CR before LF.
_JOINING = frozenset(
    map(
        chr,
        (
            0x0D,
            *range(0x600, 0x606),
            0x6DD,
            0x70F,
            0x890,
            0x891,
            0x8E2,
            0xD4E,
            0x110BD,
            0x110CD,
            0x111C2,
            0x111C3,
        ),
    )
) | frozenset(map(chr, (0x113D1, 0x1193F, 0x11941, *range(0x11A84, 0x11A8A), 0x11D46, 0x11F02)))
#: Characters that start a grapheme unless a joining one stands before them; others are looked up.
_STARTING = frozenset(
    map(
        chr,
        (
            *(0x0A, *range(0x20, 0x7F), 0xAB, 0xBB, 0x60C, 0x61B, 0x61F),
            *(*range(0x620, 0x64B), *range(0x660, 0x66E), *range(0x671, 0x6D4), *range(0x6F0, 0x6FA)),
            *(0x200E, 0x200F, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2039, 0x203A),
        ),
    )
)
_EXTENDER_RUN = re.compile(f"[{EXTENDERS}]+")
#: A grapheme is looked for no farther back than this, so that a run of combining marks costs linear time.
_NEAR = 256


@lru_cache(maxsize=1)
def _cluster() -> regex.Pattern[str]:
    import regex

    return regex.compile(r"\X")


def is_extended(text: str, position: int) -> bool:
    """Whether the character at `position` carries a combining mark or another extender."""
    return _EXTENDER_RUN.match(text, position + 1) is not None


def is_grapheme_boundary(text: str, position: int) -> bool:
    """Whether a grapheme starts or ends at `position`; true at both ends of the text."""
    if not 0 < position < len(text) or _surely_starts(text, position):
        return True
    return grapheme_bounds(text, position)[0] == position


def _surely_starts(text: str, position: int) -> bool:
    return text[position] in _STARTING and text[position - 1] not in _JOINING


def grapheme_bounds(text: str, position: int) -> tuple[int, int]:
    """Start and end of the grapheme that holds the character at `position`; an empty range at the end of the text."""
    if position >= len(text):
        return len(text), len(text)
    start, floor = position, max(0, position - _NEAR)
    while start > floor and not _surely_starts(text, start):
        start -= 1
    for found in _cluster().finditer(text, start):
        if found.end() > position:
            return found.start(), found.end()
    return position, position + 1


def snap_to_graphemes(text: str, start: int, end: int) -> Span | None:
    """The range grown to whole graphemes; None for an empty range."""
    if start >= end:
        return None
    first = start if is_grapheme_boundary(text, start) else grapheme_bounds(text, start)[0]
    marks = _EXTENDER_RUN.match(text, end)
    last = marks.end() if marks else end
    return Span(first, last if is_grapheme_boundary(text, last) else grapheme_bounds(text, last)[1])


def strip_space(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its ends; a space that carries a mark stays."""
    while start < end and text[start].isspace() and not is_extended(text, start):
        start += 1
    while end > start and text[end - 1].isspace() and text[max(start, end - 2)] not in _JOINING:
        end -= 1
    return start, end
