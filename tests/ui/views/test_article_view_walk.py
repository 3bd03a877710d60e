"""Random walks: whatever keys and mouse do, caret and selection stay on whole characters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.article_view_driver import highlight, mouse, press
from workbench.domain.span import Span
from workbench.ui.views.article_view import ArticleView, blocks

Key, Mod = Qt.Key, Qt.KeyboardModifier
ALPHABET = [*"ابق لآ12,. («»:\n", "\u064b", "\u0651", "😀", "BBC ", "👩\u200d👧", "\u202b", "\u00a0", "قال "]
texts = st.lists(st.sampled_from(ALPHABET), max_size=90).map("".join)
KEYS = [
    Key.Key_Left,
    Key.Key_Right,
    Key.Key_Up,
    Key.Key_Down,
    Key.Key_Home,
    Key.Key_End,
    Key.Key_PageUp,
    Key.Key_PageDown,
    Key.Key_I,
    Key.Key_Escape,
]
HELD = [
    Mod.NoModifier,
    Mod.ShiftModifier,
    Mod.ControlModifier,
    Mod.ShiftModifier | Mod.ControlModifier,
    Mod.ShiftModifier | Mod.AltModifier,
    Mod.ShiftModifier | Mod.AltModifier | Mod.ControlModifier,
]
keys = st.tuples(st.sampled_from(KEYS), st.sampled_from(HELD))
mice = st.tuples(
    st.sampled_from(
        [
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseMove,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        ]
    ),
    st.integers(-20, 330),
    st.integers(-20, 230),
)
commands = st.sampled_from(["toggle_quotation_marks", "join_selection", "split_at_caret"])


@pytest.fixture(params=["whole", "in pieces"])
def view(request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ArticleView:
    """A small view; once with paragraphs cut as if they were too long, far below the true limits."""
    if request.param == "in pieces":
        for name, value in (("LONGEST_WHOLE", 40), ("PIECE", 24), ("_LONGEST_CLUSTER", 6)):
            monkeypatch.setattr(blocks, name, value)
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(310, 220)
    made.show()

    def grant(highlight_id: str, spans: object) -> None:
        assert isinstance(spans, tuple)
        assert all(isinstance(one, Span) and one.end <= len(made.document.text) for one in spans)
        assert all(one.end <= two.start for one, two in pairwise(spans))
        made.put_highlight(highlight(highlight_id, *((one.start, one.end) for one in spans)))

    made.span_change_requested.connect(grant)
    return made


@given(text=texts, steps=st.lists(st.one_of(keys, mice, commands), max_size=25), visual=st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_walk_leaves_the_text(
    view: ArticleView, text: str, steps: list[tuple[object, ...] | str], visual: bool
) -> None:
    view.set_text(text)
    view.set_visual_movement(visual)
    if len(text) > 4:
        view.set_highlights([highlight("a", (1, len(text) - 1)), highlight("b", (0, 2))])
        view.set_active("a")
    for step in steps:
        take(view, step)
        place = view.caret.position
        assert view.document.snap_to_grapheme(place) == place
        selected = view.selection()
        assert selected is None or selected.end <= len(text)
    view.grab()


def take(view: ArticleView, step: tuple[object, ...] | str) -> None:
    if isinstance(step, str):
        getattr(view.span_editor, step)()
    elif isinstance(step[0], QEvent.Type):
        _, x, y = step
        assert isinstance(x, int)
        assert isinstance(y, int)
        mouse(view, step[0], QPointF(x, y))
    else:
        key, held = step
        assert isinstance(key, Qt.Key)
        assert isinstance(held, Qt.KeyboardModifier)
        press(view, key, held)
        view.frame()
    QApplication.sendPostedEvents(view)
