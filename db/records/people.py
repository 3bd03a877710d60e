"""People: their registers and rows."""

from __future__ import annotations

from dataclasses import replace
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

_ROLE_WITHOUT_EFFECT = "SELECT 1 FROM uncounted WHERE entity = ? AND register = 'role' AND why = 'role'"


def registers_of(person: Person, *, given: bool = False) -> dict[str, JSON]:
    """All registers of a new person; `given` keeps the time that another store's export names."""
    core: dict[str, JSON] = {"created": person.created_us} if given else {}
    return {"core": core, "name": person.name, "role": person.role.value}


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


def with_given_role(connection: Connection, person: Person) -> Person:
    """The person with the role that was written for them, also where it has no effect here; for exports."""
    without_effect = connection.exec_driver_sql(_ROLE_WITHOUT_EFFECT, (person.id,)).first()
    return person if without_effect is None else replace(person, role=Role.SUPERVISOR)


def load_with_given_role(connection: Connection, person_id: str) -> Person | None:
    """As `load`, with the role that was written for them."""
    found = load(connection, person_id)
    return None if found is None else with_given_role(connection, found)


def _person(row: _PersonRow) -> Person:
    return Person(row.id, row.name, Role(row.role), row.created_us)
