"""The real command, in this process, with a home of its own."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from click.testing import CliRunner, Result

from tests.support.postgres import Newsroom
from tests.support.server_laptops import came_together, on_server_too
from workbench.__main__ import Window
from workbench.cli.main import main
from workbench.cli.options import App
from workbench.domain.person import Role
from workbench.workspace import Workspace


@dataclass(frozen=True)
class Desk:
    """Runs `workbench --store <its own> ARGS`; with a `url` the store is a server's, and `store` the file for it here."""

    store: Path
    url: str = ""

    def run(self, *args: object, code: int = 0, stdin: bytes | None = None) -> Result:
        words = ["--store", self.url or str(self.store), *map(str, args)]
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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Some tests are run a second time, with the store on a server; by TADQIQ_LONG all of those modules."""
    if "desk" in metafunc.fixturenames and on_server_too(metafunc):
        metafunc.parametrize("desk", ["file", "server"], indirect=True)


@pytest.fixture
def desk(request: pytest.FixtureRequest, tmp_path: Path, home: Path) -> Iterator[Desk]:
    if getattr(request, "param", "file") == "file":
        yield Desk(tmp_path / "store.tadqiq")
        return
    newsroom: Newsroom = request.getfixturevalue("newsroom")
    address = newsroom.address(newsroom.hire("المكتب", Role.SUPERVISOR, str(uuid4())).login)
    with Workspace.open(address) as workspace:
        made = Desk(workspace.path, str(address))
    yield made
    with Workspace.open(address) as workspace:
        came_together(workspace, newsroom)


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
