"""Causal order: where incoming events belong in the log, and which of them wait for others.

An event joins the log as a link of its chain as soon as the one before it is here, whatever it says; one from a selection
of articles even without. It counts once everything that it names is here and counts as here: until then it waits in the
log, and the links behind it do not. All of this is a function of the set of events: neither the order in which they
arrive nor any clock has a say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import Connection

from db.journal import event_log
from db.journal.event_log import RUN_SIZE, Run
from db.journal.event_parser import ParsedEvent, judged_for, parse_event
from db.journal.gate import Faults
from db.replication.references import compared_events, reference_faults, referenced_events, without
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.changes import EntityType
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode

_KNOWN = "SELECT id, device_id, seq, change, part, author_id FROM event WHERE id IN ({})"
_RAW = "SELECT id, raw, author_id FROM event WHERE id IN ({})"
_LAST = "SELECT id FROM event WHERE n BETWEEN ? AND ? ORDER BY n DESC LIMIT 1"
_CHAINS = "SELECT id, person FROM chain WHERE present = 1 AND id IN ({})"
_AWAITED = "SELECT a.awaited, a.event_id FROM event_awaits a JOIN event e ON e.id = a.event_id"


class EventPosition(NamedTuple):
    """What must be known of an event to append another one to it."""

    device: str
    seq: int
    change: str
    part: int
    author: str


class OrderedEvent(NamedTuple):
    """A link of a chain, with its key in the log and its number within its change."""

    event: ParsedEvent
    n: int
    part: int


class NewRun(NamedTuple):
    """A run of events that begins with this merge: `partial` if the event before it is not here."""

    no: int
    device: str
    first: str
    partial: bool


class PendingEvent(NamedTuple):
    """An event that cannot be appended yet, and the name of what it waits for."""

    event: ParsedEvent
    awaited: str


class LeftOutEvent(NamedTuple):
    """A line that joins no chain, and why."""

    event: str
    reason: Reason


@dataclass(slots=True)
class CausalOrder:
    """What became of the incoming events."""

    events: list[OrderedEvent] = field(default_factory=list)
    #: By id, events whose predecessor, or whose chain's beginning, is not here.
    pending: dict[str, PendingEvent] = field(default_factory=dict)
    left_out: list[LeftOutEvent] = field(default_factory=list)
    runs: list[NewRun] = field(default_factory=list)
    #: New links that wait, with the names of what is not here.
    waiting: dict[str, frozenset[str]] = field(default_factory=dict)
    #: Events that count as here now, for which links have waited.
    arrived: set[str] = field(default_factory=set)
    #: Links that were in the log already and wait no more.
    released: set[str] = field(default_factory=set)
    #: New links that name others wrongly: what of them is void.
    faults: dict[str, Faults] = field(default_factory=dict)
    #: Events that the new links refer to, read from the log.
    referenced: dict[str, ParsedEvent] = field(default_factory=dict)

    def usable(self) -> Iterable[ParsedEvent]:
        """The new links that count as here, without what is void of them."""
        for event, *_ in self.events:
            if event.id not in self.waiting:
                yield without(event, self.faults[event.id]) if event.id in self.faults else event


def order_events(connection: Connection, incoming: Iterable[ParsedEvent]) -> CausalOrder:
    """Where these events belong; none of them may be in the log already."""
    order = _Linker(connection, incoming).run()
    _Resolver(connection, order).run()
    return order


class _Linker:
    """Appends events to their chains: each chain in the order of its numbers."""

    def __init__(self, connection: Connection, incoming: Iterable[ParsedEvent]) -> None:
        self._incoming = sorted(incoming, key=lambda event: (event.device, event.seq, event.id))
        self._order = CausalOrder()
        known = {event.id for event in self._incoming}
        before = {event.prev for event in self._incoming if event.prev and event.prev not in known}
        self._positions: dict[str, EventPosition] = {
            name: EventPosition(*position) for name, *position in select_by_ids(connection, _KNOWN, before)
        }
        chains = {event.device for event in self._incoming if not event.author and event.seq > 1}
        self._people: dict[str, str] = dict(select_by_ids(connection, _CHAINS, chains))
        #: (device, last event of a run, or None for an empty run) -> number of the run.
        self._run_ends: dict[tuple[str, str | None], int] = {}
        runs = event_log.runs(connection)
        self._next_run = max((run.no for run in runs), default=0) + 1
        for run in reversed(runs):
            self._run_ends[run.device, _run_end(connection, run)] = run.no

    def run(self) -> CausalOrder:
        refused: set[str] = set()
        for event in self._incoming:
            before = self._positions.get(event.prev) if event.prev else None
            if before is not None and (before.device, before.seq) != (event.device, event.seq - 1):
                self._order.left_out.append(_left_out(event, ReplicationCode.PREDECESSOR_WRONG))
                refused.add(event.id)
            elif event.prev in refused:
                self._order.left_out.append(_left_out(event, ReplicationCode.FOLLOWS_REFUSED))
                refused.add(event.id)
            elif event.prev is not None and before is None and not event.partial:
                self._order.pending[event.id] = PendingEvent(event, event.prev)
            else:
                self._append(event, before)
        return self._order

    def _append(self, event: ParsedEvent, before: EventPosition | None) -> None:
        author = event.author or (before.author if before else self._people.get(event.device, ""))
        if not author:
            self._order.pending[event.id] = PendingEvent(event, event.device)
            return
        if not event.author:
            event = judged_for(event, author)
        elif event.seq == 1:
            self._people.setdefault(event.device, author)
        no = self._run_ends.pop((event.device, event.prev), None)
        if no is None:  # a new device, a branch, or events without their predecessor
            no, self._next_run = self._next_run, self._next_run + 1
            is_detached = event.prev is not None and before is None
            self._order.runs.append(NewRun(no, event.device, event.id, is_detached))
        self._run_ends[event.device, event.id] = no
        part = before.part + 1 if before is not None and before.change == event.change else 0
        self._positions[event.id] = EventPosition(event.device, event.seq, event.change, part, author)
        self._order.events.append(OrderedEvent(event, no * RUN_SIZE + event.seq, part))


def _run_end(connection: Connection, run: Run) -> str | None:
    last = connection.exec_driver_sql(_LAST, run.keys).one_or_none()
    return None if last is None else str(last.id)


def _left_out(event: ParsedEvent, code: ReplicationCode) -> LeftOutEvent:
    return LeftOutEvent(event.id, Reason(ReplicationCode.IN_EVENT, event=event.ref, cause=Reason(code)))


class _Resolver:
    """Finds out which links wait: those that name something that is not here, or that waits itself."""

    def __init__(self, connection: Connection, order: CausalOrder) -> None:
        self._connection = connection
        self._order = order
        self._links = {event.id: event for event, *_ in order.events}
        self._names = {event.id: names for event, *_ in order.events if (names := referenced_events(event))}
        self._missing: dict[str, set[str]] = {}
        self._dependents: dict[str, list[str]] = defaultdict(list)

    def run(self) -> None:
        in_log = self._load_waiting()
        self._load_new(in_log)
        self._release()
        order = self._order
        order.waiting = {
            name: frozenset(self._missing[name]) for name in self._names if self._missing.get(name)
        }
        order.released = {name for name in in_log if not self._missing[name]}
        self._judge()

    def _load_waiting(self) -> set[str]:
        """The links in the log that wait, with what they wait for."""
        in_log: set[str] = set()
        for awaited, name in self._connection.exec_driver_sql(_AWAITED):
            in_log.add(name)
            self._await(name, awaited)
        return in_log

    def _load_new(self, waiting: set[str]) -> None:
        """What the new links wait for, as far as it is not in the log and not among them."""
        named = {name for names in self._names.values() for name in names}
        here = {
            name
            for name, *_ in select_by_ids(self._connection, _KNOWN, named - self._links.keys())
            if name not in waiting
        }
        here |= self._links.keys() - self._names.keys()
        for name, names in self._names.items():
            for awaited in names - here:
                self._await(name, awaited)
        self._ready = [name for name in self._names if name not in self._missing]
        self._ready += [name for name in self._links if name in self._dependents and name not in self._names]

    def _await(self, name: str, awaited: str) -> None:
        self._missing.setdefault(name, set()).add(awaited)
        self._dependents[awaited].append(name)

    def _release(self) -> None:
        """Let whatever waited for something that is here wait no more, and then what waited for that."""
        while self._ready:
            name = self._ready.pop()
            if name not in self._dependents:
                continue
            self._order.arrived.add(name)
            for dependent in self._dependents.pop(name):
                missing = self._missing[dependent]
                missing.discard(name)
                if not missing:
                    self._ready.append(dependent)

    def _judge(self) -> None:
        """Look at what the new links that wait for nothing say of others."""
        order = self._order
        referring = [
            event
            for name, event in self._links.items()
            if name not in order.waiting and (name in self._names or event.kind is EntityType.DEVICE)
        ]
        needed = {name for event in referring for name in compared_events(event)}
        for name, raw, author in select_by_ids(self._connection, _RAW, needed - self._links.keys()):
            order.referenced[name] = parse_event(raw, known_id=name, author=author)
        found: Mapping[str, ParsedEvent] = {**order.referenced, **self._links} if needed else {}
        for event in referring:
            faults = reference_faults(event, found)
            if faults:
                order.faults[event.id] = faults
