"""Undo and redo: changes that put back what stood before, read off the journal by author and device.

A step may be taken back as long as what it wrote still holds: each register's head must *stand for* what the step
wrote, whichever undo or redo put it there. Otherwise the step is stale; it is refused and leaves the stack. People are
kept while their work stands: adding oneself is no step, and adding someone who has acted since is stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection

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

#: The newest change of a run up to a key: from there its first event is `part` keys away, whatever it holds.
_NEWEST = (
    "SELECT n - part, author_id, change, action, undoes, change IN (SELECT change FROM undo_dropped) FROM event"
    " WHERE n BETWEEN ? AND ? ORDER BY n DESC LIMIT 1"
)
_FROM = "SELECT id, raw, change FROM event WHERE n >= ? ORDER BY n"
_ADDED = "SELECT entity FROM event WHERE n = ?"
#: No index: asked only when the adding of a person is about to be undone, and then the whole journal is looked through.
_HAS_ACTED = "SELECT 1 FROM event WHERE author_id = ? LIMIT 1"
_DROP = "INSERT INTO undo_dropped (change) VALUES (?)"


class UndoStep(NamedTuple):
    """A change that could be taken back: the key of its first event, and the action it began with."""

    change: str
    n: int
    label: str


class ReversedEvent(NamedTuple):
    """One event about to be taken back, with the heads of its thing."""

    event: Event
    heads: Heads


def undo(store: Store, author_id: str) -> Changes:
    """Take back this person's last step on this device. Raises NothingToUndo or UndoStale."""
    return _reverse(store, author_id, UNDO)


def redo(store: Store, author_id: str) -> Changes:
    """Do again what this person's last undo took back. Raises NothingToRedo or UndoStale."""
    return _reverse(store, author_id, REDO)


def undo_label(store: Store, author_id: str) -> str | None:
    """The action that `undo` would take back, or None."""
    return _label(store, author_id, UNDO)


def redo_label(store: Store, author_id: str) -> str | None:
    """The action that `redo` would do again, or None."""
    return _label(store, author_id, REDO)


def top_step(connection: Connection, author_id: str, device_id: str, which: Direction) -> UndoStep | None:
    """The top of one stack, read off the journal backwards as far as needed.

    An undo or redo consumes the change that it reverses. The last thing left that is no undo is what undo
    takes; the last undo left, unless something new was done since, is what redo takes. Nobody takes themselves
    back: without them nobody could redo it, and nothing that they did is older.
    """
    run = event_log.own_run(connection, device_id)
    if run is None:
        return None
    consumed: set[str] = set()
    rows = _steps(connection, author_id, run)
    for n, change, action, undoes, dropped in rows:
        if undoes:
            consumed.add(undoes)
        elif which == REDO:
            return None
        if change not in consumed and not dropped and (action == UNDO) == (which == REDO):
            step = UndoStep(change, n, _origin(rows, action, undoes))
            own = which == UNDO and step.label == _ADD_PERSON and _adds(connection, step, author_id)
            return None if own else step
    return None


def _steps(connection: Connection, author_id: str, run: Run) -> Iterator[tuple[int, str, str, str, bool]]:
    """This person's changes in this run, the newest first: key of the first event, id, action, what it undoes, and
    whether it left the stack.

    No index is kept for this, which would be one more page to write at each save: the run is walked down by the
    key, a change at a time (3 microseconds each) however many events it holds.
    """
    raw, (low, high) = raw_connection(connection), run.keys
    while (row := raw.execute(_NEWEST, (low, high)).fetchone()) is not None:
        n, author, change, action, undoes, dropped = row
        if author == author_id:
            yield n, change, action, undoes, bool(dropped)
        high = n - 1


def _adds(connection: Connection, step: UndoStep, person_id: str) -> bool:
    """Whether the step is the adding of this person."""
    return bool(connection.exec_driver_sql(_ADDED, (step.n,)).scalar() == person_id)


def _origin(older: Iterable[Sequence[Any]], action: str, undoes: str) -> str:
    """The action that a chain of undo and redo began with, found further down the same stack."""
    for _, change, its_action, its_undoes, _ in older:
        if not undoes:
            break
        if change == undoes:
            action, undoes = its_action, its_undoes
    return action


def _reverse(store: Store, author_id: str, which: Direction) -> Changes:
    stale = None
    with store.change(which, author_id) as change:
        step = top_step(change.connection, author_id, store.device_id, which)
        if step is None:
            raise NothingToUndo if which == UNDO else NothingToRedo
        plans = _plans(change.connection, step)
        connection = change.connection
        stale = next((one.event for one in plans if _is_stale(one) or _acts(connection, which, one)), None)
        if stale is not None:
            change.connection.exec_driver_sql(_DROP, (step.change,))
        else:
            change.set_reversed_change(step.change)
            for plan in reversed(plans):
                _take_back(change, which, plan)
    if stale is not None:
        kind = SettlementStands if _settled(stale) else UndoStale
        item = EntityRef(EntityType(stale.text("entity_type")), stale.text("entity"))
        raise kind(action=ActionName(step.label), item=item)
    return change.changes


def _plans(connection: Connection, step: UndoStep) -> list[ReversedEvent]:
    events = []
    with connection.exec_driver_sql(_FROM, (step.n,)) as rows:
        for event_id, raw, change in rows:
            if change != step.change:
                break
            events.append(Event.of(event_id, raw))
    return [ReversedEvent(event, _heads(connection, event)) for event in events]


def _heads(connection: Connection, event: Event) -> Heads:
    """The heads of the event's thing; a role that it gave and that does not count is taken back with the rest."""
    heads = heads_of.of_entity(connection, event.text("entity"))
    if (
        "role" in event.writes
        and "role" not in heads
        and effective_events.is_ungranted_role(connection, event.id)
    ):
        hlc, value = event.whole("hlc"), event.writes["role"]
        return {**heads, "role": [Head(event.id, event.id, hlc, value, event.stamp)]}
    return heads


def _is_stale(plan: ReversedEvent) -> bool:
    event = plan.event
    for register in event.writes:
        heads = plan.heads.get(register, [])
        if len(heads) != 1 or heads[0].stands_for != event.stands_for(register):
            return True
    return _settled(event)


def _settled(event: Event) -> bool:
    """Whether it settled a conflict: nothing single stood before."""
    return any(len(event.superseded.get(register, [])) > 1 for register in event.writes)


def _acts(connection: Connection, which: Direction, plan: ReversedEvent) -> bool:
    """Whether undoing this would take somebody away who has done something: their work would be nobody's."""
    event = plan.event
    if which == REDO or event.text("entity_type") != EntityType.PERSON.value or "core" not in event.writes:
        return False
    return connection.exec_driver_sql(_HAS_ACTED, (event.text("entity"),)).first() is not None


def _take_back(change: Change, verb: str, plan: ReversedEvent) -> None:
    event = plan.event
    earlier = _earlier(change.connection, event)
    restores: dict[str, str | None] = {}
    writes: dict[str, JSON] = {}
    for register in event.writes:
        source = earlier.get(register)
        restores[register] = source.id if source else None
        writes[register] = source.writes.get(register) if source else None
    kind = EntityType(event.text("entity_type"))
    change.rewrite(verb, kind, event.text("entity"), writes, plan.heads, restores)


def _earlier(connection: Connection, event: Event) -> dict[str, Event]:
    """By register, the written event whose value stood before `event` and counts; nothing where none did."""
    old = {register: ids[0] for register, ids in event.superseded.items() if ids}
    heads = heads_of.load_events(connection, set(old.values()))
    thing = event.text("entity")
    meant = {
        register: effective_events.effective_source(
            connection, thing, heads[event_id].stands_for(register), register
        )
        for register, event_id in old.items()
    }
    written = heads_of.load_events(connection, set(meant.values()) - {""})
    return {register: written[event_id] for register, event_id in meant.items() if event_id}


def _label(store: Store, author_id: str, which: Direction) -> str | None:
    with store.read() as connection:
        step = top_step(connection, author_id, store.device_id, which)
        return None if step is None else step.label
