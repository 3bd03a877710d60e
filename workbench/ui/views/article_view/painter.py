"""Painter: paints one frame: tints under the letters, the letters, lines under them, numbers and chips in the margins.

Highlights are never text formats: a change of highlights, hover or selection repaints and lays nothing out again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from workbench.domain.span import Span
from workbench.ui.theme import ArticleColours
from workbench.ui.views.article_view.block_layout import BlockLayout
from workbench.ui.views.article_view.handles import Handle, paint_handle
from workbench.ui.views.article_view.highlight_index import HighlightIndex, HighlightSegment, SearchHits
from workbench.ui.views.article_view.highlight_style import FADED, draw_state_symbol, line_pens
from workbench.ui.views.article_view.screen_geometry import Chip, Frame, caret_edge
from workbench.ui.views.article_view.span_connectors import paint_connectors
from workbench.ui.views.elided_text import elide

_RADIUS = 3.0
_LANE_STEP = 3.0  # pixels from lane to lane; less where more than three overlap
_REFERENCE_LINE = 41.0  # the line height in pixels for these measures; they grow with larger letters
_LANE_ROOM = 7.0
_LANE_OFFSET = 7.5  # pixels from the bottom of a line to its first lane


@dataclass(frozen=True, slots=True)
class PaintState:
    """What the paint depends on beside frame and highlights. Offsets are code points of the text.

    `caret` None hides the caret; `caret_block` is its block.
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
    preview_spans: Sequence[Span] | None = None  # of the active highlight while a handle is dragged


def paint(
    painter: QPainter, clip: QRectF, frame: Frame, highlights: HighlightIndex, paint_state: PaintState
) -> None:
    """Paint `frame` within `clip` (viewport pixels)."""
    painter.fillRect(clip, paint_state.colours.paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for visible in frame.blocks:
        if visible.bottom < clip.top() or visible.top > clip.bottom():
            continue
        segments = highlights.segments(visible.index)
        painter.save()
        painter.translate(frame.column.left, visible.top)
        clip_rect = clip.translated(-frame.column.left, -visible.top)
        _tints(painter, visible.layout, segments, paint_state, clip_rect)
        _backgrounds(painter, visible.layout, paint_state)
        _letters(painter, visible.layout, paint_state, clip_rect)
        _lanes(painter, visible.layout, segments, paint_state, clip_rect)
        if visible.index == paint_state.caret_block:
            _caret(painter, visible.layout, paint_state)
        painter.restore()
    for handle in paint_state.handles:
        paint_handle(
            painter, handle, paint_state.colours.of(handle.highlight.kind).line, paint_state.colours.paper
        )
    _numbers(painter, frame, paint_state)
    paint_connectors(
        painter, frame, highlights, paint_state.colours, {paint_state.active, paint_state.hovered}
    )
    for chip in frame.chips:
        _chip(painter, chip, paint_state)


def _on_screen(boxes: list[QRectF], clip_rect: QRectF) -> list[QRectF]:
    """The boxes on the screen: a long block has some far outside it."""
    return [box for box in boxes if box.bottom() >= clip_rect.top() and box.top() <= clip_rect.bottom()]


def _tints(
    painter: QPainter,
    layout: BlockLayout,
    segments: list[HighlightSegment],
    paint_state: PaintState,
    clip_rect: QRectF,
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for segment in sorted(segments, key=lambda one: one.highlight.id == paint_state.active):
        highlight = segment.highlight
        if highlight.id == paint_state.active and paint_state.preview_spans is not None:
            continue
        colours = paint_state.colours.of(highlight.kind)
        if highlight.id == paint_state.active:
            colour = colours.active
        elif highlight.id == paint_state.hovered:
            colour = colours.hovered
        elif highlight.suggested or highlight.state in FADED:
            continue
        else:
            colour = colours.tint
        painter.setBrush(colour)
        for box in _on_screen(layout.boxes(segment.start, segment.end), clip_rect):
            painter.drawRoundedRect(box.adjusted(-1, 2, 1, -2), _RADIUS, _RADIUS)
    if paint_state.preview_spans is not None and paint_state.handles:
        painter.setBrush(paint_state.colours.of(paint_state.handles[0].highlight.kind).active)
        for span in paint_state.preview_spans:
            if span.start < layout.end and span.end > layout.start:
                for box in _on_screen(layout.boxes(span.start, span.end), clip_rect):
                    painter.drawRoundedRect(box.adjusted(-1, 2, 1, -2), _RADIUS, _RADIUS)


def _backgrounds(painter: QPainter, layout: BlockLayout, paint_state: PaintState) -> None:
    """The background of search hits, then of the selection."""
    for hit in paint_state.hits.within(layout.start, layout.end):
        for box in layout.boxes(hit.start, hit.end):
            painter.fillRect(box.adjusted(0, 3, 0, -3), paint_state.colours.hit)
    selection = paint_state.selection
    if selection is None or selection.start >= layout.end or selection.end <= layout.start:
        return
    colour = paint_state.colours.selection if paint_state.focused else paint_state.colours.selection_idle
    for box in layout.boxes(selection.start, selection.end):
        painter.fillRect(box, colour)


def _letters(painter: QPainter, layout: BlockLayout, paint_state: PaintState, clip_rect: QRectF) -> None:
    painter.setPen(paint_state.colours.ink)
    if not layout.line_count:
        return
    for number in range(layout.line_at(clip_rect.top()), layout.line_at(clip_rect.bottom()) + 1):
        layout.line(number).draw(painter, QPointF(0, 0))


def _lanes(
    painter: QPainter,
    layout: BlockLayout,
    segments: list[HighlightSegment],
    paint_state: PaintState,
    clip_rect: QRectF,
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    larger = max(0.0, layout.style.line_height / _REFERENCE_LINE - 1)
    scale, thick = 1 + 0.55 * larger, 1 + 0.35 * larger
    room = _LANE_ROOM * scale
    for segment in segments:
        highlight = segment.highlight
        emphasised = highlight.id in {paint_state.active, paint_state.hovered}
        step = min(_LANE_STEP * scale, room / max(1, segment.depth - 1))
        bottom_offset = -_LANE_OFFSET * scale + min(room, segment.lane * step)
        for pen, shift in line_pens(
            highlight.kind,
            highlight.state,
            paint_state.colours.of(highlight.kind).line,
            emphasised=emphasised,
        ):
            pen.setWidthF(min(pen.widthF() * thick, step))
            painter.setPen(pen)
            for box in _on_screen(layout.boxes(segment.start, segment.end), clip_rect):
                y = box.bottom() + bottom_offset + shift * thick
                painter.drawLine(QLineF(box.left(), y, box.right(), y))


def _caret(painter: QPainter, layout: BlockLayout, paint_state: PaintState) -> None:
    if paint_state.caret is None:
        return
    x, line = caret_edge(layout, paint_state.caret)
    top = line * layout.style.line_height + 3
    painter.fillRect(QRectF(x - 1, top, 2, layout.style.line_height - 8), paint_state.colours.caret)


def _numbers(painter: QPainter, frame: Frame, paint_state: PaintState) -> None:
    if not frame.column.number_margin:
        return
    painter.setFont(paint_state.small)
    painter.setPen(paint_state.colours.number)
    for visible in frame.blocks:
        number = visible.number
        if not number:
            continue
        area = QRectF(
            frame.column.number_edge,
            visible.top,
            frame.column.number_margin - 16,
            visible.layout.style.line_height - 4,
        )
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        if frame.column.rtl:
            align |= Qt.AlignmentFlag.AlignLeft
        else:
            area.moveRight(frame.column.number_edge)
            align |= Qt.AlignmentFlag.AlignRight
        painter.drawText(area, int(align), str(number))


def _chip(painter: QPainter, chip: Chip, paint_state: PaintState) -> None:
    highlight, rect = chip.highlight, chip.rect
    alone = rect.width() <= rect.height()  # a symbol without words
    colours = paint_state.colours.of(highlight.kind)
    emphasised = highlight.id in {paint_state.active, paint_state.hovered}
    painter.setPen(QPen(colours.line if emphasised else paint_state.colours.rule, 1.0))
    painter.setBrush(colours.tint if emphasised else paint_state.colours.paper)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    symbol = QRectF(rect.right() - 16 if rtl else rect.left() + 8, rect.center().y() - 4, 8, 8)
    if alone:
        symbol.moveCenter(rect.center())
    draw_state_symbol(painter, symbol, highlight.state, colours.line)
    if alone:
        return
    painter.setFont(paint_state.small)
    painter.setPen(colours.line)
    words = rect.adjusted(8, 0, -20, 0) if rtl else rect.adjusted(20, 0, -8, 0)
    fitted = elide(painter.fontMetrics(), highlight.chip, int(words.width()) + 1)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    painter.drawText(
        words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side), fitted
    )
