"""Backup, restore and recover on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine

pytestmark = pytest.mark.also_on_server


@pytest.fixture
def working(staffed: CommandLine, write: Callable[[str, str | bytes], Path]) -> CommandLine:
    staffed.run("import", write("a.txt", "قُتل 32 شخصًا في القصف.\n"), "--as", "ليلى")
    return staffed


def test_backups_make_way_and_are_listed(working: CommandLine, tmp_path: Path) -> None:
    assert working.json("backup", "--list") == {"backups": []}
    made = working.json("backup", "--rotate")["backup"]
    assert working.json("backup", "--rotate")["backup"] is None
    assert "Nothing changed" in working.run("backup", "--rotate").stdout
    facts = working.json("doctor")
    assert facts["backups"] == 1
    assert facts["last_backup"].endswith("Z")
    working.run("person", "add", "نور")
    [one] = working.json("backup", "--list")["backups"]
    assert (one["path"], one["kind"], one["behind"]) == (made, "kept", 1)
    assert "1 steps behind" in working.run("backup", "--list").stdout
    stick = tmp_path / "stick"
    stick.mkdir()
    there = working.json("backup", "--rotate", stick)["backup"]
    assert there.startswith(str(stick))
    assert {one["path"] for one in working.json("backup", "--list", stick)["backups"]} == {made, there}
    assert "put the stick in" in working.refused("backup", "--rotate", tmp_path / "absent", code=1)
    assert "--rotate" in working.refused("backup")


def test_a_preview_changes_nothing_and_restoring_does(working: CommandLine, tmp_path: Path) -> None:
    copy = tmp_path / "copy.tadqiq"
    working.run("backup", copy)
    working.run("person", "add", "نور")
    told = working.run("restore", copy, "--preview").stdout
    assert "نور: 1 steps" in told
    assert "(person 1)" in told
    found = working.json("restore", copy, "--preview")
    assert [(work["person"], work["steps"], work["kinds"]) for work in found["lost"]] == [
        ("نور", 1, {"person": 1})
    ]
    assert found["back"] == found["problems"] == []
    assert len(working.json("person", "list")["people"]) == 3
    working.run("restore", copy)
    assert len(working.json("person", "list")["people"]) == 2
    assert "There is no store" in working.refused("restore", tmp_path / "absent")


def test_a_compact_copy_is_a_store(working: CommandLine, tmp_path: Path) -> None:
    copy = tmp_path / "small.tadqiq"
    working.run("backup", "--compact", copy)
    assert CommandLine(copy).json("verify")["problems"] == []
    assert "already" in working.refused("backup", "--compact", copy)


def test_a_damaged_store_is_recovered(working: CommandLine) -> None:
    working.run("backup", "--rotate")
    working.run("person", "add", "نور")
    data = working.store.read_bytes()
    working.store.write_bytes(data[:100] + b"\xff" * 4000 + data[4100:])
    assert "workbench recover" in working.refused("person", "list", code=1)
    working.store.write_bytes(b"\xff" * 100 + working.store.read_bytes()[100:])
    assert "its first page cannot be read" in working.refused("person", "list", code=1)
    [one] = working.json("backup", "--list")["backups"]
    assert one["behind"] is None
    assert "no store that can be read" in working.run("restore", one["path"], "--preview").stdout
    found = working.json("recover")
    assert (found["backup"], found["salvaged"], found["problems"]) == (one["path"], 1, [])
    assert Path(found["set_aside"]).is_file()
    assert [person["name"] for person in working.json("person", "list")["people"]] == ["ليلى", "سامي", "نور"]
    assert working.json("verify")["problems"] == []
    assert "damaged store lies at" in working.run("recover").stdout


def test_nothing_to_recover(cli: CommandLine) -> None:
    assert cli.refused("recover")
    cli.store.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 40)
    assert "Ask colleagues" in cli.refused("recover", code=1)


def test_an_encrypted_store_is_backed_up_previewed_restored_and_recovered(
    working: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = tmp_path / "words"
    words.write_text("سر طويل بما يكفي جدا\n", encoding="utf-8")
    monkeypatch.setenv("TADQIQ_PASSPHRASE_FILE", str(words))
    working.run("encrypt")
    made = Path(working.json("backup", "--rotate")["backup"])
    working.run("person", "add", "نور")
    small = tmp_path / "small.tadqiq"
    working.run("backup", "--compact", small)
    for copy in (made, small):
        assert b"SQLite format" not in copy.read_bytes()[:100]
    [lost] = working.json("restore", made, "--preview")["lost"]
    assert lost["person"] == "نور"
    damaged = bytearray(working.store.read_bytes())
    damaged[3 * 4096 : 4 * 4096] = bytes(4096)
    working.store.write_bytes(bytes(damaged))
    found = working.json("recover", code=0)
    assert found["backup"] == str(made)
    assert Path(f"{found['set_aside']}.key").is_file()
    working.run("restore", small)
    assert len(working.json("person", "list")["people"]) == 3
    assert working.json("verify")["problems"] == []
