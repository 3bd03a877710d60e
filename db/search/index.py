"""Full-text index: tables derived from the journal, updated in the background and never by a save.

`search_mark` keeps for each run of the journal the last event that the index has processed, its cursor. An update reads
on from there and moves the cursor in the same transaction. So the index is right after a crash, an undo, a merge, a
restore and an import: all of them are events. Entities that a merge changes without an event of their own are listed in
`search_dirty`.

The tables are contentless (FTS5): only the index is stored, and an entity is always written as a whole. This module
knows no Arabic: words come folded and stemmed. A closed or withdrawn entity has its number with a minus sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as driver

from db.journal.event_log import RUN_SIZE
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.connections import raw_connection
from workbench.domain.changes import EntityType
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.reasons import Reason
from workbench.domain.search import HitKind

#: The group in which each kind of entity is indexed; other kinds are not searched.
SEARCH_GROUPS = {
    EntityType.ARTICLE: HitKind.ARTICLE,
    EntityType.CLAIM: HitKind.CLAIM,
    EntityType.SOURCE: HitKind.SOURCE,
    EntityType.COMMENT: HitKind.NOTE,
    EntityType.EVIDENCE: HitKind.NOTE,
    EntityType.VERDICT: HitKind.NOTE,
    EntityType.DECISION: HitKind.NOTE,
}
TABLES = {found: f"search_{found.value}" for found in HitKind}

_ITEM_TABLE = (
    "CREATE TABLE search_item (no INTEGER NOT NULL, entity TEXT NOT NULL, kind TEXT NOT NULL, shown INTEGER NOT NULL,"
    " CONSTRAINT pk_search_item PRIMARY KEY (no), CONSTRAINT uq_search_item_entity UNIQUE (entity)) STRICT"
)
_MARK_TABLE = (
    "CREATE TABLE search_mark (run INTEGER NOT NULL, n INTEGER NOT NULL,"
    " CONSTRAINT pk_search_mark PRIMARY KEY (run)) STRICT"
)
_DIRTY_TABLE = (
    "CREATE TABLE search_dirty (entity TEXT NOT NULL, kind TEXT NOT NULL,"
    " CONSTRAINT pk_search_dirty PRIMARY KEY (entity)) STRICT, WITHOUT ROWID"
)
#: The tokenizer `ascii` takes all beyond ASCII for parts of words: it leaves the prepared words unchanged.
_FULL_TEXT = (
    "CREATE VIRTUAL TABLE {0} USING fts5(words, stems, marks,"
    " content='', contentless_delete=1, tokenize='ascii')"
)
_WORDS_OF = "CREATE VIRTUAL TABLE {0}_words USING fts5vocab({0}, row)"
_EMPTY = "INSERT INTO {0} ({0}) VALUES ('delete-all')"
_SETTLE = "INSERT INTO {0} ({0}) VALUES ('optimize')"
_TAKE_OUT = "DELETE FROM {0} WHERE rowid = ?"
_PUT_IN = "INSERT INTO {0} (rowid, words, stems, marks) VALUES (?, ?, ?, ?)"
_VERSION = "SELECT value FROM meta WHERE key = 'fold_version'"
_SET_FACT = (
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_BUILT = "SELECT value FROM meta WHERE key = 'search_built'"
_MARKS = (
    "SELECT d.no, coalesce(m.n, d.no * ?), (SELECT max(e.n) FROM event e WHERE e.n >= d.no * ? AND e.n < (d.no + 1) * ?)"
    " FROM device d LEFT JOIN search_mark m ON m.run = d.no ORDER BY d.no"
)
_EVENTS = "SELECT n, entity_type, entity FROM event WHERE n > ? AND n < ? ORDER BY n LIMIT ?"
_MARK = "INSERT INTO search_mark (run, n) VALUES (?, ?) ON CONFLICT (run) DO UPDATE SET n = excluded.n"
_ITEMS = "SELECT entity, no, shown FROM search_item WHERE entity IN ({})"
_TO_BUILD = "SELECT no, kind, entity FROM search_item WHERE no > ? ORDER BY no LIMIT ?"
_LAST = "SELECT coalesce(max(no), 0) FROM search_item"
_NEW_ITEM = "INSERT INTO search_item (no, entity, kind, shown) VALUES (?, ?, ?, ?)"
_SHOWN = "UPDATE search_item SET shown = ? WHERE no = ?"
_LENGTHS = "SELECT coalesce(sum(length), 0) FROM article WHERE id IN ({})"
_PRESENT = "SELECT count(*) FROM {} WHERE present = 1"
_HELD = "SELECT count(*) FROM search_item WHERE kind = ? AND shown <> 0"
_KINDS = {kind.value: kind for kind in SEARCH_GROUPS}
#: Size of a block of numbers. Every entity has the token of its block: a query with this token ends with the block.
#: Bounds of the row id alone do not end a query: FTS5 checks them only after it has found something.
BLOCK = 1 << 13
_BLOCK = "\ue203"


class IndexEntry(NamedTuple):
    """One entity as it is indexed: tokens separated by spaces. `shown` is 1, or -1 for a closed or withdrawn entity."""

    entity: str
    kind: EntityType
    words: str
    stems: str
    marks: str
    shown: int = 1


class IndexLag(NamedTuple):
    """How much is not indexed yet: entities of a rebuild in progress, events, and changed entities without an event."""

    build: int
    events: int
    dirty: int

    @property
    def total(self) -> int:
        return self.build + self.events + self.dirty


class IndexBatch(NamedTuple):
    """Entities to index next, in the order of their numbers or events, and the cursors to set afterwards."""

    entities: list[tuple[EntityType, str]]
    cursors: list[tuple[int, int]]
    built_up_to: int | None  # the number that a rebuild has reached with this batch
    n_items: int  # of what `IndexLag` counts


def create_tables(connection: Connection) -> None:
    """Create the tables, empty."""
    for statement in (_ITEM_TABLE, _MARK_TABLE, _DIRTY_TABLE):
        connection.exec_driver_sql(statement)
    for table in TABLES.values():
        connection.exec_driver_sql(_FULL_TEXT.format(table))
        connection.exec_driver_sql(_WORDS_OF.format(table))


def folding_version(connection: Connection) -> str:
    """The folding that the index was made with; '' for a new index."""
    return str(connection.exec_driver_sql(_VERSION).scalar() or "")


def last_item_number(connection: Connection) -> int:
    """The number of the newest indexed entity."""
    return int(connection.exec_driver_sql(_LAST).scalar_one())


def empty_index(connection: Connection, folding_version: str) -> None:
    """Empty the index for another folding; entities keep their numbers and are indexed again from the first on."""
    raw = raw_connection(connection)
    for table in TABLES.values():
        raw.execute(_EMPTY.format(table))
    raw.execute("UPDATE search_item SET shown = 0 WHERE shown <> 0")
    raw.execute(_SET_FACT, ("fold_version", folding_version))
    raw.execute(_SET_FACT, ("search_built", "0" if last_item_number(connection) else ""))


def index_lag(connection: Connection) -> IndexLag:
    """How far the index lags behind; a few look-ups in a store of any size."""
    built = _built(connection)
    build = 0 if built is None else last_item_number(connection) - built
    events = sum(last - mark for _, mark, last in _unread(connection))
    dirty = int(connection.exec_driver_sql("SELECT count(*) FROM search_dirty").scalar_one())
    return IndexLag(max(build, 0), events, dirty)


def index_problems(connection: Connection) -> Iterator[Reason]:
    """Differences between an index that has processed all events and the store; only the numbers by kind are compared."""
    if not folding_version(connection) or index_lag(connection).total:
        return
    for kind in SEARCH_GROUPS:
        here = int(connection.exec_driver_sql(_PRESENT.format(kind.value)).scalar_one())
        held = int(connection.exec_driver_sql(_HELD, (kind.value,)).scalar_one())
        if here != held:
            yield Reason(ProblemCode.INDEX_COUNT_WRONG, counted=held, entity_type=kind, count=here)


def next_batch(connection: Connection, limit: int) -> IndexBatch:
    """What to index next: a rebuild first, then changed entities without an event, then events."""
    built = _built(connection)
    if built is not None:
        rows = connection.exec_driver_sql(_TO_BUILD, (built, limit)).all()
        if rows:
            return IndexBatch([(_KINDS[row.kind], row.entity) for row in rows], [], rows[-1].no, len(rows))
    dirty = connection.exec_driver_sql("SELECT kind, entity FROM search_dirty LIMIT ?", (limit,)).all()
    if dirty:
        return IndexBatch([(_KINDS[kind], entity) for kind, entity in dirty], [], None, len(dirty))
    entities: dict[tuple[EntityType, str], None] = {}
    cursors: list[tuple[int, int]] = []
    n = 0
    for run, mark, _ in _unread(connection):
        if n >= limit:
            break
        rows = connection.exec_driver_sql(_EVENTS, (mark, (run + 1) * RUN_SIZE, limit - n)).all()
        for _, kind, entity in rows:
            if kind in _KINDS:
                entities[_KINDS[kind], entity] = None
        if rows:
            cursors.append((run, rows[-1].n))
            n += len(rows)
    return IndexBatch(list(entities), cursors, None, n)


def text_size(connection: Connection, part: IndexBatch) -> int:
    """About the code points of the texts in a batch: those of its articles."""
    articles = [entity for kind, entity in part.entities if kind is EntityType.ARTICLE]
    return sum(int(length) for (length,) in select_by_ids(connection, _LENGTHS, articles))


def write_batch(connection: Connection, done: IndexBatch, entries: Iterable[IndexEntry]) -> None:
    """Write a batch: index its entries, remove its entities that have no entry any more, and move the cursors."""
    raw = raw_connection(connection)
    found = {entry.entity: entry for entry in entries}
    items = {
        entity: (no, shown)
        for entity, no, shown in select_by_ids(connection, _ITEMS, (e for _, e in done.entities))
    }
    last = last_item_number(connection)
    new: list[tuple[int, str, str, int]] = []
    moved: list[tuple[int, int]] = []
    gone: dict[str, list[tuple[int]]] = {}
    rows: dict[str, list[tuple[int, str, str, str]]] = {}
    for kind, entity in done.entities:
        entry, table = found.get(entity), TABLES[SEARCH_GROUPS[kind]]
        no, shown = items.get(entity, (0, 0))
        if shown:
            gone.setdefault(table, []).append((no * shown,))
        now = entry.shown if entry else 0
        if not no and entry:
            last += 1
            no = last
            new.append((no, entity, kind.value, now))
        elif now != shown:
            moved.append((now, no))
        if entry:
            marks = f"{entry.marks} {block_of(no)}"
            rows.setdefault(table, []).append((no * now, entry.words, entry.stems, marks))
    _many(raw, _NEW_ITEM, new)
    _many(raw, _SHOWN, moved)
    for table, numbers in gone.items():
        _many(raw, _TAKE_OUT.format(table), numbers)
    for table, contents in rows.items():
        _many(raw, _PUT_IN.format(table), contents)
    _many(raw, _MARK, done.cursors)
    if done.built_up_to is not None:
        over = done.built_up_to >= last
        raw.execute(_SET_FACT, ("search_built", "" if over else str(done.built_up_to)))
    _many(raw, "DELETE FROM search_dirty WHERE entity = ?", [(entity,) for _, entity in done.entities])


def block_of(no: int) -> str:
    """The token of the block of a number."""
    return f"{_BLOCK}{no // BLOCK}"


def mark_changed(connection: Connection, entities: Iterable[tuple[EntityType, str]]) -> None:
    """List entities as changed that have no event of their own which says so."""
    rows = [(entity, kind.value) for kind, entity in entities if kind in SEARCH_GROUPS]
    _many(
        raw_connection(connection),
        "INSERT INTO search_dirty (entity, kind) VALUES (?, ?) ON CONFLICT DO NOTHING",
        rows,
    )


def merge_segments(connection: Connection) -> None:
    """Merge the segments of the index after a large build: a query then reads one instead of several."""
    for table in TABLES.values():
        raw_connection(connection).execute(_SETTLE.format(table))


def _unread(connection: Connection) -> list[tuple[int, int, int]]:
    """Runs that the index has not processed to their end: run, last processed event, last event."""
    rows = connection.exec_driver_sql(_MARKS, (RUN_SIZE, RUN_SIZE, RUN_SIZE)).all()
    return [(run, mark, last) for run, mark, last in rows if last is not None and last > mark]


def _built(connection: Connection) -> int | None:
    found = connection.exec_driver_sql(_BUILT).scalar()
    return int(found) if found else None


def _many(raw: driver.Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    remaining = iter(rows)
    while batch := list(islice(remaining, 1000)):
        raw.executemany(statement, batch)
