"""What the window does to the store, presenter by presenter: real store, real window, work done at once."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.errors import OwnWork
from workbench.domain.evidence import Stance
from workbench.domain.person import Person, Role
from workbench.domain.review import Step
from workbench.domain.span import Span
from workbench.ui.rows.excerpt import in_context
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import DetailsDialog, StanceDialog
from workbench.ui.views.field_form import LineField
from workbench.ui.views.queue_model import COLUMNS
from workbench.ui.window.controller import Desk
from workbench.ui.window.shell import Shell


def mark(session: Session, desk: Desk, words: str, kind: ClaimKind) -> str:
    start = session.text.index(words)
    desk.window.article.view.set_selection(Span(start, start + len(words)))
    claim = desk.tagging.kind(kind)
    assert claim is not None
    return claim.id


def test_suggestions_are_shown_and_accepting_all_is_one_step(session: Session, desk: Desk) -> None:
    desk.suggestions.look()
    shown = len(session.suggestions)
    assert shown >= 3
    assert desk.window.article.marks.marks.rowCount() == shown
    desk.suggestions.accept_all()
    claims = session.open_claims()
    assert claims
    assert not any(s.kind in ("casualty", "quote") for s in session.suggestions.values())
    desk.history.undo()
    assert session.open_claims() == []
    assert len(session.suggestions) == shown
    desk.history.redo()
    assert [c.id for c in session.open_claims()] == [c.id for c in claims]


def test_a_digit_accepts_a_suggestion_as_another_kind(session: Session, desk: Desk) -> None:
    desk.suggestions.look()
    desk.suggestions.step(1)
    assert desk.trigger("kind_event")
    kinds = [claim.kind for claim in session.open_claims()]
    assert kinds == [ClaimKind.EVENT]


def test_a_rejected_suggestion_stays_rejected(session: Session, desk: Desk) -> None:
    desk.suggestions.look()
    desk.suggestions.step(1)
    key = session.mark_id
    desk.suggestions.reject()
    desk.suggestions.look()
    assert key not in session.suggestions


def test_a_kind_can_be_changed_and_taken_back(session: Session, desk: Desk) -> None:
    claim_id = mark(session, desk, "سوق المدينة", ClaimKind.EVENT)
    assert desk.trigger("kind_other")
    assert session.claims[claim_id].kind is ClaimKind.OTHER
    desk.trigger("undo")
    assert session.claims[claim_id].kind is ClaimKind.EVENT


def test_claims_are_walked_in_reading_order(session: Session, desk: Desk) -> None:
    second = mark(session, desk, "32 شخصًا", ClaimKind.STATISTIC)
    first = mark(session, desk, "سوق المدينة", ClaimKind.EVENT)
    desk.trigger("next_claim")
    assert session.mark_id == second
    desk.trigger("previous_claim")
    assert session.mark_id == first
    assert desk.window.article.view.active == first


def test_comments_and_evidence_are_counted_on_the_tabs(session: Session, desk: Desk, tmp_path: Path) -> None:
    claim_id = mark(session, desk, "سوق المدينة", ClaimKind.EVENT)
    panel = desk.window.article.claim
    panel.comments.added.emit("أين السوق؟")
    note = tmp_path / "note.txt"
    note.write_text("بيان: لم يقع قصف", encoding="utf-8")
    desk.sources.add_files([str(note)])
    source = session.workspace.sources.list()[0]
    desk.evidence.link(source.id, Stance.REFUTES, "ما لم يُكتب")
    assert desk.window.notices.isVisible()
    assert session.workspace.evidence.of_claim(claim_id) == []
    desk.evidence.link(source.id, Stance.REFUTES, "لم يقع")
    assert session.claims[claim_id].n_evidence == 1
    assert panel.tabs.tabText(1).endswith("1")
    assert panel.tabs.tabText(3).endswith("1")
    piece = session.workspace.evidence.of_claim(claim_id)[0]
    panel.evidence.stance_chosen.emit(piece.id, "supports")
    assert session.workspace.evidence.of_claim(claim_id)[0].details.stance is Stance.SUPPORTS
    panel.evidence.withdrawn.emit(piece.id)
    assert session.workspace.evidence.of_claim(claim_id) == []


def test_a_step_that_is_refused_says_why(session: Session, desk: Desk, supervisor: Person) -> None:
    claim_id = mark(session, desk, "سوق المدينة", ClaimKind.EVENT)
    desk.review.take(claim_id, Step.SUBMIT)
    buttons = desk.window.article.claim.workflow.buttons
    assert not buttons[Step.APPROVE].isEnabled()
    assert buttons[Step.APPROVE].toolTip() == desk.notices.sentence(
        _refusal(session, claim_id),
    )
    session.act_as(supervisor)
    assert buttons[Step.APPROVE].isEnabled()


def _refusal(session: Session, claim_id: str) -> BaseException:
    assert session.claims[claim_id].submitted_by
    return OwnWork(item=f"claim {claim_id}")


def test_the_queue_filters_assigns_and_opens(session: Session, desk: Desk, supervisor: Person) -> None:
    first = mark(session, desk, "سوق المدينة", ClaimKind.EVENT)
    second = mark(session, desk, "32 شخصًا", ClaimKind.STATISTIC)
    desk.review.take(first, Step.SUBMIT)
    page = desk.window.queue
    desk.window.go("queue")
    assert {line.id for line in page.model.lines} == {first, second}
    page.filtered.emit("waiting")
    desk.queue.refresh()
    assert [line.id for line in page.model.lines] == [first]
    page.assigned.emit([first], supervisor.id)
    desk.queue.refresh()
    assert session.workspace.claims.get(first).assignee_id == supervisor.id
    assert page.model.lines[0].cells[COLUMNS.index("assignee")] == supervisor.name
    session.act_as(supervisor)
    page.opened.emit(first)
    assert desk.window.reviewing
    desk.review.give_back(first, "ينقص مصدر")
    assert session.workspace.claims.get(first).state is ClaimState.RETURNED
    assert desk.window.review.state.text() == session.words.of(ClaimState.RETURNED)


def test_sources_are_searched_by_folded_arabic(session: Session, desk: Desk) -> None:
    desk.window.go("sources")
    desk.sources.add_url("https://example.org/1", "إحصاء وزارة الصحّة")
    desk.sources.add_url("https://example.org/2", "شهادة")
    page = desk.window.sources
    page.searched.emit("احصاء وزاره الصحه")
    assert [row.title for row in page.model.rows] == ["إحصاء وزارة الصحّة"]
    page.form.committed.emit(page.model.rows[0].id, "publisher", "الوزارة")
    assert session.workspace.sources.get(page.model.rows[0].id).details.publisher == "الوزارة"


def test_the_first_person_of_a_store_comes_from_the_welcome(shell: Shell) -> None:
    welcome = shell.window.article.welcome
    assert welcome.isVisible()
    assert welcome.who.isVisible()
    welcome.name.setText("نور")
    shell.desk.article.import_text("قُتل 5 أشخاص في الحادث.\n")
    people = shell.workspace.people.list()
    assert [(person.name, person.role) for person in people] == [("نور", Role.CHECKER)]
    assert shell.session.article is not None
    assert shell.session.article.origin == "paste"


def test_several_files_come_in_at_once_and_trouble_is_told(
    session: Session, desk: Desk, tmp_path: Path
) -> None:
    for i in range(3):
        (tmp_path / f"{i}.txt").write_text(f"مقال رقم {i}\n", encoding="utf-8")
    desk.article.import_files([str(tmp_path / f"{i}.txt") for i in range(3)])
    assert len(session.workspace.articles.list()) == 4
    desk.article.import_files([str(tmp_path / "missing.txt")])
    assert "missing.txt" in desk.window.notices.text.text()
    assert desk.window.notices.property("tone") == "bad"


def test_an_article_that_is_undone_leaves_the_window(session: Session, desk: Desk) -> None:
    desk.article.import_text("نص ثان\n")
    assert session.text == "نص ثان\n"
    desk.history.undo()
    assert session.article is None
    assert desk.window.article.currentWidget() is desk.window.article.welcome


def test_the_palette_finds_actions_articles_and_claims(session: Session, desk: Desk) -> None:
    claim_id = mark(session, desk, "سوق المدينة", ClaimKind.EVENT)
    keys = {item.key for item in desk.palette_items()}
    assert {
        "action:undo",
        f"claim:{claim_id}",
        f"article:{session.article.id if session.article else ''}",
    } <= keys


def test_a_bug_gives_a_report_that_can_be_copied(session: Session, desk: Desk) -> None:
    session.trouble.emit(ValueError("سر"))
    bar = desk.window.notices
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


def test_passages_are_joined_split_and_moved(session: Session, desk: Desk) -> None:
    claim_id = mark(session, desk, "سوق المدينة", ClaimKind.EVENT)
    view = desk.window.article.view
    words = "مقتل 32"
    start = session.text.index(words)
    view.set_selection(Span(start, start + len(words)))
    assert desk.trigger("join")
    assert [a.exact for a in session.workspace.claims.get(claim_id).anchors] == ["سوق المدينة", words]
    first = session.claims[claim_id].anchors[0].span
    view.span_change_requested.emit(claim_id, (Span(first.start, first.end - 1),))
    assert [a.exact for a in session.workspace.claims.get(claim_id).anchors] == ["سوق المدين"]
    desk.trigger("undo")
    assert len(session.workspace.claims.get(claim_id).anchors) == 2


def test_a_suggestion_with_other_passages_becomes_a_claim(session: Session, desk: Desk) -> None:
    desk.suggestions.look()
    key, one = next((k, s) for k, s in session.suggestions.items() if s.kind == "quote")
    desk.window.article.view.span_change_requested.emit(key, (Span(one.span.start, one.span.end - 2),))
    claim = session.claim()
    assert claim is not None
    assert claim.kind is ClaimKind.QUOTE
    assert claim.anchors[0].span == Span(one.span.start, one.span.end - 2)


def test_an_articles_details_are_corrected_field_by_field(session: Session, desk: Desk) -> None:
    assert desk.trigger("details")
    dialog = desk.window.findChild(DetailsDialog)
    assert dialog is not None
    outlet = dialog.fields.fields["outlet"]
    assert isinstance(outlet, LineField)
    outlet.setText("المدار")
    dialog.accept()
    assert session.article is not None
    assert session.article.meta.outlet == "المدار"
    desk.trigger("undo")
    assert session.article.meta.outlet == ""
    assert session.text.startswith("قصف")


def test_finding_folds_arabic_and_hits_can_be_marked(session: Session, desk: Desk) -> None:
    assert desk.trigger("find")
    bar, view = desk.window.article.finder, desk.window.article.view
    bar.line.setText("وزاره الصحه")
    desk.find.look()
    hit = view.selection()
    assert hit is not None
    assert hit.of(session.text) == "وزارة الصحة"
    bar.line.setText("ال")
    desk.find.look()
    first = view.selection()
    desk.find.step(1)
    assert view.selection() != first
    desk.find.step(-1)
    assert view.selection() == first
    assert desk.trigger("kind_entity")
    assert [claim.anchors[0].exact for claim in session.open_claims()] == ["ال"]
    bar.line.setText("لا يوجد مثله")
    desk.find.look()
    assert bar.count.text()
    desk.find.close()
    assert not bar.isVisible()


def test_finding_is_right_for_letters_that_grow(session: Session, desk: Desk) -> None:
    desk.article.import_text("مدينة İstanbul و\ufdfa ثم Istanbul\n")
    bar = desk.window.article.finder
    desk.trigger("find")
    bar.line.setText("Istanbul")
    desk.find.look()
    hit = desk.window.article.view.selection()
    assert hit is not None
    assert hit.of(session.text) == "Istanbul"


def test_a_new_address_and_its_evidence_are_one_step(session: Session, desk: Desk) -> None:
    claim_id = mark(session, desk, "سوق المدينة", ClaimKind.EVENT)
    workspace = session.workspace
    desk.evidence.add_url("no address", "")
    assert desk.window.notices.isVisible()
    desk.evidence.add_url("https://news.example/1", "خبر")
    [dialog] = [one for one in desk.window.findChildren(StanceDialog) if one.isVisible()]
    assert workspace.sources.list() == []  # nothing is kept before it is said what it shows
    dialog.accept()
    [piece] = workspace.evidence.of_claim(claim_id)
    assert workspace.sources.get(piece.source_id).details.title == "خبر"
    desk.trigger("undo")
    assert workspace.sources.list() == []
    assert workspace.evidence.of_claim(claim_id) == []
