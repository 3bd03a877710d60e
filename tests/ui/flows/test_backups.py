"""Backups in the window: automatic ones, the list, restore, and recovery of a damaged store."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from db.sqlite import connections
from workbench.domain.article import Article
from workbench.domain.claim import ClaimKind
from workbench.domain.errors import BackupFolderMissing, StoreDamaged
from workbench.domain.person import Person, Role
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.span import Span
from workbench.services.maintenance.backups import BackupsService
from workbench.settings import Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui import start
from workbench.ui.flows.backups import BackupFlow
from workbench.ui.flows.recovery import RecoveryFlow
from workbench.ui.start import application
from workbench.ui.state.session import Session
from workbench.ui.views.backups_dialog import BackupsDialog
from workbench.ui.views.dialogs import Form
from workbench.ui.window.controller import WindowController
from workbench.ui.window.main_window import MainWindow
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.fixture
def backup_flow(shell: Shell) -> BackupFlow:
    return BackupFlow(shell)


def opened(shell: Shell, kind: type[QDialog]) -> list[QDialog]:
    return [one for one in shell.app.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def cell(dialog: BackupsDialog, column: int) -> str:
    item = dialog.table.item(0, column)
    assert item is not None
    return item.text()


def damage_an_index(path: Path) -> None:
    """Wild bytes where an index stands: nothing that is asked for at the start."""
    raw = connections.bare_connection(path)
    [(page,)] = raw.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'ix_evidence_source_id'"
    ).fetchall()
    raw.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = random.Random(7).randbytes(4096)
    path.write_bytes(bytes(data))


def backups_of(shell: Shell) -> list[Path]:
    return sorted(Path(f"{shell.workspace.path}.backups").glob("*-kept-*"))


def tag(shell: Shell, article: Article, person: Person, start: int) -> None:
    shell.workspace.claims.tag(person, article.id, [Span(start, start + 3)], ClaimKind.OTHER)


def test_a_backup_is_made_when_something_changed(
    backup_flow: BackupFlow, session: Session, shell: Shell
) -> None:
    assert session.article is not None
    backup_flow.back_up()
    [first] = backups_of(shell)
    backup_flow.back_up()
    backup_flow.finish()
    assert backups_of(shell) == [first]
    assert session.actor is not None
    tag(shell, session.article, session.actor, 0)
    backup_flow.finish()
    assert backups_of(shell) != [first]
    assert not shell.window.notices.isVisible()


def test_a_missing_folder_is_told_once(
    backup_flow: BackupFlow, session: Session, shell: Shell, tmp_path: Path
) -> None:
    assert session
    told: list[BaseException] = []
    shell.session.failed.connect(told.append)
    shell.preferences.change("backup_folder", str(tmp_path / "stick"))
    for _ in range(3):
        backup_flow.back_up()
    assert [type(error) for error in told] == [BackupFolderMissing]
    assert "stick" in shell.window.notices.text.text()
    (tmp_path / "stick").mkdir()
    backup_flow.back_up()
    assert list((tmp_path / "stick").glob("*.backups/*"))


def test_backups_are_listed_previewed_and_put_back(
    backup_flow: BackupFlow, session: Session, shell: Shell
) -> None:
    assert session.article is not None
    assert session.actor is not None
    backup_flow.back_up()
    for at in (0, 5):
        tag(shell, session.article, session.actor, at)
    shell.controller.run_action("backups")
    [dialog] = opened(shell, BackupsDialog)
    assert isinstance(dialog, BackupsDialog)
    assert dialog.table.rowCount() == 1
    assert [cell(dialog, column) for column in (2, 4)] == ["تلقائيًا", "2"]
    assert "2" in dialog.headline.text()
    assert "سلمى" in dialog.lines.text()
    assert dialog.restore_button.isEnabled()
    dialog.restore_button.click()
    [question] = opened(shell, Form)
    assert isinstance(question, Form)
    question.done_button.click()
    assert shell.workspace.claims.of_article(session.article.id) == []
    assert "-set-aside-" in shell.window.notices.text.text()
    assert shell.session.article is not None
    assert shell.session.article.id == session.article.id
    shell.workspace.close()


def test_a_backup_that_is_not_needed_says_so(backup_flow: BackupFlow, session: Session, shell: Shell) -> None:
    assert session.article is not None
    assert session.actor is not None
    backup_flow.back_up()
    shell.controller.run_action("backups")
    [dialog] = opened(shell, BackupsDialog)
    assert isinstance(dialog, BackupsDialog)
    [first] = backups_of(shell)
    dialog.make.emit()
    assert dialog.note.text()
    assert backups_of(shell) == [first]
    tag(shell, session.article, session.actor, 0)
    dialog.make.emit()
    assert dialog.note.text() == ""
    assert backups_of(shell) != [first]
    dialog.accept()


def test_a_backup_that_does_not_hold_cannot_be_put_back(
    backup_flow: BackupFlow, session: Session, shell: Shell
) -> None:
    assert session
    backup_flow.back_up()
    [made] = backups_of(shell)
    made.write_bytes(made.read_bytes()[:9000])
    backup_flow.open()
    [dialog] = opened(shell, BackupsDialog)
    assert isinstance(dialog, BackupsDialog)
    assert cell(dialog, 4) == "تتعذّر قراءتها"
    assert not dialog.restore_button.isEnabled()
    assert dialog.headline.text()
    buttons = {one.text(): one for one in dialog.findChildren(QPushButton)}
    buttons["نسخ الآن"].click()
    assert dialog.table.rowCount() == len(backups_of(shell)) == 1
    assert cell(dialog, 4) == "0"


def test_a_folder_is_chosen_and_left(
    backup_flow: BackupFlow, session: Session, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session
    monkeypatch.setattr(
        "workbench.ui.presenters.backups.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path)
    )
    dialog = backup_flow.open()
    assert not dialog.beside.isEnabled()
    buttons = {one.text(): one for one in dialog.findChildren(QPushButton)}
    buttons["مجلد آخر…"].click()
    assert shell.preferences.settings.backup_folder == str(tmp_path)
    assert dialog.beside.isEnabled()
    dialog.beside.click()
    assert shell.preferences.settings.backup_folder == ""
    assert not dialog.beside.isEnabled()


def test_a_store_found_damaged_is_backed_up_no_more_and_recovered(
    backup_flow: BackupFlow, session: Session, shell: Shell
) -> None:
    assert session.article is not None
    backup_flow.back_up()
    [good] = backups_of(shell)
    assert session.actor is not None
    tag(shell, session.article, session.actor, 0)
    path = shell.workspace.path
    shell.workspace.close()
    damage_an_index(path)
    shell.swap(shell.workspace.reopen())
    backup_flow.back_up()
    assert backups_of(shell) == [good]
    notice = shell.window.notices
    assert notice.act.text() == "استعادة ملف العمل…"
    backup_flow.back_up()
    notice.act.click()
    [question] = opened(shell, Form)
    assert isinstance(question, Form)
    question.done_button.click()
    assert "-set-aside-" in shell.window.notices.text.text()
    assert len(shell.workspace.claims.of_article(session.article.id)) == 1
    assert shell.workspace.store.verify() == []
    shell.workspace.close()


def test_a_damaged_store_is_offered_for_recovery_at_the_start(
    shell: Shell, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session
    made = BackupsService(shell.workspace.store).rotate()
    assert made is not None
    path = tmp_path / "other.tadqiq"
    path.write_bytes(bytes(4096) + made.read_bytes()[4096:])
    before = path.read_bytes()
    recovering = RecoveryFlow(shell.words)
    error = StoreDamaged(path=path, reason=ReasonCode.FILE_CUT_SHORT)
    monkeypatch.setattr(Form, "exec", lambda _: 0)
    assert recovering.ask_and_recover(shell.window, InlineRunner(), error, None, None) == ""
    assert path.read_bytes() == before
    monkeypatch.setattr(Form, "exec", lambda _: 1)
    told = recovering.ask_and_recover(shell.window, InlineRunner(), error, None, None)
    assert "-set-aside-" in told


def test_the_desk_offers_recovery_for_damage_alone(controller: WindowController, session: Session) -> None:
    session.failed.emit(StoreDamaged(path="x", reason=ReasonCode.FILE_CUT_SHORT))
    assert controller.window.notices.act.isVisible()
    session.failed.emit(BackupFolderMissing(path="x"))
    assert not controller.window.notices.act.isVisible()


def test_the_program_starts_on_a_damaged_store_recovers_it_and_backs_it_up_when_it_ends(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.tadqiq"
    with Workspace.open(path) as workspace:
        workspace.people.add("سلمى", Role.CHECKER)
        assert BackupsService(workspace.store).rotate() is not None
        workspace.people.add("كريم", Role.CHECKER)
    path.write_bytes(b"\xff" * 100 + path.read_bytes()[100:])
    monkeypatch.setattr(start, "has_screen", lambda: True)
    seen: list[str] = []
    timer = QTimer()

    def step() -> None:
        """What a person does: answer the question, read what became of it, close the window."""
        for one in application([]).topLevelWidgets():
            if isinstance(one, Form) and one.isVisible():
                seen.append(one.windowTitle())
                one.done_button.click()
            elif (
                isinstance(one, MainWindow)
                and one.notices.isVisible()
                and "set-aside" in one.notices.text.text()
            ):
                seen.append(one.notices.text.text())
                timer.stop()
                one.close()

    timer.timeout.connect(step)
    timer.start(20)
    settings = Settings(autosuggest=False, encryption_declined=True)
    assert start.run(path, settings=settings, settings_path=tmp_path / "settings.toml") == 0
    assert seen[0] == "استعادة ملف العمل؟"
    assert "ملف العمل سليم من جديد" in seen[1]
    with Workspace.open(path) as workspace:
        assert [person.name for person in workspace.people.list()] == ["سلمى", "كريم"]
        assert {one.n_behind for one in BackupsService(workspace.store).list()} == {0}
