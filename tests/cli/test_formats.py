"""The table of formats as the command line sees it: help, import, export."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.command_line import CommandLine
from tests.support.made_up_format import WITH_MADE_UP
from workbench.cli.app import App
from workbench.cli.main import main
from workbench.exchange.formats import FORMATS

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def run(staffed: CommandLine) -> Callable[..., Result]:
    def run(*words: object, code: int = 0) -> Result:
        app = replace(App(), formats=WITH_MADE_UP)
        result = CliRunner().invoke(main, ["--store", str(staffed.store), *map(str, words)], obj=app)
        assert result.exit_code == code, (result.output, result.exception)
        return result

    return run


def test_help_lists_the_formats_of_the_table(run: Callable[..., Result], cli: CommandLine) -> None:
    for name in ("import", "export"):
        assert "made-up" in run(name, "--help").stdout
        assert "Made-up files (.madeup .mup)" in run(name, "--help").stdout
        assert "made-up" not in cli.run(name, "--help").stdout
    assert "annotated-jsonl" in cli.run("export", "--help").stdout
    assert "bundle" not in cli.run("import", "--help").stdout.partition("Formats:")[2]


def test_a_format_of_the_table_is_imported_and_exported(
    run: Callable[..., Result], write: Write, tmp_path: Path
) -> None:
    run("--as", "ليلى", "import", write("a.mup", "الأول: خبر\nالثاني: خبر آخر"))
    listed = run("list", "articles").stdout
    assert "الأول" in listed
    assert "الثاني" in listed
    said = run("export", "--all", "--format", "made-up", code=2).stderr
    assert "holds one article" in said
    article = listed.split()[0]
    run("export", "--article", article, "--format", "made-up", "-o", tmp_path / "out.mup")
    assert (tmp_path / "out.mup").read_text().startswith("ids\n")
    assert "made-up" in run("export", "--format", "unknown", code=2).stderr


def test_a_folder_gives_the_files_of_each_format_for_articles(
    run: Callable[..., Result], write: Write, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    empty = run("--as", "ليلى", "import", folder, code=2).stderr
    assert "no .txt or .madeup files" in empty
    (folder / "a.madeup").write_text("عنوان: نص")
    (folder / "b.md").write_text("لا")
    (folder / "c.txt").write_text("خبر")
    assert len(run("--as", "ليلى", "import", folder).stdout.splitlines()) == 2


def test_the_default_format_of_the_export_is_in_the_table() -> None:
    from workbench.exchange.formats import DEFAULT_EXPORT

    assert DEFAULT_EXPORT in FORMATS.names()
