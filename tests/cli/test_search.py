"""`workbench search`: words, query language, pages and messages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine
from tests.support.store_driver import tamper

TEXT = "قال الطبيب إن 32 شخصًا قُتلوا في غزة أمس، وأصيب 15 آخرون.\n"
Write = Callable[[str, str | bytes], Path]
ME = ("--as", "ليلى")


@pytest.fixture
def article(staffed: CommandLine, write: Write) -> str:
    answer = staffed.json(*ME, "import", write("a.txt", TEXT), "--published", "2024-03-02")
    found: str = answer["article"]["id"]
    return found


def test_hits_say_where(staffed: CommandLine, article: str) -> None:
    claim = staffed.json(*ME, "tag", article, 14, 16)["claim"]["id"]
    answer = staffed.json("search", "شخص", "غزه")
    [hit] = answer["hits"]
    assert (hit["kind"], hit["id"], hit["article"]) == ("article", article, article)
    assert [TEXT[start:end] for start, end in hit["spans"]] == ["شخصًا", "غزة"]
    assert TEXT[hit["start"] : hit["end"]] == "شخصًا"
    assert [hit["words"][start:end] for start, end in hit["marks"]] == ["شخصًا", "غزة"]
    assert hit["exact"] is False
    assert answer["not_indexed"] == 0
    [page] = answer["pages"]
    assert (page["kind"], page["count"], page["next"]) == ("article", 1, None)
    assert [hit["id"] for hit in staffed.json("search", "32", "--in", "claim")["hits"]] == [claim]


def test_people_read_lines(staffed: CommandLine, article: str) -> None:
    lines = staffed.run("search", "قتلوا").stdout.splitlines()
    assert lines[0] == "articles: 1"
    assert article[-8:] in lines[1]
    assert lines[2].strip().startswith("\u2068قال")
    assert lines[2].endswith("\u2069")
    assert staffed.run("search", "برلين").stdout == "Nothing found.\n"


def test_exclusions_phrases_and_fields_pass_through_the_shell(staffed: CommandLine, article: str) -> None:
    assert staffed.json("search", "غزة", "-هدنة")["hits"][0]["id"] == article
    assert staffed.json("search", "غزة", "-قتلوا")["hits"] == []
    assert staffed.json("search", '"32 شخصا"')["hits"][0]["id"] == article
    assert staffed.json("search", "«شخصا 32»")["hits"] == []
    assert staffed.json("search", "after:2024-03-02", "before:2024-03-03")["hits"][0]["id"] == article


def test_pages_go_on_where_they_ended(staffed: CommandLine, write: Write) -> None:
    paths = [write(f"{n}.txt", f"خبر رقم {n} من غزة") for n in range(5)]
    staffed.run(*ME, "import", *paths)
    seen: list[str] = []
    after: tuple[str, ...] = ()
    while True:
        answer = staffed.json("search", "غزة", "--in", "article", "--limit", "2", *after)
        seen += [hit["id"] for hit in answer["hits"]]
        [page] = answer["pages"]
        if page["next"] is None:
            break
        after = ("--after", page["next"])
    assert len(seen) == len(set(seen)) == 5


def test_mistakes_are_told(staffed: CommandLine, article: str) -> None:
    assert "no field “نشر”" in staffed.refused("search", "نشر:غزة")
    assert "called “سعاد”" in staffed.refused("search", "person:سعاد")
    assert "say with --in" in staffed.refused("search", "غزة", "--after", "0/3")
    assert "as it stands" in staffed.refused("search", "غزة", "--in", "article", "--after", "9")
    assert "not closed" in staffed.refused("search", '"غزة')
    assert article


def test_an_index_that_lost_something_is_noticed_and_made_anew(staffed: CommandLine, article: str) -> None:
    assert staffed.json("search", "غزة")["hits"][0]["id"] == article
    tamper(staffed.store, ("DELETE FROM search_article", ()), ("UPDATE search_item SET shown = 0", ()))
    assert "holds 0 of kind article, there are 1" in staffed.run("verify", code=1).stdout
    assert staffed.run("search", "غزة").stdout == "Nothing found.\n"
    assert staffed.run("search", "--reindex").stdout == "The index was made anew.\n"
    staffed.run("verify")
    assert staffed.json("search", "غزة")["hits"][0]["id"] == article
    assert "say what is to be found" in staffed.refused("search")


def test_help_has_the_language(staffed: CommandLine) -> None:
    shown = staffed.run("search", "--help").stdout
    assert all(word in shown for word in ("begin*", "-word", "outlet:", "عنوان:", "قبل:"))
