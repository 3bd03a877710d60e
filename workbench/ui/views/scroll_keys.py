"""Scroll keys: arrow and page keys that scroll the content above a focused button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar

from workbench.ui.theme import UNIT


def scroll_by_key(bar: QScrollBar, event: QEvent) -> bool:
    """Scroll by an arrow or page key; False for other events."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    line, page = 10 * UNIT, bar.pageStep()
    steps = {
        Qt.Key.Key_Down: line,
        Qt.Key.Key_Up: -line,
        Qt.Key.Key_PageDown: page,
        Qt.Key.Key_PageUp: -page,
    }
    step = steps.get(Qt.Key(event.key()))
    if step is None:
        return False
    bar.setValue(bar.value() + step)
    return True
