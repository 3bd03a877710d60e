"""Seat password dialog: asks the person who acts for their own password."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.text.isolates import isolate
from workbench.ui.views.dialogs import Form
from workbench.ui.views.widgets import LineEdit, fit_height, label


class SeatPasswordDialog(Form):
    """Stays until the password is right (the caller calls `accept`) or the person leaves. The password is emitted once
    and wiped.
    """

    password = Signal(str)

    def __init__(self, parent: QWidget | None, name: str) -> None:
        text = self.tr("What you write is signed with your name, so it needs your own password.")
        super().__init__(
            parent, self.tr("The password of %1").replace("%1", isolate(name)), self.tr("Continue"), text
        )
        self.line = LineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.field(self.tr("Password"), self.line)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.outer.addWidget(self.trouble)
        self.need(self.line)
        self.finish()
        self.buttons.accepted.disconnect(self.accept)
        self.buttons.accepted.connect(self._send)

    def refuse(self, sentence: str) -> None:
        """The password is wrong: let the person type it again."""
        self.line.setEnabled(True)
        self.trouble.setText(sentence)
        self.trouble.setAccessibleName(sentence)
        self.trouble.show()
        fit_height(self)
        QAccessible.updateAccessibility(QAccessibleEvent(self.trouble, QAccessible.Event.Alert))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        password = self.line.text()
        self.line.clear()
        self.line.setEnabled(False)
        self.trouble.hide()
        self.password.emit(password)
