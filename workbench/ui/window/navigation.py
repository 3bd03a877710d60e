"""Navigation by what is shown: to an article, a claim, a source, a search hit, whichever page they are on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from workbench.domain.search import HitKind, SearchHit
from workbench.domain.span import Span
from workbench.ui.state.session import Session


class ArticleTarget(Protocol):
    """What the article's page offers to be led to."""

    def open_article(self, article_id: str, claim_id: str = "") -> None: ...
    def select_span(self, span: Span) -> None: ...
    def focus_field(self, field: str) -> None: ...
    def open_missing(self, sentence: str) -> None: ...
    def read_beside(self, source_id: str) -> None: ...


class SourceTarget(Protocol):
    """What the sources' page offers to be led to."""

    def choose(self, source_id: str) -> None: ...


class Navigator(QObject):
    """Connect `article_shown` and `claim_selected` to what tells that an article or a claim that was asked for is there."""

    def __init__(
        self,
        session: Session,
        show_article: Callable[[], None],
        show_sources: Callable[[], None],
        article: Callable[[], ArticleTarget],
        sources: Callable[[], SourceTarget],
    ) -> None:
        super().__init__()
        self._session, self._show_article, self._show_sources = session, show_article, show_sources
        self._article, self._sources = article, sources
        self._span_wanted: tuple[str, Span] | None = None  # in an article that is being opened
        # What is to be done with a claim that is being opened.
        self._wanted: tuple[str, Callable[[], None] | None] = ("", None)

    def to_article(self, article_id: str, claim_id: str = "") -> None:
        self._article().open_article(article_id, claim_id)

    def to_claim(self, claim_id: str) -> None:
        """A claim of the open article."""
        self._show_article()
        self._session.select(claim_id)

    def to_field(self, article_id: str, claim_id: str, field: str) -> None:
        """A field ("" for none) of a claim, in its article."""
        self._open_with(article_id, claim_id, (lambda: self._article().focus_field(field)) if field else None)

    def to_missing(self, article_id: str, claim_id: str, sentence: str) -> None:
        """The first thing that a claim lacks, in its article."""
        self._open_with(article_id, claim_id, lambda: self._article().open_missing(sentence))

    def _open_with(self, article_id: str, claim_id: str, then: Callable[[], None] | None) -> None:
        if not article_id:
            return
        self._wanted = (claim_id, then)
        self._article().open_article(article_id, claim_id)
        self.claim_selected(self._session.selected_id)

    def to_source(self, source_id: str) -> None:
        self._sources().choose(source_id)
        self._show_sources()

    def to_source_beside(self, source_id: str) -> None:
        """Read a source beside the open article."""
        if self._session.article is not None:
            self._show_article()
            self._article().read_beside(source_id)

    def to_hit(self, hit: SearchHit) -> None:
        """Show a search hit at its exact place: the words in the article, the claim, the source."""
        if hit.kind is HitKind.SOURCE:
            self.to_source(hit.id)
            return
        in_text = hit.kind is HitKind.ARTICLE and hit.spans
        self._span_wanted = (hit.article_id, hit.spans[0]) if in_text else None
        self._article().open_article(hit.article_id, hit.claim_id)

    def article_shown(self) -> None:
        """Select the words that a hit led to."""
        if self._span_wanted is None or self._session.article is None:
            return
        (article_id, span), self._span_wanted = self._span_wanted, None
        if self._session.article.id == article_id:
            self._article().select_span(span)

    def claim_selected(self, claim_id: str) -> None:
        """Lead on to what was asked for."""
        wanted_id, then = self._wanted
        if claim_id and claim_id == wanted_id:
            self._wanted = ("", None)
            if then is not None:  # when the page is shown: it takes the keys first
                QTimer.singleShot(0, self, then)
