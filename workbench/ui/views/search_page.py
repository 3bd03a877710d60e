"""Search page: the query, its filters, results by kind, and the progress of the index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QProgressBar, QPushButton, QStackedWidget, QWidget

from workbench.ui.theme import UNIT, Theme, scaled
from workbench.ui.views.plain_text import add_menu_action, add_submenu
from workbench.ui.views.search_list import ResultList, ResultRow
from workbench.ui.views.widgets import EmptyState, LineEdit, button, clear, columns, label, rows, separator

_PAGE = 5


@dataclass(frozen=True, slots=True)
class FilterOffer:
    """A filter in the menu: its label and what it writes into the query, or a submenu."""

    text: str
    writes: str = ""
    inner: tuple[FilterOffer, ...] = ()


class SearchField(LineEdit):
    """The query field: up, down and Enter act on the results, so that the hands stay on the keys."""

    step = Signal(int)
    taken = Signal()

    def sizeHint(self) -> QSize:
        """The height for large letters: the style sheet has one height for all sizes."""
        return super().sizeHint().expandedTo(QSize(0, scaled(10)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE,
            Qt.Key.Key_PageUp: -_PAGE,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.step.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchPage(QWidget):
    typed = Signal(str)
    kind_chosen = Signal(str)  # "" for all kinds
    opened = Signal(str)

    def __init__(
        self, theme: Theme, font: QFont, kinds: Sequence[tuple[str, str]], offers: Sequence[FilterOffer]
    ) -> None:
        super().__init__()
        outer = rows(self, 0, 0)
        outer.addWidget(self._head(kinds, offers))
        outer.addWidget(separator())
        self.list = ResultList(theme, font)
        self.list.opened.connect(self.opened)
        self.line.step.connect(self.list.step)
        self.line.taken.connect(self.list.take)
        self.empty = EmptyState("")
        self.recent = columns(gap=2)
        self.empty.extra.addLayout(self.recent)
        self.body = QStackedWidget()
        self.body.addWidget(self.empty)
        self.body.addWidget(self.list)
        outer.addWidget(self.body, 1)

    def _head(self, kinds: Sequence[tuple[str, str]], offers: Sequence[FilterOffer]) -> QWidget:
        head = QWidget()
        inner = rows(head, 0, 2)
        inner.setContentsMargins(6 * UNIT, 4 * UNIT, 6 * UNIT, 3 * UNIT)
        first = columns(gap=2)
        self.line = SearchField()
        self.line.setPlaceholderText(self.tr("Search articles, claims, sources and notes"))
        self.line.setAccessibleName(self.tr("Search articles, claims, sources and notes"))
        self.line.textChanged.connect(self.typed)
        first.addWidget(self.line, 1)
        self.filters = button(self.tr("Filters"))
        self.filters.setMenu(self._menu(offers))
        first.addWidget(self.filters)
        inner.addLayout(first)
        second = columns(gap=2)
        self._group = QButtonGroup(self)
        self.kinds: dict[str, QPushButton] = {}
        for kind, name in kinds:
            made = button(name, role="filter")
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, k=kind: self.kind_chosen.emit(k))
            self._group.addButton(made)
            self.kinds[kind] = made
            second.addWidget(made)
        self.kinds[""].setChecked(True)
        second.addStretch(1)
        self.status = label("", "muted")
        second.addWidget(self.status)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(30 * UNIT, 2 * UNIT)
        self.progress.setAccessibleName(self.tr("Indexing"))
        self.progress.hide()
        second.addWidget(self.progress)
        inner.addLayout(second)
        self.wrong = label("", "warn", wrap=True)
        self.wrong.hide()
        inner.addWidget(self.wrong)
        return head

    def _menu(self, offers: Sequence[FilterOffer]) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Filters"))
        self._fill(menu, offers)
        return menu

    def _fill(self, menu: QMenu, offers: Sequence[FilterOffer]) -> None:
        for offer in offers:
            if offer.inner:
                part = add_submenu(menu, offer.text)
                self._fill(part, offer.inner)
            else:
                made = add_menu_action(menu, offer.text)
                made.triggered.connect(lambda _=False, w=offer.writes: self.write(w))

    def write(self, words: str) -> None:
        """Append a filter to the query; if it needs words, the caret is put where they go."""
        before = self.line.text().rstrip()
        self.line.setText(f"{before} {words}".strip())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_rows(self, found: Sequence[ResultRow], *, keep: bool = False) -> None:
        self.list.show_rows(found, keep=keep)
        self.body.setCurrentWidget(self.list)

    def show_empty(self, title: str, text: str, recent: Sequence[str] = ()) -> None:
        """Show that there are no results: why, what to try, and recent searches."""
        self.list.show_rows([], keep=False)
        self.empty.say(title, text)
        clear(self.recent)
        if recent:
            self.recent.addStretch(1)
            for words in recent:
                again = button(words, partial(self.line.setText, words), "quiet")
                self.recent.addWidget(again)
            self.recent.addStretch(1)
        self.body.setCurrentWidget(self.empty)

    def show_wrong(self, sentence: str) -> None:
        """Show what is wrong with the query; '' for nothing."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def show_progress(self, sentence: str, done: int = 0, total: int = 0) -> None:
        """Show the progress of the index; '' hides it."""
        self.status.setText(sentence)
        self.progress.setVisible(bool(sentence) and total > 0)
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)

    def show_counts(self, names: dict[str, str]) -> None:
        """Show the number of results on the buttons of the kinds."""
        for kind, name in names.items():
            self.kinds[kind].setText(name)
            self.kinds[kind].setAccessibleName(name)
