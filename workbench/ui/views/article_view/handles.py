"""The grips at the ends of the active mark: where they stand, and how they look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.domain.span import Span
from workbench.ui.views.article_view.block_layout import LaidBlock
from workbench.ui.views.article_view.frame import Frame, caret_edge
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.span_edits import Edge

_RADIUS = 4.0
_REACH = 8.0  # pixels around a knob that take the mouse
_NEAR_EDGE = 4.0  # pixels from an edge that are meant for it


@dataclass(frozen=True, slots=True)
class Handle:
    """One end of one span on the screen; viewport pixels. `offset` is the span's start or end."""

    highlight: Highlight
    number: int
    edge: Edge
    offset: int
    x: float
    top: float
    foot: float

    @property
    def knob(self) -> QPointF:
        """Under the line, where no letter stands."""
        return QPointF(self.x, self.foot - _RADIUS + 1.5)

    def holds(self, point: QPoint | QPointF) -> bool:
        way = QPointF(point) - self.knob
        return abs(way.x()) <= _REACH and abs(way.y()) <= _REACH

    def is_edge_at(self, point: QPoint | QPointF) -> bool:
        """Whether the point is at the edge itself, anywhere on the line's height."""
        return abs(point.x() - self.x) <= _NEAR_EDGE and self.top <= point.y() < self.foot


def handles_of(frame: Frame, highlight: Highlight) -> Iterator[Handle]:
    """The ends of all spans of a mark, as far as they are on the screen."""
    for number, span in enumerate(highlight.spans):
        for edge, inside in ((Edge.START, span.start), (Edge.END, span.end - 1)):
            placed = next((one for one in frame.placed if one.laid.start <= inside < one.laid.end), None)
            if placed is None:
                continue
            x, line = outer_edge(placed.laid, span, edge)
            height = placed.laid.setting.line_height
            top = placed.top + line * height
            offset = span.start if edge is Edge.START else span.end
            yield Handle(highlight, number, edge, offset, frame.page.left + x, top, top + height)


def outer_edge(laid: LaidBlock, span: Span, edge: Edge) -> tuple[float, int]:
    """Where the reader sees an end of a span: x from the column's left, and the line.

    That is the outer side of what is tinted there, in the paragraph's direction: "32 شخصًا" begins at the right of
    its number, though the first character is the one on the left.
    """
    started = edge is Edge.START
    line = laid.line_of(span.start if started else span.end - 1)
    begin, end = laid.line_range(line)
    boxes = laid.boxes(max(begin, span.start), min(end, span.end))
    if not boxes:
        return caret_edge(laid, span.start if started else span.end)
    if laid.rtl == started:
        return max(box.right() for box in boxes), line
    return min(box.left() for box in boxes), line


def paint_handle(painter: QPainter, handle: Handle, colour: QColor, paper: QColor) -> None:
    painter.setPen(QPen(colour, 1.5))
    painter.drawLine(QPointF(handle.x, handle.top + 6), QPointF(handle.x, handle.foot - _RADIUS))
    painter.setPen(QPen(paper, 1.2))
    painter.setBrush(colour)
    if handle.edge is Edge.START:
        painter.drawEllipse(handle.knob, _RADIUS, _RADIUS)
    else:
        side = QRectF(0, 0, 2 * _RADIUS - 1, 2 * _RADIUS - 1)
        side.moveCenter(handle.knob)
        painter.drawRect(side)
    painter.setBrush(Qt.BrushStyle.NoBrush)
