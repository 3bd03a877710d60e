"""Changing the spans of the active mark: with keys, by its handles, joined with the selection, split, with marks.

Nothing is changed here: the view asks with `span_change_requested`, and shows what it is then given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from workbench.domain.span import Span
from workbench.ui.views.article_view import accessibility, span_edits
from workbench.ui.views.article_view.handles import Handle, handles_of
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.span_edits import Edge, Spans

if TYPE_CHECKING:
    from workbench.ui.views.article_view.view import ArticleView


class SpanEditor:
    """Each method asks at most once; True where there was something to ask or do."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._held: Handle | None = None
        self.pulled: Spans | None = None  # what the active mark would hold if the mouse were released now

    # -- by keys

    def nudge(self, edge: Edge, *, forward: bool, word: bool = True) -> bool:
        """Ask for one end of the active mark a word (or a seen character) further; False without such a mark."""
        view, highlight = self._view, self._highlight()
        if highlight is None:
            return False
        number = span_edits.nearest(highlight.spans, view.caret.place, edge)
        span = highlight.spans[number]
        place = span.start if edge is Edge.START else span.end
        if word:
            moved = view.document.word_edge(place, end=edge is Edge.END, forward=forward)
        else:
            moved = self._step(place, forward=forward)
        if moved is not None:
            changed = span_edits.with_edge(highlight.spans, number, edge, moved)
            if self._ask(highlight, changed):
                view.reveal_place(moved)
                accessibility.say(view, view.document.text[min(place, moved) : max(place, moved)])
        return True

    def _step(self, place: int, *, forward: bool) -> int:
        document = self._view.document
        return document.next_place(place) if forward else document.previous_place(place)

    # -- by commands

    def toggle_quotation_marks(self) -> bool:
        """Quotation marks in or out: of the selection where there is one, else of each span of the active mark."""
        view, text = self._view, self._view.document.text
        if (selected := view.selection()) is not None:
            view.set_selection(span_edits.with_quotation_marks_toggled(text, selected))
            return True
        highlight = self._highlight()
        if highlight is None:
            return False
        return self._ask(
            highlight,
            span_edits.tidy(span_edits.with_quotation_marks_toggled(text, span) for span in highlight.spans),
        )

    def join_selection(self) -> bool:
        """Ask for the selection to belong to the active mark too."""
        highlight, selected = self._highlight(), self._view.selection()
        if (
            highlight is None
            or selected is None
            or not self._ask(highlight, span_edits.joined(highlight.spans, selected))
        ):
            return False
        self._view.clear_selection()
        return True

    def split_at_caret(self) -> bool:
        """Ask for the span of the active mark at the caret to be two, cut there."""
        highlight = self._highlight()
        view = self._view
        return highlight is not None and self._ask(
            highlight, span_edits.split(view.document.text, highlight.spans, view.caret.place)
        )

    # -- by the mouse

    def handles(self) -> list[Handle]:
        """The ends of the active mark on the screen; while one is pulled, as they would be."""
        highlight = self._highlight()
        if highlight is None:
            return []
        shown = (
            Highlight(highlight.id, self.pulled, highlight.kind, highlight.state, highlight.label)
            if self.pulled
            else highlight
        )
        return list(handles_of(self._view.frame(), shown))

    def handle_at(self, point: QPointF) -> Handle | None:
        return next((handle for handle in self.handles() if handle.holds(point)), None)

    @property
    def pulling(self) -> bool:
        return self._held is not None

    def begin(self, handle: Handle) -> None:
        self._held = handle

    def pull(self, point: QPointF, *, by_character: bool) -> None:
        """The held end is at `point`; shown, not yet asked for."""
        held, highlight, view = self._held, self._highlight(), self._view
        if (
            held is None
            or highlight is None
            or held.highlight.id != highlight.id
            or held.number >= len(highlight.spans)
        ):
            self.cancel()
            return
        place = view.frame().caret_place(point)
        span = highlight.spans[held.number]
        if not by_character:
            fixed = span.end if held.edge is Edge.START else span.start
            place = self._snapped(held.edge, place, fixed)
        changed = span_edits.with_edge(highlight.spans, held.number, held.edge, place)
        self.pulled = changed if changed != highlight.spans else None
        view.viewport().update()

    def _snapped(self, edge: Edge, place: int, fixed: int) -> int:
        low, high = min(place, fixed), max(place, fixed)
        if low == high:
            return place
        found = self._view.document.words(Span(low, high))
        return found.start if edge is Edge.START else found.end

    def finish(self) -> None:
        highlight, pulled = self._highlight(), self.pulled
        self.cancel()
        if highlight is not None and pulled is not None:
            self._ask(highlight, pulled)

    def let_go(self) -> bool:
        """End the pull without a change; False where there was none."""
        pulling = self.pulling
        self.cancel()
        return pulling

    def cancel(self) -> None:
        self._held = self.pulled = None
        self._view.viewport().update()

    def _highlight(self) -> Highlight | None:
        view = self._view
        return view.highlight(view.active) if view.active else None

    def _ask(self, highlight: Highlight, changed: Spans) -> bool:
        if not changed or changed == highlight.spans:
            return False
        self._view.span_change_requested.emit(highlight.id, changed)
        return True
