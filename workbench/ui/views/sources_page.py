"""Sources page: the library of sources: search, add, describe, and read the saved copy as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.ui.theme import UNIT, Theme, scaled
from workbench.ui.views.article_view import ArticleColours, ArticleView
from workbench.ui.views.claim_list import draw_line
from workbench.ui.views.field_form import FieldForm
from workbench.ui.views.splitter import Splitter
from workbench.ui.views.widgets import EmptyState, LineEdit, button, columns, label, rows, separator

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source, ready to be shown; `haystack` is its folded text for searching."""

    id: str
    title: str
    detail: str
    haystack: str


class SourceModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[SourceRow] = []

    def show(self, rows_: list[SourceRow]) -> None:
        self.beginResetModel()
        self.rows = rows_
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.title}, {row.detail}"
        return None


class SourceDelegate(QStyledItemDelegate):
    """Paints a title over one muted line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(200, option.fontMetrics.lineSpacing() * 2 + 5 * UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SourceRow = index.data(_ROW)
        painter.save()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("ink", "accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("surface", "sunken"))
        painter.fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), self.theme.colour("surface", "line")
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self.theme.colour("ink", "accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        area = rect.adjusted(4 * UNIT, 2 * UNIT, -4 * UNIT, -2 * UNIT)
        half = area.height() / 2
        bold = QFont(option.font)
        bold.setBold(True)
        for text, font, ink, top in (
            (row.title, bold, "text", 0.0),
            (row.detail, option.font, "muted", half),
        ):
            painter.setPen(self.theme.colour("ink", ink))
            line = QRectF(area.left(), area.top() + top, area.width(), half)
            draw_line(painter, line, text, font, rtl=rtl)
        painter.restore()


class SourcesPage(QWidget):
    chosen = Signal(str)
    searched = Signal(str)
    add_file = Signal()
    add_url = Signal()
    beside_wanted = Signal()

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        outer = rows(self, 0, 0)
        outer.addLayout(self._head())
        outer.addWidget(separator())
        self.empty = EmptyState(
            self.tr("The library is empty"),
            self.tr(
                "Add a saved page, a PDF, an image or a URL. Files are kept as a saved copy; nothing is fetched."
            ),
        )
        self.empty.offer(button(self.tr("Add a file…"), self.add_file.emit, "primary"))
        self.empty.offer(button(self.tr("Add a URL…"), self.add_url.emit))
        outer.addWidget(self.empty, 1)
        self.split = Splitter()
        self.split.setAccessibleName(self.tr("Sources"))
        self.list = QListView()
        self.model = SourceModel(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(SourceDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Library of sources"))
        self.list.setMouseTracking(True)
        self.list.selectionModel().currentChanged.connect(self._current)
        self.split.addWidget(self.list)
        self.split.addWidget(self._detail(font, theme))
        self.split.setStretchFactor(0, 2)
        self.split.setStretchFactor(1, 3)
        self.split.setSizes([480, 720])
        outer.addWidget(self.split, 1)

    def _head(self) -> Any:  # noqa: ANN401 - a layout of either kind
        head = columns(gap=3)
        head.setContentsMargins(6 * UNIT, 5 * UNIT, 6 * UNIT, 3 * UNIT)
        head.addWidget(label(self.tr("Library of sources"), "title"))
        head.addStretch(1)
        self.search = LineEdit()
        self.search.setPlaceholderText(self.tr("Search the sources"))
        self.search.setAccessibleName(self.tr("Search the sources"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(scaled(70))
        self.search.textChanged.connect(self.searched)
        head.addWidget(self.search, 1)
        head.addWidget(button(self.tr("Add a URL…"), self.add_url.emit))
        head.addWidget(button(self.tr("Add a file…"), self.add_file.emit, "primary"))
        return head

    def _detail(self, font: QFont, theme: Theme) -> QWidget:
        detail = QWidget()
        inner = rows(detail, 0, 0)
        self.form = FieldForm()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        self.snapshot = label("", "muted", wrap=True)
        self.snapshot.setContentsMargins(16, 8, 16, 8)
        self.text = ArticleView()
        self.text.set_reading_font(font.families()[0], font.pointSizeF())
        self.text.set_colours(ArticleColours.from_theme(theme))
        self.text.set_reader_name(self.tr("Text of the saved copy"))
        self.none = EmptyState("")
        inner.addWidget(area, 1)
        inner.addWidget(separator())
        line = columns(gap=2)
        line.addWidget(self.snapshot, 1)
        self.beside = button(self.tr("Read beside the article"), self.beside_wanted.emit, "quiet")
        line.addWidget(self.beside)
        inner.addLayout(line)
        inner.addWidget(self.text, 1)
        inner.addWidget(self.none, 1)
        return detail

    def _current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(_ROW).id)

    def show_sources(self, sources: Sequence[SourceRow], chosen: str, *, any_at_all: bool) -> None:
        self.model.show(list(sources))
        self.split.setVisible(any_at_all)
        self.empty.setVisible(not any_at_all)
        at = next((i for i, row in enumerate(sources) if row.id == chosen), -1)
        if at >= 0:
            self.list.setCurrentIndex(self.model.index(at))

    def set_narrow(self, *, narrow: bool) -> None:
        """Stack list and details where there is no space side by side."""
        self.split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)

    def show_snapshot(
        self, about: str, text: str | None, instead: str = "", *, readable: bool = False
    ) -> None:
        """Show the details of the saved copy and its text; `instead` says why there is no text."""
        self.snapshot.setText(about)
        self.beside.setVisible(readable)
        self.text.setVisible(text is not None)
        self.none.setVisible(text is None)
        self.none.say(instead, "")
        if self.text.document.text != (text or ""):
            self.text.set_text(text or "")
