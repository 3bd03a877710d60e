"""`workbench rules` on a real store: the table, a pin, a reset, and what `suggest` then leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Desk
from workbench.suggest.rule_confidence import ENOUGH, priors

RULE = "quantity.duration"
TEXT = "استمر الاجتماع ثلاث ساعات في القاعة، وكلف المشروع 20 مليون دولار.\n"


@pytest.fixture
def article(desk: Desk, tmp_path: Path) -> str:
    path = tmp_path / "hours.txt"
    path.write_text(TEXT, "utf-8")
    desk.run("person", "add", "ليلى")
    return str(desk.json("import", path)["articles"][0]["id"])


def rules(desk: Desk, article: str) -> list[str]:
    return [found["rule"] for found in desk.json("suggest", article)["suggestions"]]


def test_the_table_lists_every_rule(desk: Desk, article: str) -> None:
    rows = desk.json("rules")["rules"]
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
    shown = desk.run("rules").stdout
    assert all(rule in shown for rule in priors())
    assert f"after {ENOUGH} answers" in shown


def test_answers_show_in_the_table_and_in_the_reasons(desk: Desk, article: str) -> None:
    desk.run("suggest", article, "--reject", "quantity")
    row = next(row for row in desk.json("rules")["rules"] if row["rule"] == RULE)
    assert (row["accepted"], row["rejected"], row["precision"]) == (0, 1, 0.0)
    assert row["confidence"] < row["prior"]
    desk.run("undo")
    assert "here)" not in desk.run("suggest", article).stdout
    desk.run("suggest", article, "--accept", "quantity")
    assert "1.00 (" in desk.run("rules").stdout
    desk.run("rules", "set", RULE, "auto")


def test_a_pin_hides_a_rule_and_says_so(desk: Desk, article: str) -> None:
    assert RULE in rules(desk, article)
    done = desk.json("rules", "set", RULE, "never")
    assert done["rule"]["state"] == "never"
    assert done["changes"]["action"] == "set rule"
    assert RULE not in rules(desk, article)
    assert desk.json("suggest", article)["silenced"] == {RULE: 1}
    assert f"{RULE} (1)" in desk.run("suggest", article).stdout
    assert "Undone: set rule" in desk.run("undo").stdout
    assert RULE in rules(desk, article)


def test_a_reset_is_a_step_of_its_own(desk: Desk, article: str) -> None:
    desk.run("rules", "set", RULE, "never")
    done = desk.json("rules", "reset", RULE)
    assert (done["rule"]["state"], done["changes"]["action"]) == ("shown", "reset rule")
    assert done["rule"]["reset"].endswith("Z")
    assert "counted since" in desk.run("rules", "reset", RULE).stdout
    assert desk.json("verify")["problems"] == []


def test_detect_knows_nothing_of_a_store(desk: Desk, article: str) -> None:
    desk.run("rules", "set", RULE, "never")
    found = desk.json("detect", "-", stdin=TEXT.encode())
    assert RULE in [one["rule"] for one in found["suggestions"]]


def test_wrong_names_are_told(desk: Desk, article: str) -> None:
    assert "rule" in desk.refused("rules", "set", "no.such", "never")
    assert "no.such" in desk.refused("rules", "reset", "no.such")
    assert desk.run("rules", "set", RULE, "sometimes", code=2).stdout == ""
