"""The view as its window uses it: marks by id, selecting, keys, scrolling, bad input."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.views.conftest import ViewMaker
from workbench.domain.span import Span
from workbench.ui.views.article_view import ArticleColours, ArticleView, Highlight
from workbench.ui.views.article_view.accessibility import passed
from workbench.ui.views.article_view.highlight import tooltip
from workbench.ui.views.article_view.minimap import Minimap

TEXT = "قالت الوزارة إن 32 شخصًا قُتلوا.\nوأضاف 😀 المتحدث: «لا تعليق» في BBC News اليوم."
Key, Mod = Qt.Key, Qt.KeyboardModifier


def highlight(
    highlight_id: str, *spans: tuple[int, int], kind: str = "casualty", state: str = "draft"
) -> Highlight:
    return Highlight(
        highlight_id, tuple(Span(*span) for span in spans), kind, state, "ادعاء", "سبب <b>", "شارة"
    )


def press(view: ArticleView, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> bool:
    """Send a key; whether the view took it."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def point_of(view: ArticleView, offset: int, *, share: float = 0.5) -> QPointF:
    """A viewport position on the character `offset`, at `share` of its width from the left."""
    box = next(view.frame().boxes(offset, offset + 1))
    return QPointF(box.left() + box.width() * share, box.center().y())


def mouse(
    view: ArticleView, kind: QEvent.Type, at: QPointF, modifiers: Qt.KeyboardModifier = Mod.NoModifier
) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    where = QPointF(view.viewport().mapToGlobal(at.toPoint()))
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, at, where, button, held, modifiers))


def drag(
    view: ArticleView, start: QPointF, end: QPointF, modifiers: Qt.KeyboardModifier = Mod.NoModifier
) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, start, modifiers)
    mouse(view, QEvent.Type.MouseMove, end, modifiers)
    mouse(view, QEvent.Type.MouseButtonRelease, end, modifiers)


def click(view: ArticleView, at: QPointF, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, at, modifiers)
    mouse(view, QEvent.Type.MouseButtonRelease, at, modifiers)


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
    before = view.frame().placed[0].laid
    view.set_highlights([highlight("a", (0, 4))])
    view.set_active("a")
    view.put_highlight(highlight("a", (0, 9)))
    view.remove_highlight("a")
    assert view.frame().placed[0].laid is before


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
        for placed in view.frame().placed
        for box in view.frame().boxes(placed.laid.start, placed.laid.end)
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
        places.add(view.document.next_place(max(places)))
    left, right = view.frame().page.left, view.frame().page.right
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
    assert view.caret.place == 3
    press(view, Key.Key_Right)
    press(view, Key.Key_Left, Mod.ShiftModifier)
    assert view.selection() == Span(2, 3)
    for key, end in ((Key.Key_Left, 4), (Key.Key_Left, 12), (Key.Key_Right, 4), (Key.Key_Right, 2)):
        press(view, key, Mod.ShiftModifier | Mod.ControlModifier)
        assert view.caret.place == end
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
        places.append(view.caret.place)
    assert places == [0, 1, 2, 4, 5, 6, 7, 8]


def test_up_and_down_keep_their_x_and_cross_paragraphs(make_view: ViewMaker) -> None:
    view = make_view("سطر أول طويل بعض الشيء\nقصير\nسطر ثالث طويل بعض الشيء")
    for _ in range(15):
        press(view, Key.Key_Left)
    press(view, Key.Key_Down)
    assert view.caret.place == len("سطر أول طويل بعض الشيء\nقصير")
    press(view, Key.Key_Down)
    assert abs(view.caret.place - len("سطر أول طويل بعض الشيء\nقصير\n") - 15) <= 1
    press(view, Key.Key_Home)
    assert view.caret.place == len("سطر أول طويل بعض الشيء\nقصير\n")
    press(view, Key.Key_End, Mod.ControlModifier)
    assert view.caret.place == len(view.document.text)


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
        before = {placed.block: placed.top for placed in view.frame().placed}
        view.scroll_by(-100)
        after = {placed.block: placed.top for placed in view.frame().placed}
        for block in before.keys() & after.keys():
            assert after[block] - before[block] == 100


def test_the_minimap_leads_to_where_one_clicks(make_view: ViewMaker) -> None:
    text = "\n".join(f"فقرة {n} " + "كلمة " * (n % 60) for n in range(2_000))
    view = make_view(text)
    start = text.index("فقرة 1000 ")
    minimap = view.findChild(Minimap)
    assert isinstance(minimap, Minimap)
    minimap.asked.emit(view.document.share(start))
    shown = [placed.block for placed in view.frame().placed]
    assert view.document.blocks.at(start) in shown
    assert view.document.place_at(view.document.share(start)) == start


def test_zoom_keeps_the_line_on_top(make_view: ViewMaker) -> None:
    text = "\n".join(f"فقرة {n} " + "كلمة " * 40 for n in range(200))
    view = make_view(text)
    start = text.index("فقرة 100")
    view.scroll_to(Span(start, start + 5))
    first = view.frame().placed[0].first_seen()
    sizes: list[float] = []
    view.zoomed.connect(sizes.append)
    view.zoom_by(3)
    assert len(sizes) == 1
    placed = view.frame().placed[0]
    line = placed.laid.line_of(first)
    assert placed.laid.line_range(line)[0] <= first < placed.laid.line_range(line)[1]


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


def test_paragraphs_have_their_own_direction(make_view: ViewMaker) -> None:
    view = make_view("GAZA (Reuters)\nقال المتحدث\n\n...")
    assert [placed.laid.rtl for placed in view.frame().placed] == [False, True, True, True]
    assert [placed.number for placed in view.frame().placed] == [1, 2, 0, 3]
    assert not view.frame().page.rtl


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
        assert view.caret.place == (length if key == Key.Key_End else 0)
        view.grab()
    for key in (Key.Key_Left, Key.Key_Down, Key.Key_PageDown, Key.Key_End, Key.Key_Up, Key.Key_Right):
        press(view, key)
        place = view.caret.place
        assert 0 <= place <= length
        assert view.document.settled(place) == place
    for x in range(0, width, 40):
        assert 0 <= view.frame().caret_place(QPointF(x, 150)) <= length


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
            laid = view.document.laid(block)
            boxes = laid.boxes(*laid.line_range(laid.line_count - 1))
            assert sum(box.width() for box in boxes) > laid.setting.width * 0.8
        whole = "".join(text[a:b] for a, b in zip(blocks.starts, blocks.ends, strict=True))
        assert whole == text
        ends = list(blocks.ends)
        for block in range(len(blocks)):
            view.document.forget(block)
            view.document.laid(block)
        assert blocks.ends == ends
    last = len(view.document.blocks) - 1
    view.set_text(text)
    view.document.laid(last)
    view.document.laid(last - 1)
    assert view.document.blocks.ends[last - 1] == view.document.blocks.starts[last]


def test_marks_and_caret_follow_a_moved_cut(make_view: ViewMaker) -> None:
    text = "كلمة وأخرى " * 10_000
    view = make_view(text)
    cut = view.document.blocks.ends[0]
    view.set_highlights([highlight("a", (cut - 30, cut + 30))])
    assert [segment.highlight.id for segment in view.shown_highlights.segments(0)] == ["a"]
    view.document.laid(0)
    moved = view.document.blocks.ends[0]
    assert moved < cut
    parts = [
        (segment.start, segment.end) for block in (0, 1) for segment in view.shown_highlights.segments(block)
    ]
    assert sorted(offset for start, end in parts for offset in range(start, end)) == list(
        range(cut - 30, cut + 30)
    )
    view.put_caret(view.caret.moved(moved - 40, extend=False))
    for _ in range(80):
        press(view, Key.Key_Left)
    assert view.caret.place == moved + 40
    for _ in range(12):
        press(view, Key.Key_Right, Mod.ControlModifier)
    assert view.caret.place < moved


def test_assistive_tools_hear_paragraph_and_claims(make_view: ViewMaker) -> None:
    view = make_view(TEXT)
    view.set_highlights([highlight("a", (5, 9))])
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    assert found.role() == QAccessible.Role.Document
    assert found.text(QAccessible.Text.Name)
    first, second = TEXT.split("\n")
    assert found.text(QAccessible.Text.Value) == first
    for _ in range(6):
        press(view, Key.Key_Left)
    assert found.text(QAccessible.Text.Description) == f"ادعاء سبب <b>. {first}"
    press(view, Key.Key_End, Mod.ControlModifier)
    assert found.text(QAccessible.Text.Description) == second


def test_a_step_of_the_caret_says_what_it_passed(make_view: ViewMaker) -> None:
    document = make_view(TEXT).document
    assert passed(document, 0, 1) == "ق"
    assert passed(document, 12, 5) == "الوزارة"
    assert passed(document, 0, len(TEXT)) == TEXT.split("\n")[1]


def test_a_view_that_is_gone_takes_its_interface_along(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    view = ArticleView(parent)
    assert QAccessible.queryAccessibleInterface(view) is not None
    view.setParent(None)
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QAccessible.queryAccessibleInterface(parent) is not None


def test_a_tooltip_shows_markup_as_written() -> None:
    assert tooltip([highlight("a", (0, 1))]) == "<p><b>ادعاء</b><br>سبب &lt;b&gt;</p>"
    assert not tooltip([])
