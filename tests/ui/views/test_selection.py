"""Caret and selection in the article view: mouse, keys, clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.support.article_view_driver import (
    Key,
    Mod,
    ViewMaker,
    click,
    drag,
    highlight,
    mouse,
    point_of,
    press,
)
from workbench.domain.span import Span

TEXT = "قالت الوزارة إن 32 شخصًا قُتلوا.\nوأضاف 😀 المتحدث: «لا تعليق» في BBC News اليوم."


def test_a_drag_takes_whole_words_and_tells_once(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    told: list[Span | None] = []
    view.selection_changed.connect(told.append)
    drag(view, point_of(view, 7), point_of(view, 20))
    assert told == [Span(5, 24)]
    assert told[0] is not None
    assert told[0].of(TEXT) == "الوزارة إن 32 شخصًا"


def test_an_alt_drag_takes_characters(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    drag(view, point_of(view, 6, share=0.9), point_of(view, 8, share=0.1), Mod.AltModifier)
    assert view.selection() == Span(6, 9)


def test_no_drag_ends_inside_a_seen_character(make_view: ViewMaker) -> None:
    text = "قُتِلَ 👩‍👩‍👧 e\u0301te\u0301 شخصًا 😀😀"
    view = make_view(text)
    places = {0}
    while max(places) < len(text):
        places.add(view.document.next_position(max(places)))
    left, right = view.frame().column.left, view.frame().column.right
    start = QPointF(right + 5, point_of(view, 0).y())
    for x in range(left - 5, right + 5, 3):
        drag(view, start, QPointF(x, start.y()), Mod.AltModifier)
        span = view.selection()
        assert span is None or {span.start, span.end} <= places


def test_a_double_click_takes_the_word(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    mouse(view, QEvent.Type.MouseButtonDblClick, point_of(view, 7))
    selection = view.selection()
    assert selection is not None
    assert selection.of(TEXT) == "الوزارة"


def test_a_shift_click_extends(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    click(view, point_of(view, 5, share=0.9))
    click(view, point_of(view, 14), Mod.ShiftModifier)
    selection = view.selection()
    assert selection is not None
    assert selection.of(TEXT) == "الوزارة إن"


def test_arrows_are_logical_and_shift_extends(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    for _ in range(3):
        assert press(view, Key.Key_Left)
    assert view.caret.position == 3
    press(view, Key.Key_Right)
    press(view, Key.Key_Left, Mod.ShiftModifier)
    assert view.selection() == Span(2, 3)
    for key, end in ((Key.Key_Left, 4), (Key.Key_Left, 12), (Key.Key_Right, 4), (Key.Key_Right, 2)):
        press(view, key, Mod.ShiftModifier | Mod.ControlModifier)
        assert view.caret.position == end
    for start in (0, 0):
        press(view, Key.Key_Right, Mod.ShiftModifier | Mod.ControlModifier)
        assert view.selection() == Span(start, 2)
    press(view, Key.Key_Left, Mod.ShiftModifier | Mod.ControlModifier)
    assert view.selection() is None


def test_arrows_step_over_emoji_and_marks_whole(make_view: ViewMaker) -> None:
    text = "شخصًا 😀."
    view = make_view(text)
    places = [0]
    while places[-1] < len(text):
        press(view, Key.Key_Left)
        places.append(view.caret.position)
    assert places == [0, 1, 2, 4, 5, 6, 7, 8]


def test_up_and_down_keep_their_x_and_cross_paragraphs(make_view: ViewMaker) -> None:
    view = make_view("سطر أول طويل بعض الشيء\nقصير\nسطر ثالث طويل بعض الشيء")
    for _ in range(15):
        press(view, Key.Key_Left)
    press(view, Key.Key_Down)
    assert view.caret.position == len("سطر أول طويل بعض الشيء\nقصير")
    press(view, Key.Key_Down)
    assert abs(view.caret.position - len("سطر أول طويل بعض الشيء\nقصير\n") - 15) <= 1
    press(view, Key.Key_Home)
    assert view.caret.position == len("سطر أول طويل بعض الشيء\nقصير\n")
    press(view, Key.Key_End, Mod.ControlModifier)
    assert view.caret.position == len(view.document.text)


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_U, Key.Key_Return, Key.Key_Backspace, Key.Key_Question])
def test_other_keys_go_to_the_window(make_view: ViewMaker, key: Qt.Key) -> None:
    view = make_view(TEXT)
    assert not press(view, key)
    assert not press(view, Key.Key_Left, Mod.AltModifier)


def test_copy_gives_the_stored_characters(make_view: ViewMaker) -> None:
    text = "قبل\u00a0بعد\u2028سطر \u202e123\u202c"
    view = make_view(text)
    view.set_selection(Span(0, len(text)))
    view.copy_selection()
    assert QGuiApplication.clipboard().text() == text


def test_select_all_and_copy_work_under_an_arabic_layout(make_view: ViewMaker) -> None:
    """There the keys of A and C say sheen and waw with hamza."""
    view = make_view(TEXT)
    for letter in "شؤ":
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Mod.ControlModifier, letter)
        QApplication.sendEvent(view, event)
        assert event.isAccepted()
    assert QGuiApplication.clipboard().text() == TEXT


def test_selecting_by_program_tells_and_is_cut_to_the_text(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    told: list[Span | None] = []
    view.selection_changed.connect(told.append)
    view.set_selection(Span(3, 10_000))
    view.set_selection(Span(3, 10_000))
    view.clear_selection()
    assert told == [Span(3, len(TEXT)), None]


def test_a_double_click_leaves_the_particle_of_a_name_that_stands_alone(make_view: ViewMaker) -> None:
    text = "قال بلينكن أمس، وقيل لبلينكن: نعم. ثم ذهب للبيت."
    view = make_view(text)
    for place, taken in ((text.index("لبلينكن") + 3, "بلينكن"), (text.index("للبيت") + 3, "للبيت")):
        mouse(view, QEvent.Type.MouseButtonDblClick, point_of(view, place))
        selected = view.selection()
        assert selected is not None
        assert selected.of(text) == taken


def test_a_third_click_takes_the_sentence(make_view: ViewMaker) -> None:
    text = "قال المتحدث نعم. ثم عاد إلى بيته. وانتهى"
    view = make_view(text)
    at = point_of(view, text.index("عاد"))
    for kind in (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
    ):
        mouse(view, kind, at)
    selected = view.selection()
    assert selected is not None
    assert selected.of(text) == "ثم عاد إلى بيته."
    click(view, at)
    assert view.selection() is None


def test_two_readers_stand_side_by_side(make_view: ViewMaker) -> None:
    """An article and a source's text share nothing."""
    article, source = make_view(TEXT), make_view("Statement of the ministry\n32 killed")
    source.set_reader_name("Source text")
    QApplication.sendEvent(source, QEvent(QEvent.Type.LanguageChange))
    assert source.accessibleName() == "Source text"
    assert article.accessibleName() != "Source text"
    source.set_reader_name("")
    assert source.accessibleName() == article.accessibleName()
    article.set_highlights([highlight("a", (0, 4))])
    article.set_selection(Span(0, 4))
    assert source.selection() is None
    assert not list(source.shown_highlights.all())
    source.set_text(TEXT)
    source.set_selection(Span(5, 9))
    assert article.selection() == Span(0, 4)
