"""Foreign parts: what a store file holds besides the tables, indexes and triggers that this program makes.

Somebody with the file in their hands can put a trigger into it that changes or copies what is saved later, or give a
table a rule that deletes rows. Such a file is not opened for writing; everything else that does not belong in it is
named by a verification.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from db.schema.journal_tables import TRIGGERS

_PARTS = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name"
_SPACES = re.compile(r"\s+")
#: What makes a table act by itself. No table of this program has any of it, and a comment could hide it.
_ACTIVE = re.compile(
    r"\bON\s+(?:DELETE|UPDATE|CONFLICT)\b|\bGENERATED\b|\bAS\s*\(|\bCHECK\b|/\*|--", re.IGNORECASE
)


class SchemaPart(NamedTuple):
    """One table, index, trigger or view; `sql` without differences in spaces."""

    kind: str
    name: str
    table: str
    sql: str


def schema_parts(raw: driver.Connection) -> list[SchemaPart]:
    """Everything that the database's schema holds."""
    return [
        SchemaPart(kind, name, table, _SPACES.sub("", sql)) for kind, name, table, sql in raw.execute(_PARTS)
    ]


def active_parts(raw: driver.Connection) -> list[str]:
    """The names of foreign triggers, and of tables that would change rows by themselves."""
    tables = [name for kind, name, _, sql in raw.execute(_PARTS) if kind == "table" and _ACTIVE.search(sql)]
    return [*_foreign_triggers(raw), *tables]


def drop_foreign_triggers(raw: driver.Connection) -> None:
    """Drop the triggers that this program did not make."""
    for name in _foreign_triggers(raw):
        raw.execute(f"DROP TRIGGER {_quoted(name)}")


def _foreign_triggers(raw: driver.Connection) -> list[str]:
    own = {(name, _SPACES.sub("", sql)) for name, sql in TRIGGERS.items()}
    parts = schema_parts(raw)
    return [part.name for part in parts if part.kind == "trigger" and (part.name, part.sql) not in own]


def differing_parts(here: Iterable[SchemaPart], expected: Iterable[SchemaPart]) -> Mapping[str, bool]:
    """By name, the parts that differ from those expected: whether they should be there."""
    ours, theirs = {part.name: part for part in here}, {part.name: part for part in expected}
    names = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
    return {name: name in theirs for name in names}


def drop_foreign_parts(raw: driver.Connection, expected: Iterable[SchemaPart]) -> None:
    """Drop whatever is not among the expected parts."""
    drop_foreign_triggers(raw)
    known = {part.name for part in expected}
    for kind in ("view", "index", "table"):
        for part in schema_parts(raw):
            if part.kind == kind and part.sql and part.name not in known:
                raw.execute(f"DROP {kind.upper()} IF EXISTS {_quoted(part.name)}")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
