"""The window takes a bundle in: the preview, the merge, refusals, files dropped or named on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.replication_dialogs import (
    dialog_of,
    merged_bundle_dialog,
    open_import_dialog,
    process_events,
    visible_text,
)
from workbench.domain.article import ArticleMeta, IncomingArticle
from workbench.domain.claim import Claim
from workbench.domain.person import Person, Role
from workbench.settings import Settings
from workbench.ui.start import run
from workbench.ui.state.session import Session
from workbench.ui.views.bundle_import_dialog import BundleImportDialog
from workbench.ui.window.main_window import MainWindow
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

PHRASE = "عبارة مرور لا يعرفها أحد"


def test_a_preview_tells_everything_before_anything_happens(
    session: Session, shell: Shell, quarrel: Path, claim: Claim, supervisor: Person
) -> None:
    store = session.workspace.store
    before = store.chain_heads()
    dialog = open_import_dialog(shell, quarrel)
    said = visible_text(dialog._preview)
    for part in (supervisor.name, "قُتل 32 شخصًا", "قُتل 30 شخصًا", "قصف على سوق المدينة", "صياغة الادعاء"):
        assert part in said
    assert "التعليقات: جديد 1" in said
    assert claim.id not in said
    assert store.chain_heads() == before
    dialog.resize(dialog.width(), 300)
    process_events()
    bar = dialog._bars[dialog._preview]
    QTest.keyClick(dialog.take, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    dialog.reject()
    assert store.chain_heads() == before


def test_taking_in_shows_what_came_and_leads_to_the_conflicts(
    session: Session, shell: Shell, quarrel: Path, claim: Claim
) -> None:
    window = shell.window
    session.select(claim.id)
    dialog = merged_bundle_dialog(shell, quarrel)
    assert not dialog.to_conflicts.isHidden()
    assert not dialog.go_back.isHidden()
    assert session.workspace.conflicts.count() == 1
    assert session.claims[claim.id].n_conflicts == 1  # the open article was refreshed
    assert len(session.workspace.claims.comments(claim.id)) == 1
    button = window.rail.buttons["conflicts"]
    assert not button.isHidden()
    assert button.accessibleDescription() == "1"
    assert "صياغة الادعاء" in window.article.claim.conflicts.accessibleName()
    assert window.article.claim.form.fields["statement"].accessibleDescription() != ""
    dialog.to_conflicts.click()
    assert window.page == "conflicts"
    assert len(window.conflicts.sides.sides) == 2


def test_a_second_time_brings_nothing_new(session: Session, shell: Shell, quarrel: Path) -> None:
    merged_bundle_dialog(shell, quarrel).accept()
    dialog = open_import_dialog(shell, quarrel)
    assert "لا جديد فيها" in visible_text(dialog._refused)
    dialog.reject()


def test_stopping_a_merge_changes_nothing(session: Session, shell: Shell, quarrel: Path) -> None:
    store = session.workspace.store
    before = store.chain_heads()
    dialog = open_import_dialog(shell, quarrel)
    dialog.working.bar.valueChanged.connect(lambda at: dialog.stop() if at > 500 else None)
    dialog.take.click()
    assert store.chain_heads() == before
    assert "لم يتغير شيء" in visible_text(dialog._refused)
    assert session.workspace.conflicts.count() == 0
    dialog.reject()
    merged_bundle_dialog(shell, quarrel).accept()
    assert session.workspace.conflicts.count() == 1


def test_a_locked_bundle_asks_for_its_passphrase_again_and_again(
    session: Session, shell: Shell, colleague: Workspace, claim: Claim, supervisor: Person, tmp_path: Path
) -> None:
    colleague.claims.comment(supervisor, claim.id, "سرّ")
    bundle = tmp_path / "locked.bundle"
    colleague.bundles.create(bundle, passphrase=PHRASE)
    dialog = open_import_dialog(shell, bundle)
    asked = dialog.asking.text()
    dialog.phrase.setText("غيرها")
    dialog._unlock()
    assert dialog.asking.text() != asked
    assert dialog.phrase.text() == ""
    dialog.phrase.setText(PHRASE)
    dialog._unlock()
    dialog.take.click()
    assert [comment.text for comment in session.workspace.claims.comments(claim.id)] == ["سرّ"]
    dialog.accept()


@pytest.mark.parametrize("content", [b"not a zip", b"PK\x03\x04", b""])
def test_what_is_no_bundle_gets_its_sentence(
    session: Session, shell: Shell, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.bundle"
    bad.write_bytes(content)
    dialog = open_import_dialog(shell, bad)
    assert "لم يتغير شيء" in visible_text(dialog._refused)
    dialog.reject()


def test_a_bundle_for_somebody_else_is_refused(
    session: Session, shell: Shell, colleague: Workspace, tmp_path: Path
) -> None:
    bundle = tmp_path / "other.bundle"
    colleague.bundles.create(bundle, for_key=colleague.key.public)
    dialog = open_import_dialog(shell, bundle)
    assert "مفتاح آخر" in visible_text(dialog._refused)
    dialog.reject()


def test_a_bundle_that_is_dropped_is_looked_into_and_a_text_is_an_article(
    session: Session, shell: Shell, quarrel: Path, tmp_path: Path
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("مقال آخر عن السوق.", encoding="utf-8")
    for path in (quarrel, text):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        shell.window.dropEvent(
            QDropEvent(
                QPointF(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    dialog_of(shell, BundleImportDialog).reject()
    assert session.article is not None
    assert session.article.meta.title == "text" or session.text == "مقال آخر عن السوق."


def test_an_empty_store_takes_work_in_and_shows_it(
    shell: Shell, workspace: Workspace, tmp_path: Path
) -> None:
    place = tmp_path / "giver"
    with Workspace.open(place / "store.tadqiq", Settings(), key_file=place / "device.key") as giver:
        person, _ = giver.people.add("نور", Role.CHECKER)
        giver.articles.add(person, IncomingArticle("خبر عاجل.", ArticleMeta(title="خبر"), "0" * 64, "paste"))
        giver.bundles.create(place / "all.bundle")
    merged_bundle_dialog(shell, place / "all.bundle").accept()
    assert shell.session.article is not None
    assert shell.session.article.meta.title == "خبر"


def test_a_bundle_named_on_the_command_line_is_looked_into(
    workspace: Workspace, quarrel: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    """`workbench FILE`: the program's own start, with its own event loop."""
    path = workspace.path
    workspace.close()
    seen: list[str] = []

    def look() -> None:
        windows = QApplication.topLevelWidgets()
        shown = [one for one in windows if isinstance(one, BundleImportDialog) and one.isVisible()]
        if not shown or shown[0].at_work:
            QTimer.singleShot(10, look)
            return
        seen.append(visible_text(shown[0]._preview))
        shown[0].reject()
        for window in windows:
            if isinstance(window, MainWindow):
                window.close()

    QTimer.singleShot(10, look)
    assert run(path, settings=Settings(), open_file=quarrel, settings_path=tmp_path / "s.toml") == 0
    assert "قُتل 30 شخصًا" in seen[0]
