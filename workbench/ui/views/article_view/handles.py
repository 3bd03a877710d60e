"""The grips at the ends of the active mark: where they stand, and how they look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.ui.views.article_view.laid import LaidBlock
from workbench.ui.views.article_view.mark import Mark
from workbench.ui.views.article_view.page import Frame, Placed, caret_edge
from workbench.ui.views.article_view.spans import Edge

_RADIUS = 4.0
_REACH = 8.0  # pixels around a knob that take the mouse
_NEAR_EDGE = 4.0  # pixels from an edge that are meant for it


@dataclass(frozen=True, slots=True)
class Handle:
    """One end of one span on the screen; viewport pixels. `offset` is the span's start or end."""

    mark: Mark
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


def handles_of(frame: Frame, mark: Mark) -> Iterator[Handle]:
    """The ends of all spans of a mark, as far as they are on the screen."""
    for number, span in enumerate(mark.spans):
        for edge, inside in ((Edge.START, span.start), (Edge.END, span.end - 1)):
            placed = next((one for one in frame.placed if one.laid.start <= inside < one.laid.end), None)
            if placed is None:
                continue
            offset = span.start if edge is Edge.START else span.end
            yield _placed(frame, placed, mark, number, edge, offset)


def _placed(frame: Frame, placed: Placed, mark: Mark, number: int, edge: Edge, offset: int) -> Handle:
    laid = placed.laid
    x, line = caret_edge(laid, offset) if edge is Edge.START else far_edge(laid, offset)
    height = laid.setting.line_height
    top = placed.top + line * height
    return Handle(mark, number, edge, offset, frame.page.left + x, top, top + height)


def far_edge(laid: LaidBlock, end: int) -> tuple[float, int]:
    """The far side of the last character before `end`, x from the column's left, and its line."""
    last = max(laid.start, end - 1)
    line = laid.line_of(last)
    position = laid.units.to_utf16(last - laid.start)
    box = next((one for one in laid.characters(line) if one.start <= position < one.end), None)
    if box is None:
        return caret_edge(laid, end)
    return (box.left if box.rtl else box.right), line


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
