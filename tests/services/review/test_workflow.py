"""Evidence, verdicts and the workflow: who may do what, and what an approval holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from db import undo
from tests.support.complete_claims import complete, submit_complete
from tests.support.sample_articles import CROSSING_TEXT
from workbench.domain.article import Article
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimKind, ClaimState
from workbench.domain.desk import Demands, EvidenceDemand
from workbench.domain.errors import (
    FieldInvalid,
    FileEmpty,
    FileMissing,
    NotFound,
    NothingToReview,
    NothingToSubmit,
    OwnWork,
    PersonUnknown,
    ReasonNeeded,
    RoleMissing,
    StepNotAllowed,
    WorkbenchError,
)
from workbench.domain.evidence import EvidenceDetails, Stance
from workbench.domain.person import Person, Role
from workbench.domain.queue import QueueFilter
from workbench.domain.review import Step
from workbench.domain.review_errors import ArticleIncomplete, ClaimIncomplete
from workbench.domain.source import Source, SourceDetails
from workbench.domain.span import Span
from workbench.domain.submission import Demand
from workbench.domain.verdict import Deception, VerdictDetails, VerdictOutcome
from workbench.workspace import Workspace

pytestmark = pytest.mark.also_on_server


TRUE = VerdictDetails(VerdictOutcome.TRUE, explanation="يطابق البيان")


@pytest.fixture
def claim(workspace: Workspace, article: Article, checker: Person) -> Claim:
    start = CROSSING_TEXT.index("32")
    given = {"outcome": "killed", "best": "32", "producer": "وزارة الصحة"}
    return workspace.claims.tag(
        checker, article.id, [Span(start, start + 2)], ClaimKind.CASUALTY, set_fields=given
    )[0]


@pytest.fixture
def source(workspace: Workspace, checker: Person) -> Source:
    return workspace.sources.add_url(checker, "https://example.org/statement", "بيان الوزارة")[0]


@pytest.fixture
def submitted(workspace: Workspace, checker: Person, claim: Claim, source: Source) -> Claim:
    workspace.evidence.link(checker, claim.id, source.id, Stance.SUPPORTS)
    workspace.evidence.give_verdict(checker, claim.id, TRUE)
    return workspace.review.submit(checker, claim.id)[0][0]


def test_a_file_becomes_a_source_with_its_bytes_and_evidence_in_one_step(
    workspace: Workspace, checker: Person, claim: Claim, tmp_path: Path
) -> None:
    path = tmp_path / "بيان.pdf"
    path.write_bytes(b"%PDF-1.7 saved")
    new = workspace.sources.from_file(path)
    made, changes = workspace.evidence.link(
        checker, claim.id, new, Stance.REFUTES, quote="٣٠ فقط", locator=[("page", "3")]
    )
    source = workspace.sources.get(made.source_id)
    assert source.snapshot is not None
    assert (source.snapshot.media_type, source.details.title) == ("application/pdf", "بيان")
    assert workspace.sources.snapshot_bytes(source) == b"%PDF-1.7 saved"
    assert made.details == EvidenceDetails(Stance.REFUTES, "٣٠ فقط", (("page", "3"),))
    assert changes.ids(EntityType.SOURCE) == (source.id,)
    assert workspace.claims.get(claim.id).n_evidence == 1
    workspace.undo.undo(checker)
    assert workspace.sources.list() == []
    assert workspace.evidence.of_claim(claim.id) == []


def test_sources_that_are_none_are_refused(workspace: Workspace, checker: Person, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with pytest.raises(FileEmpty):
        workspace.sources.add_file(checker, tmp_path / "empty")
    with pytest.raises(FileMissing):
        workspace.sources.add_file(checker, tmp_path / "absent")
    for url in ("file:///etc/passwd", "javascript:alert(1)", "https://", "http://a b", "//host/share", ""):
        with pytest.raises(FieldInvalid, match="http"):
            workspace.sources.add_url(checker, url)
    assert workspace.sources.list() == []


def test_a_source_can_be_corrected_and_set_aside(
    workspace: Workspace, checker: Person, source: Source
) -> None:
    details = SourceDetails(title="بيان مصحح", reliability="B", credibility="2")
    after, _ = workspace.sources.edit(checker, source.id, details)
    assert after.details == details
    with pytest.raises(FieldInvalid, match="A to F"):
        workspace.sources.edit(checker, source.id, SourceDetails(reliability="Z"))
    assert workspace.sources.list("مصحح") == [after]
    workspace.sources.withdraw(checker, source.id)
    assert workspace.sources.list() == []


def test_evidence_can_be_corrected_and_taken_back(
    workspace: Workspace, checker: Person, claim: Claim, source: Source
) -> None:
    made, _ = workspace.evidence.link(checker, claim.id, source.id, Stance.CONTEXT)
    after, _ = workspace.evidence.edit(checker, made.id, EvidenceDetails(Stance.REFUTES, note="لا"))
    assert workspace.evidence.of_claim(claim.id) == [after]
    workspace.evidence.withdraw(checker, made.id)
    assert workspace.evidence.of_claim(claim.id) == []
    assert [item.withdrawn for item in workspace.evidence.of_claim(claim.id, withdrawn=True)] == [True]
    with pytest.raises(NotFound):
        workspace.evidence.link(checker, claim.id, "01900000-0000-7000-8000-000000000000", Stance.SUPPORTS)


def test_each_person_has_one_verdict_on_a_claim(
    workspace: Workspace, checker: Person, supervisor: Person, claim: Claim
) -> None:
    first, _ = workspace.evidence.give_verdict(checker, claim.id, TRUE)
    false = VerdictDetails(VerdictOutcome.FALSE, Deception.MISLEADING)
    changed, _ = workspace.evidence.give_verdict(checker, claim.id, false)
    assert changed.id == first.id
    workspace.evidence.give_verdict(supervisor, claim.id, TRUE)
    assert [verdict.details.outcome for verdict in workspace.evidence.verdicts_of(claim.id)] == [
        "false",
        "true",
    ]
    workspace.evidence.withdraw_verdict(checker, claim.id)
    assert [verdict.author_id for verdict in workspace.evidence.verdicts_of(claim.id)] == [supervisor.id]
    with pytest.raises(FieldInvalid, match="no deception"):
        workspace.evidence.give_verdict(
            checker, claim.id, VerdictDetails(VerdictOutcome.TRUE, Deception.SATIRE)
        )
    again, _ = workspace.evidence.give_verdict(checker, claim.id, false)
    assert (again.id, again.withdrawn) == (first.id, False)


def test_what_is_missing_is_named_before_anything_is_submitted(
    workspace: Workspace, article: Article, checker: Person, claim: Claim, source: Source
) -> None:
    def lacks(target: str, kind: type[WorkbenchError], *words: str) -> None:
        with pytest.raises(kind) as caught:
            workspace.review.submit(checker, target)
        said = str(caught.value)
        assert [word for word in words if word not in said] == [], said
        assert caught.value.parts["claim"] == claim.id
        assert workspace.claims.get(claim.id).state is ClaimState.DRAFT

    workspace.claims.set_fields(checker, claim.id, {"producer": "", "minimum": "40", "maximum": "30"})
    lacks(
        claim.id, ClaimIncomplete, "“32”", "submit", "“producer” is empty", "no verdict", "above the maximum"
    )
    lacks(article.id, ArticleIncomplete, "1 in all", "nothing was done", "“32”: “producer” is empty")
    workspace.claims.set_fields(checker, claim.id, {"producer": "الوزارة", "minimum": "30", "maximum": "40"})
    lacks(claim.id, ClaimIncomplete, f"`workbench verdict {claim.id} OUTCOME --because TEXT`")
    workspace.evidence.give_verdict(checker, claim.id, VerdictDetails(VerdictOutcome.FALSE))
    lacks(claim.id, ClaimIncomplete, "does not say why", f"`workbench link {claim.id} SOURCE")
    workspace.evidence.give_verdict(checker, claim.id, TRUE)
    lacks(claim.id, ClaimIncomplete, "rests on no evidence")
    assert [part.demand for part in workspace.review.missing(claim)] == [Demand.EVIDENCE]
    workspace.evidence.link(checker, claim.id, source.id, Stance.SUPPORTS)
    assert workspace.review.missing(workspace.claims.get(claim.id)) == ()
    assert workspace.review.submit(checker, article.id)[0][0].state is ClaimState.SUBMITTED


def test_the_desk_decides_what_is_missing(
    workspace: Workspace, checker: Person, supervisor: Person, claim: Claim
) -> None:
    lax = Demands({ClaimKind.CASUALTY: frozenset()}, verdict=False)
    workspace.desk.set_demands(supervisor, lax)
    assert workspace.review.submit(checker, claim.id)[0][0].state is ClaimState.SUBMITTED
    workspace.desk.set_demands(supervisor, replace(lax, evidence=EvidenceDemand.ALWAYS))
    with pytest.raises(ClaimIncomplete, match="rests on no evidence"):
        workspace.review.approve(supervisor, claim.id)
    with pytest.raises(ArticleIncomplete, match="rests on no evidence"):
        workspace.review.approve(supervisor, claim.article_id)
    assert Step.APPROVE not in workspace.review.allowed(supervisor, workspace.claims.get(claim.id))
    workspace.desk.set_demands(supervisor, lax)
    assert Step.APPROVE in workspace.review.allowed(supervisor, workspace.claims.get(claim.id))
    assert workspace.review.approve(supervisor, claim.id)[0][0].state is ClaimState.APPROVED


@pytest.mark.always_on_server
def test_an_article_submits_and_is_approved_in_one_step(
    workspace: Workspace, article: Article, checker: Person, supervisor: Person, claim: Claim
) -> None:
    other, _ = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)
    complete(workspace, checker, claim.id)
    complete(workspace, checker, other.id)
    with pytest.raises(NothingToReview):
        workspace.review.approve(supervisor, article.id)
    claims, changes = workspace.review.submit(checker, article.id)
    assert len(changes.ids(EntityType.CLAIM)) == len(claims) == 2
    assert workspace.articles.list()[0].state == "submitted"
    with pytest.raises(NothingToSubmit):
        workspace.review.submit(checker, article.id)
    approved, _ = workspace.review.approve(supervisor, article.id)
    assert {found.state for found in approved} == {ClaimState.APPROVED}
    workspace.undo.undo(supervisor)
    assert workspace.articles.list()[0].counts == {"submitted": 2}


def test_nobody_judges_their_own_work(
    workspace: Workspace, article: Article, supervisor: Person, submitted: Claim, checker: Person
) -> None:
    boss = workspace.people.add("رئيسة", Role.SUPERVISOR, supervisor)[0]
    own, _ = workspace.claims.tag(boss, article.id, [Span(0, 3)], ClaimKind.OTHER)
    submit_complete(workspace, boss, own.id)
    with pytest.raises(OwnWork):
        workspace.review.approve(boss, own.id)
    with pytest.raises(OwnWork):
        workspace.review.approve(boss, article.id)  # one of the two is hers: neither is approved
    with pytest.raises(OwnWork):
        workspace.review.return_(boss, own.id, "سبب")
    with pytest.raises(RoleMissing):
        workspace.review.approve(checker, own.id)
    assert {claim.state for claim in workspace.claims.of_article(article.id)} == {ClaimState.SUBMITTED}
    assert Step.APPROVE not in workspace.review.allowed(boss, workspace.claims.get(own.id))
    assert Step.APPROVE in workspace.review.allowed(supervisor, workspace.claims.get(own.id))


def test_who_alone_judged_a_claim_does_not_approve_it(
    workspace: Workspace, checker: Person, supervisor: Person, claim: Claim, source: Source
) -> None:
    workspace.evidence.link(supervisor, claim.id, source.id, Stance.SUPPORTS)
    workspace.evidence.give_verdict(supervisor, claim.id, TRUE)
    workspace.review.submit(checker, claim.id)
    with pytest.raises(OwnWork):
        workspace.review.approve(supervisor, claim.id)


def test_a_return_needs_a_reason_and_leads_back_to_the_work(
    workspace: Workspace, article: Article, checker: Person, supervisor: Person, submitted: Claim
) -> None:
    with pytest.raises(ReasonNeeded):
        workspace.review.return_(supervisor, submitted.id, "  ")
    [returned], _ = workspace.review.return_(supervisor, article.id, "ينقص المصدر", "producer")
    assert returned.state is ClaimState.RETURNED
    assert [(step.step, step.reason, step.field) for step in workspace.review.decisions(submitted.id)][
        1:
    ] == [(Step.RETURN, "ينقص المصدر", "producer")]
    assert workspace.review.submit(checker, submitted.id)[0][0].state is ClaimState.SUBMITTED


def test_an_approval_holds_what_was_approved(
    workspace: Workspace, checker: Person, supervisor: Person, submitted: Claim, source: Source
) -> None:
    [approved], _ = workspace.review.approve(supervisor, submitted.id)
    assert approved.approved_hash is None
    assert not approved.before_keys

    def changed() -> bool:
        [row] = workspace.queue.page(QueueFilter(states=(ClaimState.APPROVED,))).rows
        assert row.changed_after_approval is workspace.claims.get(approved.id).changed_after_approval
        return row.changed_after_approval

    assert not changed()
    workspace.review.assign(checker, [approved.id], checker.id)
    assert not changed()  # who works on it is not what was approved
    actions: tuple[Callable[[], object], ...] = (
        lambda: workspace.claims.set_fields(checker, approved.id, {"best": "33"}),
        lambda: workspace.evidence.link(checker, approved.id, source.id, Stance.REFUTES),
        lambda: workspace.evidence.give_verdict(checker, approved.id, VerdictDetails(VerdictOutcome.FALSE)),
    )
    for action in actions:
        action()
        assert changed()
        workspace.undo.undo(checker)
        assert not changed()
    workspace.claims.set_fields(checker, approved.id, {"best": "33"})
    workspace.claims.set_fields(checker, approved.id, {"best": "32"})
    assert not changed()  # changed back is as it was
    [reopened], _ = workspace.review.reopen(supervisor, approved.id, "معلومات جديدة")
    assert (reopened.state, reopened.changed_after_approval) == (ClaimState.DRAFT, False)
    assert workspace.review.approval(approved.id) is None


def test_assigning_an_article_assigns_its_open_claims(
    workspace: Workspace, article: Article, checker: Person, supervisor: Person, claim: Claim
) -> None:
    [assigned], changes = workspace.review.assign(supervisor, [article.id, claim.id], checker.id)
    assert assigned.assignee_id == checker.id
    assert changes.ids(EntityType.CLAIM) == (claim.id,)
    assert [row.claim_id for row in workspace.queue.page(QueueFilter(assignee_id=checker.id)).rows] == [
        claim.id
    ]
    _, nothing = workspace.review.assign(supervisor, [claim.id], checker.id)
    assert nothing.touched == {}
    [free], _ = workspace.review.assign(supervisor, [claim.id], None)
    assert free.assignee_id is None
    with pytest.raises(PersonUnknown):
        workspace.review.assign(supervisor, [claim.id], "nobody")
    with pytest.raises(NotFound):
        workspace.review.assign(supervisor, ["nothing"], checker.id)


def test_what_is_offered_is_what_is_allowed(
    workspace: Workspace, checker: Person, supervisor: Person, claim: Claim
) -> None:
    complete(workspace, checker, claim.id)
    steps: dict[Step, Callable[[], object]] = {
        Step.SUBMIT: lambda: workspace.review.submit(checker, claim.id),
        Step.RESEARCH: lambda: workspace.review.research(checker, claim.id),
        Step.TAKE_UP: lambda: workspace.review.take_up(checker, claim.id),
        Step.APPROVE: lambda: workspace.review.approve(checker, claim.id),
        Step.RETURN: lambda: workspace.review.return_(checker, claim.id, "سبب"),
        Step.WITHDRAW: lambda: workspace.review.withdraw(checker, claim.id),
        Step.REOPEN: lambda: workspace.review.reopen(checker, claim.id),
    }
    for _ in range(3):
        allowed = workspace.review.allowed(checker, workspace.claims.get(claim.id))
        for step, take in steps.items():
            if step in allowed:
                take()
                workspace.undo.undo(checker)
            else:
                with pytest.raises(WorkbenchError):
                    take()
        state = workspace.claims.get(claim.id).state
        if state is ClaimState.DRAFT:
            workspace.review.submit(checker, claim.id)
        elif state is ClaimState.SUBMITTED:
            workspace.review.withdraw(checker, claim.id)


def test_a_closed_claim_takes_no_evidence(
    workspace: Workspace, checker: Person, claim: Claim, source: Source
) -> None:
    workspace.claims.withdraw(checker, claim.id)
    with pytest.raises(StepNotAllowed):
        workspace.evidence.link(checker, claim.id, source.id, Stance.SUPPORTS)


def test_the_queue_leaves_out_for_a_reviewer_what_is_theirs(
    workspace: Workspace, article: Article, checker: Person, supervisor: Person, submitted: Claim
) -> None:
    for person, seen in ((checker, []), (supervisor, [submitted.id])):
        wanted = QueueFilter(states=(ClaimState.SUBMITTED,), for_reviewer=person.id)
        assert [row.claim_id for row in workspace.queue.page(wanted).rows] == seen
    assert workspace.queue.badges().by_state == {ClaimState.SUBMITTED: 1}


def test_two_decisions_within_one_second_keep_their_reasons_apart(
    workspace: Workspace,
    checker: Person,
    supervisor: Person,
    submitted: Claim,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = workspace.store.clock()
    monkeypatch.setattr(workspace.store, "clock", lambda: now)
    workspace.review.return_(supervisor, submitted.id, "السبب الأول")
    workspace.review.submit(checker, submitted.id)
    workspace.review.return_(supervisor, submitted.id, "السبب الثاني")
    undo.undo(workspace.store, supervisor.id)
    undo.redo(workspace.store, supervisor.id)
    decisions = workspace.review.decisions_by_change(submitted.id)
    returns = [entry for entry in workspace.claims.history(submitted.id) if entry.verb == "return"]
    assert returns[0].at_us - returns[1].at_us < 1_000_000
    assert [decisions[entry.change_id].reason for entry in returns] == ["السبب الثاني", "السبب الأول"]
    assert {decision.id for decision in workspace.review.decisions(submitted.id)} == {
        decision.id for decision in decisions.values()
    }
