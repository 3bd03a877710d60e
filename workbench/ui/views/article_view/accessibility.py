"""The view to assistive tools: role, name, the paragraph at the caret, the claims there, and what the caret passes.

PySide6 6.11 dies with a segmentation fault as soon as a screen reader asks an interface whose `interface_cast` is
written in Python, whatever it returns, so a `QAccessibleTextInterface` cannot be offered from here. What a reader
needs is therefore spoken: each step of the caret announces the characters it passed, a new paragraph as a whole,
and the claims that begin to hold at the caret.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.ui.views.article_view.document import Document
    from workbench.ui.views.article_view.highlight import Highlight
    from workbench.ui.views.article_view.view import ArticleView

_SPOKEN = 2_000  # code points of a paragraph that are spoken at once


@cache
def install() -> None:
    """Tell Qt, once, how to present article views."""
    QAccessible.installFactory(_present)


def text_replaced(view: ArticleView) -> None:
    """Another text is shown. Says nothing where nobody listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))


def caret_moved(view: ArticleView, before: int) -> None:
    """The caret came from the code point `before`."""
    if not QAccessible.isActive() or before == view.caret.place:
        return
    entered = [
        highlight
        for highlight in view.highlights_over(view.caret.place)
        if highlight not in view.highlights_over(before)
    ]
    said = passed(view.document, before, view.caret.place)
    words = ". ".join(part for part in (said, told(entered)) if part)
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))
    QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))


def say(view: ArticleView, words: str) -> None:
    """Tell a screen reader something that has no place of its own."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words[:_SPOKEN]))


def passed(document: Document, before: int, after: int) -> str:
    """What is to be said for a step: the whole paragraph when it is another one, else the stored characters passed."""
    block = document.blocks.at(after)
    if document.blocks.at(before) != block:
        return paragraph(document, after)
    return document.text[min(before, after) : max(before, after)][:_SPOKEN]


def paragraph(document: Document, offset: int) -> str:
    """The paragraph (or the piece of a very long one) that holds the code point `offset`."""
    block = document.blocks.at(offset)
    start = document.blocks.starts[block]
    return document.text[start : min(document.blocks.ends[block], start + _SPOKEN)]


def told(highlights: Sequence[Highlight]) -> str:
    """The marks in words."""
    return "؛ ".join(f"{highlight.label} {highlight.note}".strip() for highlight in highlights)


def _present(_class: str, shown: QObject | None) -> QAccessibleInterface | None:
    from workbench.ui.views.article_view.view import ArticleView

    return ArticleAccess(shown) if isinstance(shown, ArticleView) else None


class ArticleAccess(QAccessibleWidget):
    """An article view as a document: its value is the paragraph at the caret, its description the claims there."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._view = view

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._view.accessibleName()
        if kind == QAccessible.Text.Value:
            return paragraph(self._view.document, self._view.caret.place)
        if kind == QAccessible.Text.Description:
            claims = told(self._view.highlights_over(self._view.caret.place))
            here = paragraph(self._view.document, self._view.caret.place)
            return f"{claims}. {here}" if claims else here
        return super().text(kind)
