"""Undo and redo: changes that restore earlier values, found in the journal by author and chain.

A step can be undone as long as its values are still the current ones: the head of each register must *stand for* the
value that the step wrote, whichever undo or redo restored it. Otherwise the step is stale: it is refused and leaves the
stack. People are kept as long as there is work of theirs: adding oneself is no step, and adding a person who has acted
since then is stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection

from db import own_chains
from db.authority import effective_events
from db.change import Change
from db.journal import event_log
from db.journal import heads as heads_of
from db.journal.event_log import Event, Run
from db.journal.heads import Head, Heads
from db.schema.canonical_json import JSON
from db.sqlite.connections import raw_connection
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import NothingToRedo, NothingToUndo, SettlementStands, UndoStale
from workbench.domain.reasons import ActionName, EntityRef

Direction = Literal["undo", "redo"]
UNDO: Direction = "undo"
REDO: Direction = "redo"
_ADD_PERSON = "add person"
#: What this copy writes by itself in a person's chain.
_NO_STEPS = frozenset(
    {own_chains.BEGIN, "receipt", "found newsroom", "grant", "countersign", "draw line", "lift line", "vouch"}
)

#: The newest change of a run up to a key; the key of its first event is `part` less.
_NEWEST = (
    "SELECT n - part, author_id, change, action, undoes, change IN (SELECT change FROM undo_dropped) FROM event"
    " WHERE n BETWEEN ? AND ? ORDER BY n DESC LIMIT 1"
)
_FROM = "SELECT id, raw, change, author_id, hlc FROM event WHERE n >= ? ORDER BY n"
_ADDED = "SELECT entity FROM event WHERE n = ?"
#: Without an index: it runs only before the adding of a person is undone, and then scans the whole journal.
_HAS_ACTED = "SELECT 1 FROM event WHERE author_id = ? LIMIT 1"
_DROP = "INSERT INTO undo_dropped (change) VALUES (?)"


class UndoStep(NamedTuple):
    """A change that could be reversed: the key of its first event, and the action that its chain of undo and redo began with."""

    change: str
    n: int
    label: str


class ReversedEvent(NamedTuple):
    """One event that is about to be reversed, with the heads of its entity."""

    event: Event
    heads: Heads


def undo(store: Store, author_id: str) -> Changes:
    """Undo this person's last step on this device. Raises NothingToUndo or UndoStale."""
    return _reverse_top_step(store, author_id, UNDO)


def redo(store: Store, author_id: str) -> Changes:
    """Redo what this person's last undo reversed. Raises NothingToRedo or UndoStale."""
    return _reverse_top_step(store, author_id, REDO)


def undo_label(store: Store, author_id: str) -> str | None:
    """The action that `undo` would reverse, or None."""
    return _label(store, author_id, UNDO)


def redo_label(store: Store, author_id: str) -> str | None:
    """The action that `redo` would repeat, or None."""
    return _label(store, author_id, REDO)


def top_step(
    connection: Connection, author_id: str, chains: Iterable[str], direction: Direction
) -> UndoStep | None:
    """The top of one stack, found by reading the journal backwards as far as needed.

    An undo or redo consumes the change that it reverses. Of the changes that are left, undo
    takes the newest that is no undo; redo takes the newest undo, unless something new was done after it. People cannot
    undo their own adding: without them nobody could redo it, and nothing that they did is older. `chains` are those in which
    they wrote here, the newest first.
    """
    consumed: set[str] = set()
    runs = (event_log.own_run(connection, name) for name in chains)
    rows = chain.from_iterable(_steps(connection, author_id, run) for run in runs if run is not None)
    for n, change, action, undoes, dropped in rows:
        if undoes:
            consumed.add(undoes)
        elif direction == REDO:
            return None
        if change not in consumed and not dropped and (action == UNDO) == (direction == REDO):
            step = UndoStep(change, n, _origin(rows, action, undoes))
            own = direction == UNDO and step.label == _ADD_PERSON and _adds(connection, step, author_id)
            return None if own else step
    return None


def _steps(connection: Connection, author_id: str, run: Run) -> Iterator[tuple[int, str, str, str, bool]]:
    """This person's changes in this run, newest first: key of the first event, id, action, the change that it undoes,
    and whether it left the stack.

    No index is kept for this, which would be one more page to write at each save: the run is walked by
    its keys from the end, one change at a time (3 microseconds each) however many events it has.
    """
    raw, (low, high) = raw_connection(connection), run.keys
    while (row := raw.execute(_NEWEST, (low, high)).fetchone()) is not None:
        n, author, change, action, undoes, dropped = row
        if author == author_id and action not in _NO_STEPS:
            yield n, change, action, undoes, bool(dropped)
        high = n - 1


def _adds(connection: Connection, step: UndoStep, person_id: str) -> bool:
    """Whether the step added this person."""
    return bool(connection.exec_driver_sql(_ADDED, (step.n,)).scalar() == person_id)


def _origin(older: Iterable[Sequence[Any]], action: str, undoes: str) -> str:
    """The action that a chain of undo and redo began with; it is found further down the same stack."""
    for _, change, its_action, its_undoes, _ in older:
        if not undoes:
            break
        if change == undoes:
            action, undoes = its_action, its_undoes
    return action


def _reverse_top_step(store: Store, author_id: str, which: Direction) -> Changes:
    stale = None
    with store.change(which, author_id) as change:
        step = top_step(change.connection, author_id, _chains(change.connection, store, author_id), which)
        if step is None:
            raise NothingToUndo if which == UNDO else NothingToRedo
        reversed_events = _reversed_events(change.connection, step)
        connection = change.connection
        stale = next(
            (
                one.event
                for one in reversed_events
                if _is_stale(one) or _removes_active_person(connection, which, one)
            ),
            None,
        )
        if stale is not None:
            change.connection.exec_driver_sql(_DROP, (step.change,))
        else:
            change.set_reversed_change(step.change)
            for reversed_event in reversed(reversed_events):
                _reverse_event(change, which, reversed_event)
    if stale is not None:
        kind = SettlementStands if _settled(stale) else UndoStale
        item = EntityRef(EntityType(stale.text("entity_type")), stale.text("entity"))
        raise kind(action=ActionName(step.label), item=item)
    return change.changes


def _reversed_events(connection: Connection, step: UndoStep) -> list[ReversedEvent]:
    events = []
    with connection.exec_driver_sql(_FROM, (step.n,)) as rows:
        for event_id, raw, change, author, at in rows:
            if change != step.change:
                break
            events.append(Event.of(event_id, raw, author, at))
    return [ReversedEvent(event, _heads(connection, event)) for event in events]


def _heads(connection: Connection, event: Event) -> Heads:
    """The heads of the event's entity; a role that it gave without effect is reversed with the rest."""
    heads = heads_of.of_entity(connection, event.text("entity"))
    if (
        "role" in event.writes
        and "role" not in heads
        and effective_events.is_ungranted_role(connection, event.id)
    ):
        value = event.writes["role"]
        return {**heads, "role": [Head(event.id, event.id, event.at, value, event.stamp)]}
    return heads


def _is_stale(reversed_event: ReversedEvent) -> bool:
    event = reversed_event.event
    for register in event.writes:
        heads = reversed_event.heads.get(register, [])
        if len(heads) != 1 or heads[0].stands_for != event.stands_for(register):
            return True
    return _settled(event)


def _settled(event: Event) -> bool:
    """Whether the event settled a conflict: there was no single value before it."""
    return any(len(event.superseded.get(register, [])) > 1 for register in event.writes)


def _removes_active_person(connection: Connection, which: Direction, reversed_event: ReversedEvent) -> bool:
    """Whether undoing this event would remove a person who has acted: their work would have no author."""
    event = reversed_event.event
    if which == REDO or event.text("entity_type") != EntityType.PERSON.value or "core" not in event.writes:
        return False
    return connection.exec_driver_sql(_HAS_ACTED, (event.text("entity"),)).first() is not None


def _reverse_event(change: Change, verb: str, reversed_event: ReversedEvent) -> None:
    event = reversed_event.event
    earlier = _earlier(change.connection, event)
    restores: dict[str, str | None] = {}
    writes: dict[str, JSON] = {}
    for register in event.writes:
        source = earlier.get(register)
        restores[register] = source.id if source else None
        writes[register] = source.writes.get(register) if source else None
    kind = EntityType(event.text("entity_type"))
    change.rewrite(
        verb,
        kind,
        event.text("entity"),
        writes,
        reversed_event.heads,
        restores,
        via=event.via,
        sees=event.sees,
    )


def _earlier(connection: Connection, event: Event) -> dict[str, Event]:
    """Register -> the event whose effective value was there before `event`; registers that had none are left out."""
    old = {register: ids[0] for register, ids in event.superseded.items() if ids}
    heads = heads_of.load_events(connection, set(old.values()))
    entity = event.text("entity")
    meant = {
        register: effective_events.effective_source(
            connection, entity, heads[event_id].stands_for(register), register
        )
        for register, event_id in old.items()
    }
    written = heads_of.load_events(connection, set(meant.values()) - {""})
    return {register: written[event_id] for register, event_id in meant.items() if event_id}


def _chains(connection: Connection, store: Store, author_id: str) -> Iterator[str]:
    return own_chains.chains_back(connection, author_id, store.device_id)


def _label(store: Store, author_id: str, which: Direction) -> str | None:
    with store.read() as connection:
        step = top_step(connection, author_id, _chains(connection, store, author_id), which)
        return None if step is None else step.label
