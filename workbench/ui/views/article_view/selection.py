"""Selection: the owner of the caret and of what is selected. It reports each change once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from workbench.domain.span import Span
from workbench.ui.views.article_view import accessibility
from workbench.ui.views.article_view.caret import Caret
from workbench.ui.views.article_view.surface import CaretSurface


class Selection:
    """Moving the caret and reporting it are two steps: while the mouse drags, only the caret moves."""

    def __init__(self, surface: CaretSurface, on_change: Callable[[Span | None], None]) -> None:
        self._surface = surface
        self._on_change = on_change
        self.caret = Caret()
        self._reported: Span | None = None
        self._announced = 0  # where the caret was when assistive tools last heard of it

    def reset(self) -> None:
        """Another text is shown: the caret is at its beginning."""
        self.caret = Caret()
        self._announced = 0

    def select(self, span: Span | None) -> None:
        """Select `span`, cut to the text; None selects nothing."""
        length = len(self._surface.document.text)
        if span is not None and span.start >= length:
            span = None
        if span is not None and span.end > length:
            span = Span(span.start, length)
        self.move_caret(self.caret.with_selection(span))
        self.report()

    def copy(self) -> None:
        """Put the stored characters of the selection on the clipboard; no selection leaves it alone."""
        if self.caret.span is not None:
            QGuiApplication.clipboard().setText(self.caret.span.of(self._surface.document.text))

    def move_caret(self, caret: Caret) -> None:
        """Move the caret without a report."""
        if caret != self.caret:
            self.caret = caret
            self._surface.viewport().update()

    def report(self) -> None:
        """Report the selection if it is not the one reported last, and the caret's move to assistive tools."""
        if self.caret.span != self._reported:
            self._reported = self.caret.span
            self._on_change(self._reported)
        accessibility.announce_caret_move(self._surface, self._announced)
        self._announced = self.caret.position
