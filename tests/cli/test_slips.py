"""Small slips on the command line: each is reported, or done as it was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine

TEXT = "قال الطبيب إن 32 شخصًا قُتلوا في غزة أمس، وأصيب 15 آخرون.\n"
Write = Callable[[str, str | bytes], Path]
ME, BOSS = ("--as", "ليلى"), ("--as", "سامي")


@pytest.fixture
def article(staffed: CommandLine, write: Write) -> str:
    answer = staffed.json(*ME, "import", write("a.txt", TEXT), "--published", "2024-03-02")
    found: str = answer["article"]["id"]
    return found


@pytest.fixture
def claim(staffed: CommandLine, article: str) -> str:
    found: str = staffed.json(*ME, "tag", article, 14, 16)["claim"]["id"]
    return found


def test_a_file_linked_twice_is_one_source(staffed: CommandLine, claim: str, write: Write) -> None:
    link = (*ME, "link", claim)
    first = staffed.json(*link, write("بيان.txt", "بيان"), "--stance", "supports")["source"]["id"]
    again = staffed.run(*link, write("نسخة.txt", "بيان"), "--stance", "context").stdout
    assert "in the store already" in again
    assert [source["id"] for source in staffed.json("list", "sources")["sources"]] == [first]
    other = staffed.run(*link, write("آخر.txt", "بيان آخر"), "--stance", "context").stdout
    assert "already" not in other
    assert len(staffed.json("list", "sources")["sources"]) == 2


def test_a_quote_stands_in_the_source_or_is_refused(staffed: CommandLine, claim: str, write: Write) -> None:
    source, link = write("بيان.txt", "أحصت الوزارة\n32 قتيلًا"), (*ME, "link", claim)
    line = staffed.refused(*link, source, "--stance", "supports", "--quote", "33 قتيلًا")
    assert "do not stand in the source's text" in line
    assert staffed.json("list", "sources")["sources"] == []
    made = staffed.json(*link, source, "--stance", "supports", "--quote", "الوزاره 32 قتيلا")["source"]["id"]
    assert "do not stand" in staffed.refused(*link, made, "--stance", "supports", "--quote", "غيره")


@pytest.mark.parametrize(
    ("name", "content"), [("a.pdf", b"%PDF-1.7"), ("a.html", "<p>32 <b>قتيلًا</b></p>"), ("a.bin", b"\0\1")]
)
def test_a_quote_of_what_is_no_plain_text_is_taken_as_it_is(
    staffed: CommandLine, claim: str, write: Write, name: str, content: str | bytes
) -> None:
    staffed.run(
        *ME, "link", claim, write(name, content), "--stance", "supports", "--quote", "32 قتيلًا", "--page", 1
    )
    url = "https://example.org/a"
    staffed.run(*ME, "link", claim, url, "--stance", "supports", "--quote", "32 قتيلًا")


def test_who_acts_must_be_somebody_even_where_nothing_is_changed(staffed: CommandLine, article: str) -> None:
    for words in (("queue",), ("list",), ("show", article), ("verify",), ("history",)):
        assert "no person called “نادر”" in staffed.refused("--as", "نادر", *words)
    staffed.run(*ME, "queue")


def test_the_queue_reads_as_the_article_does(staffed: CommandLine, article: str) -> None:
    made = staffed.json(*ME, "suggest", article, "--accept", "all")["claims"]
    assert len(made) > 1
    starts = [claim["spans"][0]["start"] for claim in made]
    assert starts == sorted(starts)
    rows = staffed.json("queue")["rows"]
    assert [row["claim"] for row in rows] == [claim["id"] for claim in made]


def test_the_queue_says_what_was_imported(staffed: CommandLine, claim: str, tmp_path: Path) -> None:
    staffed.run(*ME, "verdict", claim, "opinion", "--because", "رأي")
    staffed.run(*ME, "submit", claim)
    staffed.run(*BOSS, "approve", claim)
    out, other = tmp_path / "out.json", CommandLine(tmp_path / "other.tadqiq")
    staffed.run("export", "-o", out)
    other.run("person", "add", "مستورد")
    other.run("import", out)
    assert "(imported, unverified)" in other.run("queue", "--state", "approved").stdout
    assert "unverified" not in staffed.run("queue", "--state", "approved").stdout


def test_a_folder_brings_its_text_files_in(staffed: CommandLine, write: Write, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    assert "no .txt files: name the files" in staffed.refused(*ME, "import", folder)
    (folder / "2.txt").write_text("الثاني", "utf-8")
    (folder / "1.TXT").write_text("الأول", "utf-8")
    (folder / "notes.pdf").write_bytes(b"%PDF")
    (folder / "deeper.txt").mkdir()
    found = staffed.json(*ME, "import", folder, write("3.txt", "الثالث"))["articles"]
    assert [article["title"] for article in found] == ["الأول", "الثاني", "الثالث"]
    assert "one text at a time" in staffed.refused(*ME, "import", folder, "--title", "عنوان")


def test_a_folder_is_no_source(staffed: CommandLine, claim: str, tmp_path: Path) -> None:
    line = staffed.refused(*ME, "link", claim, tmp_path, "--stance", "supports")
    assert "name a file" in line


def test_an_id_that_nothing_has(staffed: CommandLine, article: str) -> None:
    for command in ("show", "history"):
        assert "no article, claim or source “zzzz”" in staffed.refused(command, "zzzz")


def test_assigning_explains_itself(staffed: CommandLine, article: str) -> None:
    assert "--to PERSON" in staffed.refused(*ME, "assign", article)
    assert "workbench assign 3f2a91c0 --to" in staffed.run("assign", "--help").stdout


def test_suggestions_know_the_day_of_the_article(staffed: CommandLine, article: str) -> None:
    found = staffed.json("suggest", article)["suggestions"]
    assert [item["date"]["iso"] for item in found if item["kind"] == "date"] == ["2024-03-01"]


def test_nobody_undoes_themselves_away(cli: CommandLine, write: Write) -> None:
    me = ("--as", "سعاد")
    cli.run("person", "add", "سعاد")
    cli.run(*me, "import", write("a.txt", TEXT))
    cli.run(*me, "undo")
    assert "nothing to undo" in cli.refused(*me, "undo", code=1)
    cli.run(*me, "redo")
    assert len(cli.json("list")["articles"]) == 1


def test_two_people_of_one_name_are_told_apart_by_the_ids_that_the_list_shows(
    cli: CommandLine, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = cli.json("person", "add", "ليلى")["person"]["id"]
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "elsewhere"))
    other = CommandLine(tmp_path / "other.tadqiq")
    theirs = other.json("person", "add", "ليلى")["person"]["id"]
    other.run("bundle", "create", "--output", tmp_path / "b.bundle")
    cli.run("bundle", "merge", tmp_path / "b.bundle", "--as", "ليلى")
    refused = cli.refused("import", write("a.txt", TEXT), "--as", "ليلى")
    assert "2 people" in refused
    for person in (ours, theirs):
        assert person[-8:] in refused
        assert person[-8:] in cli.run("person", "list").stdout
        chosen = cli.json("import", write(f"{person}.txt", TEXT + person), "--as", person[-8:])
        assert chosen["article"]["imported_by"] == person
    assert "ليلى" in cli.refused("person", "add", "لَيْلَى")
    assert "U+202E" in cli.refused("person", "add", "سامي\u202e")
