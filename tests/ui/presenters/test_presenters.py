"""What the window does to the store, presenter by presenter: real store, real window, work done at once."""

from __future__ import annotations

from pathlib import Path

from tests.support.complete_claims import complete
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.errors import OwnWork
from workbench.domain.evidence import Stance
from workbench.domain.person import Person, Role
from workbench.domain.reasons import EntityRef
from workbench.domain.review import Step
from workbench.domain.span import Span
from workbench.ui.rows.excerpt import in_context
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import DetailsDialog, StanceDialog
from workbench.ui.views.field_form import LineField
from workbench.ui.views.queue_model import COLUMNS
from workbench.ui.window.controller import WindowController
from workbench.ui.window.shell import Shell


def mark(session: Session, controller: WindowController, words: str, kind: ClaimKind) -> str:
    start = session.text.index(words)
    controller.window.article.view.set_selection(Span(start, start + len(words)))
    claim = controller.article_page.tagging.kind(kind)
    assert claim is not None
    return claim.id


def test_suggestions_are_shown_and_accepting_all_is_one_step(
    session: Session, controller: WindowController
) -> None:
    controller.article_page.suggestions.look()
    shown = len(session.suggestions)
    assert shown >= 3
    assert controller.window.article.claims.rows.rowCount() == shown
    controller.article_page.suggestions.accept_all()
    claims = session.open_claims()
    assert claims
    assert not any(s.kind in ("casualty", "quote") for s in session.suggestions.values())
    controller.history.undo()
    assert session.open_claims() == []
    assert len(session.suggestions) == shown
    controller.history.redo()
    assert [c.id for c in session.open_claims()] == [c.id for c in claims]


def test_a_digit_accepts_a_suggestion_as_another_kind(session: Session, controller: WindowController) -> None:
    controller.article_page.suggestions.look()
    controller.article_page.suggestions.step(1)
    assert controller.run_action("kind_event")
    kinds = [claim.kind for claim in session.open_claims()]
    assert kinds == [ClaimKind.EVENT]


def test_a_rejected_suggestion_stays_rejected(session: Session, controller: WindowController) -> None:
    controller.article_page.suggestions.look()
    controller.article_page.suggestions.step(1)
    key = session.selected_id
    controller.article_page.suggestions.reject()
    controller.article_page.suggestions.look()
    assert key not in session.suggestions


def test_a_kind_can_be_changed_and_taken_back(session: Session, controller: WindowController) -> None:
    claim_id = mark(session, controller, "سوق المدينة", ClaimKind.EVENT)
    assert controller.run_action("kind_other")
    assert session.claims[claim_id].kind is ClaimKind.OTHER
    controller.run_action("undo")
    assert session.claims[claim_id].kind is ClaimKind.EVENT


def test_claims_are_walked_in_reading_order(session: Session, controller: WindowController) -> None:
    second = mark(session, controller, "32 شخصًا", ClaimKind.STATISTIC)
    first = mark(session, controller, "سوق المدينة", ClaimKind.EVENT)
    controller.run_action("next_claim")
    assert session.selected_id == second
    controller.run_action("previous_claim")
    assert session.selected_id == first
    assert controller.window.article.view.active == first


def test_comments_and_evidence_are_counted_on_the_tabs(
    session: Session, controller: WindowController, tmp_path: Path
) -> None:
    claim_id = mark(session, controller, "سوق المدينة", ClaimKind.EVENT)
    panel = controller.window.article.claim
    panel.comments.added.emit("أين السوق؟")
    note = tmp_path / "note.txt"
    note.write_text("بيان: لم يقع قصف", encoding="utf-8")
    controller.sources.add_files([str(note)])
    source = session.workspace.sources.list()[0]
    controller.article_page.evidence.link(source.id, Stance.REFUTES, "ما لم يُكتب")
    assert controller.window.notices.isVisible()
    assert session.workspace.evidence.of_claim(claim_id) == []
    controller.article_page.evidence.link(source.id, Stance.REFUTES, "لم يقع")
    assert session.claims[claim_id].n_evidence == 1
    assert panel.tabs.tabText(1).endswith("1")
    assert panel.tabs.tabText(3).endswith("1")
    piece = session.workspace.evidence.of_claim(claim_id)[0]
    panel.evidence.stance_chosen.emit(piece.id, "supports")
    assert session.workspace.evidence.of_claim(claim_id)[0].details.stance is Stance.SUPPORTS
    panel.evidence.withdrawn.emit(piece.id)
    assert session.workspace.evidence.of_claim(claim_id) == []


def test_a_step_that_is_refused_says_why(
    session: Session, controller: WindowController, supervisor: Person
) -> None:
    claim_id = mark(session, controller, "سوق المدينة", ClaimKind.EVENT)
    assert session.actor is not None
    complete(session.workspace, session.actor, claim_id)
    controller.review_page.review.take(claim_id, Step.SUBMIT)
    buttons = controller.window.article.claim.workflow.buttons
    assert not buttons[Step.APPROVE].isEnabled()
    assert buttons[Step.APPROVE].toolTip() == controller.messages.sentence(
        _refusal(session, claim_id),
    )
    session.act_as(supervisor)
    assert buttons[Step.APPROVE].isEnabled()


def _refusal(session: Session, claim_id: str) -> BaseException:
    assert session.claims[claim_id].submitted_by
    return OwnWork(item=EntityRef(EntityType.CLAIM, claim_id))


def test_the_queue_filters_assigns_and_opens(
    session: Session, controller: WindowController, supervisor: Person
) -> None:
    first = mark(session, controller, "سوق المدينة", ClaimKind.EVENT)
    second = mark(session, controller, "32 شخصًا", ClaimKind.STATISTIC)
    assert session.actor is not None
    complete(session.workspace, session.actor, first)
    controller.review_page.review.take(first, Step.SUBMIT)
    page = controller.window.queue
    controller.window.show_page("queue")
    assert {line.id for line in page.model.lines} == {first, second}
    page.filtered.emit("waiting")
    controller.review_page.queue.refresh()
    assert [line.id for line in page.model.lines] == [first]
    page.assigned.emit([first], supervisor.id)
    controller.review_page.queue.refresh()
    assert session.workspace.claims.get(first).assignee_id == supervisor.id
    assert page.model.lines[0].cells[COLUMNS.index("assignee")] == supervisor.name
    session.act_as(supervisor)
    page.opened.emit(first)
    assert controller.window.reviewing
    controller.review_page.review.return_claim(first, "ينقص مصدر")
    assert session.workspace.claims.get(first).state is ClaimState.RETURNED
    assert controller.window.review.state.text() == session.words.of(ClaimState.RETURNED)


def test_sources_are_searched_by_folded_arabic(session: Session, controller: WindowController) -> None:
    controller.window.show_page("sources")
    controller.sources.add_url("https://example.org/1", "إحصاء وزارة الصحّة")
    controller.sources.add_url("https://example.org/2", "شهادة")
    page = controller.window.sources
    page.searched.emit("احصاء وزاره الصحه")
    assert [row.title for row in page.model.rows] == ["إحصاء وزارة الصحّة"]
    page.form.committed.emit(page.model.rows[0].id, "publisher", "الوزارة")
    assert session.workspace.sources.get(page.model.rows[0].id).details.publisher == "الوزارة"


def test_the_first_person_of_a_store_comes_from_the_welcome(shell: Shell) -> None:
    welcome = shell.window.article.welcome
    assert welcome.isVisible()
    assert welcome.who.isVisible()
    welcome.name.setText("نور")
    shell.controller.article_page.articles.import_text("قُتل 5 أشخاص في الحادث.\n")
    people = shell.workspace.people.list()
    assert [(person.name, person.role) for person in people] == [("نور", Role.CHECKER)]
    assert shell.session.article is not None
    assert shell.session.article.origin == "paste"


def test_several_files_come_in_at_once_and_trouble_is_told(
    session: Session, controller: WindowController, tmp_path: Path
) -> None:
    for i in range(3):
        (tmp_path / f"{i}.txt").write_text(f"مقال رقم {i}\n", encoding="utf-8")
    controller.article_page.articles.import_files([str(tmp_path / f"{i}.txt") for i in range(3)])
    assert len(session.workspace.articles.list()) == 4
    controller.article_page.articles.import_files([str(tmp_path / "missing.txt")])
    assert "missing.txt" in controller.window.notices.text.text()
    assert controller.window.notices.property("tone") == "bad"


def test_an_article_that_is_undone_leaves_the_window(session: Session, controller: WindowController) -> None:
    controller.article_page.articles.import_text("نص ثان\n")
    assert session.text == "نص ثان\n"
    controller.history.undo()
    assert session.article is None
    assert controller.window.article.currentWidget() is controller.window.article.welcome


def test_the_palette_finds_actions_articles_and_claims(
    session: Session, controller: WindowController
) -> None:
    claim_id = mark(session, controller, "سوق المدينة", ClaimKind.EVENT)
    keys = {item.key for item in controller.palette.items()}
    assert {
        "action:undo",
        f"claim:{claim_id}",
        f"article:{session.article.id if session.article else ''}",
    } <= keys


def test_a_bug_gives_a_report_that_can_be_copied(session: Session, controller: WindowController) -> None:
    session.failed.emit(ValueError("سر"))
    bar = controller.window.notices
    assert bar.act.isVisible()
    assert "سر" not in bar.text.text()


def test_a_bare_number_is_shown_with_its_surroundings() -> None:
    text = "سطر أول\nأعلنت وزارة الصحة في المدينة مقتل 32 شخصًا وإصابة آخرين في قصف استهدف السوق أمس.\n"
    start = text.index("32")
    shown = in_context(text, [Span(start, start + 2)])
    assert "مقتل 32 شخصًا" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "سطر" not in shown
    assert in_context("32\n", [Span(0, 2)]) == "32"
    whole = "جملة طويلة تكفي وحدها للفهم"
    assert in_context(whole + " وبعدها", [Span(0, len(whole))]) == whole


def test_passages_are_joined_split_and_moved(session: Session, controller: WindowController) -> None:
    claim_id = mark(session, controller, "سوق المدينة", ClaimKind.EVENT)
    view = controller.window.article.view
    words = "مقتل 32"
    start = session.text.index(words)
    view.set_selection(Span(start, start + len(words)))
    assert controller.run_action("join")
    assert [a.exact for a in session.workspace.claims.get(claim_id).anchors] == ["سوق المدينة", words]
    first = session.claims[claim_id].anchors[0].span
    view.span_change_requested.emit(claim_id, (Span(first.start, first.end - 1),))
    assert [a.exact for a in session.workspace.claims.get(claim_id).anchors] == ["سوق المدين"]
    controller.run_action("undo")
    assert len(session.workspace.claims.get(claim_id).anchors) == 2


def test_a_suggestion_with_other_passages_becomes_a_claim(
    session: Session, controller: WindowController
) -> None:
    controller.article_page.suggestions.look()
    key, one = next((k, s) for k, s in session.suggestions.items() if s.kind == "quote")
    controller.window.article.view.span_change_requested.emit(key, (Span(one.span.start, one.span.end - 2),))
    claim = session.claim()
    assert claim is not None
    assert claim.kind is ClaimKind.QUOTE
    assert claim.anchors[0].span == Span(one.span.start, one.span.end - 2)


def test_an_articles_details_are_corrected_field_by_field(
    session: Session, controller: WindowController
) -> None:
    assert controller.run_action("details")
    dialog = controller.window.findChild(DetailsDialog)
    assert dialog is not None
    outlet = dialog.fields.fields["outlet"]
    assert isinstance(outlet, LineField)
    outlet.setText("المدار")
    dialog.accept()
    assert session.article is not None
    assert session.article.meta.outlet == "المدار"
    controller.run_action("undo")
    assert session.article.meta.outlet == ""
    assert session.text.startswith("قصف")


def test_finding_folds_arabic_and_hits_can_be_marked(session: Session, controller: WindowController) -> None:
    assert controller.run_action("find")
    bar, view = controller.window.article.finder, controller.window.article.view
    bar.line.setText("وزاره الصحه")
    controller.article_page.find_bar.look()
    hit = view.selection()
    assert hit is not None
    assert hit.of(session.text) == "وزارة الصحة"
    bar.line.setText("ال")
    controller.article_page.find_bar.look()
    first = view.selection()
    controller.article_page.find_bar.step(1)
    assert view.selection() != first
    controller.article_page.find_bar.step(-1)
    assert view.selection() == first
    assert controller.run_action("kind_entity")
    assert [claim.anchors[0].exact for claim in session.open_claims()] == ["ال"]
    bar.line.setText("لا يوجد مثله")
    controller.article_page.find_bar.look()
    assert bar.count.text()
    controller.article_page.find_bar.close()
    assert not bar.isVisible()


def test_finding_is_right_for_letters_that_grow(session: Session, controller: WindowController) -> None:
    controller.article_page.articles.import_text("مدينة İstanbul و\ufdfa ثم Istanbul\n")
    bar = controller.window.article.finder
    controller.run_action("find")
    bar.line.setText("Istanbul")
    controller.article_page.find_bar.look()
    hit = controller.window.article.view.selection()
    assert hit is not None
    assert hit.of(session.text) == "Istanbul"


def test_a_new_address_and_its_evidence_are_one_step(session: Session, controller: WindowController) -> None:
    claim_id = mark(session, controller, "سوق المدينة", ClaimKind.EVENT)
    workspace = session.workspace
    controller.article_page.evidence.add_url("no address", "")
    assert controller.window.notices.isVisible()
    controller.article_page.evidence.add_url("https://news.example/1", "خبر")
    [dialog] = [one for one in controller.window.findChildren(StanceDialog) if one.isVisible()]
    assert workspace.sources.list() == []  # nothing is kept before it is said what it shows
    dialog.accept()
    [piece] = workspace.evidence.of_claim(claim_id)
    assert workspace.sources.get(piece.source_id).details.title == "خبر"
    controller.run_action("undo")
    assert workspace.sources.list() == []
    assert workspace.evidence.of_claim(claim_id) == []
