"""What only some people may do, asked of events from elsewhere.

Whether an event may stand is read off the events before it, not off the order of arrival: somebody counts as a
supervisor from the first event on that made them one, and a person who joins says their own role, as in the
program itself. Nobody raises themselves later, nobody who never was a supervisor approves or settles, nobody
approves their own claim, and a device announces nobody's key but its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from db import heads, history
from db.canonical import is_mapping
from db.incoming import Incoming
from db.lookups import by_ids
from db.placing import Placing
from db.refused import Refused
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.person import Role

DECIDE = "decide"

_JUDGED = frozenset({ClaimState.APPROVED.value, ClaimState.PUBLISHED.value, ClaimState.CORRECTED.value})
_AUTHORS = "SELECT id, author_id FROM claim WHERE id IN ({})"
_EVENT_AUTHORS = "SELECT id, author_id FROM event WHERE id IN ({})"


def check(connection: Connection, placing: Placing) -> None:
    """Raises Refused naming the first event that may not stand. The events must be written already."""
    new = [placed.event for placed in placing.placed]
    for event in new:
        if event.kind is EntityType.DEVICE and "key" in event.writes and event.entity != event.device:
            raise Refused(f"{event.name} announces a key for another device")
    raised = [
        event
        for event in new
        if event.kind is EntityType.PERSON and event.writes.get("role") == Role.SUPERVISOR
    ]
    judging = [event for event in new if _judges(event) or event.verb == DECIDE]
    if not raised and not judging:
        return
    supervisors = _supervisors(connection, {event.id for event in raised})
    _check_roles(connection, raised, supervisors)
    _check_judging(connection, judging, supervisors)


def declared(connection: Connection, events: Iterable[Incoming]) -> tuple[str, ...]:
    """People who came as supervisors by their own word, or by that of somebody who never was one."""
    joined = [
        event for event in events if event.kind is EntityType.PERSON and event.writes.get("core") is not None
    ]
    raised = [event for event in joined if event.writes.get("role") == Role.SUPERVISOR]
    known = _supervisors(connection, set()) if raised else set()
    return tuple(
        event.entity for event in raised if event.author == event.entity or event.author not in known
    )


def _supervisors(connection: Connection, without: set[str]) -> set[str]:
    found = set()
    for person in connection.exec_driver_sql("SELECT id FROM person").scalars().all():
        events = history.of_entity(connection, person)
        if any(event.writes.get("role") == Role.SUPERVISOR and event.id not in without for event in events):
            found.add(person)
    return found


def _check_roles(connection: Connection, raised: Iterable[Incoming], known: set[str]) -> None:
    """Adds to `known` those who are rightly raised, in the order of time."""
    for event in raised:
        joins = event.writes.get("core") is not None and not event.sup and event.undoes is None
        if joins:
            several = len(heads.of_entity(connection, event.entity).get("core", ())) > 1
            if several:
                raise Refused(f"{event.name} makes somebody who is already here a supervisor")
        elif event.undoes is not None and _own(connection, event):
            pass  # their own step taken back
        elif event.author not in known or event.author == event.entity:
            raise Refused(f"{event.name} makes somebody a supervisor, and its author may not")
        known.add(event.entity)


def _judges(event: Incoming) -> bool:
    state: Any = event.writes.get("state")
    if event.kind is not EntityType.CLAIM or not is_mapping(state):
        return False
    return state.get("state") in _JUDGED and state.get("imported") is not True


def _check_judging(connection: Connection, judging: list[Incoming], known: set[str]) -> None:
    authors = dict(by_ids(connection, _AUTHORS, {event.entity for event in judging}))
    for event in judging:
        if event.undoes is not None and _own(connection, event):
            continue
        done = "settles a conflict" if event.verb == DECIDE else "approves a claim"
        if event.author not in known:
            raise Refused(f"{event.name} {done}, and its author is no supervisor")
        if _judges(event) and event.verb != DECIDE and authors.get(event.entity) == event.author:
            raise Refused(f"{event.name} approves its author's own claim")


def _own(connection: Connection, event: Incoming) -> bool:
    """Whether an undo or redo replaces only what the same person wrote."""
    replaced = {old for ids in event.sup.values() for old in ids}
    return all(author == event.author for _, author in by_ids(connection, _EVENT_AUTHORS, replaced))
