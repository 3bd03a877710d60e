"""People: their registers and rows."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON
from db.sqlite.named_rows import fetch_row, fetch_rows, select_columns
from workbench.domain.person import Person, Role


class _PersonRow(NamedTuple):
    id: str
    name: str
    role: str
    created_us: int


_SELECT = select_columns(_PersonRow) + " FROM person WHERE present = 1"


def registers_of(person: Person) -> dict[str, JSON]:
    """All registers of a new person."""
    return {"core": {}, "name": person.name, "role": person.role.value}


def changed_registers(before: Person, after: Person) -> dict[str, JSON]:
    return register_values.differences(registers_of(before), registers_of(after))


def load(connection: Connection, person_id: str) -> Person | None:
    row = fetch_row(connection, _PersonRow, _SELECT + " AND id = ?", (person_id,))
    return None if row is None else _person(row)


def by_name(connection: Connection, name: str) -> list[Person]:
    """The people of exactly this name; more than one only after a merge."""
    rows = fetch_rows(connection, _PersonRow, _SELECT + " AND name = ? ORDER BY created_us, id", (name,))
    return [_person(row) for row in rows]


def all_people(connection: Connection) -> list[Person]:
    """All people, in the order in which they joined."""
    return [_person(row) for row in fetch_rows(connection, _PersonRow, _SELECT + " ORDER BY created_us, id")]


def _person(row: _PersonRow) -> Person:
    return Person(row.id, row.name, Role(row.role), row.created_us)
