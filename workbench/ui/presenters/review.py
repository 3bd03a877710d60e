"""The review of claims: the steps of the workflow on the selected claim, and the review screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from workbench.domain.changes import Changes, EntityType, HistoryEntry
from workbench.domain.claim import Claim, ClaimState
from workbench.domain.errors import NotFound, OwnWork, WorkbenchError
from workbench.domain.evidence import Stance
from workbench.domain.person import Person
from workbench.domain.reasons import EntityRef
from workbench.domain.review import Decision, Step, is_step_allowed, next_state
from workbench.domain.span import Span
from workbench.services.review.completeness import incomplete
from workbench.ui.labels.demands import DemandWords
from workbench.ui.labels.history import HistoryWords
from workbench.ui.rows.claim_details import (
    author_name,
    comment_rows,
    evidence_rows,
    person_name,
    return_words,
    state_words,
    verdict_row,
)
from workbench.ui.rows.claim_form import ClaimFields
from workbench.ui.rows.return_target import format_target
from workbench.ui.state.session import Session
from workbench.ui.views.comments_panel import NoteRow
from workbench.ui.views.dialogs import ReasonDialog
from workbench.ui.views.evidence_panel import WorkflowBar
from workbench.ui.views.review_page import ReviewDetails, ReviewPage

_CONTEXT = 280  # characters of the article on each side
_HISTORY = 40
#: The steps that are offered where the state of the claim allows them.
_CLAIM_STEPS = (Step.SUBMIT, Step.APPROVE, Step.RETURN, Step.WITHDRAW, Step.REOPEN)


class _Bar(Protocol):
    workflow: WorkflowBar

    def flush(self) -> None: ...


class ReviewPresenter(QObject):
    """`explain` gives the sentence for a known error."""

    def __init__(
        self,
        session: Session,
        panel: _Bar,
        page: ReviewPage,
        window: QWidget,
        explain: Callable[[WorkbenchError], str],
    ) -> None:
        super().__init__()
        self._session, self._panel, self._page = session, panel, page
        self._window, self._explain = window, explain
        self._fields = ClaimFields(session.words)
        self._history = HistoryWords(session.words)
        self._demands = DemandWords(session.words)
        self.claim_id = ""
        self.position = ""
        panel.workflow.step.connect(self._take_from_panel)
        page.workflow.step.connect(lambda name: self.take(self.claim_id, Step(name)))
        page.comments.added.connect(self._comment)
        session.selected.connect(lambda _: self._show_panel())
        session.selection_changed.connect(self._show_panel)
        session.actor_changed.connect(self._show)
        session.changed.connect(self._changed)

    # -- steps

    def take(self, claim_id: str, step: Step) -> None:
        """Take a step; a return first asks for its reason."""
        if not claim_id:
            return
        if step is Step.RETURN:
            self.ask_reason(claim_id)
            return
        review = self._session.workspace.review
        steps: dict[Step, Callable[[Person, str], object]] = {
            Step.SUBMIT: review.submit,
            Step.APPROVE: review.approve,
            Step.WITHDRAW: review.withdraw,
            Step.REOPEN: review.reopen,
        }
        self._session.perform(lambda actor: steps[step](actor, claim_id))

    def _take_from_panel(self, name: str) -> None:
        self._panel.flush()  # what is typed belongs to what is submitted
        self.take(self._session.selected_id, Step(name))

    def submit_all(self) -> None:
        """Submit the article's draft claims in one step."""
        session = self._session
        if session.article is not None:
            article_id = session.article.id
            session.perform(lambda actor: session.workspace.review.submit(actor, article_id))

    def ask_reason(self, claim_id: str) -> None:
        session = self._session
        claim = session.workspace.claims.get(claim_id)
        text = session.workspace.articles.text(session.workspace.articles.get(claim.article_id))
        first = claim.anchors[0].start
        dialog = ReasonDialog(
            self._window,
            self.tr("Return with a reason"),
            self.tr("Return"),
            self.tr("The person who wrote the claim reads this: say what is missing."),
            [(spec.name, spec.label) for spec in self._fields.of_claim(claim)],
            text[first : claim.anchors[-1].end],
        )

        def give() -> None:
            meant = dialog.meant()
            span = Span(first + meant.start, first + meant.end) if meant is not None else None
            self.return_claim(claim_id, dialog.value(), format_target(str(dialog.about.currentData()), span))

        dialog.accepted.connect(give)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def return_claim(self, claim_id: str, reason: str, field: str = "") -> None:
        session = self._session
        session.perform(lambda actor: session.workspace.review.return_(actor, claim_id, reason, field))

    # -- the panel beside the article

    def _show_panel(self) -> None:
        claim = self._session.claim()
        if claim is not None:
            self._show_steps(self._panel.workflow, claim)

    def _show_steps(self, bar: WorkflowBar, claim: Claim) -> None:
        visible = [step for step in _CLAIM_STEPS if is_step_allowed(claim, step)]
        refused = {step.value: why for step in visible if (why := self._refusal(claim, step))}
        bar.show_steps([step.value for step in visible], refused)

    def _refusal(self, claim: Claim, step: Step) -> str:
        """The sentence that says why this person may not take the step now, or ""."""
        actor = self._session.actor
        if actor is None:
            return self.tr("Choose your name first")
        if step in self._session.workspace.review.allowed(actor, claim):
            return ""
        try:
            next_state(claim, step, actor)
        except WorkbenchError as error:
            return self._explain(error)
        missing = self._session.workspace.review.missing(claim)
        if missing:
            return self._explain(incomplete(claim, missing, step))
        # State and role allow it: the claim rests on this person's own verdict.
        return self._explain(OwnWork(item=EntityRef(EntityType.CLAIM, claim.id)))

    # -- the review screen

    def open(self, claim_id: str, position: str = "") -> None:
        self.claim_id, self.position = claim_id, position
        self._show()
        self._page.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, _: Changes) -> None:
        self._show()

    def _show(self) -> None:
        self._show_panel()
        if not self.claim_id:
            return
        try:
            claim = self._session.workspace.claims.get(self.claim_id)
        except NotFound:
            self.claim_id = ""
            self._page.back.emit()
            return
        self._page.show_sheet(self._sheet(claim))
        self._show_steps(self._page.workflow, claim)

    def _sheet(self, claim: Claim) -> ReviewDetails:
        session = self._session
        workspace, words = session.workspace, session.words
        article = workspace.articles.get(claim.article_id)
        text = workspace.articles.text(article)
        first, last = claim.anchors[0], claim.anchors[-1]
        before = text[max(0, first.start - _CONTEXT) : first.start]
        after = text[last.end : last.end + _CONTEXT]
        why = return_words(session, claim)
        returned = [(self.tr("Reason of the return"), why)] if why else []
        facts = [
            *returned,
            *self._fields.facts(claim),
            (self.tr("Marked by"), author_name(session, claim)),
        ]
        if claim.imported is not None:
            facts.append((self.tr("Imported by"), person_name(session, claim.author_id)))
        if claim.submitted_by:
            facts.append((self.tr("Submitted by"), person_name(session, claim.submitted_by)))
        return ReviewDetails(
            id=claim.id,
            article=article.meta.title,
            kind=words.of(claim.kind),
            colour=claim.kind.value,
            state=state_words(words, claim),
            flags=self._flags(claim),
            before=_from_word(before, cut=first.start > _CONTEXT),
            exact=text[first.start : last.end],
            after=_to_word(after, cut=last.end + _CONTEXT < len(text)),
            facts=facts,
            evidence=evidence_rows(session, claim.id),
            stances={stance.value: words.of(stance) for stance in Stance},
            verdicts=[verdict_row(session, v) for v in workspace.evidence.verdicts_of(claim.id)],
            comments=comment_rows(session, claim.id),
            history=self._history_rows(claim.id),
            position=self.position,
        )

    def _flags(self, claim: Claim) -> str:
        """The warnings: a change after approval, the reason of the last return."""
        changed = self.tr("Changed after approval") if claim.changed_after_approval else ""
        why = return_words(self._session, claim)
        returned = self.tr("Returned: %1").replace("%1", why) if why else ""
        return " · ".join(part for part in (changed, returned, self._lacks(claim)) if part)

    def _lacks(self, claim: Claim) -> str:
        """What a submitted claim came without: a laptop of another version, or a changed desk, let it through."""
        if not is_step_allowed(claim, Step.APPROVE) or claim.state is ClaimState.APPROVED:
            return ""
        missing = self._session.workspace.review.missing(claim)
        without = self.tr("Submitted without: %1").replace("%1", self._demands.list_missing(missing))
        return without if missing else ""

    def _history_rows(self, claim_id: str) -> list[NoteRow]:
        session = self._session
        entries = list(session.workspace.claims.history(claim_id))[:_HISTORY]
        decisions = session.workspace.review.decisions_by_change(claim_id)
        return [
            NoteRow(
                person_name(session, entry.author_id),
                session.words.day(entry.at_us),
                self._history.of(entry, _reason(entry, decisions)),
            )
            for entry in entries
        ]

    def _comment(self, text: str) -> None:
        session, claim_id = self._session, self.claim_id
        session.perform(lambda actor: session.workspace.claims.comment(actor, claim_id, text))


def _reason(entry: HistoryEntry, decisions: Mapping[str, Decision]) -> str:
    """Why a step was taken: said in the decision that the same change wrote beside the claim's new state."""
    decision = decisions.get(entry.change_id)
    return decision.reason if decision is not None and decision.step.value == entry.verb else ""


def _from_word(text: str, *, cut: bool) -> str:
    return f"… {text[text.find(' ') + 1 :]}" if cut else text


def _to_word(text: str, *, cut: bool) -> str:
    return f"{text[: text.rfind(' ')]} …" if cut else text
