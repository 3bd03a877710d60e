"""Queue: pages of claims by keyset pagination, and the counters beside the filters.

A page walks one index downwards for each combination of the filter's states and kinds, and takes the first rows of
all walks; so it costs the same among a thousand claims and among a million.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection

from db.records import claims
from db.records.claims import ApprovalMarks
from db.sqlite.connections import raw_connection
from db.sqlite.named_rows import fetch_rows_by_ids, select_columns
from workbench.domain.approval.steps import STANDING
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.queue import Badges, QueueFilter, QueueKey, QueuePage, QueueRow

_KEYS = "SELECT priority, created_us, id FROM claim WHERE present = 1"
_AFTER = " AND (priority, created_us, id) < (?, ?, ?)"
_ORDER = " ORDER BY 1 DESC, 2 DESC, 3 DESC LIMIT ?"
#: SQLite merges at most 500 walks in one statement.
_AT_ONCE = 200


class _QueueClaimRow(NamedTuple):
    claim_id: str
    article_id: str
    article_title: str
    exact: str
    statement: str
    kind: str
    state: str
    state_since_us: int
    priority: int
    created_us: int
    author_id: str
    assignee_id: str
    n_evidence: int
    n_sources: int
    n_comments: int
    n_conflicts: int
    state_imported: int


_N_EVIDENCE = (
    "(SELECT count(*) FROM evidence e WHERE e.claim_id = c.id AND e.present = 1 AND e.withdrawn = 0)"
)
_N_SOURCES = """
       (SELECT count(DISTINCT CASE WHEN coalesce(o.independence_group, '') = '' THEN 'id ' || e.source_id
                                   ELSE 'group ' || o.independence_group END)
          FROM evidence e LEFT JOIN source o ON o.id = e.source_id
         WHERE e.claim_id = c.id AND e.present = 1 AND e.withdrawn = 0)"""
_N_COMMENTS = "(SELECT count(*) FROM comment m WHERE m.claim_id = c.id AND m.present = 1 AND m.withdrawn = 0)"
_COLUMNS = select_columns(
    _QueueClaimRow,
    "c",
    claim_id="c.id",
    article_title="coalesce(a.title, '')",
    exact="coalesce(json_extract(c.spans, '$[0].exact'), '')",
    n_evidence=_N_EVIDENCE,
    n_sources=_N_SOURCES,
    n_comments=_N_COMMENTS,
)
_ROWS = _COLUMNS + " FROM claim c LEFT JOIN article a ON a.id = c.article_id WHERE c.id IN ({})"
_AUTHORS = """
WITH RECURSIVE author (id) AS (
  SELECT min(author_id) FROM claim WHERE present = 1
  UNION ALL
  SELECT (SELECT min(c.author_id) FROM claim c WHERE c.present = 1 AND c.author_id > author.id) FROM author
   WHERE author.id IS NOT NULL
) SELECT id FROM author WHERE id IS NOT NULL
"""
_APPROVED = frozenset(state.value for state in STANDING)
_BADGES = "SELECT state, n FROM badge WHERE n > 0"

_Key = tuple[int, int, str]


def queue_page(
    connection: Connection, criteria: QueueFilter, after: QueueKey | None, limit: int = 50
) -> QueuePage:
    """The next claims, by priority and then newest first; `next` is None on the last page."""
    walks = _index_walks(connection, criteria)
    several = [
        _keys(connection, walks[at : at + _AT_ONCE], after, limit + 1)
        for at in range(0, len(walks), _AT_ONCE)
    ]
    # Each walk is sorted downwards, so the first limit + 1 rows of all walks decide.
    keys = list(islice(heapq.merge(*several, reverse=True), limit + 1))
    shown = keys[:limit]
    rows = _rows(connection, [claim_id for _, _, claim_id in shown])
    more = len(keys) > limit and bool(shown)
    return QueuePage(tuple(rows), QueueKey(*shown[-1]) if more else None)


def queue_badges(connection: Connection) -> Badges:
    """Number of claims in each state; read from the counters, so it costs the same in every store."""
    return Badges({ClaimState(state): n for state, n in connection.exec_driver_sql(_BADGES)})


class _IndexWalk(NamedTuple):
    """One walk of an index in the order of a page: its conditions and their arguments."""

    where: str
    arguments: tuple[str, ...]

    def narrowed(self, where: str, *arguments: str) -> _IndexWalk:
        return _IndexWalk(f"{self.where} AND {where}", self.arguments + arguments)


def _index_walks(connection: Connection, criteria: QueueFilter) -> list[_IndexWalk]:
    """The index walks that a filter needs: one for each combination of values of the columns that lead the index."""
    found = [_IndexWalk("", ())]
    for column, value in (("article_id", criteria.article_id), ("author_id", criteria.author_id)):
        if value is not None:
            found = [walk.narrowed(f"{column} = ?", value) for walk in found]
    if criteria.assignee_id is not None:
        # The second condition tells SQLite that the partial index of assigned claims can be used.
        found = [
            walk.narrowed("assignee_id = ? AND assignee_id <> ''", criteria.assignee_id) for walk in found
        ]
    if criteria.for_reviewer is not None:
        found = [
            walk.narrowed("state_imported = 0 AND submitted_by <> ?", criteria.for_reviewer) for walk in found
        ]
        if criteria.author_id is None and criteria.assignee_id is None and criteria.article_id is None:
            # One walk per author, so that the reviewer's own claims are not read and skipped.
            others = [author for author in _authors(connection) if author != criteria.for_reviewer]
            found = [walk.narrowed("author_id = ?", author) for walk in found for author in others]
        else:
            found = [walk.narrowed("author_id <> ?", criteria.for_reviewer) for walk in found]
    by_person = criteria.assignee_id or criteria.author_id or criteria.for_reviewer
    states = criteria.states or (tuple(ClaimState) if by_person or criteria.kinds else ())
    kinds = criteria.kinds or (tuple(ClaimKind) if criteria.assignee_id else ())
    for column, values in (("state", states), ("kind", kinds)):
        if values:
            several = dict.fromkeys(values)
            found = [walk.narrowed(f"{column} = ?", value.value) for walk in found for value in several]
    return found


def _authors(connection: Connection) -> list[str]:
    """The authors of claims, from the index by author: as many steps as there are authors."""
    return list(connection.exec_driver_sql(_AUTHORS).scalars())


def _keys(
    connection: Connection, walks: Sequence[_IndexWalk], after: QueueKey | None, limit: int
) -> list[_Key]:
    """The first keys of several walks: SQLite merges them and reads each only as far as needed."""
    following = () if after is None else (after.priority, after.created_us, after.id)
    sql = " UNION ALL ".join(_KEYS + walk.where + (_AFTER if following else "") for walk in walks)
    values: list[Any] = [value for walk in walks for value in (*walk.arguments, *following)]
    return raw_connection(connection).execute(sql + _ORDER, (*values, limit)).fetchall() if walks else []


def _rows(connection: Connection, ids: Sequence[str]) -> list[QueueRow]:
    if not ids:
        return []
    rows = {row.claim_id: row for row in fetch_rows_by_ids(connection, _QueueClaimRow, _ROWS, ids)}
    approved = [
        claim_id for claim_id, row in rows.items() if row.state in _APPROVED and not row.state_imported
    ]
    marks = claims.approval_marks(connection, approved)
    return [_row(rows[claim_id], marks) for claim_id in ids]


def _row(row: _QueueClaimRow, marks: ApprovalMarks) -> QueueRow:
    return QueueRow(
        claim_id=row.claim_id,
        article_id=row.article_id,
        article_title=row.article_title,
        exact=row.exact,
        statement=row.statement,
        kind=ClaimKind(row.kind),
        state=ClaimState(row.state),
        state_since_us=row.state_since_us,
        priority=row.priority,
        created_us=row.created_us,
        author_id=row.author_id,
        assignee_id=row.assignee_id or None,
        n_evidence=row.n_evidence,
        n_sources=row.n_sources,
        n_comments=row.n_comments,
        changed_after_approval=row.claim_id in marks.changed,
        before_keys=row.claim_id in marks.before_keys,
        n_conflicts=row.n_conflicts,
        state_imported=bool(row.state_imported),
    )
