"""Many rows by id in a few queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection

_BATCH = 500


def by_ids(connection: Connection, sql: str, ids: Iterable[str]) -> Iterator[tuple[Any, ...]]:
    """The rows of `sql`, whose `{}` is the place of a list of marks, for all these ids."""
    remaining = iter(ids)
    while batch := tuple(islice(remaining, _BATCH)):
        marks = ",".join("?" * len(batch))
        yield from map(tuple, connection.exec_driver_sql(sql.format(marks), batch))
