"""The desk: registers and row of what the organisation sets for everybody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from db.ids import DESK
from db.records import register_values
from db.schema.canonical_json import JSON, is_mapping, parse
from db.sqlite.named_rows import fetch_row, select_columns
from workbench.domain.claim import ClaimKind
from workbench.domain.desk import Demands, Desk, EvidenceDemand


class _DeskRow(NamedTuple):
    demands: str


_SELECT = select_columns(_DeskRow) + " FROM desk WHERE present = 1 AND id = ?"


def desk_registers(desk: Desk) -> dict[str, JSON]:
    """All registers of the desk where nothing is set yet."""
    return register_values.without_unset({"core": {}, **_values(desk)})


def changed_desk_registers(before: Desk, after: Desk) -> dict[str, JSON]:
    return register_values.differences(_values(before), _values(after))


def load_desk(connection: Connection) -> Desk | None:
    """What is set, None where nobody has set anything."""
    row = fetch_row(connection, _DeskRow, _SELECT, (DESK,))
    return None if row is None else Desk(_demands(parse(row.demands) if row.demands else None))


def _values(desk: Desk) -> dict[str, JSON]:
    return {"demands": _demands_json(desk.demands)}


def _demands_json(demands: Demands) -> JSON:
    if demands == Demands():
        return None
    return {
        "fields": {kind.value: sorted(names) for kind, names in demands.fields.items()},
        "verdict": demands.verdict,
        "explanation": demands.explanation,
        "evidence": demands.evidence.value,
        "contradictions": demands.contradictions,
    }


def _demands(value: JSON) -> Demands:
    """What is demanded; what the value does not say is as the program comes, and kinds of a newer program are left out."""
    if not is_mapping(value):
        return Demands()
    default = Demands()
    return Demands(
        fields=_fields(value.get("fields")),
        verdict=value.get("verdict", default.verdict) is True,
        explanation=value.get("explanation", default.explanation) is True,
        evidence=EvidenceDemand(str(value.get("evidence", default.evidence))),
        contradictions=value.get("contradictions", default.contradictions) is True,
    )


def _fields(value: JSON) -> Mapping[ClaimKind, frozenset[str]]:
    found = value if is_mapping(value) else {}
    return {
        kind: frozenset(str(name) for name in names)
        for kind in ClaimKind
        if isinstance(names := found.get(kind.value), list)
    }
