"""The caret and the selection, and where a key takes them. Everything in code points of the whole text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from workbench.domain.span import Span
from workbench.ui.views.article_view.document import Document
from workbench.ui.views.article_view.frame import caret_edge, place_in_line

Key = Qt.Key
Modifier = Qt.KeyboardModifier
_SAME = 0.5  # pixels; places nearer than that look like one


@dataclass(frozen=True, slots=True)
class Caret:
    """`anchor` stays while `place` moves; `span` is what is selected. `goal` is the x that up and down keep."""

    anchor: int = 0
    place: int = 0
    span: Span | None = None
    goal: float | None = None

    def moved(self, place: int, *, extend: bool, goal: float | None = None) -> Caret:
        anchor = self.anchor if extend else place
        return Caret(anchor, place, span_between(anchor, place), goal)

    def holding(self, span: Span | None) -> Caret:
        """The same caret with `span` selected; without one, nothing is."""
        if span is None:
            return replace(self, anchor=self.place, span=None, goal=None)
        return Caret(span.start, span.end, span)


def span_between(one: int, other: int) -> Span | None:
    return Span(min(one, other), max(one, other)) if one != other else None


@dataclass(frozen=True, slots=True)
class Step:
    """Where a key leads, and the x to keep on the way up or down."""

    place: int
    goal: float | None = None


def key_step(
    document: Document, caret: Caret, key: int, modifiers: Modifier, page_lines: int, *, visual: bool = False
) -> Step | None:
    """The step of an arrow, Home, End or Page key; None for every other key.

    Left and right are logical: in a paragraph that runs from right to left, the left arrow goes on in the text.
    With `visual` they go to the next place on the screen, whatever the direction of the letters there; by words
    they stay logical. Not in a combination with Alt or Meta: those belong to the window.
    """
    if modifiers & (Modifier.AltModifier | Modifier.MetaModifier):
        return None
    word = bool(modifiers & Modifier.ControlModifier)
    if key in {Key.Key_Left, Key.Key_Right}:
        extends = bool(modifiers & Modifier.ShiftModifier)
        if visual and not word and (extends or caret.span is None):
            return Step(_beside(document, caret.place, left=key == Key.Key_Left))
        forward = (key == Key.Key_Left) == document.laid_at(caret.place).rtl
        return Step(_sideways(document, caret, forward=forward, word=word, extend=extends))
    if key in {Key.Key_Home, Key.Key_End}:
        return Step(_end_of_line(document, caret.place, whole=word, home=key == Key.Key_Home))
    lines = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_PageUp: -page_lines, Key.Key_PageDown: page_lines}
    for known, count in lines.items():
        if key == known and not word:
            return _vertical(document, caret, count)
    return None


def _sideways(document: Document, caret: Caret, *, forward: bool, word: bool, extend: bool) -> int:
    if caret.span is not None and not extend and not word:
        return caret.span.end if forward else caret.span.start
    if word and extend:
        return _word_end(document, caret, forward=forward)
    move = document.next_place if forward else document.previous_place
    return move(caret.place, word=word)


def _word_end(document: Document, caret: Caret, *, forward: bool) -> int:
    """Selecting by words ends where words end (behind the anchor: where they begin), never in the space between."""
    after = caret.place > caret.anchor or (caret.place == caret.anchor and forward)
    found = document.word_edge(caret.place, end=after, forward=forward)
    if after != forward:  # the selection gets smaller, at most to nothing
        found = caret.anchor if found is None else found
        return max(found, caret.anchor) if after else min(found, caret.anchor)
    if found is None:
        return len(document.text) if forward else 0
    return found


def _beside(document: Document, place: int, *, left: bool) -> int:
    """The next place to the left or right on the screen; past the end of a line, one in its neighbour."""
    laid = document.laid_at(place)
    x, line = caret_edge(laid, place)
    starts = [laid.start + laid.units.to_code_point(box.start) for box in laid.characters(line)]
    if line + 1 >= laid.line_count:
        starts.append(laid.end)
    stops = [(caret_edge(laid, start)[0], start) for start in starts]
    way = -1 if left else 1
    ahead = [(abs(at - x), abs(start - place), start) for at, start in stops if (at - x) * way > _SAME]
    if ahead:
        near = min(ahead)[0] + _SAME
        return min((logical, start) for far, logical, start in ahead if far <= near)[1]
    begin, end = laid.line_range(line)
    if left == laid.rtl:
        return end if line + 1 < laid.line_count else document.next_place(laid.end)
    return document.previous_place(begin)


def _end_of_line(document: Document, place: int, *, whole: bool, home: bool) -> int:
    if whole:
        return 0 if home else len(document.text)
    laid = document.laid_at(place)
    line = laid.line_of(place)
    start, end = laid.line_range(line)
    if home:
        return start
    last = line + 1 >= laid.line_count
    return end if last else max(start, laid.preceding(end))


def _vertical(document: Document, caret: Caret, lines: int) -> Step:
    """`lines` lines down (up when negative), at the x where the way began."""
    block = document.blocks.at(caret.place)
    laid = document.laid(block)
    x, line = caret_edge(laid, caret.place)
    goal = caret.goal if caret.goal is not None else x
    line += lines
    while line < 0 and block > 0:
        block -= 1
        laid = document.laid(block)
        line += max(1, laid.line_count)
    while line >= max(1, laid.line_count) and block + 1 < len(document.blocks):
        line -= max(1, laid.line_count)
        block += 1
        laid = document.laid(block)
    if line < 0:
        return Step(0)
    if line >= max(1, laid.line_count):
        return Step(len(document.text))
    place = place_in_line(laid, line, goal)
    start, end = laid.line_range(line)
    if place >= end > start and line + 1 < laid.line_count:
        place = laid.preceding(end)
    return Step(place, goal)
