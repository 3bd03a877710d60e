"""The `workbench` command, run in this process, with a home folder of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.support.command_line import CommandLine
from tests.support.postgres import Newsroom
from tests.support.server_laptops import assert_synchronized
from tests.support.store_kinds import also_on_server
from workbench.domain.person import Role
from workbench.services.server.access import ServerAccess
from workbench.workspace import Workspace


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, logs and the default store of a test lie in its own folder."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path / "home"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run marked tests a second time, with the store on a server (tests/support/store_kinds.py)."""
    if "cli" in metafunc.fixturenames and also_on_server(metafunc):
        metafunc.parametrize("cli", ["file", "server"], indirect=True)


@pytest.fixture
def cli(request: pytest.FixtureRequest, tmp_path: Path, home: Path) -> Iterator[CommandLine]:
    if getattr(request, "param", "file") == "file":
        yield CommandLine(tmp_path / "store.tadqiq")
        return
    newsroom: Newsroom = request.getfixturevalue("newsroom")
    address = newsroom.address(newsroom.hire("المكتب", Role.SUPERVISOR, str(uuid4())).login)
    with Workspace.open(ServerAccess(address)) as workspace:
        made = CommandLine(workspace.path, str(address))
    yield made
    with Workspace.open(ServerAccess(address)) as workspace:
        assert_synchronized(workspace, newsroom)


@pytest.fixture
def staffed(cli: CommandLine) -> CommandLine:
    """A store with a checker and a supervisor."""
    cli.run("person", "add", "ليلى", "--role", "checker")
    cli.run("person", "add", "سامي", "--role", "supervisor")
    return cli


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    def written(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written
