"""Handles: the grips at the ends of the active highlight, their positions and their painting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.domain.span import Span
from workbench.ui.views.article_view.block_layout import BlockLayout
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.screen_geometry import Frame, caret_edge
from workbench.ui.views.article_view.span_edits import Edge

_RADIUS = 4.0
_REACH = 8.0  # pixels around a knob that belong to it
_NEAR_EDGE = 4.0  # pixels from an edge that belong to it


@dataclass(frozen=True, slots=True)
class Handle:
    """One end of one span on the screen, in viewport pixels. `number` counts the spans, `offset` is the span's start or end."""

    highlight: Highlight
    number: int
    edge: Edge
    offset: int
    x: float
    top: float
    bottom: float

    @property
    def knob(self) -> QPointF:
        """The middle of the grip: under the line, where no letter is."""
        return QPointF(self.x, self.bottom - _RADIUS + 1.5)

    def contains(self, point: QPoint | QPointF) -> bool:
        distance = QPointF(point) - self.knob
        return abs(distance.x()) <= _REACH and abs(distance.y()) <= _REACH

    def is_edge_at(self, point: QPoint | QPointF) -> bool:
        """Whether the point is at the edge, anywhere on the line's height."""
        return abs(point.x() - self.x) <= _NEAR_EDGE and self.top <= point.y() < self.bottom


def handles_of(frame: Frame, highlight: Highlight) -> Iterator[Handle]:
    """The ends of all spans of a highlight that are on the screen."""
    for number, span in enumerate(highlight.spans):
        for edge, inside in ((Edge.START, span.start), (Edge.END, span.end - 1)):
            visible = next((one for one in frame.blocks if one.layout.start <= inside < one.layout.end), None)
            if visible is None:
                continue
            x, line = outer_edge(visible.layout, span, edge)
            height = visible.layout.style.line_height
            top = visible.top + line * height
            offset = span.start if edge is Edge.START else span.end
            yield Handle(highlight, number, edge, offset, frame.column.left + x, top, top + height)


def outer_edge(layout: BlockLayout, span: Span, edge: Edge) -> tuple[float, int]:
    """The visual end of a span: x from the column's left, and the line.

    It is the outer side of the tinted boxes there, in the paragraph's direction: "32 شخصًا" begins at the right of
    its number, although the first character in logical order is on the left.
    """
    started = edge is Edge.START
    line = layout.widget_row(span.start if started else span.end - 1)
    begin, end = layout.line_range(line)
    boxes = layout.boxes(max(begin, span.start), min(end, span.end))
    if not boxes:
        return caret_edge(layout, span.start if started else span.end)
    if layout.rtl == started:
        return max(box.right() for box in boxes), line
    return min(box.left() for box in boxes), line


def paint_handle(painter: QPainter, handle: Handle, colour: QColor, paper: QColor) -> None:
    painter.setPen(QPen(colour, 1.5))
    painter.drawLine(QPointF(handle.x, handle.top + 6), QPointF(handle.x, handle.bottom - _RADIUS))
    painter.setPen(QPen(paper, 1.2))
    painter.setBrush(colour)
    if handle.edge is Edge.START:
        painter.drawEllipse(handle.knob, _RADIUS, _RADIUS)
    else:
        side = QRectF(0, 0, 2 * _RADIUS - 1, 2 * _RADIUS - 1)
        side.moveCenter(handle.knob)
        painter.drawRect(side)
    painter.setBrush(Qt.BrushStyle.NoBrush)
