"""Reviews: registers and rows of the comments and decisions on claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from db.records import register_values
from db.records.judged_decisions import judged_decisions
from db.schema.canonical_json import JSON
from db.sqlite.named_rows import fetch_row, fetch_rows, fetch_rows_by_ids, select_columns
from workbench.domain.review import Comment, Decision, Step

__all__ = [
    "comment_registers",
    "comments_by_claim",
    "comments_of_claims",
    "decision_registers",
    "decisions_by_change",
    "decisions_by_claim",
    "decisions_of_claims",
    "judged_decisions",
    "load_comment",
    "load_decision",
]


class _CommentRow(NamedTuple):
    id: str
    claim_id: str
    author_id: str
    body: str
    created_us: int
    withdrawn: int
    imported_from: str


class _DecisionRow(NamedTuple):
    id: str
    claim_id: str
    step: str
    author_id: str
    created_us: int
    reason: str
    field: str
    state_hash: str
    imported_from: str


_COMMENT = select_columns(_CommentRow) + " FROM comment WHERE present = 1"
_DECISION = select_columns(_DecisionRow) + " FROM decision WHERE present = 1"
_ORDER = " ORDER BY created_us, id"
#: The event that made a decision is the one that its only register stands for, also after an undo and a redo.
_BY_CHANGE = (
    "SELECT event.change, decision.id FROM decision"
    " JOIN head ON head.entity = decision.id AND head.register IN ('', 'core')"
    " JOIN event ON event.id = head.stands_for WHERE decision.present = 1 AND decision.claim_id = ?"
)


def comment_registers(comment: Comment) -> dict[str, JSON]:
    """All registers of a new comment."""
    core = register_values.core_of({"claim": comment.claim_id}, comment.imported)
    return register_values.without_unset(
        {"core": core, "text": comment.text, "withdrawn": comment.withdrawn or None}
    )


def decision_registers(decision: Decision) -> dict[str, JSON]:
    """The only register of a decision, which is written as a whole and never changed."""
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
    return {"core": register_values.core_of(core, decision.imported)}


def load_comment(connection: Connection, comment_id: str) -> Comment | None:
    row = fetch_row(connection, _CommentRow, _COMMENT + " AND id = ?", (comment_id,))
    return None if row is None else _comment(row)


def load_decision(connection: Connection, decision_id: str) -> Decision | None:
    row = fetch_row(connection, _DecisionRow, _DECISION + " AND id = ?", (decision_id,))
    return None if row is None else _decision(row)


def comments_by_claim(connection: Connection, claim_id: str, *, withdrawn: bool = False) -> list[Comment]:
    sql = _COMMENT + " AND claim_id = ?" + ("" if withdrawn else " AND withdrawn = 0") + _ORDER
    return [_comment(row) for row in fetch_rows(connection, _CommentRow, sql, (claim_id,))]


def decisions_by_claim(connection: Connection, claim_id: str) -> list[Decision]:
    """The decisions on a claim, oldest first."""
    return sorted(decisions_of_claims(connection, [claim_id]), key=lambda one: (one.at_us, one.id))


def decisions_by_change(connection: Connection, claim_id: str) -> dict[str, Decision]:
    """Change id -> the decision on this claim that it wrote; of several that came with one file, one is kept."""
    decisions = {decision.id: decision for decision in decisions_by_claim(connection, claim_id)}
    rows = connection.exec_driver_sql(_BY_CHANGE, (claim_id,)).all()
    found = {change: decisions[decision_id] for change, decision_id in rows}
    return found | {judged.change: judged.decision for judged in judged_decisions(connection, [claim_id])}


def comments_of_claims(connection: Connection, claim_ids: Iterable[str]) -> list[Comment]:
    """All comments on these claims, withdrawn ones too, in no order."""
    rows = fetch_rows_by_ids(connection, _CommentRow, _COMMENT + " AND claim_id IN ({})", claim_ids)
    return [_comment(row) for row in rows]


def decisions_of_claims(connection: Connection, claim_ids: Iterable[str]) -> list[Decision]:
    """All decisions on these claims, in no order: those recorded beside a step, and the judgements of the claims."""
    several = list(claim_ids)
    rows = fetch_rows_by_ids(connection, _DecisionRow, _DECISION + " AND claim_id IN ({})", several)
    return [
        *map(_decision, rows),
        *(judged.decision for judged in judged_decisions(connection, several)),
    ]


def _comment(row: _CommentRow) -> Comment:
    imported = register_values.read_imported(row.imported_from, row.id)
    return Comment(
        row.id, row.claim_id, row.author_id, row.body, row.created_us, bool(row.withdrawn), imported
    )


def _decision(row: _DecisionRow) -> Decision:
    return Decision(
        id=row.id,
        claim_id=row.claim_id,
        step=Step(row.step),
        author_id=row.author_id,
        at_us=row.created_us,
        reason=row.reason,
        field=row.field,
        state_hash=row.state_hash,
        imported=register_values.read_imported(row.imported_from, row.id),
    )
