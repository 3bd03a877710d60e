"""People who act. Within one store a name is a claim, not a proof."""

from __future__ import annotations

from dataclasses import replace

from db import records
from db.ids import new_id
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import BadInput, PersonExists, PersonUnknown, RoleMissing
from workbench.domain.person import Person, Role
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import InputKind, RequiredRole, RestrictedAction
from workbench.services.validation import check_text


class PeopleService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, name: str, role: Role, actor: Person | None = None) -> tuple[Person, Changes]:
        """Add a person; without an actor they add themselves.

        The store's first supervisor is trusted; further ones need a supervisor as actor. Raises PersonExists for a
        taken name, RoleMissing.
        """
        name = check_text("name", " ".join(name.split()))
        if not name:
            raise BadInput(where=InputKind.PERSON, reason=ReasonCode.PERSON_NAME_NEEDED)
        if any(person.name == name for person in self.list()):
            raise PersonExists(name=name)
        if role is Role.SUPERVISOR and (actor is None or actor.role is not Role.SUPERVISOR):
            self._demand_first(actor.name if actor else name)
        person = Person(new_id(), name, role, self._store.clock())
        with self._store.change("add person", (actor or person).id) as change:
            change.write("create", EntityType.PERSON, person.id, records.people.registers_of(person))
        return self.find(person.id), change.changes

    def set_role(self, actor: Person, person: Person, role: Role) -> tuple[Person, Changes]:
        """Give somebody another role: only a supervisor may, and not to themselves. Raises RoleMissing."""
        if actor.role is not Role.SUPERVISOR or actor.id == person.id:
            another = Role.SUPERVISOR if actor.id != person.id else RequiredRole.OTHER_SUPERVISOR
            raise RoleMissing(person=actor.name, action=RestrictedAction.GIVE_ROLE, role=another)
        if person.role is role:
            return person, Changes("", "set role")
        with self._store.change("set role", actor.id) as change:
            change.write(
                "grant",
                EntityType.PERSON,
                person.id,
                records.people.changed_registers(person, replace(person, role=role)),
            )
        return self.find(person.id), change.changes

    def _demand_first(self, name: str) -> None:
        """Raise RoleMissing where there is a supervisor already: nobody else becomes one on their own."""
        if any(person.role is Role.SUPERVISOR for person in self.list()):
            raise RoleMissing(person=name, action=RestrictedAction.GIVE_ROLE, role=Role.SUPERVISOR)

    def list(self) -> list[Person]:
        """Everybody, in the order of addition."""
        with self._store.read() as connection:
            return records.people.all_people(connection)

    def find(self, name_or_id: str) -> Person:
        """One person by name, by id or by the end of an id. Raises PersonUnknown, also when several match."""
        everyone = self.list()
        wanted = " ".join(name_or_id.split())
        for fits in (
            [person for person in everyone if person.id == wanted],
            [person for person in everyone if person.name == wanted],
            [person for person in everyone if person.name.casefold() == wanted.casefold()],
            [person for person in everyone if len(wanted) >= 4 and person.id.endswith(wanted.lower())],
        ):
            if len(fits) == 1:
                return fits[0]
        raise PersonUnknown(name=name_or_id)

    def names(self) -> dict[str, str]:
        """Id -> name, for display."""
        return {person.id: person.name for person in self.list()}
