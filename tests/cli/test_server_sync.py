"""The command line on a newsroom's server: it pulls, does the work, pushes; and without a server it works locally."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.support.postgres import Newsroom
from tests.support.server_laptops import BreakingConnection, server_journal
from workbench.__main__ import Window
from workbench.cli.app import App
from workbench.cli.main import main
from workbench.domain.person import Role

SECRET = "geheim"  # noqa: S105  # it opens nothing


@dataclass
class Machine:
    """One person's machine: what is run here has this home, and works on this address."""

    home: Path
    url: str

    def run(self, *args: object, code: int = 0, url: str | None = None) -> Result:
        env = {name: str(self.home / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        words = ["--store", url or self.url, *map(str, args)]
        result = CliRunner(env=env).invoke(main, words, obj=App(launcher=Window()))
        assert result.exit_code == code, (result.output, result.exception)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    def json(self, *args: object, code: int = 0, url: str | None = None) -> Any:
        return json.loads(self.run(*args, "--json", code=code, url=url).stdout)

    def files(self) -> Iterator[bytes]:
        return (path.read_bytes() for path in self.home.rglob("*") if path.is_file())


@pytest.fixture
def line(newsroom: Newsroom) -> Iterator[BreakingConnection]:
    made = BreakingConnection(newsroom.host)
    yield made
    made.close()


@pytest.fixture
def sara(newsroom: Newsroom, line: BreakingConnection, tmp_path: Path) -> Machine:
    address = line.address(newsroom.address(newsroom.hire("سارة", Role.CHECKER).login))
    return Machine(tmp_path / "sara", str(address))


@pytest.fixture
def huda(newsroom: Newsroom, tmp_path: Path) -> Machine:
    address = newsroom.address(newsroom.hire("هدى", Role.SUPERVISOR).login)
    return Machine(tmp_path / "huda", str(address))


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("قال الطبيب إن 32 شخصًا قُتلوا في غزة.\n", encoding="utf-8")
    return path


def test_what_one_does_the_next_command_of_another_sees(sara: Machine, huda: Machine, text: Path) -> None:
    [article] = sara.json("import", text)["articles"]  # the account's person acts: nobody is named
    assert [one["id"] for one in huda.json("list")["articles"]] == [article["id"]]
    [claim] = huda.json("tag", article["id"], 14, 16, "--kind", "casualty")["claims"]
    shown = sara.json("show", claim["id"])
    assert shown["claim"]["spans"][0]["exact"] == "32"
    assert [one["name"] for one in sara.json("person", "list")["people"]] == ["سارة", "هدى"]


def test_without_the_server_work_goes_on_and_goes_over_later(
    sara: Machine, huda: Machine, text: Path, line: BreakingConnection, newsroom: Newsroom
) -> None:
    [article] = sara.json("import", text)["articles"]
    line.cut_now()
    result = sara.run("tag", article["id"], "14", "16", "--kind", "casualty")
    told = result.stderr.splitlines()
    assert all(one.startswith("workbench: ") and one.endswith(".") for one in told)
    assert "cannot be reached" in told[0]
    assert "kept on this machine" in told[-1]
    status = sara.json("server", "status")
    assert not status["connected"]
    assert "cannot be reached" in status["trouble"]
    assert status["to_send"] == 1
    assert sara.json("server", "status", "--offline")["name"] == "سارة"
    assert huda.json("list", "claims")["claims"] == []
    assert sara.run("server", "sync", code=1).stderr.startswith("workbench: The server")
    line.mend()
    assert sara.json("server", "sync")["sent"] == 1
    assert len(huda.json("list", "claims")["claims"]) == 1
    assert sara.json("server", "status")["to_send"] == 0


def test_a_server_that_never_answered_is_named_without_the_password(tmp_path: Path) -> None:
    sara = Machine(tmp_path, f"postgresql+psycopg://sara:{SECRET}@/news?host={tmp_path}")
    for words in (("list",), ("server", "status"), ("doctor",), ("backup", "x")):
        result = sara.run(*words, code=1)
        assert "was never opened on this machine" in result.stderr
        assert SECRET not in result.output


def test_a_password_is_kept_nowhere_and_shown_nowhere(sara: Machine, text: Path) -> None:
    url = sara.url.replace("@", f":{SECRET}@")
    outputs = [
        sara.run(*words, url=url).output
        for words in (("import", text), ("history",), ("server", "status"), ("server", "sync"), ("doctor",))
    ]
    assert not any(SECRET in output for output in outputs)
    assert not any(SECRET.encode() in data for data in sara.files())


def test_a_store_of_ones_own_meets_the_server(
    sara: Machine, huda: Machine, text: Path, newsroom: Newsroom, tmp_path: Path
) -> None:
    """A supervisor brings a laptop that worked without a network; later its server is remembered."""
    sara.run("import", text)
    own = str(tmp_path / "own.tadqiq")
    huda.run("person", "add", "ليلى", url=own)
    assert "no server is known" in huda.run("server", "sync", url=own, code=2).stderr
    before = server_journal(newsroom)
    preview = huda.json("server", "sync", "--server", huda.url, "--preview", url=own)
    assert preview["to_send"] == 1
    assert preview["to_receive"] == len(before)
    assert server_journal(newsroom) == before
    report = huda.json("server", "sync", "--server", huda.url, url=own)
    assert report["received"] == len(before)
    assert Path(report["backup"]).is_file()
    again = huda.json("server", "sync", url=own)
    assert (again["sent"], again["received"]) == (0, 0)
    assert "Connected; the line: a socket on this machine." in huda.run("server", "status", url=own).stdout
    assert [one["name"] for one in sara.json("person", "list")["people"]] == ["سارة", "هدى", "ليلى"]


def test_somebody_elses_steps_on_my_machine_are_told(sara: Machine, huda: Machine, text: Path) -> None:
    huda.run("list")
    told = sara.run("import", "--as", "هدى", text).stderr
    assert "1 steps by هدى wait here until هدى signs in or a supervisor syncs." in told
    assert sara.json("server", "status")["held"]


def test_the_store_here_can_be_encrypted(sara: Machine, huda: Machine, text: Path, tmp_path: Path) -> None:
    sara.run("import", text)
    words = tmp_path / "words"
    words.write_text("a long passphrase of mine\n", encoding="utf-8")
    sara.run("encrypt", "--passphrase-file", words)
    assert "passphrase" in sara.run("list", code=2).stderr
    sara.run(
        "--passphrase-file",
        words,
        "tag",
        sara.json("list", "--passphrase-file", words)["articles"][0]["id"],
        0,
        3,
    )
    assert len(huda.json("list", "claims")["claims"]) == 1


@pytest.mark.parametrize(
    "url",
    ["mysql://desk/tadqiq", "postgresql://desk:port/x", "postgresql+psycopg:///x", "postgresql://h/d?y=1"],
)
def test_an_address_that_is_none(tmp_path: Path, url: str) -> None:
    assert Machine(tmp_path, url).run("list", code=2).stderr.startswith("workbench: server: ")
