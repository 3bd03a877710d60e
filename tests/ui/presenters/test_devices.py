"""Devices in the window: listed, revoked after a question, restored; a checker can only look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableWidgetItem

from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind
from workbench.domain.errors import WorkbenchError
from workbench.domain.person import Person
from workbench.domain.span import Span
from workbench.ui.labels.history import HistoryWords
from workbench.ui.state.session import Session
from workbench.ui.views.devices_dialog import DevicesDialog, RevokeDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.fixture
def laptop(session: Session, checker: Person, tmp_path: Path) -> str:
    """Another laptop that sent a claim back; its device's id."""
    here, stick = session.workspace, tmp_path / "stick.bundle"
    here.bundles.create(stick)
    with Workspace.open(tmp_path / "laptop.tadqiq", key_file=tmp_path / "laptop.key") as there:
        there.merging.merge(None, stick)
        article = there.articles.list()[0].article
        there.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)
        there.bundles.create(tmp_path / "back.bundle")
        device = there.store.device_id
    here.merging.merge(None, tmp_path / "back.bundle")
    return device


def opened(shell: Shell) -> DevicesDialog:
    shell.controller.run_action("devices")
    [found] = [
        one for one in shell.app.topLevelWidgets() if isinstance(one, DevicesDialog) and one.isVisible()
    ]
    return found


def cells(dialog: DevicesDialog, row: int) -> list[str]:
    items = [dialog.table.item(row, column) for column in range(dialog.table.columnCount())]
    return [item.text() for item in items if isinstance(item, QTableWidgetItem)]


def asked(shell: Shell) -> RevokeDialog:
    [found] = [
        one for one in shell.app.topLevelWidgets() if isinstance(one, RevokeDialog) and one.isVisible()
    ]
    return found


def test_a_supervisor_revokes_a_laptop_and_restores_it(
    shell: Shell, session: Session, laptop: str, supervisor: Person
) -> None:
    session.act_as(supervisor)
    dialog = opened(shell)
    assert dialog.table.rowCount() == 2
    assert not dialog.revoke_button.isEnabled()  # the first one is this laptop
    said = shell.controller.devices.tr
    assert dialog.about.text().endswith(said("A laptop cannot revoke itself: use another laptop."))
    dialog.table.setCurrentCell(1, 0)
    assert dialog.key() == laptop
    assert cells(dialog, 1)[-1] == ""
    dialog.revoke_button.click()
    question = asked(shell)
    question.last.setValue(0)
    question.reason.setText("سُرق")
    question.done_button.click()
    assert session.workspace.articles.list()[0].counts == {}
    [gone] = [one for one in session.workspace.undo.history(limit=50) if one.entity_type is EntityType.CLAIM]
    assert "%1" not in HistoryWords(session.words).of(gone)
    assert HistoryWords(session.words).of(gone) != HistoryWords(session.words).of(replace(gone, counts=True))
    assert dialog.key() == laptop
    assert cells(dialog, 1)[-1] == said("revoked")
    assert "سُرق" in dialog.about.text()
    assert not dialog.revoke_button.isEnabled()
    dialog.restore_button.click()
    assert cells(dialog, 1)[-1] == ""
    assert session.workspace.articles.list()[0].counts == {"draft": 1}
    assert session.workspace.store.verify() == []
    dialog.accept()


def test_the_newest_step_is_offered_and_undo_takes_it_back(
    shell: Shell, session: Session, laptop: str, supervisor: Person
) -> None:
    session.act_as(supervisor)
    dialog = opened(shell)
    dialog.table.setCurrentCell(1, 0)
    dialog.revoke_button.click()
    question = asked(shell)
    device = session.workspace.devices.find(laptop)
    assert question.last.value() == question.last.maximum() == device.last_seq
    question.done_button.click()
    assert session.workspace.devices.find(laptop).revocations[0].seq == device.last_seq
    assert session.workspace.articles.list()[0].counts == {"draft": 1}
    shell.controller.run_action("undo")
    assert session.workspace.devices.find(laptop).revocations == ()
    assert cells(dialog, 1)[-1] == ""
    dialog.accept()


def test_a_checker_only_looks(shell: Shell, session: Session, laptop: str) -> None:
    dialog = opened(shell)
    dialog.table.setCurrentCell(1, 0)
    assert not dialog.revoke_button.isEnabled()
    assert not dialog.restore_button.isEnabled()
    assert dialog.about.text().endswith(
        shell.controller.devices.tr("Only a supervisor can revoke and restore laptops.")
    )
    assert session.workspace.devices.find(laptop).fingerprint in dialog.about.text()
    told: list[WorkbenchError] = []
    session.failed.connect(told.append)
    shell.controller.devices.revoke(laptop, 0, "")
    assert [type(error).__name__ for error in told] == ["RoleMissing"]
    dialog.accept()
