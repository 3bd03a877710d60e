"""Claims: rows and spans into dataclasses. Their registers stand in `claim_registers`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection

from db.records import evidence, register_values, verdicts
from db.records.claim_registers import (
    changed_registers,
    read_figure,
    read_quotation,
    registers_of,
    state_hash,
)
from db.schema.canonical_json import parse
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.claim import CLOSED, Checkable, Claim, ClaimDetails, ClaimKind, ClaimState, Origin
from workbench.domain.evidence import Evidence
from workbench.domain.verdict import Verdict

__all__ = [
    "changed_registers",
    "count_by_article",
    "find_prefix",
    "ids_of_article",
    "load",
    "load_many",
    "of_article",
    "of_articles",
    "registers_of",
    "state_hash",
    "with_approval_check",
]

_CLAIM = (
    "SELECT c.id, c.article_id, c.kind, c.state, c.author_id, c.created_us, c.changed_us, c.statement, c.claimant,"
    " c.interpreter, c.checkable, c.harm, c.tags, c.note, c.detector, c.confidence, c.origin_reason, c.priority,"
    " c.assignee_id, c.submitted_by, c.state_since_us, c.approved_hash,"
    " c.n_conflicts, c.imported, c.spans, c.figure, c.quotation,"
    " (SELECT count(*) FROM evidence e WHERE e.claim_id = c.id AND e.present = 1 AND e.withdrawn = 0),"
    " (SELECT count(*) FROM comment m WHERE m.claim_id = c.id AND m.present = 1 AND m.withdrawn = 0)"
)
_SELECT = _CLAIM + " FROM claim c WHERE c.present = 1"
_OF_ARTICLE = _SELECT + " AND c.article_id = ?"
_OPEN = f" AND c.state NOT IN ({', '.join(repr(state.value) for state in sorted(CLOSED))})"
_ORDER = " ORDER BY c.start, c.created_us, c.id"
_IDS = (
    "SELECT c.id FROM claim c WHERE c.present = 1 AND c.article_id = ? ORDER BY c.start, c.created_us, c.id"
)
#: For an export, which says nothing of numbers that follow from the rest: without the two counts.
_OF_ARTICLES = (
    _CLAIM.partition(" (SELECT")[0]
    + " 0, 0 FROM claim c WHERE c.present = 1 AND c.article_id IN ({}) ORDER BY c.start, c.created_us, c.id"
)
_HOW_MANY = "SELECT article_id, count(*) FROM claim WHERE article_id IN ({}) GROUP BY article_id"
_AMONG = "SELECT id, article_id FROM claim WHERE present = 1 AND id IN ({})"
_BATCH = 500

#: Most claims say nothing there; they share what a new claim has.
_DEFAULTS: dict[str, Any] = {entry.name: entry.default for entry in fields(Claim)}
_NO_DETAILS: ClaimDetails = _DEFAULTS["details"]
_NO_ORIGIN: Origin = _DEFAULTS["origin"]
#: Found faster than by calling the enum; of an unknown word the enum itself complains.
_KINDS = {kind.value: kind for kind in ClaimKind}
_STATES = {state.value: state for state in ClaimState}


def load(connection: Connection, claim_id: str) -> Claim | None:
    found = load_many(connection, [claim_id])
    return found[0] if found else None


def load_many(connection: Connection, claim_ids: Sequence[str]) -> list[Claim]:
    """The claims of these ids, in their order; ids that are not there are left out."""
    claims: dict[str, Claim] = {}
    for at in range(0, len(claim_ids), _BATCH):
        some = tuple(claim_ids[at : at + _BATCH])
        rows = connection.exec_driver_sql(f"{_SELECT} AND c.id IN ({_marks(some)})", some).all()
        claims.update((claim.id, claim) for claim in _claims(connection, rows))
    return [claims[claim_id] for claim_id in claim_ids if claim_id in claims]


def of_article(connection: Connection, article_id: str, *, include_closed: bool = False) -> list[Claim]:
    """Claims in reading order; rejected, withdrawn and duplicate ones only with `include_closed`."""
    sql = _OF_ARTICLE + ("" if include_closed else _OPEN) + _ORDER
    rows = connection.exec_driver_sql(sql, (article_id,)).all()
    return [
        claim for at in range(0, len(rows), _BATCH) for claim in _claims(connection, rows[at : at + _BATCH])
    ]


def of_articles(connection: Connection, article_ids: Sequence[str]) -> dict[str, list[Claim]]:
    """All claims by article, closed ones too, in reading order; without counts, and without the mark of those that
    changed after their approval (see `marked`).
    """
    found: dict[str, list[Claim]] = {article_id: [] for article_id in article_ids}
    for row in select_by_ids(connection, _OF_ARTICLES, article_ids):
        found[row[1]].append(_claim(row))
    return found


def count_by_article(connection: Connection, article_ids: Sequence[str]) -> dict[str, int]:
    """About how many claims each article has, those without any left out: what a reader of many must hold at once."""
    return {row[0]: row[1] for row in select_by_ids(connection, _HOW_MANY, article_ids)}


def ids_of_article(connection: Connection, article_id: str) -> list[str]:
    """All claims of an article in reading order, by id: so that a long list can be read in pieces."""
    return list(connection.exec_driver_sql(_IDS, (article_id,)).scalars())


def claims_in_article(connection: Connection, article_id: str, claim_ids: Sequence[str]) -> set[str]:
    """Those of these claims that are of this article."""
    return {row[0] for row in select_by_ids(connection, _AMONG, claim_ids) if row[1] == article_id}


def find_prefix(connection: Connection, prefix: str) -> list[str]:
    sql = "SELECT id FROM claim WHERE present = 1 AND substr(id, 1, ?) = ? ORDER BY id LIMIT 20"
    return list(connection.exec_driver_sql(sql, (len(prefix), prefix)).scalars())


def _marks(items: Sequence[object]) -> str:
    return ",".join("?" * len(items))


def _claims(connection: Connection, rows: Sequence[Sequence[Any]]) -> list[Claim]:
    found = [_claim(row) for row in rows]
    return _compared(connection, found) if any(claim.approved_hash for claim in found) else found


def _compared(connection: Connection, found: Sequence[Claim]) -> list[Claim]:
    """The claims with their mark where they are no longer what was approved.

    Worked out, not kept: so it holds after an undo and after a merge, whoever wrote what.
    """
    approved = [claim.id for claim in found if claim.approved_hash]
    proof, judged = evidence.by_claims(connection, approved), verdicts.by_claims(connection, approved)
    return [with_approval_check(claim, proof, judged) if claim.approved_hash else claim for claim in found]


def with_approval_check(
    claim: Claim, proof: Mapping[str, Sequence[Evidence]], judged: Mapping[str, Sequence[Verdict]]
) -> Claim:
    """An approved claim, with its mark where it is no longer what was approved. `proof`, `judged`: standing evidence
    and verdicts by claim.
    """
    now = state_hash(claim, proof.get(claim.id, ()), judged.get(claim.id, ()))
    return claim if claim.approved_hash == now else replace(claim, changed_after_approval=True)


def _claim(row: Sequence[Any]) -> Claim:
    return Claim(
        id=row[0],
        article_id=row[1],
        kind=_KINDS.get(row[2]) or ClaimKind(row[2]),
        anchors=register_values.anchors(row[24]),
        state=_STATES.get(row[3]) or ClaimState(row[3]),
        author_id=row[4],
        created_us=row[5],
        changed_us=row[6],
        details=_details(row),
        origin=Origin(row[14], float(row[15]) if row[15] else None, row[16])
        if any(row[14:17])
        else _NO_ORIGIN,
        priority=row[17],
        assignee_id=row[18] or None,
        figure=read_figure(row[25]),
        quotation=read_quotation(row[26]),
        submitted_by=row[19] or None,
        state_since_us=row[20],
        approved_hash=row[21] or None,
        n_conflicts=row[22],
        imported=bool(row[23]),
        n_evidence=row[27],
        n_comments=row[28],
    )


def _details(row: Sequence[Any]) -> ClaimDetails:
    if row[12] == "[]" and not any(row[7:12]) and not row[13]:
        return _NO_DETAILS
    tags = parse(row[12])
    return ClaimDetails(
        statement=row[7],
        claimant=row[8],
        interpreter=row[9],
        checkable=Checkable(row[10]) if row[10] else None,
        harm=row[11],
        tags=tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
        note=row[13],
    )
