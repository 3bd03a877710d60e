"""Result list: search results by kind, with titles and snippets in which the words found are highlighted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.theme import UNIT, Theme
from workbench.ui.views.claim_list import draw_line, is_arabic

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_LINES = 2
#: Words that were found are bold: a line with many of them is a little wider.
_BOLDER = 1.06


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One row, ready to be shown. `marks` are the hits in `passage` in UTF-16 code units, as start and length.

    A heading has no key; the row that shows more of a kind has the key `more:KIND`.
    """

    key: str
    title: str
    passage: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    detail: str = ""
    heading: bool = False

    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.detail, self.passage) if part)


class ResultModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ResultRow] = []

    def show(self, rows: Sequence[ResultRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
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
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ResultDelegate(QStyledItemDelegate):
    """Paints a heading, or a title over two lines of the snippet."""

    def __init__(self, theme: Theme, font: QFont, parent: QListView) -> None:
        super().__init__(parent)
        self._theme, self._font, self._list = theme, font, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ResultRow = index.data(_ROW)
        line = option.fontMetrics.lineSpacing()
        if row.heading:
            return QSize(200, line + 6 * UNIT)
        if not row.passage:
            return QSize(200, line + 5 * UNIT)
        reading = QFontMetricsF(self._font)
        room = self._list.viewport().width() - 13 * UNIT
        lines = 1 if reading.horizontalAdvance(row.passage) * _BOLDER < room else _LINES
        return QSize(200, round(line + lines * reading.lineSpacing() + 6 * UNIT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ResultRow = index.data(_ROW)
        painter.save()
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        rect = QRectF(option.rect)
        area = rect.adjusted(6 * UNIT, 2 * UNIT, -6 * UNIT, -2 * UNIT)
        line = float(option.fontMetrics.lineSpacing())
        bold = QFont(option.font)
        bold.setBold(True)
        if row.heading:
            painter.setPen(self._theme.colour("ink", "muted"))
            draw_line(painter, area.adjusted(0, UNIT, 0, 0), row.title, bold, rtl=rtl)
            painter.restore()
            return
        self._ground(painter, option, rect)
        head = QRectF(area.left(), area.top(), area.width(), line)
        used = self._detail(painter, option.font, head, row.detail, rtl=rtl)
        painter.setPen(self._theme.colour("ink", "text" if row.passage else "accent"))
        draw_line(
            painter, head.adjusted(used if rtl else 0, 0, 0 if rtl else -used, 0), row.title, bold, rtl=rtl
        )
        if row.passage:
            self._passage(
                painter,
                QRectF(area.left(), area.top() + line + UNIT, area.width(), area.height()),
                row,
                rtl=rtl,
            )
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("ink", "accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("surface", "sunken"))
        bottom = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(bottom, self._theme.colour("surface", "line"))
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._theme.colour("ink", "accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _detail(self, painter: QPainter, font: QFont, area: QRectF, text: str, *, rtl: bool) -> float:
        """Paint the detail at the trailing edge; its width."""
        if not text:
            return 0
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(small)
        painter.setPen(self._theme.colour("ink", "muted"))
        edge = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(area, edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)
        return painter.fontMetrics().horizontalAdvance(text) + 3.0 * UNIT

    def _passage(self, painter: QPainter, area: QRectF, row: ResultRow, *, rtl: bool) -> None:
        """Paint the snippet in its own direction, at the interface's leading edge; hits are bold on a colour."""
        layout = QTextLayout(row.passage, self._font)
        option = QTextOption(
            Qt.AlignmentFlag.AlignAbsolute
            | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        )
        arabic = is_arabic(row.passage)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(
            [_range(start, length, self._theme.colour("article", "hit")) for start, length in row.marks]
        )
        layout.beginLayout()
        top = 0.0
        for _ in range(_LINES):
            made = layout.createLine()
            if not made.isValid():
                break
            made.setLineWidth(area.width())
            made.setPosition(QPointF(0, top))
            top += made.height()
        layout.endLayout()
        painter.setPen(self._theme.colour("ink", "text"))
        layout.draw(painter, area.topLeft())


def _range(start: int, length: int, wash: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    look = QTextCharFormat()
    look.setBackground(wash)
    look.setFontWeight(QFont.Weight.Bold)
    made.format = look
    return made


class ResultList(QListView):
    """The list of search results; emits the key of the row that a person opens."""

    opened = Signal(str)

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self.found = ResultModel(self)
        self.setModel(self.found)
        self.setItemDelegate(ResultDelegate(theme, font, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Results"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.clicked.connect(self._clicked)
        self.activated.connect(self._clicked)

    def show_rows(self, rows: Sequence[ResultRow], *, keep: bool) -> None:
        """Show these rows; with `keep`, selection and scroll position stay, for a list that only grew."""
        chosen, scrolled = self.key(), self.verticalScrollBar().value()
        self.found.show(rows)
        if keep and chosen:
            self.choose(chosen)
            self.verticalScrollBar().setValue(scrolled)
        if not self.key():
            self.step(1)

    def key(self) -> str:
        """The key of the selected row, or ''."""
        at = self.currentIndex()
        return self.found.rows[at.row()].key if at.isValid() else ""

    def choose(self, key: str) -> None:
        at = next((n for n, row in enumerate(self.found.rows) if row.key == key), -1)
        if at >= 0:
            self.setCurrentIndex(self.found.index(at))

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) row that can be opened; `by` may be larger, for pages."""
        keyed = [n for n, row in enumerate(self.found.rows) if row.key]
        if not keyed:
            return
        at = self.currentIndex().row()
        place = 0 if at < 0 else min(max(0, sum(1 for n in keyed if n < at) + by), len(keyed) - 1)
        index = self.found.index(keyed[place])
        self.setCurrentIndex(index)
        if place == 0:
            self.scrollToTop()
        else:
            self.scrollTo(index)

    def take(self) -> None:
        """Open the selected row."""
        if key := self.key():
            self.opened.emit(key)

    def _clicked(self, index: QModelIndex) -> None:
        row = self.found.rows[index.row()]
        if row.key:
            self.opened.emit(row.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
