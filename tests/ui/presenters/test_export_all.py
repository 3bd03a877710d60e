"""Export of all articles into one file, from the window: complete or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.domain.article import Article, ArticleMeta, IncomingArticle, text_sha256
from workbench.domain.person import Person
from workbench.exchange.formats import FORMATS
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.wizard_dialog import WizardDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

LINES = FORMATS.named("annotated-jsonl")


@pytest.fixture
def several(workspace: Workspace, article: Article, checker: Person) -> list[str]:
    for number in range(3):
        text = f"الخبر رقم {number}"
        workspace.articles.add(checker, IncomingArticle(text, ArticleMeta(), text_sha256(text), "txt"))
    assert article.id
    return [summary.article.id for summary in workspace.articles.list()]


def test_all_articles_are_written_and_said(
    shell: Shell, workspace: Workspace, several: list[str], tmp_path: Path
) -> None:
    said: list[str] = []
    shell.session.succeeded.connect(said.append)
    shell.controller.run_action("export_all")
    [asking] = shell.window.findChildren(FileDialog)
    target = tmp_path / "all.jsonl"
    asking.fileSelected.emit(str(target))
    asking.reject()
    assert target.read_bytes() == b"".join(workspace.export.file_parts(LINES, several))
    assert "4" in said[-1]
    assert str(target) in said[-1]
    assert not any(dialog.isVisible() for dialog in shell.window.findChildren(WizardDialog))


def test_stopping_leaves_the_older_file(
    shell: Shell, several: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert several
    target = tmp_path / "all.jsonl"
    target.write_text("older")
    said: list[str] = []
    shell.session.succeeded.connect(said.append)
    presenter = shell.controller.replication.export_all
    monkeypatch.setattr(presenter, "_count", lambda *_: stop())

    def stop() -> None:
        [dialog] = [one for one in shell.window.findChildren(WizardDialog) if one.isVisible()]
        dialog.working.cancel.click()

    presenter.export(str(target), "annotated-jsonl")
    assert target.read_text() == "older"
    assert [path.name for path in tmp_path.iterdir() if "all" in path.name] == ["all.jsonl"]
    assert said


def test_a_place_that_cannot_be_written_is_said(shell: Shell, several: list[str], tmp_path: Path) -> None:
    assert several
    trouble: list[BaseException] = []
    shell.session.failed.disconnect()
    shell.session.failed.connect(trouble.append)
    shell.controller.replication.export_all.export(str(tmp_path / "no" / "all.jsonl"), "annotated-jsonl")
    assert "all.jsonl" in str(trouble[0])
