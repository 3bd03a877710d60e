"""The search page: searches while the person types, off the window's thread, and shows only the newest answer.

The index is updated in the background, a small slice at a time, when nothing has changed for a moment; a search first indexes
the little that is missing, and says so when it is much.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from workbench.domain.errors import PersonUnknown, SearchInvalid, WorkbenchError
from workbench.domain.search import HitKind, HitPage, SearchHit, SearchQuery
from workbench.tasks.progress import Progress
from workbench.text.offsets import Utf16Map
from workbench.text.snippets import single_line
from workbench.ui.rows.search import SearchWords
from workbench.ui.state.page_presenter import PagePresenter
from workbench.ui.state.session import Session
from workbench.ui.views.search_list import ResultRow
from workbench.ui.views.search_page import SearchPage

_TYPING_SETTLES_MS = 150
#: The index is updated so long after the last change.
_CALM_MS = 1500
#: Between two slices the store and the window are free for other work.
_PAUSE_MS = 15
#: So few missing entities are indexed before a search; more are indexed after it.
_LITTLE = 300
#: Entities indexed at once while a person works: the store is busy for some milliseconds.
_SLICE = 50
_FIRST_OF_ALL, _FIRST_OF_ONE = 6, 40
_REMEMBERED = 6


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits by kind, and how many entities the index had not seen."""

    query: SearchQuery
    pages: dict[HitKind, HitPage]
    pending: int


class SearchPresenter(PagePresenter):
    """`explain` gives the sentence for a known error; `to` leads to a hit."""

    def __init__(
        self,
        session: Session,
        page: SearchPage,
        words: SearchWords,
        explain: Callable[[WorkbenchError], str],
        to: Callable[[SearchHit], object],
    ) -> None:
        super().__init__(page)
        self._session, self._page, self._words = session, page, words
        self._explain, self._to = explain, to
        self._answer: Answer | None = None
        self._asked = 0  # the number of the newest search; answers to older ones are dropped
        self._kind = ""
        self._hits: dict[str, SearchHit] = {}
        self._recent: list[str] = []
        self._soon = _timer(self, self.look)
        self._calm = _timer(self, self._feed)
        self._feeding = False
        self._indexed = 0
        page.typed.connect(lambda _: self._soon.start(_TYPING_SETTLES_MS))
        page.kind_chosen.connect(self._only)
        page.opened.connect(self._open)
        session.changed.connect(lambda _: self._calm.start(_CALM_MS))
        self._calm.start(_CALM_MS)
        self._say_nothing_yet()

    def show(self, *, active: bool) -> None:
        """When the page is shown, search again for what changed meanwhile."""
        if not active:
            return
        self._page.line.selectAll()
        if self._page.line.text().strip():
            self.look()

    def look(self) -> None:
        """Search for the text of the line."""
        self._soon.stop()
        self._asked += 1
        text = self._page.line.text()
        if not text.strip():
            self._answer = None
            self._page.show_wrong("")
            self._count()
            self._say_nothing_yet()
            return
        asked, workspace, read_only = self._asked, self._session.workspace, self._read_only()

        def work(_: Progress) -> Answer:
            service = workspace.search  # loads here, not on the window's thread
            query = service.parse(text)
            pending = service.pending()
            if pending and pending <= _LITTLE and not read_only:
                service.ready()
                pending = 0
            limit = _FIRST_OF_ONE if self._kind else _FIRST_OF_ALL
            return Answer(query, {page.kind: page for page in service.search(query, limit)}, pending)

        self._session.runner.run_in_pool(
            work, lambda answer: self._arrived(asked, answer), lambda error: self._failed(asked, error)
        )

    # -- answers

    def _arrived(self, asked: int, answer: Answer) -> None:
        if not isValid(self) or asked != self._asked:
            return
        self._page.show_wrong("")
        self._answer = answer
        self._show(keep=False)
        if answer.pending and not self._read_only():
            self._feed()
        for page in answer.pages.values():
            if page.next and not page.hits:
                self._more(page.kind)  # the search stopped at its time limit, not at the end

    def _failed(self, asked: int, error: BaseException) -> None:
        if not isValid(self):
            return
        if not isinstance(error, SearchInvalid | PersonUnknown):
            self._session.failed.emit(error)
        elif asked == self._asked:
            self._page.show_wrong(self._explain(error))

    def _more(self, kind: HitKind) -> None:
        """Search on after the last hit of a kind."""
        answer, asked, service = self._answer, self._asked, self._session.workspace.search
        if answer is None or kind not in answer.pages or not answer.pages[kind].next:
            return
        before = answer.pages[kind]

        def on_result(page: HitPage) -> None:
            if not isValid(self) or asked != self._asked or self._answer is None:
                return
            both = replace(page, hits=(*before.hits, *page.hits), counted=before.counted or page.counted)
            self._answer = replace(self._answer, pages={**self._answer.pages, kind: both})
            self._show(keep=True)
            if page.next and not page.hits:
                self._more(kind)

        self._session.runner.run_in_pool(
            lambda _: service.page(answer.query, kind, before.next, _FIRST_OF_ONE),
            on_result,
            lambda error: self._failed(asked, error),
        )

    def _show(self, *, keep: bool) -> None:
        answer = self._answer
        assert answer is not None  # noqa: S101 - shown when there is one
        self._hits = {}
        shown: list[ResultRow] = []
        for kind, name in self._words.groups().items():
            page = answer.pages.get(kind)
            if page is None or self._kind not in ("", kind.value):
                continue
            rows = [self._row(hit) for hit in page.hits]
            if rows or page.next:
                shown.append(ResultRow("", f"{name} · {self._number(page)}", heading=True))
                shown += rows
            if page.next:
                more = self.tr("Still searching…") if not rows else self.tr("Show more")
                shown.append(ResultRow(f"more:{kind.value}", more))
        self._count()
        if shown:
            self._page.show_rows(shown, keep=keep)
        else:
            self._page.show_empty(
                self.tr("Nothing found"),
                self.tr(
                    "Try fewer words, another form of a word, or the beginning of one with a star: مستش*"
                ),
            )

    def _row(self, hit: SearchHit) -> ResultRow:
        key = f"{hit.entity.value}:{hit.id}"
        self._hits[key] = hit
        passage = single_line(hit.snippet)
        units = Utf16Map.of(passage)
        marks = [units.selection(mark) for mark in hit.highlights]
        detail = self._words.what(hit.entity)
        if not hit.exact:
            near = self.tr("another form")
            detail = f"{detail} · {near}" if detail else near
        title = single_line(hit.title).strip() or self.tr("Without a title")
        return ResultRow(key, title, passage, tuple((start, end - start) for start, end in marks), detail)

    def _number(self, page: HitPage) -> str:
        number = self._session.words.number
        if page.counted is not None:
            return number(page.counted)
        return self.tr("more than %1").replace("%1", number(max(page.at_least - 1, len(page.hits))))

    def _count(self) -> None:
        pages = self._answer.pages if self._answer is not None else {}
        names = {}
        for kind, name in self._words.groups().items():
            page = pages.get(kind)
            names[kind.value] = f"{name} · {self._number(page)}" if page is not None and page.hits else name
        self._page.show_counts(names)

    def _say_nothing_yet(self) -> None:
        self._page.show_empty(
            self.tr("Search everything"),
            self.tr(
                "Words are found in every form, also with prefixes and suffixes. Quotation marks enclose "
                "a phrase, - excludes a word, * replaces the rest of a word; filters limit the search. "
                "Up and down choose a result, Enter opens its exact place."
            ),
            self._recent,
        )

    # -- what a person does

    def _only(self, kind: str) -> None:
        self._kind = kind
        if self._page.line.text().strip():
            self.look()
        self._page.line.setFocus()

    def _open(self, key: str) -> None:
        if key.startswith("more:"):
            self._more(HitKind(key.removeprefix("more:")))
            return
        hit = self._hits.get(key)
        if hit is None:
            return
        words = self._page.line.text().strip()
        self._recent = [words, *(one for one in self._recent if one != words)][:_REMEMBERED]
        self._to(hit)

    # -- the index

    def _read_only(self) -> bool:
        return self._session.workspace.store.read_only

    def _feed(self) -> None:
        """Begin to feed the index, if there is anything, and if that has not begun already."""
        if self._feeding or self._read_only():
            return
        self._feeding, self._indexed = True, 0
        self._step()

    def _step(self) -> None:
        workspace = self._session.workspace

        def work(_: Progress) -> tuple[int, int]:
            index = workspace.search.index
            return index.step(_SLICE), index.pending()

        self._session.runner.run_on_store(work, self._on_indexed, self._on_index_error)

    def _on_indexed(self, counts: tuple[int, int]) -> None:
        if not isValid(self):  # the window was built anew meanwhile: its successor feeds on
            return
        indexed, pending = counts
        self._indexed += indexed
        total = self._indexed + pending
        if pending and indexed:
            if total > _LITTLE:
                number = self._session.words.number
                text = (
                    self.tr("Indexing: %1 of %2")
                    .replace("%1", number(self._indexed))
                    .replace("%2", number(total))
                )
                self._page.show_progress(text, self._indexed, total)
            QTimer.singleShot(_PAUSE_MS, self, self._step)
            return
        self._feeding = False
        self._page.show_progress("")
        if self._indexed and self._answer is not None and self._answer.pending:
            self.look()

    def _on_index_error(self, error: BaseException) -> None:
        if isValid(self):
            self._feeding = False
            self._page.show_progress("")
            self._session.failed.emit(error)


def _timer(parent: QObject, done: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(done)
    return timer
