"""Server dialogs: the form to connect to a newsroom server, and the status of the connection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from workbench.ui.theme import UNIT, fitting
from workbench.ui.views.dialogs import Form
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.plain_text import set_window_title
from workbench.ui.views.widgets import LineEdit, button, clear, columns, label, rows, scroll_area


@dataclass(frozen=True, slots=True)
class ConnectInput:
    """The content of the form, as typed; `host` may contain a port or a whole address."""

    host: str
    database: str
    login: str
    password: str
    certificate: str


class ConnectDialog(Form):
    """Stays open while the server is asked; `wanted` and `tested` emit the content."""

    wanted = Signal(object)
    tested = Signal(object)

    def __init__(self, parent: QWidget | None, shown: ConnectInput, text: str) -> None:
        super().__init__(parent, self.tr("Connect to a newsroom server"), self.tr("Connect"), text)
        self.host, self.login = LineEdit(shown.host), LineEdit(shown.login)
        self.host.setPlaceholderText("news.example.org")
        self.database = LineEdit(shown.database)
        self.password = LineEdit(shown.password)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.certificate = LineEdit(shown.certificate)
        self.certificate.setPlaceholderText(self.tr("Only if the newsroom has its own certificate"))
        for made in (self.host, self.login, self.database):
            made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field(self.tr("Address of the server"), self.host)
        self.field(self.tr("Login name"), self.login)
        self.field(self.tr("Password"), self.password)
        self.field(self.tr("Name of the store on the server"), self.database)
        self._certificate()
        self.said = label("", "muted", wrap=True)
        self.said.setAccessibleName(self.tr("Server's answer"))
        self.outer.addWidget(self.said)
        self.test = button(self.tr("Test the connection"), lambda: self.tested.emit(self.typed()))
        last = columns()
        last.addWidget(self.test)
        last.addStretch(1)
        self.outer.addLayout(last)
        self.need(self.host, self.login, self.database)
        self.finish()
        if shown.host and shown.login:
            self.password.setFocus()

    def _certificate(self) -> None:
        part = QWidget()
        line = columns(part)
        line.addWidget(self.certificate, 1)
        line.addWidget(button(self.tr("Choose…"), self._choose))
        self.field(self.tr("Certificate of the server (a file)"), part)
        self.certificate.setAccessibleName(self.tr("Certificate of the server (a file)"))

    def _choose(self) -> None:
        dialog = FileDialog(self, self.tr("Choose the certificate of the server"))
        dialog.fileSelected.connect(self.certificate.setText)
        dialog.open()

    def typed(self) -> ConnectInput:
        return ConnectInput(
            self.host.text().strip(),
            self.database.text().strip(),
            self.login.text().strip(),
            self.password.text(),
            self.certificate.text().strip(),
        )

    def accept(self) -> None:
        """Emit the input; the presenter closes the form once the connection is established."""
        self.wanted.emit(self.typed())

    def ask(self, sentence: str) -> None:
        """Disable the form while the request to the server runs."""
        self._say(sentence, "muted")
        self._enable(on=False)

    def answer(self, sentence: str, *, succeeded: bool) -> None:
        self._say(sentence, "good" if succeeded else "error")
        self._enable(on=True)

    def _say(self, sentence: str, role: str) -> None:
        self.said.setProperty("role", role)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setText(sentence)
        self.outer.activate()
        self.resize(self.width(), max(self.height(), self.outer.totalHeightForWidth(self.width())))

    def _enable(self, *, on: bool) -> None:
        for made in (self.host, self.login, self.password, self.database, self.certificate, self.test):
            made.setEnabled(on)
        self.done_button.setEnabled(on)


@dataclass(frozen=True, slots=True)
class ServerDetails:
    """The status of the connection, ready to be shown: `facts` are (label, value), `refused` a line for each refused change."""

    headline: str
    good: bool
    facts: Sequence[tuple[str, str]]
    refused: Sequence[str] = ()


class ServerDialog(QDialog):
    sync = Signal()
    sign_in = Signal()
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        set_window_title(self, self.tr("Newsroom server"))
        outer = rows(self, 6, 4)
        outer.addWidget(label(self.tr("Newsroom server"), "title"))
        self.headline = label("", "strong", wrap=True)
        outer.addWidget(self.headline)
        page = QWidget()
        inner = rows(page, 0, 4)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(2 * UNIT)
        self._form.setHorizontalSpacing(6 * UNIT)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        inner.addLayout(self._form)
        self._refused = rows(gap=2)
        inner.addLayout(self._refused)
        inner.addStretch(1)
        outer.addWidget(scroll_area(page), 1)
        last = columns()
        self.again = button(self.tr("Sign in again…"), self.sign_in.emit)
        self.now = button(self.tr("Sync now"), self.sync.emit)
        self.own = button(self.tr("Open my own file next time"), self.own_wanted.emit)
        last.addWidget(self.again)
        last.addWidget(self.own)
        last.addStretch(1)
        last.addWidget(self.now)
        last.addWidget(button(self.tr("Close"), self.accept, "primary"))
        outer.addLayout(last)
        self.resize(fitting(140, 140))

    def show_facts(self, shown: ServerDetails) -> None:
        self.headline.setText(shown.headline)
        while self._form.rowCount():
            self._form.removeRow(0)
        for what, value in shown.facts:
            said = label(value, wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(label(what, "caption"), said)
        clear(self._refused)
        if shown.refused:
            self._refused.addWidget(label(self.tr("Refused by the server, kept here"), "section"))
        for line in shown.refused:
            self._refused.addWidget(label(line, wrap=True))
