"""Minimap controller: keeps the minimap in step with the text and its highlights."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from workbench.ui.theme import ArticleColours
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.minimap import WIDTH, Minimap
from workbench.ui.views.article_view.surface import HighlightSurface


class MinimapController:
    """Loads the minimap after a paint, and changes single ticks after that."""

    def __init__(self, surface: HighlightSurface) -> None:
        self._surface = surface
        self._minimap = Minimap(surface.as_widget(), self._fraction)
        self._minimap.requested.connect(surface.scroll_to_fraction)
        self._timer = QTimer(surface.as_widget())
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._load)

    def _fraction(self, offset: int) -> float:
        return self._surface.document.fraction(offset)  # of the document shown at the moment

    def load_soon(self) -> None:
        """Load all ticks again after the next paint, not before it."""
        self._timer.start(0)

    def update_highlight(self, before: Highlight | None, after: Highlight | None) -> None:
        """One highlight changed, was added (`before` None) or removed (`after` None)."""
        if self._minimap.loading or self._timer.isActive():
            self.load_soon()
            return
        if before is not None:
            self._minimap.count(before, -1)
        if after is not None:
            self._minimap.count(after, 1)

    def set_active(self, highlight: Highlight | None) -> None:
        self._minimap.set_active(highlight)

    def set_colours(self, colours: ArticleColours) -> None:
        self._minimap.set_colours(colours)

    def set_visible_range(self, first: int, last: int) -> None:
        """Set the visible range of the text, in code points."""
        self._minimap.set_visible_range(self._fraction(first), self._fraction(last))

    def update_geometry(self) -> None:
        """Move the minimap beside the viewport, on the side of the scroll bar."""
        area = self._surface.viewport().geometry()
        rtl = self._surface.as_widget().isRightToLeft()
        left = area.left() - WIDTH if rtl else area.right() + 1
        if self._minimap.height() != area.height():
            self.load_soon()
        self._minimap.setGeometry(left, area.top(), WIDTH, area.height())

    def _load(self) -> None:
        self._minimap.load(self._surface.shown_highlights)
        self._minimap.set_active(self._surface.active_highlight())
