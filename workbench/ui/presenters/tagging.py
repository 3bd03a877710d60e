"""Tagging: a digit makes the selected words a claim, or gives the selected claim or suggestion another kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.span import Span
from workbench.ui.state.session import Session
from workbench.ui.views.article_page import ArticlePage


class TaggingPresenter:
    """`accept` accepts the selected suggestion as another kind; it belongs to the suggestions."""

    def __init__(
        self, session: Session, page: ArticlePage, accept: Callable[[ClaimKind], Claim | None]
    ) -> None:
        self._session, self._page, self._accept = session, page, accept
        page.view.span_change_requested.connect(self.change_spans)

    def can_mark(self) -> bool:
        session = self._session
        return session.article is not None and (
            self._page.view.selection() is not None or bool(session.selected_id)
        )

    def kind(self, kind: ClaimKind) -> Claim | None:
        """What the digit of `kind` does now."""
        session = self._session
        span = self._page.view.selection()
        if span is not None and session.article is not None:
            article_id = session.article.id
            result = session.perform(
                lambda actor: session.workspace.claims.tag(actor, article_id, [span], kind)
            )
            if result is None:
                return None
            self._page.view.clear_selection()
            session.select(result[0].id)
            return result[0]
        if session.suggestion() is not None:
            return self._accept(kind)
        claim = session.claim()
        if claim is not None and claim.kind is not kind:
            self.change_kind(claim.id, kind)
        return None

    def change_spans(self, selected_id: str, spans: Sequence[Span]) -> None:
        """Give a claim other spans; a suggestion is accepted with them."""
        session = self._session
        if selected_id in session.claims:
            session.perform(lambda actor: session.workspace.claims.edit(actor, selected_id, spans=spans))
            return
        one = session.suggestions.get(selected_id)
        if one is None or session.article is None:
            return
        new = session.workspace.suggestions.to_claim(session.text, one)
        if new is not None:
            article_id, drawn = session.article.id, replace(new, spans=tuple(spans))
            result = session.perform(
                lambda actor: session.workspace.claims.accept(actor, article_id, [drawn])
            )
            if result:
                session.select(result[0][0].id)

    def change_kind(self, claim_id: str, kind: ClaimKind) -> None:
        self._session.perform(lambda actor: self._session.workspace.claims.edit(actor, claim_id, kind=kind))

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) claim in reading order."""
        session = self._session
        here = self._page.view.caret.position
        session.select(session.order.step(session.selected_id, here, by) or session.selected_id)

    def step_mark(self, by: int) -> None:
        """Go to the next (1) or previous (-1) claim or suggestion, from the selected one or the caret."""
        session = self._session
        marks = self._page.claims.rows.order
        session.select(
            marks.step(session.selected_id, self._page.view.caret.position, by) or session.selected_id
        )

    def withdraw(self) -> None:
        claim = self._session.claim()
        if claim is not None:
            claim_id = claim.id
            self._session.perform(lambda actor: self._session.workspace.claims.withdraw(actor, claim_id))
