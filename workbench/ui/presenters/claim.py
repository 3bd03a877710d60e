"""The selected claim: its name plate, its typed fields, its verdict and its comments."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.errors import WorkbenchError
from workbench.domain.verdict import Deception, VerdictDetails, VerdictOutcome
from workbench.text.normalize import fold_word
from workbench.ui.claim_fields import ClaimFields
from workbench.ui.proposals import Proposals
from workbench.ui.session import CLOSED, Session
from workbench.ui.shown import comment_rows, verdict_row
from workbench.ui.views.claim_panel import ClaimHead, ClaimPanel

_TAB_VERDICT, _TAB_COMMENTS = 2, 3


class ClaimPresenter(QObject):
    """`explain` turns known trouble into the interface's sentence, to stand beside the field it is about."""

    def __init__(self, session: Session, panel: ClaimPanel, explain: Callable[[WorkbenchError], str]) -> None:
        super().__init__()
        self._session, self._panel, self._explain = session, panel, explain
        self._fields = ClaimFields(session.words)
        self._proposals = Proposals(session.words)
        panel.kind_chosen.connect(self._kind)
        panel.form.committed.connect(self._field)
        panel.verdict.given.connect(self._verdict)
        panel.comments.added.connect(self._comment)
        session.selected.connect(self._chosen)
        session.marks_changed.connect(self.show)
        session.changed.connect(self._changed)
        session.actor_changed.connect(self.show)

    def _chosen(self, _: str) -> None:
        self._panel.flush()
        self.show()

    def _changed(self, changes: Changes) -> None:
        if changes.ids(EntityType.VERDICT) or changes.ids(EntityType.COMMENT):
            self.show()

    def show(self) -> None:
        claim = self._session.claim()
        if claim is None:
            self._show_other()
            return
        self._panel.show_head(self._head(claim))
        editable = claim.state not in CLOSED
        self._panel.form.show_fields(claim.id, self._fields.of_claim(claim), enabled=editable)
        comments = comment_rows(self._session, claim.id)
        words = self._session.words
        shown = (words.number(claim.n_evidence), words.number(len(comments)))
        self._panel.name_tabs(claim.n_evidence, len(comments), shown)
        self._panel.comments.show_comments(comments, enabled=True)
        self._show_verdict(claim, enabled=editable)

    def _show_other(self) -> None:
        """The chosen suggestion, or that nothing is chosen."""
        suggestion = self._session.suggestion()
        if suggestion is None:
            self._panel.show_head(None)
        else:
            self._panel.show_proposal(self._proposals.of(suggestion, self._session.text))

    def _head(self, claim: Claim) -> ClaimHead:
        words = self._session.words
        exact = " … ".join(anchor.exact for anchor in claim.anchors)
        state = words.of(claim.state)
        if claim.changed_after_approval:
            changed = self.tr("changed after approval")
            state = f"{state} · {changed}"
        return ClaimHead(claim.id, claim.kind.value, exact, state, editable=claim.state not in CLOSED)

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
            self._session.do(
                lambda actor: self._session.workspace.claims.edit(actor, claim_id, kind=ClaimKind(kind))
            )

    def _field(self, claim_id: str, name: str, value: str) -> None:
        """One committed field is one change; a value that does not fit stays in the field with the reason."""
        session = self._session
        stored = fold_word(value).strip() if name in {"minimum", "maximum", "best", "priority"} else value
        if session.actor is None:
            return
        try:
            result = session.workspace.claims.set_fields(session.actor, claim_id, {name: stored})
        except WorkbenchError as error:
            self._panel.form.mark_invalid(name, self._explain(error))
            session.trouble.emit(error)
            return
        self._panel.form.mark_invalid(name, "")
        session.announce(result)

    def _verdict(self, outcome: str, deception: str, explanation: str) -> None:
        claim = self._session.claim()
        if claim is None:
            return
        claim_id = claim.id
        details = VerdictDetails(
            VerdictOutcome(outcome), Deception(deception) if deception else None, explanation=explanation
        )
        self._session.do(
            lambda actor: self._session.workspace.evidence.give_verdict(actor, claim_id, details)
        )
        self.show()

    def _comment(self, text: str) -> None:
        claim = self._session.claim()
        if claim is not None:
            claim_id = claim.id
            self._session.do(lambda actor: self._session.workspace.claims.comment(actor, claim_id, text))

    # -- by key

    def focus_field(self, name: str) -> None:
        self._panel.tabs.setCurrentIndex(0)
        self._panel.focus_field(name)

    def focus_verdict(self) -> None:
        self._panel.tabs.setCurrentIndex(_TAB_VERDICT)
        self._panel.verdict.focus_first()

    def focus_comment(self) -> None:
        self._panel.tabs.setCurrentIndex(_TAB_COMMENTS)
        self._panel.comments.line.setFocus()
