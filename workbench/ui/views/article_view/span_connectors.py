"""Span connectors: lines in the margin that connect the spans of one claim, with a joint at each span."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.domain.span import Span
from workbench.ui.theme import ArticleColours
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.highlight_index import HighlightIndex
from workbench.ui.views.article_view.screen_geometry import Frame

_GAP = 3.5  # pixels between connectors beside each other
_MOST_LANES = 3  # lanes between the column and the paragraph numbers
_JOINT_RADIUS = 2.0


def paint_connectors(
    painter: QPainter,
    frame: Frame,
    highlights: HighlightIndex,
    colours: ArticleColours,
    emphasised: set[str | None],
) -> None:
    """Paint the connectors of all claims with several spans, one of them on the screen; `emphasised` are ids."""
    ends: list[float] = []
    for highlight, joints in sorted(_connected_highlights(frame, highlights), key=lambda one: min(one[1])):
        lane = next((n for n, until in enumerate(ends) if until < min(joints)), len(ends))
        ends[lane : lane + 1] = [max(joints)]
        outward = _GAP * min(lane, _MOST_LANES - 1)
        x = frame.column.connector_x + (outward if frame.column.rtl else -outward)
        edge = frame.column.right + 1.5 if frame.column.rtl else frame.column.left - 1.5
        colour = colours.of(highlight.kind).line
        pen = QPen(colour, 2.0 if highlight.id in emphasised else 1.0)
        if highlight.suggested:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, min(joints), x, max(joints)))
        painter.setBrush(colour)
        for y in joints:
            painter.drawLine(QLineF(x, y, edge, y))
            painter.drawEllipse(QPointF(x, y), _JOINT_RADIUS, _JOINT_RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _connected_highlights(frame: Frame, highlights: HighlightIndex) -> list[tuple[Highlight, list[float]]]:
    found: dict[str, Highlight] = {}
    for visible in frame.blocks:
        for segment in highlights.segments(visible.index):
            if len(segment.highlight.spans) > 1:
                found[segment.highlight.id] = segment.highlight
    return [(highlight, [_joint_y(frame, span) for span in highlight.spans]) for highlight in found.values()]


def _joint_y(frame: Frame, span: Span) -> float:
    """The y of the middle of the span's first line; just above or below the screen for a span outside it."""
    for visible in frame.blocks:
        if visible.layout.start <= span.start < max(visible.layout.end, visible.layout.start + 1):
            height = visible.layout.style.line_height
            return visible.top + (visible.layout.widget_row(span.start) + 0.5) * height
    above = not frame.blocks or span.start < frame.blocks[0].layout.start
    return -10.0 if above else frame.height + 10.0
