"""What the command line passes to the window."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support.command_line import RecordingWindow
from workbench.cli.app import App
from workbench.cli.main import main
from workbench.domain.server import ServerAddress
from workbench.services.server.access import ServerAccess
from workbench.settings import Settings
from workbench.system import paths


def asked(*words: str) -> tuple[Path | ServerAccess, Path | None, Settings]:
    launcher = RecordingWindow()
    result = CliRunner().invoke(main, list(words), obj=App(launcher=launcher))
    assert result.exit_code == 0, result.output
    return launcher.asked[0]


def test_without_a_command_the_window_opens_on_the_default_store() -> None:
    store, file, settings = asked()
    assert (store, file) == (paths.default_store(), None)
    assert settings.device_id


def test_a_file_opens_in_the_window(tmp_path: Path) -> None:
    path = tmp_path / "queue"  # a command's name, but named as a path
    path.write_text("نص", encoding="utf-8")
    assert asked("--store", "a.tadqiq", str(path))[:2] == (Path("a.tadqiq"), path)


def test_where_there_is_a_screen_the_demo_opens_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":99")
    launcher = RecordingWindow()
    result = CliRunner().invoke(main, ["demo"], obj=App(launcher=launcher))
    assert result.exit_code == 3  # the window's own code
    [(store, _, settings)] = launcher.asked
    assert str(store) in result.output
    assert settings.author == "ليلى حداد"


def test_without_a_window_the_sentence_says_how_to_get_one() -> None:
    result = CliRunner().invoke(main, [], obj=App())
    assert result.exit_code == 2
    assert "python -m workbench" in result.output


def test_a_servers_address_goes_to_the_window_as_it_is() -> None:
    store, _, _ = asked("--store", "postgresql+psycopg://layla@news.example/desk")
    assert isinstance(store, ServerAccess)
    assert store.address == ServerAddress("news.example", "desk", "layla")


@pytest.mark.parametrize("opened", [False, True])
def test_who_acts_goes_to_the_window(tmp_path: Path, opened: bool) -> None:
    path = tmp_path / "a.txt"
    path.write_text("نص", encoding="utf-8")
    launcher = RecordingWindow()
    words = ["--as", "سامي", *([str(path)] if opened else [])]
    assert CliRunner().invoke(main, words, obj=App(launcher=launcher)).exit_code == 0
    assert launcher.people == ["سامي"]


def test_the_programs_own_folders_are_closed_to_others_and_those_above_are_not(home: Path) -> None:
    data = paths.data_folder()
    data.mkdir(parents=True)
    data.chmod(0o755)
    asked()
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE(paths.settings_file().parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(data.parent.stat().st_mode) & 0o055
