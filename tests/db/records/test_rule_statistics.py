"""What was said about rules, and the answers to their suggestions, counted off the journal's projections."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import undo
from db.journal.ids import rule_id
from db.records import claims, detector_rules, rule_statistics
from db.records.rule_statistics import Answered, rule_of
from tests.support.store_driver import Desk, a_claim
from workbench.domain.anchor import Anchor
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind, ClaimState, Origin
from workbench.domain.figure import CasualtyFigure, Outcome, Qualifier
from workbench.domain.rule import Rule, RuleSetting

NOUN = "casualty.noun"
ORIGIN = Origin(f"detector:{NOUN}@1", 0.95, "because")


def answered(desk: Desk) -> list[Answered]:
    with desk.store.read() as connection:
        return rule_statistics.answered(connection)


def known(desk: Desk) -> list[Rule]:
    with desk.store.read() as connection:
        return detector_rules.all_rules(connection)


def a_rule(desk: Desk, name: str = NOUN, setting: RuleSetting = RuleSetting.NEVER) -> Rule:
    rule = Rule(rule_id(name), name, setting)
    with desk.store.change("set rule", "sara") as change:
        change.write("create", EntityType.RULE, rule.id, detector_rules.groups(rule))
    return rule


def reset(desk: Desk, rule: Rule) -> None:
    with desk.store.change("reset rule", "sara") as change:
        change.write("reset", EntityType.RULE, rule.id, detector_rules.RESET)


def a_brought_in_claim(desk: Desk, article: str) -> None:
    """Accepted by others, somewhere else."""
    claim = a_claim(article, origin=ORIGIN)
    with desk.store.change("import annotated article", "sara") as change:
        change.write("create", EntityType.CLAIM, claim.id, claims.groups(claim, given=True))


def test_what_was_said_about_a_rule_comes_back_and_can_be_undone(desk: Desk) -> None:
    desk.hire()
    rule = a_rule(desk)
    assert known(desk) == [rule]
    always = replace(rule, setting=RuleSetting.ALWAYS)
    with desk.store.change("set rule", "sara") as change:
        change.write("edit", EntityType.RULE, rule.id, detector_rules.changed(rule, always))
    assert known(desk) == [always]
    undo.undo(desk.store, "sara")
    assert known(desk) == [rule]
    undo.undo(desk.store, "sara")
    assert known(desk) == []
    with desk.store.read() as connection:
        assert detector_rules.load(connection, rule.id) is None
    assert desk.store.verify() == []


def test_a_rule_has_the_same_name_in_every_copy() -> None:
    assert rule_id(NOUN) == rule_id(NOUN) != rule_id("casualty.verb")
    assert rule_id(NOUN)[14] == "5"


def test_answers_are_counted_by_rule_kind_and_state(desk: Desk) -> None:
    article = desk.article().id
    desk.claim(article, origin=ORIGIN)
    desk.claim(article, origin=ORIGIN)
    desk.claim(article, origin=ORIGIN, state=ClaimState.REJECTED)
    desk.claim(article, origin=Origin("detector:quote.label@2"), kind=ClaimKind.QUOTE)
    desk.claim(article)  # by hand
    a_brought_in_claim(desk, article)
    assert answered(desk) == [
        Answered(NOUN, ClaimKind.CASUALTY, ClaimState.DRAFT, False, 2),
        Answered(NOUN, ClaimKind.CASUALTY, ClaimState.REJECTED, False, 1),
        Answered("quote.label", ClaimKind.QUOTE, ClaimState.DRAFT, False, 1),
    ]


def test_a_new_value_or_place_is_a_correction_until_it_is_undone(desk: Desk) -> None:
    desk.hire()
    claim = desk.claim(desk.article().id, origin=ORIGIN)
    plain = [Answered(NOUN, ClaimKind.CASUALTY, ClaimState.DRAFT, False, 1)]
    noted = desk.edit(claim, priority=3)
    assert answered(desk) == plain
    figure = CasualtyFigure(Outcome.KILLED, Qualifier.ABOUT, best=33)
    desk.edit(noted, figure=figure)
    assert [found.corrected for found in answered(desk)] == [True]
    undo.undo(desk.store, "sara")
    assert answered(desk) == plain
    undo.redo(desk.store, "sara")
    assert [found.corrected for found in answered(desk)] == [True]
    undo.undo(desk.store, "sara")
    moved = desk.edit(noted, anchors=(Anchor(19, 26, "32 شخصًا"[:7], "", ""),))
    assert [found.corrected for found in answered(desk)] == [True]
    with desk.store.change("edit claim", "sara") as change:
        gone = replace(moved, state=ClaimState.WITHDRAWN)
        change.write("withdraw", EntityType.CLAIM, claim.id, claims.changed(moved, gone))
    assert answered(desk) == [Answered(NOUN, ClaimKind.CASUALTY, ClaimState.WITHDRAWN, True, 1)]


def test_an_undone_answer_does_not_count(desk: Desk) -> None:
    desk.hire()
    desk.claim(desk.article().id, origin=ORIGIN)
    undo.undo(desk.store, "sara")
    assert answered(desk) == []


def test_a_reset_forgets_what_came_before_it_for_that_rule_only(desk: Desk) -> None:
    desk.hire()
    article = desk.article().id
    for detector in (f"detector:{NOUN}@1", f"detector:{NOUN}@2", f"detector:{NOUN}.part@1"):
        desk.claim(article, origin=Origin(detector))
    rule = a_rule(desk)
    reset(desk, rule)
    (now,) = known(desk)
    assert (now.setting, now.reset_us > 0) == (RuleSetting.AUTO, True)
    assert [(found.rule, found.n) for found in answered(desk)] == [(f"{NOUN}.part", 1)]
    desk.claim(article, origin=ORIGIN)
    assert {found.rule: found.n for found in answered(desk)} == {NOUN: 1, f"{NOUN}.part": 1}
    undo.undo(desk.store, "sara")
    undo.undo(desk.store, "sara")
    assert known(desk) == [rule]
    assert sum(found.n for found in answered(desk)) == 3
    assert desk.store.verify() == []


def test_only_a_detector_names_a_rule() -> None:
    assert rule_of("detector:copy.marks@12") == "copy.marks"
    assert rule_of("") == rule_of("import:x@1") == rule_of("detector:") == ""


def test_the_newest_answers_count(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_statistics, "NEWEST", 3)
    home = desk.article().id
    for version, states in (("1", "rejected draft draft approved"), ("2", "rejected")):
        for state in states.split():
            origin = Origin(f"detector:{NOUN}@{version}", 0.9)
            desk.claim(home, state=ClaimState(state), origin=origin)
    counted = sorted((one.state.value, one.n) for one in answered(desk))
    assert counted == [("approved", 1), ("draft", 2), ("rejected", 1)]
    with desk.store.read() as connection:
        plan = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + rule_statistics._SQL, ("d", 0, 3)).all()
    assert "ix_claim_detector" in plan[1][3]
