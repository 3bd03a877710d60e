"""Tables of a server: those of the event log, and all projections with the same columns as on a laptop.

They have no foreign keys: only the functions of the server's own account write here, and distributed engines do
without them too. Text is compared by its bytes (`COLLATE "C"`), as everywhere in the store.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Column, Index, Table, UniqueConstraint

from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.schema.table_builders import METADATA

SCHEMA = "tadqiq"

#: The event log and its heads. Devices, badges and signatures have tables of the server's own.
JOURNAL = ("event", "event_supersedes", "head", "article_text")

#: Ineffective events and active revocations.
AUTHORITY = ("uncounted", "revocation")

_TYPES: dict[type, str] = {str: 'text COLLATE "C"', int: "bigint", bytes: "bytea"}


def projections() -> list[str]:
    """The tables that are computed from the event log."""
    return [plan.name for shape in ENTITY_MAPPINGS.values() for plan in (shape.main, *shape.details)]


def ddl() -> str:
    """The statements that create all of them in an empty schema."""
    return "\n".join(
        line for name in (*JOURNAL, *AUTHORITY, *projections()) for line in _table(METADATA.tables[name])
    )


def _table(table: Table) -> Iterator[str]:
    columns = [_column(column) for column in table.columns]
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
    unique = [
        f"UNIQUE ({', '.join(column.name for column in found.columns)})"
        for found in table.constraints
        if isinstance(found, UniqueConstraint)
    ]
    parts = ",\n  ".join([*columns, f"PRIMARY KEY ({keys})", *unique])
    yield f'CREATE TABLE "{table.name}" (\n  {parts}\n);'
    for index in sorted(table.indexes, key=lambda index: str(index.name)):
        yield _index(index)


def _column(column: Column[object]) -> str:
    optional = "" if column.nullable else " NOT NULL"
    return f'"{column.name}" {_TYPES[column.type.python_type]}{optional}'


def _index(index: Index) -> str:
    unique = "UNIQUE " if index.unique else ""
    columns = ", ".join(f'"{column.name}"' for column in index.columns)
    where = index.dialect_options["postgresql"]["where"]
    part = "" if where is None else f" WHERE {where}"
    return f'CREATE {unique}INDEX "{index.name}" ON "{_owner(index)}" ({columns}){part};'


def _owner(index: Index) -> str:
    return "" if index.table is None else index.table.name
