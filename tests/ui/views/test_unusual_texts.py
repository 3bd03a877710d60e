"""Paragraphs of the article view: their direction, paragraphs too long for one layout, and degenerate texts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from tests.support.article_view_driver import Key, Mod, ViewMaker, highlight, press
from workbench.domain.span import Span
from workbench.ui.views.article_view import Highlight

TEXT = "قالت الوزارة إن 32 شخصًا قُتلوا.\nوأضاف 😀 المتحدث: «لا تعليق» في BBC News اليوم."


def test_paragraphs_have_their_own_direction(make_view: ViewMaker) -> None:
    view = make_view("GAZA (Reuters)\nقال المتحدث\n\n...")
    assert [visible.layout.rtl for visible in view.frame().blocks] == [False, True, True, True]
    assert [visible.number for visible in view.frame().blocks] == [1, 2, 0, 3]
    assert not view.frame().column.rtl


BAD = {
    "empty": "",
    "newlines": "\n" * 500,
    "only marks": "\u064e" * 1_000_000,
    "only controls": "\u202e\u200f\u2067\x00\x01\t" * 160_000,
    "no glyphs": "\ue000\ufffe\U000e0100\u0f40\U0001f9ff " * 3_000,
    "a million characters without a space": "ب" * 1_000_000,
    "a paragraph of a million characters": "كلمة وأخرى 😀 " * 71_428,
    "a hundred thousand paragraphs": "\n".join("م" * 100_000),
    "families": "👩‍👩‍👧‍👦" * 9_000,
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("width", [200, 1_000])
def test_bad_input_is_shown_selected_and_crossed(make_view: ViewMaker, text: str, width: int) -> None:
    view = make_view(text, width=width, height=300)
    length = len(text)
    if length:
        spans = [Span(n * length // 50, n * length // 50 + 1) for n in range(50)]
        view.set_highlights(
            [Highlight(str(n), (span,), "quote", "draft", "x", "", "c") for n, span in enumerate(spans)]
        )
        view.scroll_to(Span(length // 2, length // 2 + 1))
        view.set_selection(Span(0, length))
    view.grab()
    for key in (Key.Key_End, Key.Key_Home):
        press(view, key, Mod.ControlModifier)
        assert view.caret.position == (length if key == Key.Key_End else 0)
        view.grab()
    for key in (Key.Key_Left, Key.Key_Down, Key.Key_PageDown, Key.Key_End, Key.Key_Up, Key.Key_Right):
        press(view, key)
        place = view.caret.position
        assert 0 <= place <= length
        assert view.document.snap_to_grapheme(place) == place
    for x in range(0, width, 40):
        assert 0 <= view.frame().caret_position(QPointF(x, 150)) <= length


def test_pieces_of_a_long_paragraph_hold_all_of_it_once(make_view: ViewMaker) -> None:
    text = "قبل\n" + "كلمة وأخرى " * 10_000 + "\nبعد"
    blocks = make_view(text).document.blocks
    assert "".join(text[a:b] for a, b in zip(blocks.starts, blocks.ends, strict=True)) == text.replace(
        "\n", ""
    )
    assert [number for number in blocks.numbers if number] == [1, 2, 3]


def test_a_paragraph_in_pieces_reads_with_full_lines(make_view: ViewMaker) -> None:
    """From its beginning on, wherever the window is then made wider; a jump back may leave one line short."""
    text = "كلمة وأخرى " * 10_000
    view = make_view(text)
    for width in (900, 700, 1000):
        view.resize(width, 600)
        blocks = view.document.blocks
        assert "".join(text[a:b] for a, b in zip(blocks.starts, blocks.ends, strict=True)) == text
        for block in range(len(blocks) - 1):
            laid = view.document.layout(block)
            boxes = laid.boxes(*laid.line_range(laid.line_count - 1))
            assert sum(box.width() for box in boxes) > laid.style.width * 0.8
        whole = "".join(text[a:b] for a, b in zip(blocks.starts, blocks.ends, strict=True))
        assert whole == text
        ends = list(blocks.ends)
        for block in range(len(blocks)):
            view.document.forget(block)
            view.document.layout(block)
        assert blocks.ends == ends
    last = len(view.document.blocks) - 1
    view.set_text(text)
    view.document.layout(last)
    view.document.layout(last - 1)
    assert view.document.blocks.ends[last - 1] == view.document.blocks.starts[last]


def test_marks_and_caret_follow_a_moved_cut(make_view: ViewMaker) -> None:
    text = "كلمة وأخرى " * 10_000
    view = make_view(text)
    cut = view.document.blocks.ends[0]
    view.set_highlights([highlight("a", (cut - 30, cut + 30))])
    assert [segment.highlight.id for segment in view.shown_highlights.segments(0)] == ["a"]
    view.document.layout(0)
    moved = view.document.blocks.ends[0]
    assert moved < cut
    parts = [
        (segment.start, segment.end) for block in (0, 1) for segment in view.shown_highlights.segments(block)
    ]
    assert sorted(offset for start, end in parts for offset in range(start, end)) == list(
        range(cut - 30, cut + 30)
    )
    view.move_caret(view.caret.moved(moved - 40, extend=False))
    for _ in range(80):
        press(view, Key.Key_Left)
    assert view.caret.position == moved + 40
    for _ in range(12):
        press(view, Key.Key_Right, Mod.ControlModifier)
    assert view.caret.position < moved
