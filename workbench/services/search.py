"""Search over articles, claims, sources and notes by folded words and light stems, with exact places in the texts.

The index says which things; only what is shown is read and its words found in the texts. Few hits are ranked, many
come newest first: ranking reads every place of a word, and of a frequent one there are hundreds of thousands.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from db import search_match
from db.search_hits import Index, Looked
from db.search_index import GROUPS
from db.search_rows import Row
from db.store import Store
from workbench.domain.changes import EntityType
from workbench.domain.errors import PersonUnknown
from workbench.domain.progress import Hook, silent
from workbench.domain.search import Found, Hit, IndexState, Page, SearchField, SearchQuery
from workbench.services.people import PeopleService
from workbench.services.search_asking import Asked, Wanted, asked, groups
from workbench.services.search_cursor import Cursor
from workbench.services.search_hit import hit
from workbench.services.search_index import SearchIndex
from workbench.text.query import parse
from workbench.text.terms import terms

#: So many hits and no more are ranked; whoever wants further words has them.
RANKED = 200
#: A word in more things than that does not decide about a rank: reading all its places would take too long.
_RARE = 2_000
#: Texts read at once to look for beginnings that the index is not asked for.
_READ = 16
#: So long the index is looked through in vain before what was found is shown.
BUDGET_S = 0.015


class SearchService:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._people = PeopleService(store)
        self.index = SearchIndex(store)

    def parse(self, text: str) -> SearchQuery:
        """The query in what was typed. Raises SearchInvalid, and PersonUnknown for a name that nobody has."""
        query = parse(text)
        self._named(query)
        return query

    def ready(self, hook: Hook = silent) -> None:
        """Bring the index up to the journal, as far as the store may be written."""
        if not self._store.read_only:
            self.index.catch_up(hook)

    def state(self) -> IndexState:
        """What the index has not seen yet."""
        return self.index.state()

    def search(self, query: SearchQuery, limit: int = 20, budget_s: float | None = BUDGET_S) -> list[Page]:
        """The first page of each kind of thing that the query asks for and that has hits (or may have some)."""
        if query.empty:
            return []
        pages = [self.page(query, found, limit=limit, budget_s=budget_s) for found in groups(query)]
        return [page for page in pages if page.hits or page.next]

    def page(
        self,
        query: SearchQuery,
        found: Found,
        after: str | None = None,
        limit: int = 20,
        budget_s: float | None = BUDGET_S,
    ) -> Page:
        """Hits of one kind, behind the place that another page's `next` names.

        A page may be short and still have a `next`: after `budget_s` of looking in vain what was found is shown
        (None: looks on until the page is full). Raises BadInput for a place that no page gave.
        """
        cursor = Cursor.read(after)
        until = None if budget_s is None else time.perf_counter() + budget_s
        stop = (lambda: False) if until is None else (lambda: time.perf_counter() >= until)
        with self._store.read() as connection:
            look = _Look(Index(connection, found), query, found, self._named(query), stop)
            if cursor is None or cursor.score is not None:
                ranked = look.ranked()
                if ranked is not None:
                    return look.shown_ranked(ranked, cursor, limit)
            return look.shown_newest(cursor or Cursor(), limit)

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


class _Look:
    """One question put to the index in one state of the store."""

    def __init__(
        self,
        index: Index,
        query: SearchQuery,
        found: Found,
        people: dict[str, list[str]],
        stop: Callable[[], bool],
    ) -> None:
        self._index, self._found, self._stop = index, found, stop
        self._asked: Asked = asked(query, people, index.begins_much)
        self._wanted = Wanted(query)

    def ranked(self) -> list[tuple[int, float, int]] | None:
        """All hits as (phase, score, number), the best first, when they are few and some of their words are rare."""
        if self._asked.checks:
            return None
        rare = [match for match in self._asked.words if self._index.at_most(match, _RARE)]
        if not rare:
            return None
        hits: list[tuple[int, int]] = []
        for phase in range(len(self._asked.phases)):
            looked = self._numbers(phase, None, RANKED + 1 - len(hits))
            hits += [(phase, number) for number in looked.numbers]
            if looked.further is not None:
                return None
        scores = self._index.scores(search_match.any_of(rare))
        return sorted(((phase, scores.get(n, 0.0), -n) for phase, n in hits))

    def shown_ranked(self, ranked: list[tuple[int, float, int]], cursor: Cursor | None, limit: int) -> Page:
        begin = 0
        if cursor is not None and cursor.score is not None:
            place = cursor.phase, cursor.score, -(cursor.below or 0)
            begin = sum(1 for one in ranked if one <= place)
        part = ranked[begin : begin + limit]
        hits = self._hits([(phase, -n) for phase, _, n in part])
        following = None
        if begin + limit < len(ranked):
            phase, score, n = part[-1]
            following = Cursor(phase, -n, score).written()
        return Page(self._found, hits, len(ranked), len(ranked), True, following)

    def shown_newest(self, cursor: Cursor, limit: int) -> Page:
        """Phase after phase, each from its newest hit on."""
        numbers: list[tuple[int, int]] = []
        phase, below = cursor.phase, cursor.below
        following: Cursor | None = None
        while phase < len(self._asked.phases):
            looked = self._numbers(phase, below, limit + 1 - len(numbers))
            numbers += [(phase, number) for number in looked.numbers]
            if len(numbers) > limit:
                last_phase, last = numbers[limit - 1]
                following = Cursor(last_phase, last)
                break
            if looked.further is not None:
                following = Cursor(phase, looked.further)
                break
            phase, below = phase + 1, None
        hits = self._hits(numbers[:limit])
        whole = following is None and cursor == Cursor()
        return Page(
            self._found,
            hits,
            len(hits) if whole else None,
            len(numbers),
            False,
            following.written() if following else None,
        )

    def _numbers(self, phase: int, below: int | None, limit: int) -> Looked:
        step, checks = self._asked.phases[phase], self._asked.checks
        ask = partial(
            self._index.newest, step.match, closed=step.closed, stop=self._stop, whole=self._asked.merged
        )
        if not checks:
            return ask(below=below, limit=limit)
        kept: list[int] = []
        while True:
            looked = ask(below=below, limit=_READ)
            rows = self._index.rows(looked.numbers)
            for number in looked.numbers:
                if number in rows and self._wanted.held(rows[number], checks):
                    kept.append(number)
                    if len(kept) == limit:
                        return Looked(kept, number)
            below = looked.further
            if below is None or self._stop():
                return Looked(kept, below)

    def _hits(self, numbers: list[tuple[int, int]]) -> tuple[Hit, ...]:
        """What is shown of these things, in their order; one that has gone since is left out."""
        rows = self._index.rows(number for _, number in numbers)
        claims = {
            row.id if row.kind is EntityType.CLAIM else row.parent for row in rows.values() if _hangs(row)
        }
        articles = self._index.articles_of(claims)
        titles = self._index.titles(set(articles.values()) - {""})
        phases = self._asked.phases
        return tuple(
            hit(self._found, rows[number], self._wanted, articles, titles, exact=phases[phase].exact)
            for phase, number in numbers
            if number in rows
        )


def _hangs(row: Row) -> bool:
    return row.kind is EntityType.CLAIM or GROUPS[row.kind] is Found.NOTE
