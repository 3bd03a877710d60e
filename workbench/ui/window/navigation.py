"""Ways through the window: where one is, back to where one was, from part to part, a source beside the article."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from workbench.domain.search import HitKind, SearchHit
from workbench.domain.span import Span
from workbench.ui.presenters.article import ArticlePresenter
from workbench.ui.presenters.places import Place
from workbench.ui.presenters.queue import QueuePresenter
from workbench.ui.presenters.source_pane import SourcePanePresenter
from workbench.ui.presenters.sources import SourcesPresenter
from workbench.ui.state.session import Session
from workbench.ui.window.main_window import MainWindow


class Navigator(QObject):
    def __init__(
        self,
        session: Session,
        window: MainWindow,
        article: ArticlePresenter,
        queue: QueuePresenter,
        sources: SourcesPresenter,
        beside: SourcePanePresenter,
    ) -> None:
        super().__init__()
        self._session, self._window = session, window
        self._article, self._queue, self._sources, self._beside = article, queue, sources, beside
        self._place: tuple[str, Span] | None = None  # where to go in an article that is being opened
        article.shown.connect(self._arrived)

    def here(self, reviewed: str) -> Place:
        """Where one is now; `reviewed` is the claim on the review screen, if that is shown."""
        session, place = self._session, self._window.place
        if place == "queue":
            return Place(place, claim_id=reviewed if self._window.reviewing else "")
        if place == "sources":
            return Place(place, source_id=self._sources.chosen)
        if place == "search":
            return Place(place)
        return Place(place, session.article.id if session.article is not None else "", session.mark_id)

    def go(self, place: Place) -> None:
        """Lead to a place; what is not there any more leads as near as it can."""
        session = self._session
        if place.claim_id:
            self._queue.open(place.claim_id)
        elif place.name == "queue":
            self._window.show_queue()
        elif place.article_id and (session.article is None or session.article.id != place.article_id):
            self._article.open(place.article_id, place.mark_id)
        else:
            if place.source_id:
                self._sources.choose(place.source_id)
            self._window.go(place.name)
            if place.mark_id in session.claims or place.mark_id in session.suggestions:
                session.select(place.mark_id)

    def to_found(self, hit: SearchHit) -> None:
        """Open what a search found at its exact place: the words in the article, the claim, the source."""
        if hit.kind is HitKind.SOURCE:
            self._sources.choose(hit.id)
            self._window.go("sources")
            return
        self._place = (hit.article_id, hit.spans[0]) if hit.kind is HitKind.ARTICLE and hit.spans else None
        self._article.open(hit.article_id, hit.claim_id)

    def _arrived(self) -> None:
        """The article that a search led to is shown: select the words there."""
        if self._place is None or self._session.article is None:
            return
        (article_id, span), self._place = self._place, None
        if self._session.article.id == article_id:
            view = self._window.article.view
            view.set_selection(span)
            view.scroll_to(span)
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def in_source(self) -> bool:
        """Whether the keys go to the reader beside the article."""
        return self._window.focusWidget() is self._window.article.beside.view

    def read_beside(self, source_id: str) -> None:
        """Open a source beside the open article."""
        if self._session.article is not None:
            self._window.go("article")
            self._beside.open(source_id)

    def other_part(self) -> None:
        """Give the keys to the next part of the article's place that is there: text, source, list, form."""
        page, focus = self._window.article, self._window.focusWidget()
        if self._window.place != "article":
            self._window.go(self._window.place)
            return
        whole: tuple[tuple[QWidget, QWidget], ...] = (
            (page.view, page.view),
            (page.beside, page.beside.focus_target()),
            (page.marks, page.marks),
            (page.claim, page.claim.focus_target()),
        )
        parts = [(part, target) for part, target in whole if target.isVisibleTo(self._window)]
        at = next((i for i, (part, _) in enumerate(parts) if part is focus or part.isAncestorOf(focus)), -1)
        if parts:
            parts[(at + 1) % len(parts)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)
