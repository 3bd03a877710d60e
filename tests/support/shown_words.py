"""Everything that a window shows or tells assistive tools: texts, tooltips, names, rows of lists, menus."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as QtGuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTabWidget,
    QWidget,
)

from workbench.ui.views.article_view import ArticleView

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def shown_words(root: QWidget) -> Iterator[tuple[str, str]]:
    """(where, text) of `root` and all that is in it, also of pages and menus that are not in front."""
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.objectName()}".strip()
        for text in _texts(widget):
            if text:
                yield where, text
    for action in root.findChildren(QAction):
        yield "QAction", action.text()
        yield "QAction", words_of_tooltip(action.toolTip())


def words_of_tooltip(shown: str) -> str:
    """What Qt shows for a tooltip: its guess of HTML included."""
    if not QtGuiQt.mightBeRichText(shown):
        return shown
    assert "<img" not in shown, shown  # the document would open the file
    page = QTextDocument()
    page.setHtml(shown)
    return page.toPlainText()


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (
        words_of_tooltip(widget.toolTip()),
        widget.statusTip(),
        widget.whatsThis(),
        widget.windowTitle(),
    )
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    elif isinstance(widget, QPlainTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabBar | QTabWidget):
        for at in range(widget.count()):
            yield from (widget.tabText(at), widget.tabToolTip(at))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        if widget.model() is not None:
            yield from _cells(widget.model())
    elif isinstance(widget, ArticleView):
        for highlight in widget.shown_highlights.all():
            yield from (highlight.label, highlight.note, highlight.chip)


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        header = model.headerData(column, Qt.Orientation.Horizontal)
        yield header if isinstance(header, str) and columns > 1 else ""
        for row in range(model.rowCount()):
            for role in _ROLES:
                value = model.index(row, column).data(role)
                if isinstance(value, str):
                    yield words_of_tooltip(value) if role == Qt.ItemDataRole.ToolTipRole else value
