"""Bundles on the command line: two laptops that exchange files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from tests.support.command_line import CommandLine
from workbench.cli.progress import progress_bar

TEXT = "قال الطبيب إن 32 شخصًا قُتلوا في غزة، وأصيب 15 آخرون.\n"


@pytest.fixture
def working(staffed: CommandLine, write: Callable[[str, str | bytes], Path]) -> CommandLine:
    """A store with one article, one claim and a source."""
    article = staffed.json("import", write("a.txt", TEXT), "--as", "ليلى")["articles"][0]["id"]
    claim = staffed.json("tag", article, 14, 16, "--kind", "casualty", "--as", "ليلى")["claim"]["id"]
    staffed.run("link", claim, write("page.txt", "صفحة محفوظة"), "--stance", "supports", "--as", "ليلى")
    return staffed


@pytest.fixture
def other(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path / "other.tadqiq")


def claim_of(cli: CommandLine) -> str:
    found: str = cli.json("list", "claims")["claims"][0]["id"]
    return found


def test_a_store_travels_whole_and_again_brings_nothing(
    working: CommandLine, other: CommandLine, tmp_path: Path
) -> None:
    made = tmp_path / "all.bundle"
    told = working.json("bundle", "create", "-o", made)
    assert told["texts"] == told["snapshots"] == 1
    facts = working.json("bundle", "inspect", made)
    assert facts["valid"]
    assert facts["events"] == told["events"]
    assert [head["signed"] for head in facts["heads"]] == [True]
    before = other.json("bundle", "merge", made)
    assert before["new"] == told["events"]
    assert before["cloned"] == before["waiting"] == before["conflicts"] == before["unsigned"] == []
    assert other.json("bundle", "merge", made)["new"] == 0
    for words in (
        ["list", "claims"],
        ["list", "articles"],
        ["list", "sources"],
        ["person", "list"],
        ["queue"],
    ):
        assert other.json(*words) == working.json(*words)
    for cli in (working, other):
        cli.run("verify")
        cli.run("verify", "--against", made)


def test_a_preview_changes_nothing(working: CommandLine, other: CommandLine, tmp_path: Path) -> None:
    made = tmp_path / "all.bundle"
    working.run("bundle", "create", "-o", made)
    other.run("person", "add", "نور")
    before = other.json("history")
    assert other.json("bundle", "merge", made, "--preview")["new"] > 0
    assert other.json("history") == before
    assert not list(tmp_path.glob("*.backups"))


def test_work_goes_back_and_forth_and_comes_to_rest(
    working: CommandLine, other: CommandLine, tmp_path: Path
) -> None:
    first, second, third = (tmp_path / f"{n}.bundle" for n in range(3))
    working.run("bundle", "create", "-o", first)
    other.run("bundle", "merge", first)
    claim = claim_of(working)
    other.run("edit", claim, "--set", "priority=3", "--as", "سامي")
    other.run("bundle", "create", "-o", second, "--since", first)
    assert working.json("bundle", "merge", second)["by_kind"]["claim"] == 1
    assert working.json("list", "claims") == other.json("list", "claims")
    working.run("bundle", "create", "-o", third, "--since", second)
    assert other.json("bundle", "merge", third)["by_kind"] == {"receipt": 1}
    assert working.json("bundle", "merge", third)["new"] == 0


def test_a_conflict_is_shown_and_settled_by_a_supervisor(
    working: CommandLine, other: CommandLine, tmp_path: Path
) -> None:
    first, second, third = (tmp_path / f"{n}.bundle" for n in range(3))
    working.run("bundle", "create", "-o", first)
    other.run("bundle", "merge", first)
    claim = claim_of(working)
    working.run("edit", claim, "--set", "statement=هنا", "--as", "ليلى")
    other.run("edit", claim, "--set", "statement=هناك", "--as", "سامي")
    other.run("bundle", "create", "-o", second)
    assert "In conflict now" in working.run("bundle", "merge", second).stdout
    [conflict] = working.json("conflict", "list")["conflicts"]
    assert {side["value"] for side in conflict["sides"]} == {"هنا", "هناك"}
    assert all(side["seen"] == [] for side in conflict["sides"])
    assert "conflicting values" in working.refused("submit", claim, "--as", "ليلى", code=1)
    chosen = next(side["side"] for side in conflict["sides"] if side["value"] == "هنا")
    refused = working.refused("conflict", "decide", conflict["conflict"], chosen, "--as", "ليلى", code=1)
    assert "supervisor" in refused
    settled = working.json("conflict", "decide", conflict["conflict"], chosen[:8], "--as", "سامي")
    assert settled["open"] == 0
    working.run("bundle", "create", "-o", third)
    other.run("bundle", "merge", third)
    assert other.json("conflict", "list")["conflicts"] == []
    assert other.json("list", "claims")["claims"][0]["statement"] == "هنا"


def test_undoing_a_merge_goes_back_while_nothing_followed(
    working: CommandLine, other: CommandLine, tmp_path: Path
) -> None:
    made = tmp_path / "all.bundle"
    working.run("bundle", "create", "-o", made)
    assert "nothing was merged" in working.refused("bundle", "undo-merge", code=1)
    other.run("person", "add", "نور")
    before = other.json("history")
    other.run("bundle", "merge", made)
    other.run("bundle", "undo-merge")
    assert other.json("history") == before
    other.run("verify")
    other.run("bundle", "merge", made)
    other.run("person", "add", "رنا")
    assert "something was written since" in other.refused("bundle", "undo-merge", code=1)


def test_a_selection_brings_its_articles_alone(
    working: CommandLine, other: CommandLine, tmp_path: Path, write: Callable[[str, str | bytes], Path]
) -> None:
    second = working.json("import", write("b.txt", "خبر آخر تمامًا."), "--as", "ليلى")["articles"][0]["id"]
    part, whole = tmp_path / "part.bundle", tmp_path / "whole.bundle"
    working.run("bundle", "create", "-o", part, "--articles", second)
    told = other.json("bundle", "merge", part)
    assert told["waiting"] == []
    assert [article["id"] for article in other.json("list", "articles")["articles"]] == [second]
    other.run("verify")
    working.run("bundle", "create", "-o", whole)
    other.run("bundle", "merge", whole)
    other.run("verify")
    assert other.json("list", "articles") == working.json("list", "articles")
    assert other.json("list", "claims") == working.json("list", "claims")


def test_what_was_not_delivered_is_waited_for(
    working: CommandLine, other: CommandLine, tmp_path: Path
) -> None:
    first, second = tmp_path / "1.bundle", tmp_path / "2.bundle"
    working.run("bundle", "create", "-o", first)
    working.run("edit", claim_of(working), "--set", "priority=3", "--as", "ليلى")
    working.run("bundle", "create", "-o", second, "--since", first)
    [gap] = other.json("bundle", "merge", second)["waiting"]
    assert gap["events"] == 1
    assert other.json("list", "claims")["claims"] == []
    assert "wait for earlier ones" in other.run("verify").stdout
    assert other.json("bundle", "merge", first)["waiting"] == []
    assert other.json("list", "claims") == working.json("list", "claims")


def test_locked_bundles_open_for_their_holder(
    working: CommandLine, other: CommandLine, tmp_path: Path, write: Callable[[str, str | bytes], Path]
) -> None:
    secret, wrong = write("secret.txt", "كلمة السر\n"), write("wrong.txt", "غيرها\n")
    by_word, by_key = tmp_path / "word.bundle", tmp_path / "key.bundle"
    working.run("bundle", "create", "-o", by_word, "--passphrase-file", secret)
    working.run("bundle", "create", "-o", by_key, "--for", working.run("bundle", "key").stdout.strip())
    assert TEXT.encode() not in by_word.read_bytes()
    assert "passphrase" in other.refused("bundle", "merge", by_word, code=1)
    assert "not its passphrase" in other.refused(
        "bundle", "merge", by_word, "--passphrase-file", wrong, code=1
    )
    assert other.json("bundle", "merge", by_word, "--passphrase-file", secret)["new"] > 0
    assert other.json("bundle", "merge", by_key)["new"] >= 0
    assert other.json("bundle", "inspect", by_key)["sealed"]
    data = bytearray(by_key.read_bytes())
    data[-20] ^= 1
    by_key.write_bytes(bytes(data))
    assert "changed or damaged" in other.refused("bundle", "merge", by_key, code=1)
    assert "public key" in working.refused("bundle", "create", "-o", tmp_path / "x", "--for", "abc")
    assert not (tmp_path / "x").exists()


def test_a_file_that_is_no_bundle_gets_its_sentence(
    working: CommandLine, tmp_path: Path, write: Callable[[str, str | bytes], Path]
) -> None:
    before = working.json("history")
    assert "does not exist" in working.refused("bundle", "merge", tmp_path / "none.zip")
    assert "no zip" in working.refused("bundle", "merge", write("a.zip", "not a zip"), code=1)
    working.run("bundle", "inspect", write("b.zip", b"PK\x03\x04junk"), code=1)
    there = write("there.bundle", "")
    assert "already" in working.refused("bundle", "create", "-o", there)
    assert working.json("history") == before


def test_no_store_is_made_for_what_is_no_bundle(
    other: CommandLine, write: Callable[[str, str | bytes], Path]
) -> None:
    assert "no zip" in other.refused("bundle", "merge", write("a.zip", "not a zip"), code=1)
    assert not other.store.exists()


def test_a_third_laptop_takes_work_at_second_hand(
    working: CommandLine, other: CommandLine, tmp_path: Path
) -> None:
    """The signatures travel on with the events, also when these came in two parts and out of order."""
    first, second, all_of_it = (tmp_path / f"{n}.bundle" for n in range(3))
    third = CommandLine(tmp_path / "third.tadqiq")
    working.run("bundle", "create", "-o", first)
    working.run("edit", claim_of(working), "--set", "priority=3", "--as", "ليلى")
    working.run("bundle", "create", "-o", second, "--since", first)
    other.run("bundle", "merge", second)
    other.run("bundle", "merge", first)
    other.run("bundle", "create", "-o", all_of_it)
    told = third.json("bundle", "merge", all_of_it)
    assert told["unsigned"] == told["waiting"] == []
    assert third.json("list", "claims") == working.json("list", "claims")
    third.run("verify", "--against", second)


def test_a_preview_names_people_articles_and_what_would_conflict(
    working: CommandLine, other: CommandLine, tmp_path: Path
) -> None:
    first, second = tmp_path / "1.bundle", tmp_path / "2.bundle"
    working.run("bundle", "create", "-o", first)
    other.run("bundle", "merge", first)
    claim = claim_of(working)
    working.run("edit", claim, "--set", "statement=هنا", "--as", "ليلى")
    other.run("edit", claim, "--set", "statement=هناك", "--as", "سامي")
    working.run("bundle", "create", "-o", second)
    told = other.json("bundle", "merge", second, "--preview")
    assert told["things"] == {"claim": {"new": 0, "changed": 1}}
    assert [(part["name"], part["new"]) for part in told["people"]] == [("ليلى", False)]
    [conflict] = told["fields_in_conflict"]
    assert conflict["conflict"] == f"{claim}/statement"
    assert conflict["words"] == "32"
    assert set(conflict["values"]) == {"هنا", "هناك"}
    lines = other.run("bundle", "merge", second, "--preview").stdout
    assert "ليلى: claim 1 changed" in lines
    assert "هناك" in lines
    assert other.json("conflict", "list")["conflicts"] == []


def test_ctrl_c_takes_the_work_back_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    def work() -> None:
        with progress_bar("Merging") as hook:
            hook(1, 2)
            os.kill(os.getpid(), signal.SIGINT)
            hook(2, 2)

    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(click.exceptions.Exit) as stopped:
        work()
    assert stopped.value.exit_code == 1
    assert "nothing was changed" in capsys.readouterr().err
    assert signal.getsignal(signal.SIGINT) is before


def test_a_terminal_sees_how_far_it_is(working: CommandLine, tmp_path: Path) -> None:
    """A real process with a terminal for its standard error."""
    pty = pytest.importorskip("pty")  # not on Windows
    ours, theirs = pty.openpty()
    target = tmp_path / "seen.bundle"
    command = [
        sys.executable,
        "-m",
        "workbench",
        "--store",
        str(working.store),
        "bundle",
        "create",
        "-o",
        str(target),
    ]
    done = subprocess.run(command, stderr=theirs, stdout=subprocess.PIPE, check=True)
    os.close(theirs)
    seen = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "Writing" in seen
    assert "100%" in seen
    assert target.name.encode() in done.stdout
