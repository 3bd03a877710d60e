"""Going through suggestions: find them off the window's thread, then next, accept, reject, accept all shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.domain.claim import Claim, ClaimKind, NewClaim
from workbench.suggest.suggestion import Suggestion, SuggestionKind
from workbench.ui.session import Session
from workbench.ui.views.article_page import ArticlePage


class SuggestionsPresenter(QObject):
    def __init__(self, session: Session, page: ArticlePage, *, autosuggest: bool) -> None:
        super().__init__()
        self._session, self._page = session, page
        self.autosuggest = autosuggest
        self._seen = ""
        page.accept_all.connect(self.accept_all)
        session.opened.connect(self._opened)

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

        def found(suggestions: list[Suggestion]) -> None:
            if session.article is not None and session.article.id == article_id:
                session.propose(suggestions)

        session.runner.free(lambda _: service.suggest(text), found, session.trouble.emit)

    def _in_order(self) -> list[str]:
        found = self._session.suggestions
        return sorted(found, key=lambda key: (found[key].span.start, found[key].span.end))

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) suggestion from where one is, round and round."""
        order = self._in_order()
        if not order:
            return
        session = self._session
        if session.mark_id in order:
            at = order.index(session.mark_id) + by
        else:
            here = self._place()
            starts = [session.suggestions[key].span.start for key in order]
            after = sum(start < here for start in starts)
            at = after if by > 0 else after - 1
        session.select(order[at % len(order)])

    def _place(self) -> int:
        claim = self._session.claim()
        return claim.anchors[0].start if claim is not None else self._page.view.caret.place

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
        result = session.do(lambda actor: session.workspace.claims.accept(actor, article_id, [new]))
        if not result:
            return None
        claim = result[0][0]
        session.select(claim.id if missing(claim) else following or claim.id)
        return claim

    def _new(self, one: Suggestion, kind: ClaimKind | None) -> NewClaim | None:
        new = self._session.workspace.suggestions.to_claim(self._session.text, one, kind)
        return NewClaim((one.span,), kind) if new is None and kind is not None else new

    def _following(self) -> str:
        order = self._in_order()
        if self._session.mark_id not in order or len(order) < 2:
            return ""
        return order[(order.index(self._session.mark_id) + 1) % len(order)]

    def reject(self) -> None:
        """Put the selected suggestion away for good; a copy check, which makes no claim, for this session."""
        session = self._session
        one = session.suggestion()
        if one is None or session.article is None:
            return
        following, article_id = self._following(), session.article.id
        new = session.workspace.suggestions.to_claim(session.text, one)
        if one.kind is SuggestionKind.COPY or new is None:
            session.dismiss(session.mark_id)
        elif (
            session.do(lambda actor: session.workspace.claims.reject_suggestion(actor, article_id, new))
            is None
        ):
            return
        session.select(following)

    def accept_all(self) -> None:
        """Every suggestion that makes a claim, in one step that can be undone as one."""
        session = self._session
        if session.article is None:
            return
        article_id = session.article.id
        found = [self._new(session.suggestions[key], None) for key in self._in_order()]
        drafts = [new for new in found if new is not None]
        if not drafts:
            return
        result = session.do(lambda actor: session.workspace.claims.accept(actor, article_id, drafts))
        if result:
            session.said.emit(self.tr("%Ln claim(s) accepted", "", len(drafts)))


def missing(claim: Claim) -> str:
    """The first required field that is empty, or ""."""
    if claim.kind is ClaimKind.CASUALTY:
        if claim.figure is None:
            return "outcome"
        return "" if claim.figure.producer else "producer"
    if claim.kind is ClaimKind.QUOTE and claim.quotation is None:
        return "mode"
    return ""
