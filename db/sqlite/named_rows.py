"""Named rows: one NamedTuple gives the columns of a SELECT and the fields of the rows that it returns.

Rows are read through the driver itself: SQLAlchemy's rows would cost as much again as the reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection

from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection

RowType = TypeVar("RowType", bound=NamedTuple)


def select_columns(row_type: type[NamedTuple], table: str = "", **expressions: str) -> str:
    """`SELECT` with the columns in the order of the fields, each with the alias `table` in front if one is given.

    `expressions` replace the columns of those fields that are computed or belong to another table.
    """
    prefix = f"{table}." if table else ""
    return "SELECT " + ", ".join(expressions.get(name, prefix + name) for name in row_type._fields)


def fetch_rows(
    connection: Connection, row_type: type[RowType], sql: str, arguments: Sequence[Any] = ()
) -> list[RowType]:
    """All rows of a query that begins with `select_columns(row_type)`."""
    return list(map(_maker(row_type), raw_connection(connection).execute(sql, arguments)))


def fetch_row(
    connection: Connection, row_type: type[RowType], sql: str, arguments: Sequence[Any] = ()
) -> RowType | None:
    """The first row of such a query, or None."""
    row = raw_connection(connection).execute(sql, arguments).fetchone()
    return None if row is None else _maker(row_type)(row)


def fetch_rows_by_ids(
    connection: Connection, row_type: type[RowType], sql: str, ids: Iterable[str]
) -> Iterator[RowType]:
    """As `select_by_ids`, with named rows."""
    return map(_maker(row_type), select_by_ids(connection, sql, ids))


def _maker(row_type: type[RowType]) -> Callable[[tuple[Any, ...]], RowType]:
    """What `_make` of a NamedTuple does, without its Python frame: as many rows are made as a store has claims."""
    return partial(tuple.__new__, row_type)
