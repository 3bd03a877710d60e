"""Changing the spans of the active mark: with keys, by its handles, joined with the selection, split, with marks.

Nothing is changed here: the view asks with `span_change_requested`, and shows what it is then given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from workbench.domain.span import Span
from workbench.ui.views.article_view import accessibility, span_edits
from workbench.ui.views.article_view.handles import Handle, handles_of
from workbench.ui.views.article_view.mark import Mark
from workbench.ui.views.article_view.span_edits import Edge, Spans

if TYPE_CHECKING:
    from workbench.ui.views.article_view.view import ArticleView


class Editing:
    """Each method asks at most once; True where there was something to ask or do."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._held: Handle | None = None
        self.pulled: Spans | None = None  # what the active mark would hold if the mouse were released now

    # -- by keys

    def nudge(self, edge: Edge, *, forward: bool, word: bool = True) -> bool:
        """Ask for one end of the active mark a word (or a seen character) further; False without such a mark."""
        view, mark = self._view, self._mark()
        if mark is None:
            return False
        number = span_edits.nearest(mark.spans, view.caret.place, edge)
        span = mark.spans[number]
        place = span.start if edge is Edge.START else span.end
        if word:
            moved = view.document.word_edge(place, end=edge is Edge.END, forward=forward)
        else:
            moved = self._step(place, forward=forward)
        if moved is not None:
            changed = span_edits.with_edge(mark.spans, number, edge, moved)
            if self._ask(mark, changed):
                view.reveal_place(moved)
                accessibility.say(view, view.document.text[min(place, moved) : max(place, moved)])
        return True

    def _step(self, place: int, *, forward: bool) -> int:
        document = self._view.document
        return document.next_place(place) if forward else document.previous_place(place)

    # -- by commands

    def toggle_marks(self) -> bool:
        """Quotation marks in or out: of the selection where there is one, else of each span of the active mark."""
        view, text = self._view, self._view.document.text
        if (selected := view.selection()) is not None:
            view.set_selection(span_edits.with_marks_toggled(text, selected))
            return True
        mark = self._mark()
        if mark is None:
            return False
        return self._ask(
            mark, span_edits.tidy(span_edits.with_marks_toggled(text, span) for span in mark.spans)
        )

    def join_selection(self) -> bool:
        """Ask for the selection to belong to the active mark too."""
        mark, selected = self._mark(), self._view.selection()
        if mark is None or selected is None or not self._ask(mark, span_edits.joined(mark.spans, selected)):
            return False
        self._view.clear_selection()
        return True

    def split_at_caret(self) -> bool:
        """Ask for the span of the active mark at the caret to be two, cut there."""
        mark = self._mark()
        view = self._view
        return mark is not None and self._ask(
            mark, span_edits.split(view.document.text, mark.spans, view.caret.place)
        )

    # -- by the mouse

    def handles(self) -> list[Handle]:
        """The ends of the active mark on the screen; while one is pulled, as they would be."""
        mark = self._mark()
        if mark is None:
            return []
        shown = Mark(mark.id, self.pulled, mark.kind, mark.state, mark.label) if self.pulled else mark
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
        held, mark, view = self._held, self._mark(), self._view
        if held is None or mark is None or held.mark.id != mark.id or held.number >= len(mark.spans):
            self.cancel()
            return
        place = view.frame().caret_place(point)
        span = mark.spans[held.number]
        if not by_character:
            fixed = span.end if held.edge is Edge.START else span.start
            place = self._snapped(held.edge, place, fixed)
        changed = span_edits.with_edge(mark.spans, held.number, held.edge, place)
        self.pulled = changed if changed != mark.spans else None
        view.viewport().update()

    def _snapped(self, edge: Edge, place: int, fixed: int) -> int:
        low, high = min(place, fixed), max(place, fixed)
        if low == high:
            return place
        found = self._view.document.words(Span(low, high))
        return found.start if edge is Edge.START else found.end

    def finish(self) -> None:
        mark, pulled = self._mark(), self.pulled
        self.cancel()
        if mark is not None and pulled is not None:
            self._ask(mark, pulled)

    def let_go(self) -> bool:
        """End the pull without a change; False where there was none."""
        pulling = self.pulling
        self.cancel()
        return pulling

    def cancel(self) -> None:
        self._held = self.pulled = None
        self._view.viewport().update()

    def _mark(self) -> Mark | None:
        view = self._view
        return view.mark(view.active) if view.active else None

    def _ask(self, mark: Mark, changed: Spans) -> bool:
        if not changed or changed == mark.spans:
            return False
        self._view.span_change_requested.emit(mark.id, changed)
        return True
