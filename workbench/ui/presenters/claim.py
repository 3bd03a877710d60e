"""The selected claim: its head, its typed fields, its verdict and its comments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Qt

from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import CLOSED, Claim, ClaimKind
from workbench.domain.errors import WorkbenchError
from workbench.domain.review import Step, is_step_allowed
from workbench.domain.submission import demanded_fields
from workbench.domain.verdict import Deception, VerdictDetails, VerdictOutcome
from workbench.text.folding import fold_word
from workbench.ui.labels.demands import DemandWords
from workbench.ui.rows.claim_details import comment_rows, last_return, return_words, state_words, verdict_row
from workbench.ui.rows.claim_form import ClaimFields
from workbench.ui.rows.return_target import parse_target
from workbench.ui.rows.suggestions import Proposals
from workbench.ui.state.session import Session
from workbench.ui.views.claim_panel import ClaimHead, ClaimPanel

# A contradiction between these may be settled at any of them.
_BOUNDS = ("minimum", "best", "maximum")
_TAB_VERDICT, _TAB_COMMENTS = 2, 3


class Drafts(Protocol):
    """Keeps text that is typed but not committed."""

    def keep(self, entity: str, field: str, text: str | None) -> None: ...
    def of(self, entity: str) -> Mapping[str, str]: ...


class ClaimPresenter(QObject):
    """`explain` gives the sentence for a known error, shown beside the field it is about."""

    def __init__(
        self,
        session: Session,
        panel: ClaimPanel,
        explain: Callable[[WorkbenchError], str],
        drafts: Drafts,
    ) -> None:
        super().__init__()
        self._session, self._panel, self._explain = session, panel, explain
        self._drafts = drafts
        self._pointed = ""  # the field that is marked because a return was about it
        self._commented = ""  # the claim whose comment line is shown
        self._fields = ClaimFields(session.words)
        self._proposals = Proposals(session.words)
        self._demands = DemandWords(session.words)
        panel.kind_chosen.connect(self._kind)
        panel.form.committed.connect(self._field)
        panel.verdict.given.connect(self._verdict)
        panel.comments.added.connect(self._comment)
        panel.form.restored.connect(
            lambda _: session.succeeded.emit(self.tr("What was typed before is back"))
        )
        panel.comments.line.typed.connect(lambda text: drafts.keep(session.selected_id, "comment", text))
        panel.verdict.explanation.typed.connect(
            lambda text: drafts.keep(session.selected_id, self._mine(), text)
        )
        session.selected.connect(self._chosen)
        session.selection_changed.connect(self.show)
        session.changed.connect(self._changed)
        session.actor_changed.connect(self.show)

    def _chosen(self, _: str) -> None:
        self._panel.flush()
        self.show()

    def _changed(self, changes: Changes) -> None:
        shown = (EntityType.VERDICT, EntityType.COMMENT, EntityType.EVIDENCE, EntityType.DESK)
        if any(changes.ids(kind) for kind in shown):
            self.show()

    def show(self) -> None:
        claim = self._session.claim()
        if claim is None:
            self._show_other()
            return
        self._panel.show_head(self._head(claim))
        editable = claim.state not in CLOSED
        demands = self._session.workspace.desk.get().demands
        shown_fields = self._fields.of_claim(claim, demanded_fields(claim.kind, demands))
        self._panel.form.show_fields(claim.id, shown_fields, enabled=editable)
        self._show_missing(claim)
        self._point(claim)
        comments = comment_rows(self._session, claim.id)
        words = self._session.words
        shown = (words.number(claim.n_evidence), words.number(len(comments)))
        self._panel.name_tabs(claim.n_evidence, len(comments), shown)
        self._panel.comments.show_comments(comments, enabled=True)
        self._show_verdict(claim, enabled=editable)
        if claim.id != self._commented:
            self._commented = claim.id
            kept = self._drafts.of(claim.id)
            self._panel.comments.line.restore(kept.get("comment", ""))
            if self._mine() in kept and self._panel.verdict.explanation.isEnabled():
                self._panel.verdict.explanation.restore(kept[self._mine()])

    def _show_missing(self, claim: Claim) -> None:
        """Name what the claim still lacks, while it can be submitted."""
        if is_step_allowed(claim, Step.SUBMIT):
            missing = self._session.workspace.review.missing(claim)
            self._panel.show_missing(self._demands.list_missing(missing))
        else:
            self._panel.show_missing(None)

    def _mine(self) -> str:
        """The name under which this person's explanation is kept while it is typed."""
        actor = self._session.actor
        return f"explanation:{actor.id}" if actor is not None else "explanation"

    def _show_other(self) -> None:
        """Show the selected suggestion, or that nothing is selected."""
        suggestion = self._session.suggestion()
        if suggestion is None:
            self._panel.show_head(None)
        else:
            self._panel.show_proposal(self._proposals.of(suggestion, self._session.text))

    def _head(self, claim: Claim) -> ClaimHead:
        words = self._session.words
        exact = " … ".join(anchor.exact for anchor in claim.anchors)
        state = state_words(words, claim)
        if claim.changed_after_approval:
            changed = self.tr("changed after approval")
            state = f"{state} · {changed}"
        reason = return_words(self._session, claim)
        if reason:
            reason = self.tr("Returned: %1").replace("%1", reason)
        return ClaimHead(claim.id, claim.kind.value, exact, state, reason, editable=claim.state not in CLOSED)

    def _point(self, claim: Claim) -> None:
        """Mark the field that the last return is about, with its reason."""
        decision = last_return(self._session, claim)
        field = parse_target(decision.field)[0] if decision is not None else ""
        if self._pointed != field:
            self._panel.form.mark_invalid(self._pointed, "")
        self._pointed = field
        if decision is not None:
            self._panel.form.mark_invalid(field, decision.reason)

    def _show_verdict(self, claim: Claim, *, enabled: bool) -> None:
        actor = self._session.actor
        verdicts = self._session.workspace.evidence.verdicts_of(claim.id)
        mine = next((v for v in verdicts if actor is not None and v.author_id == actor.id), None)
        others = [verdict_row(self._session, v) for v in verdicts if v is not mine]
        details = mine.details if mine is not None else None
        self._panel.verdict.show_verdict(
            details.outcome.value if details else "",
            details.deception.value if details and details.deception else "",
            details.explanation if details else "",
            others,
            enabled=enabled,
        )

    def _kind(self, kind: str) -> None:
        claim = self._session.claim()
        if claim is not None:
            claim_id = claim.id
            self._session.perform(
                lambda actor: self._session.workspace.claims.edit(actor, claim_id, kind=ClaimKind(kind))
            )

    def _field(self, claim_id: str, name: str, value: str) -> None:
        """Commit a field as one change; a value that does not fit stays in the field, with the reason."""
        session = self._session
        stored = fold_word(value).strip() if name in {"minimum", "maximum", "best", "priority"} else value
        if session.actor is None:
            return
        try:
            result = session.workspace.claims.set_fields(session.actor, claim_id, {name: stored})
        except WorkbenchError as error:
            self._panel.form.mark_invalid(name, self._explain(error))
            session.failed.emit(error)
            return
        for each in _BOUNDS if name in _BOUNDS else (name,):
            self._panel.form.mark_invalid(each, "")
        self._drafts.keep(claim_id, name, None)
        session.announce(result)

    def _verdict(self, outcome: str, deception: str, explanation: str) -> None:
        claim = self._session.claim()
        if claim is None:
            return
        claim_id = claim.id
        details = VerdictDetails(
            VerdictOutcome(outcome), Deception(deception) if deception else None, explanation=explanation
        )
        given = self._session.perform(
            lambda actor: self._session.workspace.evidence.give_verdict(actor, claim_id, details)
        )
        if given is not None:
            self._drafts.keep(claim_id, self._mine(), None)
        self.show()

    def _comment(self, text: str) -> None:
        claim = self._session.claim()
        if claim is not None:
            claim_id = claim.id
            if self._session.perform(
                lambda actor: self._session.workspace.claims.comment(actor, claim_id, text)
            ):
                self._drafts.keep(claim_id, "comment", None)

    # -- by key

    def focus_field(self, name: str) -> None:
        self._panel.tabs.setCurrentIndex(0)
        self._panel.focus_field(name)

    def focus_verdict(self) -> None:
        self._panel.tabs.setCurrentIndex(_TAB_VERDICT)
        self._panel.verdict.focus_first()

    def focus_explanation(self) -> None:
        self._panel.tabs.setCurrentIndex(_TAB_VERDICT)
        self._panel.verdict.explanation.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_comment(self) -> None:
        self._panel.tabs.setCurrentIndex(_TAB_COMMENTS)
        self._panel.comments.line.setFocus()
