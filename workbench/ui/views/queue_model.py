"""Queue model: the queue as a table model; pages are fetched by keyset, the next one on scrolling down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from workbench.ui.theme import UNIT, Theme, scaled
from workbench.ui.views.claim_list import chip_ground, draw_line
from workbench.ui.views.plain_text import tooltip_text

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
COLUMNS = (
    "claim", "kind", "state", "age", "article", "assignee", "priority", "evidence", "grade", "comments"
)  # fmt: skip
_NUMBERS = frozenset({"priority", "evidence", "grade", "comments"})


@dataclass(frozen=True, slots=True)
class QueueTableRow:
    """One claim of the queue, ready to be shown; `cells` follows COLUMNS."""

    id: str
    article_id: str
    colour: str
    tone: str
    cells: tuple[str, ...]
    flags: str = ""

    def spoken(self) -> str:
        return ", ".join(cell for cell in (*self.cells, self.flags) if cell)


class QueueModel(QAbstractTableModel):
    more_wanted = Signal()

    def __init__(self, headers: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._headers = headers
        self.lines: list[QueueTableRow] = []
        self._more = False

    def show_page(self, lines: list[QueueTableRow], *, first: bool, more: bool) -> None:
        self._more = more
        if first:
            self.beginResetModel()
            self.lines = list(lines)
            self.endResetModel()
        elif lines:
            self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines) + len(lines) - 1)
            self.lines.extend(lines)
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        if not parent.isValid() and self._more:
            self._more = False
            self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == CELL:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            named = f"{self._headers[index.column()]}: {line.cells[index.column()] or '—'}"
            return line.spoken() if index.column() == 0 else named
        if role == Qt.ItemDataRole.ToolTipRole:
            words = line.flags if index.column() == 0 and line.flags else line.cells[index.column()]
            return tooltip_text(words) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            centred = COLUMNS[section] in _NUMBERS
            return (
                Qt.AlignmentFlag.AlignCenter
                if centred
                else Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            )
        return None


class QueueDelegate(QStyledItemDelegate):
    """Paints a row: the kind in its colour, the state as a chip, all else as plain text."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(80, scaled(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: QueueTableRow = index.data(CELL)
        column = COLUMNS[index.column()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("ink", "accent_soft"))
        painter.fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), self.theme.colour("surface", "line")
        )
        self._focus(painter, rect, index)
        area = rect.adjusted(3 * UNIT, 0, -3 * UNIT, 0)
        text = line.cells[index.column()]
        if column == "state":
            self._chip(painter, area, text, line, option)
        else:
            self._text(painter, area, text, column, line, option)
        painter.restore()

    def _focus(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """Frame the focused row: the focus must always be visible."""
        view = self.parent()
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row():
            accent = self.theme.colour("ink", "accent")
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), accent)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), accent)

    def _text(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        column: str,
        line: QueueTableRow,
        option: QStyleOptionViewItem,
    ) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        colours = {"claim": ("ink", "text"), "kind": ("kinds", line.colour)}
        painter.setPen(self.theme.colour(*colours.get(column, ("ink", "muted"))))
        if column == "claim" and line.flags:
            text = f"⚑ {text}"
        if column not in _NUMBERS:
            draw_line(painter, area, text, painter.font(), rtl=rtl)
            return
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)

    def _chip(
        self, painter: QPainter, area: QRectF, text: str, line: QueueTableRow, option: QStyleOptionViewItem
    ) -> None:
        width = min(area.width(), painter.fontMetrics().horizontalAdvance(text) + 4 * UNIT)
        height = painter.fontMetrics().lineSpacing() + 2
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        x = area.right() - width if rtl else area.left()
        box = QRectF(x, area.center().y() - height / 2, width, height)
        ink = self.theme.colour("ink", line.tone or "muted")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(chip_ground(self.theme, ink))
        painter.drawRoundedRect(box, 2 * UNIT, 2 * UNIT)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
