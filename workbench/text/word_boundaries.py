"""Word boundaries: where words start and end, and where a word starts behind its proclitics.

All positions are code points. No boundary lies inside a grapheme.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from workbench.domain.span import Span
from workbench.text.folding import HIDDEN
from workbench.text.graphemes import EXTENDERS, PREPENDED, snap_to_graphemes
from workbench.text.sentences import WORD

#: Proclitics that certainly do not belong to the word: before digits, Latin letters, or (with tatweel) quotation marks.
_CLITIC = re.compile(rf"[وف]?(?:[بلك]|[بك]?ال|لل)?[\u0640{HIDDEN}]*(?=[0-9٠-٩۰-۹A-Za-z])")
#: Proclitics before a name in Arabic letters; certain only if the text has the name without them.
_NAME_CLITIC = re.compile(r"(?:[وف]?[بلك]|[وف])(?=[\u0621-\u064a]{5})")
_BEFORE_MARK = re.compile("[وف]?[بلك]?(?:ال)?\u0640+$")
_OPENERS = "\"“”„«‹'‘’("
#: How far back the start of a run of letters is looked for.
_NEAR = 256


def snap_to_words(
    text: str, start: int, end: int, stands_alone: Callable[[str], bool] | None = None
) -> Span | None:
    """The range grown to whole words, without white space, quotation marks and punctuation at its ends.

    A caret (start equals end) selects the word that it is in or at. A certain proclitic is excluded: of "بـ32" the 32
    remains, of "بـ«كذا»" the words in the marks. None where there is no word. `stands_alone` tells whether the text uses a
    word without a proclitic: of "لبلينكن" the name remains if it occurs alone elsewhere.
    """
    words = _touching(text, start, end)
    if not words:
        return snap_to_graphemes(text, start, end) if text[start:end].strip() else None
    first = words[0]
    if len(words) > 1 and _BEFORE_MARK.fullmatch(first.of(text)) and text[first.end] in _OPENERS:
        first = words[1]
    return Span(word_start(text, first, stands_alone), words[-1].end)


def word_start(text: str, word: Span, stands_alone: Callable[[str], bool] | None = None) -> int:
    """The start of the word behind its certain proclitics ("وبـ32" -> "32")."""
    clitic = _CLITIC.match(text, word.start, word.end)
    if clitic and clitic.start() < clitic.end() < word.end:
        return clitic.end()
    if stands_alone is not None:
        particle = _NAME_CLITIC.match(text, word.start, word.end)
        if particle and stands_alone(text[particle.end() : word.end]):
            return particle.end()
    return word.start


def next_word_edge(text: str, position: int, *, end: bool, forward: bool) -> int | None:
    """The nearest start of a word (its end with `end`) past `position`, forward or back; None without one.

    A word also starts behind a certain proclitic, so "بـ32" has two starts.
    """
    if forward:
        for word in WORD.finditer(text, _word_begin(text, position)):
            edges = [word.end()] if end else sorted({word.start(), word_start(text, Span(*word.span()))})
            if found := [edge for edge in edges if edge > position]:
                return found[0]
        return None
    reach = _NEAR
    while True:
        low = _word_begin(text, max(0, position - reach))
        best = None
        for word in WORD.finditer(text, low, min(len(text), position + _NEAR)):
            edges = [word.end()] if end else sorted({word.start(), word_start(text, Span(*word.span()))})
            best = max((edge for edge in edges if edge < position), default=best)
            if word.start() >= position:
                break
        if best is not None or low == 0:
            return best
        reach *= 8


def _word_begin(text: str, position: int) -> int:
    """The start of the word around `position`, at most `_NEAR` characters back."""
    begin = position
    while begin > max(0, position - _NEAR) and (_is_word(text[begin - 1]) or _in_number(text, begin - 1)):
        begin -= 1
    return begin


def _in_number(text: str, position: int) -> bool:
    """Whether the character is a separator between two digits."""
    return (
        text[position] in ".,٫٬"
        and position > 0
        and text[position - 1].isdigit()
        and text[position + 1 : position + 2].isdigit()
    )


def _touching(text: str, start: int, end: int) -> list[Span]:
    """The words that overlap the range; for a caret also one that ends there."""
    begin = start
    while begin > 0 and _is_word(text[begin - 1]):
        begin -= 1
    if (
        begin
        and text[begin - 1] in ".,٫٬"
        and begin > 1
        and text[begin - 2].isdigit()
        and text[begin : begin + 1].isdigit()
    ):
        begin -= 1  # inside "32,000"
        while begin > 0 and (_is_word(text[begin - 1]) or text[begin - 1] in ".,٫٬"):
            begin -= 1
    found = []
    for word in WORD.finditer(text, begin):
        if word.start() > end or (word.start() == end and start < end):
            break
        if word.end() > start or (start == end and word.end() == start):
            found.append(Span(*word.span()))
            if start == end and word.end() > start:
                return [found[-1]]
    return found


_WORD_SIGN = re.compile(f"[{EXTENDERS}{HIDDEN}{PREPENDED}]")


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or _WORD_SIGN.match(character) is not None
