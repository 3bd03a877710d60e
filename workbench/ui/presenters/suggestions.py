"""The suggestions of the open article: found off the window's thread, gone through, accepted and rejected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from workbench.domain.claim import Claim, ClaimKind, NewClaim
from workbench.domain.submission import empty_fields
from workbench.suggest.suggestion import Suggestion
from workbench.tasks.progress import Progress
from workbench.ui.state.session import Session, SuggestionSets
from workbench.ui.views.article_page import ArticlePage


class SuggestionsPresenter(QObject):
    def __init__(self, session: Session, page: ArticlePage, *, autosuggest: bool) -> None:
        super().__init__()
        self._session, self._page = session, page
        self.autosuggest = autosuggest
        self._seen = ""
        self._led_to = ""  # the suggestion selected by the last answer, until another one is selected
        page.accept_all.connect(self.accept_all)
        session.opened.connect(self._opened)
        session.selected.connect(self._left)

    def _left(self, selected_id: str) -> None:
        if selected_id != self._led_to:
            self._led_to = ""

    def _lead_to(self, selected_id: str) -> None:
        self._led_to = selected_id
        self._session.select(selected_id)

    def _opened(self) -> None:
        article = self._session.article
        if article is None or article.id == self._seen:
            self._seen = article.id if article is not None else ""
            return
        self._seen = article.id
        if self.autosuggest:
            self.look()

    def look(self) -> None:
        """Run the detectors on the open article; they only propose."""
        session = self._session
        if session.article is None:
            return
        article_id, text, service = session.article.id, session.text, session.workspace.suggestions
        day = session.article.meta.published_on
        claims = session.begin_suggesting()

        def look(_: Progress) -> SuggestionSets:
            return session.unanswered(service.suggest(text, published_on=day), claims)

        def found(proposals: SuggestionSets) -> None:
            if session.article is not None and session.article.id == article_id:
                session.set_suggestions(proposals)

        session.runner.run_in_pool(look, found, session.failed.emit)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) suggestion, from the last one to the first.

        An answer has led to the next one already: the first step forward after it stays there, so that who goes on
        after each answer skips none.
        """
        session = self._session
        arrived, self._led_to = self._led_to, ""
        if by > 0 and arrived and arrived == session.selected_id:
            return
        session.select(
            session.suggestion_order.step(session.selected_id, self._place(), by) or session.selected_id
        )

    def _place(self) -> int:
        claim = self._session.claim()
        return claim.anchors[0].start if claim is not None else self._page.view.caret.position

    def accept(self, kind: ClaimKind | None = None) -> Claim | None:
        """Make the selected suggestion a claim (of another kind, if given) and go on to the next one."""
        session = self._session
        one = session.suggestion()
        if one is None or session.article is None:
            return None
        new = self._new(one, kind)
        if new is None:
            self.reject()
            return None
        article_id, following = session.article.id, self._following()
        result = session.perform(lambda actor: session.workspace.claims.accept(actor, article_id, [new]))
        if not result:
            return None
        claim = result[0][0]
        if empty_fields(claim, session.workspace.desk.get().demands):
            session.select(claim.id)
        else:
            self._lead_to(following or claim.id)
        return claim

    def _new(self, one: Suggestion, kind: ClaimKind | None) -> NewClaim | None:
        new = self._session.workspace.suggestions.to_claim(self._session.text, one, kind)
        if new is None and kind is not None:
            return replace(self._session.workspace.suggestions.set_aside(one), kind=kind)
        return new

    def _following(self) -> str:
        session = self._session
        following = session.suggestion_order.step(session.selected_id, 0, 1)
        return following if session.suggestion() is not None and following != session.selected_id else ""

    def reject(self) -> None:
        """Reject the selected suggestion, in the journal: undo brings it back."""
        session = self._session
        one = session.suggestion()
        if one is None or session.article is None:
            return
        service = session.workspace.suggestions
        following, article_id = self._following(), session.article.id
        new = service.to_claim(session.text, one) or service.set_aside(one)
        if session.perform(lambda actor: session.workspace.claims.reject_suggestion(actor, article_id, new)):
            self._lead_to(following)

    def accept_all(self) -> None:
        """Accept every suggestion that makes a claim, in one step that is undone as one."""
        session = self._session
        if session.article is None:
            return
        article_id = session.article.id
        found = [self._new(session.suggestions[key], None) for key in session.suggestion_order]
        drafts = [new for new in found if new is not None]
        if not drafts:
            return
        count = len(drafts)
        session.perform_on_store(
            lambda actor: session.workspace.claims.accept(actor, article_id, drafts),
            lambda: session.succeeded.emit(self.tr("%Ln claim(s) accepted", "", count)),
        )
