"""Verdicts: their registers and rows. The id is derived: `ids.verdict_id(claim, author)`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON
from db.sqlite.named_rows import fetch_row, fetch_rows, fetch_rows_by_ids, select_columns
from workbench.domain.verdict import Deception, Verdict, VerdictDetails, VerdictOutcome


class _VerdictRow(NamedTuple):
    id: str
    claim_id: str
    author_id: str
    outcome: str
    deception: str
    scale: str
    explanation: str
    confidence: str
    limitations: str
    right_of_reply: str
    created_us: int
    changed_us: int
    withdrawn: int
    n_conflicts: int
    imported_from: str


_SELECT = select_columns(_VerdictRow) + " FROM verdict WHERE present = 1"
_ORDER = " ORDER BY created_us, id"


def registers_of(verdict: Verdict) -> dict[str, JSON]:
    """All registers of a new verdict that have a value."""
    details = verdict.details
    return register_values.without_unset(
        {
            "core": register_values.core_of({"claim": verdict.claim_id}, verdict.imported),
            "outcome": register_values.without_empty_members(
                {
                    "outcome": details.outcome.value,
                    "deception": details.deception.value if details.deception else None,
                }
            ),
            "scale": details.scale,
            "explanation": register_values.none_if_empty(details.explanation),
            "confidence": register_values.none_if_empty(details.confidence),
            "limitations": register_values.none_if_empty(details.limitations),
            "right_of_reply": register_values.none_if_empty(details.right_of_reply),
            "withdrawn": verdict.withdrawn or None,
        }
    )


def changed_registers(before: Verdict, after: Verdict) -> dict[str, JSON]:
    return register_values.differences(registers_of(before), registers_of(after))


def load(connection: Connection, verdict_id: str) -> Verdict | None:
    row = fetch_row(connection, _VerdictRow, _SELECT + " AND id = ?", (verdict_id,))
    return None if row is None else _verdict(row)


def by_claim(connection: Connection, claim_id: str, *, withdrawn: bool = False) -> list[Verdict]:
    """The verdicts on a claim, one per author; withdrawn ones only with `withdrawn`."""
    sql = _SELECT + " AND claim_id = ?" + ("" if withdrawn else " AND withdrawn = 0") + _ORDER
    return [_verdict(row) for row in fetch_rows(connection, _VerdictRow, sql, (claim_id,))]


def by_claims(connection: Connection, claim_ids: Sequence[str]) -> dict[str, list[Verdict]]:
    """Claim -> its verdicts that are not withdrawn; claims without any are left out. At most 500 claims."""
    found: dict[str, list[Verdict]] = {}
    if claim_ids:
        marks = ",".join("?" * len(claim_ids))
        sql = f"{_SELECT} AND withdrawn = 0 AND claim_id IN ({marks}){_ORDER}"
        for row in fetch_rows(connection, _VerdictRow, sql, tuple(claim_ids)):
            found.setdefault(row.claim_id, []).append(_verdict(row))
    return found


def of_claims(connection: Connection, claim_ids: Iterable[str]) -> list[Verdict]:
    """All verdicts on these claims, withdrawn ones too, in no order."""
    rows = fetch_rows_by_ids(connection, _VerdictRow, _SELECT + " AND claim_id IN ({})", claim_ids)
    return [_verdict(row) for row in rows]


def _verdict(row: _VerdictRow) -> Verdict:
    return Verdict(
        id=row.id,
        claim_id=row.claim_id,
        author_id=row.author_id,
        details=VerdictDetails(
            outcome=VerdictOutcome(row.outcome),
            deception=Deception(row.deception) if row.deception else None,
            scale=row.scale,
            explanation=row.explanation,
            confidence=row.confidence,
            limitations=row.limitations,
            right_of_reply=row.right_of_reply,
        ),
        created_us=row.created_us,
        changed_us=row.changed_us,
        withdrawn=bool(row.withdrawn),
        n_conflicts=row.n_conflicts,
        imported=register_values.read_imported(row.imported_from, row.id),
    )
