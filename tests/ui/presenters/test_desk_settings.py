"""The settings of the desk: offered to supervisors, each tick is one step that everybody's claims follow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.accessibility import accessibility_faults
from workbench.domain.claim import ClaimKind
from workbench.domain.desk import Demands, Desk, EvidenceDemand
from workbench.domain.person import Person
from workbench.ui.presenters.desk_settings import DeskSettingsPresenter
from workbench.ui.state.session import Session
from workbench.ui.views.demands_page import DemandsPage
from workbench.ui.views.settings_dialog import SettingsDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


def pages_of(shell: Shell) -> list[DemandsPage]:
    shell.open_settings()
    dialog = shell.window.findChild(SettingsDialog)
    assert dialog is not None
    return dialog.findChildren(DemandsPage)


def test_only_a_supervisor_is_offered_the_page(
    qtbot: QtBot, shell: Shell, session: Session, supervisor: Person
) -> None:
    assert pages_of(shell) == []
    dialog = shell.window.findChild(SettingsDialog)
    assert dialog is not None
    dialog.accept()
    QApplication.sendPostedEvents(dialog, 52)  # its deferred deletion
    session.act_as(supervisor)
    [page] = pages_of(shell)
    dialog = shell.window.findChildren(SettingsDialog)[-1]
    dialog.tabs.setCurrentIndex(dialog.tabs.count() - 1)
    QApplication.processEvents()
    assert page.isVisible()
    assert accessibility_faults(dialog) == []


def test_each_tick_takes_effect_and_can_be_undone(
    qtbot: QtBot, workspace: Workspace, session: Session, supervisor: Person
) -> None:
    session.act_as(supervisor)
    page = DeskSettingsPresenter(session).page
    qtbot.addWidget(page)
    page.show()
    assert [name for name, box in page.boxes.items() if box.isChecked()] == [
        *("verdict", "explanation", "contradictions", "outcome", "qualifier", "producer"),
    ]
    assert not page.usual.isEnabled()
    page.boxes["as_of"].setFocus()
    QTest.keyClick(page.boxes["as_of"], Qt.Key.Key_Space)
    page.boxes["producer"].click()
    page.boxes["explanation"].click()
    demands = workspace.desk.get().demands
    assert demands.fields == {ClaimKind.CASUALTY: {"kind", "outcome", "qualifier", "as_of"}}
    assert not demands.explanation
    page.evidence.setCurrentIndex(page.evidence.findData("always"))
    page.evidence.activated.emit(page.evidence.currentIndex())
    assert workspace.desk.get().demands.evidence is EvidenceDemand.ALWAYS
    page.kind.setCurrentIndex(page.kind.findData("quote"))
    page.kind.activated.emit(page.kind.currentIndex())
    assert page.boxes["mode"].isChecked()
    assert "producer" not in page.boxes
    page.boxes["speaker"].click()
    assert workspace.desk.get().demands.fields[ClaimKind.QUOTE] >= {"speaker", "mode"}
    session.announce(workspace.undo.undo(supervisor))
    assert not page.boxes["speaker"].isChecked(), "the page follows an undo"
    assert page.usual.isEnabled()
    page.usual.click()
    assert workspace.desk.get() == Desk()
    assert workspace.desk.get().demands == Demands()


def test_a_refusal_leaves_the_boxes_as_they_hold(
    qtbot: QtBot, workspace: Workspace, session: Session, checker: Person
) -> None:
    session.act_as(checker)
    page = DeskSettingsPresenter(session).page
    qtbot.addWidget(page)
    with qtbot.waitSignal(session.failed):
        page.boxes["verdict"].click()
    assert page.boxes["verdict"].isChecked()
    assert workspace.desk.get() == Desk()
