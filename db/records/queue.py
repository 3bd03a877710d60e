"""The queue: pages of claims by keyset, and the counters beside the filters.

One page walks one index downwards for each combination of the filter's states and kinds and takes the best of
all; so a page costs the same in a store of a thousand claims and of a million.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection

from db.records import claims
from db.sqlite.connections import raw_connection
from db.sqlite.named_rows import fetch_rows_by_ids, select_columns
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
    approved: int
    n_conflicts: int
    imported: int


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
    approved="c.approved_hash <> ''",
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
_BADGES = "SELECT state, n FROM badge WHERE n > 0"

_Key = tuple[int, int, str]


def page(connection: Connection, wanted: QueueFilter, after: QueueKey | None, limit: int = 50) -> QueuePage:
    """The claims that come next, the most pressing and newest first; `next` is None on the last page."""
    branches = _branches(connection, wanted)
    several = [
        _keys(connection, branches[at : at + _AT_ONCE], after, limit + 1)
        for at in range(0, len(branches), _AT_ONCE)
    ]
    # Each comes sorted downwards, so the first limit + 1 of all decide.
    keys = list(islice(heapq.merge(*several, reverse=True), limit + 1))
    shown = keys[:limit]
    rows = _rows(connection, [claim_id for _, _, claim_id in shown])
    more = len(keys) > limit and bool(shown)
    return QueuePage(tuple(rows), QueueKey(*shown[-1]) if more else None)


def badges(connection: Connection) -> Badges:
    """How many claims are in each state; from the counters, whatever the size of the store."""
    return Badges({ClaimState(state): n for state, n in connection.exec_driver_sql(_BADGES)})


class _Branch(NamedTuple):
    """Conditions that one index answers, in the order of a page, and their arguments."""

    where: str
    arguments: tuple[str, ...]

    def also(self, where: str, *arguments: str) -> _Branch:
        return _Branch(f"{self.where} AND {where}", self.arguments + arguments)


def _branches(connection: Connection, wanted: QueueFilter) -> list[_Branch]:
    """The index walks that the filter needs: one for each combination of what the fitting index goes by."""
    found = [_Branch("", ())]
    for column, value in (("article_id", wanted.article_id), ("author_id", wanted.author_id)):
        if value is not None:
            found = [branch.also(f"{column} = ?", value) for branch in found]
    if wanted.assignee_id is not None:
        # The second term says to SQLite that the index of assigned claims will do.
        found = [branch.also("assignee_id = ? AND assignee_id <> ''", wanted.assignee_id) for branch in found]
    if wanted.for_reviewer is not None:
        found = [branch.also("submitted_by <> ?", wanted.for_reviewer) for branch in found]
        if wanted.author_id is None and wanted.assignee_id is None and wanted.article_id is None:
            # By author, so that nobody's own claims are read to be passed over.
            others = [author for author in _authors(connection) if author != wanted.for_reviewer]
            found = [branch.also("author_id = ?", author) for branch in found for author in others]
        else:
            found = [branch.also("author_id <> ?", wanted.for_reviewer) for branch in found]
    by_person = wanted.assignee_id or wanted.author_id or wanted.for_reviewer
    states = wanted.states or (tuple(ClaimState) if by_person or wanted.kinds else ())
    kinds = wanted.kinds or (tuple(ClaimKind) if wanted.assignee_id else ())
    for column, values in (("state", states), ("kind", kinds)):
        if values:
            several = dict.fromkeys(values)
            found = [branch.also(f"{column} = ?", value.value) for branch in found for value in several]
    return found


def _authors(connection: Connection) -> list[str]:
    """Everybody who wrote a claim, off the index by author: as many steps as there are people."""
    return list(connection.exec_driver_sql(_AUTHORS).scalars())


def _keys(
    connection: Connection, branches: Sequence[_Branch], after: QueueKey | None, limit: int
) -> list[_Key]:
    """The best of some walks: SQLite merges them and reads each only as far as it is needed."""
    following = () if after is None else (after.priority, after.created_us, after.id)
    sql = " UNION ALL ".join(_KEYS + branch.where + (_AFTER if following else "") for branch in branches)
    values: list[Any] = [value for branch in branches for value in (*branch.arguments, *following)]
    return raw_connection(connection).execute(sql + _ORDER, (*values, limit)).fetchall() if branches else []


def _rows(connection: Connection, ids: Sequence[str]) -> list[QueueRow]:
    if not ids:
        return []
    rows = {row.claim_id: row for row in fetch_rows_by_ids(connection, _QueueClaimRow, _ROWS, ids)}
    approved = [claim_id for claim_id, row in rows.items() if row.approved]
    changed = {claim.id for claim in claims.load_many(connection, approved) if claim.changed_after_approval}
    return [_row(rows[claim_id], claim_id in changed) for claim_id in ids]


def _row(row: _QueueClaimRow, changed_after_approval: bool) -> QueueRow:
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
        changed_after_approval=changed_after_approval,
        n_conflicts=row.n_conflicts,
        imported=bool(row.imported),
    )
