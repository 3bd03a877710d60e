"""Verification: whether a store is intact: chains, hashes, tables, texts and snapshots.

It checks SQLite's pages; every event's id, text, columns, number and predecessor; that referenced events are there;
that all tables are what the event log says; that every text and every snapshot has its hash, and that the words of
claims are in their articles. A log cut off at its end is noticed only by comparison with chain heads kept
elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any, NamedTuple

from sqlalchemy import Connection

from db import migrate
from db.journal.event_log import RUN_SIZE, VERSION, Event
from db.journal.event_parser import parse_event
from db.journal.gate import KIND_NAME
from db.journal.rejected_events import RejectedEvent
from db.maintenance.proof_check import ProofCheck
from db.maintenance.rebuild import rebuilt_store
from db.projections import BATCH
from db.schema import foreign_parts
from db.schema.canonical_json import canonical
from db.schema.table_builders import METADATA
from db.search import index
from db.snapshots import SnapshotFiles
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.article import text_sha256
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.progress import ProgressHook, no_progress, split_progress
from workbench.domain.reasons import EventRef, Reason

#: Tables that are independent of events, or are the log itself.
_OWN = frozenset(
    {
        *("event", "device", "meta", "draft", "undo_dropped", "article_text", "badge"),
        *(
            "quarantine",
            "quarantine_signature",
            "event_awaits",
            "chain_head",
            "bundle_in",
            "signature",
            "own_chain",
        ),
        *("server", "server_read", "server_has", "server_refused"),
    }
)
_JOURNAL = (
    "SELECT event.id, raw, device_id, seq, prev, hlc, author_id, change, part, action, verb, entity_type, entity, undoes"
    ", event.n, no, first, loose, signature FROM event LEFT JOIN device ON device.id = device_id AND device.no = event.n >> 40"
    " LEFT JOIN signature ON signature.n = event.n ORDER BY event.n"
)
_THERE = "SELECT id FROM event WHERE id IN ({})"
#: An event may name what is not here as long as it waits for it, which is compared with the rest of the tables.
_WAITED_FOR = "SELECT DISTINCT awaited FROM event_awaits WHERE awaited IN ({})"
_FIELDS = ("device", "seq", "prev", "hlc", "author", "change")
_MORE_FIELDS = ("action", "verb", "entity_type", "entity", "undoes")
_TEXTLESS = "SELECT id FROM article WHERE present = 1 AND sha256 NOT IN (SELECT sha256 FROM article_text)"
_AT = "SELECT event.id FROM event WHERE n IN (SELECT no * ? + ? FROM device WHERE id = ?)"
_PLACE = "SELECT device_id, seq FROM event WHERE id = ?"
#: Only sources created here must have their snapshot: an imported article brings none.
_NAMED = (
    "SELECT s.sha256, max(s.id IN (SELECT entity FROM event WHERE entity_type = 'source' AND verb = 'create'))"
    " FROM snapshot s GROUP BY s.sha256 ORDER BY s.sha256"
)
_SHOWN = 20


class _Row(NamedTuple):
    """An event's columns, and those of its run."""

    id: str
    raw: str
    device_id: str
    seq: int
    prev: str | None
    hlc: int
    author_id: str
    change: str
    part: int
    action: str
    verb: str
    entity_type: str
    entity: str
    undoes: str
    n: int
    no: int | None
    first: str | None
    partial: int | None
    signature: bytes | None


def problems(
    connection: Connection,
    snapshots: SnapshotFiles,
    expected: Mapping[str, tuple[int, str]],
    hook: ProgressHook = no_progress,
) -> list[Reason]:
    """Everything that does not hold. `expected`: chain heads (device -> number, id) kept elsewhere.

    The hook hears the progress, and may stop the verification.
    """
    pages_hook, journal_hook, tables_hook, texts_hook = split_progress(hook, (15, 25, 55, 5))
    pages_hook(0)
    pages = [
        Reason(ProblemCode.PAGES_DAMAGED, said=str(line))
        for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars()
        if line != "ok"
    ]
    if pages:
        return pages  # nothing read from such a file can be trusted
    found = [*_journal(connection, journal_hook), *missing_heads(connection, expected)]
    if found:
        found.append(Reason(ProblemCode.TABLES_NOT_COMPARED))
    else:
        found += _tables(connection, tables_hook)
    texts_hook(0)
    return [
        *found,
        *_schema(connection),
        *_texts(connection),
        *_snapshots(connection, snapshots),
        *index.index_problems(connection),
    ]


def _journal(connection: Connection, hook: ProgressHook) -> Iterator[Reason]:
    run, seq, prev, change, part = -1, 0, None, "", -1
    proof = ProofCheck(connection)
    done, total = 0, connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one()
    cursor = raw_connection(connection).execute(_JOURNAL)
    while batch := [_Row._make(row) for row in cursor.fetchmany(BATCH)]:
        hook(done, total)
        done += len(batch)
        referenced: dict[str, EventRef] = {}  # event -> the one that refers to it
        for row in batch:
            name = EventRef(row.device_id, row.seq)
            if row.n // RUN_SIZE != run:
                run, seq, change, part = row.n // RUN_SIZE, 0, "", -1
                yield from (_at(name, code) for code in _run_start(connection, row))
            elif row.seq != seq + 1:
                yield _at(name, ProblemCode.EVENT_BEFORE_MISSING)
            elif row.prev != prev:
                yield _at(name, ProblemCode.EVENT_BEFORE_OTHER)
            if row.no is None or row.n != row.no * RUN_SIZE + row.seq:
                yield _at(name, ProblemCode.EVENT_KEY_WRONG)
            part = part + 1 if row.change == change else 0
            if row.part != part and (seq or row.seq == 1):
                yield _at(name, ProblemCode.EVENT_PART_WRONG)
            yield from (_at(name, code) for code in _event(row, name, proof, referenced))
            seq, prev, change, part = row.seq, row.id, row.change, row.part
        stored = {found for (found,) in select_by_ids(connection, _THERE, referenced)}
        stored |= {found for (found,) in select_by_ids(connection, _WAITED_FOR, referenced)}
        referring = dict.fromkeys(name for event_id, name in referenced.items() if event_id not in stored)
        yield from (_at(name, ProblemCode.EVENT_REFERENCE_MISSING) for name in referring)
    yield from (_at(name, ProblemCode.EVENT_UNPROVED) for name in proof.unproved())


def _at(event: EventRef, code: ProblemCode) -> Reason:
    return Reason(ProblemCode.AT_EVENT, number=event.seq, device=event.device, cause=code)


def _run_start(connection: Connection, row: _Row) -> Iterator[ProblemCode]:
    """Problems of the first event of a run: it starts the chain, branches off, or is detached."""
    if row.first and row.first != row.id:
        yield ProblemCode.EVENT_BEFORE_MISSING
    elif row.prev is None or not row.first:
        if row.seq != 1:
            yield ProblemCode.EVENT_BEFORE_MISSING
        elif row.prev is not None:
            yield ProblemCode.EVENT_BEFORE_OTHER
    else:
        before = connection.exec_driver_sql(_PLACE, (row.prev,)).one_or_none()
        if before is None and not row.partial:
            yield ProblemCode.EVENT_BEFORE_MISSING
        elif before is not None and tuple(before) != (row.device_id, row.seq - 1):
            yield ProblemCode.EVENT_BEFORE_OTHER


def _event(
    row: _Row, name: EventRef, proof: ProofCheck, referenced: dict[str, EventRef]
) -> Iterator[ProblemCode]:
    """Problems of an event in itself; the events that it refers to are added to `named`."""
    if hashlib.sha256(row.raw.encode("utf-8")).hexdigest() != row.id:
        yield ProblemCode.EVENT_HASH_WRONG
        return
    if proof.is_of_seat(row.device_id):
        yield from _seat_event(row, name, proof, referenced)
        return
    try:
        event = Event.of(row.id, row.raw)
        same = canonical(event.body) == row.raw
    except (ValueError, TypeError):
        yield ProblemCode.EVENT_TEXT_NONE
        return
    if event.version != VERSION:
        yield from _seat_event(row, name, proof, referenced)
        return
    body = event.body
    if not same:
        yield ProblemCode.EVENT_FORM_WRONG
    fields = [body.get(field) for field in (*_FIELDS, *_MORE_FIELDS)]
    columns = [
        *(row.device_id, row.seq, row.prev, row.hlc, row.author_id, row.change),
        *(row.action, row.verb, row.entity_type, row.entity, row.undoes or None),
    ]
    if fields != columns:
        yield ProblemCode.EVENT_COLUMNS_WRONG
    if not KIND_NAME.fullmatch(row.entity_type):
        yield ProblemCode.EVENT_ENTITY_UNKNOWN
    referenced.update((old, name) for ids in event.superseded.values() for old in ids)
    restored = {event.stands_for(register) for register in event.mapping("restores")} - {""}
    referenced.update((old, name) for old in restored)
    if not (event.superseded.keys() | event.mapping("restores").keys()) <= event.writes.keys():
        yield ProblemCode.EVENT_SUPERSEDES_UNWRITTEN


def _seat_event(
    row: _Row, name: EventRef, proof: ProofCheck, referenced: dict[str, EventRef]
) -> Iterator[ProblemCode]:
    """The same of an event of version 2, and whether it is proved."""
    try:
        event = parse_event(row.raw, known_id=row.id, author=row.author_id)
    except RejectedEvent:
        yield ProblemCode.EVENT_FORM_WRONG
        return
    columns = (
        *(row.device_id, row.seq, row.prev, row.hlc, row.change, row.action, row.verb),
        *(row.entity_type, row.entity, row.undoes or None),
    )
    said = (
        *(event.device, event.seq, event.prev, event.hlc, event.change, event.action, event.verb),
        *(event.type_name, event.entity, event.undoes),
    )
    if columns != said:
        yield ProblemCode.EVENT_COLUMNS_WRONG
    yield from proof.problems(event, row.n, row.signature)
    for ids in event.sup.values():
        referenced.update((old, name) for old in ids)
    referenced.update((old, name) for old in event.restores.values() if old)
    referenced.update((seen, name) for seen in (*event.sees, *([event.via] if event.via else ())))


def missing_heads(connection: Connection, expected: Mapping[str, tuple[int, str]]) -> Iterator[Reason]:
    """A problem for each of these chain heads, kept elsewhere, that is not in the log."""
    for device, (seq, event_id) in expected.items():
        if connection.exec_driver_sql(_PLACE, (event_id,)).one_or_none() == (device, seq):
            continue
        if connection.exec_driver_sql(_AT, (RUN_SIZE, seq, device)).first() is None:
            yield Reason(ProblemCode.JOURNAL_ENDS_EARLY, device=device, number=seq)
        else:
            yield Reason(ProblemCode.JOURNAL_DIFFERS, device=device, number=seq)


def _tables(connection: Connection, hook: ProgressHook) -> Iterator[Reason]:
    rebuilding, comparing = split_progress(hook, (4, 1))
    with rebuilt_store(connection, rebuilding) as scratch:
        comparing(0)
        for table in METADATA.sorted_tables:
            if table.name not in _OWN:
                keys = [column.name for column in table.primary_key]
                names = keys + [column.name for column in table.columns if column.name not in keys]
                sql = " ".join(("SELECT", _list(names), "FROM", table.name, "ORDER BY", _list(keys)))
                yield from islice(_compare(connection, scratch, table.name, sql, len(keys)), _SHOWN)
        awaited = (
            "SELECT a.awaited, a.event_id FROM event_awaits a JOIN event e ON e.id = a.event_id ORDER BY 1, 2"
        )
        yield from _compare(connection, scratch, "event_awaits", awaited, 2)
        counters = "SELECT state, n FROM badge WHERE n <> 0 ORDER BY state"
        yield from _compare(connection, scratch, "badge", counters, 1)


def _schema(connection: Connection) -> Iterator[Reason]:
    """A problem for each part of the file's schema that is not as this program makes it."""
    parts = foreign_parts.schema_parts(raw_connection(connection))
    for name, is_expected in foreign_parts.differing_parts(parts, migrate.schema_parts()).items():
        yield Reason(ProblemCode.PART_CHANGED if is_expected else ProblemCode.PART_FOREIGN, name=name)


def _list(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _compare(here: Connection, there: Connection, table: str, sql: str, n_keys: int) -> Iterator[Reason]:
    """Compare two tables in the order of their keys: in batches as long as they are equal."""
    ours, theirs = raw_connection(here).execute(sql), raw_connection(there).execute(sql)
    while True:
        mine, others = ours.fetchmany(BATCH), theirs.fetchmany(BATCH)
        if mine != others:
            yield from _row_differences(table, n_keys, chain(mine, ours), chain(others, theirs))
            return
        if not mine:
            return


def _row_differences(
    table: str, n_keys: int, ours: Iterator[tuple[Any, ...]], theirs: Iterator[tuple[Any, ...]]
) -> Iterator[Reason]:
    """The differences of two tables in the order of their keys, side by side."""
    mine, other = next(ours, None), next(theirs, None)
    while mine is not None or other is not None:
        my_key = None if mine is None else mine[:n_keys]
        its_key = None if other is None else other[:n_keys]
        if its_key is None or (my_key is not None and my_key < its_key):
            yield Reason(ProblemCode.ROW_IN_NO_EVENT, table=table, id=_key(my_key))
            mine = next(ours, None)
        elif my_key is None or its_key < my_key:
            yield Reason(ProblemCode.ROW_MISSING, table=table, id=_key(its_key))
            other = next(theirs, None)
        else:
            if mine != other:
                yield Reason(ProblemCode.ROW_WRONG, table=table, id=_key(my_key))
            mine, other = next(ours, None), next(theirs, None)


def _key(key: tuple[object, ...] | None) -> str:
    return " / ".join(str(item) for item in key or ())


def _texts(connection: Connection) -> Iterator[Reason]:
    for sha256, body in connection.exec_driver_sql("SELECT sha256, body FROM article_text"):
        if text_sha256(body) != sha256:
            yield Reason(ProblemCode.TEXT_WRONG, id=sha256)
    for article_id in connection.exec_driver_sql(_TEXTLESS).scalars():
        yield Reason(ProblemCode.TEXT_MISSING, id=article_id)


def _snapshots(connection: Connection, snapshots: SnapshotFiles) -> Iterator[Reason]:
    expected = connection.exec_driver_sql(_NAMED).all()
    for sha256, kept_here in expected:
        if not snapshots.has(sha256):
            if kept_here:
                yield Reason(ProblemCode.SNAPSHOT_FILE_MISSING, id=sha256)
        elif not snapshots.is_intact(sha256):
            yield Reason(ProblemCode.SNAPSHOT_FILE_CHANGED, id=sha256)
