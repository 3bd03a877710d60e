"""The table of formats as the window sees it: filters of file dialogs, import, export."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.made_up_format import MADE_UP, WITH_MADE_UP
from workbench.domain.article import Article
from workbench.domain.errors import ExportInvalid
from workbench.exchange.annotations import annotated_json
from workbench.exchange.formats import FORMATS
from workbench.ui.labels.formats import FormatLabels
from workbench.ui.presenters.article import ArticlePresenter
from workbench.ui.presenters.export_all import ExportAllPresenter
from workbench.ui.state.session import Session
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.fixture
def presenter(shell: Shell) -> ArticlePresenter:
    return ArticlePresenter(
        shell.session, shell.window.bar, shell.window, shell.controller.ensure_actor, WITH_MADE_UP
    )


def asking(shell: Shell) -> FileDialog:
    [dialog] = shell.window.findChildren(FileDialog)
    return dialog


def test_every_format_of_the_table_has_a_label() -> None:
    assert FormatLabels().table().keys() == set(FORMATS.names())
    assert FormatLabels().of(MADE_UP) == "Made-up files"


def test_the_import_dialog_offers_what_the_table_reads(shell: Shell, presenter: ArticlePresenter) -> None:
    presenter.ask_import()
    filters = [one.replace("\u200e", "") for one in asking(shell).nameFilters()]
    assert "Made-up files (*.madeup *.mup)" in filters
    assert filters[0].endswith("(*.txt *.md)")
    assert filters[-1].endswith("(*)")
    assert not any("bundle" in one for one in filters)


def test_the_export_dialog_offers_what_the_table_writes(
    shell: Shell, presenter: ArticlePresenter, article: Article, tmp_path: Path
) -> None:
    shell.controller.article_page.articles.open(article.id)
    presenter.ask_export()
    dialog = asking(shell)
    assert dialog.chosen_format() == "annotated-json"
    assert dialog.defaultSuffix() == "json"
    made_up = dialog.nameFilters()[-1]
    dialog.selectNameFilter(made_up)
    dialog.filterSelected.emit(made_up)
    assert dialog.chosen_format() == "made-up"
    assert dialog.defaultSuffix() == "madeup"
    dialog.fileSelected.emit(str(tmp_path / "x.madeup"))
    assert (tmp_path / "x.madeup").read_text() == f"ids\n{article.id}\n"


def test_export_all_offers_formats_that_hold_several(shell: Shell) -> None:
    ExportAllPresenter(shell.session, shell.window, WITH_MADE_UP).open()
    assert [one.rpartition("(")[2] for one in asking(shell).nameFilters()] == ["*.jsonl *.ndjson)"]


def test_files_come_in_by_the_format_that_their_name_tells(
    session: Session, presenter: ArticlePresenter, workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "a.mup").write_text("الأول: خبر\nالثاني: خبر آخر")
    (tmp_path / "b.txt").write_text("خبر ثالث")
    assert session.actor is not None
    presenter.import_files([str(tmp_path / "a.mup"), str(tmp_path / "b.txt")])
    titles = {summary.article.meta.title for summary in workspace.articles.list()}
    assert titles >= {"الأول", "الثاني", "خبر ثالث"}


def test_annotated_articles_come_in_with_everything_that_was_said(
    session: Session, shell: Shell, workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(annotated_json.dumps(workspace.export.article_document(article.id)))
    said: list[str] = []
    session.succeeded.connect(said.append)
    before = len(workspace.articles.list())
    shell.controller.article_page.articles.import_files([str(path)])
    assert len(said) == 1  # it is here already
    assert len(workspace.articles.list()) == before
    trouble: list[BaseException] = []
    session.failed.connect(trouble.append)
    path.write_text("{}")
    shell.controller.article_page.articles.import_files([str(path)])
    assert isinstance(trouble[-1], ExportInvalid)
