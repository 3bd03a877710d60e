"""Registers: how the registers of an entity become the columns of its rows.

A register is the unit that one event writes as a whole: fields that make sense only together share a register. Every
conversion is total: any accepted event gives a row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import NamedTuple

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

from db.schema.canonical_json import JSON, canonical_unchecked
from db.schema.table_builders import METADATA
from workbench.domain.changes import EntityType

_DIALECT = sqlite.dialect()
_MAX = 2**63 - 1


class Stamp(NamedTuple):
    """When (microseconds UTC) and by whom a value was written, as it is shown to people."""

    us: int
    author: str


#: A value with its stamp: a plain tuple, because a bulk import makes very many.
StampedValue = tuple[JSON, Stamp]

_NOTHING: StampedValue = (None, Stamp(0, ""))

#: The state of an entity: register -> value and stamp. A register that became unwritten again is left out.
Registers = Mapping[str, StampedValue]

Cell = str | int | bytes | None
RegisterReader = Callable[[JSON, Stamp], Cell]


class ColumnKind(Enum):
    """How a column is read from a register's value: declared once, for the Python here and the SQL of a server."""

    WORDS = "words"  # a string, else `default`
    MAYBE_NUMBER = "maybe number"  # a whole number, else nothing
    NUMBER = "number"  # a whole number, else 0
    MOMENT = "moment"  # a whole number that is not 0, else the time when the value was written
    FLAG = "flag"  # 1 for true, else 0
    DOCUMENT = "document"  # the canonical JSON, or `default` for null
    START = "start"  # where the first of a list of passages begins, else 0


class Column(NamedTuple):
    """One column of a row. `key` is the member of the register's value that it holds, None for the value itself."""

    name: str
    read: RegisterReader
    kind: ColumnKind
    key: str | None = None
    default: str = ""


def part(value: JSON, key: str | None) -> JSON:
    """The value itself, or the member `key` of an object."""
    if key is None:
        return value
    return value.get(key) if isinstance(value, dict) else None


def words(name: str, key: str | None = None, default: str = "") -> Column:
    def whole(value: JSON, _: Stamp) -> str:
        return value if isinstance(value, str) else default

    if key is None:
        return Column(name, whole, ColumnKind.WORDS, key, default)
    inner = key

    def member(value: JSON, _: Stamp) -> str:
        found = value.get(inner) if isinstance(value, dict) else None
        return found if isinstance(found, str) else default

    return Column(name, member, ColumnKind.WORDS, key, default)


def maybe_number(name: str, key: str | None = None) -> Column:
    def read(value: JSON, _: Stamp) -> int | None:
        found = part(value, key)
        return int(found) if isinstance(found, int) and -_MAX <= found <= _MAX else None

    return Column(name, read, ColumnKind.MAYBE_NUMBER, key)


def number(name: str, key: str | None = None) -> Column:
    inner = maybe_number(name, key).read

    def read(value: JSON, stamp: Stamp) -> Cell:
        return inner(value, stamp) or 0

    return Column(name, read, ColumnKind.NUMBER, key)


def moment(name: str, key: str | None = None) -> Column:
    """The time that the value names, or else the time when it was written."""
    inner = maybe_number(name, key).read

    def read(value: JSON, stamp: Stamp) -> Cell:
        return inner(value, stamp) or stamp.us

    return Column(name, read, ColumnKind.MOMENT, key)


def flag(name: str, key: str | None = None) -> Column:
    return Column(name, lambda value, _: 1 if part(value, key) is True else 0, ColumnKind.FLAG, key)


def document(name: str, key: str | None, default: str) -> Column:
    """A list or object as canonical JSON; its event was checked to hold no fraction when it was written."""

    def read(value: JSON, _: Stamp) -> str:
        found = part(value, key)
        return default if found is None else canonical_unchecked(found)

    return Column(name, read, ColumnKind.DOCUMENT, key, default)


def start(name: str) -> Column:
    """The start of the first in a list of passages."""

    def read(value: JSON, _: Stamp) -> int:
        first = value[0] if isinstance(value, list) and value else None
        found = first.get("start") if isinstance(first, dict) else None
        return found if isinstance(found, int) else 0

    return Column(name, read, ColumnKind.START)


class TableMapping:
    """One table: its statements, made once, and the position of each column in its rows."""

    def __init__(
        self,
        table: str,
        registers: Mapping[str, tuple[Column, ...]],
        defaults: Mapping[str, Cell],
        document_members: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        """`document_members`: columns that hold several registers, those named `column.member`, as one canonical JSON.

        Where two registers fill one column, the one declared later does, if it has a value.
        """
        target: Table = METADATA.tables[table]
        self.name = table
        self.declared = registers
        self.document_members = dict(document_members or {})
        self.defaults = defaults
        self.columns = [column.name for column in target.columns]
        insert = sqlite.insert(target)
        values = {name: insert.excluded[name] for name in self.columns if name != "id"}
        self.insert = str(insert.compile(dialect=_DIALECT))
        self.upsert = str(insert.on_conflict_do_update(["id"], set_=values).compile(dialect=_DIALECT))
        self.delete = str(target.delete().where(target.c[self.columns[0]] == "").compile(dialect=_DIALECT))
        at = {name: index for index, name in enumerate(self.columns)}
        self.places = {
            register: [(at[column.name], column.read) for column in columns]
            for register, columns in registers.items()
        }
        filled: set[int] = set()
        self._overriding: list[str] = []
        for register, places in self.places.items():
            self._overriding += [register] if filled & {index for index, _ in places} else []
            filled |= {index for index, _ in places}
        self.members = {
            f"{column}.{member}": (at[column], member)
            for column, members in (document_members or {}).items()
            for member in members
        }
        self.registers = self.places.keys() | self.members.keys()
        self.empty: list[Cell] = [
            defaults.get(column.name, None if column.nullable else _zero(column.type.python_type))
            for column in target.columns
        ]
        self._defaults_after_key = self.empty[1:]

    def row_of(self, entity: str, registers: Registers) -> list[Cell]:
        """The entity's row: the values of those registers that belong to this table, defaults elsewhere."""
        row, places, members = [entity, *self._defaults_after_key], self.places, self.members
        gathered: dict[int, dict[str, JSON]] = {}
        for register, (value, stamp) in registers.items():
            if value is None:
                continue
            if register in places:
                for index, read in places[register]:
                    row[index] = read(value, stamp)
            elif register in members:
                index, member = members[register]
                gathered.setdefault(index, {})[member] = value
        for index, several in gathered.items():
            row[index] = canonical_unchecked(several)
        for register in self._overriding:
            value, stamp = registers.get(register, _NOTHING)
            if value is not None:
                for index, read in places[register]:
                    row[index] = read(value, stamp)
        return row

    def has_values_for(self, registers: Registers) -> bool:
        """Whether any register of this table has a value."""
        return any(
            register in self.registers and value is not None for register, (value, _) in registers.items()
        )


def _zero(kind: type) -> Cell:
    return "" if kind is str else 0


class EntityMapping:
    """All tables of one kind of entity: the main one, and those in which only some entities have a row."""

    def __init__(
        self,
        main: TableMapping,
        details: tuple[TableMapping, ...] = (),
    ) -> None:
        self.main = main
        self.details = details
        self.registers = frozenset({"core"}.union(main.registers, *(plan.registers for plan in details)))


EntityMappings = Mapping[EntityType, EntityMapping]
