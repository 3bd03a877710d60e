"""Answering suggestions by keys: none is skipped, with or without Tab after an answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.claim import ClaimState
from workbench.ui.state.session import Session
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


def key(
    shell: Shell, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    shell.window.article.view.setFocus()
    handle = shell.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, pressed, modifiers)


@pytest.fixture
def proposed(shell: Shell, session: Session) -> list[str]:
    shell.window.activateWindow()
    shell.controller.article_page.suggestions.look()
    session.select("")
    found = list(session.suggestion_order)
    assert len(found) >= 3
    return found


@pytest.mark.parametrize("answer", [Qt.Key.Key_Return, Qt.Key.Key_Backspace])
def test_tab_and_an_answer_again_and_again_leave_none_out(
    qtbot: QtBot, shell: Shell, session: Session, proposed: list[str], answer: Qt.Key
) -> None:
    answered: list[str] = []
    for _ in proposed:
        key(shell, Qt.Key.Key_Tab)
        answered.append(session.selected_id)
        key(shell, answer)
    assert answered == proposed
    assert not session.suggestions


def test_answers_alone_go_through_all(
    qtbot: QtBot, shell: Shell, session: Session, workspace: Workspace, proposed: list[str]
) -> None:
    key(shell, Qt.Key.Key_Tab)
    for _ in proposed:
        key(shell, Qt.Key.Key_Backspace)
    assert session.article is not None
    closed = workspace.claims.of_article(session.article.id, include_closed=True)
    assert {claim.state for claim in closed} == {ClaimState.REJECTED}
    assert not session.suggestions


def test_only_the_first_tab_after_an_answer_stays(
    qtbot: QtBot, shell: Shell, session: Session, proposed: list[str]
) -> None:
    key(shell, Qt.Key.Key_Tab)
    key(shell, Qt.Key.Key_Backspace)
    assert session.selected_id == proposed[1]
    key(shell, Qt.Key.Key_Tab)
    assert session.selected_id == proposed[1]
    key(shell, Qt.Key.Key_Tab)
    assert session.selected_id == proposed[2]
    key(shell, Qt.Key.Key_Backspace)
    key(shell, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert session.selected_id == proposed[1]


def test_on_the_sample_article_tab_and_enter_alone_leave_none_out(
    qtbot: QtBot, shell: Shell, session: Session
) -> None:
    """As a person does it: where a form opens for what is missing, the same two keys lead out of it again."""
    shell.window.activateWindow()
    shell.controller.article_page.articles.import_sample()
    shell.controller.article_page.suggestions.look()
    session.select("")
    shell.window.article.view.setFocus()
    proposed = list(session.suggestion_order)
    handle = shell.window.windowHandle()
    assert handle is not None
    answered: list[str] = []
    for _ in range(10 * len(proposed)):
        QTest.keyClick(handle, Qt.Key.Key_Tab)
        before = session.selected_id
        QTest.keyClick(handle, Qt.Key.Key_Return)
        if before in proposed and before not in session.suggestions:
            answered.append(before)
        QApplication.processEvents()
        if not session.suggestions:
            break
    assert not session.suggestions
    # One answer may settle a second suggestion of the same place; those that were chosen came in order.
    assert answered == [key for key in proposed if key in set(answered)]
