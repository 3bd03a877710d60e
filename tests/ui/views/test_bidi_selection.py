"""Selection and caret where text runs change direction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from tests.support.article_view_driver import TEXT, Key, Mod, ViewMaker, drag, point_of, press
from workbench.domain.span import Span
from workbench.ui.views.article_view.drag_selection import dragged_span, line_position_of


def test_a_drag_holds_every_character_that_it_passed(make_view: ViewMaker) -> None:
    """From the Arabic word on the right over the C, which the reader meets first, into the middle of "BBC"."""
    text = "قال BBC نعم"
    view = make_view(text)
    first_b, second_b, c = (point_of(view, offset) for offset in (4, 5, 6))
    from_right = QPointF(view.frame().column.right - 1, c.y())
    for end, taken in ((c + QPointF(2, 0), "قال "), (c - QPointF(2, 0), "قال BBC"), (second_b, "قال BBC")):
        drag(view, from_right, end, Mod.AltModifier)
        selected = view.selection()
        assert selected is not None
        assert selected.of(text) == taken
    drag(view, first_b - QPointF(2, 0), second_b + QPointF(2, 0), Mod.AltModifier)
    assert view.selection() == Span(4, 6)


def test_any_sweep_holds_what_lies_between_its_ends(make_view: ViewMaker) -> None:
    view = make_view(TEXT * 3, width=420)
    document = view.document
    for start in range(0, len(document.text), 7):
        for end in range(0, len(document.text), 5):
            found, _ = dragged_span(
                document, line_position_of(document, start), line_position_of(document, end)
            )
            back, _ = dragged_span(
                document, line_position_of(document, end), line_position_of(document, start)
            )
            assert found == back
            assert found is None or 0 <= found.start < found.end <= len(document.text)


@pytest.mark.parametrize(
    "text", ["قال BBC News نعم 32,070 شخصًا (UK) 😀 لَا.", "GAZA قال المتحدث 12 in Rafah."]
)
def test_visual_movement_goes_one_way_on_the_screen_and_comes_through(
    make_view: ViewMaker, text: str
) -> None:
    view = make_view(text, width=420)
    view.set_visual_movement(True)
    rtl = view.document.layout(0).rtl
    on, back = (Key.Key_Left, Key.Key_Right) if rtl else (Key.Key_Right, Key.Key_Left)
    view.move_caret(view.caret.moved(0, extend=False))
    seen: list[tuple[int, float]] = []
    for _ in range(2 * len(text)):
        spot = line_position_of(view.document, view.caret.position)
        if seen and seen[-1][0] == spot.line and view.caret.position != len(text):
            assert (spot.x < seen[-1][1]) == rtl
        seen.append((spot.line, spot.x))
        press(view, on)
    assert view.caret.position == len(text)
    for _ in range(2 * len(text)):
        press(view, back)
    assert view.caret.position == 0
