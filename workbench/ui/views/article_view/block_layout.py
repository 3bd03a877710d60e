"""Block layout: the lines of one block, and the boxes of its characters.

Boxes come from `QTextLine.glyphRuns(start, length)`, whose rectangles agree with what Qt paints as selected. The
difference of two `cursorToX` values does not agree where a range contains both directions.
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
_UNDERLINE_ROOM = 5  # pixels under the letters
_TOUCHING = 0.75  # pixels; boxes nearer than that are one box


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The font of the text, the width of the column, and the measures that follow from them, in pixels."""

    font: QFont
    width: int
    line_height: int
    gap: int  # below the last block of a paragraph
    per_line: float  # characters that fit in a line, for estimates
    ascent: float
    descent: float

    @classmethod
    def of(cls, font: QFont, width: int) -> TextStyle:
        metrics = QFontMetricsF(font)
        natural = metrics.ascent() + metrics.descent()
        line = math.ceil(max(_LEADING * QFontInfo(font).pixelSize(), natural + _UNDERLINE_ROOM))
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


class BlockLayout:
    """A block of text with its QTextLayout. Offsets of its methods are code points of the whole text.

    With `full_lines` the block ends before its last line (if it has others), so that the next block can begin with
    those words: a paragraph cut into pieces then looks like one.
    """

    __slots__ = (
        "_boxes",
        "_chars",
        "_starts16",
        "height",
        "line_count",
        "rtl",
        "start",
        "style",
        "text",
        "text_layout",
        "units",
    )

    def __init__(
        self, text: str, start: int, *, rtl: bool, gap: int, style: TextStyle, full_lines: bool = False
    ) -> None:
        self.text, self.start, self.rtl, self.style = text, start, rtl, style
        self.units = Utf16Map.of(text)
        self.text_layout = self._lay_out(text, rtl)
        self.line_count = self.text_layout.lineCount()
        if full_lines and self.line_count > 1:
            self.line_count -= 1
            self.text = text[: self.units.to_code_point(self.text_layout.lineAt(self.line_count).textStart())]
            self.units = Utf16Map.of(self.text)
        self._starts16 = [self.text_layout.lineAt(n).textStart() for n in range(self.line_count)]
        self.height = max(1, self.line_count) * style.line_height + gap
        self._boxes: dict[tuple[int, int], list[QRectF]] = {}
        self._chars: dict[int, list[CharBox]] = {}

    def _lay_out(self, text: str, rtl: bool) -> QTextLayout:
        style = self.style
        text_layout = QTextLayout(text, style.font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text_layout.setTextOption(option)
        text_layout.setCacheEnabled(True)
        text_layout.beginLayout()
        natural = style.ascent + style.descent
        baseline = (style.line_height - _UNDERLINE_ROOM - natural) / 2 + style.ascent
        while (line := text_layout.createLine()).isValid():
            line.setLineWidth(style.width)
            line.setPosition(QPointF(0, baseline - line.ascent()))
            baseline += style.line_height
        text_layout.endLayout()
        return text_layout

    # -- lines

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def line(self, number: int) -> QTextLine:
        return self.text_layout.lineAt(number)

    def widget_row(self, offset: int) -> int:
        """The line that holds the character `offset`."""
        return max(0, bisect_right(self._starts16, self.units.to_utf16(offset - self.start)) - 1)

    def line_at(self, y: float) -> int:
        """The line at `y` pixels below the block's top; the first or the last one outside."""
        return max(0, min(self.line_count - 1, int(y // self.style.line_height)))

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
            found = self._boxes[key] = self._measure(*key) if key[0] < key[1] else []
        return found

    def _measure(self, start: int, end: int) -> list[QRectF]:
        first, last = (self.units.to_utf16(offset - self.start) for offset in (start, end))
        height = self.style.line_height
        splits = self._splits(start - self.start) or self._splits(end - self.start)
        found: list[QRectF] = []
        for number in range(self.widget_row(start), self.line_count):
            line_start = self._starts16[number]
            if line_start >= last:
                break
            line = self.text_layout.lineAt(number)
            begin, stop = max(first, line_start), min(last, line_start + line.textLength())
            sides = self._sides(number, begin, stop) if splits else _runs(line, begin, stop)
            found += [QRectF(x, number * height, w, height) for x, w in _merged(sides)]
        return found

    def _sides(self, number: int, begin: int, stop: int) -> list[tuple[float, float]]:
        """Edges character by character: Qt misplaces the parts of a right-to-left ligature."""
        return [
            (box.left, box.right) for box in self.characters(number) if box.start < stop and box.end > begin
        ]

    def characters(self, number: int) -> list[CharBox]:
        """The boxes of the characters (grapheme clusters) of a line, in logical order."""
        found = self._chars.get(number)
        if found is None:
            found = self._chars[number] = list(self._clusters(number)) if self.line_count else []
        return found

    def _clusters(self, number: int) -> list[CharBox]:
        line = self.text_layout.lineAt(number)
        boxes: list[CharBox] = []
        group: list[tuple[int, int]] = []  # the clusters that share the current glyph
        extent = (0.0, 0.0, False)
        for start, end in self._cluster_ranges(line):
            letter = self._is_letter(start)
            joins = bool(group) and letter and self._is_letter(group[-1][0])
            if joins and _glyphs(line, *group[-1]) == _glyphs(line, group[-1][0], end):
                group.append((start, end))
                extent = _extent(line, group[0][0], end) or extent
                continue
            own = _extent(line, start, end)
            if own is None:
                continue
            if joins and own[1] - own[0] < _TOUCHING:  # the alef of a lam-alef drawn as a part of the lam
                group.append((start, end))
                continue
            boxes += _ligature_parts(group, extent)
            group, extent = [(start, end)], own
        return boxes + _ligature_parts(group, extent)

    def _cluster_ranges(self, line: QTextLine) -> Iterator[tuple[int, int]]:
        """The grapheme clusters of a line, as UTF-16 ranges."""
        position, stop = line.textStart(), line.textStart() + line.textLength()
        while position < stop:
            following = self.text_layout.nextCursorPosition(position)
            if following <= position:
                return
            yield position, min(following, stop)
            position = following

    def _is_letter(self, position: int) -> bool:
        return self.text[self.units.to_code_point(position)].isalpha()

    def _splits(self, offset: int) -> bool:
        """Whether an edge at `offset` (relative to the block) cuts a grapheme cluster or a ligature."""
        text = self.text
        if not (
            0 < offset < len(text)
            and category(text[offset])[0] in "LM"
            and category(text[offset - 1])[0] in "LM"
        ):
            return False
        position = self.units.to_utf16(offset)
        if not self.text_layout.isValidCursorPosition(position):
            return True
        line = self.text_layout.lineAt(self.widget_row(self.start + offset))
        before, after = (
            self.text_layout.previousCursorPosition(position),
            self.text_layout.nextCursorPosition(position),
        )
        if before < line.textStart():
            return False
        own = _extent(line, position, after)
        thin = own is not None and own[1] - own[0] < _TOUCHING
        return thin or _glyphs(line, before, position) == _glyphs(line, before, after)

    # -- caret positions

    def next_position(self, offset: int, *, word: bool = False) -> int:
        """The caret position after `offset`, never inside a grapheme cluster; at the block's end, the end."""
        moved = self.text_layout.nextCursorPosition(self.units.to_utf16(offset - self.start), _mode(word))
        return self.snap_to_grapheme(
            self.start + self.units.to_code_point(min(moved, self.units.units)), forward=True
        )

    def previous_position(self, offset: int, *, word: bool = False) -> int:
        """The caret position before `offset`; at the block's start, the start."""
        moved = self.text_layout.previousCursorPosition(self.units.to_utf16(offset - self.start), _mode(word))
        return self.snap_to_grapheme(self.start + self.units.to_code_point(moved))

    def snap_to_grapheme(self, offset: int, *, forward: bool = False) -> int:
        """`offset`, or the caret position before it (with `forward`, after it) if it is inside a grapheme cluster.

        Qt's moves by words stop inside one where a combining mark follows a space.
        """
        position = self.units.to_utf16(offset - self.start)
        if self.text_layout.isValidCursorPosition(position):
            return offset
        move = self.text_layout.nextCursorPosition if forward else self.text_layout.previousCursorPosition
        return self.start + self.units.to_code_point(move(position))


def _mode(word: bool) -> QTextLayout.CursorMode:
    return QTextLayout.CursorMode.SkipWords if word else QTextLayout.CursorMode.SkipCharacters


def _runs(line: QTextLine, begin: int, stop: int) -> list[tuple[float, float]]:
    """Left and right edges of the glyph runs of a UTF-16 range of a line."""
    rects = [run.boundingRect() for run in line.glyphRuns(begin, stop - begin)] if begin < stop else []
    return [(rect.left(), rect.right()) for rect in rects]


def _glyphs(line: QTextLine, begin: int, stop: int) -> int:
    """The number of glyphs that draw a UTF-16 range; Qt's string indexes are wrong after a change of font."""
    return sum(len(run.glyphIndexes()) for run in line.glyphRuns(begin, stop - begin))


def _extent(line: QTextLine, begin: int, stop: int) -> tuple[float, float, bool] | None:
    """Left and right edge and direction of one cluster or ligature; None if nothing is drawn."""
    runs = line.glyphRuns(begin, stop - begin)
    if not runs:
        return None
    rects = [run.boundingRect() for run in runs]
    return min(r.left() for r in rects), max(r.right() for r in rects), runs[0].isRightToLeft()


def _ligature_parts(group: list[tuple[int, int]], extent: tuple[float, float, bool]) -> list[CharBox]:
    """The boxes of the characters of a ligature: equal parts of it, in their direction."""
    left, right, rtl = extent
    part = (right - left) / max(1, len(group))
    boxes: list[CharBox] = []
    for position, (start, end) in enumerate(group):
        x = right - (position + 1) * part if rtl else left + position * part
        boxes.append(CharBox(start, end, x, x + part, rtl))
    return boxes


def _merged(sides: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Left edges and widths, from left to right; touching boxes become one."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted(sides):
        if merged and left - merged[-1][1] <= _TOUCHING:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        elif right > left:
            merged.append((left, right))
    return [(left, right - left) for left, right in merged]
