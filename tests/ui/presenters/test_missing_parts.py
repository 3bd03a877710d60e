"""What a claim lacks: named in the panel, opened and focused by a submission, told to the supervisor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.complete_claims import complete
from workbench.domain.article import Article
from workbench.domain.claim import Claim, ClaimKind, ClaimState
from workbench.domain.desk import Demands, EvidenceDemand
from workbench.domain.evidence import Stance
from workbench.domain.person import Person
from workbench.domain.review import Step
from workbench.domain.span import Span
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.ui.state.session import Session
from workbench.ui.views.field_form import LineField
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.fixture
def claim(workspace: Workspace, session: Session, checker: Person, article: Article) -> Claim:
    """A figure without its producer."""
    fields = {"outcome": "killed", "best": "32"}
    made, changes = workspace.claims.tag(
        checker, article.id, [Span(39, 45)], ClaimKind.CASUALTY, set_fields=fields
    )
    session.announce((made, changes))
    session.select(made.id)
    return made


def submit(shell: Shell) -> None:
    shell.window.activateWindow()
    QApplication.processEvents()
    shell.controller.run_action("submit")
    QApplication.processEvents()


def test_the_first_missing_thing_is_named_opened_and_focused(
    qtbot: QtBot, shell: Shell, workspace: Workspace, session: Session, checker: Person, claim: Claim
) -> None:
    """Again and again, until nothing is missing: each time the next thing has the keys."""
    panel, notices = shell.window.article.claim, shell.window.notices
    panel.tabs.setCurrentIndex(3)
    assert panel.missing.accessibleName() == "ينقص للرفع: جهة الإحصاء، الحكم"
    submit(shell)
    producer = panel.form.fields["producer"]
    assert isinstance(producer, LineField)
    assert panel.tabs.currentIndex() == 0
    assert producer.hasFocus()
    assert producer.property("invalid") == "true"
    assert "جهة الإحصاء" in notices.text.text()
    assert "لا حكم عليه" in notices.text.text(), "the others are listed"
    QTest.keyClicks(producer, "WHO")
    QTest.keyClick(producer, Qt.Key.Key_Return)
    assert producer.property("invalid") == "false"
    assert panel.missing.accessibleName() == "ينقص للرفع: الحكم"

    submit(shell)
    assert panel.tabs.currentIndex() == 2
    assert QApplication.focusWidget() in panel.verdict.outcomes.values()
    panel.verdict.outcomes["false"].click()
    assert panel.missing.accessibleName() == "ينقص للرفع: تعليل الحكم، دليل"

    submit(shell)
    assert panel.verdict.explanation.hasFocus()
    QTest.keyClicks(panel.verdict.explanation, "because")
    panel.verdict.flush()
    assert panel.missing.accessibleName() == "ينقص للرفع: دليل"

    panel.tabs.setCurrentIndex(0)
    submit(shell)
    assert panel.tabs.currentIndex() == 1
    assert panel.evidence.add.hasFocus()
    source, _ = workspace.sources.add_url(checker, "https://example.org/a", "بيان")
    session.perform(lambda actor: workspace.evidence.link(actor, claim.id, source.id, Stance.REFUTES))
    assert panel.missing.accessibleName() == "اكتمل ما يلزم للرفع"
    submit(shell)
    assert workspace.claims.get(claim.id).state is ClaimState.SUBMITTED
    assert not panel.missing_line.isVisibleTo(panel), "nothing is to be submitted any more"


def test_the_line_leads_to_what_it_names(qtbot: QtBot, shell: Shell, claim: Claim) -> None:
    panel = shell.window.article.claim
    panel.tabs.setCurrentIndex(3)
    shell.window.activateWindow()
    QApplication.processEvents()
    assert panel.open_missing.isVisibleTo(panel)
    panel.open_missing.click()
    assert panel.form.fields["producer"].hasFocus()
    assert panel.form.fields["producer"].property("invalid") != "true", "nobody has refused anything yet"


def test_submitting_an_article_leads_to_the_first_claim_that_lacks_something(
    qtbot: QtBot,
    shell: Shell,
    workspace: Workspace,
    session: Session,
    checker: Person,
    article: Article,
    claim: Claim,
) -> None:
    other = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)[0]
    session.add_claims([complete(workspace, checker, other.id)])
    session.select(other.id)
    shell.window.activateWindow()
    shell.controller.run_action("submit_all")
    QApplication.processEvents()
    assert session.selected_id == claim.id
    assert shell.window.article.claim.form.fields["producer"].hasFocus()
    assert claim.anchors[0].exact in shell.window.notices.text.text()
    assert workspace.claims.get(other.id).state is ClaimState.DRAFT


def test_a_field_is_marked_as_long_as_it_is_needed_and_empty(
    qtbot: QtBot,
    shell: Shell,
    workspace: Workspace,
    session: Session,
    checker: Person,
    supervisor: Person,
    claim: Claim,
) -> None:
    form = shell.window.article.claim.form

    def marked() -> list[str]:
        return [name for name, field in form.fields.items() if field.property("needed") == "true"]

    assert marked() == ["producer"]
    assert form.fields["producer"].accessibleDescription() == "مطلوب قبل رفع الادعاء"
    session.perform(lambda actor: workspace.claims.set_fields(actor, claim.id, {"producer": "الوزارة"}))
    assert marked() == []
    assert form.fields["producer"].accessibleDescription() == ""
    demands = Demands({ClaimKind.CASUALTY: frozenset({"place", "event"})})
    session.announce(workspace.desk.set_demands(supervisor, demands))
    assert marked() == ["place", "event"]


def test_a_supervisor_sees_what_a_submission_came_without(
    qtbot: QtBot,
    shell: Shell,
    workspace: Workspace,
    session: Session,
    checker: Person,
    supervisor: Person,
    claim: Claim,
) -> None:
    """It was sound where it was submitted; here the desk demands more."""
    complete(workspace, checker, claim.id)
    workspace.review.submit(checker, claim.id)
    workspace.desk.set_demands(supervisor, Demands(evidence=EvidenceDemand.ALWAYS))
    session.act_as(supervisor)
    shell.controller.review_page.queue.open(claim.id)
    page = shell.window.review
    assert "رُفع دون: دليل" in page.flags.text()
    approve = page.workflow.buttons[Step.APPROVE.value]
    assert not approve.isEnabled()
    assert "لا دليل له" in approve.toolTip()
    source, _ = workspace.sources.add_url(checker, "https://example.org/a", "بيان")
    session.announce(workspace.evidence.link(checker, claim.id, source.id, Stance.SUPPORTS))
    assert "رُفع دون" not in page.flags.text()
    assert approve.isEnabled()
    opinion = VerdictDetails(VerdictOutcome.OPINION)
    assert workspace.evidence.verdicts_of(claim.id)[0].details.outcome is opinion.outcome
    approve.click()
    assert workspace.claims.get(claim.id).state is ClaimState.APPROVED


def test_a_submission_from_the_review_screen_leads_into_the_article(
    qtbot: QtBot, shell: Shell, session: Session, claim: Claim
) -> None:
    shell.controller.review_page.queue.open(claim.id)
    shell.window.activateWindow()
    assert shell.window.reviewing
    shell.window.review.workflow.buttons[Step.SUBMIT.value].click()
    qtbot.waitUntil(shell.window.article.claim.form.fields["producer"].hasFocus)
    assert shell.window.page == "article"
    assert session.selected_id == claim.id
