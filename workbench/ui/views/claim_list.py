"""The list of claims and open suggestions, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from workbench.ui.theme import UNIT, Theme, mixed
from workbench.ui.views.elided_text import elide
from workbench.ui.views.plain_text import rich_tooltip
from workbench.ui.views.reading_order import Key, ReadingOrder

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_SCATTERED = 48


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One row of the list, ready to be shown."""

    id: str
    colour: str  # a key of the theme's kinds
    kind: str
    text: str
    chip: str = ""
    tone: str = ""  # good, warn, bad or "" for the chip
    notes: str = ""
    suggestion: bool = False
    why: str = ""

    def spoken(self) -> str:
        """The accessible text of the row."""
        return ", ".join(part for part in (self.kind, self.chip, self.text, self.notes, self.why) if part)


class ClaimListModel(QAbstractListModel):
    """Claims and suggestions in reading order. `row_of` makes a row when it is shown; it is cached until it changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.order = ReadingOrder()
        self.row_of: Callable[[str], ClaimRow] = _no_row
        self._made: dict[str, ClaimRow] = {}

    def clear(self) -> None:
        self.beginResetModel()
        self.order, self._made = ReadingOrder(), {}
        self.endResetModel()

    def put(self, keys: Sequence[Key]) -> None:
        """Add claims and suggestions, or update them."""
        new = []
        for key in keys:
            self._made.pop(key[2], None)
            known = self.order.key(key[2])
            if known == key:
                at = self.index(self.order.position(key[2]))
                self.dataChanged.emit(at, at)
                continue
            if known is not None:
                self.drop((key[2],))
            new.append(key)
        self._insert(sorted(new))

    def _insert(self, keys: Sequence[Key]) -> None:
        """Insert rows, one signal for each gap; a model reset if they are very scattered."""
        runs: list[list[Key]] = []
        at = -1
        for key in keys:
            place = self.order.place_for(key)
            if place == at:
                runs[-1].append(key)
            else:
                runs.append([key])
                at = place
        if len(runs) > _SCATTERED:
            self.beginResetModel()
            self.order.merge(keys)
            self.endResetModel()
            return
        for run in runs:
            first = self.order.place_for(run[0])
            self.beginInsertRows(QModelIndex(), first, first + len(run) - 1)
            self.order.merge(run)
            self.endInsertRows()

    def drop(self, item_ids: Iterable[str]) -> None:
        """Remove claims and suggestions."""
        for item_id in item_ids:
            self._made.pop(item_id, None)
            at = self.order.position(item_id)
            if at >= 0:
                self.beginRemoveRows(QModelIndex(), at, at)
                self.order.drop(item_id)
                self.endRemoveRows()

    def row(self, at: int) -> ClaimRow:
        item_id = self.order[at]
        made = self._made.get(item_id)
        if made is None:
            made = self._made[item_id] = self.row_of(item_id)
        return made

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        if not index.isValid():
            return None
        if role == _ROW:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.row(index.row()).spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row(index.row())
            return rich_tooltip([("", row.text), *([("", row.why)] if row.why else [])])
        return None

    def position(self, item_id: str) -> int:
        """The row of a claim or suggestion, or -1."""
        return self.order.position(item_id)


def _no_row(item_id: str) -> ClaimRow:
    raise KeyError(item_id)


class ClaimDelegate(QStyledItemDelegate):
    """Paints a row: a bar in the kind's colour (dotted for suggestions), kind and state, a line of text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.hovered = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        line = option.fontMetrics.lineSpacing()
        return QSize(200, line * 2 + 6 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ClaimRow = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, row)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        area = option.rect.adjusted(4 * UNIT, 2 * UNIT, -4 * UNIT, -2 * UNIT)
        line = option.fontMetrics.lineSpacing()
        head = QRect(area.left(), area.top(), area.width(), line)
        self._head(painter, option.font, head, row, rtl=rtl)
        body = QRectF(area.left(), area.top() + line + UNIT, area.width(), line + 2)
        painter.setPen(self.theme.colour("ink", "muted" if row.suggestion else "text"))
        draw_line(painter, body, row.text, option.font, rtl=rtl)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: ClaimRow) -> None:
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("ink", "accent_soft"))
        elif row.id == self.hovered or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("surface", "sunken"))
        painter.fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), self.theme.colour("surface", "line")
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self.theme.colour("ink", "accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        x = rect.right() - 2 * UNIT if rtl else rect.left() + 2 * UNIT
        style = Qt.PenStyle.DotLine if row.suggestion else Qt.PenStyle.SolidLine
        pen = QPen(self.theme.colour("kinds", row.colour), 3, style, Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, rect.top() + 2 * UNIT), QPointF(x, rect.bottom() - 2 * UNIT))

    def _head(self, painter: QPainter, font: QFont, area: QRect, row: ClaimRow, *, rtl: bool) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        bold = QFont(small)
        bold.setBold(True)
        lead = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(bold)
        painter.setPen(self.theme.colour("kinds", row.colour))
        used = painter.fontMetrics().horizontalAdvance(row.kind) + 2 * UNIT
        painter.drawText(area, lead | middle, row.kind)
        painter.setFont(small)
        taken = self._chip(painter, area, row, rtl=rtl) if row.chip else 0
        if row.notes:
            rest = area.adjusted(taken if rtl else used, 0, -used if rtl else -taken, 0)
            painter.setPen(self.theme.colour("ink", "muted"))
            text = elide(painter.fontMetrics(), row.notes, rest.width())
            painter.drawText(rest, lead | middle, text)

    def _chip(self, painter: QPainter, area: QRect, row: ClaimRow, *, rtl: bool) -> int:
        width = painter.fontMetrics().horizontalAdvance(row.chip) + 4 * UNIT
        x = area.left() if rtl else area.right() - width + 1
        box = QRectF(x, area.top() - 1, width, area.height() + 2)
        ink = self.theme.colour("ink", row.tone or "muted")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(chip_ground(self.theme, ink))
        painter.drawRoundedRect(box, 2 * UNIT, 2 * UNIT)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.chip)
        return width + 2 * UNIT


def chip_ground(theme: Theme, ink: QColor) -> QColor:
    """The background of a chip with text of the colour `ink`."""
    return mixed(ink, theme.colour("surface", "field"), 0.10)


def draw_line(painter: QPainter, area: QRectF, text: str, font: QFont, *, rtl: bool) -> None:
    """Draw one elided line at the interface's leading edge, in the text's own direction."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    arabic = is_arabic(text)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.setFont(font)
    fitted = elide(painter.fontMetrics(), text, int(area.width()))
    painter.drawText(area, fitted, option)


def is_arabic(text: str) -> bool:
    """Whether the first strong letter is written from right to left."""
    return next(("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufefc" for c in text if c.isalpha()), True)


class ClaimList(QTableView):
    """The list of claims and suggestions; emits the one that a person selects or points at.

    A table of one column: with rows of equal height Qt asks it only for visible rows, while a list view
    asks for all rows whenever one is added.
    """

    chosen = Signal(str)
    opened = Signal(str)
    hovered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = ClaimListModel(self)
        self.setModel(self.rows)
        self.painter_of_rows = ClaimDelegate(theme, self)
        self.setItemDelegate(self.painter_of_rows)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self._fit_rows()
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Claims and suggestions"))
        self.clicked.connect(lambda index: self.chosen.emit(index.data(_ROW).id))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(_ROW).id))

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() * 2 + 6 * UNIT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()

    def choose(self, item_id: str) -> None:
        """Select a row without emitting a signal."""
        at = self.rows.position(item_id)
        index = self.rows.index(at) if at >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if at >= 0:
            self.scrollTo(index)

    def hover(self, item_id: str) -> None:
        if item_id != self.painter_of_rows.hovered:
            self.painter_of_rows.hovered = item_id
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self.hovered.emit(index.data(_ROW).id if index.isValid() else "")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit("")
