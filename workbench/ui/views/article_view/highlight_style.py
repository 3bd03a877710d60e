"""Highlight style without colour: a line pattern shows the kind, a small symbol shows the state."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workbench.ui.views.article_view.highlight import SUGGESTION

FADED = frozenset({"rejected", "withdrawn", "duplicate"})

# Dash patterns in pen widths; an empty one is a solid line.
_PATTERNS: dict[str, tuple[float, ...]] = {
    "casualty": (),
    "quote": (),
    "statistic": (4, 2),
    "quantity": (4, 2),
    "event": (6, 2, 1.5, 2),
    "attribution": (6, 2, 1.5, 2, 1.5, 2),
    "entity": (),
    "date": (2, 2),
    "copy": (1, 1.5),
    "other": (9, 3),
}
_WIDTHS = {"entity": 1.0, "quote": 1.0, "casualty": 2.2}
_DEFAULT_WIDTH = 1.6
_DOTS = (1.0, 1.6)


def line_pens(kind: str, state: str, colour: QColor, *, emphasised: bool) -> list[tuple[QPen, float]]:
    """The pens of the line under a highlight, each with its shift downward in pixels.

    Suggestions are dotted, quotations doubled; `emphasised` (hovered or active) lines are a pixel thicker.
    """
    if state == SUGGESTION:
        pen = QPen(colour, 2.4 if emphasised else 1.6)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DOTS)
        return [(pen, 0.0)]
    width = 1.0 if state in FADED else _WIDTHS.get(kind, _DEFAULT_WIDTH)
    pen = QPen(colour, width + (0.9 if emphasised else 0.0))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pattern := _PATTERNS.get(kind, ()):
        pen.setDashPattern(pattern)
    return [(pen, -0.8), (pen, 1.4)] if kind == "quote" else [(pen, 0.0)]


def draw_state_symbol(painter: QPainter, box: QRectF, state: str, colour: QColor) -> None:
    """Draw the symbol of a state in `box`: hollow while open, filled when decided."""
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if state in _FILLED else Qt.BrushStyle.NoBrush)
    corners = _SHAPES.get(state)
    if corners is None:
        painter.drawEllipse(box)
        if state == "in_research":
            painter.setBrush(colour)
            painter.drawPie(box, 90 * 16, 180 * 16)
        return
    points = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
    if state in _OPEN_LINES:
        painter.drawPolyline(points)
    else:
        painter.drawPolygon(QPolygonF(points))


_FILLED = frozenset({"published", "submitted", "corrected"})
_OPEN_LINES = frozenset({"approved", "rejected", "withdrawn", "duplicate", "returned"})
_SHAPES: dict[str, tuple[tuple[float, float], ...]] = {
    SUGGESTION: ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "submitted": ((0.5, 0), (1, 1), (0, 1)),
    "in_review": ((0.5, 0), (1, 1), (0, 1)),
    "approved": ((0, 0.55), (0.38, 0.95), (1, 0.1)),
    "returned": ((1, 1), (1, 0.4), (0, 0.4), (0.4, 0), (0, 0.4), (0.4, 0.8)),
    "published": ((0, 0), (1, 0), (1, 1), (0, 1)),
    "corrected": ((0.5, 0), (1, 0.4), (0.8, 1), (0.2, 1), (0, 0.4)),
    "withdrawn": ((0, 0.5), (1, 0.5)),
    "rejected": ((0, 0), (1, 1), (0.5, 0.5), (1, 0), (0, 1)),
    "duplicate": ((0, 0.3), (1, 0.3), (1, 0.7), (0, 0.7)),
}
