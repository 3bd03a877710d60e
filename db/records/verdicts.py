"""Verdicts: registers and rows. The id is derived: `ids.verdict_id(claim, author)`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.verdict import Deception, Verdict, VerdictDetails, VerdictOutcome

_SELECT = (
    "SELECT id, claim_id, author_id, outcome, deception, scale, explanation, confidence, limitations,"
    " right_of_reply, created_us, changed_us, withdrawn, n_conflicts FROM verdict WHERE present = 1"
)
_ORDER = " ORDER BY created_us, id"


def registers_of(verdict: Verdict, *, given: bool = False) -> dict[str, JSON]:
    """All registers of a new verdict that hold a value; `given` keeps author and times, as an export says."""
    core: dict[str, JSON] = {"claim": verdict.claim_id}
    if given:
        core = register_values.core_with_provenance(
            core, verdict.author_id, verdict.created_us, verdict.changed_us
        )
    details = verdict.details
    return register_values.without_unset(
        {
            "core": core,
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
    row = connection.exec_driver_sql(_SELECT + " AND id = ?", (verdict_id,)).one_or_none()
    return None if row is None else _verdict(row)


def by_claim(connection: Connection, claim_id: str, *, withdrawn: bool = False) -> list[Verdict]:
    """The verdicts on a claim, one an author; withdrawn ones only when asked for."""
    sql = _SELECT + " AND claim_id = ?" + ("" if withdrawn else " AND withdrawn = 0") + _ORDER
    return [_verdict(row) for row in connection.exec_driver_sql(sql, (claim_id,)).all()]


def by_claims(connection: Connection, claim_ids: Sequence[str]) -> dict[str, list[Verdict]]:
    """Standing items by claim; claims without any are left out. At most 500 claims at once."""
    found: dict[str, list[Verdict]] = {}
    if claim_ids:
        marks = ",".join("?" * len(claim_ids))
        sql = f"{_SELECT} AND withdrawn = 0 AND claim_id IN ({marks}){_ORDER}"
        for row in connection.exec_driver_sql(sql, tuple(claim_ids)).all():
            found.setdefault(row[1], []).append(_verdict(row))
    return found


def of_claims(connection: Connection, claim_ids: Iterable[str]) -> list[Verdict]:
    """All of these claims, withdrawn ones too, in no order."""
    return [_verdict(row) for row in select_by_ids(connection, _SELECT + " AND claim_id IN ({})", claim_ids)]


def _verdict(row: Sequence[Any]) -> Verdict:
    return Verdict(
        id=row[0],
        claim_id=row[1],
        author_id=row[2],
        details=VerdictDetails(VerdictOutcome(row[3]), Deception(row[4]) if row[4] else None, *row[5:10]),
        created_us=row[10],
        changed_us=row[11],
        withdrawn=bool(row[12]),
        n_conflicts=row[13],
    )
