"""Frame: the geometry of one screenful: the column with its margins, and the blocks, chips and boxes in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from workbench.ui.views.article_view.block_layout import BlockLayout, CharBox
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.highlight_index import HighlightIndex, HighlightSegment

TOP = 32  # pixels above the first paragraph
BOTTOM = 96
_NUMBERS = 44
_CHIPS, _SYMBOLS = 136, 40  # margins for whole chips, and for their symbols alone
_PADDING, _PADDING_NARROW = 24, 12
_CHIP_HEIGHT, _CHIP_GAP, _CHIP_PADDING, _SYMBOL = 20, 4, 8, 12


@dataclass(frozen=True, slots=True)
class Column:
    """The text column and its margins, in viewport pixels. A margin of width 0 is not shown."""

    left: int
    width: int
    number_margin: int
    chip_margin: int
    rtl: bool

    @classmethod
    def fit(cls, available: int, ideal: int, *, rtl: bool) -> Column:
        """The column in a viewport `available` pixels wide; `ideal` is the width wanted.

        A narrow window first gives up the words of the chips, then chips and paragraph numbers, then column width.
        """
        chips = _CHIPS if available >= 600 else _SYMBOLS if available >= 340 else 0
        numbers = _NUMBERS if available >= 340 else 0
        padding = _PADDING if available >= 600 else _PADDING_NARROW
        width = max(60, min(ideal, available - 2 * padding - chips - numbers))
        spare = max(2 * padding, available - width - chips - numbers)
        return cls(spare // 2 + (chips if rtl else numbers), width, numbers, chips, rtl)

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def number_edge(self) -> float:
        """The edge of a paragraph number that faces the column."""
        return self.right + 16 if self.rtl else self.left - 16

    @property
    def connector_x(self) -> float:
        """The x of the connector between the spans of one claim."""
        return self.right + 5.5 if self.rtl else self.left - 5.5

    def chip_area(self) -> tuple[float, float]:
        """Left and right edge of the chips' margin."""
        if self.rtl:
            return self.left - self.chip_margin, self.left - 16
        return self.right + 16, self.right + self.chip_margin


@dataclass(frozen=True, slots=True)
class VisibleBlock:
    """A block on the screen. `top` is in viewport pixels, `number` is the paragraph number in the margin (0: none)."""

    index: int
    number: int
    top: int
    layout: BlockLayout

    @property
    def bottom(self) -> int:
        return self.top + self.layout.height

    def first_visible_offset(self) -> int:
        """The first code point of the first line that is not above the screen."""
        return (
            self.layout.line_range(self.layout.line_at(-self.top))[0] if self.top < 0 else self.layout.start
        )

    def last_visible_offset(self, height: int) -> int:
        """The end of the last line on a screen `height` pixels high."""
        return self.layout.line_range(self.layout.line_at(height - self.top))[1]

    def first_visible_line_top(self) -> int:
        """The top of the line of `first_visible_offset`, in viewport pixels."""
        line = self.layout.line_at(-self.top) if self.top < 0 else 0
        return self.top + line * self.layout.style.line_height


@dataclass(frozen=True, slots=True)
class LinePosition:
    """A point that scrolling does not move: block, line in it, pixels from the column's left."""

    block: int
    line: int
    x: float

    @property
    def row(self) -> tuple[int, int]:
        return self.block, self.line


@dataclass(frozen=True, slots=True)
class Chip:
    """A label in the margin, beside the line where its highlight begins."""

    highlight: Highlight
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Frame:
    """What is on the screen. All its positions are viewport pixels, all offsets code points of the text."""

    column: Column
    blocks: list[VisibleBlock]
    height: int
    chips: list[Chip] = field(default_factory=list)

    def at_y(self, y: float) -> VisibleBlock | None:
        """The visible block nearest to `y`; None only if no block is visible."""
        for visible in self.blocks:
            if y < visible.bottom:
                return visible
        return self.blocks[-1] if self.blocks else None

    def boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """The boxes of a range that are on the screen."""
        for visible in self.blocks:
            if start < visible.layout.end and end > visible.layout.start:
                for box in visible.layout.boxes(start, end):
                    yield box.translated(self.column.left, visible.top)

    def character(self, point: QPoint | QPointF) -> tuple[int, VisibleBlock] | None:
        """The character whose own box holds `point`, and its block."""
        visible = self.at_y(point.y())
        if visible is None or not visible.top <= point.y() < visible.bottom:
            return None
        x, y = point.x() - self.column.left, point.y() - visible.top
        if y >= visible.layout.line_count * visible.layout.style.line_height:
            return None
        for box in visible.layout.characters(visible.layout.line_at(y)):
            if box.left <= x < box.right:
                return visible.layout.start + visible.layout.units.to_code_point(box.start), visible
        return None

    def line_position(self, point: QPoint | QPointF) -> LinePosition | None:
        """The line position nearest to `point`."""
        visible = self.at_y(point.y())
        if visible is None:
            return None
        line = visible.layout.line_at(point.y() - visible.top)
        return LinePosition(visible.index, line, point.x() - self.column.left)

    def caret_position(self, point: QPoint | QPointF) -> int:
        """The caret position nearest to `point`: before or after the nearest character, whichever side is nearer."""
        visible = self.at_y(point.y())
        if visible is None:
            return 0
        layout = visible.layout
        return position_in_line(layout, layout.line_at(point.y() - visible.top), point.x() - self.column.left)

    def chip_at(self, point: QPoint | QPointF) -> Highlight | None:
        return next((chip.highlight for chip in self.chips if chip.rect.contains(QPointF(point))), None)


def position_in_line(layout: BlockLayout, line: int, x: float) -> int:
    """The caret position of a line nearest to `x` (pixels from the column's left)."""
    characters = layout.characters(line)
    if not characters:
        return layout.line_range(line)[0]
    box = min(characters, key=lambda one: max(one.left - x, x - one.right, 0.0))
    nearer_left = x < (box.left + box.right) / 2
    position = box.end if nearer_left == box.rtl else box.start
    return layout.start + layout.units.to_code_point(position)


def caret_edge(layout: BlockLayout, offset: int) -> tuple[float, int]:
    """Where a caret before the character `offset` is drawn: x from the column's left, and the line."""
    line = layout.widget_row(offset)
    position = layout.units.to_utf16(offset - layout.start)
    characters = layout.characters(line)
    at = next((box for box in characters if box.start <= position < box.end), None)
    if at is not None:
        return (at.right if at.rtl else at.left), line
    before: CharBox | None = None
    for box in characters:
        if box.end <= position:
            before = box
    if before is not None:
        return (before.left if before.rtl else before.right), line
    return (float(layout.style.width) if layout.rtl else 0.0), line


def place_chips(
    column: Column, visible: Iterable[VisibleBlock], highlights: HighlightIndex, metrics: QFontMetricsF
) -> list[Chip]:
    """Chips beside the lines where their highlights begin, side by side while they fit, else a row lower."""
    if not column.chip_margin:
        return []
    left, right = column.chip_area()
    chips: list[Chip] = []
    row, used = -1.0e9, 0.0
    for one, segment in _beginnings(visible, highlights):
        line = one.layout.widget_row(segment.start)
        height = one.layout.style.line_height
        y = one.top + line * height + (height - _CHIP_HEIGHT) / 2
        full = metrics.horizontalAdvance(segment.highlight.chip) + 2 * _CHIP_PADDING + _SYMBOL
        width = min(right - left, full) if column.chip_margin == _CHIPS else float(_CHIP_HEIGHT)
        if y > row + _CHIP_HEIGHT + _CHIP_GAP - 1:
            row, used = y, 0.0
        elif used + width > right - left:
            row, used = row + _CHIP_HEIGHT + _CHIP_GAP, 0.0
        x = right - used - width if column.rtl else left + used
        chips.append(Chip(segment.highlight, QRectF(x, row, width, _CHIP_HEIGHT)))
        used += width + _CHIP_GAP
    return chips


def _beginnings(
    visible: Iterable[VisibleBlock], highlights: HighlightIndex
) -> Iterator[tuple[VisibleBlock, HighlightSegment]]:
    for one in visible:
        for segment in highlights.segments(one.index):
            if segment.first and segment.highlight.chip:
                yield one, segment
