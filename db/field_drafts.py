"""Field drafts: text that a person typed and has not saved; local to this copy of the store, outside the journal."""

from __future__ import annotations

from sqlalchemy import Connection

_SAVE = (
    "INSERT INTO draft (entity, field, body) VALUES (?, ?, ?)"
    " ON CONFLICT (entity, field) DO UPDATE SET body = excluded.body"
)
_OF_ENTITY = "SELECT field, body FROM draft WHERE entity = ? ORDER BY field"
_DROP = "DELETE FROM draft WHERE entity = ?"


def save_draft(connection: Connection, entity: str, field: str, text: str) -> None:
    connection.exec_driver_sql(_SAVE, (entity, field, text))


def drafts_of(connection: Connection, entity: str) -> dict[str, str]:
    return {str(field): str(body) for field, body in connection.exec_driver_sql(_OF_ENTITY, (entity,))}


def drop_drafts(connection: Connection, entity: str, field: str | None) -> None:
    if field is None:
        connection.exec_driver_sql(_DROP, (entity,))
    else:
        connection.exec_driver_sql(_DROP + " AND field = ?", (entity, field))
