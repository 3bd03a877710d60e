"""Span editor: changes to the spans of the active highlight by keys, commands and dragged handles.

It changes nothing itself: it requests a change with `request_span_change`, and the view shows what it is then given.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF

from workbench.domain.span import Span
from workbench.ui.views.article_view import accessibility, span_edits
from workbench.ui.views.article_view.handles import Handle, handles_of
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.span_edits import Edge, Spans
from workbench.ui.views.article_view.surface import SpanSurface


class SpanEditor:
    """Each method requests at most one change; True where there was something to request or do."""

    def __init__(self, surface: SpanSurface) -> None:
        self._surface = surface
        self._dragged: Handle | None = None
        self.preview_spans: Spans | None = None  # the spans if the mouse were released now

    # -- by keys

    def nudge(self, edge: Edge, *, forward: bool, word: bool = True) -> bool:
        """Request one end of the active highlight a word (or a grapheme cluster) further; False without a highlight."""
        surface, highlight = self._surface, self._surface.active_highlight()
        if highlight is None:
            return False
        number = span_edits.span_near(highlight.spans, surface.caret.position, edge)
        span = highlight.spans[number]
        position = span.start if edge is Edge.START else span.end
        if word:
            moved = surface.document.word_edge(position, end=edge is Edge.END, forward=forward)
        else:
            moved = self._next_position(position, forward=forward)
        if moved is not None:
            changed = span_edits.with_edge(highlight.spans, number, edge, moved)
            if self._request(highlight, changed):
                surface.reveal_position(moved)
                text = surface.document.text[min(position, moved) : max(position, moved)]
                accessibility.announce(surface, text)
        return True

    def _next_position(self, position: int, *, forward: bool) -> int:
        document = self._surface.document
        return document.next_position(position) if forward else document.previous_position(position)

    # -- by commands

    def toggle_quotation_marks(self) -> bool:
        """Take quotation marks in or out: of the selection if there is one, else of each span of the active highlight."""
        surface, text = self._surface, self._surface.document.text
        if (selected := surface.selection()) is not None:
            surface.set_selection(span_edits.with_quotation_marks_toggled(text, selected))
            return True
        highlight = surface.active_highlight()
        if highlight is None:
            return False
        toggled = (span_edits.with_quotation_marks_toggled(text, span) for span in highlight.spans)
        return self._request(highlight, span_edits.merged(toggled))

    def join_selection(self) -> bool:
        """Request that the selection belongs to the active highlight too."""
        highlight, selected = self._surface.active_highlight(), self._surface.selection()
        if highlight is None or selected is None:
            return False
        if not self._request(highlight, span_edits.joined(highlight.spans, selected)):
            return False
        self._surface.set_selection(None)
        return True

    def split_at_caret(self) -> bool:
        """Request that the span of the active highlight at the caret is cut in two there."""
        surface, highlight = self._surface, self._surface.active_highlight()
        return highlight is not None and self._request(
            highlight, span_edits.split(surface.document.text, highlight.spans, surface.caret.position)
        )

    # -- by the mouse

    def handles(self) -> list[Handle]:
        """The ends of the active highlight on the screen; during a drag, of its preview."""
        highlight = self._surface.active_highlight()
        if highlight is None:
            return []
        if self.preview_spans:
            highlight = replace(highlight, spans=self.preview_spans)
        return list(handles_of(self._surface.frame(), highlight))

    def handle_at(self, point: QPointF) -> Handle | None:
        return next((handle for handle in self.handles() if handle.contains(point)), None)

    @property
    def dragging(self) -> bool:
        return self._dragged is not None

    def begin_drag(self, handle: Handle) -> None:
        self._dragged = handle

    def drag_to(self, point: QPointF, *, by_character: bool) -> None:
        """The dragged handle is at `point`: show a preview, request nothing yet."""
        handle, highlight, surface = self._dragged, self._surface.active_highlight(), self._surface
        if handle is None or highlight is None or handle.highlight.id != highlight.id:
            self.reset()
            return
        if handle.number >= len(highlight.spans):
            self.reset()
            return
        position = surface.frame().caret_position(point)
        span = highlight.spans[handle.number]
        if not by_character:
            fixed = span.end if handle.edge is Edge.START else span.start
            position = self._word_boundary(handle.edge, position, fixed)
        changed = span_edits.with_edge(highlight.spans, handle.number, handle.edge, position)
        self.preview_spans = changed if changed != highlight.spans else None
        surface.viewport().update()

    def _word_boundary(self, edge: Edge, position: int, fixed: int) -> int:
        low, high = min(position, fixed), max(position, fixed)
        if low == high:
            return position
        found = self._surface.document.snap_to_words(Span(low, high))
        return found.start if edge is Edge.START else found.end

    def finish_drag(self) -> None:
        """Request what the preview shows."""
        highlight, spans = self._surface.active_highlight(), self.preview_spans
        self.reset()
        if highlight is not None and spans is not None:
            self._request(highlight, spans)

    def cancel_drag(self) -> bool:
        """End the drag without a change; False if there was none."""
        dragging = self.dragging
        self.reset()
        return dragging

    def reset(self) -> None:
        """Forget the dragged handle and the preview."""
        self._dragged = self.preview_spans = None
        self._surface.viewport().update()

    def _request(self, highlight: Highlight, changed: Spans) -> bool:
        if not changed or changed == highlight.spans:
            return False
        self._surface.request_span_change(highlight.id, changed)
        return True
