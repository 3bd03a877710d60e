"""What a drag of the mouse has covered, as the reader sees it.

At a border of directions the places of a text and the places on the screen part ways: between "قال" and "BBC" the
eye meets the C first, the text the first B. A drag therefore takes the characters whose middle it has passed on
the screen, and the selection is the one range of the text that holds them all: never less than what was passed.
"""

from __future__ import annotations

from workbench.domain.span import Span
from workbench.ui.views.article_view.block_layout import CharBox, LaidBlock
from workbench.ui.views.article_view.document import Document
from workbench.ui.views.article_view.frame import Spot, caret_edge


def spot_of(document: Document, offset: int) -> Spot:
    """Where the caret before the code point `offset` is drawn."""
    block = document.blocks.at(offset)
    x, line = caret_edge(document.laid(block), offset)
    return Spot(block, line, x)


def swept(document: Document, start: Spot, end: Spot) -> tuple[Span | None, bool]:
    """The range passed from `start` to `end`, None when no character's middle was; and whether it went on in the text."""
    forward = _is_after(document, start, end)
    first, last = (start, end) if forward else (end, start)
    if first.row == last.row:
        laid = document.laid(first.block)
        low, high = min(first.x, last.x), max(first.x, last.x)
        passed = [box for box in laid.characters(first.line) if low <= _middle(box) <= high]
        return _range(laid, passed), forward
    began, ended = _rest(document, first), _head(document, last)
    return (Span(began, ended) if began < ended else None), forward


def _is_after(document: Document, start: Spot, end: Spot) -> bool:
    if start.row != end.row:
        return end.row > start.row
    return (end.x < start.x) == document.laid(start.block).rtl


def _middle(box: CharBox) -> float:
    return (box.left + box.right) / 2


def _range(laid: LaidBlock, boxes: list[CharBox]) -> Span | None:
    if not boxes:
        return None
    point = laid.units.to_code_point
    start, end = min(box.start for box in boxes), max(box.end for box in boxes)
    return Span(laid.start + point(start), laid.start + point(end))


def _rest(document: Document, spot: Spot) -> int:
    """Where the part of a line begins that lies past the spot, in the paragraph's direction."""
    laid = document.laid(spot.block)
    past = [box for box in laid.characters(spot.line) if (_middle(box) < spot.x) == laid.rtl]
    found = _range(laid, past)
    return found.start if found is not None else laid.line_range(spot.line)[1]


def _head(document: Document, spot: Spot) -> int:
    """Where the part of a line ends that lies before the spot."""
    laid = document.laid(spot.block)
    before = [box for box in laid.characters(spot.line) if (_middle(box) > spot.x) == laid.rtl]
    found = _range(laid, before)
    return found.end if found is not None else laid.line_range(spot.line)[0]
