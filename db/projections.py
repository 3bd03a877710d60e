"""Projections: the rows of an entity, computed from its registers.

The same code serves a new event, an undo, a merge and a rebuild.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from db.schema.canonical_json import JSON, canonical_unchecked, is_mapping
from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.schema.registers import Cell, EntityMapping, Registers, Stamp, StampedValue
from db.schema.table_builders import EntityColumns
from workbench.domain.changes import EntityType

_BADGE = "INSERT INTO badge (state, n) VALUES (?, ?) ON CONFLICT (state) DO UPDATE SET n = n + excluded.n"

_UNWRITTEN: StampedValue = (None, Stamp(0, ""))

#: The columns of `EntityColumns` come first in each entity's main table.
_N_ENTITY_COLUMNS = len(EntityColumns._fields)

#: Rows given to the driver at once.
BATCH = 1000


class EntityProjection(NamedTuple):
    """The registers of one entity, from which its rows are written."""

    entity: str
    registers: Registers
    n_conflicts: int = 0
    changed_us: int = 0  # 0: the latest time of its registers


def insert_projections(
    raw: driver.Connection, kind: EntityType, projections: Iterable[EntityProjection]
) -> None:
    """Insert the rows of entities that have none yet, table by table."""
    mapping = ENTITY_MAPPINGS[kind]
    batches: dict[str, list[tuple[Cell, ...]]] = defaultdict(list)
    for projection in projections:
        batches[mapping.main.insert].append(_main(mapping, projection))
        for table in mapping.details:
            if table.has_values_for(projection.registers):
                row = table.row_of(projection.entity, projection.registers)
                batches[table.insert].append(tuple(row))
    for statement, batch in batches.items():
        execute_many(raw, statement, batch)


def replace_projection(raw: driver.Connection, kind: EntityType, projection: EntityProjection) -> None:
    """Write the rows of an entity that may have rows already."""
    mapping = ENTITY_MAPPINGS[kind]
    execute_many(raw, mapping.main.upsert, [_main(mapping, projection)])
    for table in mapping.details:
        if table.has_values_for(projection.registers):
            row = table.row_of(projection.entity, projection.registers)
            execute_many(raw, table.upsert, [tuple(row)])
        else:
            execute_many(raw, table.delete, [(projection.entity,)])


def replace_projections(
    raw: driver.Connection, kind: EntityType, projections: Iterable[EntityProjection]
) -> None:
    """As `replace_projection`, for many entities in few statements."""
    mapping = ENTITY_MAPPINGS[kind]
    batches: dict[str, list[tuple[Cell, ...]]] = defaultdict(list)
    for projection in projections:
        batches[mapping.main.upsert].append(_main(mapping, projection))
        for table in mapping.details:
            if table.has_values_for(projection.registers):
                row = table.row_of(projection.entity, projection.registers)
                batches[table.upsert].append(tuple(row))
            else:
                batches[table.delete].append((projection.entity,))
    for statement, batch in batches.items():
        execute_many(raw, statement, batch)


def delete_projections(raw: driver.Connection, kind: EntityType, entities: Iterable[str]) -> None:
    """Delete the rows of entities of which nothing may be used any more, details before what they refer to."""
    mapping, ids = ENTITY_MAPPINGS[kind], [(entity,) for entity in entities]
    for table in (*mapping.details, mapping.main):
        execute_many(raw, table.delete, list(ids))


def _main(mapping: EntityMapping, projection: EntityProjection) -> tuple[Cell, ...]:
    registers = projection.registers
    row = mapping.main.row_of(projection.entity, registers)
    core, stamp = registers.get("core", _UNWRITTEN)
    present, author_id, created_us, imported_from = 0, "", 0, ""
    if is_mapping(core):
        present, author_id, created_us, imported_from = 1, stamp.author, stamp.us, _imported_from(core)
    changed_us = projection.changed_us or max([stamp.us for _, stamp in registers.values()], default=0)
    row[:_N_ENTITY_COLUMNS] = (
        projection.entity,
        present,
        author_id,
        created_us,
        changed_us,
        projection.n_conflicts,
        imported_from,
    )
    return tuple(row)


def _imported_from(core: Mapping[str, JSON]) -> str:
    """What a `core` says of an item's origin in another store, as canonical JSON; "" for an item of this one.

    In events of version 1 of older programs it is spread, and the id is the item's own.
    """
    given = core.get("imported")
    if is_mapping(given):
        return canonical_unchecked(given)
    author = core.get("author")
    if not isinstance(author, str):
        return ""
    return canonical_unchecked({"author": {"id": author}, "created": core.get("created") or 0})


def badge_of(kind: EntityType, registers: Registers) -> str | None:
    """The counter that an entity counts in, if any: the state of a claim that is present."""
    if kind is not EntityType.CLAIM:
        return None
    core, _ = registers.get("core", _UNWRITTEN)
    if core is None:
        return None
    written, _ = registers.get("state", _UNWRITTEN)
    state = written.get("state") if is_mapping(written) else None
    return state if isinstance(state, str) else "draft"


def add_to_badges(raw: driver.Connection, badges: Mapping[str, int]) -> None:
    """Add the differences that a change made to the counters by state."""
    execute_many(raw, _BADGE, [(state, n) for state, n in badges.items() if n])


def execute_many(raw: driver.Connection, statement: str, rows: Sequence[tuple[Cell, ...]]) -> None:
    """Execute a statement for each row, at most `BATCH` rows in one call of the driver.

    Through the driver itself: SQLAlchemy's bookkeeping would cost three times the statement, and no result is read.
    """
    if len(rows) == 1:
        raw.execute(statement, rows[0])
    elif rows:
        for at in range(0, len(rows), BATCH):
            raw.executemany(statement, rows[at : at + BATCH])
