"""Editing the spans of a claim in the article view: by keys, by handles, by quotation marks, joined and split."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent

from tests.support.article_view_driver import (
    END,
    START,
    TEXT,
    Key,
    SpanRequests,
    ViewMaker,
    highlight,
    mouse,
    point_of,
    press,
    requested_texts,
    show_active_claim,
    span_of,
)
from workbench.domain.span import Span
from workbench.ui.views.article_view import Edge
from workbench.ui.views.article_view.handles import Handle


def test_keys_move_either_end_by_words(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = show_active_claim(view, "32 شخصًا")
    for key, held in (
        (Key.Key_Left, END),
        (Key.Key_Right, END),
        (Key.Key_Right, START),
        (Key.Key_Left, START),
    ):
        assert press(view, key, held)
    assert requested_texts(asked) == [["32 شخصًا قُتلوا"], ["32 شخصًا"], ["إن 32 شخصًا"], ["32 شخصًا"]]
    assert {highlight_id for highlight_id, _ in asked} == {"a"}


def test_keys_move_an_end_by_seen_characters(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = show_active_claim(view, "32 شخصًا")
    press(view, Key.Key_Up, END)
    press(view, Key.Key_Down, END)
    assert requested_texts(asked) == [["32 شخصً"], ["32 شخصًا"]]


def test_in_a_latin_paragraph_the_right_arrow_goes_on(make_view: ViewMaker) -> None:
    view = make_view("twelve people died")
    asked: SpanRequests = []
    view.span_change_requested.connect(lambda one, spans: asked.append((one, spans)))
    view.set_highlights([highlight("a", (0, 6))])
    view.set_active("a")
    press(view, Key.Key_Right, END)
    assert asked == [("a", (Span(0, 13),))]


def test_an_end_stops_at_the_last_word(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = show_active_claim(view, "قالت")
    assert press(view, Key.Key_Right, START)
    assert press(view, Key.Key_Right, END)
    assert not asked
    view.set_active(None)
    assert not press(view, Key.Key_Left, END)


def test_a_handle_is_pulled_to_whole_words_and_asks_once(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = show_active_claim(view, "32 شخصًا")
    end = next(one for one in view.span_editor.handles() if one.edge is Edge.END)
    target = point_of(view, TEXT.index("تلوا"))
    mouse(view, QEvent.Type.MouseButtonPress, end.knob)
    mouse(view, QEvent.Type.MouseMove, target)
    assert view.span_editor.preview_spans == (span_of("32 شخصًا قُتلوا"),)
    assert not asked
    pulled = view.grab().toImage()
    mouse(view, QEvent.Type.MouseButtonRelease, target)
    assert requested_texts(asked) == [["32 شخصًا قُتلوا"]]
    assert view.selection() is None
    assert pulled.size() == view.grab().toImage().size()


def test_escape_lets_a_handle_go(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = show_active_claim(view, "32 شخصًا")
    start = next(one for one in view.span_editor.handles() if one.edge is Edge.START)
    mouse(view, QEvent.Type.MouseButtonPress, start.knob)
    mouse(view, QEvent.Type.MouseMove, point_of(view, 1))
    assert press(view, Key.Key_Escape)
    mouse(view, QEvent.Type.MouseButtonRelease, point_of(view, 1))
    assert not asked
    assert not press(view, Key.Key_Escape)


def test_handles_stand_where_the_reader_sees_the_ends(make_view: ViewMaker) -> None:
    """The number is read from the left, the passage from the right."""
    view = make_view(TEXT)
    show_active_claim(view, "32 شخصًا")
    start, end = view.span_editor.handles()
    boxes = list(view.frame().boxes(span_of("32 شخصًا").start, span_of("32 شخصًا").end))
    assert start.x == pytest.approx(max(box.right() for box in boxes))
    assert end.x == pytest.approx(min(box.left() for box in boxes))


def test_quotation_marks_in_and_out_of_selection_or_claim(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = show_active_claim(view, "لا تعليق على بـ32 مخيمًا")
    view.set_selection(span_of("لا تعليق على بـ32 مخيمًا"))
    for taken in ("«لا تعليق على بـ32 مخيمًا»", "لا تعليق على بـ32 مخيمًا"):
        assert view.span_editor.toggle_quotation_marks()
        selected = view.selection()
        assert selected is not None
        assert selected.of(TEXT) == taken
    assert not asked
    view.clear_selection()
    assert view.span_editor.toggle_quotation_marks()
    assert requested_texts(asked) == [["«لا تعليق على بـ32 مخيمًا»"]]


def test_the_selection_joins_the_claim_and_the_caret_splits_it(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = show_active_claim(view, "32 شخصًا")
    view.set_selection(span_of("لا تعليق"))
    assert view.span_editor.join_selection()
    assert view.selection() is None
    view.move_caret(view.caret.moved(TEXT.index("شخصًا"), extend=False))
    assert view.span_editor.split_at_caret()
    assert requested_texts(asked) == [["32 شخصًا", "لا تعليق"], ["32", "شخصًا", "لا تعليق"]]
    assert not view.span_editor.join_selection()
    view.move_caret(view.caret.moved(0, extend=False))
    assert not view.span_editor.split_at_caret()


def test_handles_of_spans_off_the_screen_are_left_out(make_view: ViewMaker) -> None:
    text = "\n".join(f"فقرة {n}" for n in range(300))
    view = make_view(text)
    view.set_highlights([highlight("a", (0, 4), (len(text) - 4, len(text)))])
    view.set_active("a")
    shown: list[Handle] = view.span_editor.handles()
    assert [one.number for one in shown] == [0, 0]
