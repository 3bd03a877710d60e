"""Rebuild: compute all tables again from the event log alone, in a scratch file: what they should hold."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from db import migrate, projections
from db.authority import effective_events, entitlement, newsroom, trust
from db.journal import event_log, heads
from db.journal.event_log import Event
from db.journal.event_parser import usable_of
from db.journal.gate import Usable
from db.maintenance.journal_survey import JournalSurvey
from db.projections import BATCH, EntityProjection
from db.schema.entity_mappings import ENTITY_MAPPINGS
from db.sqlite import connections
from workbench.domain.changes import EntityType
from workbench.domain.progress import ProgressHook, no_progress

_EVENTS = (
    "SELECT n, id, device_id, seq, prev, hlc, author_id, change, part, action, verb, entity_type, entity, undoes,"
    " raw, received_us FROM event ORDER BY n"
)
#: The scratch file need not survive a crash, and is read once, in the order of its keys.
_SCRATCH_SETTINGS = ("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA cache_size=-32000")
_INDEXES = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql NOT NULL AND tbl_name IN ({})"
_DEVICES = "SELECT no, id, first, loose FROM device"
_ADD_DEVICE = "INSERT INTO device (no, id, first, loose) VALUES (?, ?, ?, ?)"
_OWN_CHAINS = "SELECT no, chain, seat, current FROM own_chain"
_ADD_OWN_CHAIN = "INSERT INTO own_chain (no, chain, seat, current) VALUES (?, ?, ?, ?)"
_WAITING = "SELECT id, raw, loose, received_us FROM quarantine"
_ADD_WAITING = "INSERT INTO quarantine (id, raw, loose, received_us) VALUES (?, ?, ?, ?)"
_REPEATED = "SELECT entity FROM event GROUP BY entity HAVING count(*) > 1"
_SUPERSEDED = (
    "DELETE FROM head WHERE EXISTS (SELECT 1 FROM event_supersedes s"
    " WHERE s.superseded = head.event_id AND s.register = head.register)"
)


@contextmanager
def rebuilt_store(connection: Connection, hook: ProgressHook = no_progress) -> Iterator[Connection]:
    """A scratch store with this event log and all its projections; it is deleted when the block ends.

    If the store is encrypted, so is the scratch file, with a random key that is kept nowhere. The hook hears how
    many events were read.
    """
    key = os.urandom(connections.KEY_BYTES) if connections.is_encrypted(connection) else None
    with TemporaryDirectory(prefix="tadqiq-") as folder:
        scratch = connections.writer(Path(folder) / "rebuilt.db", key)
        try:
            for setting in _SCRATCH_SETTINGS:
                connections.raw_connection(scratch).execute(setting).fetchall()
            migrate.create(scratch)
            _without_indexes(scratch)
            with connections.write_transaction(scratch):
                survey = JournalSurvey(scratch, connection)
                _Rebuilder(connection, scratch, survey).run(hook)
                trust.set_roots(scratch, trust.roots(connection))
                restricted = effective_events.unauthorized_events(connection)
                judged = survey.judge()
                touched = _trust_as(connection, scratch)
                effective_events.refresh(scratch, touched, judged=judged, restricted=restricted)
            with connections.read_transaction(scratch):
                yield scratch
        finally:
            scratch.close()


def _trust_as(connection: Connection, scratch: Connection) -> set[str]:
    """Trust the newsroom of this copy; the entities of which something is left out for ever."""
    founding = newsroom.newsroom_of(connection)
    if not founding:
        return set()
    newsroom.trust_newsroom(scratch, founding)
    rows = connection.exec_driver_sql(_OWN_CHAINS).all()
    raw = connections.raw_connection(scratch)
    projections.execute_many(raw, _ADD_OWN_CHAIN, [tuple(row) for row in rows])
    waiting = connection.exec_driver_sql(_WAITING).all()
    projections.execute_many(raw, _ADD_WAITING, [tuple(row) for row in waiting])
    return entitlement.record_all(scratch)


def _without_indexes(scratch: Connection) -> None:
    """Drop the indexes of the main tables: nothing is looked up in the scratch store."""
    tables = tuple(shape.main.name for shape in ENTITY_MAPPINGS.values())
    sql = _INDEXES.format(",".join("?" * len(tables)))
    for name in scratch.exec_driver_sql(sql, tables).scalars().all():
        scratch.exec_driver_sql(f'DROP INDEX "{name}"')


class _Rebuilder:
    """One pass over the event log: entities with a single event are projected at once, the others at the end."""

    def __init__(self, connection: Connection, scratch: Connection, survey: JournalSurvey) -> None:
        self._survey = survey
        self._source = connections.raw_connection(connection)
        self._scratch = scratch
        self._raw = connections.raw_connection(scratch)
        self._repeated: set[str] = {entity for (entity,) in self._source.execute(_REPEATED)}
        self._kinds: dict[str, EntityType] = {}
        self._badges: Counter[str] = Counter()

    def run(self, hook: ProgressHook) -> None:
        run = projections.execute_many
        run(self._raw, _ADD_DEVICE, self._source.execute(_DEVICES).fetchall())
        (total,) = self._source.execute("SELECT count(*) FROM event").fetchone()
        rows, done = self._source.execute(_EVENTS), 0
        while batch := rows.fetchmany(BATCH):
            hook(done, total)
            run(self._raw, event_log.INSERT, batch)
            events = self._judged(
                Event.of(event_id, raw, author, hlc)
                for _n, event_id, _device, _seq, _prev, hlc, author, *_columns, raw, _received_us in batch
            )
            self._add_single_events(
                [(event, judged) for event, judged in events if event.text("entity") not in self._repeated]
            )
            self._add_repeated_events(
                [(event, judged) for event, judged in events if event.text("entity") in self._repeated]
            )
            done += len(batch)
        self._raw.execute(_SUPERSEDED)
        for kind in EntityType:
            entities = sorted(entity for entity in self._repeated if self._kinds.get(entity) is kind)
            for at in range(0, len(entities), BATCH):
                found = heads.of_entities(self._scratch, entities[at : at + BATCH])
                self._project(
                    kind,
                    [
                        EntityProjection(
                            entity, heads.winning_registers(entity_heads), heads.count_conflicts(entity_heads)
                        )
                        for entity, entity_heads in found.items()
                    ],
                )
        projections.add_to_badges(self._raw, self._badges)

    def _judged(self, events: Iterable[Event]) -> list[tuple[Event, Usable]]:
        """The events that write anything by themselves, each with what of it may be used."""
        found = []
        for event in events:
            judged = usable_of(event)
            self._survey.add(event, judged)
            if judged.kind is not None:
                self._kinds[event.text("entity")] = judged.kind
                found.append((event, judged))
        return found

    def _add_single_events(self, events: list[tuple[Event, Usable]]) -> None:
        by_kind: dict[EntityType, list[EntityProjection]] = defaultdict(list)
        for event, judged in events:
            stamp = event.stamp
            written = {name: (value, stamp) for name, value in judged.writes.items()}
            if judged.kind is not None:
                by_kind[judged.kind].append(EntityProjection(event.text("entity"), written))
        rows = [(event.text("entity"), heads.ALL, event.id, event.id) for event, _ in events]
        projections.execute_many(self._raw, heads.INSERT, rows)
        for kind, projected in by_kind.items():
            self._project(kind, projected)

    def _add_repeated_events(self, events: list[tuple[Event, Usable]]) -> None:
        """Every event becomes a head at first; superseded ones are deleted afterwards, in any order."""
        run = projections.execute_many
        superseded = [
            (old, register, event.id)
            for event, _ in events
            for register, ids in event.superseded.items()
            for old in ids
        ]
        run(self._raw, heads.SUPERSEDE, superseded)
        written = [
            (event.text("entity"), register, event.id, event.stands_for(register))
            for event, judged in events
            for register in judged.writes
        ]
        run(self._raw, heads.INSERT, written)

    def _project(self, kind: EntityType, entities: list[EntityProjection]) -> None:
        for entity in entities:
            state = projections.badge_of(kind, entity.registers)
            if state is not None:
                self._badges[state] += 1
        projections.insert_projections(self._raw, kind, entities)
