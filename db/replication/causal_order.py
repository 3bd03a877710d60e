"""Causal order: where incoming events belong in the log, and which of them must wait for others.

An event can be stored when all its causes are here: its predecessor in its device's chain, the events that it
supersedes or restores and, if it needs a supervisor, whatever decides whether its author is one. This is a function
of the set of events, not of the order in which they arrive. An event from a selection of articles may be stored
without its predecessor.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import Connection

from db.authority import authorization
from db.journal import event_log
from db.journal.event_log import RUN_SIZE, Run
from db.journal.event_parser import ParsedEvent, parse_event
from db.schema.canonical_json import JSON
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.changes import EntityType
from workbench.domain.replication_codes import ReplicationCode

_KNOWN = "SELECT id, n, device_id, seq, hlc, change, part FROM event WHERE id IN ({})"
_RAW = "SELECT id, raw, author_id FROM event WHERE id IN ({})"
_LAST = "SELECT id FROM event WHERE n BETWEEN ? AND ? ORDER BY n DESC LIMIT 1"


class EventPosition(NamedTuple):
    """What must be known of an event to append another one to it."""

    device: str
    seq: int
    hlc: int
    change: str
    part: int


class OrderedEvent(NamedTuple):
    """An event that can be stored now, with its key in the log and its number within its change."""

    event: ParsedEvent
    n: int
    part: int


class NewRun(NamedTuple):
    """A run of events that begins with this merge: `loose` if its predecessor is not here."""

    no: int
    device: str
    first: str
    partial: bool


@dataclass(slots=True)
class CausalOrder:
    """What became of the incoming events."""

    events: list[OrderedEvent] = field(default_factory=list)
    pending: list[ParsedEvent] = field(default_factory=list)
    runs: list[NewRun] = field(default_factory=list)
    #: Ids of events to which the rules of `db.authority.authorization` apply.
    restricted: AbstractSet[str] = frozenset()
    #: Events that the incoming ones refer to, read from the log.
    referenced: dict[str, ParsedEvent] = field(default_factory=dict)


def order_events(connection: Connection, pending: Iterable[ParsedEvent]) -> CausalOrder:
    """Order the events by their causes. Raises RejectedEvent for one that contradicts its causes."""
    ordered = sorted(pending, key=lambda event: (event.hlc, event.id))
    return _CausalSorter(connection, ordered).run()


class _Authors:
    """Tells whether a restricted event can be judged yet: whether everything known to be about its author is here.

    A restricted event waits for its author, and for a grant that has arrived and must itself wait. If there is
    nothing more to wait for, it is stored and judged (`authorization.check`).
    """

    def __init__(self, connection: Connection, restricted: Iterable[ParsedEvent]) -> None:
        restricted = list(restricted)
        self._grants: list[ParsedEvent] = []
        self._people: set[str] = set()
        if restricted:
            self._people.update(connection.exec_driver_sql("SELECT id FROM person").scalars())
            self._grants += filter(authorization.grants_supervisor, authorization.person_events(connection))
        self._possible = authorization.possible_supervisors(self._grants)
        self._possible_later = authorization.possible_supervisors([*self._grants, *restricted])

    @property
    def known(self) -> tuple[int, int]:
        """Grows with what is known about people."""
        return len(self._people), len(self._possible)

    def is_decidable(self, event: ParsedEvent) -> bool:
        """Whether this restricted event can be judged now."""
        if authorization.creates_person(event) or event.undoes is not None:
            return True
        author = event.author
        return author in self._possible or (author in self._people and author not in self._possible_later)

    def record(self, event: ParsedEvent) -> None:
        """Take note of an event about a person."""
        self._people.add(event.entity)
        if authorization.grants_supervisor(event):
            self._grants.append(event)
            self._possible = authorization.possible_supervisors(self._grants)


class _CausalSorter:
    """One pass over the incoming events in the order of their clocks, repeated while people become known."""

    def __init__(self, connection: Connection, ordered: list[ParsedEvent]) -> None:
        self._ordered = ordered
        self._incoming = {event.id: event for event in ordered}
        self._order = CausalOrder()
        restricted = authorization.restricted_events(ordered)
        self._actors = _Authors(connection, restricted)
        self._order.restricted = {event.id for event in restricted}
        self._load(connection)

    def _load(self, connection: Connection) -> None:
        incoming = self._incoming
        referenced = {
            old for event in self._ordered for ids in event.sup.values() for old in ids if old not in incoming
        }
        referenced |= {
            old for event in self._ordered for old in event.restores.values() if old and old not in incoming
        }
        before = {
            event.prev for event in self._ordered if event.prev and event.prev not in incoming
        } | referenced
        self._positions: dict[str, EventPosition] = {
            event_id: EventPosition(device, seq, hlc, change, part)
            for event_id, _, device, seq, hlc, change, part in select_by_ids(connection, _KNOWN, before)
        }
        for event_id, raw, author in select_by_ids(connection, _RAW, referenced):
            self._order.referenced[event_id] = parse_event(raw, known_id=event_id, author=author)
        #: (device, last event of a run, or None for an empty run) -> number of the run.
        self._run_ends: dict[tuple[str, str | None], int] = {}
        runs = event_log.runs(connection)
        self._next_run = max((run.no for run in runs), default=0) + 1
        for run in reversed(runs):
            self._run_ends[run.device, self._run_end(connection, run)] = run.no

    def _run_end(self, connection: Connection, run: Run) -> str | None:
        last = connection.exec_driver_sql(_LAST, run.keys).one_or_none()
        return None if last is None else str(last.id)

    def run(self) -> CausalOrder:
        pending = self._ordered
        while True:
            known, still = self._actors.known, []
            for event in pending:
                if self._is_ready(event):
                    self._append(event)
                else:
                    still.append(event)
            pending = still
            if self._actors.known == known:  # otherwise an event may have waited for one with a later clock
                break
        self._order.pending = pending
        return self._order

    def _is_ready(self, event: ParsedEvent) -> bool:
        """Whether all causes of the event are here. Raises RejectedEvent if one is here and does not fit."""
        prev = event.prev
        if prev is not None:
            before = self._positions.get(prev)
            if before is None:
                self._require_earlier(event, prev)
                if not event.partial or prev in self._incoming:
                    return False
            elif (before.device, before.seq) != (event.device, event.seq - 1) or before.hlc >= event.hlc:
                raise event.refused(ReplicationCode.PREDECESSOR_WRONG)
        ready = True
        for register, ids in event.sup.items():
            for old in ids:
                ready &= self._referenced(event, register, old) is not None
        for register, restored in event.restores.items():
            if restored:
                found = self._referenced(event, register, restored)
                if found is not None and _differ(found.writes, event.writes, register):
                    raise event.refused(ReplicationCode.RESTORES_OTHER_VALUE)
                ready &= found is not None
        return ready and (event.id not in self._order.restricted or self._actors.is_decidable(event))

    def _referenced(self, event: ParsedEvent, register: str, old: str) -> ParsedEvent | None:
        """The referenced event if it is here. Raises RejectedEvent unless it wrote the same field before."""
        if old not in self._positions:
            self._require_earlier(event, old)
            return None
        found = self._incoming.get(old) or self._order.referenced[old]
        same_kind = found.kind is event.kind or found.kind is None
        if found.entity != event.entity or not same_kind or not found.mentions(register):
            raise event.refused(ReplicationCode.REFERENCE_FOREIGN)
        if found.hlc >= event.hlc:
            raise event.refused(ReplicationCode.REFERENCE_LATER)
        return found

    def _require_earlier(self, event: ParsedEvent, other: str) -> None:
        found = self._incoming.get(other)
        if found is not None and found.hlc >= event.hlc:
            raise event.refused(ReplicationCode.REFERENCE_LATER)

    def _append(self, event: ParsedEvent) -> None:
        before = self._positions.get(event.prev) if event.prev else None
        no = self._run_ends.pop((event.device, event.prev), None)
        if no is None:  # a new device, a branch, or events without their predecessor
            no, self._next_run = self._next_run, self._next_run + 1
            is_detached = event.prev is not None and before is None
            self._order.runs.append(NewRun(no, event.device, event.id, is_detached))
        self._run_ends[event.device, event.id] = no
        part = before.part + 1 if before is not None and before.change == event.change else 0
        if event.kind is EntityType.PERSON:
            self._actors.record(event)
        self._positions[event.id] = EventPosition(event.device, event.seq, event.hlc, event.change, part)
        self._order.events.append(OrderedEvent(event, no * RUN_SIZE + event.seq, part))


def _differ(found: Mapping[str, JSON], restored: Mapping[str, JSON], register: str) -> bool:
    """Whether a restored value is another one than was written; a void one is restored by nobody."""
    return register in found and register in restored and found[register] != restored[register]
