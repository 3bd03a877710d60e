"""The real command, in this process, with a home of its own."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from workbench.__main__ import Window
from workbench.cli.main import main
from workbench.cli.options import App


@dataclass(frozen=True)
class Desk:
    """Runs `workbench --store <its own> ARGS`."""

    store: Path

    def run(self, *args: object, code: int = 0, stdin: bytes | None = None) -> Result:
        words = ["--store", str(self.store), *map(str, args)]
        result = CliRunner().invoke(main, words, input=stdin, obj=App(door=Window()))
        assert result.exit_code == code, (result.output, result.exception)
        if result.exception is not None:
            assert isinstance(result.exception, SystemExit)
        return result

    def json(self, *args: object, code: int = 0, stdin: bytes | None = None) -> Any:
        return json.loads(self.run(*args, "--json", code=code, stdin=stdin).stdout)

    def refused(self, *args: object, code: int = 2) -> str:
        """The one sentence on standard error; nothing on standard output."""
        result = self.run(*args, code=code)
        assert result.stdout == ""
        [line] = result.stderr.splitlines()
        assert line.startswith("workbench: ")
        assert line.endswith(".")
        return line


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, logs and the default store of a test lie in its own folder."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path / "home"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "store.tadqiq")


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """A store with a checker and a supervisor."""
    desk.run("person", "add", "ليلى", "--role", "checker")
    desk.run("person", "add", "سامي", "--role", "supervisor")
    return desk


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    def written(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written
