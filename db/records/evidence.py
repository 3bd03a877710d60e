"""Evidence: its registers and rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON, is_mapping, parse
from db.sqlite.named_rows import fetch_row, fetch_rows, fetch_rows_by_ids, select_columns
from workbench.domain.evidence import Evidence, EvidenceDetails, Stance


class _EvidenceRow(NamedTuple):
    id: str
    claim_id: str
    source_id: str
    stance: str
    quote: str
    locator: str
    language: str
    translation: str
    note: str
    author_id: str
    created_us: int
    changed_us: int
    withdrawn: int
    n_conflicts: int
    imported_from: str


_SELECT = select_columns(_EvidenceRow) + " FROM evidence WHERE present = 1"
_ORDER = " ORDER BY created_us, id"
#: Found faster than by calling the enum, which raises ValueError for an unknown word.
_STANCES = {stance.value: stance for stance in Stance}


def registers_of(evidence: Evidence) -> dict[str, JSON]:
    """All registers of a new piece that have a value."""
    details = evidence.details
    return register_values.without_unset(
        {
            "core": register_values.core_of(
                {"claim": evidence.claim_id, "source": evidence.source_id}, evidence.imported
            ),
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
    row = fetch_row(connection, _EvidenceRow, _SELECT + " AND id = ?", (evidence_id,))
    return None if row is None else _evidence(row)


def by_claim(connection: Connection, claim_id: str, *, withdrawn: bool = False) -> list[Evidence]:
    """The evidence of a claim in the order in which it was linked; withdrawn pieces only with `withdrawn`."""
    sql = _SELECT + " AND claim_id = ?" + ("" if withdrawn else " AND withdrawn = 0") + _ORDER
    return [_evidence(row) for row in fetch_rows(connection, _EvidenceRow, sql, (claim_id,))]


def by_claims(connection: Connection, claim_ids: Sequence[str]) -> dict[str, list[Evidence]]:
    """Claim -> its evidence that is not withdrawn; claims without any are left out. At most 500 claims."""
    found: dict[str, list[Evidence]] = {}
    if claim_ids:
        marks = ",".join("?" * len(claim_ids))
        sql = f"{_SELECT} AND withdrawn = 0 AND claim_id IN ({marks}){_ORDER}"
        for row in fetch_rows(connection, _EvidenceRow, sql, tuple(claim_ids)):
            found.setdefault(row.claim_id, []).append(_evidence(row))
    return found


def of_claims(connection: Connection, claim_ids: Iterable[str]) -> list[Evidence]:
    """All evidence of these claims, withdrawn pieces too, in no order."""
    rows = fetch_rows_by_ids(connection, _EvidenceRow, _SELECT + " AND claim_id IN ({})", claim_ids)
    return [_evidence(row) for row in rows]


def _evidence(row: _EvidenceRow) -> Evidence:
    locator = parse(row.locator)
    return Evidence(
        id=row.id,
        claim_id=row.claim_id,
        source_id=row.source_id,
        details=EvidenceDetails(
            _STANCES.get(row.stance) or Stance(row.stance),
            row.quote,
            tuple((key, str(value)) for key, value in locator.items()) if is_mapping(locator) else (),
            row.language,
            row.translation,
            row.note,
        ),
        author_id=row.author_id,
        created_us=row.created_us,
        changed_us=row.changed_us,
        withdrawn=bool(row.withdrawn),
        n_conflicts=row.n_conflicts,
        imported=register_values.read_imported(row.imported_from, row.id),
    )
