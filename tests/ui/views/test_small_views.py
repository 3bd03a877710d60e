"""Fields, lists and the palette by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui.theme import load_theme
from workbench.ui.views.claim_list import ClaimList, ClaimRow, is_arabic
from workbench.ui.views.field_form import ChoiceField, Editor, FieldForm, FieldSpec, LineField, TextField
from workbench.ui.views.palette_dialog import PaletteItem, matching
from workbench.ui.views.queue_model import QueueModel, QueueTableRow
from workbench.ui.views.widgets import EmptyState


def press(widget: TextField | LineField, key: Qt.Key) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


@pytest.fixture
def form(qtbot: QtBot) -> FieldForm:
    made = FieldForm()
    qtbot.addWidget(made)
    return made


SPECS = [
    FieldSpec("statement", "Statement", Editor.TEXT, "قبل"),
    FieldSpec("kind", "Kind", Editor.CHOICE, "a", (("a", "A"), ("b", "B")), required=True),
    FieldSpec("place", "Place"),
]


def test_a_field_commits_once_and_only_when_it_changed(form: FieldForm) -> None:
    seen: list[tuple[str, str, str]] = []
    form.committed.connect(lambda *what: seen.append(what))
    form.show_fields("c1", SPECS)
    form.flush()
    statement = form.fields["statement"]
    assert isinstance(statement, TextField)
    statement.setPlainText("بعد")
    press(statement, Qt.Key.Key_Return)
    form.flush()
    assert seen == [("c1", "statement", "بعد")]


def test_what_is_typed_for_one_claim_is_committed_before_another_is_shown(form: FieldForm) -> None:
    seen: list[tuple[str, str, str]] = []
    form.committed.connect(lambda *what: seen.append(what))
    form.show_fields("c1", SPECS)
    place = form.fields["place"]
    assert isinstance(place, LineField)
    place.setText("رفح")
    form.show_fields("c2", SPECS)
    assert seen == [("c1", "place", "رفح")]
    shown = form.fields["place"]
    assert isinstance(shown, LineField)
    assert shown.text() == ""


def test_escape_brings_the_stored_value_back(form: FieldForm) -> None:
    form.show_fields("c1", [FieldSpec("place", "Place", value="غزة")])
    place = form.fields["place"]
    assert isinstance(place, LineField)
    place.setText("x")
    press(place, Qt.Key.Key_Escape)
    assert place.text() == "غزة"


def test_a_required_choice_cannot_be_emptied(form: FieldForm) -> None:
    form.show_fields("c1", SPECS)
    kind = form.fields["kind"]
    assert isinstance(kind, ChoiceField)
    assert [kind.itemData(i) for i in range(kind.count())] == ["a", "b"]


def test_an_invalid_field_says_why(form: FieldForm) -> None:
    form.show_fields("c1", SPECS)
    form.mark_invalid("place", "why")
    assert form.fields["place"].toolTip() == "why"
    form.mark_invalid("place", "")
    assert form.fields["place"].property("invalid") == "false"


def listed(view: ClaimList, rows: dict[str, ClaimRow]) -> None:
    """Put these rows in the list, one code point after the other."""
    view.rows.row_of = rows.__getitem__
    view.rows.put([(i, i + 1, key) for i, key in enumerate(rows)])


def test_the_list_makes_only_the_rows_that_are_looked_at(qtbot: QtBot) -> None:
    view = ClaimList(load_theme("light"))
    qtbot.addWidget(view)
    rows = {str(i): ClaimRow(str(i), "quote", "اقتباس", f"نص {i}") for i in range(5)}
    listed(view, rows)
    changed: list[int] = []
    view.rows.dataChanged.connect(lambda first, _: changed.append(first.row()))
    rows["2"] = ClaimRow("2", "quote", "اقتباس", "آخر", chip="مسودة")
    assert view.rows.index(1).data() == "اقتباس, نص 1"
    view.rows.put([(2, 3, "2")])
    assert changed == [2]
    assert view.rows.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "اقتباس, مسودة, آخر"
    view.choose("4")
    assert view.currentIndex().row() == 4
    view.choose("none")
    assert not view.currentIndex().isValid()


@pytest.mark.parametrize("many", [3, 200])
def test_marks_come_between_others_and_go(qtbot: QtBot, many: int) -> None:
    view = ClaimList(load_theme("light"))
    qtbot.addWidget(view)
    view.rows.put([(10 * i, 10 * i + 1, f"a{i}") for i in range(many)])
    view.rows.put([(10 * i + 5, 10 * i + 6, f"b{i}") for i in range(many)])
    assert list(view.rows.order)[:4] == ["a0", "b0", "a1", "b1"]
    view.rows.put([(7, 8, "a2")])
    assert view.rows.position("a2") == 2
    view.rows.drop(["a1", "not there"])
    assert view.rows.rowCount() == 2 * many - 1
    assert view.rows.position("a1") == -1


def test_rows_are_painted_in_both_directions(qtbot: QtBot) -> None:
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        view = ClaimList(load_theme("dark"))
        qtbot.addWidget(view)
        view.setLayoutDirection(direction)
        view.resize(400, 200)
        listed(
            view, {"a": ClaimRow("a", "quote", "Quotation", "قال 32 ألف Hotel", "Draft", "warn", "x" * 200)}
        )
        view.choose("a")
        assert not view.grab().isNull()


@pytest.mark.parametrize(
    ("text", "arabic"), [("32 ألف", True), ("Hotel غزة", False), ("123", True), ("", True)]
)
def test_the_direction_of_a_line_is_that_of_its_first_letter(text: str, arabic: bool) -> None:
    assert is_arabic(text) is arabic


def test_the_queue_asks_for_more_once_and_appends(qtbot: QtBot) -> None:
    holder = EmptyState("x")
    qtbot.addWidget(holder)
    model = QueueModel(("h",) * 10, holder)
    asked: list[bool] = []
    model.more_wanted.connect(lambda: asked.append(True))
    line = QueueTableRow("1", "a", "quote", "", ("c",) * 10)
    model.show_page([line], first=True, more=True)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [True]
    model.show_page([line], first=False, more=False)
    assert model.rowCount() == 2
    assert not model.canFetchMore(QModelIndex())


def test_the_palette_folds_arabic_and_puts_what_begins_so_first() -> None:
    items = [
        PaletteItem("a", "رفض الاقتراح"),
        PaletteItem("b", "إعادة التنفيذ"),
        PaletteItem("c", "قبول ثم إعادة"),
        PaletteItem("d", "إعادة", enabled=False),
    ]
    assert [item.key for item in matching(items, "اعاده")] == ["b", "c", "d"]
    assert [item.key for item in matching(items, "تنفيذ اعادة")] == ["b"]
    assert [item.key for item in matching(items, "")] == ["a", "b", "c", "d"]
