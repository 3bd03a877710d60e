"""Comments and decisions on claims: registers and rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.review import Comment, Decision, Step

_COMMENT = "SELECT id, claim_id, author_id, body, created_us, withdrawn FROM comment WHERE present = 1"
_DECISION = (
    "SELECT id, claim_id, step, author_id, created_us, reason, field, state_hash, imported FROM decision"
    " WHERE present = 1"
)
_ORDER = " ORDER BY created_us, id"


def comment_registers(comment: Comment, *, given: bool = False) -> dict[str, JSON]:
    """All registers of a new comment; `given` keeps author and time, as an export says."""
    core: dict[str, JSON] = {"claim": comment.claim_id}
    if given:
        core = register_values.core_with_provenance(core, comment.author_id, comment.created_us, 0)
    return register_values.without_unset(
        {"core": core, "text": comment.text, "withdrawn": comment.withdrawn or None}
    )


def changed_comment_registers(before: Comment, after: Comment) -> dict[str, JSON]:
    return register_values.differences(comment_registers(before), comment_registers(after))


def decision_registers(decision: Decision, *, given: bool = False) -> dict[str, JSON]:
    """The one register of a decision: it is made whole and never changed."""
    core: dict[str, JSON] = {"claim": decision.claim_id, "step": decision.step.value}
    core |= {
        name: value
        for name, value in (
            ("reason", decision.reason),
            ("field", decision.field),
            ("state_hash", decision.state_hash),
        )
        if value
    }
    if decision.imported:
        core["imported"] = True
    if given:
        core = register_values.core_with_provenance(core, decision.author_id, decision.at_us, 0)
    return {"core": core}


def load_comment(connection: Connection, comment_id: str) -> Comment | None:
    row = connection.exec_driver_sql(_COMMENT + " AND id = ?", (comment_id,)).one_or_none()
    return None if row is None else _comment(row)


def load_decision(connection: Connection, decision_id: str) -> Decision | None:
    row = connection.exec_driver_sql(_DECISION + " AND id = ?", (decision_id,)).one_or_none()
    return None if row is None else _decision(row)


def comments_by_claim(connection: Connection, claim_id: str, *, withdrawn: bool = False) -> list[Comment]:
    sql = _COMMENT + " AND claim_id = ?" + ("" if withdrawn else " AND withdrawn = 0") + _ORDER
    return [_comment(row) for row in connection.exec_driver_sql(sql, (claim_id,)).all()]


def decisions_by_claim(connection: Connection, claim_id: str) -> list[Decision]:
    """What was decided on a claim, the oldest first."""
    sql = _DECISION + " AND claim_id = ?" + _ORDER
    return [_decision(row) for row in connection.exec_driver_sql(sql, (claim_id,)).all()]


def comments_of_claims(connection: Connection, claim_ids: Iterable[str]) -> list[Comment]:
    """All comments on these claims, withdrawn ones too, in no order."""
    return [_comment(row) for row in select_by_ids(connection, _COMMENT + " AND claim_id IN ({})", claim_ids)]


def decisions_of_claims(connection: Connection, claim_ids: Iterable[str]) -> list[Decision]:
    """All that was decided on these claims, in no order."""
    return [
        _decision(row) for row in select_by_ids(connection, _DECISION + " AND claim_id IN ({})", claim_ids)
    ]


def _comment(row: Sequence[Any]) -> Comment:
    return Comment(row[0], row[1], row[2], row[3], row[4], bool(row[5]))


def _decision(row: Sequence[Any]) -> Decision:
    return Decision(
        id=row[0],
        claim_id=row[1],
        step=Step(row[2]),
        author_id=row[3],
        at_us=row[4],
        reason=row[5],
        field=row[6],
        state_hash=row[7],
        imported=bool(row[8]),
    )
