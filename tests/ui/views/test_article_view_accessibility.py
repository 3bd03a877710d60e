"""The accessibility interface of the article view: what assistive tools hear of paragraphs, claims and the caret."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.article_view_driver import Key, Mod, ViewMaker, highlight, press
from workbench.ui.views.article_view import ArticleView
from workbench.ui.views.article_view.accessibility import text_passed

TEXT = "قالت الوزارة إن 32 شخصًا قُتلوا.\nوأضاف 😀 المتحدث: «لا تعليق» في BBC News اليوم."


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
    assert text_passed(document, 0, 1) == "ق"
    assert text_passed(document, 12, 5) == "الوزارة"
    assert text_passed(document, 0, len(TEXT)) == TEXT.split("\n")[1]


def test_a_view_that_is_gone_takes_its_interface_along(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    view = ArticleView(parent)
    assert QAccessible.queryAccessibleInterface(view) is not None
    view.setParent(None)
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QAccessible.queryAccessibleInterface(parent) is not None
