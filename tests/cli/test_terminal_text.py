"""Words of data on the terminal: no control character of theirs is carried out, and none forges a row of a list."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import workbench.cli
from tests.support.command_line import CommandLine
from workbench.system.terminal_text import TerminalLine, terminal_json, terminal_text

Write = Callable[[str, str | bytes], Path]
#: Clears the screen (ESC and the C1 form), forges rows in four ways, turns the rest of the line around.
HOSTILE = "أ\x1b[2J\x9b2J\x7f\nforged\rforged\u2028forged\u2029forged\u202eب\u2066ج\x07"
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067\ud800-\udfff]")
ME, BOSS = ("--as", "ليلى"), ("--as", "سامي")


@pytest.fixture
def hostile(staffed: CommandLine, write: Write, tmp_path: Path) -> dict[str, str]:
    """A store whose fields of words (but names, which are refused so) hold control characters; the ids of its records."""
    cli = staffed
    cli.run("person", "add", "نادر", "--role", "checker")
    meta = write("meta.json", json.dumps(dict.fromkeys(("title", "byline", "outlet"), HOSTILE)))
    text = write("a.txt", f"قال الطبيب إن 32 شخصًا قُتلوا. {HOSTILE}\nسطر")
    article = cli.json(*ME, "import", text, "--meta", meta)["article"]["id"]
    fields = ("--set", f"statement={HOSTILE}", "--set", f"note={HOSTILE}")
    claim = cli.json(*ME, "tag", article, 14, 22, *fields)["claim"]["id"]
    file = write("بيان.txt", "أحصت الوزارة 32 قتيلًا")
    source = cli.json(*ME, "link", claim, file, "--stance", "supports", "--title", HOSTILE, "--note", HOSTILE)
    cli.run(*ME, "comment", claim, HOSTILE)
    cli.run(*ME, "verdict", claim, "true", "--because", HOSTILE)
    cli.run(*ME, "submit", claim)
    cli.run(*BOSS, "return", claim, "--reason", HOSTILE)
    return {"article": article, "claim": claim, "source": source["source"]["id"]}


def _commands(ids: dict[str, str]) -> list[tuple[str, ...]]:
    lists = [("list", what) for what in ("articles", "claims", "sources", "people")]
    shows = [("show", ids[what]) for what in ("article", "claim", "source")]
    others = [
        ("queue",),
        ("search", "الطبيب"),
        ("search", "forged"),
        ("history",),
        ("person", "list"),
        ("suggest", ids["article"]),
        ("device", "list"),
        ("conflict", "list"),
        ("rules",),
    ]
    return [*lists, *shows, *others]


def test_no_command_hands_a_control_character_to_the_terminal(
    staffed: CommandLine, hostile: dict[str, str]
) -> None:
    shown = ""
    for words in _commands(hostile):
        out = staffed.run(*words).output
        assert not UNSAFE.search(out), (words, out)
        assert not [line for line in out.split("\n") if line.startswith("forged")] or words[0] == "show", (
            words
        )
        shown += out
    assert r"\x1b[2J\x9b2J\x7f" in shown
    assert r"\u202e" in shown


def test_a_list_has_a_row_for_each_record(staffed: CommandLine, hostile: dict[str, str]) -> None:
    for what, count in (("articles", 1), ("claims", 1), ("sources", 1), ("people", 3)):
        assert len(staffed.run("list", what).stdout.splitlines()) == count
    assert len(staffed.run("queue").stdout.splitlines()) == 1


def test_json_is_one_line_with_the_values_as_they_are(staffed: CommandLine, hostile: dict[str, str]) -> None:
    for words in _commands(hostile):
        out = staffed.run(*words, "--json").stdout
        assert not UNSAFE.search(out), words
        assert out.count("\n") == 1
        json.loads(out)
    [person] = [found for found in staffed.json("list", "people")["people"] if "نادر" in found["name"]]
    assert person["name"].startswith("نادر")
    assert "\x1b[2J" in staffed.json("show", hostile["claim"])["comments"][0]["text"]


def test_errors_show_file_names_ids_and_people_as_escapes(staffed: CommandLine, tmp_path: Path) -> None:
    name = "مادة\x1b[2J\nworkbench: ok.\u202e.txt"
    for words in (
        (*ME, "import", tmp_path / name),
        ("show", name),
        ("--as", name, "list"),
        ("list", "claims", "--article", name),
        ("queue", "--after", name),
    ):
        line = staffed.refused(*words)
        assert not UNSAFE.search(line)
        assert r"\x1b[2J" in line
    for wrong in (["list", name], ["list", f"--{name}"], ["detect", str(tmp_path / name)]):
        error = staffed.run(*wrong, code=2).stderr
        assert not UNSAFE.search(error)
        assert "\nworkbench: ok" not in error


def test_detection_lists_texts_of_hostile_names(staffed: CommandLine) -> None:
    row = json.dumps({"id": HOSTILE, "text": "قُتل 32 شخصًا\x1b[2J\u2028 في غزة"})
    plain = staffed.run("detect", stdin=row.encode()).stdout
    assert not UNSAFE.search(plain)
    assert not [line for line in plain.split("\n") if line.startswith("forged")]
    answer = staffed.run("detect", "--json", stdin=row.encode()).stdout
    assert not UNSAFE.search(answer)
    assert json.loads(answer)["id"] == HOSTILE


def test_arabic_keeps_its_marks_and_joiners() -> None:
    text = "می‌خواهم \u200fقال:\u200e 32 \u061c— قُتلوا 👨‍👩‍👧"
    assert terminal_text(text) == text
    assert terminal_text("a\tb\r\n") == r"a b\r\n"
    assert terminal_text("\x00\x85\ud800\u2069") == r"\x00\x85\ud800\u2069"
    assert terminal_text(TerminalLine("\x1b[1mx")) == "\x1b[1mx"
    assert json.loads(terminal_json({HOSTILE: "\ud800"})) == {HOSTILE: "\ud800"}


def test_everything_printed_passes_the_one_door() -> None:
    """Each `echo` and `prompt` prints a constant or the answer of `terminal_text` or `terminal_json`."""
    [folder] = workbench.cli.__path__
    own = {
        "terminal_text",
        "terminal_json",
        "_line",
        "_listing",
    }  # the last two are those of `detect` and progress
    for path in sorted(Path(folder).glob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call) or ast.unparse(call.func) not in {
                "click.echo",
                "click.prompt",
                "print",
            }:
                continue
            words = ast.unparse(call.args[0])
            numbers = path.name in {"progress.py", "articles.py"}  # a bar of our own words and numbers
            assert (
                numbers or isinstance(call.args[0], ast.Constant) or any(f"{name}(" in words for name in own)
            ), (
                path.name,
                words,
            )
