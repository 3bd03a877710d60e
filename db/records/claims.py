"""Claims: rows read into the domain's classes; their registers are in `claim_registers`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, NamedTuple

from sqlalchemy import Connection

from db.records import approvals, evidence, register_values, verdicts
from db.records.claim_registers import (
    changed_registers,
    read_figure,
    read_quotation,
    registers_of,
    state_hash,
)
from db.schema.canonical_json import parse
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.named_rows import fetch_rows, fetch_rows_by_ids, select_columns
from workbench.domain.approval.steps import STANDING
from workbench.domain.claim import CLOSED, Checkable, Claim, ClaimDetails, ClaimKind, ClaimState, Origin

__all__ = [
    "changed_registers",
    "count_by_article",
    "ids_of_article",
    "load",
    "load_many",
    "of_article",
    "of_articles",
    "registers_of",
    "state_hash",
    "with_approval_check",
]


class _ClaimRow(NamedTuple):
    id: str
    article_id: str
    kind: str
    state: str
    author_id: str
    created_us: int
    changed_us: int
    statement: str
    claimant: str
    interpreter: str
    checkable: str
    harm: str
    tags: str
    note: str
    detector: str
    confidence: str
    origin_reason: str
    priority: int
    assignee_id: str
    submitted_by: str
    state_since_us: int
    approved_hash: str
    n_conflicts: int
    state_imported: int
    imported_from: str
    spans: str
    figure: str
    quotation: str
    n_evidence: int
    n_comments: int


_N_EVIDENCE = (
    "(SELECT count(*) FROM evidence e WHERE e.claim_id = c.id AND e.present = 1 AND e.withdrawn = 0)"
)
_N_COMMENTS = "(SELECT count(*) FROM comment m WHERE m.claim_id = c.id AND m.present = 1 AND m.withdrawn = 0)"
_COLUMNS = select_columns(_ClaimRow, "c", n_evidence=_N_EVIDENCE, n_comments=_N_COMMENTS)
_SELECT = _COLUMNS + " FROM claim c WHERE c.present = 1"
_OF_ARTICLE = _SELECT + " AND c.article_id = ?"
_OPEN = f" AND c.state NOT IN ({', '.join(repr(state.value) for state in sorted(CLOSED))})"
_ORDER = " ORDER BY c.start, c.created_us, c.id"
_IDS = (
    "SELECT c.id FROM claim c WHERE c.present = 1 AND c.article_id = ? ORDER BY c.start, c.created_us, c.id"
)
#: For an export, which leaves out numbers that follow from the rest: without the two counts.
_OF_ARTICLES = (
    select_columns(_ClaimRow, "c", n_evidence="0", n_comments="0") + " FROM claim c"
    " WHERE c.present = 1 AND c.article_id IN ({}) ORDER BY c.start, c.created_us, c.id"
)
_HOW_MANY = "SELECT article_id, count(*) FROM claim WHERE article_id IN ({}) GROUP BY article_id"
_AMONG = "SELECT id, article_id FROM claim WHERE present = 1 AND id IN ({})"
_BATCH = 500

#: Most claims have no details and no origin; they share the empty ones.
_DEFAULTS: dict[str, Any] = {entry.name: entry.default for entry in fields(Claim)}
_NO_DETAILS: ClaimDetails = _DEFAULTS["details"]
_NO_ORIGIN: Origin = _DEFAULTS["origin"]
#: Faster than calling the enum, which raises ValueError for an unknown word.
_KINDS = {kind.value: kind for kind in ClaimKind}
_STATES = {state.value: state for state in ClaimState}


def load(connection: Connection, claim_id: str) -> Claim | None:
    found = load_many(connection, [claim_id])
    return found[0] if found else None


def load_many(connection: Connection, claim_ids: Sequence[str]) -> list[Claim]:
    """The claims of these ids, in this order; unknown ids are left out."""
    claims: dict[str, Claim] = {}
    for at in range(0, len(claim_ids), _BATCH):
        some = tuple(claim_ids[at : at + _BATCH])
        rows = fetch_rows(connection, _ClaimRow, f"{_SELECT} AND c.id IN ({_marks(some)})", some)
        claims.update((claim.id, claim) for claim in _claims(connection, rows))
    return [claims[claim_id] for claim_id in claim_ids if claim_id in claims]


def of_article(connection: Connection, article_id: str, *, include_closed: bool = False) -> list[Claim]:
    """Claims in reading order; rejected, withdrawn and duplicate ones only with `include_closed`."""
    sql = _OF_ARTICLE + ("" if include_closed else _OPEN) + _ORDER
    rows = fetch_rows(connection, _ClaimRow, sql, (article_id,))
    return [
        claim for at in range(0, len(rows), _BATCH) for claim in _claims(connection, rows[at : at + _BATCH])
    ]


def of_articles(connection: Connection, article_ids: Sequence[str]) -> dict[str, list[Claim]]:
    """Article -> all its claims, closed ones too, in reading order; without the counts, and not compared with their
    approval (see `with_approval_check`).
    """
    found: dict[str, list[Claim]] = {article_id: [] for article_id in article_ids}
    for row in fetch_rows_by_ids(connection, _ClaimRow, _OF_ARTICLES, article_ids):
        found[row.article_id].append(_claim(row))
    return found


def count_by_article(connection: Connection, article_ids: Sequence[str]) -> dict[str, int]:
    """Article -> about how many claims it has; articles without any are left out."""
    return dict(select_by_ids(connection, _HOW_MANY, article_ids))


def ids_of_article(connection: Connection, article_id: str) -> list[str]:
    """The ids of all claims of an article, in reading order: so that a long list can be read in pieces."""
    return list(connection.exec_driver_sql(_IDS, (article_id,)).scalars())


def claims_in_article(connection: Connection, article_id: str, claim_ids: Sequence[str]) -> set[str]:
    """Those of these claims that are in this article."""
    return {name for name, found_in in select_by_ids(connection, _AMONG, claim_ids) if found_in == article_id}


def _marks(items: Sequence[object]) -> str:
    return ",".join("?" * len(items))


def _claims(connection: Connection, rows: Iterable[_ClaimRow]) -> list[Claim]:
    return with_approval_check(connection, [_claim(row) for row in rows])


def with_approval_check(connection: Connection, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with `changed_after_approval` set where they differ from what was approved, and `before_keys` where no
    judgement approved them.
    """
    marks = approval_marks(
        connection, [claim.id for claim in claims if claim.state in STANDING and not claim.state_imported]
    )
    if not (marks.changed or marks.before_keys):
        return list(claims)
    return [
        replace(
            claim, changed_after_approval=claim.id in marks.changed, before_keys=claim.id in marks.before_keys
        )
        if claim.id in marks.changed or claim.id in marks.before_keys
        else claim
        for claim in claims
    ]


class ApprovalMarks(NamedTuple):
    """Of approved claims, those that are not as they were approved, and those that no judgement approved."""

    changed: set[str]
    before_keys: set[str]


def approval_marks(connection: Connection, approved: Sequence[str]) -> ApprovalMarks:
    """The marks of claims that are approved, published or corrected, and did not come in with a file."""
    if not approved:
        return ApprovalMarks(set(), set())
    judgements = approvals.standing_judgements(connection, approved)
    older = [claim_id for claim_id in approved if claim_id not in judgements]
    changed = approvals.changed_claims(connection, judgements) | _changed_since_older(connection, older)
    return ApprovalMarks(changed, set(older))


def _changed_since_older(connection: Connection, claim_ids: Sequence[str]) -> set[str]:
    """Those of these claims that differ from the hash by which programs before keys approved them."""
    changed: set[str] = set()
    for at in range(0, len(claim_ids), _BATCH):
        some = tuple(claim_ids[at : at + _BATCH])
        evidence_of, verdicts_of = evidence.by_claims(connection, some), verdicts.by_claims(connection, some)
        for row in fetch_rows(connection, _ClaimRow, f"{_SELECT} AND c.id IN ({_marks(some)})", some):
            now = state_hash(_claim(row), evidence_of.get(row.id, ()), verdicts_of.get(row.id, ()))
            changed |= {row.id} if row.approved_hash not in ("", now) else set()
    return changed


def _claim(row: _ClaimRow) -> Claim:
    return Claim(
        id=row.id,
        article_id=row.article_id,
        kind=_KINDS.get(row.kind) or ClaimKind(row.kind),
        anchors=register_values.anchors(row.spans),
        state=_STATES.get(row.state) or ClaimState(row.state),
        author_id=row.author_id,
        created_us=row.created_us,
        changed_us=row.changed_us,
        details=_details(row),
        origin=_origin(row),
        priority=row.priority,
        assignee_id=row.assignee_id or None,
        figure=read_figure(row.figure),
        quotation=read_quotation(row.quotation),
        submitted_by=row.submitted_by or None,
        state_since_us=row.state_since_us,
        approved_hash=row.approved_hash or None,
        n_conflicts=row.n_conflicts,
        state_imported=bool(row.state_imported),
        n_evidence=row.n_evidence,
        n_comments=row.n_comments,
        imported=register_values.read_imported(row.imported_from, row.id),
    )


def _origin(row: _ClaimRow) -> Origin:
    if not (row.detector or row.confidence or row.origin_reason):
        return _NO_ORIGIN
    return Origin(row.detector, float(row.confidence) if row.confidence else None, row.origin_reason)


def _details(row: _ClaimRow) -> ClaimDetails:
    if row.tags == "[]" and not (
        row.statement or row.claimant or row.interpreter or row.checkable or row.harm or row.note
    ):
        return _NO_DETAILS
    tags = parse(row.tags)
    return ClaimDetails(
        statement=row.statement,
        claimant=row.claimant,
        interpreter=row.interpreter,
        checkable=Checkable(row.checkable) if row.checkable else None,
        harm=row.harm,
        tags=tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
        note=row.note,
    )
