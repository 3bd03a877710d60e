"""Scrolling and zoom of the article view: by program, wheel and minimap."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.support.article_view_driver import Key, Mod, ViewMaker, press
from workbench.domain.span import Span
from workbench.ui.views.article_view.minimap import Minimap

TEXT = "قالت الوزارة إن 32 شخصًا قُتلوا.\nوأضاف 😀 المتحدث: «لا تعليق» في BBC News اليوم."


def test_scrolling_brings_a_span_into_view_and_leaves_a_seen_one_alone(make_view: ViewMaker) -> None:
    text = "\n".join(f"فقرة {n} " + "كلمة " * (n % 60) for n in range(2_000))
    view = make_view(text)
    for needle in ("فقرة 1999", "فقرة 7 ", "فقرة 1000"):
        start = text.index(needle)
        view.scroll_to(Span(start, start + 5))
        boxes = list(view.frame().boxes(start, start + 5))
        assert boxes
        assert all(box.top() >= 0 and box.bottom() <= view.viewport().height() for box in boxes)
        value = view.verticalScrollBar().value()
        view.scroll_to(Span(start, start + 5))
        assert view.verticalScrollBar().value() == value


def test_scrolling_up_over_estimates_does_not_jump(make_view: ViewMaker) -> None:
    text = "\n".join(f"{n} " + "م " * (n * 37 % 400) for n in range(300))
    view = make_view(text)
    view.scroll_to(Span(len(text) - 1, len(text)))
    for _ in range(30):
        before = {visible.index: visible.top for visible in view.frame().blocks}
        view.scroll_by(-100)
        after = {visible.index: visible.top for visible in view.frame().blocks}
        for block in before.keys() & after.keys():
            assert after[block] - before[block] == 100


def test_the_minimap_leads_to_where_one_clicks(make_view: ViewMaker) -> None:
    text = "\n".join(f"فقرة {n} " + "كلمة " * (n % 60) for n in range(2_000))
    view = make_view(text)
    start = text.index("فقرة 1000 ")
    minimap = view.findChild(Minimap)
    assert isinstance(minimap, Minimap)
    minimap.requested.emit(view.document.fraction(start))
    shown = [visible.index for visible in view.frame().blocks]
    assert view.document.blocks.at(start) in shown
    assert view.document.offset_at_fraction(view.document.fraction(start)) == start


def test_zoom_keeps_the_line_on_top(make_view: ViewMaker) -> None:
    text = "\n".join(f"فقرة {n} " + "كلمة " * 40 for n in range(200))
    view = make_view(text)
    start = text.index("فقرة 100")
    view.scroll_to(Span(start, start + 5))
    first = view.frame().blocks[0].first_visible_offset()
    sizes: list[float] = []
    view.zoomed.connect(sizes.append)
    view.zoom_by(3)
    assert len(sizes) == 1
    visible = view.frame().blocks[0]
    line = visible.layout.widget_row(first)
    assert visible.layout.line_range(line)[0] <= first < visible.layout.line_range(line)[1]


def test_control_wheel_zooms(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    sizes: list[float] = []
    view.zoomed.connect(sizes.append)
    for turned in (120, -120):
        at = QPointF(100, 100)
        wheel = QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Mod.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), wheel)
    assert sizes[0] > sizes[1] == pytest.approx(17)


def test_a_glide_ends_at_its_place_and_is_broken_off_by_keys(make_view: ViewMaker) -> None:
    text = "\n".join(f"فقرة {n} " + "كلمة " * (n % 60) for n in range(800))
    still, gliding = make_view(text), make_view(text)
    assert not gliding.smooth_scroll.is_running()
    gliding.smooth_scroll.enabled = True
    place = text.index("فقرة 700")
    for view in (still, gliding):
        view.scroll_to(Span(place, place + 4))
        view.frame()
    assert gliding.smooth_scroll.is_running()
    assert gliding.verticalScrollBar().value() != still.verticalScrollBar().value()
    gliding.smooth_scroll.finish()
    shown = {view: {one.index: one.top for one in view.frame().blocks} for view in (still, gliding)}
    assert shown[still] == shown[gliding]
    gliding.scroll_to(Span(0, 1))
    press(gliding, Key.Key_Control, Mod.ControlModifier)
    assert not gliding.smooth_scroll.is_running()


def test_turns_of_the_wheel_add_up(make_view: ViewMaker) -> None:
    view = make_view("\n".join(["كلمة " * 40] * 300))
    view.smooth_scroll.enabled = True
    for _ in range(2):
        at = QPointF(100, 100)
        turned = QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Mod.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), turned)
        view.frame()
    assert view.smooth_scroll.is_running()
    view.smooth_scroll.finish()
    lines = 2 * QApplication.wheelScrollLines()
    assert view.verticalScrollBar().value() == lines * view.document.style.line_height
    assert not view.smooth_scroll.is_running()
