"""Elided text: text cut to a width, without an isolate left open by the cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from workbench.text.isolates import close_isolates


def elide(
    metrics: QFontMetrics, text: str, width: int, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> str:
    """`text` cut to `width` pixels with an ellipsis; every isolate in it is closed."""
    return close_isolates(metrics.elidedText(text, mode, width))
