"""Paints one screenful: tints under the letters, the letters, lines under them, and what stands in the margins.

Marks are never text formats: a change of marks, hover or selection repaints, and lays nothing out again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from workbench.domain.span import Span
from workbench.ui.theme import ArticleColours
from workbench.ui.views.article_view.block_layout import LaidBlock
from workbench.ui.views.article_view.frame import Chip, Frame, caret_edge
from workbench.ui.views.article_view.handles import Handle, paint_handle
from workbench.ui.views.article_view.highlight_index import HighlightIndex, HighlightSegment, SearchHits
from workbench.ui.views.article_view.highlight_style import FADED, draw_state_symbol, line_pens
from workbench.ui.views.article_view.span_connectors import paint_threads

_RADIUS = 3.0
_LANE_STEP = 3.0  # pixels from lane to lane; less where more than three lie on each other
_USUAL_LINE = (
    41.0  # the line height in pixels for which these are given; larger letters have larger lines under them
)
_LANE_ROOM = 7.0
_LANE_FOOT = 7.5  # pixels from the foot of a line to its first lane


@dataclass(frozen=True, slots=True)
class Look:
    """What is lit at the moment. Offsets are code points of the text; `caret` None hides it,
    `caret_block` is its block.
    """

    colours: ArticleColours
    active: str | None
    hovered: str | None
    selection: Span | None
    hits: SearchHits
    caret: int | None
    caret_block: int
    focused: bool
    small: QFont
    handles: Sequence[Handle] = ()
    pulled: Sequence[Span] | None = None  # what the active mark would hold if its handle were let go


def paint(painter: QPainter, clip: QRectF, frame: Frame, highlights: HighlightIndex, look: Look) -> None:
    """Paint `frame` within `clip` (viewport pixels)."""
    painter.fillRect(clip, look.colours.paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for placed in frame.placed:
        if placed.bottom < clip.top() or placed.top > clip.bottom():
            continue
        segments = highlights.segments(placed.block)
        painter.save()
        painter.translate(frame.page.left, placed.top)
        seen = clip.translated(-frame.page.left, -placed.top)
        _tints(painter, placed.laid, segments, look, seen)
        _washes(painter, placed.laid, look)
        _letters(painter, placed.laid, look, seen)
        _lanes(painter, placed.laid, segments, look, seen)
        if placed.block == look.caret_block:
            _caret(painter, placed.laid, look)
        painter.restore()
    for handle in look.handles:
        paint_handle(painter, handle, look.colours.of(handle.highlight.kind).line, look.colours.paper)
    _numbers(painter, frame, look)
    paint_threads(painter, frame, highlights, look.colours, {look.active, look.hovered})
    for chip in frame.chips:
        _chip(painter, chip, look)


def _visible(boxes: list[QRectF], seen: QRectF) -> list[QRectF]:
    """A long block has boxes far outside the screen."""
    return [box for box in boxes if box.bottom() >= seen.top() and box.top() <= seen.bottom()]


def _tints(
    painter: QPainter, laid: LaidBlock, segments: list[HighlightSegment], look: Look, seen: QRectF
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for segment in sorted(segments, key=lambda one: one.highlight.id == look.active):
        highlight = segment.highlight
        if highlight.id == look.active and look.pulled is not None:
            continue
        colours = look.colours.of(highlight.kind)
        if highlight.id == look.active:
            colour = colours.active
        elif highlight.id == look.hovered:
            colour = colours.hovered
        elif highlight.suggested or highlight.state in FADED:
            continue
        else:
            colour = colours.tint
        painter.setBrush(colour)
        for box in _visible(laid.boxes(segment.start, segment.end), seen):
            painter.drawRoundedRect(box.adjusted(-1, 2, 1, -2), _RADIUS, _RADIUS)
    if look.pulled is not None and look.handles:
        painter.setBrush(look.colours.of(look.handles[0].highlight.kind).active)
        for span in look.pulled:
            if span.start < laid.end and span.end > laid.start:
                for box in _visible(laid.boxes(span.start, span.end), seen):
                    painter.drawRoundedRect(box.adjusted(-1, 2, 1, -2), _RADIUS, _RADIUS)


def _washes(painter: QPainter, laid: LaidBlock, look: Look) -> None:
    """Search hits, then the selection."""
    for hit in look.hits.within(laid.start, laid.end):
        for box in laid.boxes(hit.start, hit.end):
            painter.fillRect(box.adjusted(0, 3, 0, -3), look.colours.hit)
    selection = look.selection
    if selection is None or selection.start >= laid.end or selection.end <= laid.start:
        return
    colour = look.colours.selection if look.focused else look.colours.selection_idle
    for box in laid.boxes(selection.start, selection.end):
        painter.fillRect(box, colour)


def _letters(painter: QPainter, laid: LaidBlock, look: Look, seen: QRectF) -> None:
    painter.setPen(look.colours.ink)
    if not laid.line_count:
        return
    for number in range(laid.line_at(seen.top()), laid.line_at(seen.bottom()) + 1):
        laid.line(number).draw(painter, QPointF(0, 0))


def _lanes(
    painter: QPainter, laid: LaidBlock, segments: list[HighlightSegment], look: Look, seen: QRectF
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    larger = max(0.0, laid.setting.line_height / _USUAL_LINE - 1)
    scale, thick = 1 + 0.55 * larger, 1 + 0.35 * larger
    room = _LANE_ROOM * scale
    for segment in segments:
        highlight = segment.highlight
        lit = highlight.id in {look.active, look.hovered}
        step = min(_LANE_STEP * scale, room / max(1, segment.depth - 1))
        foot = -_LANE_FOOT * scale + min(room, segment.lane * step)
        for pen, shift in line_pens(
            highlight.kind, highlight.state, look.colours.of(highlight.kind).line, lit=lit
        ):
            pen.setWidthF(min(pen.widthF() * thick, step))
            painter.setPen(pen)
            for box in _visible(laid.boxes(segment.start, segment.end), seen):
                y = box.bottom() + foot + shift * thick
                painter.drawLine(QLineF(box.left(), y, box.right(), y))


def _caret(painter: QPainter, laid: LaidBlock, look: Look) -> None:
    if look.caret is None:
        return
    x, line = caret_edge(laid, look.caret)
    top = line * laid.setting.line_height + 3
    painter.fillRect(QRectF(x - 1, top, 2, laid.setting.line_height - 8), look.colours.caret)


def _numbers(painter: QPainter, frame: Frame, look: Look) -> None:
    if not frame.page.numbers:
        return
    painter.setFont(look.small)
    painter.setPen(look.colours.number)
    for placed in frame.placed:
        number = placed.number
        if not number:
            continue
        area = QRectF(
            frame.page.number_edge, placed.top, frame.page.numbers - 16, placed.laid.setting.line_height - 4
        )
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        if frame.page.rtl:
            align |= Qt.AlignmentFlag.AlignLeft
        else:
            area.moveRight(frame.page.number_edge)
            align |= Qt.AlignmentFlag.AlignRight
        painter.drawText(area, int(align), str(number))


def _chip(painter: QPainter, chip: Chip, look: Look) -> None:
    highlight, rect = chip.highlight, chip.rect
    alone = rect.width() <= rect.height()  # a sign without words
    colours = look.colours.of(highlight.kind)
    lit = highlight.id in {look.active, look.hovered}
    painter.setPen(QPen(colours.line if lit else look.colours.rule, 1.0))
    painter.setBrush(colours.tint if lit else look.colours.paper)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    sign = QRectF(rect.right() - 16 if rtl else rect.left() + 8, rect.center().y() - 4, 8, 8)
    if alone:
        sign.moveCenter(rect.center())
    draw_state_symbol(painter, sign, highlight.state, colours.line)
    if alone:
        return
    painter.setFont(look.small)
    painter.setPen(colours.line)
    words = rect.adjusted(8, 0, -20, 0) if rtl else rect.adjusted(20, 0, -8, 0)
    fitted = painter.fontMetrics().elidedText(
        highlight.chip, Qt.TextElideMode.ElideRight, int(words.width()) + 1
    )
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    painter.drawText(
        words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side), fitted
    )
