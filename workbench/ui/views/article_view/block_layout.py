"""One block laid out: its lines, and the boxes of its characters.

Boxes come from `QTextLine.glyphRuns(start, length)`, whose rectangles agree with what Qt paints as selected;
the difference of two `cursorToX` does not where a range crosses directions.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from workbench.text.offsets import Utf16Map

_SAMPLE = "وقالت الوزارة في بيان لها إن عدد القتلى ارتفع منذ بدء العملية العسكرية في القطاع"
MEASURE = 70  # characters a line
_LEADING = 1.8
_ROOM = 5  # pixels under the letters for the underlines
_SNUG = 0.75  # pixels; boxes nearer than that are one box


@dataclass(frozen=True, slots=True)
class Setting:
    """How blocks are set: the font and pixel measures taken from it."""

    font: QFont
    width: int
    line_height: int
    gap: int  # below each block that ends a paragraph
    per_line: float  # characters that fit in a line, for estimates
    ascent: float
    descent: float

    @classmethod
    def of(cls, font: QFont, width: int) -> Setting:
        metrics = QFontMetricsF(font)
        natural = metrics.ascent() + metrics.descent()
        line = math.ceil(max(_LEADING * QFontInfo(font).pixelSize(), natural + _ROOM))
        mean = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        return cls(
            font,
            width,
            line,
            round(line * 0.4),
            max(1.0, width / max(mean, 0.1) * 0.96),
            metrics.ascent(),
            metrics.descent(),
        )


def ideal_width(font: QFont) -> int:
    """The width in pixels at which a line holds about 70 Arabic characters."""
    return math.ceil(QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE)


@dataclass(frozen=True, slots=True)
class CharBox:
    """One character's box: UTF-16 start and end within the block, left and right edge, direction of its run."""

    start: int
    end: int
    left: float
    right: float
    rtl: bool


class LaidBlock:
    """A block of text with its QTextLayout. Offsets of its methods are code points of the whole text.

    With `full_lines` the block ends before its last line (where it has others), so that the block after it can begin
    with those words: a paragraph in pieces then looks like one.
    """

    __slots__ = (
        "_boxes",
        "_chars",
        "_starts16",
        "height",
        "layout",
        "line_count",
        "rtl",
        "setting",
        "start",
        "text",
        "units",
    )

    def __init__(
        self, text: str, start: int, *, rtl: bool, gap: int, setting: Setting, full_lines: bool = False
    ) -> None:
        self.text, self.start, self.rtl, self.setting = text, start, rtl, setting
        self.units = Utf16Map.of(text)
        self.layout = self._made(text, rtl)
        self.line_count = self.layout.lineCount()
        if full_lines and self.line_count > 1:
            self.line_count -= 1
            self.text = text[: self.units.to_code_point(self.layout.lineAt(self.line_count).textStart())]
            self.units = Utf16Map.of(self.text)
        self._starts16 = [self.layout.lineAt(n).textStart() for n in range(self.line_count)]
        self.height = max(1, self.line_count) * setting.line_height + gap
        self._boxes: dict[tuple[int, int], list[QRectF]] = {}
        self._chars: dict[int, list[CharBox]] = {}

    def _made(self, text: str, rtl: bool) -> QTextLayout:
        setting = self.setting
        layout = QTextLayout(text, setting.font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        natural = setting.ascent + setting.descent
        baseline = (setting.line_height - _ROOM - natural) / 2 + setting.ascent
        while (line := layout.createLine()).isValid():
            line.setLineWidth(setting.width)
            line.setPosition(QPointF(0, baseline - line.ascent()))
            baseline += setting.line_height
        layout.endLayout()
        return layout

    # -- lines

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def line(self, number: int) -> QTextLine:
        return self.layout.lineAt(number)

    def line_of(self, offset: int) -> int:
        """The line that holds the character `offset`."""
        return max(0, bisect_right(self._starts16, self.units.to_utf16(offset - self.start)) - 1)

    def line_at(self, y: float) -> int:
        """The line at `y` pixels below the block's top; the first or the last one outside."""
        return max(0, min(self.line_count - 1, int(y // self.setting.line_height)))

    def line_range(self, number: int) -> tuple[int, int]:
        """The line's code points, half open."""
        begin = self._starts16[number] if self.line_count else 0
        last = number + 1 >= self.line_count
        end = len(self.text) if last else self.units.to_code_point(self._starts16[number + 1])
        return self.start + self.units.to_code_point(begin), self.start + end

    # -- boxes

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """The boxes of the characters `start` to `end`, top to bottom, a line's from left to right.

        One range can have several boxes in a line where directions meet. Spaces swallowed by a line wrap have none.
        """
        key = (max(start, self.start), min(end, self.end))
        found = self._boxes.get(key)
        if found is None:
            found = self._boxes[key] = self._measured(*key) if key[0] < key[1] else []
        return found

    def _measured(self, start: int, end: int) -> list[QRectF]:
        first, last = (self.units.to_utf16(offset - self.start) for offset in (start, end))
        height = self.setting.line_height
        careful = self._splits(start - self.start) or self._splits(end - self.start)
        found: list[QRectF] = []
        for number in range(self.line_of(start), self.line_count):
            line_start = self._starts16[number]
            if line_start >= last:
                break
            line = self.layout.lineAt(number)
            begin, stop = max(first, line_start), min(last, line_start + line.textLength())
            sides = self._sides(number, begin, stop) if careful else _runs(line, begin, stop)
            found += [QRectF(x, number * height, w, height) for x, w in _merged(sides)]
        return found

    def _sides(self, number: int, begin: int, stop: int) -> list[tuple[float, float]]:
        """Edges character by character: Qt misplaces the parts of a ligature that runs from right to left."""
        return [
            (box.left, box.right) for box in self.characters(number) if box.start < stop and box.end > begin
        ]

    def characters(self, number: int) -> list[CharBox]:
        """The boxes of the seen characters (grapheme clusters) of a line, in logical order."""
        found = self._chars.get(number)
        if found is None:
            found = self._chars[number] = list(self._clusters(number)) if self.line_count else []
        return found

    def _clusters(self, number: int) -> list[CharBox]:
        line = self.layout.lineAt(number)
        made: list[CharBox] = []
        group: list[tuple[int, int]] = []  # the seen characters that share the glyph at hand
        extent = (0.0, 0.0, False)
        for start, end in self._seen(line):
            letter = self._is_letter(start)
            joins = bool(group) and letter and self._is_letter(group[-1][0])
            if joins and _glyphs(line, *group[-1]) == _glyphs(line, group[-1][0], end):
                group.append((start, end))
                extent = _extent(line, group[0][0], end) or extent
                continue
            own = _extent(line, start, end)
            if own is None:
                continue
            if joins and own[1] - own[0] < _SNUG:  # the alef of a lam-alef drawn as a part of the lam
                group.append((start, end))
                continue
            made += _shared(group, extent)
            group, extent = [(start, end)], own
        return made + _shared(group, extent)

    def _seen(self, line: QTextLine) -> Iterator[tuple[int, int]]:
        """The seen characters of a line, as UTF-16 ranges."""
        position, stop = line.textStart(), line.textStart() + line.textLength()
        while position < stop:
            following = self.layout.nextCursorPosition(position)
            if following <= position:
                return
            yield position, min(following, stop)
            position = following

    def _is_letter(self, position: int) -> bool:
        return self.text[self.units.to_code_point(position)].isalpha()

    def _splits(self, offset: int) -> bool:
        """Whether an edge at `offset` (relative to the block) cuts a seen character or a ligature in two."""
        text = self.text
        if not (
            0 < offset < len(text)
            and category(text[offset])[0] in "LM"
            and category(text[offset - 1])[0] in "LM"
        ):
            return False
        position = self.units.to_utf16(offset)
        if not self.layout.isValidCursorPosition(position):
            return True
        line = self.layout.lineAt(self.line_of(self.start + offset))
        before, after = self.layout.previousCursorPosition(position), self.layout.nextCursorPosition(position)
        if before < line.textStart():
            return False
        own = _extent(line, position, after)
        thin = own is not None and own[1] - own[0] < _SNUG
        return thin or _glyphs(line, before, position) == _glyphs(line, before, after)

    # -- steps

    def following(self, offset: int, *, word: bool = False) -> int:
        """The next place for a caret after `offset`, never inside a seen character; the end at the end."""
        moved = self.layout.nextCursorPosition(self.units.to_utf16(offset - self.start), _mode(word))
        return self.settled(self.start + self.units.to_code_point(min(moved, self.units.units)), up=True)

    def preceding(self, offset: int, *, word: bool = False) -> int:
        """The place for a caret before `offset`; the block's start at its start."""
        moved = self.layout.previousCursorPosition(self.units.to_utf16(offset - self.start), _mode(word))
        return self.settled(self.start + self.units.to_code_point(moved))

    def settled(self, offset: int, *, up: bool = False) -> int:
        """`offset`, or the place before it (with `up` after it) when it lies inside a seen character.

        Qt's steps by words stop inside one where a sign stands on a space.
        """
        position = self.units.to_utf16(offset - self.start)
        if self.layout.isValidCursorPosition(position):
            return offset
        move = self.layout.nextCursorPosition if up else self.layout.previousCursorPosition
        return self.start + self.units.to_code_point(move(position))


def _mode(word: bool) -> QTextLayout.CursorMode:
    return QTextLayout.CursorMode.SkipWords if word else QTextLayout.CursorMode.SkipCharacters


def _runs(line: QTextLine, begin: int, stop: int) -> list[tuple[float, float]]:
    """Left and right edges of what is drawn for a UTF-16 range of a line."""
    rects = [run.boundingRect() for run in line.glyphRuns(begin, stop - begin)] if begin < stop else []
    return [(rect.left(), rect.right()) for rect in rects]


def _glyphs(line: QTextLine, begin: int, stop: int) -> int:
    """How many glyphs draw a UTF-16 range; Qt's string indexes are wrong after a change of font."""
    return sum(len(run.glyphIndexes()) for run in line.glyphRuns(begin, stop - begin))


def _extent(line: QTextLine, begin: int, stop: int) -> tuple[float, float, bool] | None:
    """Left and right edge and direction of one seen character or ligature; None where nothing is drawn."""
    runs = line.glyphRuns(begin, stop - begin)
    if not runs:
        return None
    rects = [run.boundingRect() for run in runs]
    return min(r.left() for r in rects), max(r.right() for r in rects), runs[0].isRightToLeft()


def _shared(group: list[tuple[int, int]], extent: tuple[float, float, bool]) -> list[CharBox]:
    """The characters of a ligature get equal parts of it, in their direction."""
    left, right, rtl = extent
    part = (right - left) / max(1, len(group))
    boxes: list[CharBox] = []
    for place, (start, end) in enumerate(group):
        x = right - (place + 1) * part if rtl else left + place * part
        boxes.append(CharBox(start, end, x, x + part, rtl))
    return boxes


def _merged(sides: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Left edges and widths, from left to right, touching ones made one."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted(sides):
        if merged and left - merged[-1][1] <= _SNUG:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        elif right > left:
            merged.append((left, right))
    return [(left, right - left) for left, right in merged]
