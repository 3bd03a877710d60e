"""The list of claims and open suggestions, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
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
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.theme import UNIT, Theme, mixed

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One line of the list; all texts are ready to be shown."""

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
        """What a screen reader says for this row."""
        return ", ".join(part for part in (self.kind, self.chip, self.text, self.notes, self.why) if part)


class MarkModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[MarkRow] = []

    def show(self, rows: list[MarkRow]) -> None:
        """Take new rows; where the same marks stand in the same order, only their looks are refreshed."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            changed = [i for i, (old, new) in enumerate(zip(self.rows, rows, strict=True)) if old != new]
            self.rows = rows
            for i in changed:
                self.dataChanged.emit(self.index(i), self.index(i))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escape(row.text)}</p>" + (f"<p>{escape(row.why)}</p>" if row.why else "")
        return None

    def position(self, mark_id: str) -> int:
        """The row of a mark, or -1."""
        return next((i for i, row in enumerate(self.rows) if row.id == mark_id), -1)


class MarkDelegate(QStyledItemDelegate):
    """Paints a row: a bar in the kind's colour (dotted for suggestions), kind and state, a line of text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.hovered = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        line = option.fontMetrics.lineSpacing()
        return QSize(200, line * 2 + 6 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MarkRow = index.data(_ROW)
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

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: MarkRow) -> None:
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

    def _head(self, painter: QPainter, font: QFont, area: QRect, row: MarkRow, *, rtl: bool) -> None:
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
            text = painter.fontMetrics().elidedText(row.notes, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, lead | middle, text)

    def _chip(self, painter: QPainter, area: QRect, row: MarkRow, *, rtl: bool) -> int:
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
    """The ground of a chip whose text has the colour `ink`."""
    return mixed(ink, theme.colour("surface", "field"), 0.10)


def draw_line(painter: QPainter, area: QRectF, text: str, font: QFont, *, rtl: bool) -> None:
    """One elided line at the interface's leading edge; the order of its words is the text's own."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    arabic = is_arabic(text)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.setFont(font)
    fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, fitted, option)


def is_arabic(text: str) -> bool:
    """Whether the first strong letter is written from right to left."""
    return next(("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufefc" for c in text if c.isalpha()), True)


class MarkList(QListView):
    """Claims and suggestions; emits what a person chose or points at."""

    chosen = Signal(str)
    opened = Signal(str)
    hovered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.marks = MarkModel(self)
        self.setModel(self.marks)
        self.painter_of_rows = MarkDelegate(theme, self)
        self.setItemDelegate(self.painter_of_rows)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Claims and suggestions"))
        self.clicked.connect(lambda index: self.chosen.emit(index.data(_ROW).id))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(_ROW).id))

    def show_rows(self, rows: list[MarkRow]) -> None:
        self.marks.show(rows)

    def choose(self, mark_id: str) -> None:
        """Light a row without telling anybody."""
        at = self.marks.position(mark_id)
        index = self.marks.index(at) if at >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if at >= 0:
            self.scrollTo(index)

    def hover(self, mark_id: str) -> None:
        if mark_id != self.painter_of_rows.hovered:
            self.painter_of_rows.hovered = mark_id
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self.hovered.emit(index.data(_ROW).id if index.isValid() else "")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit("")
