"""Offsets: code points in this program, UTF-16 code units in Qt, and the map between the two.

Only characters above U+FFFF take two units, so the list of their positions is the whole map, and a look-up is one bisection.
A Qt position inside a surrogate pair is rounded down to the start of the pair (up for the end of a range), so that no
selection holds half a character.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from workbench.domain.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


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
        """The code point position of a UTF-16 position; inside a surrogate pair its start, or its end with `up`.

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
        """The span of a UTF-16 selection, grown over surrogate pairs at its ends; None for an empty one.

        A selection of one half of a pair is empty.
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
        """The UTF-16 start and end of a span."""
        return self.to_utf16(span.start), self.to_utf16(span.end)


@dataclass(frozen=True, slots=True)
class LineIndex:
    """The lines of a text (empty ones too, like Qt's blocks), each with its UTF-16 map."""

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
