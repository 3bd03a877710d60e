"""Palette dialog: finds actions, claims, articles and sources by a few letters of folded Arabic or Latin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.text.folding import fold_word
from workbench.ui.theme import UNIT, fitting
from workbench.ui.views.widgets import LineEdit, label, rows

_SHOWN = 40
DETAIL = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class PaletteItem:
    """One entry; `key` identifies it ("action:undo", "claim:ID", "article:ID")."""

    key: str
    text: str
    detail: str = ""
    enabled: bool = True

    @cached_property
    def folded(self) -> str:
        return fold_word(self.text).casefold()

    @cached_property
    def folded_detail(self) -> str:
        return fold_word(self.detail).casefold()


def matching(items: Sequence[PaletteItem], wanted: str) -> list[PaletteItem]:
    """Items that hold every word of `wanted`, folded, in their text or in their detail: "source report" finds the
    sources called so. Those that begin with it come first.
    """
    words = fold_word(wanted).casefold().split()
    found = []
    for i, item in enumerate(items):
        folded, sort = item.folded, item.folded_detail
        if all(word in folded or word in sort for word in words):
            starts = bool(words) and folded.startswith(words[0])
            found.append((not item.enabled, not starts, i, item))
    return [entry[3] for entry in sorted(found, key=lambda entry: entry[:3])][:_SHOWN]


class DetailDelegate(QStyledItemDelegate):
    """Paints the key or the kind of an entry at the trailing edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height with the style sheet's padding: Qt asks for it before the sheet is applied."""
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.lineSpacing() + 5 * UNIT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        detail = str(index.data(DETAIL) or "")
        whole = QRect(option.rect)
        super().paint(painter, option, index)
        if not detail:
            return
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.save()
        area = whole.adjusted(3 * UNIT, 0, -3 * UNIT, 0)
        painter.setPen(option.palette.placeholderText().color())
        painter.drawText(area, edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, detail)
        painter.restore()


class PaletteDialog(QDialog):
    chosen = Signal(str)

    def __init__(self, parent: QWidget, items: Sequence[PaletteItem]) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(self.tr("Command palette"))
        self.setProperty("role", "palette")
        self._items = list(items)
        self.resize(fitting(140, 100))
        outer = rows(self, 3, 2)
        self.line = LineEdit()
        self.line.setPlaceholderText(self.tr("Search actions, articles, claims and sources"))
        self.line.setAccessibleName(self.tr("Search actions, articles, claims and sources"))
        self.line.textChanged.connect(self._show)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setItemDelegate(DetailDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _: self._take())
        self.none = label(self.tr("Nothing found."), "muted")
        outer.addWidget(self.line)
        outer.addWidget(self.list, 1)
        outer.addWidget(self.none)
        self._show("")
        frame = parent.frameGeometry()
        self.move(frame.center().x() - self.width() // 2, frame.top() + 20 * UNIT)
        self.line.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out again rows that were laid out before the style sheet was applied: they are too low for its padding."""
        super().showEvent(event)
        self.list.doItemsLayout()

    def _show(self, text: str) -> None:
        self.list.clear()
        for item in matching(self._items, text):
            row = QListWidgetItem(item.text)
            row.setData(Qt.ItemDataRole.UserRole, item.key)
            row.setData(DETAIL, item.detail)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text} {item.detail}".strip())
            if not item.enabled:
                row.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(row)
        self.list.setCurrentRow(0)
        self.none.setVisible(self.list.count() == 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            row = min(max(0, self.list.currentRow() + step), self.list.count() - 1)
            self.list.setCurrentRow(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            key = str(item.data(Qt.ItemDataRole.UserRole))
            self.close()
            self.chosen.emit(key)
