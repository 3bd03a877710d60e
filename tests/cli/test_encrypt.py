"""Encryption on the command line, and every command on an encrypted store."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support.command_line import CommandLine, RecordingWindow
from tests.support.encrypted_stores import CHEAP, WORDS
from tests.support.encryption_checks import OTHER, PRIVATE, files_containing
from workbench.cli.app import App
from workbench.cli.main import main
from workbench.services.encryption import store_encryption, store_keys
from workbench.services.encryption.encryption_status import is_encrypted

#: Its standard input is the terminal from which it is asked.
AT_TERMINAL = """
import fcntl, termios
from workbench.__main__ import main
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
main()
"""
Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def words(write: Write) -> Path:
    return write("words.txt", f"{WORDS}\n")


@pytest.fixture
def locked(staffed: CommandLine, write: Write) -> CommandLine:
    """A store with people and an article, encrypted."""
    staffed.run("--as", "ليلى", "import", write("news.txt", f"{PRIVATE}. قُتل 32 شخصًا أمس.\n"))
    (staffed.store.parent / "news.txt").unlink()
    store_encryption.shred(store_encryption.encrypt(staffed.store, WORDS, cost=CHEAP).left)
    return staffed


def test_the_whole_way_there_and_back(staffed: CommandLine, words: Path) -> None:
    before = staffed.json("list", "people")
    made = staffed.json("encrypt", "--passphrase-file", words)
    [left] = made["left_in_the_plain"]
    assert is_encrypted(staffed.store)
    assert staffed.json("list", "people", "--passphrase-file", words) == before
    gone = staffed.json("encrypt", "--shred-plain", "--passphrase-file", words)
    assert gone["removed"] == [left]
    assert "recovery_key" not in gone
    assert not Path(left).exists()
    assert store_keys.unlock_by_recovery_key(staffed.store, made["recovery_key"])
    staffed.run("decrypt", "--passphrase-file", words)
    assert staffed.json("list", "people") == before


def test_without_its_passphrase_every_command_says_the_way_out(locked: CommandLine, write: Write) -> None:
    for command in (
        "list people",
        "verify",
        "undo",
        "search x",
        "backup b",
        "encrypt --shred-plain",
        "decrypt",
    ):
        assert "--passphrase-file" in locked.refused(*command.split())
    wrong = write("wrong.txt", "not the passphrase")
    assert "not the passphrase of" in locked.refused("list", "people", "--passphrase-file", wrong)
    assert "first line is empty" in locked.refused("list", "people", "--passphrase-file", write("e", "\n"))
    assert files_containing(locked.store.parent, PRIVATE) == []


def test_the_passphrase_file_may_stand_in_the_environment(
    locked: CommandLine, words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TADQIQ_PASSPHRASE_FILE", str(words))
    [article] = locked.json("list", "articles")["articles"]
    locked.run("verify")
    for command in ("queue", "history", "person list", f"show {article['id']}"):
        locked.run(*command.split())
    assert locked.json("search", "قتل")
    out = locked.store.parent / "article.json"
    locked.run("export", "--article", article["id"], "-o", out)
    assert PRIVATE in out.read_text("utf-8")
    report = locked.json("doctor")
    assert report["problems"] == [] or "MB" in str(report["problems"])


def test_bundles_carry_what_is_readable_to_others(locked: CommandLine, words: Path, write: Write) -> None:
    bundle, here = locked.store.parent / "all.bundle", ("--store-passphrase-file", words)
    locked.run("bundle", "create", *here, "-o", bundle)
    other = CommandLine(locked.store.parent / "other.tadqiq")
    other.run("bundle", "merge", bundle)
    assert len(other.json("list", "articles")["articles"]) == 1
    closed = locked.store.parent / "closed.bundle"
    stick = write("stick.txt", "the passphrase of the stick")
    locked.run("bundle", "create", *here, "--passphrase-file", stick, "-o", closed)
    third = CommandLine(locked.store.parent / "third.tadqiq")
    third.run("bundle", "merge", closed, "--passphrase-file", stick)
    assert len(third.json("list", "articles")["articles"]) == 1


def test_a_backup_is_encrypted_and_comes_back(
    locked: CommandLine, words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TADQIQ_PASSPHRASE_FILE", str(words))
    copy = locked.store.parent / "copy" / "copy.tadqiq"
    locked.run("backup", copy)
    assert files_containing(copy.parent, PRIVATE) == []
    locked.run("person", "add", "نور", "--role", "checker")
    locked.run("restore", copy)
    assert len(locked.json("list", "people")["people"]) == 2
    locked.run("verify")
    assert files_containing(locked.store.parent, PRIVATE) == []


def test_another_passphrase_recovery_key_and_key(locked: CommandLine, words: Path, write: Write) -> None:
    other = write("other.txt", OTHER)
    made = locked.json(
        "change-passphrase", "--passphrase-file", words, "--new-passphrase-file", other, "--new-recovery-key"
    )
    assert "not the passphrase" in locked.refused("list", "people", "--passphrase-file", words)
    recovery = write("recovery.txt", made["recovery_key"].lower())
    again = locked.json(
        "change-passphrase",
        "--recovery-key-file",
        recovery,
        "--new-passphrase-file",
        words,
        "--new-key",
    )
    assert again["recovery_key"] != made["recovery_key"]
    locked.run("verify", "--passphrase-file", words)
    assert "not the recovery key" in locked.refused(
        "change-passphrase", "--recovery-key-file", recovery, "--new-passphrase-file", other
    )


def test_what_does_not_fit_is_wrong_use(
    locked: CommandLine, staffed: CommandLine, words: Path, write: Write
) -> None:
    assert "encrypted already" in locked.refused("encrypt", "--passphrase-file", words)
    plain = CommandLine(locked.store.parent / "plain.tadqiq")
    plain.run("person", "add", "ليلى", "--role", "checker")
    for command in ("decrypt", "change-passphrase"):
        assert "is not encrypted" in plain.refused(command, "--passphrase-file", words)
    assert "too easy" in plain.refused("encrypt", "--passphrase-file", write("weak.txt", "1234567890"))
    assert "new passphrase" in plain.refused("encrypt")
    absent = CommandLine(locked.store.parent / "absent.tadqiq")
    assert "no store" in absent.refused("encrypt", "--passphrase-file", words)
    assert not is_encrypted(plain.store)


def test_the_window_gets_the_key_of_a_passphrase_file_and_else_asks_itself(
    locked: CommandLine, words: Path
) -> None:
    launcher = RecordingWindow()
    for options in ((), ("--passphrase-file", str(words))):
        CliRunner().invoke(main, ["--store", str(locked.store), *options], obj=App(launcher=launcher))
    assert launcher.keys == [None, store_keys.unlock(locked.store, WORDS)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_at_a_terminal_the_passphrase_is_asked_for_and_not_shown(locked: CommandLine) -> None:
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", AT_TERMINAL, "--store", str(locked.store), "list", "people"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        shown = ""
        for typed in ("not the passphrase", WORDS):
            asked = ""
            while not asked.endswith(": "):
                asked += os.read(ours, 1000).decode("utf-8", "replace")
            os.write(ours, f"{typed}\n".encode())
            shown += asked
        assert process.stdout is not None
        listed = process.stdout.read().decode()
    os.close(ours)
    assert process.returncode == 0
    assert "ليلى" in listed
    assert WORDS not in shown
    assert "recovery key" in shown  # the sentence about the first try
