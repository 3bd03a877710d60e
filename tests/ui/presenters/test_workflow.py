"""Workflow steps: buttons keep their places, the focus goes where keys do no harm, the reason is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.complete_claims import complete
from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind, ClaimState
from workbench.domain.person import Person
from workbench.domain.review import Step
from workbench.domain.span import Span
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import ReasonDialog
from workbench.ui.views.evidence_panel import WorkflowBar
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

REASON = "ينقص اسم السوق"


@pytest.fixture
def claim(workspace: Workspace, session: Session, checker: Person, article: Article) -> Claim:
    made = workspace.claims.tag(checker, article.id, [Span(4, 10)], ClaimKind.EVENT)[0]
    session.add_claims([complete(workspace, checker, made.id)])
    session.select(made.id)
    return made


def space(shell: Shell) -> None:
    handle = shell.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Space)


def press(bar: WorkflowBar, step: Step) -> QPoint:
    """Click a step; where its middle was in the window."""
    made = bar.buttons[step.value]
    made.setFocus()
    middle = made.mapTo(made.window(), made.rect().center())
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    return middle


def give_reason(shell: Shell) -> None:
    dialog = shell.window.findChild(ReasonDialog)
    assert dialog is not None
    dialog.reason.setPlainText(REASON)
    dialog.done_button.click()


def history(shell: Shell) -> list[str]:
    QApplication.processEvents()
    notes = shell.window.review.history
    return [part.text() for part in notes.findChildren(QLabel) if part.isVisibleTo(notes)]


def test_space_after_submitting_withdraws_nothing(
    qtbot: QtBot, shell: Shell, workspace: Workspace, claim: Claim
) -> None:
    shell.window.activateWindow()
    press(shell.window.article.claim.workflow, Step.SUBMIT)
    assert QApplication.focusWidget() is shell.window.article.claims
    space(shell)
    assert workspace.claims.get(claim.id).state is ClaimState.SUBMITTED


def test_undo_leaves_the_keys_on_no_step(
    qtbot: QtBot, shell: Shell, workspace: Workspace, claim: Claim
) -> None:
    bar = shell.window.article.claim.workflow
    shell.window.activateWindow()
    press(bar, Step.SUBMIT)
    bar.buttons[Step.WITHDRAW.value].setFocus()
    bar.buttons[Step.SUBMIT.value].setFocus()
    shell.controller.history.undo()
    assert workspace.claims.get(claim.id).state is ClaimState.DRAFT
    bar.buttons[Step.SUBMIT.value].setFocus()
    shell.controller.history.redo()
    assert QApplication.focusWidget() is shell.window.article.claims
    space(shell)
    assert workspace.claims.get(claim.id).state is ClaimState.SUBMITTED


def test_no_other_step_comes_under_the_pointer(
    qtbot: QtBot,
    shell: Shell,
    workspace: Workspace,
    claim: Claim,
    checker: Person,
    supervisor: Person,
    session: Session,
) -> None:
    window = shell.window
    workspace.review.submit(checker, claim.id)
    session.act_as(supervisor)
    shell.controller.review_page.queue.open(claim.id)
    window.activateWindow()
    QApplication.processEvents()
    where = press(window.review.workflow, Step.APPROVE)
    QApplication.processEvents()
    assert workspace.claims.get(claim.id).state is ClaimState.APPROVED
    assert window.childAt(where) not in window.review.workflow.buttons.values()
    assert QApplication.focusWidget() is window.review.next_button
    space(shell)
    assert workspace.claims.get(claim.id).state is ClaimState.APPROVED


def test_the_reason_of_a_return_stands_in_the_panel_and_in_the_history(
    qtbot: QtBot,
    shell: Shell,
    workspace: Workspace,
    claim: Claim,
    checker: Person,
    supervisor: Person,
    session: Session,
) -> None:
    window = shell.window
    workspace.review.submit(checker, claim.id)
    session.act_as(supervisor)
    shell.controller.review_page.queue.open(claim.id)
    window.activateWindow()
    press(window.review.workflow, Step.RETURN)
    give_reason(shell)
    assert workspace.claims.get(claim.id).state is ClaimState.RETURNED
    assert REASON in window.article.claim.origin.text()
    assert window.article.claim.origin.isVisibleTo(window.article.claim)
    lines = history(shell)
    assert any(REASON in line for line in lines)
    assert window.focusWidget() is window.review.next_button

    # What is done again is not called taken back.
    shell.controller.history.undo()
    shell.controller.history.redo()
    lines = history(shell)
    assert sum("أُعيد التنفيذ" in line for line in lines) == 1
    assert sum("رُجع عن" in line for line in lines) == 1


def test_numbers_that_contradict_each_other_are_said_in_arabic_and_marked(
    qtbot: QtBot, shell: Shell, workspace: Workspace, session: Session, checker: Person, article: Article
) -> None:
    window = shell.window
    made = workspace.claims.tag(checker, article.id, [Span(39, 45)], ClaimKind.CASUALTY)[0]
    session.add_claims([made])
    complete(workspace, checker, made.id)
    values = {"outcome": "killed", "minimum": "1000000", "maximum": "5"}
    workspace.claims.set_fields(checker, made.id, values)
    shell.controller.session.announce(workspace.claims.set_fields(checker, made.id, {"priority": "1"}))
    session.select(made.id)
    window.activateWindow()
    QApplication.processEvents()
    press(window.article.claim.workflow, Step.SUBMIT)
    QApplication.processEvents()
    said = window.notices.text.text()
    assert made.anchors[0].exact in said
    assert "الحد الأدنى" in said
    assert not any("a" <= letter <= "z" for letter in said.casefold())
    minimum = window.article.claim.form.fields["minimum"]
    assert minimum.property("invalid") == "true"
    assert minimum.hasFocus()

    window.article.claim.form.committed.emit(made.id, "maximum", "2000000")
    assert minimum.property("invalid") == "false"
    press(window.article.claim.workflow, Step.SUBMIT)
    assert workspace.claims.get(made.id).state is ClaimState.SUBMITTED


@pytest.mark.parametrize("language", ["ar", "en"])
def test_steps_have_room_for_their_words(
    qtbot: QtBot, shell: Shell, claim: Claim, supervisor: Person, session: Session, language: str
) -> None:
    bar = shell.window.article.claim.workflow
    if language == "en":
        shell.preferences.change("language", "en")
        before = shell.window
        qtbot.waitUntil(lambda: shell.window is not before)
        bar = shell.window.article.claim.workflow
    for step in (Step.SUBMIT, Step.APPROVE, Step.REOPEN):
        QApplication.processEvents()
        shown = [made for made in bar.buttons.values() if made.isVisibleTo(bar)]
        assert shown
        for made in shown:
            assert made.width() >= made.sizeHint().width()
            assert bar.rect().contains(made.geometry())
        shell.controller.review_page.review.take(claim.id, step)
        shell.session.act_as(supervisor)


def test_a_double_click_takes_one_step(
    qtbot: QtBot, shell: Shell, workspace: Workspace, claim: Claim, supervisor: Person, session: Session
) -> None:
    shell.controller.review_page.queue.open(claim.id)
    shell.window.activateWindow()
    QApplication.processEvents()
    bar = shell.window.review.workflow
    withdraw = bar.buttons[Step.WITHDRAW.value]
    QTest.mouseClick(withdraw, Qt.MouseButton.LeftButton)
    assert workspace.claims.get(claim.id).state is ClaimState.WITHDRAWN
    QApplication.processEvents()
    reopen = bar.buttons[Step.REOPEN.value]
    assert reopen.isVisibleTo(bar)
    middle = QPointF(reopen.rect().center())
    held, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, buttons in ((QEvent.Type.MouseButtonDblClick, held), (QEvent.Type.MouseButtonRelease, none)):
        place = reopen.mapToGlobal(middle)
        event = QMouseEvent(kind, middle, place, held, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(reopen, event)
    assert workspace.claims.get(claim.id).state is ClaimState.WITHDRAWN


def test_the_mark_of_a_return_goes_when_the_claim_is_submitted_again(
    qtbot: QtBot, shell: Shell, workspace: Workspace, claim: Claim, supervisor: Person, session: Session
) -> None:
    form = shell.window.article.claim.form
    shell.controller.review_page.review.take(claim.id, Step.SUBMIT)
    session.announce(workspace.review.return_(supervisor, claim.id, REASON, "statement"))
    assert form.fields["statement"].property("invalid") == "true"
    shell.controller.review_page.review.take(claim.id, Step.SUBMIT)
    assert form.fields["statement"].property("invalid") == "false"
    assert not shell.window.article.claim.origin.isVisibleTo(shell.window.article.claim)


def test_each_return_in_the_history_has_its_own_reason(
    qtbot: QtBot,
    shell: Shell,
    workspace: Workspace,
    claim: Claim,
    checker: Person,
    supervisor: Person,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = workspace.store.clock()
    monkeypatch.setattr(workspace.store, "clock", lambda: now)
    for reason in ("السبب الأول", "السبب الثاني"):
        workspace.review.submit(checker, claim.id)
        workspace.review.return_(supervisor, claim.id, reason)
    session.act_as(supervisor)
    shell.controller.review_page.queue.open(claim.id)
    said = [line for line in history(shell) if "السبب" in line]
    assert ["الثاني" in line for line in said] == [True, False]
