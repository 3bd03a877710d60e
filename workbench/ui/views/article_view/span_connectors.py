"""The thread in the margin that ties the spans of one claim together, with a knot at each of them."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.domain.span import Span
from workbench.ui.theme import ArticleColours
from workbench.ui.views.article_view.frame import Frame
from workbench.ui.views.article_view.mark import Mark
from workbench.ui.views.article_view.mark_index import Marks

_STEP = 3.5  # pixels between threads that run beside each other
_BESIDE = 3  # so many fit between the column and the paragraph numbers
_KNOT = 2.0


def paint_threads(
    painter: QPainter, frame: Frame, marks: Marks, colours: ArticleColours, lit: set[str | None]
) -> None:
    """Paint the threads of all claims of several spans that have one on the screen; `lit` holds the ids to stress."""
    ends: list[float] = []
    for mark, knots in sorted(_tied(frame, marks), key=lambda one: min(one[1])):
        lane = next((n for n, until in enumerate(ends) if until < min(knots)), len(ends))
        ends[lane : lane + 1] = [max(knots)]
        outward = _STEP * min(lane, _BESIDE - 1)
        x = frame.page.thread_x + (outward if frame.page.rtl else -outward)
        edge = frame.page.right + 1.5 if frame.page.rtl else frame.page.left - 1.5
        colour = colours.of(mark.kind).line
        pen = QPen(colour, 2.0 if mark.id in lit else 1.0)
        if mark.suggested:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, min(knots), x, max(knots)))
        painter.setBrush(colour)
        for y in knots:
            painter.drawLine(QLineF(x, y, edge, y))
            painter.drawEllipse(QPointF(x, y), _KNOT, _KNOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _tied(frame: Frame, marks: Marks) -> list[tuple[Mark, list[float]]]:
    found: dict[str, Mark] = {}
    for placed in frame.placed:
        for strip in marks.strips(placed.block):
            if len(strip.mark.spans) > 1:
                found[strip.mark.id] = strip.mark
    return [(mark, [_knot(frame, span) for span in mark.spans]) for mark in found.values()]


def _knot(frame: Frame, span: Span) -> float:
    """The middle of the span's first line; above or below the screen where the span is."""
    for placed in frame.placed:
        if placed.laid.start <= span.start < max(placed.laid.end, placed.laid.start + 1):
            height = placed.laid.setting.line_height
            return placed.top + (placed.laid.line_of(span.start) + 0.5) * height
    above = not frame.placed or span.start < frame.placed[0].laid.start
    return -10.0 if above else frame.height + 10.0
