"""`workbench newsroom`: founding, the slip, requests, grants, passwords, people of one machine."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine
from workbench.workspace import Workspace


@pytest.fixture(autouse=True)
def seats(monkeypatch: pytest.MonkeyPatch) -> None:
    """People write with seats."""
    monkeypatch.setattr(Workspace, "open", staticmethod(partial(Workspace.open, with_seats=True)))


@pytest.fixture
def elsewhere(tmp_path: Path) -> CommandLine:
    """Another store on this machine, in which nobody of the first one is."""
    return CommandLine(tmp_path / "elsewhere" / "store.tadqiq")


def file(tmp_path: Path, words: str, name: str = "words") -> Path:
    path = tmp_path / name
    path.write_text(f"{words}\n", "utf-8")
    return path


def without_slip(cli: CommandLine, tmp_path: Path) -> Path:
    """Write the slip down; a file that holds it."""
    slip = cli.json("--as", "هدى", "newsroom", "slip")["slip"]
    path = file(tmp_path, slip, "slip")
    cli.run("--as", "هدى", "newsroom", "slip", "--written", "--slip-file", path)
    return path


def test_alone_nothing_is_asked(cli: CommandLine) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    shown = cli.json("newsroom", "show")
    [seat] = shown["newsroom"]["seats"]
    assert (seat["name"], seat["role"], seat["here"], seat["confirmed"]) == ("هدى", "supervisor", True, True)
    assert len(shown["newsroom"]["words"]["ar"]) == len(shown["newsroom"]["words"]["en"]) == 8
    assert shown["waiting"] == []
    printed = cli.run("newsroom", "show").stdout
    assert " ".join(shown["newsroom"]["words"]["ar"]) in printed
    assert "workbench newsroom slip" in printed


def test_a_newsroom_gets_a_name_while_one_is_alone(cli: CommandLine) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    assert cli.json("newsroom", "found", "المدار")["newsroom"]["name"] == "المدار"
    cli.run("--as", "هدى", "person", "add", "سارة")
    assert "in which others are" in cli.refused("--as", "هدى", "newsroom", "found", "أخرى", code=1)


def test_the_slip_is_shown_until_it_is_written_down(cli: CommandLine, tmp_path: Path) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    slip = cli.json("newsroom", "slip")["slip"]
    assert slip in cli.run("newsroom", "slip").stdout
    wrong = file(tmp_path, "0" * 35)
    assert "not the slip" in cli.refused("newsroom", "slip", "--written", "--slip-file", wrong)
    without_slip(cli, tmp_path)
    assert cli.json("newsroom", "slip")["slip"] == ""
    assert "not on this machine" in cli.run("newsroom", "slip").stdout


def test_a_request_is_answered_after_the_words_were_compared(
    cli: CommandLine, elsewhere: CommandLine, tmp_path: Path
) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    elsewhere.run("person", "add", "سمر")
    asked = elsewhere.json("newsroom", "request", tmp_path / "samar.request")
    assert (asked["name"], asked["member"], len(asked["words"]["ar"])) == ("سمر", False, 8)
    assert "written down" in cli.refused(
        "newsroom", "grant", tmp_path / "samar.request", "--compared", code=1
    ).replace("write it down first", "written down")
    without_slip(cli, tmp_path)
    refused = cli.run("newsroom", "grant", tmp_path / "samar.request", code=2)
    assert " ".join(asked["words"]["ar"]) in refused.stderr
    assert "compare the eight words" in refused.stderr
    granted = cli.json("newsroom", "grant", tmp_path / "samar.request", "--compared", "--role", "supervisor")
    assert (granted["seat"]["name"], granted["seat"]["role"]) == ("سمر", "supervisor")
    assert "there is a file of this name" in elsewhere.refused(
        "newsroom", "request", tmp_path / "samar.request"
    )


def test_who_waits_on_this_machine_is_let_in(cli: CommandLine, tmp_path: Path) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    cli.run("person", "add", "سارة")
    [waiting] = cli.json("newsroom", "waiting")["waiting"]
    assert (waiting["name"], waiting["here"]) == ("سارة", True)
    assert "سارة" in cli.run("newsroom", "waiting").stdout
    without_slip(cli, tmp_path)
    cli.run("--as", "هدى", "newsroom", "grant", "سارة", "--compared")
    assert cli.json("newsroom", "waiting")["waiting"] == []
    assert "neither a file nor one seat" in cli.refused(
        "--as", "هدى", "newsroom", "grant", "سارة", "--compared"
    )


def test_a_supervisor_ends_and_lifts(cli: CommandLine, tmp_path: Path) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    cli.run("--as", "هدى", "person", "add", "سارة")
    cli.run("--as", "هدى", "newsroom", "leave", "سارة", "--reason", "انتقلت")
    [line] = cli.json("newsroom", "show")["newsroom"]["lines"]
    assert (line["reason"], line["disputed"]) == ("انتقلت", False)
    assert "انتقلت" in cli.run("newsroom", "show").stdout
    slip = without_slip(cli, tmp_path)
    cli.run("--as", "هدى", "newsroom", "lift", line["id"][:12], "--slip-file", slip)
    assert cli.json("newsroom", "show")["newsroom"]["lines"] == []
    [sara] = [one for one in cli.json("newsroom", "show")["newsroom"]["seats"] if one["name"] == "سارة"]
    cli.run("--as", "هدى", "newsroom", "line", sara["seat"][:12], "--reason", "ضاع")
    [line] = cli.json("newsroom", "show")["newsroom"]["lines"]
    cli.run("--as", "هدى", "newsroom", "line", line["id"][:12])
    [longer] = cli.json("newsroom", "show")["newsroom"]["lines"]
    assert longer["id"] != line["id"]
    assert longer["reason"] == "ضاع"
    assert "no line" in cli.refused("--as", "هدى", "newsroom", "lift", "0000")
    assert "not the beginning of one seat" in cli.refused("--as", "هدى", "newsroom", "line", "zz")


def test_a_checker_may_do_none_of_it(cli: CommandLine, tmp_path: Path) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    cli.run("--as", "هدى", "person", "add", "سارة")
    assert cli.json("--as", "سارة", "newsroom", "slip")["slip"] == ""
    without_slip(cli, tmp_path)
    cli.run("person", "add", "منى")
    assert "supervisors" in cli.refused("--as", "سارة", "newsroom", "grant", "منى", "--compared", code=1)
    assert "may not" in cli.refused("--as", "سارة", "person", "role", "منى", "supervisor", code=1)
    assert [one["name"] for one in cli.json("newsroom", "waiting")["waiting"]] == ["منى"]


def test_a_password_is_asked_for_and_taken_from_a_file(cli: CommandLine, tmp_path: Path) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    words, other = file(tmp_path, "كلمات سر طويلة", "one"), file(tmp_path, "ثلاثة قوارب بيضاء", "two")
    assert "too easy" in cli.refused(
        "newsroom", "password", "--new-password-file", file(tmp_path, "1234", "weak")
    )
    cli.run("newsroom", "password", "--new-password-file", words)
    text = file(tmp_path, "خبر من المدينة", "a.txt")
    assert "هدى" in cli.refused("import", text, code=1)
    assert "not the password" in cli.refused("--seat-password-file", other, "import", text)
    cli.run("--seat-password-file", words, "import", text)
    cli.run("--seat-password-file", words, "newsroom", "password", "--new-password-file", other)
    assert "not the password" in cli.refused(
        "--seat-password-file", words, "newsroom", "password", "--remove"
    )
    cli.run("--seat-password-file", other, "newsroom", "password", "--remove")
    cli.run("import", file(tmp_path, "خبر آخر", "b.txt"))


def test_namesakes_are_told_apart_by_who_sits_here(cli: CommandLine, elsewhere: CommandLine) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    first = cli.json("person", "list")["people"][0]["id"]
    elsewhere.run("person", "add", "هدى", "--role", "supervisor")
    assert elsewhere.json("person", "list")["people"][0]["id"] == first  # the same person, without a new key


def test_what_is_offered_is_looked_for(cli: CommandLine) -> None:
    cli.run("person", "add", "هدى", "--role", "supervisor")
    assert "newsroom" in cli.refused("newsroom", "join", "--compared")
    assert "nothing to countersign" in cli.run("newsroom", "countersign").stdout
