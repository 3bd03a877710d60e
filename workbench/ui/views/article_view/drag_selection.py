"""Drag selection: the range of the text that a drag of the mouse has covered on the screen.

Where directions meet, logical and visual order differ: after "قال" the eye meets the C of "BBC" first, the text its
first B. A drag therefore takes the characters whose middle it has passed on the screen. The selection is the one range
of the text that contains them all, so it is never less than what was passed.
"""

from __future__ import annotations

from workbench.domain.span import Span
from workbench.ui.views.article_view.block_layout import BlockLayout, CharBox
from workbench.ui.views.article_view.document import Document
from workbench.ui.views.article_view.screen_geometry import LinePosition, caret_edge


def line_position_of(document: Document, offset: int) -> LinePosition:
    """Where the caret before the code point `offset` is drawn."""
    block = document.blocks.at(offset)
    x, line = caret_edge(document.layout(block), offset)
    return LinePosition(block, line, x)


def dragged_span(document: Document, start: LinePosition, end: LinePosition) -> tuple[Span | None, bool]:
    """The span passed from `start` to `end`, None if no character's middle was; and whether the drag went forward."""
    forward = _is_after(document, start, end)
    first, last = (start, end) if forward else (end, start)
    if first.row == last.row:
        layout = document.layout(first.block)
        low, high = min(first.x, last.x), max(first.x, last.x)
        passed = [box for box in layout.characters(first.line) if low <= _middle(box) <= high]
        return _range(layout, passed), forward
    span_start, span_end = _start_after(document, first), _end_before(document, last)
    return (Span(span_start, span_end) if span_start < span_end else None), forward


def _is_after(document: Document, start: LinePosition, end: LinePosition) -> bool:
    if start.row != end.row:
        return end.row > start.row
    return (end.x < start.x) == document.layout(start.block).rtl


def _middle(box: CharBox) -> float:
    return (box.left + box.right) / 2


def _range(layout: BlockLayout, boxes: list[CharBox]) -> Span | None:
    if not boxes:
        return None
    point = layout.units.to_code_point
    start, end = min(box.start for box in boxes), max(box.end for box in boxes)
    return Span(layout.start + point(start), layout.start + point(end))


def _start_after(document: Document, at: LinePosition) -> int:
    """The start of the part of a line after the position, in the paragraph's direction."""
    layout = document.layout(at.block)
    past = [box for box in layout.characters(at.line) if (_middle(box) < at.x) == layout.rtl]
    found = _range(layout, past)
    return found.start if found is not None else layout.line_range(at.line)[1]


def _end_before(document: Document, at: LinePosition) -> int:
    """The end of the part of a line before the position."""
    layout = document.layout(at.block)
    before = [box for box in layout.characters(at.line) if (_middle(box) > at.x) == layout.rtl]
    found = _range(layout, before)
    return found.end if found is not None else layout.line_range(at.line)[0]
