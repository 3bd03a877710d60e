"""Where things stand: the column with its margins, and the blocks, chips and boxes of one screenful."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from workbench.ui.views.article_view.block_layout import CharBox, LaidBlock
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.highlight_index import HighlightIndex, HighlightSegment

TOP = 32  # pixels above the first paragraph
BOTTOM = 96
_NUMBERS = 44
_CHIPS, _SIGNS = 136, 40  # margins for whole chips, and for their signs alone
_PAD, _PAD_NARROW = 24, 12
_CHIP_HEIGHT, _CHIP_GAP, _CHIP_PADDING, _SIGN = 20, 4, 8, 12


@dataclass(frozen=True, slots=True)
class Page:
    """The column in a viewport `width` pixels wide; a margin of width 0 is not shown."""

    width: int
    left: int
    column: int
    numbers: int
    chips: int
    rtl: bool

    @classmethod
    def fit(cls, width: int, ideal: int, *, rtl: bool) -> Page:
        """`ideal` is the wished column; a narrow window gives up the chips' words first, then chips and numbers,
        then column.
        """
        chips = _CHIPS if width >= 600 else _SIGNS if width >= 340 else 0
        numbers = _NUMBERS if width >= 340 else 0
        pad = _PAD if width >= 600 else _PAD_NARROW
        column = max(60, min(ideal, width - 2 * pad - chips - numbers))
        spare = max(2 * pad, width - column - chips - numbers)
        before = chips if rtl else numbers
        return cls(width, spare // 2 + before, column, numbers, chips, rtl)

    @property
    def right(self) -> int:
        return self.left + self.column

    @property
    def number_edge(self) -> float:
        """The edge of a paragraph number that faces the column."""
        return self.right + 16 if self.rtl else self.left - 16

    @property
    def thread_x(self) -> float:
        """Where the thread between the spans of one claim runs."""
        return self.right + 5.5 if self.rtl else self.left - 5.5

    def chip_area(self) -> tuple[float, float]:
        """Left and right edge of the chips' margin."""
        if self.rtl:
            return self.left - self.chips, self.left - 16
        return self.right + 16, self.right + self.chips


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on the screen; `top` in viewport pixels, `number` what stands in the margin (0: nothing)."""

    block: int
    number: int
    top: int
    laid: LaidBlock

    @property
    def bottom(self) -> int:
        return self.top + self.laid.height

    def first_seen(self) -> int:
        """The first code point of the first line that is not above the screen."""
        return self.laid.line_range(self.laid.line_at(-self.top))[0] if self.top < 0 else self.laid.start

    def last_seen(self, height: int) -> int:
        """The end of the last line on a screen `height` pixels high."""
        return self.laid.line_range(self.laid.line_at(height - self.top))[1]

    def seen_line_top(self) -> int:
        """Where the line of `first_seen` is on the screen."""
        line = self.laid.line_at(-self.top) if self.top < 0 else 0
        return self.top + line * self.laid.setting.line_height


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the page that scrolling does not move: block, line in it, pixels from the column's left."""

    block: int
    line: int
    x: float

    @property
    def row(self) -> tuple[int, int]:
        return self.block, self.line


@dataclass(frozen=True, slots=True)
class Chip:
    highlight: Highlight
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Frame:
    """One screenful. All its positions are viewport pixels, all offsets code points of the text."""

    page: Page
    placed: list[Placed]
    height: int
    chips: list[Chip] = field(default_factory=list)

    def of_block(self, block: int) -> Placed | None:
        return next((placed for placed in self.placed if placed.block == block), None)

    def at_y(self, y: float) -> Placed | None:
        """The placed block nearest to `y`; None only where nothing is placed."""
        for placed in self.placed:
            if y < placed.bottom:
                return placed
        return self.placed[-1] if self.placed else None

    def boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """The boxes of a range as far as it is on the screen."""
        for placed in self.placed:
            if start < placed.laid.end and end > placed.laid.start:
                for box in placed.laid.boxes(start, end):
                    yield box.translated(self.page.left, placed.top)

    def character(self, point: QPoint | QPointF) -> tuple[int, Placed] | None:
        """The character whose own box holds `point`, and its block."""
        placed = self.at_y(point.y())
        if placed is None or not placed.top <= point.y() < placed.bottom:
            return None
        x, y = point.x() - self.page.left, point.y() - placed.top
        if y >= placed.laid.line_count * placed.laid.setting.line_height:
            return None
        for box in placed.laid.characters(placed.laid.line_at(y)):
            if box.left <= x < box.right:
                return placed.laid.start + placed.laid.units.to_code_point(box.start), placed
        return None

    def spot(self, point: QPoint | QPointF) -> Spot | None:
        """The place on the page nearest to `point`."""
        placed = self.at_y(point.y())
        if placed is None:
            return None
        line = placed.laid.line_at(point.y() - placed.top)
        return Spot(placed.block, line, point.x() - self.page.left)

    def caret_place(self, point: QPoint | QPointF) -> int:
        """The caret place nearest to `point`: before or after the nearest character, by the half that is nearer."""
        placed = self.at_y(point.y())
        if placed is None:
            return 0
        laid = placed.laid
        return place_in_line(laid, laid.line_at(point.y() - placed.top), point.x() - self.page.left)

    def chip_at(self, point: QPoint | QPointF) -> Highlight | None:
        return next((chip.highlight for chip in self.chips if chip.rect.contains(QPointF(point))), None)


def place_in_line(laid: LaidBlock, line: int, x: float) -> int:
    """The caret place of a line nearest to `x` (pixels from the column's left)."""
    characters = laid.characters(line)
    if not characters:
        return laid.line_range(line)[0]
    box = min(characters, key=lambda one: max(one.left - x, x - one.right, 0.0))
    nearer_left = x < (box.left + box.right) / 2
    position = box.end if nearer_left == box.rtl else box.start
    return laid.start + laid.units.to_code_point(position)


def caret_edge(laid: LaidBlock, offset: int) -> tuple[float, int]:
    """Where a caret before the character `offset` stands: x from the column's left, and the line."""
    line = laid.line_of(offset)
    position = laid.units.to_utf16(offset - laid.start)
    characters = laid.characters(line)
    at = next((box for box in characters if box.start <= position < box.end), None)
    if at is not None:
        return (at.right if at.rtl else at.left), line
    before: CharBox | None = None
    for box in characters:
        if box.end <= position:
            before = box
    if before is not None:
        return (before.left if before.rtl else before.right), line
    return (float(laid.setting.width) if laid.rtl else 0.0), line


def place_chips(
    page: Page, placed: Iterable[Placed], highlights: HighlightIndex, metrics: QFontMetricsF
) -> list[Chip]:
    """Chips beside the lines where their marks begin, side by side while they fit, else a row lower."""
    if not page.chips:
        return []
    left, right = page.chip_area()
    chips: list[Chip] = []
    row, used = -1.0e9, 0.0
    for one, segment in _beginnings(placed, highlights):
        line = one.laid.line_of(segment.start)
        height = one.laid.setting.line_height
        y = one.top + line * height + (height - _CHIP_HEIGHT) / 2
        wanted = metrics.horizontalAdvance(segment.highlight.chip) + 2 * _CHIP_PADDING + _SIGN
        width = min(right - left, wanted) if page.chips == _CHIPS else float(_CHIP_HEIGHT)
        if y > row + _CHIP_HEIGHT + _CHIP_GAP - 1:
            row, used = y, 0.0
        elif used + width > right - left:
            row, used = row + _CHIP_HEIGHT + _CHIP_GAP, 0.0
        x = right - used - width if page.rtl else left + used
        chips.append(Chip(segment.highlight, QRectF(x, row, width, _CHIP_HEIGHT)))
        used += width + _CHIP_GAP
    return chips


def _beginnings(
    placed: Iterable[Placed], highlights: HighlightIndex
) -> Iterator[tuple[Placed, HighlightSegment]]:
    for one in placed:
        for segment in highlights.segments(one.block):
            if segment.first and segment.highlight.chip:
                yield one, segment
