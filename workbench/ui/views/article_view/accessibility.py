"""Accessibility of the article view: role, name, the paragraph at the caret, the claims there, and caret moves.

PySide6 6.11 crashes with a segmentation fault as soon as a screen reader asks an interface whose `interface_cast` is
written in Python, whatever it returns. The view therefore cannot offer a `QAccessibleTextInterface`. It announces what
a reader needs instead: the characters that the caret passed, a new paragraph as a whole, and the claims that begin at
the caret.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.ui.views.article_view.document import Document
    from workbench.ui.views.article_view.highlight import Highlight
    from workbench.ui.views.article_view.surface import CaretSurface, Surface

_LONGEST = 2_000  # code points of a paragraph that are announced at once


@cache
def install(interface_of: Callable[[str, QObject | None], QAccessibleInterface | None]) -> None:
    """Tell Qt, once, who makes the accessible interface of article views."""
    QAccessible.installFactory(interface_of)


def report_new_text(surface: Surface) -> None:
    """Another text is shown. Does nothing where no assistive tool listens."""
    if QAccessible.isActive():
        _report_new_description(surface)


def announce_caret_move(surface: CaretSurface, before: int) -> None:
    """Announce a move of the caret from the code point `before`: the text passed, and the claims that begin here."""
    position = surface.caret.position
    if not QAccessible.isActive() or before == position:
        return
    old = surface.highlights_over(before)
    entered = [highlight for highlight in surface.highlights_over(position) if highlight not in old]
    passed = text_passed(surface.document, before, position)
    _announce(surface, ". ".join(part for part in (passed, describe(entered)) if part))
    _report_new_description(surface)


def announce(surface: Surface, words: str) -> None:
    """Let a screen reader say `words`, which belong to no widget. Does nothing where none listens."""
    if QAccessible.isActive():
        _announce(surface, words[:_LONGEST])


def _announce(surface: Surface, words: str) -> None:
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(surface.as_widget(), words))


def _report_new_description(surface: Surface) -> None:
    QAccessible.updateAccessibility(
        QAccessibleEvent(surface.as_widget(), QAccessible.Event.DescriptionChanged)
    )


def text_passed(document: Document, before: int, after: int) -> str:
    """What a caret move announces: the whole paragraph if it is another one, else the stored characters passed."""
    block = document.blocks.at(after)
    if document.blocks.at(before) != block:
        return paragraph_at(document, after)
    return document.text[min(before, after) : max(before, after)][:_LONGEST]


def paragraph_at(document: Document, offset: int) -> str:
    """The paragraph (or the piece of a very long one) that holds the code point `offset`."""
    block = document.blocks.at(offset)
    start = document.blocks.starts[block]
    return document.text[start : min(document.blocks.ends[block], start + _LONGEST)]


def describe(highlights: Sequence[Highlight]) -> str:
    """The highlights in words."""
    return "؛ ".join(f"{highlight.label} {highlight.note}".strip() for highlight in highlights)


class AccessibleArticle(QAccessibleWidget):
    """An article view as a document: its value is the paragraph at the caret, its description the claims there."""

    def __init__(self, surface: CaretSurface) -> None:
        widget = surface.as_widget()
        super().__init__(widget, QAccessible.Role.Document, widget.accessibleName())
        self._surface, self._widget = surface, widget

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._widget.accessibleName()
        document, position = self._surface.document, self._surface.caret.position
        if kind == QAccessible.Text.Value:
            return paragraph_at(document, position)
        if kind == QAccessible.Text.Description:
            claims = describe(self._surface.highlights_over(position))
            here = paragraph_at(document, position)
            return f"{claims}. {here}" if claims else here
        return super().text(kind)
