"""Queue page: claims that wait, with filters; Enter opens a claim, several can be assigned at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.theme import UNIT, Theme, scaled
from workbench.ui.views.plain_text import add_menu_action
from workbench.ui.views.queue_model import CELL, COLUMNS, QueueDelegate, QueueModel, QueueTableRow
from workbench.ui.views.widgets import ElidedLabel, EmptyState, button, clear, columns, label, rows, separator

_WIDTHS = {
    "kind": 30, "state": 30, "age": 27, "article": 34, "assignee": 22, "priority": 20, "evidence": 20, "grade": 24, "comments": 24,
}  # fmt: skip

#: What the claim itself needs, and the other columns in the order in which they are kept.
_CLAIM = 70
_KEPT_FIRST = ("state", "kind", "age", "assignee", "evidence", "grade", "article", "priority", "comments")


class QueueTable(QTableView):
    entered_row = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.entered_row.emit(index.data(CELL).id)
            event.accept()
            return
        super().keyPressEvent(event)


class QueuePage(QWidget):
    filtered = Signal(str)  # a state chip's key
    kind_chosen = Signal(str)
    mine_toggled = Signal(bool)
    opened = Signal(str)
    assigned = Signal(list, str)
    more_wanted = Signal()

    def __init__(self, theme: Theme, kinds: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        outer = rows(self, 0, 0)
        outer.addLayout(self._head(kinds))
        self.model = QueueModel(self._headers(), self)
        self.model.more_wanted.connect(self.more_wanted)
        self.table = QueueTable()
        self._dress(theme)
        self.legend = ElidedLabel("muted")
        self.legend.setContentsMargins(6 * UNIT, UNIT, 6 * UNIT, UNIT)
        self.empty = EmptyState(
            self.tr("Nothing is waiting here"),
            self.tr("Claims appear as soon as they are marked in an article. Another filter may show more."),
        )
        outer.addWidget(separator())
        outer.addWidget(self.table, 1)
        outer.addWidget(self.legend)
        outer.addWidget(self.empty, 1)

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Claim"),
            self.tr("Kind"),
            self.tr("State"),
            self.tr("Time in state"),
            self.tr("Article"),
            self.tr("Assignee"),
            self.tr("Priority"),
            self.tr("Evidence"),
            self.tr("Weakest grade"),
            self.tr("Comments"),
        )

    def _head(self, kinds: Sequence[tuple[str, str]]) -> QVBoxLayout:
        head = rows(None, 0, 3)
        head.setContentsMargins(6 * UNIT, 5 * UNIT, 6 * UNIT, 3 * UNIT)
        first = columns(gap=3)
        first.addWidget(label(self.tr("Queue"), "title"))
        first.addStretch(1)
        self.mine = QPushButton(self.tr("Mine"))
        self.mine.setCheckable(True)
        self.mine.setProperty("role", "filter")
        self.mine.setAccessibleName(self.tr("Only what is assigned to me"))
        self.mine.toggled.connect(self.mine_toggled)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Kind of claim"))
        self.kinds.addItem(self.tr("All kinds"), "")
        for stored, shown in kinds:
            self.kinds.addItem(shown, stored)
        self.kinds.activated.connect(lambda _: self.kind_chosen.emit(str(self.kinds.currentData())))
        self.assign = button(self.tr("Assign"))
        self.assign.setEnabled(False)
        self._people = QMenu(self)
        self._people.setAccessibleName(self.tr("Assign to"))
        self.assign.setMenu(self._people)
        for part in (self.mine, self.kinds, self.assign):
            first.addWidget(part)
        head.addLayout(first)
        self._chips = columns(gap=2)
        head.addLayout(self._chips)
        return head

    def _dress(self, theme: Theme) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(QueueDelegate(theme, table))
        table.setAccessibleName(self.tr("Claims in the queue"))
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(scaled(12))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(scaled(10))
        for i, column in enumerate(COLUMNS):
            if column in _WIDTHS:
                header.resizeSection(i, scaled(_WIDTHS[column]))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.doubleClicked.connect(lambda index: self.opened.emit(index.data(CELL).id))
        table.entered_row.connect(self.opened)
        table.selectionModel().selectionChanged.connect(lambda *_: self._selection())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide less important columns, so that the claim can always be read."""
        super().resizeEvent(event)
        room = self.width() - scaled(_CLAIM)
        for column in _KEPT_FIRST:
            room -= scaled(_WIDTHS[column])
            self.table.setColumnHidden(COLUMNS.index(column), room < 0)

    def _selection(self) -> None:
        self.assign.setEnabled(self.table.selectionModel().hasSelection())

    def selected(self) -> list[str]:
        return [index.data(CELL).id for index in self.table.selectionModel().selectedRows()]

    def show_page(self, lines: list[QueueTableRow], *, first: bool, more: bool, keep: bool = False) -> None:
        """Show the first rows or append more; with `keep` the same list again, with selection and scroll position."""
        selected, scrolled = set(self.selected()), self.table.verticalScrollBar().value()
        current = self.table.currentIndex()
        at = (current.data(CELL).id, current.column()) if current.isValid() else None
        self.model.show_page(lines, first=first, more=more)
        if keep:
            self._go_on(selected, at, scrolled)
        there = self.model.rowCount() > 0
        self.table.setVisible(there)
        self.empty.setVisible(not there)
        flags = dict.fromkeys(flag for line in self.model.lines for flag in line.flags.split(" · ") if flag)
        self.legend.say(f"⚑ {' · '.join(flags)}")
        self.legend.setVisible(bool(flags))
        self._selection()

    def _go_on(self, selected: set[str], at: tuple[str, int] | None, scrolled: int) -> None:
        """Restore selection and scroll position."""
        rows = {line.id: row for row, line in enumerate(self.model.lines)}
        chosen = self.table.selectionModel()
        if at is not None and at[0] in rows:
            index = self.model.index(rows[at[0]], at[1])
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in sorted(rows[one] for one in selected & rows.keys()):
            chosen.select(self.model.index(row, 0), flags)
        self.table.executeDelayedItemsLayout()  # the bar reaches as far as the new rows
        self.table.verticalScrollBar().setValue(scrolled)

    def show_chips(self, chips: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show state filters with their counts; `chosen` is the key of the active one."""
        clear(self._chips)
        for key, text in chips:
            chip = button(text, partial(self.filtered.emit, key), "filter")
            chip.setCheckable(True)
            chip.setChecked(key == chosen)
            chip.setObjectName(f"filter_{key}")
            self._chips.addWidget(chip)
        self._chips.addStretch(1)

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        self._people.clear()
        for person_id, name in people:
            action = add_menu_action(self._people, name)
            action.triggered.connect(lambda _=False, p=person_id: self.assigned.emit(self.selected(), p))
        self._people.addSeparator()
        nobody = add_menu_action(self._people, self.tr("Nobody"))
        nobody.triggered.connect(lambda _=False: self.assigned.emit(self.selected(), ""))
