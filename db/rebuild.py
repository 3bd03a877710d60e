"""The tables made anew from the journal alone, in a scratch file: what they ought to hold."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from db import counting, engine, heads, journal, migrate, projections, standing
from db.journal import Event
from db.projections import BATCH, Projected
from workbench.domain.changes import EntityType

_EVENTS = (
    "SELECT n, id, device_id, seq, prev, hlc, author_id, change, part, action, verb, entity_type, entity, undoes,"
    " raw, received_us FROM event ORDER BY n"
)
_RAW = -2
_SUPERSEDED = (
    "DELETE FROM head WHERE EXISTS (SELECT 1 FROM event_supersedes s"
    " WHERE s.superseded = head.event_id AND s.register = head.register)"
)
_ALONE = (
    "CREATE TEMP TABLE alone AS SELECT entity FROM event GROUP BY entity HAVING count(*) = 1",
    "DELETE FROM head WHERE entity IN (SELECT entity FROM alone)",
    "INSERT INTO head SELECT entity, '', id, id FROM event WHERE entity IN (SELECT entity FROM alone)",
)
_ENTITIES = "SELECT DISTINCT entity FROM event WHERE entity_type = ? ORDER BY entity"


@contextmanager
def rebuilt(connection: Connection) -> Iterator[Connection]:
    """A scratch store with this journal and everything read off it; gone when the block ends.

    What stands encrypted in the store does so in the scratch file: with a key that nobody keeps.
    """
    key = os.urandom(engine.KEY_BYTES) if engine.encrypted(connection) else None
    with TemporaryDirectory(prefix="tadqiq-") as folder:
        scratch = engine.writer(Path(folder) / "rebuilt.db", key)
        try:
            migrate.create(scratch)
            with engine.immediate(scratch):
                _copy_journal(connection, scratch)
                for kind in EntityType:
                    _project(scratch, kind)
                standing.believe(scratch, standing.roots(connection))
                counting.refresh(scratch)
            with engine.snapshot(scratch):
                yield scratch
        finally:
            scratch.close()


def _copy_journal(connection: Connection, scratch: Connection) -> None:
    """Events, and the heads they leave whatever the order in which they came: all, less those superseded."""
    raw = engine.raw_connection(scratch)
    devices = [tuple(row) for row in connection.exec_driver_sql("SELECT no, id, first, loose FROM device")]
    projections.run(raw, "INSERT INTO device (no, id, first, loose) VALUES (?, ?, ?, ?)", devices)
    with connection.exec_driver_sql(_EVENTS) as rows:
        while batch := [tuple(row) for row in islice(rows, BATCH)]:
            events = [Event.of(row[1], row[_RAW]) for row in batch]
            projections.run(raw, journal.INSERT, batch)
            projections.run(
                raw,
                heads.SUPERSEDE,
                [
                    (old, register, event.id)
                    for event in events
                    for register, ids in event.superseded.items()
                    for old in ids
                ],
            )
            projections.run(
                raw,
                heads.INSERT,
                [
                    (event.text("entity"), register, event.id, event.stands_for(register))
                    for event in events
                    for register in event.writes
                ],
            )
    for statement in (_SUPERSEDED, *_ALONE):
        scratch.exec_driver_sql(statement)


def _project(scratch: Connection, kind: EntityType) -> None:
    raw = engine.raw_connection(scratch)
    badges: Counter[str] = Counter()
    entities = list(scratch.exec_driver_sql(_ENTITIES, (kind.value,)).scalars())
    for at in range(0, len(entities), BATCH):
        things = []
        for entity in entities[at : at + BATCH]:
            found = heads.of_entity(scratch, entity)
            registers = heads.registers(found)
            things.append(Projected(entity, registers, heads.n_conflicts(found)))
            state = projections.badge(kind, registers)
            if state is not None:
                badges[state] += 1
        projections.insert_new(raw, kind, things)
    projections.count(raw, badges)
