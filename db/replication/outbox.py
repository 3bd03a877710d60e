"""What of this copy's journal a server has not, and how much of it may go there next.

Events go in the order of their time, so that everything that one rests on goes before it. A chain stops at the first
event that may not go: what follows in it waits, as does whatever elsewhere rests on one that waits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from db.journal import event_log
from db.journal.event_log import RUN_SIZE, Event, Run
from db.journal.event_parser import event_id
from db.replication import event_selection, sync_cursors
from db.sqlite.batched_queries import select_by_ids

_AFTER = (
    "SELECT n, id, prev, hlc, author_id, device_id, raw FROM event WHERE n BETWEEN ? AND ? ORDER BY n LIMIT ?"
)
_PLACES = "SELECT id, n FROM event WHERE id IN ({})"
_STEPS = "SELECT author_id, change FROM event WHERE n BETWEEN ? AND ?"
_AT = "SELECT id FROM event WHERE n = ?"
_LAST = "SELECT n FROM event WHERE n BETWEEN ? AND ? ORDER BY n DESC LIMIT 1"
_FIRST = "SELECT n FROM event WHERE n BETWEEN ? AND ? ORDER BY n LIMIT 1"
_TEXT = "SELECT body FROM article_text WHERE sha256 = ?"

#: A run of events (see `tables.DEVICE`) and a number in it.
RunPosition = tuple[int, int]

#: What stands in an event that refers to no other one but the one before it.
_REFERS_TO_NONE = ('"restores":{}', '"sup":{}')


class OutboxEvent(NamedTuple):
    """One event that may go."""

    n: int
    id: str
    prev: str | None
    hlc: int
    author: str
    device: str
    raw: str


def next_batch(
    connection: Connection, server: str, may_send: Callable[[str, str], bool], limit: int
) -> list[OutboxEvent]:
    """The next events that may go, at most `limit`; `may` is asked with author and device of each."""
    ends = sync_cursors.load_high_water_marks(connection, server)
    refused = {row.event_id for row in sync_cursors.refused_events(connection, server)}
    rows = sorted(_candidates(connection, ends, limit), key=lambda row: (row.hlc, row.id))
    knowledge = _ServerKnowledge(connection, ends, rows)
    chosen: list[OutboxEvent] = []
    stopped: set[int] = set()
    for row in rows:
        run = row.n // RUN_SIZE
        if run in stopped:
            continue
        if row.id in refused or not may_send(row.author, row.device) or not knowledge.can_send(row):
            stopped.add(run)
            continue
        chosen.append(row)
        knowledge.add(row)
        if len(chosen) >= limit:
            break
    return chosen


def _candidates(connection: Connection, ends: Mapping[int, int], limit: int) -> Iterator[OutboxEvent]:
    for run in event_log.runs(connection):
        low, high = run.keys
        after = low + ends.get(run.no, 0) + 1
        for row in connection.exec_driver_sql(_AFTER, (after, high, limit)):
            yield OutboxEvent(*row)


class _ServerKnowledge:
    """What the server has, and what goes in this batch."""

    def __init__(self, connection: Connection, ends: Mapping[int, int], rows: Iterable[OutboxEvent]) -> None:
        self._ends = ends
        self._in_batch: set[str] = set()
        self._references = {row.id: _referenced_events(row.raw) for row in rows}
        wanted = {name for names in self._references.values() for name in names}
        wanted |= {row.prev for row in rows if row.prev}
        self._places = dict(select_by_ids(connection, _PLACES, wanted))

    def add(self, row: OutboxEvent) -> None:
        self._in_batch.add(row.id)

    def can_send(self, row: OutboxEvent) -> bool:
        """Whether all that this event rests on is there or goes before it."""
        named = self._references[row.id] | ({row.prev} if row.prev else set())
        return all(name in self._in_batch or self._is_there(name) for name in named)

    def _is_there(self, name: str) -> bool:
        n = self._places.get(name)
        if n is None:
            return False
        run, seq = divmod(n, RUN_SIZE)
        return bool(seq <= self._ends.get(run, 0))


def _referenced_events(raw: str) -> set[str]:
    """The events that this one supersedes or puts back."""
    if all(words in raw for words in _REFERS_TO_NONE):
        return set()
    event = Event.of("", raw)
    named = {name for ids in event.superseded.values() for name in ids}
    return named | {name for name in event.mapping("restores").values() if isinstance(name, str)}


def unsent_changes(connection: Connection, server: str) -> dict[str, int]:
    """Author -> how many of their steps the server has not got."""
    ends = sync_cursors.load_high_water_marks(connection, server)
    steps: dict[str, set[str]] = {}
    for run in event_log.runs(connection):
        low, high = run.keys
        for author, change in connection.exec_driver_sql(_STEPS, (low + ends.get(run.no, 0) + 1, high)):
            steps.setdefault(author, set()).add(change)
    return {author: len(changes) for author, changes in steps.items()}


def authors_of_new(connection: Connection, raws: Iterable[str]) -> list[str]:
    """The author of each of these events that is not here."""
    came = {event_id(raw): raw for raw in raws}
    here = {row[0] for row in select_by_ids(connection, _PLACES, came)}
    return [Event.of(name, raw).text("author") for name, raw in came.items() if name not in here]


class RunExtent(NamedTuple):
    """The numbers of a run's first and last event."""

    first: int
    last: int


def extents(connection: Connection) -> dict[int, RunExtent]:
    """Run -> where it begins and ends; runs without an event are left out."""
    return {run.no: extent for run in event_log.runs(connection) if (extent := _extent(connection, run))}


def _extent(connection: Connection, run: Run) -> RunExtent | None:
    first = connection.exec_driver_sql(_FIRST, run.keys).scalar()
    last = connection.exec_driver_sql(_LAST, run.keys).scalar()
    return None if first is None or last is None else RunExtent(first % RUN_SIZE, last % RUN_SIZE)


def event_ids(connection: Connection, places: Iterable[RunPosition]) -> dict[RunPosition, str]:
    """The ids of the events at these places; places where there is none are left out."""
    found = {(run, seq): event_id_at(connection, run, seq) for run, seq in places if seq}
    return {place: event_id for place, event_id in found.items() if event_id is not None}


def fit_batch(
    connection: Connection, batch: Iterable[OutboxEvent], max_characters: int
) -> tuple[list[OutboxEvent], dict[str, str]]:
    """As much of the batch as there is room for (in characters; one event at least), and the texts that it needs."""
    kept: list[OutboxEvent] = []
    texts: dict[str, str] = {}
    size = 0
    for row in batch:
        sha256 = event_selection.referenced_hashes(row.raw)[0]
        body = connection.exec_driver_sql(_TEXT, (sha256,)).scalar() if sha256 else None
        size += len(row.raw) + len(body or "")
        if kept and size > max_characters:
            break
        kept.append(row)
        if body is not None:
            texts[sha256] = body
    return kept, texts


def event_id_at(connection: Connection, run: int, seq: int) -> str | None:
    """The id of the event with this number in a run."""
    found = connection.exec_driver_sql(_AT, (run * RUN_SIZE + seq,)).scalar()
    return None if found is None else str(found)
