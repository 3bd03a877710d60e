"""Id lookup: ids as people type them, whole or only the beginning or the end.

UUIDv7s made in the same minute begin alike; their ends differ.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.changes import EntityType

_TABLES = {
    EntityType.ARTICLE: "article",
    EntityType.CLAIM: "claim",
    EntityType.SOURCE: "source",
    EntityType.PERSON: "person",
    EntityType.EVIDENCE: "evidence",
}
_FIND = "SELECT id FROM {} WHERE present = 1 AND (substr(id, 1, ?) = ? OR substr(id, -?) = ?) ORDER BY id LIMIT 20"
_PRESENT = "SELECT id FROM TABLE WHERE present = 1 AND id IN ({})"


def find_by_part(connection: Connection, kind: EntityType, piece: str) -> list[str]:
    """Ids of present entities of this kind that begin or end with `piece`; at most 20."""
    piece = piece.strip().lower()
    if not piece:
        return []
    size = len(piece)
    sql = _FIND.format(_TABLES[kind])
    return list(connection.exec_driver_sql(sql, (size, piece, size, piece)).scalars())


def present_ids(connection: Connection, kind: EntityType, ids: Iterable[str]) -> set[str]:
    """Those of these ids that are present entities of this kind."""
    sql = _PRESENT.replace("TABLE", ENTITY_MAPPINGS[kind].main.name)
    return {entity for (entity,) in select_by_ids(connection, sql, ids)}
