"""What a store learns from answers to suggestions: counted, shown, overruled, reset and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind, ClaimState, NewClaim, Origin
from workbench.domain.errors import FieldInvalid
from workbench.domain.person import Person, Role
from workbench.domain.rule import RuleSetting
from workbench.domain.span import Span
from workbench.exchange.articles.plain_text import read_text
from workbench.suggest.rule_confidence import MIN_DECISIONS, AnswerTally, RuleState
from workbench.suggest.suggestion import Suggestion
from workbench.workspace import Workspace

pytestmark = [pytest.mark.also_on_server, pytest.mark.also_seated]


RULE = "quantity.duration"
TEXT = "استمر الاجتماع ثلاث ساعات في القاعة، وكلف المشروع 20 مليون دولار.\n"


@pytest.fixture
def hours(workspace: Workspace, checker: Person) -> Article:
    return workspace.articles.add(checker, read_text(TEXT.encode(), "hours.txt"))[0]


def draft(workspace: Workspace, kind: ClaimKind | None = None) -> NewClaim:
    service = workspace.suggestions
    found = next(one for one in _all(workspace) if one.rule == RULE)
    made = service.to_claim(TEXT, found, kind)
    assert made is not None
    return made


def _all(workspace: Workspace) -> list[Suggestion]:
    found = workspace.suggestions.look(TEXT)
    return [*found.shown, *found.silenced]


def accept(
    workspace: Workspace, who: Person, article: Article, n: int = 1, kind: ClaimKind | None = None
) -> list[Claim]:
    drafts = [draft(workspace, kind) for _ in range(n)]
    return workspace.claims.accept(who, article.id, drafts)[0]


def reject(workspace: Workspace, who: Person, article: Article, n: int = 1) -> None:
    workspace.claims.reject_suggestion(who, article.id, *(draft(workspace) for _ in range(n)))


def tally(workspace: Workspace) -> AnswerTally:
    return workspace.rules.get(RULE).tally


def rules_shown(workspace: Workspace) -> set[str]:
    return {one.rule for one in workspace.suggestions.suggest(TEXT)}


def test_every_kind_of_answer_is_counted(workspace: Workspace, checker: Person, hours: Article) -> None:
    claims = accept(workspace, checker, hours, 4)
    reject(workspace, checker, hours, 2)
    assert tally(workspace) == AnswerTally(4, 0, 2)
    workspace.claims.withdraw(checker, claims[0].id, "خطأ")
    assert tally(workspace) == AnswerTally(3, 0, 3)
    workspace.claims.edit(checker, claims[1].id, spans=[Span(0, 5)])
    assert tally(workspace) == AnswerTally(2, 1, 3)
    workspace.claims.set_fields(checker, claims[2].id, {"note": "لا شيء"})
    assert tally(workspace) == AnswerTally(2, 1, 3)
    accept(workspace, checker, hours, kind=ClaimKind.OTHER)
    assert tally(workspace) == AnswerTally(2, 2, 3)
    workspace.review.reopen(checker, claims[0].id)
    assert tally(workspace) == AnswerTally(3, 2, 2)
    workspace.undo.undo(checker)
    assert tally(workspace) == AnswerTally(2, 2, 3)
    assert workspace.rules.get("quantity.money").tally == AnswerTally()


def test_claims_made_by_hand_or_brought_in_teach_nothing(
    workspace: Workspace, checker: Person, hours: Article, tmp_path: Path
) -> None:
    workspace.claims.tag(checker, hours.id, [Span(0, 5)], ClaimKind.OTHER)
    assert all(row.tally == AnswerTally() for row in workspace.rules.table())
    accept(workspace, checker, hours)
    document = workspace.export.article_document(hours.id)
    with Workspace.open(tmp_path / "other.tadqiq") as other:
        stranger = other.people.add("هدى", Role.CHECKER)[0]
        other.export.import_document(stranger, document)
        assert all(row.tally == AnswerTally() for row in other.rules.table())


def test_a_copy_check_put_aside_is_no_word_against_its_rule(
    workspace: Workspace, checker: Person, hours: Article
) -> None:
    aside = NewClaim((Span(0, 5),), ClaimKind.OTHER, origin=Origin("detector:copy.spelling@1", 0.8, "read"))
    workspace.claims.reject_suggestion(checker, hours.id, *[aside] * 2 * MIN_DECISIONS)
    row = workspace.rules.get("copy.spelling")
    assert (row.tally, row.state) == (AnswerTally(), RuleState.SHOWN)
    assert row.confidence == pytest.approx(row.prior)


def test_answers_move_the_confidence_and_are_told(
    workspace: Workspace, checker: Person, hours: Article
) -> None:
    before = next(one for one in _all(workspace) if one.rule == RULE)
    reject(workspace, checker, hours, 3)
    after = next(one for one in _all(workspace) if one.rule == RULE)
    assert after.confidence < before.confidence
    assert after.reason.endswith("(accepted 0 of 3 here)")
    row = workspace.rules.get(RULE)
    assert row.confidence == pytest.approx(row.prior * 10 / 13)


def test_a_rule_always_rejected_falls_silent_and_comes_back_after_a_reset(
    workspace: Workspace, checker: Person, hours: Article
) -> None:
    reject(workspace, checker, hours, MIN_DECISIONS)
    assert workspace.rules.get(RULE).state is RuleState.SILENCED
    assert RULE not in rules_shown(workspace)
    assert workspace.suggestions.look(TEXT).counts() == {RULE: 1}
    assert "quantity.money" in rules_shown(workspace)
    row, changes = workspace.rules.reset(checker, RULE)
    assert (row.state, row.tally, changes.action) == (RuleState.SHOWN, AnswerTally(), "reset rule")
    assert RULE in rules_shown(workspace)
    reject(workspace, checker, hours)
    assert tally(workspace) == AnswerTally(0, 0, 1)  # new answers count again
    workspace.undo.undo(checker)
    workspace.undo.undo(checker)
    assert workspace.rules.get(RULE).state is RuleState.SILENCED
    workspace.undo.redo(checker)
    assert RULE in rules_shown(workspace)
    assert workspace.store.verify() == []


def test_a_pin_goes_before_the_answers_and_can_be_undone(
    workspace: Workspace, checker: Person, hours: Article
) -> None:
    reject(workspace, checker, hours, MIN_DECISIONS)
    row, changes = workspace.rules.set(checker, RULE, RuleSetting.ALWAYS)
    assert (row.state, changes.action) == (RuleState.ALWAYS, "set rule")
    assert RULE in rules_shown(workspace)
    workspace.rules.set(checker, RULE, RuleSetting.NEVER)
    assert RULE not in rules_shown(workspace)
    workspace.undo.undo(checker)
    assert workspace.rules.get(RULE).state is RuleState.ALWAYS
    workspace.undo.undo(checker)
    assert workspace.rules.get(RULE).state is RuleState.SILENCED
    workspace.rules.set(checker, RULE, RuleSetting.ALWAYS)  # also after its first making was undone
    assert RULE in rules_shown(workspace)
    workspace.rules.set(checker, RULE, RuleSetting.AUTO)
    assert RULE not in rules_shown(workspace)
    assert workspace.store.verify() == []


def test_setting_what_holds_already_writes_nothing(workspace: Workspace, checker: Person) -> None:
    for setting in (RuleSetting.AUTO, RuleSetting.NEVER, RuleSetting.NEVER):
        _, changes = workspace.rules.set(checker, RULE, setting)
    assert changes.touched == {}
    assert [entry.verb for entry in workspace.store.history()] == ["create", "create"]  # the person, the pin


def test_a_reset_also_takes_a_pin_off(workspace: Workspace, checker: Person) -> None:
    workspace.rules.set(checker, "copy.marks", RuleSetting.NEVER)
    row, _ = workspace.rules.reset(checker, "copy.marks")
    assert row.state is RuleState.SHOWN
    assert row.reset_us > 0


def test_what_was_decided_holds_after_the_store_was_closed(tmp_path: Path) -> None:
    path = tmp_path / "kept.tadqiq"
    with Workspace.open(path) as workspace:
        person = workspace.people.add("ليلى", Role.CHECKER)[0]
        workspace.rules.set(person, RULE, RuleSetting.NEVER)
    with Workspace.open(path) as workspace:
        assert RULE not in rules_shown(workspace)


def test_an_unknown_rule_is_named(workspace: Workspace, checker: Person) -> None:
    with pytest.raises(FieldInvalid, match=r"quantity\.hours"):
        workspace.rules.set(checker, "quantity.hours", RuleSetting.NEVER)
    with pytest.raises(FieldInvalid):
        workspace.rules.reset(checker, "")


answers = st.lists(st.sampled_from(("accept", "reject", "withdraw", "reset", "undo")), max_size=12)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers)
def test_the_counts_are_those_of_the_claims_whatever_was_done(
    tmp_path_factory: pytest.TempPathFactory, history: list[str]
) -> None:
    with Workspace.open(tmp_path_factory.mktemp("desk") / "store.tadqiq") as workspace:
        person = workspace.people.add("ليلى", Role.CHECKER)[0]
        article = workspace.articles.add(person, read_text(TEXT.encode(), "hours.txt"))[0]
        for answer in history:
            _do(workspace, person, article, answer)
        since = workspace.rules.get(RULE).reset_us
        everything = workspace.claims.of_article(article.id, include_closed=True)
        counted = [claim for claim in everything if claim.created_us > since]
        closed = sum(claim.state in (ClaimState.REJECTED, ClaimState.WITHDRAWN) for claim in counted)
        assert tally(workspace) == AnswerTally(len(counted) - closed, 0, closed)
        assert workspace.store.verify() == []


def _do(workspace: Workspace, person: Person, article: Article, answer: str) -> None:
    open_now = workspace.claims.of_article(article.id)
    if answer == "accept":
        accept(workspace, person, article)
    elif answer == "reject":
        reject(workspace, person, article)
    elif answer == "withdraw" and open_now:
        workspace.claims.withdraw(person, open_now[0].id)
    elif answer == "reset":
        workspace.rules.reset(person, RULE)
    elif answer == "undo" and workspace.undo.undo_label(person) not in (
        "import article",
        "add person",
        None,
    ):
        workspace.undo.undo(person)
