"""Changing a claim's spans in the view, the lens, the caret as the eye sees it, calm scrolling."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.views.conftest import ViewMaker
from tests.ui.views.test_article_view import click, drag, highlight, mouse, point_of, press
from workbench.domain.span import Span
from workbench.ui.views.article_view import ArticleView, Edge
from workbench.ui.views.article_view.character_lens import around
from workbench.ui.views.article_view.drag_selection import spot_of, swept
from workbench.ui.views.article_view.frame import Page
from workbench.ui.views.article_view.handles import Handle

TEXT = "قالت الوزارة إن 32 شخصًا قُتلوا في BBC News اليوم.\nوأضاف: «لا تعليق على بـ32 مخيمًا»."
Key, Mod = Qt.Key, Qt.KeyboardModifier
END, START = Mod.AltModifier | Mod.ShiftModifier, Mod.AltModifier | Mod.ShiftModifier | Mod.ControlModifier
Asked = list[tuple[str, tuple[Span, ...]]]


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def desk(view: ArticleView, *words: str) -> Asked:
    """One active claim over `words`; what the view asks for is granted, as its presenter would."""
    asked: Asked = []

    def grant(highlight_id: str, spans: object) -> None:
        assert isinstance(spans, tuple)
        asked.append((highlight_id, spans))
        view.put_highlight(highlight(highlight_id, *((one.start, one.end) for one in spans)))

    view.span_change_requested.connect(grant)
    view.set_highlights([highlight("a", *((one.start, one.end) for one in map(span, words)))])
    view.set_active("a")
    return asked


def texts(asked: Asked, text: str = TEXT) -> list[list[str]]:
    return [[one.of(text) for one in spans] for _, spans in asked]


def test_keys_move_either_end_by_words(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = desk(view, "32 شخصًا")
    for key, held in (
        (Key.Key_Left, END),
        (Key.Key_Right, END),
        (Key.Key_Right, START),
        (Key.Key_Left, START),
    ):
        assert press(view, key, held)
    assert texts(asked) == [["32 شخصًا قُتلوا"], ["32 شخصًا"], ["إن 32 شخصًا"], ["32 شخصًا"]]
    assert {highlight_id for highlight_id, _ in asked} == {"a"}


def test_keys_move_an_end_by_seen_characters(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = desk(view, "32 شخصًا")
    press(view, Key.Key_Up, END)
    press(view, Key.Key_Down, END)
    assert texts(asked) == [["32 شخصً"], ["32 شخصًا"]]


def test_in_a_latin_paragraph_the_right_arrow_goes_on(make_view: ViewMaker) -> None:
    view = make_view("twelve people died")
    asked: Asked = []
    view.span_change_requested.connect(lambda one, spans: asked.append((one, spans)))
    view.set_highlights([highlight("a", (0, 6))])
    view.set_active("a")
    press(view, Key.Key_Right, END)
    assert asked == [("a", (Span(0, 13),))]


def test_an_end_stops_at_the_last_word(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = desk(view, "قالت")
    assert press(view, Key.Key_Right, START)
    assert press(view, Key.Key_Right, END)
    assert not asked
    view.set_active(None)
    assert not press(view, Key.Key_Left, END)


def test_a_handle_is_pulled_to_whole_words_and_asks_once(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = desk(view, "32 شخصًا")
    end = next(one for one in view.span_editor.handles() if one.edge is Edge.END)
    target = point_of(view, TEXT.index("تلوا"))
    mouse(view, QEvent.Type.MouseButtonPress, end.knob)
    mouse(view, QEvent.Type.MouseMove, target)
    assert view.span_editor.pulled == (span("32 شخصًا قُتلوا"),)
    assert not asked
    pulled = view.grab().toImage()
    mouse(view, QEvent.Type.MouseButtonRelease, target)
    assert texts(asked) == [["32 شخصًا قُتلوا"]]
    assert view.selection() is None
    assert pulled.size() == view.grab().toImage().size()


def test_escape_lets_a_handle_go(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = desk(view, "32 شخصًا")
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
    desk(view, "32 شخصًا")
    start, end = view.span_editor.handles()
    boxes = list(view.frame().boxes(span("32 شخصًا").start, span("32 شخصًا").end))
    assert start.x == pytest.approx(max(box.right() for box in boxes))
    assert end.x == pytest.approx(min(box.left() for box in boxes))


def test_quotation_marks_in_and_out_of_selection_or_claim(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = desk(view, "لا تعليق على بـ32 مخيمًا")
    view.set_selection(span("لا تعليق على بـ32 مخيمًا"))
    for taken in ("«لا تعليق على بـ32 مخيمًا»", "لا تعليق على بـ32 مخيمًا"):
        assert view.span_editor.toggle_quotation_marks()
        selected = view.selection()
        assert selected is not None
        assert selected.of(TEXT) == taken
    assert not asked
    view.clear_selection()
    assert view.span_editor.toggle_quotation_marks()
    assert texts(asked) == [["«لا تعليق على بـ32 مخيمًا»"]]


def test_the_selection_joins_the_claim_and_the_caret_splits_it(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    asked = desk(view, "32 شخصًا")
    view.set_selection(span("لا تعليق"))
    assert view.span_editor.join_selection()
    assert view.selection() is None
    view.put_caret(view.caret.moved(TEXT.index("شخصًا"), extend=False))
    assert view.span_editor.split_at_caret()
    assert texts(asked) == [["32 شخصًا", "لا تعليق"], ["32", "شخصًا", "لا تعليق"]]
    assert not view.span_editor.join_selection()
    view.put_caret(view.caret.moved(0, extend=False))
    assert not view.span_editor.split_at_caret()


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


# -- at borders of directions


def test_a_drag_holds_every_character_that_it_passed(make_view: ViewMaker) -> None:
    """From the Arabic word on the right over the C, which the reader meets first, into the middle of "BBC"."""
    text = "قال BBC نعم"
    view = make_view(text)
    first_b, second_b, c = (point_of(view, offset) for offset in (4, 5, 6))
    from_right = QPointF(view.frame().page.right - 1, c.y())
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
            found, _ = swept(document, spot_of(document, start), spot_of(document, end))
            back, _ = swept(document, spot_of(document, end), spot_of(document, start))
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
    rtl = view.document.laid(0).rtl
    on, back = (Key.Key_Left, Key.Key_Right) if rtl else (Key.Key_Right, Key.Key_Left)
    view.put_caret(view.caret.moved(0, extend=False))
    seen: list[tuple[int, float]] = []
    for _ in range(2 * len(text)):
        spot = spot_of(view.document, view.caret.place)
        if seen and seen[-1][0] == spot.line and view.caret.place != len(text):
            assert (spot.x < seen[-1][1]) == rtl
        seen.append((spot.line, spot.x))
        press(view, on)
    assert view.caret.place == len(text)
    for _ in range(2 * len(text)):
        press(view, back)
    assert view.caret.place == 0


# -- the lens


def test_the_lens_names_each_code_point_at_an_edge() -> None:
    text = "في\u200f «قُتِلَ»\u00a0أمس"
    start = text.index("ق")
    seen = around(text, start, Edge.START)
    assert [(one.code, one.sort, one.inside) for one in seen] == [
        ("U+0020", "space", False),
        ("U+00AB", "sign", False),
        ("U+0642", "letter", True),
        ("U+064F", "combining", True),
        ("U+062A", "letter", True),
        ("U+0650", "combining", True),
    ]
    assert seen[3].name == "ARABIC DAMMA"
    assert [one.inside for one in around(text, text.index("»"), Edge.END)][:2] == [True, True]
    assert around("\t", 0, Edge.START)[0].name == "TAB"
    hidden = around(text, text.index(" "), Edge.END)
    assert ("U+200F", "control") in {(one.code, one.sort) for one in hidden}


@pytest.mark.parametrize("edge", list(Edge))
@pytest.mark.parametrize("text", ["", "م", "\u064e" * 300, "\u202e" * 300])
def test_the_lens_stays_in_the_text(text: str, edge: Edge) -> None:
    for offset in (0, len(text) // 2, len(text)):
        assert len(around(text, offset, edge)) <= 12


def test_the_lens_opens_where_the_mouse_rests_on_an_end(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    desk(view, "32 شخصًا")
    handle = view.span_editor.handles()[0]
    at = QPointF(handle.x, (handle.top + handle.foot) / 2).toPoint()
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
    desk(view, "32 شخصًا", "لا تعليق")
    shown: list[str] = []
    for _ in range(5):
        press(view, Key.Key_I, Mod.ControlModifier)
        shown.append(view.lens.text() if view.lens.isVisible() else "")
    assert len(set(shown)) == 5
    assert not shown[-1]
    press(view, Key.Key_I, Mod.ControlModifier)
    assert press(view, Key.Key_Escape)
    assert not view.lens.isVisible()


# -- looks


@pytest.mark.parametrize("width", range(160, 1700, 70))
def test_chips_numbers_and_threads_keep_off_the_letters(make_view: ViewMaker, width: int) -> None:
    view = make_view(TEXT, width=width)
    view.set_highlights([highlight(str(n), (n, n + 3)) for n in range(0, 40, 2)])
    frame = view.frame()
    page = frame.page
    assert page.left >= 0
    assert page.right <= view.viewport().width()
    for chip in frame.chips:
        assert chip.rect.right() <= page.left or chip.rect.left() >= page.right
        assert 0 <= chip.rect.left() <= chip.rect.right() <= view.viewport().width()
    for one, other in pairwise(frame.chips):
        assert not one.rect.intersects(other.rect)
    letters = [b for placed in frame.placed for b in frame.boxes(placed.laid.start, placed.laid.end)]
    assert all(box.left() >= page.left - 1 and box.right() <= page.right + 1 for box in letters)


def test_a_narrow_page_keeps_the_chips_signs() -> None:
    assert Page.fit(900, 700, rtl=True).chips > Page.fit(500, 700, rtl=True).chips > 0
    assert Page.fit(300, 700, rtl=True).chips == 0


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


def test_a_glide_ends_at_its_place_and_is_broken_off_by_keys(make_view: ViewMaker) -> None:
    text = "\n".join(f"فقرة {n} " + "كلمة " * (n % 60) for n in range(800))
    still, gliding = make_view(text), make_view(text)
    assert not gliding.motion.is_running()
    gliding.motion.enabled = True
    place = text.index("فقرة 700")
    for view in (still, gliding):
        view.scroll_to(Span(place, place + 4))
        view.frame()
    assert gliding.motion.is_running()
    assert gliding.verticalScrollBar().value() != still.verticalScrollBar().value()
    gliding.motion.finish()
    shown = {view: {one.block: one.top for one in view.frame().placed} for view in (still, gliding)}
    assert shown[still] == shown[gliding]
    gliding.scroll_to(Span(0, 1))
    press(gliding, Key.Key_Control, Mod.ControlModifier)
    assert not gliding.motion.is_running()


def test_turns_of_the_wheel_add_up(make_view: ViewMaker) -> None:
    view = make_view("\n".join(["كلمة " * 40] * 300))
    view.motion.enabled = True
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
    assert view.motion.is_running()
    view.motion.finish()
    lines = 2 * QApplication.wheelScrollLines()
    assert view.verticalScrollBar().value() == lines * view.document.setting.line_height
    assert not view.motion.is_running()


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


def test_handles_of_spans_off_the_screen_are_left_out(make_view: ViewMaker) -> None:
    text = "\n".join(f"فقرة {n}" for n in range(300))
    view = make_view(text)
    view.set_highlights([highlight("a", (0, 4), (len(text) - 4, len(text)))])
    view.set_active("a")
    shown: list[Handle] = view.span_editor.handles()
    assert [one.number for one in shown] == [0, 0]
