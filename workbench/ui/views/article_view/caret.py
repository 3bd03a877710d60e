"""Caret: its position, its selection, and the moves that keys make. All offsets are code points of the whole text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from workbench.domain.span import Span
from workbench.ui.views.article_view.document import Document
from workbench.ui.views.article_view.screen_geometry import caret_edge, position_in_line

Key = Qt.Key
Modifier = Qt.KeyboardModifier
_SAME = 0.5  # pixels; positions nearer than that look like one


@dataclass(frozen=True, slots=True)
class Caret:
    """A caret. `anchor` stays while `position` moves; `span` is the selection; `goal_x` is the x that up and down keep."""

    anchor: int = 0
    position: int = 0
    span: Span | None = None
    goal_x: float | None = None

    def moved(self, position: int, *, extend: bool, goal_x: float | None = None) -> Caret:
        anchor = self.anchor if extend else position
        return Caret(anchor, position, span_between(anchor, position), goal_x)

    def with_selection(self, span: Span | None) -> Caret:
        """The caret with `span` selected; None clears the selection."""
        if span is None:
            return replace(self, anchor=self.position, span=None, goal_x=None)
        return Caret(span.start, span.end, span)


def span_between(one: int, other: int) -> Span | None:
    return Span(min(one, other), max(one, other)) if one != other else None


@dataclass(frozen=True, slots=True)
class CaretMove:
    """The position that a key moves the caret to, and the x to keep when it moves up or down."""

    position: int
    goal_x: float | None = None


def caret_move(
    document: Document, caret: Caret, key: int, modifiers: Modifier, page_lines: int, *, visual: bool = False
) -> CaretMove | None:
    """The move of an arrow, Home, End or Page key; None for every other key.

    Left and right are logical: in a right-to-left paragraph, the left arrow moves forward in the text. With `visual`
    they move to the next position on the screen, whatever the direction of the letters there; by words they stay
    logical. Combinations with Alt or Meta are not handled: they belong to the window.
    """
    if modifiers & (Modifier.AltModifier | Modifier.MetaModifier):
        return None
    word = bool(modifiers & Modifier.ControlModifier)
    if key in {Key.Key_Left, Key.Key_Right}:
        extends = bool(modifiers & Modifier.ShiftModifier)
        if visual and not word and (extends or caret.span is None):
            return CaretMove(_visual_neighbour(document, caret.position, left=key == Key.Key_Left))
        forward = (key == Key.Key_Left) == document.layout_at(caret.position).rtl
        return CaretMove(_horizontal(document, caret, forward=forward, word=word, extend=extends))
    if key in {Key.Key_Home, Key.Key_End}:
        return CaretMove(_end_of_line(document, caret.position, whole=word, home=key == Key.Key_Home))
    lines = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_PageUp: -page_lines, Key.Key_PageDown: page_lines}
    for known, count in lines.items():
        if key == known and not word:
            return _vertical(document, caret, count)
    return None


def _horizontal(document: Document, caret: Caret, *, forward: bool, word: bool, extend: bool) -> int:
    if caret.span is not None and not extend and not word:
        return caret.span.end if forward else caret.span.start
    if word and extend:
        return _word_end(document, caret, forward=forward)
    move = document.next_position if forward else document.previous_position
    return move(caret.position, word=word)


def _word_end(document: Document, caret: Caret, *, forward: bool) -> int:
    """The end of a selection by words: an end of a word (before the anchor: a start), never in the space between."""
    after = caret.position > caret.anchor or (caret.position == caret.anchor and forward)
    found = document.word_edge(caret.position, end=after, forward=forward)
    if after != forward:  # the selection shrinks, at most to nothing
        found = caret.anchor if found is None else found
        return max(found, caret.anchor) if after else min(found, caret.anchor)
    if found is None:
        return len(document.text) if forward else 0
    return found


def _visual_neighbour(document: Document, position: int, *, left: bool) -> int:
    """The next position to the left or right on the screen; past the end of a line, one in the next line."""
    layout = document.layout_at(position)
    x, line = caret_edge(layout, position)
    starts = [layout.start + layout.units.to_code_point(box.start) for box in layout.characters(line)]
    if line + 1 >= layout.line_count:
        starts.append(layout.end)
    stops = [(caret_edge(layout, start)[0], start) for start in starts]
    sign = -1 if left else 1
    ahead = [(abs(at - x), abs(start - position), start) for at, start in stops if (at - x) * sign > _SAME]
    if ahead:
        near = min(ahead)[0] + _SAME
        return min((logical, start) for far, logical, start in ahead if far <= near)[1]
    begin, end = layout.line_range(line)
    if left == layout.rtl:
        return end if line + 1 < layout.line_count else document.next_position(layout.end)
    return document.previous_position(begin)


def _end_of_line(document: Document, position: int, *, whole: bool, home: bool) -> int:
    if whole:
        return 0 if home else len(document.text)
    layout = document.layout_at(position)
    line = layout.widget_row(position)
    start, end = layout.line_range(line)
    if home:
        return start
    last = line + 1 >= layout.line_count
    return end if last else max(start, layout.previous_position(end))


def _vertical(document: Document, caret: Caret, lines: int) -> CaretMove:
    """`lines` lines down (up if negative), at the x where the vertical moves began."""
    block = document.blocks.at(caret.position)
    layout = document.layout(block)
    x, line = caret_edge(layout, caret.position)
    goal_x = caret.goal_x if caret.goal_x is not None else x
    line += lines
    while line < 0 and block > 0:
        block -= 1
        layout = document.layout(block)
        line += max(1, layout.line_count)
    while line >= max(1, layout.line_count) and block + 1 < len(document.blocks):
        line -= max(1, layout.line_count)
        block += 1
        layout = document.layout(block)
    if line < 0:
        return CaretMove(0)
    if line >= max(1, layout.line_count):
        return CaretMove(len(document.text))
    position = position_in_line(layout, line, goal_x)
    start, end = layout.line_range(line)
    if position >= end > start and line + 1 < layout.line_count:
        position = layout.previous_position(end)
    return CaretMove(position, goal_x)
