"""Newsroom dialog: who belongs to the newsroom, whose work waits or ended, and what can be done about each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QDialog, QPushButton, QTableWidget, QTableWidgetItem, QWidget

from workbench.ui.theme import fitting
from workbench.ui.views.plain_text import set_window_title
from workbench.ui.views.row_table import row_table
from workbench.ui.views.widgets import ElidedLabel, button, columns, label, leading_edge, rows

_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class NewsroomRow:
    """One seat, line or offer, ready to be shown; `actions` names those that make sense for it and this person."""

    key: str
    who: str
    role: str
    seat: str
    state: str
    about: str
    actions: frozenset[str] = frozenset()

    @property
    def cells(self) -> tuple[str, ...]:
        return self.who, self.role, self.seat, self.state


@dataclass(frozen=True, slots=True)
class NewsroomHead:
    """What stands over the table: the name ("" for none yet), its words, and what is to be done next, if anything."""

    name: str
    words: str
    advice: str
    slip_is_here: bool
    may_invite: bool


class NewsroomDialog(QDialog):
    """Emits what a person wants: an action on a row, or one of the newsroom's own."""

    wanted = Signal(str, str)  # action, key of the row
    request_wanted = Signal()  # write a request to join
    invite_wanted = Signal()  # read somebody's request
    slip_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._lines: dict[str, NewsroomRow] = {}
        set_window_title(self, self.tr("Newsroom"))
        self.resize(fitting(235, 150))
        outer = rows(self, 6, 3)
        self.title = label(self.tr("Newsroom"), "title")
        outer.addWidget(self.title)
        self.words = ElidedLabel("muted")
        outer.addWidget(self.words)
        self.advice = label("", "warn", wrap=True)
        outer.addWidget(self.advice)
        self.table = self._table()
        outer.addWidget(self.table, 1)
        self.about = label("", "muted", wrap=True)
        outer.addWidget(self.about)
        self.buttons: dict[str, QPushButton] = {}
        outer.addLayout(self._actions())
        outer.addLayout(self._foot())
        self._selected()

    def _table(self) -> QTableWidget:
        headers = (self.tr("Person"), self.tr("Role"), self.tr("Laptop"), self.tr("State"))
        table = row_table(headers, self.tr("People and their laptops"))
        table.itemSelectionChanged.connect(self._selected)
        return table

    def _actions(self) -> QBoxLayout:
        line = columns(gap=3)
        for name, text in (
            ("admit", self.tr("Compare and let in…")),
            ("join", self.tr("Compare and join…")),
            ("role", self.tr("Change the role")),
            ("end", self.tr("Draw a line…")),
            ("lift", self.tr("Lift the line")),
            ("lengthen", self.tr("Let later work count")),
            ("mine", self.tr("This laptop is mine")),
        ):
            made = button(text, partial(self._want, name))
            self.buttons[name] = made
            line.addWidget(made)
        line.addStretch(1)
        return line

    def _want(self, name: str) -> None:
        self.wanted.emit(name, self.key())

    def _foot(self) -> QBoxLayout:
        foot = columns(gap=3)
        self.invite = button(self.tr("Open a request…"), self.invite_wanted.emit)
        self.ask = button(self.tr("Ask to join a newsroom…"), self.request_wanted.emit)
        self.slip = button(self.tr("Write the slip down…"), self.slip_wanted.emit)
        for made in (self.invite, self.ask, self.slip):
            foot.addWidget(made)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.accept, "primary"))
        return foot

    def show_newsroom(self, head: NewsroomHead, lines: Sequence[NewsroomRow]) -> None:
        """Show who is there; the selected row stays selected."""
        self.title.setText(head.name or self.tr("Newsroom"))
        self.words.say(head.words)
        self.words.setVisible(bool(head.words))
        self.advice.setText(head.advice)
        self.advice.setVisible(bool(head.advice))
        self.invite.setVisible(head.may_invite)
        self.slip.setVisible(head.slip_is_here)
        kept = self.key()
        self._lines = {line.key: line for line in lines}
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(line.cells):
                item = QTableWidgetItem(text)
                item.setData(_KEY, line.key)
                item.setTextAlignment(leading_edge() | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        keys = list(self._lines)
        if keys:
            self.table.setCurrentCell(keys.index(kept) if kept in keys else 0, 0)
        self._selected()

    def key(self) -> str:
        """The selected row, or ''."""
        item = self.table.item(self.table.currentRow(), 0) if self.table.currentRow() >= 0 else None
        return "" if item is None else str(item.data(_KEY))

    def _selected(self) -> None:
        line = self._lines.get(self.key())
        self.about.setText(line.about if line is not None else "")
        for name, made in self.buttons.items():
            made.setVisible(line is not None and name in line.actions)
