"""Outbox: the events of this store that a server does not have yet, and which of them can be sent next.

Events are sent in the order of their clocks, so that every event is sent after its causes. A chain stops at the first
event that may not be sent: its later events wait, and so does every event elsewhere that depends on one that waits.
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

_PERSONS = (
    "SELECT e.author_id FROM event e LEFT JOIN own_chain o ON o.chain = e.device_id WHERE e.entity_type = 'chain'"
    " GROUP BY e.author_id ORDER BY min(o.no) IS NULL, min(o.no)"
)

#: A run of events (see `journal_tables.DEVICE`) and a number in it.
RunPosition = tuple[int, int]

#: Text in every event that refers to no other event except its predecessor.
_OF_SEAT = ',"v":2,"verb":'
_REFERS_TO_NONE = ('"restores":{}', '"sup":{}')


class OutboxEvent(NamedTuple):
    """An event that can be sent."""

    n: int
    id: str
    prev: str | None
    hlc: int
    author: str
    device: str
    raw: str

    @property
    def of_seat(self) -> bool:
        """Whether it stands in a chain of a seat. In canonical JSON this text occurs once."""
        return _OF_SEAT in self.raw


def next_batch(
    connection: Connection, server: str, may_send: Callable[[OutboxEvent], bool], limit: int
) -> list[OutboxEvent]:
    """The next events to send, at most `limit`: those that `may_send`, each chain in its order."""
    ends = sync_cursors.load_high_water_marks(connection, server)
    refused = {row.event_id for row in sync_cursors.refused_events(connection, server)}
    rows = [row for _, row in sorted(_candidates(connection, ends, limit))]
    knowledge = _ServerKnowledge(connection, ends, rows)
    chosen: list[OutboxEvent] = []
    stopped: set[int] = set()
    for row in rows:
        run = row.n // RUN_SIZE
        if run in stopped:
            continue
        if row.id in refused or not may_send(row) or not knowledge.can_send(row):
            stopped.add(run)
            continue
        chosen.append(row)
        knowledge.add(row)
        if len(chosen) >= limit:
            break
    return chosen


def _candidates(
    connection: Connection, ends: Mapping[int, int], limit: int
) -> Iterator[tuple[tuple[int, int], OutboxEvent]]:
    """Each with its place among those of all chains: by time, but no event before an earlier one of its chain, because
    clocks may go back.
    """
    for run in event_log.runs(connection):
        low, high = run.keys
        after = low + ends.get(run.no, 0) + 1
        latest = 0
        for row in connection.exec_driver_sql(_AFTER, (after, high, limit)):
            event = OutboxEvent(*row)
            latest = max(latest, event.hlc)
            yield (latest, event.n), event


class _ServerKnowledge:
    """What the server has, and what is in this batch."""

    def __init__(self, connection: Connection, ends: Mapping[int, int], rows: Iterable[OutboxEvent]) -> None:
        self._ends = ends
        self._in_batch: set[str] = set()
        # Of a seat's chain a server asks no more than that it is whole.
        self._references = {row.id: set() if row.of_seat else _referenced_events(row.raw) for row in rows}
        referenced = {name for names in self._references.values() for name in names}
        referenced |= {row.prev for row in rows if row.prev}
        self._places = dict(select_by_ids(connection, _PLACES, referenced))

    def add(self, row: OutboxEvent) -> None:
        self._in_batch.add(row.id)

    def can_send(self, row: OutboxEvent) -> bool:
        """Whether all causes of this event are on the server or earlier in this batch."""
        causes = self._references[row.id] | ({row.prev} if row.prev else set())
        return all(name in self._in_batch or self._is_there(name) for name in causes)

    def _is_there(self, name: str) -> bool:
        n = self._places.get(name)
        if n is None:
            return False
        run, seq = divmod(n, RUN_SIZE)
        return bool(seq <= self._ends.get(run, 0))


def _referenced_events(raw: str) -> set[str]:
    """The events that this one supersedes or restores."""
    if all(words in raw for words in _REFERS_TO_NONE):
        return set()
    event = Event.of("", raw)
    referenced = {name for ids in event.superseded.values() for name in ids}
    return referenced | {name for name in event.mapping("restores").values() if isinstance(name, str)}


def persons_of_chains(connection: Connection) -> list[str]:
    """The persons of all chains of seats here, that of the first chain which this copy began first of all."""
    return list(connection.exec_driver_sql(_PERSONS).scalars())


def unsent_changes(connection: Connection, server: str) -> dict[str, int]:
    """Author -> number of their changes that the server does not have."""
    ends = sync_cursors.load_high_water_marks(connection, server)
    steps: dict[str, set[str]] = {}
    for run in event_log.runs(connection):
        low, high = run.keys
        for author, change in connection.exec_driver_sql(_STEPS, (low + ends.get(run.no, 0) + 1, high)):
            steps.setdefault(author, set()).add(change)
    return {author: len(changes) for author, changes in steps.items()}


def authors_of_new(connection: Connection, raws: Iterable[str]) -> list[str]:
    """The author of each of these events that is not in this store."""
    texts = {event_id(raw): raw for raw in raws}
    stored = {event for event, _ in select_by_ids(connection, _PLACES, texts)}
    return [Event.of(name, raw).author for name, raw in texts.items() if name not in stored]


class RunExtent(NamedTuple):
    """The numbers of a run's first and last event."""

    first: int
    last: int


def extents(connection: Connection) -> dict[int, RunExtent]:
    """Run -> its extent; empty runs are left out."""
    return {run.no: extent for run in event_log.runs(connection) if (extent := _extent(connection, run))}


def _extent(connection: Connection, run: Run) -> RunExtent | None:
    first = connection.exec_driver_sql(_FIRST, run.keys).scalar()
    last = connection.exec_driver_sql(_LAST, run.keys).scalar()
    return None if first is None or last is None else RunExtent(first % RUN_SIZE, last % RUN_SIZE)


def event_ids(connection: Connection, places: Iterable[RunPosition]) -> dict[RunPosition, str]:
    """The ids of the events at these positions; empty positions are left out."""
    found = {(run, seq): event_id_at(connection, run, seq) for run, seq in places if seq}
    return {place: event_id for place, event_id in found.items() if event_id is not None}


def fit_batch(
    connection: Connection, batch: Iterable[OutboxEvent], max_characters: int
) -> tuple[list[OutboxEvent], dict[str, str]]:
    """As much of the batch as fits into `max_characters` (but at least one event), and the texts that it needs."""
    fitting: list[OutboxEvent] = []
    texts: dict[str, str] = {}
    size = 0
    for row in batch:
        sha256 = event_selection.referenced_hashes(row.raw).text
        body = connection.exec_driver_sql(_TEXT, (sha256,)).scalar() if sha256 else None
        size += len(row.raw) + len(body or "")
        if fitting and size > max_characters:
            break
        fitting.append(row)
        if body is not None:
            texts[sha256] = body
    return fitting, texts


def event_id_at(connection: Connection, run: int, seq: int) -> str | None:
    """The id of the event with this number in a run."""
    found = connection.exec_driver_sql(_AT, (run * RUN_SIZE + seq,)).scalar()
    return None if found is None else str(found)
