"""Plain text: what looks like HTML or like a sign of a key is shown as it is written; nothing passes beside the door."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

import workbench.ui
from tests.support.shown_words import words_of_tooltip
from workbench.ui.views import plain_text
from workbench.ui.views.widgets import button

ROOT = Path(workbench.ui.__path__[0])
HOSTILE = [
    "<img src=file:/etc/hosts>",
    "قال <b>عريض</b> & &#x202e; &amp;\nسطر  ثان",
    "<a href='x'>رابط</a>\t\u2067اسم\u2069 <br/>",
    "<!-- --><table><tr><td>",
    "بلا وسوم & < > \u2068x\u2069",
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_shows_the_characters_of_its_text(text: str) -> None:
    assert words_of_tooltip(plain_text.tooltip_text(text)) == text
    assert words_of_tooltip(plain_text.rich_tooltip([(text, "")])).split() == text.split()


@pytest.mark.parametrize("text", HOSTILE)
def test_assistive_tools_read_the_words_of_a_tooltip(qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    spoken = QAccessible.queryAccessibleInterface(widget)
    plain_text.set_tooltip(widget, text)
    assert words_of_tooltip(widget.toolTip()) == text
    assert spoken.text(QAccessible.Text.Description) == text
    plain_text.set_tooltip(widget, "")
    assert spoken.text(QAccessible.Text.Description) == ""
    widget.setAccessibleDescription("وصف")
    plain_text.set_tooltip(widget, text)
    assert widget.accessibleDescription() == "وصف"


def test_menus_and_buttons_show_an_ampersand(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    made = plain_text.add_menu_action(menu, "أ & ب\tج\nد <b>", "Ctrl+K")
    assert made.text() == "أ && ب ج د <b>\tCtrl+K"
    assert words_of_tooltip(made.toolTip()) == "أ & ب\tج\nد <b>"
    part = plain_text.add_submenu(menu, "<i>&</i>")
    assert (part.title(), part.accessibleName()) == ("<i>&&</i>", "<i>&</i>")
    shown = button("أ & ب")
    qtbot.addWidget(shown)
    assert (shown.text(), shown.accessibleName()) == ("أ && ب", "أ & ب")
    assert shown.shortcut().isEmpty()


def test_titles_and_messages_are_plain(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    plain_text.set_window_title(window, "خبر [*] <b>")
    assert window.windowTitle() == "خبر [*][*] <b>"
    assert window.accessibleName() == "خبر [*] <b>"
    box = plain_text.warning_box(window, "<b>&</b>")
    assert (box.text(), box.textFormat()) == ("<b>&</b>", Qt.TextFormat.PlainText)


#: What only the door may call, and what belongs to one module because it makes a plain label or its own table of HTML.
_DOOR = {
    *("setToolTip", "setTabToolTip", "setStatusTip", "setWhatsThis", "showText", "setWindowTitle"),
    *("addAction", "addMenu", "QAction", "QMessageBox", "QToolTip", "QErrorMessage", "QProgressDialog"),
    *("QInputDialog", "QTextEdit", "QTextBrowser", "QTextDocument", "QStatusBar", "setHtml", "insertHtml"),
    *("QLabel", "setTextFormat", "escape"),
}
_ALLOWED = {
    "views/widgets.py": {"QLabel", "setTextFormat"},
    "views/article_view/character_lens.py": {"setTextFormat", "escape"},
}
#: Their words show `&` as the sign of a key; `self.tr(...)` is our own text.
_BUTTONS = {"QPushButton", "QCheckBox", "QRadioButton"}


def _calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)


def test_no_words_pass_beside_the_door() -> None:
    beside = []
    for path in sorted(ROOT.rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        if place == "views/plain_text.py":
            continue
        for call in _calls(path):
            words = ast.unparse(call.args[0]) if call.args else ""
            escaped = words.startswith(("tooltip_text(", "rich_tooltip("))
            own = words.startswith(("self.tr(", "button_text("))
            if _name(call) in _DOOR - _ALLOWED.get(place, set()) and not escaped:
                beside.append((place, call.lineno, _name(call)))
            if _name(call) in _BUTTONS and words and not own:
                beside.append((place, call.lineno, _name(call)))
    assert beside == []


def test_every_model_answers_for_a_tooltip_through_the_door() -> None:
    answers = 0
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.If) and "ToolTipRole" in ast.unparse(node.test):
                answers += 1
                [answer] = [one for one in ast.walk(node) if isinstance(one, ast.Return)]
                assert answer.value is not None
                assert ast.unparse(answer.value).startswith(("tooltip_text(", "rich_tooltip(")), path
        assert path.read_text("utf-8").count("ToolTipRole") <= 1, path
    assert answers == 3
