"""Highlight layer: the owner of the highlights, the search hits, and which highlight is active or hovered.

Only what changed is painted again: a change off the screen costs no paint.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.span import Span
from workbench.ui.views.article_view.blocks import Blocks
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.highlight_index import HighlightIndex, SearchHits
from workbench.ui.views.article_view.minimap_controller import MinimapController
from workbench.ui.views.article_view.scroller import Scroller


class HighlightLayer:
    """Highlights by id. Setting an equal highlight again changes nothing."""

    def __init__(self, blocks: Blocks, scroller: Scroller, minimap: MinimapController) -> None:
        self._scroller, self._minimap = scroller, minimap
        self.index = HighlightIndex(blocks)
        self.hits = SearchHits()
        self.active: str | None = None
        self.hovered: str | None = None

    def reset(self, blocks: Blocks) -> None:
        """Another text is shown, as yet without highlights and hits."""
        self.index = HighlightIndex(blocks)
        self.hits = SearchHits()
        self.active = self.hovered = None

    def replace(self, highlights: Sequence[Highlight]) -> None:
        """Show exactly `highlights`, compared by id with those shown."""
        self._scroller.repaint(self.index.replace(highlights))
        self._minimap.load_soon()

    def put(self, highlight: Highlight) -> None:
        """Add one highlight, or change the one with its id."""
        before = self.index.get(highlight.id)
        touched = self.index.put(highlight)
        if touched:
            self._minimap.update_highlight(before, highlight)
            self._scroller.repaint(touched)

    def remove(self, highlight_id: str) -> None:
        """Take one highlight away; an unknown id changes nothing."""
        before = self.index.get(highlight_id)
        if before is not None:
            self._minimap.update_highlight(before, None)
            self._scroller.repaint(self.index.remove(highlight_id))

    def set_active(self, highlight_id: str | None) -> bool:
        """Emphasise one highlight in the column, the chip and the minimap; False if it is active already."""
        if highlight_id == self.active:
            return False
        before, self.active = self.active, highlight_id
        self._minimap.set_active(self.active_highlight())
        self._repaint(before, highlight_id)
        return True

    def set_hovered(self, highlight_id: str | None) -> bool:
        """Emphasise one highlight lightly; False if it is hovered already."""
        if highlight_id == self.hovered:
            return False
        before, self.hovered = self.hovered, highlight_id
        self._repaint(before, highlight_id)
        return True

    def active_highlight(self) -> Highlight | None:
        return self.index.get(self.active) if self.active else None

    def set_hits(self, hits: Sequence[Span]) -> None:
        """Show search hits, which do not overlap."""
        self.hits = SearchHits(hits)
        self._scroller.repaint_all()

    def _repaint(self, *ids: str | None) -> None:
        """Paint again without a new frame: emphasis moves no chip."""
        highlights = [self.index.get(highlight_id) for highlight_id in ids if highlight_id]
        if any(one and self._scroller.shows(self.index.blocks_of(one)) for one in highlights):
            self._scroller.repaint_all()
