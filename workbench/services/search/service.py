"""Search over articles, claims, sources and notes by folded words and light stems, with exact places in the texts.

The index finds the documents; only those on a page are read, and their words located. A few hits are ranked, many
come newest first: ranking reads every position of a word, and a frequent one has hundreds of thousands.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from db import search
from db.store import Store
from workbench.domain.changes import EntityType
from workbench.domain.errors import DiskFull, PersonUnknown
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.search import HitKind, HitPage, SearchField, SearchHit, SearchQuery
from workbench.services.review.people import PeopleService
from workbench.services.search.cursor import Cursor
from workbench.services.search.indexer import SearchIndex
from workbench.services.search.query_plan import TermMatcher, groups_of, plan_query
from workbench.services.search.snippets import make_hit
from workbench.text.query_parser import parse
from workbench.text.search_terms import terms

#: The most hits that are ranked; beyond that a person needs further words in the query.
RANKED = 200
#: A word in more documents than that is not ranked by: reading all its positions would take too long.
_RARE = 1_000
#: Texts read at once to look for prefixes that the index is not asked for.
_READ = 16
#: Seconds of searching without a full page before the hits found so far are shown.
BUDGET_S = 0.012

#: A hit: the phase of the search, and the number of the document.
Place = tuple[int, int]


class SearchService:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._people = PeopleService(store)
        self.index = SearchIndex(store)

    def parse(self, text: str) -> SearchQuery:
        """The query in this text. Raises SearchInvalid, and PersonUnknown for an unknown name."""
        query = parse(text)
        self._named(query)
        return query

    def ready(self, hook: ProgressHook = no_progress) -> None:
        """Bring the index up to the journal, as far as the store can be written: a full disk does not prevent a search."""
        if not self._store.read_only:
            with suppress(DiskFull):
                self.index.catch_up(hook)

    def pending(self) -> int:
        """How many entities and events wait to be indexed."""
        return self.index.pending()

    def search(self, query: SearchQuery, limit: int = 20, budget_s: float | None = BUDGET_S) -> list[HitPage]:
        """The first page of each group of hits that the query asks for and that has hits (or may have some)."""
        if query.empty:
            return []
        pages = [self.page(query, found, limit=limit, budget_s=budget_s) for found in groups_of(query)]
        return [page for page in pages if page.hits or page.next]

    def page(
        self,
        query: SearchQuery,
        found: HitKind,
        after: str | None = None,
        limit: int = 20,
        budget_s: float | None = BUDGET_S,
    ) -> HitPage:
        """Hits of one group, after the place that another page's `next` names.

        A page may be short and still have a `next`: after `budget_s` the hits found so far are returned (None:
        search until the page is full). Raises BadInput for a place that no page named.
        """
        cursor = Cursor.parse(after)
        until = None if budget_s is None else time.perf_counter() + budget_s
        stop = (lambda: False) if until is None else (lambda: time.perf_counter() >= until)
        with self._store.read() as connection:
            index_search = _IndexSearch(
                search.FullTextIndex(connection, found), query, found, self._named(query), stop
            )
            if cursor is None:
                return index_search.first(limit)
            if cursor.score is not None:
                return index_search.ranked_from(cursor, limit)
            return index_search.newest_from(cursor, limit)

    def _named(self, query: SearchQuery) -> dict[str, list[str]]:
        """The ids behind the names in a query. Raises PersonUnknown."""
        names = {facet.value for facet in query.facets if facet.field is SearchField.PERSON}
        return {name: self._ids_of(name) for name in names}

    def _ids_of(self, name: str) -> list[str]:
        wanted = terms(name)
        ids = [person.id for person in self._people.list() if set(wanted) <= set(terms(person.name))]
        if not ids or not wanted:
            raise PersonUnknown(name=name)
        return ids


class _IndexSearch:
    """One query to the index in one state of the store."""

    def __init__(
        self,
        index: search.FullTextIndex,
        query: SearchQuery,
        found: HitKind,
        people: dict[str, list[str]],
        stop: Callable[[], bool],
    ) -> None:
        self._index, self._found, self._stop = index, found, stop
        self._plan = plan_query(query, people, index.is_prefix_too_common)
        self._matcher = TermMatcher(query)
        self._read: dict[int, search.SearchDocument] = {}  # documents whose texts were read already

    def first(self, limit: int) -> HitPage:
        """All hits by rank when they are few, else the newest."""
        plan = self._plan
        hits, further = self._collect(Cursor(), limit + 1 if plan.checks else max(limit, RANKED) + 1)
        if further is None and len(hits) <= RANKED:
            order = self._ranked(hits)
            return self._page(order, hits, limit) if order else self._newest(hits, None, limit, len(hits))
        return self._newest(hits, further, limit, len(hits) if further is None else None)

    def ranked_from(self, cursor: Cursor, limit: int) -> HitPage:
        """As `first`, after a place in the ranking; the newest hits, should there be too many by now."""
        hits, further = self._collect(Cursor(), RANKED + 1)
        order = self._ranked(hits) if further is None and len(hits) <= RANKED else []
        if not order:
            return self._newest(hits, further, limit, None)
        place = cursor.phase, cursor.score or 0.0, -(cursor.below or 0)
        return self._page([one for one in order if one > place], hits, limit)

    def newest_from(self, cursor: Cursor, limit: int) -> HitPage:
        """Phase after phase, each from its newest hit on."""
        return self._newest(*self._collect(cursor, limit + 1), limit, None)

    def _collect(self, cursor: Cursor, limit: int) -> tuple[list[Place], Cursor | None]:
        """Hits after a place, the newest of each phase first, and where to go on when these are not all."""
        hits: list[Place] = []
        phase, below = cursor.phase, cursor.below
        while phase < len(self._plan.phases):
            looked = self._numbers(phase, below, limit - len(hits))
            hits += [(phase, number) for number in looked.numbers]
            if looked.resume_before is not None:
                return hits, Cursor(phase, looked.resume_before)
            phase, below = phase + 1, None
            if len(hits) >= limit:
                return hits, Cursor(phase)
        return hits, None

    def _ranked(self, hits: list[Place]) -> list[tuple[int, float, int]]:
        """(phase, score, negative number), the best first; empty where no word is rare enough to rank by."""
        plan, index = self._plan, self._index
        rare = [match for match in plan.ranking if len(hits) > 1 and index.matches_at_most(match, _RARE)]
        if plan.checks or not rare:
            return []
        scores = index.scores(search.fts_syntax.any_of(rare))
        return sorted((phase, scores.get(number, 0.0), -number) for phase, number in hits)

    def _page(self, order: list[tuple[int, float, int]], hits: list[Place], limit: int) -> HitPage:
        part = order[:limit]
        shown = self._hits([(phase, -number) for phase, _, number in part])
        following = None
        if len(order) > limit:
            phase, score, number = part[-1]
            following = Cursor(phase, -number, score).encode()
        return HitPage(self._found, shown, len(hits), len(hits), True, following)

    def _newest(self, hits: list[Place], further: Cursor | None, limit: int, counted: int | None) -> HitPage:
        if len(hits) > limit:
            further = Cursor(*hits[limit - 1])
        shown = self._hits(hits[:limit])
        return HitPage(self._found, shown, counted, len(hits), False, further.encode() if further else None)

    def _numbers(self, phase: int, below: int | None, limit: int) -> search.IndexResult:
        step, checks = self._plan.phases[phase], self._plan.checks
        ask = partial(
            self._index.newest, step.match, closed=step.closed, stop=self._stop, in_one_query=self._plan.whole
        )
        if not checks:
            return ask(before_number=below, limit=limit)
        kept: list[int] = []
        while True:
            looked = ask(before_number=below, limit=_READ)
            rows = self._index.documents(looked.numbers)
            self._read.update(rows)
            for number in looked.numbers:
                if number in rows and self._matcher.has_prefixes(rows[number], checks):
                    kept.append(number)
                    if len(kept) == limit:
                        return search.IndexResult(kept, number)
            below = looked.resume_before
            if below is None or self._stop():
                return search.IndexResult(kept, below)

    def _hits(self, numbers: list[tuple[int, int]]) -> tuple[SearchHit, ...]:
        """The hits as they are shown, in their order; documents that have gone since are left out."""
        rows = self._read | self._index.documents(number for _, number in numbers if number not in self._read)
        claims = {
            row.id if row.kind is EntityType.CLAIM else row.parent
            for row in rows.values()
            if _belongs_to_claim(row)
        }
        articles = self._index.articles_of(claims)
        titles = self._index.titles(set(articles.values()) - {""})
        phases = self._plan.phases
        return tuple(
            make_hit(self._found, rows[number], self._matcher, articles, titles, exact=phases[phase].exact)
            for phase, number in numbers
            if number in rows
        )


def _belongs_to_claim(row: search.SearchDocument) -> bool:
    return row.kind is EntityType.CLAIM or search.SEARCH_GROUPS[row.kind] is HitKind.NOTE
