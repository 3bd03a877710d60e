"""From what holds of a thing to its rows. The same code serves a new event, an undo and a rebuild."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from db.schema.canonical_json import is_mapping
from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.schema.registers import Cell, EntityMapping, Registers, Stamp, StampedValue
from db.schema.table_helpers import EntityColumns
from workbench.domain.changes import EntityType

_BADGE = "INSERT INTO badge (state, n) VALUES (?, ?) ON CONFLICT (state) DO UPDATE SET n = n + excluded.n"

_UNWRITTEN: StampedValue = (None, Stamp(0, ""))

#: The columns of `EntityColumns` come first in each entity's main table.
_N_ENTITY_COLUMNS = len(EntityColumns._fields)

#: Rows given to the driver at once.
BATCH = 1000


class EntityProjection(NamedTuple):
    """One thing on its way to its rows."""

    entity: str
    registers: Registers
    n_conflicts: int = 0
    changed_us: int = 0  # where all its registers were written at one moment; else it is the last of theirs


def insert_projections(raw: driver.Connection, kind: EntityType, things: Iterable[EntityProjection]) -> None:
    """Write the rows of things that have none yet, table by table."""
    shape = ENTITY_MAPPINGS[kind]
    batches: dict[str, list[tuple[Cell, ...]]] = defaultdict(list)
    for thing in things:
        batches[shape.main.insert].append(_main(shape, thing))
        for plan in shape.details:
            if plan.has_values_for(thing.registers):
                row = plan.row_of(thing.entity, thing.registers)
                batches[plan.insert].append(tuple(row))
    for statement, batch in batches.items():
        execute_many(raw, statement, batch)


def replace_projection(raw: driver.Connection, kind: EntityType, thing: EntityProjection) -> None:
    """Write the rows of a thing that may have some already."""
    shape = ENTITY_MAPPINGS[kind]
    execute_many(raw, shape.main.upsert, [_main(shape, thing)])
    for plan in shape.details:
        if plan.has_values_for(thing.registers):
            row = plan.row_of(thing.entity, thing.registers)
            execute_many(raw, plan.upsert, [tuple(row)])
        else:
            execute_many(raw, plan.delete, [(thing.entity,)])


def replace_projections(raw: driver.Connection, kind: EntityType, things: Iterable[EntityProjection]) -> None:
    """As `replace`, for many things in few strokes."""
    shape = ENTITY_MAPPINGS[kind]
    batches: dict[str, list[tuple[Cell, ...]]] = defaultdict(list)
    for thing in things:
        batches[shape.main.upsert].append(_main(shape, thing))
        for plan in shape.details:
            if plan.has_values_for(thing.registers):
                row = plan.row_of(thing.entity, thing.registers)
                batches[plan.upsert].append(tuple(row))
            else:
                batches[plan.delete].append((thing.entity,))
    for statement, batch in batches.items():
        execute_many(raw, statement, batch)


def _main(shape: EntityMapping, thing: EntityProjection) -> tuple[Cell, ...]:
    registers = thing.registers
    row = shape.main.row_of(thing.entity, registers)
    core, stamp = registers.get("core", _UNWRITTEN)
    present, author_id, created_us = 0, "", 0
    if is_mapping(core):
        author, created = core.get("author"), core.get("created")
        present = 1
        author_id = author if isinstance(author, str) else stamp.author
        created_us = created if isinstance(created, int) else stamp.us
    changed_us = thing.changed_us or max([stamp.us for _, stamp in registers.values()], default=0)
    row[:_N_ENTITY_COLUMNS] = (thing.entity, present, author_id, created_us, changed_us, thing.n_conflicts)
    return tuple(row)


def badge_of(kind: EntityType, registers: Registers) -> str | None:
    """The badge that a thing counts under, if any: a present claim's state."""
    if kind is not EntityType.CLAIM:
        return None
    core, _ = registers.get("core", _UNWRITTEN)
    if core is None:
        return None
    written, _ = registers.get("state", _UNWRITTEN)
    state = written.get("state") if is_mapping(written) else None
    return state if isinstance(state, str) else "draft"


def add_to_badges(raw: driver.Connection, badges: Mapping[str, int]) -> None:
    """Add to the counters what a change made more or fewer."""
    execute_many(raw, _BADGE, [(state, n) for state, n in badges.items() if n])


def execute_many(raw: driver.Connection, statement: str, rows: Sequence[tuple[Cell, ...]]) -> None:
    """Run a prepared statement for some rows, at most `BATCH` at once, through the driver itself.

    SQLAlchemy's bookkeeping would cost thrice the statement itself, and nothing is read back here.
    """
    if len(rows) == 1:
        raw.execute(statement, rows[0])
    elif rows:
        for at in range(0, len(rows), BATCH):
            raw.executemany(statement, rows[at : at + BATCH])
