"""The shortcut router: physical keys reach actions before any widget, and never while somebody types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.complete_claims import complete
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.person import Person
from workbench.domain.review import Step
from workbench.domain.span import Span
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import ReasonDialog
from workbench.ui.window.controller import WindowController

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def _active(session: Session, controller: WindowController, qtbot: QtBot) -> None:
    controller.window.activateWindow()
    controller.window.article.view.setFocus()
    qtbot.waitUntil(controller.window.article.view.hasFocus)


def arabic(controller: WindowController, letter: str, code: int) -> None:
    """A key as X11 sends it under the Arabic layout: the letter is Arabic, the scan code is the key's."""
    handle = controller.window.windowHandle()
    assert handle is not None
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), NONE, code, 0, 0, letter)
    QCoreApplication.sendEvent(handle, event)


def press(controller: WindowController, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    handle = controller.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, held)


def select(controller: WindowController, words: str) -> None:
    start = controller.session.text.index(words)
    controller.window.article.view.set_selection(Span(start, start + len(words)))


def test_single_keys_work_under_an_arabic_layout(session: Session, controller: WindowController) -> None:
    select(controller, "سوق المدينة")
    arabic(controller, "٤", 13)
    assert [claim.kind for claim in session.open_claims()] == [ClaimKind.EVENT]
    arabic(controller, "ع", 30)
    assert session.open_claims() == []


def test_letters_stay_letters_while_somebody_types(session: Session, controller: WindowController) -> None:
    select(controller, "سوق المدينة")
    press(controller, Qt.Key.Key_4)
    claim = session.claim()
    assert claim is not None
    controller.article_page.claim.focus_field("statement")
    press(controller, Qt.Key.Key_U)
    press(controller, Qt.Key.Key_1)
    assert [c.id for c in session.open_claims()] == [claim.id]
    press(controller, Qt.Key.Key_Return)
    assert session.workspace.claims.get(claim.id).details.statement == "u1"
    assert controller.window.article.view.hasFocus()


def test_tab_moves_between_controls_outside_the_article(
    session: Session, controller: WindowController
) -> None:
    controller.article_page.suggestions.look()
    controller.window.bar.undo_button.setFocus()
    press(controller, Qt.Key.Key_Tab)
    assert session.selected_id == ""
    controller.window.article.view.setFocus()
    press(controller, Qt.Key.Key_Tab)
    assert session.suggestion() is not None


def test_a_key_without_sense_is_left_alone(session: Session, controller: WindowController) -> None:
    press(controller, Qt.Key.Key_Return)
    press(controller, Qt.Key.Key_Backspace)
    press(controller, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert session.claims == {}


def test_places_are_changed_by_keys(session: Session, controller: WindowController) -> None:
    for key, place in ((Qt.Key.Key_1, "queue"), (Qt.Key.Key_3, "sources"), (Qt.Key.Key_2, "article")):
        press(controller, key, CONTROL)
        assert controller.window.page == place


def test_what_is_typed_is_committed_when_the_window_closes(
    session: Session, controller: WindowController
) -> None:
    select(controller, "سوق المدينة")
    press(controller, Qt.Key.Key_4)
    claim = session.claim()
    assert claim is not None
    controller.article_page.claim.focus_field("statement")
    press(controller, Qt.Key.Key_H)
    controller.window.close()
    assert session.workspace.claims.get(claim.id).details.statement == "h"


def test_a_supervisor_works_through_the_queue_by_keys(
    session: Session, controller: WindowController, supervisor: Person
) -> None:
    for words in ("سوق المدينة", "32 شخصًا"):
        select(controller, words)
        press(controller, Qt.Key.Key_4)
        claim = session.claim()
        assert claim is not None
        assert session.actor is not None
        complete(session.workspace, session.actor, claim.id)
        controller.review_page.review.take(claim.id, Step.SUBMIT)
    session.act_as(supervisor)
    press(controller, Qt.Key.Key_1, CONTROL)
    table = controller.window.queue.table
    table.setCurrentIndex(table.model().index(0, 0))
    table.setFocus()
    press(controller, Qt.Key.Key_Return)
    first = controller.review_page.review.claim_id
    press(controller, Qt.Key.Key_A)
    assert session.workspace.claims.get(first).state is ClaimState.APPROVED
    press(controller, Qt.Key.Key_N)
    second = controller.review_page.review.claim_id
    assert second != first
    press(controller, Qt.Key.Key_R)
    dialog = controller.window.findChild(ReasonDialog)
    assert dialog is not None
    dialog.reason.setPlainText("ينقص مصدر")
    dialog.done_button.click()
    assert session.workspace.claims.get(second).state is ClaimState.RETURNED
    press(controller, Qt.Key.Key_P)
    assert controller.review_page.review.claim_id == first
