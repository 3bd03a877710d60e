"""The main job on the command line, and the output of each command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.support.command_line import CommandLine
from workbench.cli.main import COMMANDS
from workbench.exchange.annotations import annotated_json

pytestmark = pytest.mark.also_on_server


TEXT = (
    "قال الطبيب إن 32 شخصًا قُتلوا في غزة، وأصيب 15 آخرون.\n"
    "وأضاف الوزير: «سنعيد فتح المعبر غدًا». وبلغت الخسائر نحو 85 مليون دولار.\n"
)
Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def article(staffed: CommandLine, write: Write) -> str:
    answer = staffed.json(
        "--as", "ليلى", "import", write("خبر.txt", TEXT), "--title", "خبر", "--outlet", "المدار"
    )
    found: str = answer["article"]["id"]
    return found


@pytest.mark.always_on_server
def test_the_whole_job(staffed: CommandLine, article: str, write: Write, tmp_path: Path) -> None:
    cli, checker, boss = staffed, ("--as", "ليلى"), ("--as", "سامي")
    suggestions = cli.json("suggest", article)["suggestions"]
    assert [TEXT[item["start"] : item["end"]] for item in suggestions] == [
        item["text"] for item in suggestions
    ]
    accepted = cli.json(*checker, "suggest", article, "--accept", "casualty")["claims"]
    assert {claim["kind"] for claim in accepted} == {"casualty"}
    start = TEXT.index("85")
    tagged = cli.json(
        "tag", article, start, start + 2, "--kind", "statistic", "--set", "statement=خسائر", *checker
    )
    claim = tagged["claim"]["id"]
    assert tagged["claim"]["spans"][0]["exact"] == "85"
    source = write("بيان.txt", "بيان الوزارة: 85")
    linked = cli.json("link", claim, source, "--stance", "supports", "--quote", "85", "--page", 2, *checker)
    assert linked["source"]["snapshot"]["file_name"] == "بيان.txt"
    assert linked["evidence"]["locator"] == {"page": "2"}
    cli.run("link", claim[-8:], "https://example.org/x", "--stance", "context", *checker)
    cli.run("link", claim, linked["source"]["id"][-8:], "--stance", "context", *checker)
    given = cli.json(
        "verdict", claim, "partly_true", "--deception", "selective", "--because", "ناقص", *checker
    )
    assert given["verdict"]["outcome"] == "partly_true"
    cli.run("comment", claim, "راجعوا الصفحة 2", *checker)
    cli.run("assign", article, "--to", "ليلى", *boss)
    for one in accepted:
        assert "it has no verdict" in cli.refused("submit", one["id"], *checker, code=1)
        cli.run("verdict", one["id"], "true", "--because", "يطابق البيان", *checker)
        cli.run("link", one["id"], linked["source"]["id"], "--stance", "supports", *checker)
    assert {found["state"] for found in cli.json("submit", article, *checker)["claims"]} == {"submitted"}
    waiting = cli.json("queue", "--to-review", *boss)
    assert len(waiting["rows"]) == len(accepted) + 1
    cli.run("return", accepted[0]["id"], "--reason", "من أحصى؟", "--field", "producer", *boss)
    approved = cli.json("approve", article, *boss)["claims"]
    assert {found["state"] for found in approved} == {"approved"}
    assert cli.json("list")["articles"][0]["state"] == "returned"
    out = tmp_path / "out.json"
    cli.run("export", "--format", "annotated-json", "--article", article, "-o", out)
    document = annotated_json.loads(out.read_bytes(), "out.json")
    assert {found.state.value for found in document.claims} == {"approved", "returned"}
    other = CommandLine(tmp_path / "other.tadqiq")
    other.run("person", "add", "مستورد")
    assert other.json("import", out)["article"]["imported"]["id"] == article
    again = tmp_path / "again.json"
    other.run("export", "-o", again)
    brought = annotated_json.loads(again.read_bytes(), "again.json")
    assert brought.text == document.text
    assert all(found.state_imported for found in brought.claims)
    assert {found.imported.author.name for found in brought.claims if found.imported} == {"ليلى"}
    assert cli.json("import", again, *checker)["articles"] == []  # it came home
    assert cli.json("verify")["problems"] == other.json("verify")["problems"] == []


def test_undo_and_redo_reach_across_runs(staffed: CommandLine, article: str) -> None:
    made = staffed.json("tag", article, 0, 3, "--as", "ليلى")["claim"]["id"]
    undone = staffed.json("undo", "--as", "ليلى")
    assert (undone["undone"], undone["changes"]["touched"]) == ("tag claim", {"claim": [made]})
    assert staffed.json("list", "claims")["claims"] == []
    assert staffed.json("redo", "--as", "ليلى")["redone"] == "tag claim"
    assert [claim["id"] for claim in staffed.json("list", "claims")["claims"]] == [made]
    history = staffed.json("history", made)["history"]
    assert [entry["verb"] for entry in history] == ["redo", "undo", "create"]
    assert "nothing to redo" in staffed.refused("redo", "--as", "ليلى", code=1)


def test_a_claim_is_edited_shown_withdrawn_and_reopened(staffed: CommandLine, article: str) -> None:
    me = ("--as", "ليلى")
    claim = staffed.json("tag", article, 14, 16, "--kind", "casualty", *me)["claim"]["id"]
    staffed.run("edit", claim, "--set", "outcome=killed", "--set", "best=٣٢", *me)
    assert staffed.json("show", claim)["claim"]["figure"]["best"] == 32
    staffed.run("edit", claim, "--span", 0, 3, "--span", 5, 8, *me)
    assert len(staffed.json("show", claim)["claim"]["spans"]) == 2
    assert "outcome: killed" in staffed.run("show", claim).stdout
    staffed.run("withdraw", claim, "--reason", "خطأ", *me)
    assert staffed.json("list", "claims", "--article", article)["claims"] == []
    assert len(staffed.json("list", "claims", "--withdrawn")["claims"]) == 1
    assert staffed.json("reopen", claim, *me)["claims"][0]["state"] == "draft"


def test_rejected_suggestions_do_not_come_back(staffed: CommandLine, article: str) -> None:
    before = staffed.json("suggest", article)["suggestions"]
    after = staffed.json("suggest", article, "--reject", "1", "--as", "ليلى")["suggestions"]
    assert len(after) == len(before) - 1
    assert len(staffed.json("suggest", article)["suggestions"]) == len(after)
    assert "number up to" in staffed.refused("suggest", article, "--accept", "999")


def test_lists_and_filters(staffed: CommandLine, article: str) -> None:
    me = ("--as", "ليلى")
    staffed.run("tag", article, 0, 3, "--kind", "event", *me)
    staffed.run("tag", article, 4, 10, "--kind", "entity", "--set", "priority=3", *me)
    assert [row["kind"] for row in staffed.json("queue")["rows"]] == ["entity", "event"]
    page = staffed.json("queue", "--limit", 1)
    rest = staffed.json("queue", "--limit", 1, "--after", page["next"])
    assert [row["kind"] for row in page["rows"] + rest["rows"]] == ["entity", "event"]
    assert staffed.json("queue", "--kind", "event", "--author", "سامي")["rows"] == []
    assert len(staffed.json("list", "claims", "--kind", "event")["claims"]) == 1
    assert [person["name"] for person in staffed.json("person", "list")["people"]] == ["ليلى", "سامي"]
    assert staffed.json("search", "قتلوا", "غزه")["hits"][0]["article"] == article
    assert staffed.json("show", article)["article"]["text"] == TEXT
    for words in (
        ("list",),
        ("list", "people"),
        ("list", "sources"),
        ("queue",),
        ("show", article),
        ("history",),
    ):
        assert staffed.run(*words).stdout


def test_shared_options_stand_before_or_after_the_command(staffed: CommandLine, article: str) -> None:
    before = json.loads(staffed.run("--json", "list").stdout)
    assert before == json.loads(staffed.run("list", "--json").stdout)
    staffed.run("--as", "سامي", "tag", article, 0, 3, "--as", "ليلى")
    claim = staffed.json("list", "claims")["claims"][0]
    names = {person["id"]: person["name"] for person in staffed.json("list", "people")["people"]}
    assert names[claim["author"]] == "ليلى"  # what stands after the command wins


def test_many_files_are_one_import_and_known_texts_are_left_out(staffed: CommandLine, write: Write) -> None:
    paths = [write(f"{number}.txt", f"الخبر رقم {number}") for number in range(5)]
    first = staffed.json("--as", "ليلى", "import", *paths)
    assert len(first["articles"]) == 5
    new = write("new.txt", "جديد")
    second = staffed.json("--as", "ليلى", "import", *paths, new, new)
    assert (len(second["articles"]), len(second["skipped"])) == (1, 6)
    assert len(staffed.json("--as", "ليلى", "import", paths[0], "--again")["articles"]) == 1
    pasted = staffed.json("--as", "ليلى", "import", "-", stdin="نص ملصق".encode())
    assert pasted["article"]["origin"] == "paste"
    lines = staffed.run("export", "--format", "annotated-jsonl").stdout.splitlines()
    assert len({json.loads(line)["article"]["id"] for line in lines}) == 8


def test_what_is_known_about_an_article_comes_from_a_file(staffed: CommandLine, write: Write) -> None:
    meta = write("meta.json", json.dumps({"title": "عنوان", "published_on": "2026-10-14", "other": 1}))
    made = staffed.json("--as", "ليلى", "import", write("a.txt", TEXT), "--meta", meta, "--outlet", "المدار")
    assert (made["article"]["title"], made["article"]["outlet"]) == ("عنوان", "المدار")
    assert made["article"]["published_on"] == "2026-10-14"


@pytest.mark.never_on_server
def test_a_backup_is_made_and_put_back(staffed: CommandLine, article: str, tmp_path: Path) -> None:
    staffed.run("backup", tmp_path / "copy.tadqiq")
    staffed.run("tag", article, 0, 3, "--as", "ليلى")
    answer = staffed.json("restore", tmp_path / "copy.tadqiq")
    assert staffed.json("list", "claims")["claims"] == []
    assert len(CommandLine(Path(answer["set_aside"])).json("list", "claims")["claims"]) == 1
    staffed.run("upgrade")


@pytest.mark.never_on_server
def test_the_doctor_says_what_a_helper_would_ask(cli: CommandLine) -> None:
    facts = cli.json("doctor")
    assert facts["store"] == str(cli.store)
    assert facts["problems"] == []
    assert not cli.store.exists()
    cli.store.write_text("not a store", encoding="utf-8")
    assert "not a Tadqiq store" in cli.run("doctor", code=1).stdout


def test_the_demo_does_the_main_job_and_leaves_its_proof(cli: CommandLine) -> None:
    answer = cli.json("demo", "--no-window")
    document = annotated_json.loads(Path(answer["json"]).read_bytes(), "demo")
    assert sorted(claim.state.value for claim in document.claims) == [
        "approved",
        "approved",
        "approved",
        "returned",
    ]
    assert not QImage(answer["picture"]).isNull()
    demo = CommandLine(Path(answer["store"]))
    assert demo.json("verify")["problems"] == []
    assert len(demo.json("person", "list")["people"]) == 2


def test_every_command_explains_itself(cli: CommandLine) -> None:
    listed = cli.run("--help").stdout
    for name in COMMANDS:
        assert name in listed
        assert "Usage: " in cli.run(name, "--help").stdout


def test_all_articles_go_into_one_file_and_come_back(
    staffed: CommandLine, write: Write, tmp_path: Path
) -> None:
    staffed.run(
        "--as", "ليلى", "import", *[write(f"{number}.txt", f"الخبر رقم {number}") for number in range(5)]
    )
    target = tmp_path / "all.jsonl"
    target.write_text("older")
    made = staffed.json("export", "--all", "-o", target)
    assert (len(made["articles"]), made["format"]) == (5, "annotated-jsonl")
    assert target.stat().st_size == made["size"]
    assert target.read_bytes() == staffed.run("export", "--all").stdout.encode()
    assert "in commands of their own" in staffed.refused(
        "--as", "ليلى", "import", target, write("a.txt", "نص")
    )
    other = CommandLine(tmp_path / "other.tadqiq")
    other.run("person", "add", "عمر")
    came = other.json("--as", "عمر", "import", target)
    assert [article["imported"]["id"] for article in came["articles"]] == made["articles"]
    assert other.json("--as", "عمر", "import", target)["articles"] == []
    again = other.run("export", "--all").stdout.splitlines()
    assert [json.loads(line)["article"]["imported"]["id"] for line in again] == made["articles"]
    spoiled = write("spoiled.jsonl", target.read_text("utf-8").replace("الخبر رقم 3", "الخبر رقم 8"))
    assert "spoiled.jsonl, line 2" in other.refused("--as", "عمر", "import", spoiled, code=1)
