"""Seat dialogs: a new person on this computer, with a password of their own and what a short one is worth."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.ui.views.bundle_export_parts import PassphraseFields
from workbench.ui.views.dialogs import Form
from workbench.ui.views.widgets import LineEdit, fit_height, label


class NewPersonDialog(Form):
    """Stays until the name and the password are taken (the caller calls `accept`), or the person leaves."""

    chosen = Signal(str, str, str)  # name, stored role, password ("" for none)

    def __init__(self, parent: QWidget | None, roles: Sequence[tuple[str, str]]) -> None:
        text = self.tr("The work of each person is signed with their own name.")
        super().__init__(parent, self.tr("Add a person"), self.tr("Add"), text)
        self.name = LineEdit()
        self.role = QComboBox()
        for stored, shown in roles:
            self.role.addItem(shown, stored)
        self.field(self.tr("Name"), self.name)
        self.field(self.tr("Role"), self.role)
        self.outer.addWidget(label(self.tr("Password, if others use this computer"), "caption"))
        self.password = PassphraseFields(
            self.tr(
                "Whoever copies this computer's files tries a million passwords a day: a name or a date does not last,"
                " four words that only you would combine do. At least 10 characters."
            )
        )
        self.outer.addWidget(self.password)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.outer.addWidget(self.trouble)
        self.finish()
        self.buttons.accepted.disconnect(self.accept)
        self.buttons.accepted.connect(self._choose)
        for line in (self.name, self.password.first, self.password.second):
            line.textChanged.connect(lambda _: self._ready())
        self._ready()

    def refuse(self, sentence: str) -> None:
        """Keep the dialog open, with the reason."""
        self.trouble.setText(sentence)
        self.trouble.setAccessibleName(sentence)
        self.trouble.show()
        fit_height(self)
        QAccessible.updateAccessibility(QAccessibleEvent(self.trouble, QAccessible.Event.Alert))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ready(self) -> None:
        self.trouble.hide()
        agree = self.password.first.text() == self.password.second.text()
        self.done_button.setEnabled(bool(self.name.text().strip()) and agree)

    def _choose(self) -> None:
        self.chosen.emit(self.name.text().strip(), str(self.role.currentData()), self.password.value())
