"""Highlights of claims in the article view: lanes, chips, clicks, hover, and where they are drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.article_view_driver import Mod, ViewMaker, click, highlight, point_of
from workbench.ui.views.article_view import ArticleColours
from workbench.ui.views.article_view.highlight import tooltip_paragraphs
from workbench.ui.views.article_view.screen_geometry import Column
from workbench.ui.views.plain_text import rich_tooltip

TEXT = "قالت الوزارة إن 32 شخصًا قُتلوا.\nوأضاف 😀 المتحدث: «لا تعليق» في BBC News اليوم."


def test_only_blocks_of_changed_marks_are_touched(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    highlights = view.shown_highlights
    second = TEXT.index("\n") + 1
    a, b = highlight("a", (0, 4)), highlight("b", (second, second + 5))
    assert highlights.replace([a, b]) == {0, 1}
    assert highlights.replace([a, b]) == set()
    assert highlights.replace([a, highlight("b", (second, second + 8))]) == {1}
    assert highlights.replace([a]) == {1}
    assert highlights.put(highlight("a", (second, second + 2))) == {0, 1}
    assert highlights.remove("nobody") == set()


def test_overlapping_marks_lie_in_lanes_of_their_own(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    view.set_highlights(
        [highlight("long", (0, 20)), highlight("short", (5, 9)), highlight("after", (20, 24))]
    )
    lanes = {segment.highlight.id: segment.lane for segment in view.shown_highlights.segments(0)}
    assert lanes == {"long": 0, "short": 1, "after": 0}
    assert [one.id for one in view.highlights_over(6)] == ["short", "long"]


def test_marks_change_no_layout(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    before = view.frame().blocks[0].layout
    view.set_highlights([highlight("a", (0, 4))])
    view.set_active("a")
    view.put_highlight(highlight("a", (0, 9)))
    view.remove_highlight("a")
    assert view.frame().blocks[0].layout is before


def test_a_mark_is_seen(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    plain = view.grab().toImage()
    view.put_highlight(highlight("a", (0, 12)))
    tinted = view.grab().toImage()
    view.set_active("a")
    active = view.grab().toImage()
    view.set_active(None)
    view.remove_highlight("a")
    assert tinted != plain
    assert active != tinted
    box = next(view.frame().boxes(0, 12))
    corner = view.viewport().mapTo(view, QPoint(int(box.left()) + 4, int(box.top()) + 4))
    assert tinted.pixelColor(corner) == ArticleColours.light().of("casualty").tint


def test_a_click_names_the_mark_and_takes_turns_on_overlaps(make_view: ViewMaker, qtbot: QtBot) -> None:
    view = make_view(TEXT)
    view.set_highlights([highlight("long", (0, 20)), highlight("short", (5, 9))])
    clicked: list[str] = []
    view.highlight_activated.connect(clicked.append)
    view.highlight_activated.connect(view.set_active)
    for _ in range(3):
        click(view, point_of(view, 6))
    assert clicked == ["short", "long", "short"]


def test_a_click_on_a_chip_names_its_mark(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    view.set_highlights([highlight("a", (0, 4))])
    clicked: list[str] = []
    view.highlight_activated.connect(clicked.append)
    chips = view.frame().chips
    assert len(chips) == 1
    letters = [
        box
        for visible in view.frame().blocks
        for box in view.frame().boxes(visible.layout.start, visible.layout.end)
    ]
    assert not any(chips[0].rect.intersects(box) for box in letters)
    click(view, chips[0].rect.center())
    assert clicked == ["a"]


def test_hover_is_told_once(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    view.set_highlights([highlight("a", (0, 4))])
    told: list[str] = []
    view.highlight_hovered.connect(told.append)
    for offset in (1, 2, 8, 9):
        at = point_of(view, offset)
        where = QPointF(view.viewport().mapToGlobal(at.toPoint()))
        none = Qt.MouseButton.NoButton
        moved = QMouseEvent(QEvent.Type.MouseMove, at, where, none, none, Mod.NoModifier)
        QApplication.sendEvent(view.viewport(), moved)
    assert told == ["a", ""]


def test_a_tooltip_shows_markup_as_written() -> None:
    shown = rich_tooltip(tooltip_paragraphs([highlight("a", (0, 1))]))
    assert shown == "<p><b>ادعاء</b><br>سبب &lt;b&gt;</p>"
    assert not rich_tooltip(tooltip_paragraphs([]))


@pytest.mark.parametrize("width", range(160, 1700, 70))
def test_chips_numbers_and_threads_keep_off_the_letters(make_view: ViewMaker, width: int) -> None:
    view = make_view(TEXT, width=width)
    view.set_highlights([highlight(str(n), (n, n + 3)) for n in range(0, 40, 2)])
    frame = view.frame()
    page = frame.column
    assert page.left >= 0
    assert page.right <= view.viewport().width()
    for chip in frame.chips:
        assert chip.rect.right() <= page.left or chip.rect.left() >= page.right
        assert 0 <= chip.rect.left() <= chip.rect.right() <= view.viewport().width()
    for one, other in pairwise(frame.chips):
        assert not one.rect.intersects(other.rect)
    letters = [b for visible in frame.blocks for b in frame.boxes(visible.layout.start, visible.layout.end)]
    assert all(box.left() >= page.left - 1 and box.right() <= page.right + 1 for box in letters)


def test_a_narrow_page_keeps_the_chips_signs() -> None:
    assert Column.fit(900, 700, rtl=True).chip_margin > Column.fit(500, 700, rtl=True).chip_margin > 0
    assert Column.fit(300, 700, rtl=True).chip_margin == 0


def test_deep_overlaps_are_told_apart(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    pictures = set()
    for depth in range(1, 8):
        view.set_highlights(
            [highlight(str(n), (n, 40 - n), kind="entity", state="rejected") for n in range(depth)]
        )
        assert max(segment.lane for segment in view.shown_highlights.segments(0)) == depth - 1
        image = view.grab().toImage()  # kept alive: `constBits` is a view of its memory
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == 7
