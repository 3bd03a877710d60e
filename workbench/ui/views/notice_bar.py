"""Notice bar: the one place for errors and progress, a line that stays until it is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from workbench.ui.theme import UNIT, scaled
from workbench.ui.views.plain_text import button_text
from workbench.ui.views.widgets import button, columns, label


class NoticeBar(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Notice"))
        line = columns(self, 0, 3)
        line.setContentsMargins(4 * UNIT, 2 * UNIT, 4 * UNIT, 2 * UNIT)
        self.text = label("", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setMaximumWidth(scaled(50))
        self.act = button(self.tr("Cancel"), self._acted)
        self.close_button = button(self.tr("Close"), self.hide, "quiet")
        line.addWidget(self.text, 1)
        for part in (self.progress, self.act, self.close_button):
            line.addWidget(part)
        self._action: Callable[[], object] | None = None
        self.hide()

    def say(self, text: str, tone: str = "bad") -> None:
        """Show a sentence until it is closed."""
        self._show(text, tone)
        self.progress.hide()
        self.act.hide()
        self.close_button.show()

    def offer(self, text: str, action_text: str, action: Callable[[], object], tone: str = "bad") -> None:
        """Show a sentence with one action."""
        self.say(text, tone)
        self._action = action
        self.act.setText(button_text(action_text))
        self.act.setAccessibleName(action_text)
        self.act.show()

    def work(self, text: str, cancel_text: str, cancel: Callable[[], object]) -> None:
        """Show progress of work that can be cancelled."""
        self.offer(text, cancel_text, cancel, "")
        self.progress.setRange(0, 0)
        self.progress.show()

    def busy(self, text: str) -> None:
        """Show work that cannot be cancelled."""
        self.work(text, "", lambda: None)
        self.act.hide()
        self.close_button.hide()

    def count(self, done: int, total: int | None) -> None:
        self.progress.setRange(0, total or 0)
        self.progress.setValue(done)

    def _acted(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()

    def _show(self, text: str, tone: str) -> None:
        self.text.setText(text)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.text.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))
