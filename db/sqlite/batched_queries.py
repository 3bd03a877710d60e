"""Batched queries: many rows by id in a few queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from db.sqlite.connections import raw_connection

_BATCH = 500


def select_by_ids(connection: Connection, sql: str, ids: Iterable[str]) -> Iterator[tuple[Any, ...]]:
    """The rows of `sql` for all these ids; its `{}` is replaced by the list of placeholders."""
    remaining = iter(ids)
    while batch := tuple(islice(remaining, _BATCH)):
        placeholders = ",".join("?" * len(batch))
        # Through the driver itself: SQLAlchemy's rows would cost as much again as the reading.
        yield from raw_connection(connection).execute(sql.format(placeholders), batch).fetchall()
