"""Top bar: the open article, the acting person, undo and redo by name, and the saved status."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QComboBox, QMenu, QSizePolicy, QToolButton, QWidget

from workbench.ui.theme import UNIT, Theme, icon, scaled
from workbench.ui.views.elided_text import elide
from workbench.ui.views.plain_text import button_text, set_tooltip
from workbench.ui.views.widgets import columns, label, tool_button

_RESULT_STAYS_MS = 6000
_RESULT_WIDTH = 90


class TopBar(QWidget):
    article_chosen = Signal(str)
    person_chosen = Signal(str)
    add_person = Signal()
    server_wanted = Signal()
    undo = Signal()
    redo = Signal()

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        super().__init__()
        line = columns(self, 0, 2)
        line.setContentsMargins(4 * UNIT, 2 * UNIT, 4 * UNIT, 2 * UNIT)
        self.articles = QComboBox()
        self.articles.setObjectName("article_chooser")
        self.articles.setAccessibleName(self.tr("Article"))
        self.articles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.articles.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.articles.setMaximumWidth(scaled(140))
        self.articles.activated.connect(
            lambda _: self.article_chosen.emit(str(self.articles.currentData() or ""))
        )
        self.saved = label("", "muted")
        self._saved_text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._calm)
        self.undo_button = tool_button(icon("undo", theme), self.tr("Undo"), self.undo.emit)
        self.redo_button = tool_button(icon("redo", theme), self.tr("Redo"), self.redo.emit)
        self.people = QComboBox()
        self.people.setObjectName("people")
        self.people.setAccessibleName(self.tr("Acting as"))
        self.people.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.people.setMaximumWidth(scaled(60))
        self.people.activated.connect(lambda _: self._person())
        self.people.hide()
        self.menu = QToolButton()
        self.menu.setText("☰")
        self.menu.setAccessibleName(self.tr("Menu"))
        set_tooltip(self.menu, self.tr("Menu"))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setMenu(menu)
        self.server = QToolButton()
        self.server.setObjectName("server")
        self.server.setAccessibleName(self.tr("Newsroom server"))
        self.server.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.server.clicked.connect(lambda _=False: self.server_wanted.emit())
        self.server.hide()
        line.addWidget(self.articles, 4)
        line.addStretch(1)
        for part in (self.saved, self.server, self.undo_button, self.redo_button, self.people, self.menu):
            line.addWidget(part)

    def set_narrow(self, *, narrow: bool) -> None:
        """Hide less important parts first."""
        self.saved.setVisible(not narrow)

    def show_articles(self, articles: Sequence[tuple[str, str]], chosen: str) -> None:
        self.articles.clear()
        for article_id, title in articles:
            self.articles.addItem(title, article_id)
        self.articles.setCurrentIndex(self.articles.findData(chosen))
        self.articles.setPlaceholderText(self.tr("No article is open"))
        self.articles.setEnabled(bool(articles))

    def show_people(self, people: Sequence[tuple[str, str]], chosen: str) -> None:
        self.people.clear()
        for person_id, name in people:
            self.people.addItem(name, person_id)
        self.people.addItem(self.tr("Add a person…"), "+")
        self._chosen = chosen
        self.people.setVisible(bool(people))
        self.people.setCurrentIndex(self.people.findData(chosen))

    def _person(self) -> None:
        picked = str(self.people.currentData() or "")
        if picked == "+":
            self.people.setCurrentIndex(self.people.findData(self._chosen))
            self.add_person.emit()
        else:
            self.person_chosen.emit(picked)

    def show_steps(self, undo: str | None, redo: str | None, undo_text: str, redo_text: str) -> None:
        """Enable undo and redo; the tooltips name the changes they act on."""
        for made, there, text in (
            (self.undo_button, undo, undo_text),
            (self.redo_button, redo, redo_text),
        ):
            made.setEnabled(there is not None)
            set_tooltip(made, text)
            made.setAccessibleDescription(text)

    def show_saved(self, text: str) -> None:
        """Show that everything is saved."""
        self._saved_text = text
        if not self._timer.isActive():
            self.saved.setText(text)

    def show_server(self, text: str, tip: str) -> None:
        """Show the status of the server connection; nothing without a server."""
        self.server.setVisible(bool(text))
        if text != self.server.accessibleName():
            self.server.setText(button_text(text))
            self.server.setAccessibleName(text)
        set_tooltip(self.server, tip)
        self.server.setAccessibleDescription(tip)

    def flash(self, text: str) -> None:
        """Show a result for a while; nothing on the page moves."""
        shown = elide(self.saved.fontMetrics(), text, scaled(_RESULT_WIDTH), Qt.TextElideMode.ElideMiddle)
        self.saved.setText(shown)
        set_tooltip(self.saved, text)
        self._timer.start(_RESULT_STAYS_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self.saved, QAccessible.Event.Alert))

    def _calm(self) -> None:
        self.saved.setText(self._saved_text)
        set_tooltip(self.saved, "")
