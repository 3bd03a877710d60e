"""Find bar: the search text, the current hit, and buttons for the next and previous hit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from workbench.ui.theme import UNIT
from workbench.ui.views.widgets import LineEdit, button, columns, label


class FindBar(QFrame):
    wanted = Signal(str)
    step = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Find in the article"))
        row = columns(self, 0, 2)
        row.setContentsMargins(4 * UNIT, UNIT, 4 * UNIT, UNIT)
        self.line = LineEdit()
        self.line.setPlaceholderText(self.tr("Find in the article"))
        self.line.setAccessibleName(self.tr("Find in the article"))
        self.line.textChanged.connect(self.wanted)
        self.count = label("", "muted")
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        row.addWidget(button(self.tr("Previous"), lambda: self.step.emit(-1), "quiet"))
        row.addWidget(button(self.tr("Next"), lambda: self.step.emit(1), "quiet"))
        row.addWidget(button(self.tr("Close"), self.closed.emit, "quiet"))
        self.hide()

    def begin(self, text: str) -> None:
        """Show the bar, searching for `text` if it is not empty."""
        self.show()
        if text:
            self.line.setText(text)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
