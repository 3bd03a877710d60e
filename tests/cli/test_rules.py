"""`workbench rules` on a real store: the table, a pin, a reset, and what `suggest` then leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import CommandLine
from workbench.suggest.rule_confidence import MIN_DECISIONS, priors

pytestmark = pytest.mark.also_on_server


RULE = "quantity.duration"
TEXT = "استمر الاجتماع ثلاث ساعات في القاعة، وكلف المشروع 20 مليون دولار.\n"


@pytest.fixture
def article(cli: CommandLine, tmp_path: Path) -> str:
    path = tmp_path / "hours.txt"
    path.write_text(TEXT, "utf-8")
    cli.run("person", "add", "ليلى")
    return str(cli.json("import", path)["articles"][0]["id"])


def rules(cli: CommandLine, article: str) -> list[str]:
    return [found["rule"] for found in cli.json("suggest", article)["suggestions"]]


def test_the_table_lists_every_rule(cli: CommandLine, article: str) -> None:
    rows = cli.json("rules")["rules"]
    assert [row["rule"] for row in rows] == list(priors())
    assert rows[0] == {
        "rule": "casualty.noun",
        "kind": "casualty",
        "prior": 0.95,
        "accepted": 0,
        "corrected": 0,
        "rejected": 0,
        "precision": None,
        "interval": [0.0, 1.0],
        "confidence": 0.95,
        "state": "shown",
        "reset": None,
    }
    shown = cli.run("rules").stdout
    assert all(rule in shown for rule in priors())
    assert f"after {MIN_DECISIONS} answers" in shown


def test_answers_show_in_the_table_and_in_the_reasons(cli: CommandLine, article: str) -> None:
    cli.run("suggest", article, "--reject", "quantity")
    row = next(row for row in cli.json("rules")["rules"] if row["rule"] == RULE)
    assert (row["accepted"], row["rejected"], row["precision"]) == (0, 1, 0.0)
    assert row["confidence"] < row["prior"]
    cli.run("undo")
    assert "here)" not in cli.run("suggest", article).stdout
    cli.run("suggest", article, "--accept", "quantity")
    assert "1.00 (" in cli.run("rules").stdout
    cli.run("rules", "set", RULE, "auto")


def test_a_pin_hides_a_rule_and_says_so(cli: CommandLine, article: str) -> None:
    assert RULE in rules(cli, article)
    done = cli.json("rules", "set", RULE, "never")
    assert done["rule"]["state"] == "never"
    assert done["changes"]["action"] == "set rule"
    assert RULE not in rules(cli, article)
    assert cli.json("suggest", article)["silenced"] == {RULE: 1}
    assert f"{RULE} (1)" in cli.run("suggest", article).stdout
    assert "Undone: set rule" in cli.run("undo").stdout
    assert RULE in rules(cli, article)


def test_a_reset_is_a_step_of_its_own(cli: CommandLine, article: str) -> None:
    cli.run("rules", "set", RULE, "never")
    done = cli.json("rules", "reset", RULE)
    assert (done["rule"]["state"], done["changes"]["action"]) == ("shown", "reset rule")
    assert done["rule"]["reset"].endswith("Z")
    assert "counted since" in cli.run("rules", "reset", RULE).stdout
    assert cli.json("verify")["problems"] == []


def test_detect_knows_nothing_of_a_store(cli: CommandLine, article: str) -> None:
    cli.run("rules", "set", RULE, "never")
    found = cli.json("detect", "-", stdin=TEXT.encode())
    assert RULE in [one["rule"] for one in found["suggestions"]]


def test_wrong_names_are_told(cli: CommandLine, article: str) -> None:
    assert "rule" in cli.refused("rules", "set", "no.such", "never")
    assert "no.such" in cli.refused("rules", "reset", "no.such")
    assert cli.run("rules", "set", RULE, "sometimes", code=2).stdout == ""
