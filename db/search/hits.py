"""Hits: queries of the full-text index, which return numbers of entities, newest first, at most as many as asked for.

No query counts or ranks all hits of a frequent word. Ranking (bm25) is for few hits and rare words only, because it
reads every position of every word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from db.search import documents
from db.search.documents import SearchDocument
from db.search.fts_syntax import FILTERS, all_of, phrase
from db.search.index import BLOCK, TABLES, block_of
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.changes import EntityType
from workbench.domain.search import HitKind

#: More words with the same beginning, or more positions of them, than one query should merge.
_MOST_WORDS, _MOST_PLACES = 4_000, 60_000

_HITS = {
    False: "SELECT rowid FROM {0} WHERE {0} MATCH ? AND rowid < ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?",
    True: "SELECT -rowid FROM {0} WHERE {0} MATCH ? AND rowid > -? AND rowid <= -? ORDER BY rowid LIMIT ?",
}
_SCORES = "SELECT abs(rowid), bm25({0}, 2.0, 1.0, 2.0) FROM {0} WHERE {0} MATCH ?"
_COUNT = "SELECT count(*) FROM (SELECT 1 FROM {0} WHERE {0} MATCH ? LIMIT ?)"
_BEGUN = "SELECT doc FROM {0}_words WHERE term >= ? AND term < ? LIMIT ?"
_ITEMS = "SELECT no, entity, kind FROM search_item WHERE no IN ({})"
_ARTICLES_OF = "SELECT id, article_id FROM claim WHERE id IN ({})"
_TITLES = "SELECT id, title FROM article WHERE id IN ({})"
_LAST = "SELECT coalesce(max(no), 0) + 1 FROM search_item"


_BATCH = 500


class IndexResult(NamedTuple):
    """Numbers that match, in falling order; `resume_before` is where the next query continues, None at the end."""

    numbers: list[int]
    resume_before: int | None


class FullTextIndex:
    """The index of one group of entities, in one state of the store."""

    def __init__(self, connection: Connection, group: HitKind) -> None:
        self._connection, self._table = connection, TABLES[group]

    def newest(
        self,
        match: str,
        *,
        closed: bool,
        before_number: int | None,
        limit: int,
        stop: Callable[[], bool],
        in_one_query: bool,
    ) -> IndexResult:
        """At most `limit` numbers of matching entities, lower than `before_number`, in falling order.

        One block after the other is searched until `stop` returns True. With `in_one_query` the index is searched
        at once: for a single word, and for beginnings of words, which would be merged anew for each block.
        """
        sql = _HITS[closed].format(self._table)
        at = int(self._connection.exec_driver_sql(_LAST).scalar_one())
        at = at if before_number is None else min(at, before_number)
        found: list[int] = []
        while at > 1:
            low = 1 if in_one_query else max((at - 1) // BLOCK * BLOCK, 1)
            asked = match if in_one_query else all_of([phrase([block_of(at - 1)], FILTERS), match])
            rows = self._connection.exec_driver_sql(sql, (asked, at, low, limit - len(found)))
            found += rows.scalars()
            if len(found) >= limit:
                return IndexResult(found, found[-1])
            at = low
            if at > 1 and stop():
                return IndexResult(found, at)
        return IndexResult(found, None)

    def matches_at_most(self, match: str, limit: int) -> bool:
        """Whether at most `limit` entities match."""
        sql = _COUNT.format(self._table)
        return int(self._connection.exec_driver_sql(sql, (match, limit + 1)).scalar_one()) <= limit

    def scores(self, match: str) -> dict[int, float]:
        """Number -> rank (bm25, lower is better). Only for a query that matches few entities."""
        rows = self._connection.exec_driver_sql(_SCORES.format(self._table), (match,))
        return {int(number): float(score) for number, score in rows}

    def is_prefix_too_common(self, letters: str) -> bool:
        """Whether too many words begin with these letters, or in too many entities, to be merged for one query."""
        left, words = _MOST_PLACES, _MOST_WORDS
        bounds = letters, letters + "\U0010ffff", _MOST_WORDS
        for n in self._connection.exec_driver_sql(_BEGUN.format(self._table), bounds).scalars():
            left -= n
            words -= 1
            if left < 0:
                break
        return left < 0 or words == 0

    def entities(self, numbers: Iterable[int]) -> dict[int, tuple[EntityType, str]]:
        """Number -> kind and id of the entity."""
        several = tuple(numbers)
        found: dict[int, tuple[EntityType, str]] = {}
        for at in range(0, len(several), _BATCH):
            some = several[at : at + _BATCH]
            rows = self._connection.exec_driver_sql(_ITEMS.format(",".join("?" * len(some))), some)
            found.update((number, (EntityType(kind), entity)) for number, entity, kind in rows)
        return found

    def documents(self, numbers: Iterable[int]) -> dict[int, SearchDocument]:
        """Number -> search document; entities that are no longer present are left out."""
        named = self.entities(numbers)
        rows = {row.id: row for row in documents.documents_of(self._connection, named.values())}
        return {number: rows[entity] for number, (_, entity) in named.items() if entity in rows}

    def articles_of(self, claim_ids: Iterable[str]) -> dict[str, str]:
        """Claim -> its article."""
        return dict(select_by_ids(self._connection, _ARTICLES_OF, claim_ids))

    def titles(self, article_ids: Iterable[str]) -> dict[str, str]:
        return dict(select_by_ids(self._connection, _TITLES, article_ids))
