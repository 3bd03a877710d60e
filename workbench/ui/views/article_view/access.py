"""The view to assistive tools: its role, name, text, caret, selection and character boxes.

Qt's accessibility counts UTF-16 units of the whole text; the marks at the caret are told as the description.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from workbench.domain.span import Span
from workbench.text.offsets import Utf16
from workbench.ui.views.article_view.caret import Caret

if TYPE_CHECKING:
    from workbench.ui.views.article_view.view import ArticleView


@cache
def install() -> None:
    """Tell Qt, once, how to present article views."""
    QAccessible.installFactory(_present)


def text_replaced(view: ArticleView) -> None:
    """Another text is shown. Says nothing where nobody listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.NameChanged))


def caret_moved(view: ArticleView) -> None:
    """The caret stands elsewhere."""
    if QAccessible.isActive():
        position = Utf16.of(view.document.text).to_utf16(view.caret.place)
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, position))
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))


def _present(_class: str, shown: QObject | None) -> QAccessibleInterface | None:
    from workbench.ui.views.article_view.view import ArticleView  # noqa: PLC0415 - the view installs this module

    return ArticleAccess(shown) if isinstance(shown, ArticleView) else None


class ArticleAccess(QAccessibleWidget):
    """An article view as a document with text."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._view = view
        self._text = ArticleText(view)

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Description:
            marks = self._view.marks_over(self._view.caret.place)
            return "؛ ".join(f"{mark.label} {mark.note}".strip() for mark in marks)
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind == QAccessible.InterfaceType.TextInterface:
            # PySide takes the object itself; its stubs show the C++ pointer as a number.
            return cast("int", self._text)
        return super().interface_cast(kind)


class ArticleText(QAccessibleTextInterface):
    """The stored text, the caret and the selection, in UTF-16 units; boxes in screen pixels."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._counted: tuple[str, Utf16] = ("", Utf16.of(""))

    def _units(self) -> Utf16:
        text = self._view.document.text
        if self._counted[0] is not text:
            self._counted = (text, Utf16.of(text))
        return self._counted[1]

    def text(self, start: int, end: int) -> str:
        units, whole = self._units(), self._view.document.text
        return (
            whole[units.to_code_point(start) :]
            if end < 0
            else whole[units.to_code_point(start) : units.to_code_point(end)]
        )

    def characterCount(self) -> int:
        return self._units().to_utf16(len(self._view.document.text))

    def cursorPosition(self) -> int:
        return self._units().to_utf16(self._view.caret.place)

    def setCursorPosition(self, position: int) -> None:
        place = self._view.document.settled(self._units().to_code_point(position))
        self._view.put_caret(Caret().moved(place, extend=False))
        self._view.tell_selection()

    def selectionCount(self) -> int:
        return 1 if self._view.selection() is not None else 0

    def addSelection(self, start: int, end: int) -> None:
        units = self._units()
        first, last = units.to_code_point(min(start, end)), units.to_code_point(max(start, end))
        self._view.set_selection(Span(first, last) if first < last else None)

    def setSelection(self, _number: int, start: int, end: int) -> None:
        self.addSelection(start, end)

    def removeSelection(self, _number: int) -> None:
        self._view.clear_selection()

    def characterRect(self, position: int) -> QRect:
        """Empty for a character that is not on the screen."""
        offset = self._units().to_code_point(position)
        for box in self._view.frame().boxes(offset, offset + 1):
            corner = self._view.viewport().mapToGlobal(box.topLeft().toPoint())
            return QRect(corner, box.size().toSize())
        return QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        found = self._view.frame().character(QPointF(self._view.viewport().mapFromGlobal(point)))
        return self._units().to_utf16(found[0]) if found else -1

    def scrollToSubstring(self, start: int, end: int) -> None:
        units = self._units()
        first, last = units.to_code_point(start), units.to_code_point(end)
        if first < last:
            self._view.scroll_to(Span(first, last))
