"""`--debug` and `TADQIQ_LOG`: what is logged, where, and that no text of an article is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support.command_line import CommandLine
from workbench.__main__ import Window
from workbench.cli.app import App
from workbench.cli.main import main
from workbench.system import paths

TEXT = "قال الطبيب إن 32 شخصًا قُتلوا في غزة أمس، وأصيب 15 آخرون.\n"
Write = Callable[[str, str | bytes], Path]


def test_debug_logs_to_standard_error_and_to_the_log_file(staffed: CommandLine, write: Write) -> None:
    result = staffed.run("--debug", "--as", "ليلى", "import", write("a.txt", TEXT))
    assert "workbench command import" in result.stderr
    assert "workbench.db.store change: " in result.stderr
    assert paths.log_file().read_text(encoding="utf-8") == result.stderr


def test_no_text_of_an_article_is_ever_logged(staffed: CommandLine, write: Write) -> None:
    steps = [
        ("--as", "ليلى", "import", write("سري.txt", TEXT), "--title", "عنوان"),
        ("list", "articles"),
        ("search", "الطبيب"),
        ("suggest", "missing"),
        ("export", "--all", "-o", staffed.store.with_name("all.jsonl")),
        ("verify",),
    ]
    for step in steps:
        words = ["--store", str(staffed.store), "--debug", *map(str, step)]
        CliRunner().invoke(main, words, obj=App(launcher=Window()))
    log = paths.log_file().read_text(encoding="utf-8")
    assert log.count("workbench command ") == len(steps)
    assert not re.search(r"[\u0600-\u06ff]", log)


def test_the_environment_sets_the_level(
    staffed: CommandLine, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TADQIQ_LOG", "info")
    assert staffed.run("--as", "ليلى", "import", write("a.txt", TEXT)).stderr == ""
    assert paths.log_file().read_text(encoding="utf-8") == ""
    monkeypatch.setenv("TADQIQ_LOG", "debug")
    assert "workbench command list" in staffed.run("list", "articles").stderr


def test_an_unknown_level_is_wrong_use(staffed: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TADQIQ_LOG", "loud")
    assert (
        "TADQIQ_LOG is one of debug, info, warning, error" in staffed.run("list", "articles", code=2).stderr
    )


def test_without_them_a_command_logs_nothing(staffed: CommandLine) -> None:
    assert staffed.run("list", "articles").stderr == ""
    assert not paths.log_file().exists()


def test_the_window_goes_on_with_the_log_of_debug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.ui.start.run", lambda *_, **__: 0)
    store = str(tmp_path / "store.tadqiq")
    result = CliRunner().invoke(main, ["--debug", "--store", store], obj=App(launcher=Window()))
    assert result.exit_code == 0
    assert "command open" in result.stderr
    assert "window opened" in result.stderr
    assert CliRunner().invoke(main, ["--store", store], obj=App(launcher=Window())).stderr == ""
    assert paths.log_file().read_text(encoding="utf-8").count("window opened") == 2
