"""Table builders: tables declared with portable types, named constraints, and STRICT on SQLite.

With SQLAlchemy's Core alone: nothing here is ever an object of its mapper, which would cost every start of the
program 11 MB and a tenth of a second.
"""

from __future__ import annotations

from typing import NamedTuple, get_type_hints

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.schema import SchemaItem

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: Microseconds, counts and flags: BIGINT everywhere; SQLite's STRICT tables call it INTEGER.
BIGINT = BigInteger().with_variant(Integer(), "sqlite")


def table(name: str, *items: SchemaItem, rowid: bool = True) -> Table:
    """A table; `rowid=False` where the key is nearly the whole row, or rows arrive in the order of their keys."""
    return Table(name, METADATA, *items, sqlite_strict=True, sqlite_with_rowid=rowid)


class EntityColumns(NamedTuple):
    """The first columns of each entity's table, in this order. `imported_from`: its origin in another store, as JSON."""

    id: str
    present: int
    author_id: str
    created_us: int
    changed_us: int
    n_conflicts: int
    imported_from: str


def entity(name: str, *items: SchemaItem) -> Table:
    """The shared columns of every projected entity, and its own. `present` is 0 once its creation was undone; times are
    microseconds UTC.
    """
    shared = [
        Column(
            field,
            BIGINT if kind is int else Text,
            primary_key=field == "id",
            nullable=False,
        )
        for field, kind in get_type_hints(EntityColumns).items()
    ]
    # Conflicts are found at once among a million entities; the others take no room in the index.
    in_conflict = text("n_conflicts > 0")
    index = Index(f"ix_{name}_in_conflict", "id", sqlite_where=in_conflict, postgresql_where=in_conflict)
    return table(name, *shared, *items, index, rowid=False)


def keys(*names: str) -> list[Column[str]]:
    return [Column(name, Text, primary_key=True) for name in names]


def words(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False) for name in names]


def maybe_words(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=True) for name in names]


def numbers(*names: str) -> list[Column[int]]:
    return [Column(name, BIGINT, nullable=False) for name in names]


def octets(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


def counter(name: str) -> Column[int]:
    """A number that is the key and that the program assigns."""
    return Column(name, BIGINT, primary_key=True, autoincrement=False)


def refers(name: str, to: str) -> Column[str]:
    """A part of the key that refers to a row of another table."""
    return Column(name, Text, ForeignKey(to), primary_key=True)
