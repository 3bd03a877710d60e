"""Rules table: answers, precision as a bar with its interval, confidence and state of each rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from workbench.ui.theme import UNIT, Theme, mixed
from workbench.ui.views.claim_list import chip_ground, draw_line
from workbench.ui.views.plain_text import tooltip_text

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
COLUMNS = ("kind", "name", "accepted", "corrected", "rejected", "precision", "confidence", "state")
_COUNTS = ("accepted", "corrected", "rejected")
_CENTRED = frozenset({*_COUNTS, "confidence"})
_BAR = 2 * UNIT
_SHARE_WIDTH = 11 * UNIT


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule, ready to be shown; `precision` and `bounds` (0..1) are for the bar."""

    id: str
    kind: str
    colour: str
    name: str
    counts: tuple[str, ...]  # accepted, corrected, rejected
    precision: float | None
    bounds: tuple[float, float]
    share: str
    confidence: str
    state: str
    tone: str
    setting: str
    sentence: str
    learns: bool = True

    def cell(self, column: str) -> str:
        if column in _COUNTS:
            return self.counts[_COUNTS.index(column)] if self.learns else ""
        texts = {
            "kind": self.kind,
            "name": self.name,
            "precision": self.share,
            "confidence": self.confidence if self.learns else "",
            "state": self.state,
        }
        return texts[column]

    def spoken(self) -> str:
        """The accessible text of the whole row."""
        return ", ".join(part for part in (self.kind, self.name, self.state, self.sentence) if part)


class RulesModel(QAbstractTableModel):
    def __init__(self, headers: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._headers = headers
        self.lines: list[RuleRow] = []

    def show(self, lines: list[RuleRow]) -> None:
        """Show these rows; the same rules in the same order keep the selection."""
        if [line.id for line in lines] == [line.id for line in self.lines]:
            self.lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], COLUMNS[index.column()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.cell(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self._headers[index.column()]
            return line.spoken() if column == "name" else f"{name}: {line.cell(column) or '—'}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(line.sentence)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            centred = COLUMNS[section] in _CENTRED
            return (
                Qt.AlignmentFlag.AlignCenter
                if centred
                else Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            )
        return None


class RulesDelegate(QStyledItemDelegate):
    """Paints one row. `threshold` (0..1) is the precision below which a rule is silenced: a tick on the bar."""

    def __init__(self, theme: Theme, threshold: float, parent: QObject) -> None:
        super().__init__(parent)
        self.theme, self.threshold = theme, threshold

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(60, 9 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: RuleRow = index.data(LINE)
        column = COLUMNS[index.column()]
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("ink", "accent_soft"))
        hairline = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(hairline, self.theme.colour("surface", "line"))
        self._focus(painter, rect, index)
        area = rect.adjusted(2 * UNIT, 0, -2 * UNIT, 0)
        if column == "precision":
            self._precision(painter, area, line, rtl=rtl)
        elif column == "state":
            self._chip(painter, area, line, rtl=rtl)
        else:
            self._text(painter, area, line, column, rtl=rtl)
        painter.restore()

    def _focus(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        view = self.parent()
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row():
            accent = self.theme.colour("ink", "accent")
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), accent)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), accent)

    def _text(self, painter: QPainter, area: QRectF, line: RuleRow, column: str, *, rtl: bool) -> None:
        colours = {"kind": ("kinds", line.colour), "name": ("ink", "text")}
        painter.setPen(self.theme.colour(*colours.get(column, ("ink", "muted"))))
        if column in _CENTRED:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(area, flags, line.cell(column))
            return
        draw_line(painter, area, line.cell(column), painter.font(), rtl=rtl)

    def _precision(self, painter: QPainter, area: QRectF, line: RuleRow, *, rtl: bool) -> None:
        """Paint the precision as a number and a bar with a whisker for the interval; nothing without answers."""
        painter.setPen(self.theme.colour("ink", "muted"))
        if line.precision is None:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "—")
            return
        left = area.right() - _SHARE_WIDTH if rtl else area.left()
        figures = QRectF(left, area.top(), _SHARE_WIDTH, area.height())
        painter.drawText(figures, Qt.AlignmentFlag.AlignCenter, line.share)
        x = area.left() if rtl else area.left() + _SHARE_WIDTH
        track = QRectF(x, area.center().y() - _BAR / 2, area.width() - _SHARE_WIDTH, _BAR)
        low, high = line.bounds
        ink, text = self.theme.colour("ink", line.tone), self.theme.colour("ink", "text")
        painter.fillRect(track, self.theme.colour("surface", "sunken"))
        painter.fillRect(part(track, 0, line.precision, rtl=rtl), bar_colour(self.theme, ink))
        painter.fillRect(part(track, low, high, rtl=rtl).adjusted(0, _BAR / 2 - 0.5, 0, 0.5 - _BAR / 2), text)
        for end in (low, high):
            place = part(track, end, end, rtl=rtl).left()
            painter.fillRect(QRectF(place - 0.5, track.top() - 1, 1.5, _BAR + 2), text)
        tick = part(track, self.threshold, self.threshold, rtl=rtl).left()
        painter.fillRect(QRectF(tick, track.bottom() + 1, 1, UNIT), self.theme.colour("ink", "muted"))

    def _chip(self, painter: QPainter, area: QRectF, line: RuleRow, *, rtl: bool) -> None:
        width = min(area.width(), painter.fontMetrics().horizontalAdvance(line.state) + 4 * UNIT)
        height = painter.fontMetrics().lineSpacing() + 2
        x = area.right() - width if rtl else area.left()
        box = QRectF(x, area.center().y() - height / 2, width, height)
        ink = self.theme.colour("ink", line.tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(chip_ground(self.theme, ink))
        painter.drawRoundedRect(box, 2 * UNIT, 2 * UNIT)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.state)


def bar_colour(theme: Theme, ink: QColor) -> QColor:
    """The bar's colour, light enough for the whisker to be visible."""
    return mixed(ink, theme.colour("surface", "panel"), 0.55)


def part(track: QRectF, low: float, high: float, *, rtl: bool) -> QRectF:
    """The part of a bar between two shares (0..1), from the leading edge."""
    width = track.width() * (high - low)
    x = track.right() - track.width() * high if rtl else track.left() + track.width() * low
    return QRectF(x, track.top(), width, track.height())
