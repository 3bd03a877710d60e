"""Keeps the minimap in step with the text and its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from workbench.ui.theme import ArticleColours
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.minimap import WIDTH, Minimap

if TYPE_CHECKING:
    from workbench.ui.views.article_view.view import ArticleView


class MinimapController:
    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._minimap = Minimap(view, self._share)
        self._minimap.asked.connect(view.go_to_share)
        self._timer = QTimer(view)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._load)

    def _share(self, offset: int) -> float:
        return self._view.document.share(offset)  # of the document of the moment

    def load_soon(self) -> None:
        """After the next paint, not before it."""
        self._timer.start(0)

    def changed(self, before: Highlight | None, after: Highlight | None) -> None:
        """One mark is another, came (`before` None) or went (`after` None)."""
        if self._minimap.loading or self._timer.isActive():
            self.load_soon()
            return
        if before is not None:
            self._minimap.count(before, -1)
        if after is not None:
            self._minimap.count(after, 1)

    def light(self, highlight: Highlight | None) -> None:
        self._minimap.set_active(highlight)

    def set_colours(self, colours: ArticleColours) -> None:
        self._minimap.set_colours(colours)

    def set_seen(self, first: int, last: int) -> None:
        """The code points between which one reads."""
        self._minimap.set_seen(self._share(first), self._share(last))

    def place(self) -> None:
        """Beside the viewport, on the side where the scroll bar is."""
        view = self._view
        area = view.viewport().geometry()
        left = area.left() - WIDTH if view.isRightToLeft() else area.right() + 1
        if self._minimap.height() != area.height():
            self.load_soon()
        self._minimap.setGeometry(left, area.top(), WIDTH, area.height())

    def _load(self) -> None:
        view = self._view
        self._minimap.load(view.shown_highlights)
        self._minimap.set_active(view.highlight(view.active) if view.active else None)
