"""The find bar: finds folded Arabic in the article, colours the hits and selects the current one, ready to be tagged."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject, QTimer

from workbench.domain.span import Span
from workbench.text.folding import FoldedText, fold, fold_word
from workbench.ui.state.session import Session
from workbench.ui.views.article_page import ArticlePage

_TYPING_SETTLES_MS = 120
_MOST = 10_000


class FindBarPresenter(QObject):
    def __init__(self, session: Session, page: ArticlePage) -> None:
        super().__init__()
        self._session, self._page = session, page
        self._folded: FoldedText | None = None
        self._hits: list[Span] = []
        self._at = -1
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        page.finder.wanted.connect(lambda _: self._soon.start(_TYPING_SETTLES_MS))
        page.finder.step.connect(self.step)
        page.finder.closed.connect(self.close)
        session.opened.connect(self._forget)

    def begin(self) -> None:
        """Open the bar with the selected words, if they are few."""
        span = self._page.view.selection()
        words = span.of(self._session.text) if span is not None else ""
        self._page.finder.begin(words if len(words) < 80 and "\n" not in words else "")

    def look(self) -> None:
        """Find the text of the bar again; the first hit after the caret becomes the current one."""
        self._soon.stop()
        self._hits = self._found(self._page.finder.line.text())
        starts = [hit.start for hit in self._hits]
        self._at = bisect_left(starts, self._page.view.caret.position) - 1
        self._page.view.set_hits(self._hits)
        if self._hits:
            self.step(1)
        else:
            self._show_count()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit, from the last one to the first."""
        if self._soon.isActive():
            self.look()
            return
        if not self._hits:
            return
        self._at = (self._at + by) % len(self._hits)
        hit = self._hits[self._at]
        self._page.view.set_selection(hit)
        self._page.view.scroll_to(hit)
        self._show_count()

    def close(self) -> None:
        self._page.finder.hide()
        self._page.view.set_hits([])
        self._hits = []
        self._page.view.setFocus()

    def _found(self, words: str) -> list[Span]:
        wanted = fold_word(words).casefold()
        if not wanted.strip():
            return []
        if self._folded is None:
            self._folded = fold(self._session.text)
        text, hits, at = self._folded.text.casefold(), list[Span](), 0
        if len(text) != len(self._folded.text):
            # A few letters become longer when their case is folded: then only the same spelling is found.
            text, wanted = self._folded.text, fold_word(words)
        while len(hits) < _MOST and (at := text.find(wanted, at)) >= 0:
            hits.append(self._folded.span(at, at + len(wanted)))
            at += len(wanted)
        return hits

    def _show_count(self) -> None:
        number = self._session.words.number
        if not self._page.finder.line.text().strip():
            text = ""
        elif not self._hits:
            text = self.tr("Not found")
        else:
            text = self.tr("%1 of %2").replace("%1", number(self._at + 1))
            text = text.replace("%2", number(len(self._hits)))
        self._page.finder.count.setText(text)

    def _forget(self) -> None:
        self._folded, self._hits = None, []
        self._page.finder.hide()
