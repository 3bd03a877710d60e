"""Unlock dialog: asks for the passphrase of an encrypted store, before it is opened and when the window is locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from workbench.text.isolates import isolate
from workbench.ui.theme import fitting
from workbench.ui.views.plain_text import set_window_title
from workbench.ui.views.widgets import LineEdit, button, columns, fit_height, label, rows


class UnlockDialog(QDialog):
    """Stays until the passphrase is right (the caller calls `accept`) or the person leaves. The passphrase is emitted
    once and wiped.
    """

    passphrase = Signal(str)
    recovery_key = Signal(str)

    def __init__(self, parent: QWidget | None, store: str, *, locked: bool) -> None:
        super().__init__(parent)
        title = self.tr("The window is locked") if locked else self.tr("The store is encrypted")
        set_window_title(self, title)
        self.setMinimumWidth(fitting(110, 10).width())
        outer = rows(self, 6, 4)
        outer.addWidget(label(title, "title"))
        text = (
            self.tr("You return to where you were. Everything is saved.")
            if locked
            else self.tr("Enter its passphrase.")
        )
        outer.addWidget(label(f"{text}\n{isolate(store)}", "muted", wrap=True))
        self.line = LineEdit()
        self.line.returnPressed.connect(self._send)
        self.line.textChanged.connect(self._typed)
        outer.addWidget(self.line)
        self.shown = QCheckBox(self.tr("Show the text"))
        self.shown.setAccessibleName(self.shown.text())
        self.shown.toggled.connect(lambda _: self._dress())
        outer.addWidget(self.shown)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        outer.addWidget(self.trouble)
        outer.addSpacing(4)
        last = columns(gap=3)
        self.leave = button(self.tr("Close the program"), self.reject)
        self.other = button("", self._switch, "quiet")
        self.open_button = button(self.tr("Open"), self._send, "primary")
        self.open_button.setDefault(True)
        for part in (self.leave, self.other):
            last.addWidget(part)
        last.addStretch(1)
        last.addWidget(self.open_button)
        outer.addLayout(last)
        self._recovering, self._busy = False, False
        self._dress()
        self._typed("")

    def refuse(self, sentence: str) -> None:
        """The passphrase is wrong: let the person type it again."""
        self._set_busy(busy=False)
        self.trouble.setText(sentence)
        self.trouble.setAccessibleName(sentence)
        self.trouble.show()
        fit_height(self)
        QAccessible.updateAccessibility(QAccessibleEvent(self.trouble, QAccessible.Event.Alert))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        text = self.line.text()
        if not text or self._busy:
            return
        recovering = self._recovering
        self._set_busy(busy=True)
        if not recovering:  # a recovery key is long: a slip in it is put right where it stands
            self.line.clear()
        (self.recovery_key if recovering else self.passphrase).emit(text)

    def _switch(self) -> None:
        self._recovering = not self._recovering
        self.line.clear()
        self.trouble.hide()
        self._dress()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        name = self.tr("Recovery key") if self._recovering else self.tr("Passphrase")
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(name)
        hidden = not (self._recovering or self.shown.isChecked())
        self.line.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        self.shown.setVisible(not self._recovering)
        other = self.tr("Use the passphrase") if self._recovering else self.tr("Use the recovery key")
        self.other.setText(other)
        self.other.setAccessibleName(other)

    def _typed(self, text: str) -> None:
        self.open_button.setEnabled(bool(text) and not self._busy)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for part in (self.line, self.shown, self.other):
            part.setEnabled(not busy)
        text = self.tr("Opening…") if busy else self.tr("Open")
        self.open_button.setText(text)
        self.open_button.setAccessibleName(text)
        self._typed(self.line.text())
        if busy:
            self.trouble.hide()
