"""What only some people may do, and what nobody may: one function a rule.

The rules are asked of one event, and of who may be a supervisor at all: somebody whom an event made one, from the
beginning or later. What breaks them was made by a changed program and is refused at the door. Whether somebody who
*may* be a supervisor *is* one, and whether a device was revoked, is worked out from the whole set of events
(`db.authority.trust`); acts of those who are none are kept and do not count (`db.authority.effective_events`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from sqlalchemy import Connection

from db.journal import heads, history
from db.journal.event_parser import Incoming
from db.journal.rejected_events import Refused
from db.schema.canonical_json import JSON, is_mapping
from db.sqlite.batched_queries import by_ids
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.person import Role
from workbench.domain.review import JUDGING

DECIDE = "decide"

JUDGED = frozenset({ClaimState.APPROVED.value, ClaimState.PUBLISHED.value, ClaimState.CORRECTED.value})
_JUDGING = frozenset(step.value for step in JUDGING)
_AUTHORS = "SELECT id, author_id FROM claim WHERE id IN ({})"
_EVENT_AUTHORS = "SELECT id, author_id FROM event WHERE id IN ({})"
_NO_ROLE = "SELECT event_id FROM uncounted WHERE register = 'role' AND event_id IN ({})"
_LINES = "SELECT id, device_id, seq FROM event WHERE id IN ({})"


class Told(Protocol):
    """What the rules read of an event."""

    @property
    def kind(self) -> EntityType: ...
    @property
    def entity(self) -> str: ...
    @property
    def device(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def verb(self) -> str: ...
    @property
    def writes(self) -> Mapping[str, JSON]: ...


# --- the rules, one by one ------------------------------------------------------------------------------------


def joins(event: Told) -> bool:
    """A person is made, by themselves or by somebody else."""
    return event.kind is EntityType.PERSON and event.writes.get("core") is not None


def came_with_a_file(event: Told) -> bool:
    """Somebody was brought in with an article's export, which says when they joined elsewhere."""
    core = event.writes.get("core")
    return joins(event) and is_mapping(core) and "created" in core


def makes_supervisor(event: Told) -> bool:
    return event.kind is EntityType.PERSON and event.writes.get("role") == Role.SUPERVISOR.value


def sets_role(event: Told) -> bool:
    """Somebody gets another role: only a supervisor's event does that, and never its author's own role."""
    return event.kind is EntityType.PERSON and "role" in event.writes and not joins(event)


def judges(event: Told) -> bool:
    """A claim is approved, published or corrected: only by a supervisor, and not by the claim's author."""
    state = event.writes.get("state")
    if event.kind is not EntityType.CLAIM or not is_mapping(state):
        return False
    return state.get("state") in JUDGED and state.get("imported") is not True


def records_judgement(event: Told) -> bool:
    """The decision that is kept beside an approval or a return: only by a supervisor."""
    core = event.writes.get("core")
    if event.kind is not EntityType.DECISION or not is_mapping(core):
        return False
    return core.get("step") in _JUDGING and core.get("imported") is not True


def settles(event: Told) -> bool:
    """What laptops disagree about is decided: only by a supervisor."""
    return event.verb == DECIDE


def draws_line(event: Told) -> bool:
    """A device is revoked, or restored: only by a supervisor, and by no device for itself."""
    return event.kind is EntityType.DEVICE and "revoked" in event.writes


def announces_for_another(event: Told) -> bool:
    """A key is announced for a device other than the one that writes: nobody may."""
    return event.kind is EntityType.DEVICE and "key" in event.writes and event.entity != event.device


def takes_supervisor(event: Told) -> bool:
    """Whether this counts only as a supervisor's. (An undo of one's own step needs no role, see `own_step`)."""
    return (
        sets_role(event)
        or judges(event)
        or records_judgement(event)
        or settles(event)
        or draws_line(event)
        or (makes_supervisor(event) and event.author != event.entity)
    )


# --- at the door ----------------------------------------------------------------------------------------------


def acts(events: Iterable[Incoming]) -> list[Incoming]:
    """Those of these events that the rules are about."""
    return [
        event
        for event in events
        if event.verb == DECIDE or ((rule := _RULES.get(event.kind)) is not None and rule(event))
    ]


#: What may be an act, by the kind of thing; what is settled may be of any. (Asked of every event that comes in.)
_RULES: dict[EntityType, Callable[[Told], bool]] = {
    EntityType.CLAIM: judges,
    EntityType.DECISION: records_judgement,
    EntityType.PERSON: lambda event: sets_role(event) or makes_supervisor(event),
    EntityType.DEVICE: lambda event: draws_line(event) or announces_for_another(event),
}


def check(connection: Connection, acted: Iterable[Incoming]) -> None:
    """Raises Refused naming the first of these acts that may not stand. They must be written already."""
    told = list(acted)
    for event in told:
        if announces_for_another(event):
            raise Refused(f"{event.name} announces a key for another device", event.id)
        if draws_line(event) and event.entity == event.device:
            raise Refused(f"{event.name} revokes or restores the device that wrote it", event.id)
    if not told:
        return
    known = candidates(told_of_people(connection))
    authors = dict(by_ids(connection, _AUTHORS, {event.entity for event in told if judges(event)}))
    for event in told:
        if makes_supervisor(event):
            _check_made(connection, event)
        if joins(event) or own_step(connection, event):
            continue
        if event.author not in known:
            raise Refused(f"{event.name} {_said(event)}, and its author is no supervisor", event.id)
        if judges(event) and not settles(event) and authors.get(event.entity) == event.author:
            raise Refused(f"{event.name} approves its author's own claim", event.id)
    _check_lines(connection, told)


def declared(connection: Connection, events: Iterable[Incoming]) -> tuple[str, ...]:
    """People who came as supervisors and whom no supervisor made one: their acts do not count."""
    joined = [event for event in events if joins(event) and makes_supervisor(event)]
    waiting = {row[0] for row in by_ids(connection, _NO_ROLE, [event.id for event in joined])}
    return tuple(event.entity for event in joined if event.id in waiting)


def candidates(told: Iterable[Told]) -> set[str]:
    """Who may be a supervisor at all: made one at the beginning, or later by somebody who may be one."""
    made = [event for event in told if makes_supervisor(event)]
    found = {event.entity for event in made if joins(event)}
    while more := {event.entity for event in made if event.author in found} - found:
        found |= more
    return found


def own_step(connection: Connection, event: Incoming) -> bool:
    """Whether this is an undo or redo that replaces only what the same person wrote."""
    if event.undoes is None:
        return False
    replaced = {old for ids in event.sup.values() for old in ids}
    return all(author == event.author for _, author in by_ids(connection, _EVENT_AUTHORS, replaced))


def _check_made(connection: Connection, event: Incoming) -> None:
    """Nobody is made a supervisor by joining twice, nor by themselves later on."""
    if joins(event) and not event.sup and event.undoes is None:
        if came_with_a_file(event):
            return
        several = heads.of_entity(connection, event.entity).get("core", ())
        if sum(not (is_mapping(head.value) and "created" in head.value) for head in several) > 1:
            raise Refused(f"{event.name} makes somebody who is already here a supervisor", event.id)
    elif event.author == event.entity and not own_step(connection, event):
        raise Refused(f"{event.name} makes its author a supervisor, and nobody may do that", event.id)


def _check_lines(connection: Connection, acts: Iterable[Incoming]) -> None:
    """A revocation's last accepted event is one of that device and number, where it is here."""
    lines = {event.id: event.writes["revoked"] for event in acts if draws_line(event)}
    named = {str(line["event"]) for line in lines.values() if is_mapping(line)}
    places = {row[0]: row[1:] for row in by_ids(connection, _LINES, named)}
    for event in acts:
        line = lines.get(event.id)
        if is_mapping(line) and places.get(str(line["event"]), (event.entity, line["seq"])) != (
            event.entity,
            line["seq"],
        ):
            raise Refused(f"{event.name} revokes a device from an event on that is not of it", event.id)


def told_of_people(connection: Connection) -> list[Incoming]:
    """All events about all people of this copy."""
    found = connection.exec_driver_sql("SELECT id FROM person").scalars().all()
    return [event for person in found for event in history.incoming(connection, person)]


def _said(event: Incoming) -> str:
    if settles(event):
        return "settles a conflict"
    if draws_line(event):
        return "revokes or restores a device"
    return "sets somebody's role" if event.kind is EntityType.PERSON else "approves a claim"
