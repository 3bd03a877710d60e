"""The queue: pages of claims by keyset, and the counters beside the filters.

One page walks one index downwards for each combination of the filter's states and kinds and takes the best of
all; so a page costs the same in a store of a thousand claims and of a million.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import Any

from sqlalchemy import Connection

from db import claims
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.queue import Badges, QueueFilter, QueueKey, QueuePage, QueueRow

_KEYS = "SELECT priority, created_us, id FROM claim WHERE present = 1"
_AFTER = " AND (priority, created_us, id) < (?, ?, ?)"
_ORDER = " ORDER BY priority DESC, created_us DESC, id DESC LIMIT ?"
_ROWS = """
SELECT c.id, c.article_id, coalesce(a.title, ''), coalesce(json_extract(c.spans, '$[0].exact'), ''), c.statement, c.kind, c.state,
       c.state_since_us, c.priority, c.created_us, c.author_id, c.assignee_id,
       (SELECT count(*) FROM evidence e WHERE e.claim_id = c.id AND e.present = 1 AND e.withdrawn = 0),
       (SELECT count(DISTINCT CASE WHEN coalesce(o.independence_group, '') = '' THEN 'id ' || e.source_id
                                   ELSE 'group ' || o.independence_group END)
          FROM evidence e LEFT JOIN source o ON o.id = e.source_id
         WHERE e.claim_id = c.id AND e.present = 1 AND e.withdrawn = 0),
       (SELECT count(*) FROM comment m WHERE m.claim_id = c.id AND m.present = 1 AND m.withdrawn = 0),
       c.approved_hash <> '', c.n_conflicts, c.imported
  FROM claim c
  LEFT JOIN article a ON a.id = c.article_id
 WHERE c.id IN ({})
"""
_BADGES = "SELECT state, n FROM badge WHERE n > 0"

_Key = tuple[int, int, str]


def page(connection: Connection, wanted: QueueFilter, after: QueueKey | None, limit: int = 50) -> QueuePage:
    """The claims that come next, the most pressing and newest first; `next` is None on the last page."""
    # The best of all branches: each comes sorted downwards, so the first limit + 1 of the merge decide.
    branches = [_keys(connection, *branch, after, limit + 1) for branch in _branches(wanted)]
    keys = list(islice(heapq.merge(*branches, reverse=True), limit + 1))
    shown = keys[:limit]
    rows = _rows(connection, [key[2] for key in shown])
    more = len(keys) > limit and bool(shown)
    return QueuePage(tuple(rows), QueueKey(*shown[-1]) if more else None)


def badges(connection: Connection) -> Badges:
    """How many claims are in each state; from the counters, whatever the size of the store."""
    return Badges({ClaimState(state): n for state, n in connection.exec_driver_sql(_BADGES)})


def _branches(wanted: QueueFilter) -> Iterator[tuple[str, list[str]]]:
    """The conditions and arguments of each index walk that the filter needs."""
    common, arguments = "", list[str]()
    if wanted.assignee_id is not None:
        common = " AND assignee_id <> ''"  # says to SQLite that the index of assigned claims will do
    for column, value in (
        ("article_id", wanted.article_id),
        ("assignee_id", wanted.assignee_id),
        ("author_id", wanted.author_id),
    ):
        if value is not None:
            common += f" AND {column} = ?"
            arguments.append(value)
    if wanted.for_reviewer is not None:
        common += " AND author_id <> ? AND submitted_by <> ?"
        arguments += [wanted.for_reviewer, wanted.for_reviewer]
    states: tuple[ClaimState | None, ...] = wanted.states or (None,)
    if not wanted.states and (wanted.assignee_id is not None or wanted.author_id is not None or wanted.kinds):
        states = tuple(ClaimState)  # those indexes go by state
    kinds: tuple[ClaimKind | None, ...] = wanted.kinds or (None,)
    for state, kind in product(dict.fromkeys(states), dict.fromkeys(kinds)):
        where, values = common, list(arguments)
        for column, value in (("state", state), ("kind", kind)):
            if value is not None:
                where += f" AND {column} = ?"
                values.append(value.value)
        yield where, values


def _keys(
    connection: Connection, where: str, arguments: Sequence[str], after: QueueKey | None, limit: int
) -> list[_Key]:
    sql, values = _KEYS + where, list[Any](arguments)
    if after is not None:
        sql += _AFTER
        values += [after.priority, after.created_us, after.id]
    rows = connection.exec_driver_sql(sql + _ORDER, (*values, limit))
    return [(row[0], row[1], row[2]) for row in rows]


def _rows(connection: Connection, ids: Sequence[str]) -> list[QueueRow]:
    if not ids:
        return []
    found = connection.exec_driver_sql(_ROWS.format(",".join("?" * len(ids))), tuple(ids)).all()
    rows = {row[0]: row for row in found}
    touched = [claim_id for claim_id, row in rows.items() if row[15]]
    changed = {claim.id for claim in claims.load_many(connection, touched) if claim.changed_after_approval}
    return [_row(rows[claim_id], claim_id in changed) for claim_id in ids]


def _row(row: Sequence[Any], changed_after_approval: bool) -> QueueRow:
    return QueueRow(
        claim_id=row[0],
        article_id=row[1],
        article_title=row[2],
        exact=row[3],
        statement=row[4],
        kind=ClaimKind(row[5]),
        state=ClaimState(row[6]),
        state_since_us=row[7],
        priority=row[8],
        created_us=row[9],
        author_id=row[10],
        assignee_id=row[11] or None,
        n_evidence=row[12],
        n_sources=row[13],
        n_comments=row[14],
        changed_after_approval=changed_after_approval,
        n_conflicts=row[16],
        imported=bool(row[17]),
    )
