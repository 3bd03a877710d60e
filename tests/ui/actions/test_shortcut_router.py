"""Keys reach actions by their place, before any widget sees them, and never while somebody types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.person import Person
from workbench.domain.review import Step
from workbench.domain.span import Span
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import ReasonDialog
from workbench.ui.window.controller import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def _active(session: Session, desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    desk.window.article.view.setFocus()
    qtbot.waitUntil(desk.window.article.view.hasFocus)


def arabic(desk: Desk, letter: str, code: int) -> None:
    """A key as X11 sends it under the Arabic layout: the letter is Arabic, the scan code is the key's."""
    handle = desk.window.windowHandle()
    assert handle is not None
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), NONE, code, 0, 0, letter)
    QCoreApplication.sendEvent(handle, event)


def press(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    handle = desk.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, held)


def select(desk: Desk, words: str) -> None:
    start = desk.session.text.index(words)
    desk.window.article.view.set_selection(Span(start, start + len(words)))


def test_single_keys_work_under_an_arabic_layout(session: Session, desk: Desk) -> None:
    select(desk, "سوق المدينة")
    arabic(desk, "٤", 13)
    assert [claim.kind for claim in session.open_claims()] == [ClaimKind.EVENT]
    arabic(desk, "ع", 30)
    assert session.open_claims() == []


def test_letters_stay_letters_while_somebody_types(session: Session, desk: Desk) -> None:
    select(desk, "سوق المدينة")
    press(desk, Qt.Key.Key_4)
    claim = session.claim()
    assert claim is not None
    desk.claim.focus_field("statement")
    press(desk, Qt.Key.Key_U)
    press(desk, Qt.Key.Key_1)
    assert [c.id for c in session.open_claims()] == [claim.id]
    press(desk, Qt.Key.Key_Return)
    assert session.workspace.claims.get(claim.id).details.statement == "u1"
    assert desk.window.article.view.hasFocus()


def test_tab_moves_between_controls_outside_the_article(session: Session, desk: Desk) -> None:
    desk.suggestions.look()
    desk.window.bar.undo_button.setFocus()
    press(desk, Qt.Key.Key_Tab)
    assert session.mark_id == ""
    desk.window.article.view.setFocus()
    press(desk, Qt.Key.Key_Tab)
    assert session.suggestion() is not None


def test_a_key_without_sense_is_left_alone(session: Session, desk: Desk) -> None:
    press(desk, Qt.Key.Key_Return)
    press(desk, Qt.Key.Key_Backspace)
    press(desk, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert session.claims == {}


def test_places_are_changed_by_keys(session: Session, desk: Desk) -> None:
    for key, place in ((Qt.Key.Key_1, "queue"), (Qt.Key.Key_3, "sources"), (Qt.Key.Key_2, "article")):
        press(desk, key, CONTROL)
        assert desk.window.place == place


def test_what_is_typed_is_committed_when_the_window_closes(session: Session, desk: Desk) -> None:
    select(desk, "سوق المدينة")
    press(desk, Qt.Key.Key_4)
    claim = session.claim()
    assert claim is not None
    desk.claim.focus_field("statement")
    press(desk, Qt.Key.Key_H)
    desk.window.close()
    assert session.workspace.claims.get(claim.id).details.statement == "h"


def test_a_supervisor_works_through_the_queue_by_keys(
    session: Session, desk: Desk, supervisor: Person
) -> None:
    for words in ("سوق المدينة", "32 شخصًا"):
        select(desk, words)
        press(desk, Qt.Key.Key_4)
        claim = session.claim()
        assert claim is not None
        desk.review.take(claim.id, Step.SUBMIT)
    session.act_as(supervisor)
    press(desk, Qt.Key.Key_1, CONTROL)
    table = desk.window.queue.table
    table.setCurrentIndex(table.model().index(0, 0))
    table.setFocus()
    press(desk, Qt.Key.Key_Return)
    first = desk.review.claim_id
    press(desk, Qt.Key.Key_A)
    assert session.workspace.claims.get(first).state is ClaimState.APPROVED
    press(desk, Qt.Key.Key_N)
    second = desk.review.claim_id
    assert second != first
    press(desk, Qt.Key.Key_R)
    dialog = desk.window.findChild(ReasonDialog)
    assert dialog is not None
    dialog.reason.setPlainText("ينقص مصدر")
    dialog.done_button.click()
    assert session.workspace.claims.get(second).state is ClaimState.RETURNED
    press(desk, Qt.Key.Key_P)
    assert desk.review.claim_id == first
