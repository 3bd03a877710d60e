"""The window writes a bundle: everything or some articles, for a person's key or a passphrase."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support.replication_dialogs import open_export_dialog, visible_text
from workbench.domain.article import Article
from workbench.domain.claim import Claim
from workbench.ui.state.session import Session
from workbench.ui.views.bundle_export_dialog import ARTICLES, EVERYTHING, FOR_KEY, PASSPHRASE
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

PHRASE = "عبارة مرور لا يعرفها أحد"


def test_a_bundle_of_everything_is_written_and_said(
    session: Session, shell: Shell, claim: Claim, tmp_path: Path
) -> None:
    dialog = open_export_dialog(shell)
    target = tmp_path / "out.bundle"
    assert dialog.what.chosen == EVERYTHING
    assert dialog.own.text() == session.workspace.key.public
    dialog.file.line.setText(str(target))
    dialog._write.click()
    assert target.is_file()
    said = visible_text(dialog)
    assert str(target) in said
    assert "نصوص المقالات: 1" in said
    assert "الإعدادات" in said
    dialog.accept()


def test_one_article_goes_to_the_holder_of_a_key_alone(
    session: Session, shell: Shell, colleague: Workspace, article: Article, tmp_path: Path
) -> None:
    dialog = open_export_dialog(shell)
    dialog.what.choose(ARTICLES)
    assert dialog.ticks.chosen() == (article.id,)  # the open one
    dialog.whom.choose(FOR_KEY)
    dialog.file.line.setText(str(tmp_path / "key.bundle"))
    assert not dialog._write.isEnabled()
    dialog.key.setText("no key")
    dialog._write.click()
    assert dialog.trouble.isVisible()
    assert not (tmp_path / "key.bundle").exists()
    dialog.key.setText(colleague.key.public)
    dialog._write.click()
    assert colleague.merging.preview(tmp_path / "key.bundle").known > 0
    assert "سائر المقالات" in visible_text(dialog)
    dialog.accept()


def test_a_passphrase_is_typed_twice_and_judged(
    qtbot: QtBot, session: Session, shell: Shell, tmp_path: Path
) -> None:
    dialog = open_export_dialog(shell)
    dialog.whom.choose(PASSPHRASE)
    second_line = dialog.phrase.second
    qtbot.waitUntil(
        lambda: second_line.visibleRegion().boundingRect() == second_line.rect()
    )  # also on a low screen
    dialog.file.line.setText(str(tmp_path / "locked.bundle"))
    hints = []
    for first, second in (("", ""), ("abc", ""), (PHRASE, "x"), (PHRASE, PHRASE)):
        dialog.phrase.first.setText(first)
        dialog.phrase.second.setText(second)
        hints.append(dialog.phrase.hint.text())
        assert dialog._write.isEnabled() is (first == second != "")
    assert len(set(hints)) == 4
    dialog.reject()


def test_writing_can_be_stopped_and_leaves_no_file(session: Session, shell: Shell, tmp_path: Path) -> None:
    dialog = open_export_dialog(shell)
    target = tmp_path / "out.bundle"
    dialog.file.line.setText(str(target))
    dialog.working.bar.valueChanged.connect(lambda _: dialog.stop())
    before = session.workspace.people.list()
    dialog._write.click()
    assert not target.exists()
    assert not list(tmp_path.glob("bundle-*"))
    assert dialog.trouble.isVisible()
    assert not dialog.at_work
    assert session.workspace.people.list() == before
    dialog.reject()
