"""People who act. Without seats a name is a claim, not a proof; with them each person writes with a key of their own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from db import newsroom_roll, records
from db.ids import new_id
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import PersonAmbiguous, PersonExists, PersonUnknown, RoleMissing, SeatLocked
from workbench.domain.person import Person, Role
from workbench.domain.reasons import RequiredRole, RestrictedAction
from workbench.services.newsroom.service import NewsroomService
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.services.validation import check_person_name
from workbench.text.person_names import distinct_names, fold_name, join_spaces

#: The fewest characters of an id that name a person, and those that lists show.
_PIECE, _SHOWN = 4, 8


class PeopleService:
    def __init__(
        self, store: Store, seats: LocalSeatRing | None = None, newsroom: NewsroomService | None = None
    ) -> None:
        """With `seats`, whoever is added gets a seat on this machine, and roles come from the `newsroom`."""
        self._store = store
        self._seats = seats
        self._newsroom = newsroom

    def add(
        self, name: str, role: Role, actor: Person | None = None, *, password: str = ""
    ) -> tuple[Person, Changes]:
        """Add a person; without an actor they add themselves. A `password` locks their seat on this machine.

        The store's first supervisor is trusted, and founds its newsroom; further ones need a supervisor as actor, who lets
        their seat in. Who is added without one can work here, but their work waits for a grant. Raises PersonExists for a
        name that a reader takes for another's, BadInput for one that cannot be read, RoleMissing, PassphraseWeak.
        """
        name = check_person_name(name)
        folded = fold_name(name)
        taken = next((person.name for person in self.list() if fold_name(person.name) == folded), None)
        if taken is not None:
            raise PersonExists(name=taken)
        is_let_in = actor is not None and actor.role is Role.SUPERVISOR
        if role is Role.SUPERVISOR and not is_let_in:
            self._demand_first(actor.name if actor else name)
        if self._seats is not None and self._newsroom is not None:
            return self._add_with_seat(
                self._seats, self._newsroom, name, role, actor if is_let_in else None, password
            )
        person = Person(new_id(), name, role, self._store.clock())
        with self._store.change("add person", (actor or person).id) as change:
            change.write("create", EntityType.PERSON, person.id, records.people.registers_of(person))
        return self.find(person.id), change.changes

    def _add_with_seat(
        self,
        seats: LocalSeatRing,
        newsroom: NewsroomService,
        name: str,
        role: Role,
        supervisor: Person | None,
        password: str,
    ) -> tuple[Person, Changes]:
        """Give somebody a seat here, let them say their name with it, and let the seat in where a supervisor says so."""
        if supervisor is not None and seats.is_locked(supervisor.id):
            raise SeatLocked(person=supervisor.name)
        person = self._free_seat(seats, name) if not password else None
        if person is None:
            person = seats.make(name, password=password).person
        with self._store.change("add person", person) as change:
            change.write("create", EntityType.PERSON, person, {"core": {}, "name": name})
        if supervisor is not None:
            newsroom.grant(supervisor, seats.seat_of(person), name, role)
        elif role is Role.SUPERVISOR:
            newsroom.found(self.find(person))
        return self.find(person), change.changes

    def _free_seat(self, seats: LocalSeatRing, name: str) -> str | None:
        """The person of this name who has an open seat on this machine and is not in this store yet."""
        known, folded = {person.id for person in self.list()}, fold_name(name)
        free = [
            holder.seat.person
            for holder in seats.holders()
            if fold_name(holder.name) == folded and not holder.is_locked and holder.seat.person not in known
        ]
        return free[-1] if free else None

    def seat_earlier_authors(self) -> None:
        """Give a seat to those who wrote in this copy before there were seats; once, when an older store is opened.

        If nobody but this copy wrote in the store, its supervisor founds its newsroom, and vouches for the earlier work. Where
        others did, the supervisors have to agree who founds it.
        """
        if self._seats is None or self._newsroom is None or self._store.read_only:
            return
        with self._store.read() as connection:
            if newsroom_roll.are_all_seated(connection):
                return
            authors = newsroom_roll.authors_before_seats(connection, self._store.device_id)
            is_alone = not newsroom_roll.has_other_devices(connection, self._store.device_id)
        mine = [person for person in self.list() if is_alone or person.id in authors]
        here = {seat.person for seat in self._seats.seats()}
        for person in mine:
            if person.id not in here:
                self._seats.make(person.name, person=person.id)
        first = next((person for person in mine if person.role is Role.SUPERVISOR), None)
        if first is not None and is_alone and self._newsroom.roll.newsroom() is None:
            self._newsroom.found(first)
        with self._store.local() as connection:
            newsroom_roll.set_all_seated(connection)

    def set_role(self, actor: Person, person: Person, role: Role) -> tuple[Person, Changes]:
        """Give somebody another role: only a supervisor may, and not to themselves. Raises RoleMissing."""
        if actor.role is not Role.SUPERVISOR or actor.id == person.id:
            another = Role.SUPERVISOR if actor.id != person.id else RequiredRole.OTHER_SUPERVISOR
            raise RoleMissing(person=actor.name, action=RestrictedAction.GIVE_ROLE, role=another)
        if person.role is role:
            return person, Changes("", "set role")
        if self._newsroom is not None:
            _, changes = self._newsroom.change_role(actor, person, role)
            return self.find(person.id), changes
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

    def find(self, name_or_id: str, first: Collection[str] = ()) -> Person:
        """One person by id, by name, or by the beginning or end of an id; of namesakes the one whose id is in `first`.

        Raises PersonUnknown or PersonAmbiguous.
        """
        everyone = self.list()
        wanted = join_spaces(name_or_id)
        folded, piece = fold_name(wanted), wanted.lower()
        for found in (
            [person for person in everyone if person.id == piece],
            [person for person in everyone if person.name == wanted],
            [person for person in everyone if folded and fold_name(person.name) == folded],
            [person for person in everyone if len(piece) >= _PIECE and person.id.endswith(piece)],
            [person for person in everyone if len(piece) >= _PIECE and person.id.startswith(piece)],
        ):
            fits = [person for person in found if person.id in first] or found
            if len(fits) == 1:
                return fits[0]
            if fits:
                ids = [person.id for person in fits]
                raise PersonAmbiguous(name=name_or_id, count=len(fits), choices=_distinct_ends(ids))
        raise PersonUnknown(name=name_or_id)

    def names(self) -> dict[str, str]:
        """Id -> name, for display: whole, visible, and told apart from those that look the same."""
        return distinct_names({person.id: person.name for person in self.list()})


def _distinct_ends(ids: Sequence[str]) -> tuple[str, ...]:
    """The ends of ids, as short as tells them apart, and no shorter than lists show."""
    length = next(n for n in range(_SHOWN, max(map(len, ids)) + 1) if len({i[-n:] for i in ids}) == len(ids))
    return tuple(one[-length:] for one in ids)
