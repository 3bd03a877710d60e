"""Rule statistics: settings of rules, and answers to their suggestions counted from the projections."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import undo
from db.ids import rule_id
from db.records import claims, detector_rules, rule_statistics
from db.records.rule_statistics import SuggestionOutcome, rule_of
from tests.support.imported_items import brought_in
from tests.support.store_driver import StoreDriver, a_claim
from workbench.domain.anchor import Anchor
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind, ClaimState, Origin
from workbench.domain.figure import CasualtyFigure, Outcome, Qualifier
from workbench.domain.rule import Rule, RuleSetting

pytestmark = [pytest.mark.also_encrypted, pytest.mark.also_seated]


NOUN = "casualty.noun"
ORIGIN = Origin(f"detector:{NOUN}@1", 0.95, "because")


def answered(driver: StoreDriver) -> list[SuggestionOutcome]:
    with driver.store.read() as connection:
        return rule_statistics.suggestion_outcomes(connection)


def known(driver: StoreDriver) -> list[Rule]:
    with driver.store.read() as connection:
        return detector_rules.all_rules(connection)


def a_rule(driver: StoreDriver, name: str = NOUN, setting: RuleSetting = RuleSetting.NEVER) -> Rule:
    rule = Rule(rule_id(name), name, setting)
    with driver.store.change("set rule", "sara") as change:
        change.write("create", EntityType.RULE, rule.id, detector_rules.registers_of(rule))
    return rule


def reset(driver: StoreDriver, rule: Rule) -> None:
    with driver.store.change("reset rule", "sara") as change:
        change.write("reset", EntityType.RULE, rule.id, detector_rules.RESET_REGISTERS)


def a_brought_in_claim(driver: StoreDriver, article: str) -> None:
    """Accepted by others, somewhere else."""
    claim = brought_in(a_claim(article, origin=ORIGIN))
    with driver.store.change("import annotated article", "sara") as change:
        change.write("create", EntityType.CLAIM, claim.id, claims.registers_of(claim))


def test_what_was_said_about_a_rule_comes_back_and_can_be_undone(driver: StoreDriver) -> None:
    driver.hire()
    rule = a_rule(driver)
    assert known(driver) == [rule]
    always = replace(rule, setting=RuleSetting.ALWAYS)
    with driver.store.change("set rule", "sara") as change:
        change.write("edit", EntityType.RULE, rule.id, detector_rules.changed_registers(rule, always))
    assert known(driver) == [always]
    undo.undo(driver.store, "sara")
    assert known(driver) == [rule]
    undo.undo(driver.store, "sara")
    assert known(driver) == []
    with driver.store.read() as connection:
        assert detector_rules.load(connection, rule.id) is None
    assert driver.store.verify() == []


def test_a_rule_has_the_same_name_in_every_copy() -> None:
    assert rule_id(NOUN) == rule_id(NOUN) != rule_id("casualty.verb")
    assert rule_id(NOUN)[14] == "5"


def test_answers_are_counted_by_rule_kind_and_state(driver: StoreDriver) -> None:
    article = driver.article().id
    driver.claim(article, origin=ORIGIN)
    driver.claim(article, origin=ORIGIN)
    driver.claim(article, origin=ORIGIN, state=ClaimState.REJECTED)
    driver.claim(article, origin=Origin("detector:quote.label@2"), kind=ClaimKind.QUOTE)
    driver.claim(article)  # by hand
    a_brought_in_claim(driver, article)
    assert answered(driver) == [
        SuggestionOutcome(NOUN, ClaimKind.CASUALTY, ClaimState.DRAFT, False, 2),
        SuggestionOutcome(NOUN, ClaimKind.CASUALTY, ClaimState.REJECTED, False, 1),
        SuggestionOutcome("quote.label", ClaimKind.QUOTE, ClaimState.DRAFT, False, 1),
    ]


def test_a_new_value_or_place_is_a_correction_until_it_is_undone(driver: StoreDriver) -> None:
    driver.hire()
    claim = driver.claim(driver.article().id, origin=ORIGIN)
    plain = [SuggestionOutcome(NOUN, ClaimKind.CASUALTY, ClaimState.DRAFT, False, 1)]
    noted = driver.edit(claim, priority=3)
    assert answered(driver) == plain
    figure = CasualtyFigure(Outcome.KILLED, Qualifier.ABOUT, best=33)
    driver.edit(noted, figure=figure)
    assert [found.corrected for found in answered(driver)] == [True]
    undo.undo(driver.store, "sara")
    assert answered(driver) == plain
    undo.redo(driver.store, "sara")
    assert [found.corrected for found in answered(driver)] == [True]
    undo.undo(driver.store, "sara")
    moved = driver.edit(noted, anchors=(Anchor(19, 26, "32 شخصًا"[:7], "", ""),))
    assert [found.corrected for found in answered(driver)] == [True]
    with driver.store.change("edit claim", "sara") as change:
        gone = replace(moved, state=ClaimState.WITHDRAWN)
        change.write("withdraw", EntityType.CLAIM, claim.id, claims.changed_registers(moved, gone))
    assert answered(driver) == [SuggestionOutcome(NOUN, ClaimKind.CASUALTY, ClaimState.WITHDRAWN, True, 1)]


def test_an_undone_answer_does_not_count(driver: StoreDriver) -> None:
    driver.hire()
    driver.claim(driver.article().id, origin=ORIGIN)
    undo.undo(driver.store, "sara")
    assert answered(driver) == []


def test_a_reset_forgets_what_came_before_it_for_that_rule_only(driver: StoreDriver) -> None:
    driver.hire()
    article = driver.article().id
    for detector in (f"detector:{NOUN}@1", f"detector:{NOUN}@2", f"detector:{NOUN}.part@1"):
        driver.claim(article, origin=Origin(detector))
    rule = a_rule(driver)
    reset(driver, rule)
    (now,) = known(driver)
    assert (now.setting, now.reset_us > 0) == (RuleSetting.AUTO, True)
    assert [(found.rule, found.n) for found in answered(driver)] == [(f"{NOUN}.part", 1)]
    driver.claim(article, origin=ORIGIN)
    assert {found.rule: found.n for found in answered(driver)} == {NOUN: 1, f"{NOUN}.part": 1}
    undo.undo(driver.store, "sara")
    undo.undo(driver.store, "sara")
    assert known(driver) == [rule]
    assert sum(found.n for found in answered(driver)) == 3
    assert driver.store.verify() == []


def test_only_a_detector_names_a_rule() -> None:
    assert rule_of("detector:copy.marks@12") == "copy.marks"
    assert rule_of("") == rule_of("import:x@1") == rule_of("detector:") == ""


def test_the_newest_answers_count(driver: StoreDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_statistics, "NEWEST", 3)
    home = driver.article().id
    for version, states in (("1", "rejected draft draft submitted"), ("2", "rejected")):
        for state in states.split():
            origin = Origin(f"detector:{NOUN}@{version}", 0.9)
            driver.claim(home, state=ClaimState(state), origin=origin)
    counted = sorted((one.state.value, one.n) for one in answered(driver))
    assert counted == [("draft", 2), ("rejected", 1), ("submitted", 1)]
    with driver.store.read() as connection:
        plan = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + rule_statistics._SQL, ("d", 0, 3)).all()
    assert "ix_claim_detector" in plan[1][3]
