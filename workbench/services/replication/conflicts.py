"""Conflicts: their sides, and a supervisor's decision between them. No clock decides a conflict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from db import journal, replication
from db.change import JSON, Change
from db.store import Store
from workbench.domain.bundle import ConflictSummary
from workbench.domain.changes import Changes
from workbench.domain.conflict import Conflict, ConflictSide
from workbench.domain.errors import BadInput, NotFound, RoleMissing
from workbench.domain.person import Person, Role
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import InputKind, RecordKind, RequiredRole, RestrictedAction

DECIDE = "decide"
#: Entities in conflict that are read at once.
_BATCH = 40


class ResolutionRule(StrEnum):
    """How a supervisor settles many conflicts at once; the history keeps the rule's name."""

    NEWEST = "newest"
    OLDEST = "oldest"
    PERSON = "person"
    DEVICE = "device"


class ConflictsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list(self, entity: str | None = None) -> list[Conflict]:
        """All conflicts, or those of one entity."""
        if entity is None:
            return [one for some in self._in_batches() for one in some]
        with self._store.read() as connection:
            return replication.conflicts.of_id(connection, entity)

    def _in_batches(self) -> Iterator[Sequence[Conflict]]:
        """All conflicts, a few entities at a time, so that other readers of the store never wait for long."""
        with self._store.read() as connection:
            entities = replication.conflicts.entities(connection)
        for at in range(0, len(entities), _BATCH):
            with self._store.read() as connection:
                some = [
                    one
                    for kind, entity in entities[at : at + _BATCH]
                    for one in replication.conflicts.of_entity(connection, kind, entity)
                ]
            yield some

    def count(self) -> int:
        """The number of fields in conflict."""
        with self._store.read() as connection:
            return replication.conflicts.count(connection)

    def of_claim(self, claim_id: str) -> Sequence[Conflict]:
        """The conflicts of a claim, of the entities it depends on, and of those that belong to it."""
        with self._store.read() as connection:
            return replication.conflicts.of_claim(connection, claim_id)

    def summaries(self) -> Sequence[ConflictSummary]:
        """All conflicts with their articles and words, grouped by article."""
        found: list[ConflictSummary] = []
        for some in self._in_batches():
            with self._store.read() as connection:
                found += replication.locate_conflicts(connection, some)
        return sorted(found, key=lambda one: (not one.article_id, one.title, one.article_id))

    def chosen_by(
        self, rule: ResolutionRule, whose: str = "", only: Sequence[str] | None = None
    ) -> Sequence[tuple[Conflict, ConflictSide]]:
        """What `decide_by_rule` would settle, and with which side. Raises BadInput."""
        if rule in {ResolutionRule.PERSON, ResolutionRule.DEVICE} and not whose:
            raise BadInput(where=InputKind.RULE, reason=ReasonCode.WHOSE_VALUES_UNSAID)
        wanted = [conflict for conflict in self.list() if only is None or conflict.id in only]
        return [(conflict, side) for conflict in wanted for side in _by_rule(conflict, rule, whose)]

    def decide(self, actor: Person, conflict_id: str, event_id: str) -> Changes:
        """Settle one conflict with the value of one of its sides, named by the beginning of its event's id.

        Raises NotFound, and RoleMissing for anybody but a supervisor.
        """
        of_entity = self.list(conflict_id.partition("/")[0])
        found = next((conflict for conflict in of_entity if conflict.id == conflict_id), None)
        if found is None:
            raise NotFound(kind=RecordKind.CONFLICT, id=conflict_id)
        sides = [side for side in found.sides if side.event_id.startswith(event_id)]
        if len(sides) != 1 or not event_id:
            raise NotFound(kind=RecordKind.SIDE, id=event_id)
        return self._settle(actor, DECIDE, [(found, sides[0])])

    def decide_by_rule(
        self, actor: Person, rule: ResolutionRule, whose: str = "", only: Sequence[str] | None = None
    ) -> Changes:
        """Settle all conflicts (or those in `only`) for which the rule chooses exactly one side; the others stay open.

        `whose` is the id of the person or device that the rule follows. Raises RoleMissing, BadInput.
        """
        chosen = self.chosen_by(rule, whose, only)
        name = f"{DECIDE} by rule: {rule.value}{f' {whose}' if whose else ''}"
        return self._settle(actor, name, chosen)

    def _settle(self, actor: Person, action: str, chosen: Sequence[tuple[Conflict, ConflictSide]]) -> Changes:
        if actor.role is not Role.SUPERVISOR:
            raise RoleMissing(
                person=actor.name, action=RestrictedAction.SETTLE_CONFLICT, role=Role.SUPERVISOR
            )
        if action == DECIDE and any(_own_role(actor, conflict) for conflict, _ in chosen):
            another = RequiredRole.OTHER_SUPERVISOR
            raise RoleMissing(person=actor.name, action=RestrictedAction.GIVE_ROLE, role=another)
        chosen = [(conflict, side) for conflict, side in chosen if not _own_role(actor, conflict)]
        if not chosen:
            return Changes("", action)
        by_entity: dict[str, list[tuple[Conflict, ConflictSide]]] = {}
        for conflict, side in chosen:
            by_entity.setdefault(conflict.entity, []).append((conflict, side))
        with self._store.change(action, actor.id) as change:
            for several in by_entity.values():
                _write(change, several)
        return change.changes


def _own_role(actor: Person, conflict: Conflict) -> bool:
    """Whether the conflict is about the actor's own role: nobody gives or takes that themselves."""
    return (conflict.entity, conflict.register) == (actor.id, "role")


def _write(change: Change, several: Sequence[tuple[Conflict, ConflictSide]]) -> None:
    """Write one event for all settled fields of an entity, with the values of the journal."""
    first, _ = several[0]
    heads = journal.heads.of_entity(change.connection, first.entity)
    groups: dict[str, JSON] = {}
    for conflict, side in several:
        head = next(
            (head for head in heads.get(conflict.register, ()) if head.event_id == side.event_id), None
        )
        if head is None:
            raise NotFound(kind=RecordKind.SIDE, id=side.event_id)
        groups[conflict.register] = head.value
    change.settle(first.entity_type, first.entity, groups)


def _by_rule(conflict: Conflict, rule: ResolutionRule, whose: str) -> list[ConflictSide]:
    """The side that the rule chooses; None where it chooses none or several."""
    if rule is ResolutionRule.NEWEST:
        return [conflict.sides[-1]]
    if rule is ResolutionRule.OLDEST:
        return [conflict.sides[0]]
    sides = [
        side
        for side in conflict.sides
        if whose == (side.author_id if rule is ResolutionRule.PERSON else side.device_id)
    ]
    return sides if len(sides) == 1 else []
