"""Bad input and faults: one sentence that names the object and a way out, and nothing changes."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine
from tests.support.repetitions import seeded_dice
from workbench.workspace import Workspace

TEXT = "قال الطبيب إن 32 شخصًا قُتلوا في غزة، وأصيب 15 آخرون «بجروح خطيرة».\n"
Write = Callable[[str, str | bytes], Path]
ME = ("--as", "ليلى")


@pytest.fixture
def article(staffed: CommandLine, write: Write) -> str:
    found: str = staffed.json(*ME, "import", write("a.txt", TEXT))["article"]["id"]
    return found


def state(cli: CommandLine) -> object:
    return cli.json("history")["history"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("spaces.txt", b" \n", "is empty"),
        ("paper.pdf", b"%PDF-1.7", "it is a PDF"),
        ("noise.bin", bytes(range(256)) * 8, "not text"),
        ("notes.json", b"{}", "not a valid annotated article"),
        ("broken.json", b"{", "not sound JSON"),
    ],
)
def test_files_that_are_no_articles(
    staffed: CommandLine, write: Write, name: str, content: bytes, says: str
) -> None:
    before = state(staffed)
    path = write(name, content)
    line = staffed.refused(*ME, "import", path, code=1 if name.endswith("json") else 2)
    assert says in line
    assert name in line
    assert state(staffed) == before


@pytest.mark.parametrize(("encoding", "shown"), [("windows-1256", "windows-1256"), ("utf-16", "utf-16-le")])
def test_encodings_are_read_and_shown(staffed: CommandLine, write: Write, encoding: str, shown: str) -> None:
    path = write("a.txt", TEXT.encode(encoding))
    assert shown in staffed.run(*ME, "import", path).stdout
    [found] = staffed.json("list")["articles"]
    assert staffed.json("show", found["id"])["article"]["text"] == TEXT


def test_a_huge_file(staffed: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert "200 MB" in staffed.refused(*ME, "import", path)


def test_files_that_cannot_be_had(staffed: CommandLine, tmp_path: Path, write: Write) -> None:
    assert "does not exist" in staffed.refused(*ME, "import", tmp_path / "absent.txt")
    assert "does not exist" in staffed.refused(tmp_path / "absent.txt")
    assert "folder" in staffed.refused(*ME, "import", tmp_path)
    assert "does not exist" in staffed.refused(*ME, "import", b"\xff.txt".decode("utf-8", "surrogateescape"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_file_that_may_not_be_read(staffed: CommandLine, write: Write, tmp_path: Path) -> None:
    """Root may read everything: the command then runs as nobody."""
    path = write("closed.txt", TEXT)
    path.chmod(0)
    if os.geteuid() != 0:
        assert "permission denied" in staffed.refused(*ME, "import", path)
        return
    os.seteuid(65534)
    try:
        from workbench.domain.errors import FileUnreadable
        from workbench.exchange.articles.plain_text import read_text

        with pytest.raises(FileUnreadable, match="permission denied"):
            read_text(path)
    finally:
        os.seteuid(0)


def test_one_bad_file_among_many_imports_none(staffed: CommandLine, write: Write) -> None:
    before = state(staffed)
    staffed.refused(*ME, "import", write("good.txt", TEXT), write("bad.txt", b"%PDF"))
    assert state(staffed) == before


def test_a_store_that_is_open_elsewhere(staffed: CommandLine) -> None:
    with Workspace.open(staffed.store):
        line = staffed.refused("list", code=1)
    assert str(staffed.store) in line
    assert "open in another program" in line


def test_a_store_that_another_process_holds(staffed: CommandLine, tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from workbench.workspace import Workspace;"
        "w = Workspace.open(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(staffed.store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"open"
        assert f"process {other.pid}" in staffed.refused("list", code=1)
        other.communicate()
    staffed.run("list")


def test_a_store_that_is_none(cli: CommandLine, tmp_path: Path) -> None:
    assert "no store at" in cli.refused("list")
    assert not cli.store.exists()
    cli.store.write_text("just a note", encoding="utf-8")
    assert "not a Tadqiq store" in cli.refused("list")
    assert cli.store.read_text(encoding="utf-8") == "just a note"
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert "not a Tadqiq store" in CommandLine(other).refused("person", "add", "ليلى")
    assert "not a Tadqiq store" in CommandLine(tmp_path).refused("list")


def test_a_damaged_store(staffed: CommandLine, article: str) -> None:
    data = bytearray(staffed.store.read_bytes())
    data[4096 : len(data)] = seeded_dice(1).randbytes(len(data) - 4096)
    staffed.store.write_bytes(data)
    line = staffed.refused("list", code=1)
    assert "damaged" in line
    assert str(staffed.store) in line


def test_a_newer_store(staffed: CommandLine) -> None:
    with sqlite3.connect(staffed.store) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert "newer version" in staffed.refused("list", code=1)


def test_a_read_only_store(staffed: CommandLine, article: str, tmp_path: Path) -> None:
    """Root may write everywhere: opened for looking, a store refuses each change by itself."""
    from workbench.domain.errors import StoreReadOnly
    from workbench.domain.person import Role

    with Workspace.open(staffed.store, read_only=True) as looking:
        assert len(looking.articles.list()) == 1
        with pytest.raises(StoreReadOnly, match="read-only"):
            looking.people.add("هدى", Role.CHECKER)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("0", "9999"), "does not lie inside the text"),
        (("5", "5"), "ends after its start"),
        (("7", "5"), "ends after its start"),
        (("0", "5", "8"), "pairs"),
        (("0", "5", "3", "8"), "overlap"),
    ],
)
def test_passages_that_are_none(
    staffed: CommandLine, article: str, words: tuple[str, ...], says: str
) -> None:
    before = state(staffed)
    assert says in staffed.refused(*ME, "tag", article, *words)
    assert state(staffed) == before


def test_unknown_people_and_things(staffed: CommandLine, article: str) -> None:
    assert "no person called “هدى”" in staffed.refused("--as", "هدى", "tag", article, 0, 3)
    assert "2 people" in staffed.refused("tag", article, 0, 3)
    assert "“deadbeef”" in staffed.refused("show", "deadbeef")
    assert "“deadbeef”" in staffed.refused("submit", "deadbeef", *ME)
    assert "already" in staffed.refused("person", "add", "ليلى")
    assert "FIELD=VALUE" in staffed.refused(*ME, "tag", article, 0, 3, "--set", "statement")
    assert "“colour”" in staffed.refused(*ME, "tag", article, 0, 3, "--set", "colour=red")
    assert "choose one of" in staffed.refused("export", "--format", "xml")
    assert "number up to" in staffed.refused(*ME, "suggest", article, "--accept", "nothing")


def test_the_rules_of_the_work(staffed: CommandLine, article: str) -> None:
    boss = ("--as", "سامي")
    own = staffed.json("tag", article, 0, 3, *boss)["claim"]["id"]
    staffed.run("verdict", own, "opinion", "--because", "رأي", *boss)
    staffed.run("submit", own, *boss)
    before = state(staffed)
    assert "their own work" in staffed.refused("approve", own, *boss, code=1)
    assert "only a supervisor" in staffed.refused("approve", own, *ME, code=1)
    assert "needs a reason" in staffed.refused("return", own, *boss)
    assert "no draft claims" in staffed.refused("submit", article, *ME, code=1)
    assert state(staffed) == before
    claim = staffed.json("tag", article, 4, 9, *ME)["claim"]["id"]
    assert f"`workbench verdict {claim} OUTCOME" in staffed.refused("submit", claim, *ME, code=1)
    staffed.run("verdict", claim, "true", *ME)
    told = staffed.refused("submit", claim, *ME, code=1)
    assert told.index("does not say why") < told.index(f"`workbench link {claim} SOURCE")
    assert "no supervisor" not in told
    shown = staffed.json("show", claim)["missing"]
    assert [part["demand"] for part in shown] == ["explanation", "evidence"]
    assert staffed.run("show", claim).stdout.count("missing: ") == 2


def test_sources_that_cannot_be_had(staffed: CommandLine, article: str) -> None:
    claim = staffed.json("tag", article, 0, 3, *ME)["claim"]["id"]
    link = (*ME, "link", claim)
    assert "does not exist" in staffed.refused(*link, "absent.pdf", "--stance", "supports")
    assert "http" in staffed.refused(*link, "ftp://example.org", "--stance", "supports")
    assert "“0000”" in staffed.refused(*link, "0000", "--stance", "supports")


def test_an_output_that_cannot_be_written(staffed: CommandLine, article: str, tmp_path: Path) -> None:
    assert "cannot be written" in staffed.refused("export", "-o", tmp_path / "absent" / "x.json")
    assert list(tmp_path.glob(".x.json*")) == []


def test_wrong_use_is_two(cli: CommandLine) -> None:
    for words in (("nothing",), ("tag",), ("queue", "--state", "lost"), ("tag", "x", "a", "b")):
        cli.run(*words, code=2)


def test_the_real_command_in_a_pipe_that_closes(staffed: CommandLine, article: str) -> None:
    """The reader goes away after one line: no traceback."""
    with subprocess.Popen(
        [sys.executable, "-m", "workbench", "--store", str(staffed.store), "show", article],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout is not None
        run.stdout.close()
        assert run.stderr is not None
        assert b"Traceback" not in run.stderr.read()


@pytest.mark.parametrize("words", [["--help"], ["detect", "--help"], ["detect", "-"]])
def test_light_commands_load_neither_the_store_nor_the_window(words: list[str]) -> None:
    code = (
        "import sys; sys.argv = ['workbench', *sys.argv[1:]]\n"
        "from workbench.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'sqlalchemy', 'sqlcipher3', 'PySide6', 'jsonschema'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *words], input=TEXT.encode(), capture_output=True, check=False
    )
    assert run.returncode == 0, run.stderr
