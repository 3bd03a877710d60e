"""Authorization: which actions need a supervisor, and which nobody may do; one function a rule.

This program writes no event that breaks them (`check`). From elsewhere such an event is taken in like any other and has
no effect: who is a supervisor, and whether a device is revoked, follows from the whole set of events
(`db.authority.trust`, `db.authority.effective_events`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol

from sqlalchemy import Connection

from db.journal import heads, history
from db.journal.event_parser import ParsedEvent
from db.schema.canonical_json import JSON, is_mapping
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.person import Role
from workbench.domain.replication_codes import ReplicationCode
from workbench.domain.review import JUDGING

DECIDE = "decide"

APPROVED_STATES = frozenset(
    {ClaimState.APPROVED.value, ClaimState.PUBLISHED.value, ClaimState.CORRECTED.value}
)
_DECIDING_STEPS = frozenset(step.value for step in JUDGING)
_AUTHORS = "SELECT id, author_id FROM claim WHERE id IN ({})"
_EVENT_AUTHORS = "SELECT id, author_id FROM event WHERE id IN ({})"
_UNGRANTED_ROLE = (
    "SELECT event_id FROM uncounted WHERE register = 'role' AND why = 'role' AND event_id IN ({})"
)
_POSITIONS = "SELECT id, device_id, seq FROM event WHERE id IN ({})"


class EventView(Protocol):
    """The part of an event that the authorization rules read."""

    @property
    def kind(self) -> EntityType | None: ...
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


class OwnEvent(NamedTuple):
    """The part of an event that is about to be written here."""

    kind: EntityType
    entity: str
    device: str
    author: str
    verb: str
    writes: Mapping[str, JSON]


# --- the rules, one by one ------------------------------------------------------------------------------------


def creates_person(event: EventView) -> bool:
    """Whether the event creates a person: they join by themselves, or somebody else adds them."""
    return event.kind is EntityType.PERSON and event.writes.get("core") is not None


def is_imported_person(event: EventView) -> bool:
    """Whether the person came with an exported article, which states when they joined elsewhere."""
    core = event.writes.get("core")
    return creates_person(event) and is_mapping(core) and "created" in core


def grants_supervisor(event: EventView) -> bool:
    """Whether the event gives somebody the role of supervisor, when they join or later."""
    return event.kind is EntityType.PERSON and event.writes.get("role") == Role.SUPERVISOR.value


def changes_role(event: EventView) -> bool:
    """Whether the event changes the role of an existing person. Only a supervisor may, and never their own role."""
    return event.kind is EntityType.PERSON and "role" in event.writes and not creates_person(event)


def approves_claim(event: EventView) -> bool:
    """Whether a claim becomes approved, published or corrected: only by a supervisor who is not its author."""
    state = event.writes.get("state")
    if event.kind is not EntityType.CLAIM or not is_mapping(state):
        return False
    return state.get("state") in APPROVED_STATES and state.get("imported") is not True


def judges_claim(event: EventView) -> bool:
    """Whether the event judges a claim: only by a supervisor."""
    return event.kind is EntityType.CLAIM and is_mapping(event.writes.get("judged"))


def records_review_decision(event: EventView) -> bool:
    """Whether the event is the decision stored with an approval or a return: only by a supervisor."""
    core = event.writes.get("core")
    if event.kind is not EntityType.DECISION or not is_mapping(core):
        return False
    return core.get("step") in _DECIDING_STEPS and not core.get("imported")


def resolves_conflict(event: EventView) -> bool:
    """Whether the event resolves a conflict between laptops: only by a supervisor."""
    return event.verb == DECIDE


def changes_revocation(event: EventView) -> bool:
    """Whether the event revokes or restores a device: only by a supervisor, and by no device for itself."""
    return event.kind is EntityType.DEVICE and "revoked" in event.writes


def sets_desk(event: EventView) -> bool:
    """Whether the event changes what the organisation sets for everybody: only by a supervisor."""
    return event.kind is EntityType.DESK


def announces_foreign_key(event: EventView) -> bool:
    """Whether the event announces a public key for another device than the one that wrote it: nobody may."""
    return event.kind is EntityType.DEVICE and "key" in event.writes and event.entity != event.device


def needs_supervisor(event: EventView) -> bool:
    """Whether the event has effect only if its author is a supervisor.

    Undoing one's own step needs no role; see `undoes_own_step`.
    """
    return (
        changes_role(event)
        or approves_claim(event)
        or judges_claim(event)
        or records_review_decision(event)
        or resolves_conflict(event)
        or changes_revocation(event)
        or sets_desk(event)
        or (grants_supervisor(event) and event.author != event.entity)
    )


# --- checks of incoming events --------------------------------------------------------------------------------


def restricted_events(events: Iterable[ParsedEvent]) -> list[ParsedEvent]:
    """The events to which the authorization rules apply."""
    return [event for event in events if event.kind is not None and is_restricted(event.kind, event)]


def is_restricted(kind: EntityType, event: EventView) -> bool:
    """Whether the authorization rules apply to an event about this kind of entity."""
    return event.verb == DECIDE or ((rule := _RULES.get(kind)) is not None and rule(event))


#: Rules by kind of entity. (A resolution of a conflict may be about any kind.) This runs for every incoming event.
_RULES: dict[EntityType, Callable[[EventView], bool]] = {
    EntityType.CLAIM: lambda event: approves_claim(event) or judges_claim(event),
    EntityType.DECISION: records_review_decision,
    EntityType.PERSON: lambda event: changes_role(event) or grants_supervisor(event),
    EntityType.DEVICE: lambda event: changes_revocation(event) or announces_foreign_key(event),
    EntityType.DESK: sets_desk,
}


def check(connection: Connection, restricted: Iterable[ParsedEvent]) -> None:
    """Raise RejectedEvent for the first restricted event that breaks a rule. The events must be written already."""
    events = list(restricted)
    for event in events:
        if announces_foreign_key(event):
            raise event.refused(ReplicationCode.KEY_FOR_OTHER_DEVICE)
        if changes_revocation(event) and event.entity == event.device:
            raise event.refused(ReplicationCode.DEVICE_JUDGES_ITSELF)
    if not events:
        return
    possible = possible_supervisors(person_events(connection))
    authors = dict(
        select_by_ids(connection, _AUTHORS, {event.entity for event in events if approves_claim(event)})
    )
    for event in events:
        if grants_supervisor(event):
            _check_grant(connection, event)
        if creates_person(event) or undoes_own_step(connection, event):
            continue
        if event.author not in possible:
            raise event.refused(_without_role(event))
        if (
            approves_claim(event)
            and not judges_claim(event)  # whose soundness follows from its basis (`db.authority.judgements`)
            and not resolves_conflict(event)
            and authors.get(event.entity) == event.author
        ):
            raise event.refused(ReplicationCode.APPROVES_OWN_CLAIM)
    _check_revocations(connection, events)


def self_declared_supervisors(connection: Connection, events: Iterable[ParsedEvent]) -> tuple[str, ...]:
    """People who joined as supervisors without a grant by another supervisor: they have no rights."""
    joined = [event for event in events if creates_person(event) and grants_supervisor(event)]
    ungranted = {
        event_id for (event_id,) in select_by_ids(connection, _UNGRANTED_ROLE, [event.id for event in joined])
    }
    return tuple(event.entity for event in joined if event.id in ungranted)


def possible_supervisors(events: Iterable[EventView]) -> set[str]:
    """People who could be supervisors: those who joined as one, and those granted the role by one of them.

    This is the transitive closure over all grants, before trust and revocations are considered.
    """
    grants = [event for event in events if grants_supervisor(event)]
    found = {event.entity for event in grants if creates_person(event)}
    while more := {event.entity for event in grants if event.author in found} - found:
        found |= more
    return found


def undoes_own_step(connection: Connection, event: ParsedEvent) -> bool:
    """Whether the event is an undo or redo that replaces only what its own author wrote."""
    if event.undoes is None:
        return False
    replaced = {old for ids in event.sup.values() for old in ids}
    return all(author == event.author for _, author in select_by_ids(connection, _EVENT_AUTHORS, replaced))


def _check_grant(connection: Connection, event: ParsedEvent) -> None:
    """Reject a grant of the role by joining a second time, or by a person to themselves."""
    if creates_person(event) and not event.sup and event.undoes is None:
        if is_imported_person(event):
            return
        cores = heads.of_entity(connection, event.entity).get("core", ())
        if sum(not (is_mapping(head.value) and "created" in head.value) for head in cores) > 1:
            raise event.refused(ReplicationCode.SUPERVISOR_ALREADY_HERE)
    elif event.author == event.entity and not undoes_own_step(connection, event):
        raise event.refused(ReplicationCode.SUPERVISOR_BY_SELF)


def _check_revocations(connection: Connection, restricted: Iterable[ParsedEvent]) -> None:
    """Reject a revocation whose last accepted event is here and is not that device's event of that number."""
    revocations = {event.id: event.writes["revoked"] for event in restricted if changes_revocation(event)}
    last_events = {str(revocation["event"]) for revocation in revocations.values() if is_mapping(revocation)}
    positions = {
        event_id: (device, seq)
        for event_id, device, seq in select_by_ids(connection, _POSITIONS, last_events)
    }
    for event in restricted:
        revocation = revocations.get(event.id)
        if is_mapping(revocation) and positions.get(
            str(revocation["event"]), (event.entity, revocation["seq"])
        ) != (
            event.entity,
            revocation["seq"],
        ):
            raise event.refused(ReplicationCode.REVOCATION_FOREIGN)


def person_events(connection: Connection) -> list[ParsedEvent]:
    """All events about people in this store."""
    found = connection.exec_driver_sql("SELECT id FROM person").scalars().all()
    return [event for person in found for event in history.parsed_events_of(connection, person)]


def without_right(event: ParsedEvent) -> ReplicationCode:
    """What an act of a newsroom lacks."""
    return _without_role(event) if needs_supervisor(event) else ReplicationCode.ACT_WITHOUT_GRANT


def _without_role(event: ParsedEvent) -> ReplicationCode:
    """What the event does that takes a supervisor."""
    if resolves_conflict(event):
        return ReplicationCode.SETTLES_WITHOUT_ROLE
    if changes_revocation(event):
        return ReplicationCode.REVOKES_WITHOUT_ROLE
    if sets_desk(event):
        return ReplicationCode.SETS_DESK_WITHOUT_ROLE
    sets = event.kind is EntityType.PERSON
    return ReplicationCode.SETS_ROLE_WITHOUT_ROLE if sets else ReplicationCode.APPROVES_WITHOUT_ROLE
