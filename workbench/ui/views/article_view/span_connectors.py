"""The thread in the margin that ties the spans of one claim together, with a knot at each of them."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.domain.span import Span
from workbench.ui.theme import ArticleColours
from workbench.ui.views.article_view.frame import Frame
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.highlight_index import HighlightIndex

_STEP = 3.5  # pixels between threads that run beside each other
_BESIDE = 3  # so many fit between the column and the paragraph numbers
_KNOT = 2.0


def paint_threads(
    painter: QPainter, frame: Frame, highlights: HighlightIndex, colours: ArticleColours, lit: set[str | None]
) -> None:
    """Paint the threads of all claims of several spans that have one on the screen; `lit` holds the ids to stress."""
    ends: list[float] = []
    for highlight, knots in sorted(_tied(frame, highlights), key=lambda one: min(one[1])):
        lane = next((n for n, until in enumerate(ends) if until < min(knots)), len(ends))
        ends[lane : lane + 1] = [max(knots)]
        outward = _STEP * min(lane, _BESIDE - 1)
        x = frame.page.thread_x + (outward if frame.page.rtl else -outward)
        edge = frame.page.right + 1.5 if frame.page.rtl else frame.page.left - 1.5
        colour = colours.of(highlight.kind).line
        pen = QPen(colour, 2.0 if highlight.id in lit else 1.0)
        if highlight.suggested:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, min(knots), x, max(knots)))
        painter.setBrush(colour)
        for y in knots:
            painter.drawLine(QLineF(x, y, edge, y))
            painter.drawEllipse(QPointF(x, y), _KNOT, _KNOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _tied(frame: Frame, highlights: HighlightIndex) -> list[tuple[Highlight, list[float]]]:
    found: dict[str, Highlight] = {}
    for placed in frame.placed:
        for segment in highlights.segments(placed.block):
            if len(segment.highlight.spans) > 1:
                found[segment.highlight.id] = segment.highlight
    return [(highlight, [_knot(frame, span) for span in highlight.spans]) for highlight in found.values()]


def _knot(frame: Frame, span: Span) -> float:
    """The middle of the span's first line; above or below the screen where the span is."""
    for placed in frame.placed:
        if placed.laid.start <= span.start < max(placed.laid.end, placed.laid.start + 1):
            height = placed.laid.setting.line_height
            return placed.top + (placed.laid.line_of(span.start) + 0.5) * height
    above = not frame.placed or span.start < frame.placed[0].laid.start
    return -10.0 if above else frame.height + 10.0
