"""The list of conflicts: articles as headings, under each the fields on which laptops disagree."""

from __future__ import annotations

from collections.abc import Sequence
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
from workbench.ui.views.mark_list import MarkDelegate, MarkRow, draw_line

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


class ConflictModel(QAbstractListModel):
    """A row is a conflict, or a heading (a bare string)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[MarkRow | str] = ()

    def show_rows(self, rows: Sequence[MarkRow | str]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else row.spoken()
        return None

    def ids(self) -> list[str]:
        return [row.id for row in self.rows if isinstance(row, MarkRow)]

    def position(self, conflict_id: str) -> int:
        return next(
            (i for i, row in enumerate(self.rows) if isinstance(row, MarkRow) and row.id == conflict_id), -1
        )


class ConflictDelegate(MarkDelegate):
    """Rows as in the list of claims; headings bold, on the ground of the window."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW)
        if isinstance(row, MarkRow):
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
        draw_line(painter, area, str(row), font, rtl=rtl)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.lineSpacing() + 4 * UNIT) if _heads(index) else size


class ConflictList(QTableView):
    """A table of one column: Qt asks it for the rows that are seen only."""

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

    def show_rows(self, rows: Sequence[MarkRow | str]) -> None:
        """Show the list; nothing is chosen by that."""
        self._quiet = True
        self.conflicts.show_rows(rows)
        self._quiet = False
        height = self.fontMetrics().lineSpacing() + 4 * UNIT
        for at, row in enumerate(rows):
            if isinstance(row, str):
                self.setRowHeight(at, height)

    def choose(self, conflict_id: str) -> None:
        """Light a row without telling anybody."""
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
        if isinstance(row, MarkRow) and not self._quiet:
            self.chosen.emit(row.id)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() * 2 + 6 * UNIT)


def _heads(index: Index) -> bool:
    return isinstance(index.data(_ROW), str)
