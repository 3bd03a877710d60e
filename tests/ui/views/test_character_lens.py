"""The character lens: the code points at the end of a span."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from tests.support.article_view_driver import (
    TEXT,
    Key,
    Mod,
    ViewMaker,
    mouse,
    point_of,
    press,
    show_active_claim,
)
from workbench.ui.views.article_view import Edge
from workbench.ui.views.article_view.character_lens import characters_around


def test_the_lens_names_each_code_point_at_an_edge() -> None:
    text = "في\u200f «قُتِلَ»\u00a0أمس"
    start = text.index("ق")
    seen = characters_around(text, start, Edge.START)
    assert [(one.code, one.category, one.inside) for one in seen] == [
        ("U+0020", "space", False),
        ("U+00AB", "symbol", False),
        ("U+0642", "letter", True),
        ("U+064F", "combining", True),
        ("U+062A", "letter", True),
        ("U+0650", "combining", True),
    ]
    assert seen[3].name == "ARABIC DAMMA"
    assert [one.inside for one in characters_around(text, text.index("»"), Edge.END)][:2] == [True, True]
    assert characters_around("\t", 0, Edge.START)[0].name == "TAB"
    hidden = characters_around(text, text.index(" "), Edge.END)
    assert ("U+200F", "control") in {(one.code, one.category) for one in hidden}


@pytest.mark.parametrize("edge", list(Edge))
@pytest.mark.parametrize("text", ["", "م", "\u064e" * 300, "\u202e" * 300])
def test_the_lens_stays_in_the_text(text: str, edge: Edge) -> None:
    for offset in (0, len(text) // 2, len(text)):
        assert len(characters_around(text, offset, edge)) <= 12


def test_the_lens_opens_where_the_mouse_rests_on_an_end(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    show_active_claim(view, "32 شخصًا")
    handle = view.span_editor.handles()[0]
    at = QPointF(handle.x, (handle.top + handle.bottom) / 2).toPoint()
    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    )
    assert view.lens.isVisible()
    assert "U+0033" in view.lens.text()
    away = point_of(view, 1)
    QApplication.sendEvent(
        view.viewport(),
        QHelpEvent(QEvent.Type.ToolTip, away.toPoint(), view.viewport().mapToGlobal(away.toPoint())),
    )
    view.scroll_by(1)
    mouse(view, QEvent.Type.MouseMove, away)
    assert not view.lens.isVisible()


def test_the_lens_by_keyboard_walks_over_all_ends(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    show_active_claim(view, "32 شخصًا", "لا تعليق")
    shown: list[str] = []
    for _ in range(5):
        press(view, Key.Key_I, Mod.ControlModifier)
        shown.append(view.lens.text() if view.lens.isVisible() else "")
    assert len(set(shown)) == 5
    assert not shown[-1]
    press(view, Key.Key_I, Mod.ControlModifier)
    assert press(view, Key.Key_Escape)
    assert not view.lens.isVisible()
