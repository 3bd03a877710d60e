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

#: Particles that are certainly none of the word: before digits, Latin letters, or (with tatweel) marks.
_CLITIC = re.compile(rf"[وف]?(?:[بلك]|[بك]?ال|لل)?[\u0640{HIDDEN}]*(?=[0-9٠-٩۰-۹A-Za-z])")
#: Particles before a name in Arabic letters: only what else is known of the text makes them certain.
_NAME_CLITIC = re.compile(r"(?:[وف]?[بلك]|[وف])(?=[\u0621-\u064a]{5})")
_BEFORE_MARK = re.compile("[وف]?[بلك]?(?:ال)?\u0640+$")
_OPENERS = "\"“”„«‹'‘’("
#: No character is longer than this; a run of letters without a space is looked at from so far back.
_NEAR = 256


def snap_to_words(
    text: str, start: int, end: int, stands_alone: Callable[[str], bool] | None = None
) -> Span | None:
    """The range grown to whole words, without white space, marks and punctuation at its ends.

    A caret (start equals end) takes the word it stands in or at. A particle that is certainly joined to
    something else is left out: of "بـ32" the 32, of "بـ«كذا»" what stands in the marks. None where there is no
    word. The words of a selection keep what stands between them. `stands_alone` says of a word whether the text
    uses it without a particle: of "لبلينكن" it leaves the name, if that stands alone elsewhere.
    """
    words = _touching(text, start, end)
    if not words:
        return snap_to_graphemes(text, start, end) if text[start:end].strip() else None
    first = words[0]
    if len(words) > 1 and _BEFORE_MARK.fullmatch(first.of(text)) and text[first.end] in _OPENERS:
        first = words[1]
    return Span(word_start(text, first, stands_alone), words[-1].end)


def word_start(text: str, word: Span, stands_alone: Callable[[str], bool] | None = None) -> int:
    """Where the word proper begins behind a particle that is certainly none of it ("وبـ32" -> "32")."""
    clitic = _CLITIC.match(text, word.start, word.end)
    if clitic and clitic.start() < clitic.end() < word.end:
        return clitic.end()
    if stands_alone is not None:
        particle = _NAME_CLITIC.match(text, word.start, word.end)
        if particle and stands_alone(text[particle.end() : word.end]):
            return particle.end()
    return word.start


def next_word_edge(text: str, position: int, *, end: bool, forward: bool) -> int | None:
    """The nearest word edge past `position`: where words end (`end`) or begin, forward or back; None without one.

    A word also begins behind a particle that is certainly none of it, so that of "بـ32" both edges are reached.
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
    """Where the word around `position` begins, looked for a little way back."""
    begin = position
    while begin > max(0, position - _NEAR) and (_is_word(text[begin - 1]) or _in_number(text, begin - 1)):
        begin -= 1
    return begin


def _in_number(text: str, position: int) -> bool:
    """Whether a separator stands there between two digits."""
    return (
        text[position] in ".,٫٬"
        and position > 0
        and text[position - 1].isdigit()
        and text[position + 1 : position + 2].isdigit()
    )


def _touching(text: str, start: int, end: int) -> list[Span]:
    """The words that the range meets; for a caret also one that ends there."""
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
