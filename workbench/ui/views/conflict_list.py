"""Conflict list: articles as headings, under each its fields in conflict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from workbench.ui.theme import UNIT, Theme
from workbench.ui.views.claim_list import ClaimDelegate, ClaimRow, draw_line

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Heading:
    """An article, above its conflicts."""

    text: str


class ConflictModel(QAbstractListModel):
    """Headings and ids of conflicts. The row of a conflict is made when it is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Heading | str] = ()
        self.row_of: Callable[[str], ClaimRow] = _no_row
        self._made: dict[str, ClaimRow] = {}
        self._places: dict[str, int] = {}

    def show_rows(self, rows: Sequence[Heading | str], row_of: Callable[[str], ClaimRow]) -> None:
        self.beginResetModel()
        self.rows, self.row_of, self._made = rows, row_of, {}
        self._places = {row: at for at, row in enumerate(rows) if isinstance(row, str)}
        self.endResetModel()

    def _row(self, at: int) -> ClaimRow | Heading:
        row = self.rows[at]
        if isinstance(row, Heading):
            return row
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = self.row_of(row)
        return made

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        if not index.isValid():
            return None
        if role == _ROW:
            return self._row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._row(index.row())
            return row.text if isinstance(row, Heading) else row.spoken()
        return None

    def position(self, conflict_id: str) -> int:
        return self._places.get(conflict_id, -1)


def _no_row(conflict_id: str) -> ClaimRow:
    raise KeyError(conflict_id)


class ConflictDelegate(ClaimDelegate):
    """Paints rows as in the list of claims, and headings in bold."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW)
        if isinstance(row, ClaimRow):
            super().paint(painter, option, index)
            return
        painter.save()
        rect = QRectF(option.rect)
        painter.fillRect(rect, self.theme.colour("surface", "window"))
        font = QFont(option.font)
        font.setBold(True)
        painter.setPen(self.theme.colour("ink", "accent"))
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        area = rect.adjusted(3 * UNIT, UNIT, -3 * UNIT, -UNIT)
        draw_line(painter, area, row.text, font, rtl=rtl)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.lineSpacing() + 4 * UNIT) if _heads(index) else size


class ConflictList(QTableView):
    """A table of one column: Qt asks it only for visible rows."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._quiet = False
        self.conflicts = ConflictModel(self)
        self.setModel(self.conflicts)
        self.setItemDelegate(ConflictDelegate(theme, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setAccessibleName(self.tr("Conflicts"))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setAccessibleName(self.accessibleName())
        self.selectionModel().currentRowChanged.connect(self._moved)
        self._fit_rows()

    def show_rows(self, rows: Sequence[Heading | str], row_of: Callable[[str], ClaimRow]) -> None:
        """Show headings and conflicts (by id), without selecting one."""
        self._quiet = True
        self.conflicts.show_rows(rows, row_of)
        self._quiet = False
        height = self.fontMetrics().lineSpacing() + 4 * UNIT
        for at, row in enumerate(rows):
            if isinstance(row, Heading):
                self.setRowHeight(at, height)

    def choose(self, conflict_id: str) -> None:
        """Select a row without emitting a signal."""
        at = self.conflicts.position(conflict_id)
        self._quiet = True
        self.setCurrentIndex(self.conflicts.index(at) if at >= 0 else QModelIndex())
        self._quiet = False
        if at >= 0:
            self.scrollTo(self.conflicts.index(at))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()

    def _moved(self, current: QModelIndex) -> None:
        row = current.data(_ROW)
        if isinstance(row, ClaimRow) and not self._quiet:
            self.chosen.emit(row.id)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() * 2 + 6 * UNIT)


def _heads(index: Index) -> bool:
    return isinstance(index.data(_ROW), Heading)
