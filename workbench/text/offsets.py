"""Positions: code points here, UTF-16 units in Qt; and where characters, words and joined particles begin.

Only characters above U+FFFF take two units, so the sparse list of their positions is the whole map; a look-up is
one bisection. A Qt position inside a surrogate pair belongs to no character: it is rounded down to the pair's
begin (up for the end of a range), so that a selection never holds half a character.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

import regex

from workbench.domain.span import Span
from workbench.text.folding import HIDDEN, MARKS
from workbench.text.sentences import WORD

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_GRAPHEME = regex.compile(r"\X")
#: Particles that are certainly none of the word: before digits, Latin letters, or (with tatweel) marks.
_CLITIC = re.compile(rf"[وف]?(?:[بلك]|[بك]?ال|لل)?[\u0640{HIDDEN}]*(?=[0-9٠-٩۰-۹A-Za-z])")
#: Particles before a name in Arabic letters: only what else is known of the text makes them certain.
_NAME_CLITIC = re.compile(r"(?:[وف]?[بلك]|[وف])(?=[\u0621-\u064a]{5})")
_BEFORE_MARK = re.compile("[وف]?[بلك]?(?:ال)?\u0640+$")
_OPENERS = "\"“”„«‹'‘’("
#: No character is longer than this; a run of letters without a space is looked at from so far back.
_NEAR = 256


@dataclass(frozen=True, slots=True)
class Utf16Map:
    """The map of one text (a paragraph or a whole article) between code points and UTF-16 units."""

    length: int
    _points: array[int] = field(repr=False)  # code points of the characters above U+FFFF
    _units: array[int] = field(repr=False)  # their UTF-16 positions

    @classmethod
    def of(cls, text: str) -> Utf16Map:
        points = array("q", (m.start() for m in _ASTRAL.finditer(text)))
        units = array("q", (point + n for n, point in enumerate(points)))
        return cls(len(text), points, units)

    @property
    def units(self) -> int:
        """The length in UTF-16 units."""
        return self.length + len(self._points)

    def to_utf16(self, position: int) -> int:
        """The UTF-16 position of a code point position, 0 to `length`.

        Raises ValueError outside the text.
        """
        if not 0 <= position <= self.length:
            raise ValueError(f"outside the text: {position}")
        return position + bisect_left(self._points, position)

    def to_code_point(self, unit: int, *, up: bool = False) -> int:
        """The code point position of a UTF-16 position; inside a pair its begin, or its end with `up`.

        Raises ValueError outside the text.
        """
        if not 0 <= unit <= self.units:
            raise ValueError(f"outside the text: {unit}")
        before = bisect_right(self._units, unit)
        if before and self._units[before - 1] == unit:
            return self._points[before - 1]
        if before and self._units[before - 1] + 1 == unit:
            return self._points[before - 1] + up
        return unit - before

    def span(self, start: int, end: int) -> Span | None:
        """The span of a UTF-16 selection, grown over half characters at its ends; None when it selects nothing.

        A selection of one half of a pair selects nothing.
        """
        first, last = self.to_code_point(start), self.to_code_point(end, up=True)
        if (
            end - start < 2
            and last - first == 1
            and bisect_left(self._points, first) < bisect_left(self._points, last)
        ):
            return None
        return Span(first, last) if first < last else None

    def selection(self, span: Span) -> tuple[int, int]:
        """The UTF-16 begin and end of a span."""
        return self.to_utf16(span.start), self.to_utf16(span.end)


@dataclass(frozen=True, slots=True)
class LineIndex:
    """Every line of a text (empty ones too, as Qt's blocks are) with its own UTF-16 map."""

    starts: list[int]
    maps: list[Utf16Map]

    @classmethod
    def of(cls, text: str) -> LineIndex:
        starts, maps, at = [], [], 0
        for line in text.split("\n"):
            starts.append(at)
            maps.append(Utf16Map.of(line))
            at += len(line) + 1
        return cls(starts, maps)

    def locate(self, position: int) -> tuple[int, int]:
        """The line of a code point position and its UTF-16 position in that line."""
        n = bisect_right(self.starts, position) - 1
        return n, self.maps[n].to_utf16(min(position - self.starts[n], self.maps[n].length))

    def position(self, line: int, unit: int) -> int:
        """The code point position of a UTF-16 position in a line."""
        return self.starts[line] + self.maps[line].to_code_point(unit)


def grapheme_bounds(text: str, position: int) -> tuple[int, int]:
    """Begin and end of the user's character (letter with its signs, emoji sequence) around a position.

    The end of the text gives an empty range there.
    """
    if position >= len(text):
        return len(text), len(text)
    back = max(0, position - _NEAR)
    begin = max(text.rfind("\n", back, position), text.rfind(" ", back, position), back)
    for found in _GRAPHEME.finditer(text, begin):
        if found.end() > position:
            return found.start(), found.end()
    return position, position + 1


def snap_to_graphemes(text: str, start: int, end: int) -> Span | None:
    """The range grown to whole characters; None when it is empty."""
    if start >= end:
        return None
    return Span(grapheme_bounds(text, start)[0], grapheme_bounds(text, end - 1)[1])


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


_WORD_SIGN = re.compile(f"[{MARKS}{HIDDEN}]")


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or _WORD_SIGN.match(character) is not None
