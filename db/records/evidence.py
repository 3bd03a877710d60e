"""Evidence: registers and rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON, is_mapping, parse
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.evidence import Evidence, EvidenceDetails, Stance

_SELECT = (
    "SELECT id, claim_id, source_id, stance, quote, locator, language, translation, note, author_id,"
    " created_us, changed_us, withdrawn, n_conflicts FROM evidence WHERE present = 1"
)
_ORDER = " ORDER BY created_us, id"


def registers_of(evidence: Evidence, *, given: bool = False) -> dict[str, JSON]:
    """All registers of a new piece that hold a value; `given` keeps author and times, as an export says."""
    core: dict[str, JSON] = {"claim": evidence.claim_id, "source": evidence.source_id}
    if given:
        core = register_values.core_with_provenance(
            core, evidence.author_id, evidence.created_us, evidence.changed_us
        )
    details = evidence.details
    return register_values.without_unset(
        {
            "core": core,
            "stance": details.stance.value,
            "quote": register_values.none_if_empty(details.quote),
            "locator": dict(details.locator) or None,
            "language": register_values.none_if_empty(details.language),
            "translation": register_values.none_if_empty(details.translation),
            "note": register_values.none_if_empty(details.note),
            "withdrawn": evidence.withdrawn or None,
        }
    )


def changed_registers(before: Evidence, after: Evidence) -> dict[str, JSON]:
    return register_values.differences(registers_of(before), registers_of(after))


def load(connection: Connection, evidence_id: str) -> Evidence | None:
    row = connection.exec_driver_sql(_SELECT + " AND id = ?", (evidence_id,)).one_or_none()
    return None if row is None else _evidence(row)


def by_claim(connection: Connection, claim_id: str, *, withdrawn: bool = False) -> list[Evidence]:
    """The evidence of a claim in the order in which it was linked; withdrawn pieces only when asked for."""
    sql = _SELECT + " AND claim_id = ?" + ("" if withdrawn else " AND withdrawn = 0") + _ORDER
    return [_evidence(row) for row in connection.exec_driver_sql(sql, (claim_id,)).all()]


def by_source(connection: Connection, source_id: str) -> list[Evidence]:
    """Where a source is used."""
    sql = _SELECT + " AND source_id = ? AND withdrawn = 0" + _ORDER
    return [_evidence(row) for row in connection.exec_driver_sql(sql, (source_id,)).all()]


def by_claims(connection: Connection, claim_ids: Sequence[str]) -> dict[str, list[Evidence]]:
    """Standing items by claim; claims without any are left out. At most 500 claims at once."""
    found: dict[str, list[Evidence]] = {}
    if claim_ids:
        marks = ",".join("?" * len(claim_ids))
        sql = f"{_SELECT} AND withdrawn = 0 AND claim_id IN ({marks}){_ORDER}"
        for row in connection.exec_driver_sql(sql, tuple(claim_ids)).all():
            found.setdefault(row[1], []).append(_evidence(row))
    return found


def of_claims(connection: Connection, claim_ids: Iterable[str]) -> list[Evidence]:
    """All of these claims, withdrawn pieces too, in no order."""
    return [_evidence(row) for row in select_by_ids(connection, _SELECT + " AND claim_id IN ({})", claim_ids)]


def find_prefix(connection: Connection, prefix: str) -> list[str]:
    sql = "SELECT id FROM evidence WHERE present = 1 AND substr(id, 1, ?) = ? ORDER BY id LIMIT 20"
    return list(connection.exec_driver_sql(sql, (len(prefix), prefix)).scalars())


def _evidence(row: Sequence[Any]) -> Evidence:
    locator = parse(row[5])
    return Evidence(
        id=row[0],
        claim_id=row[1],
        source_id=row[2],
        details=EvidenceDetails(
            stance=Stance(row[3]),
            quote=row[4],
            locator=tuple((key, str(value)) for key, value in locator.items()) if is_mapping(locator) else (),
            language=row[6],
            translation=row[7],
            note=row[8],
        ),
        author_id=row[9],
        created_us=row[10],
        changed_us=row[11],
        withdrawn=bool(row[12]),
        n_conflicts=row[13],
    )
