"""Newsrooms: founding one, letting people in, changing roles, drawing lines.

Each act relies on a grant of its author's seat; the first ones rely on the slip. Nothing here decides what counts: that
follows from all acts (`db.standing`), on every copy alike. What would not count is refused with ActWithoutRight.
"""

from __future__ import annotations

from collections.abc import Sequence

from db import newsroom_acts, newsroom_roll
from db.ids import chained_id
from db.newsroom_acts import By, Membership
from db.standing import ChainPosition, Grant
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import NotFound, RoleMissing
from workbench.domain.newsroom import Newsroom, NewsroomSeat
from workbench.domain.newsroom_errors import NewsroomExists, NewsroomMissing, SlipWrong
from workbench.domain.person import Person, Role
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import RecordKind, RequiredRole, RestrictedAction
from workbench.domain.seat import Seat
from workbench.services.newsroom.roll import RollReader
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.services.seats.slip import Slip, SlipRing
from workbench.services.validation import check_person_name, check_text

#: Who acts: a supervisor, or the slip in somebody's hand (`NewsroomService.slip`).
Author = Person | SlipRing


class NewsroomService:
    def __init__(self, store: Store, seats: LocalSeatRing) -> None:
        self._store, self._seats = store, seats
        #: Who belongs to the newsroom, who waits, and what is offered.
        self.roll = RollReader(store, seats)

    # -- founding

    def found(self, founder: Person, name: str = "") -> tuple[Newsroom, Changes]:
        """Found a newsroom with this person as its supervisor. Its slip is kept with their seat.

        Others who have a seat on this machine and wrote here become checkers. Somebody who is alone in a newsroom may found
        it anew, under another name. Raises NewsroomExists, SeatMissing, SeatLocked.
        """
        before = self.roll.newsroom()
        if before is not None and {seat.person for seat in before.seats} - {founder.id}:
            raise NewsroomExists(name=before.name)
        name = check_person_name(name or founder.name)
        seat, slip = self._seats.seat_of(founder.id), Slip.generate()
        ring = SlipRing(slip, chained_id(self._store.clock(), "person", slip.root))
        others = [one for one in self.roll.waiting() if one.is_here and one.person != founder.id]
        self._seats.keep_slip(seat, slip.root, slip.bits)  # first: a newsroom without a slip cannot be healed
        try:
            newsroom_acts.found(self._store, ring, name)
        except BaseException:
            self._seats.drop_slip(slip.root)
            raise
        first = Membership(seat.key, founder.id, founder.name, Role.SUPERVISOR)
        newsroom_acts.grant(self._store, ring, first)
        for one in others:
            member = Membership(one.seat, one.person, one.name, Role.CHECKER)
            newsroom_acts.grant(self._store, founder.id, member)
        if before is not None:
            self._seats.drop_slip(before.root)
        return self.demand(), _changes("found newsroom", founder.id, *(one.person for one in others))

    def demand(self) -> Newsroom:
        """The newsroom of this copy. Raises NewsroomMissing."""
        found = self.roll.newsroom()
        if found is None:
            raise NewsroomMissing
        return found

    # -- the slip

    def kept_slip(self, founder: Person) -> str:
        """The slip, to be written down by who founded the newsroom here; "" where it is not kept with their seat any more.

        Raises NewsroomMissing.
        """
        bits = self._seats.kept_slip(self.demand().root, founder.id)
        return "" if bits is None else Slip(bits).text()

    def forget_slip(self, typed: str) -> None:
        """Remove the slip from this machine: `typed` shows that it was written down. Raises SlipWrong, NewsroomMissing."""
        root = self.demand().root
        Slip.read(typed, root)
        self._seats.drop_slip(root)

    def slip(self, typed: str = "") -> SlipRing:
        """The slip in somebody's hand: the typed one, or the one that is still kept here. It acts where a supervisor does.

        Raises SlipWrong, NewsroomMissing.
        """
        newsroom = self.demand()
        kept = self._seats.kept_slip(newsroom.root)
        if typed:
            slip = Slip.read(typed, newsroom.root)
        elif kept is not None:
            slip = Slip(kept)
        else:
            raise SlipWrong(reason=ReasonCode.SLIP_NOT_HERE)
        with self._store.read() as connection:
            return SlipRing(slip, newsroom_roll.person_of_seat(connection, slip.root))

    # -- grants

    def grant(self, author: Author, seat: Seat, name: str, role: Role) -> tuple[NewsroomSeat, Changes]:
        """Let a seat into the newsroom, with a role. Raises NewsroomMissing, BadInput for a name, SeatLocked."""
        self.demand()
        member = Membership(seat.key, seat.person, check_person_name(name), role)
        newsroom_acts.grant(self._store, _by(author), member)
        return self.roll.seat(seat), _changes("grant", seat.person)

    def countersign(self, actor: Person, grant: str) -> Changes:
        """Say with the actor's own seat that a grant to another seat is for them. Raises SeatLocked."""
        newsroom_acts.countersign(self._store, actor.id, grant)
        return _changes("countersign", actor.id)

    def change_role(self, author: Author, person: Person, role: Role) -> tuple[list[NewsroomSeat], Changes]:
        """Give somebody another role, on all their seats. Who was a supervisor is none from now on.

        Raises RoleMissing for oneself, NotFound for somebody who has no seat in the newsroom.
        """
        _demand_other(author, person, RestrictedAction.GIVE_ROLE)
        for found in self._seats_of(person):
            if role is not Role.SUPERVISOR:
                for ended in self._supervisor_grants(found):
                    newsroom_acts.draw_line(self._store, _by(author), grant=ended)
            member = Membership(found.seat, found.person, found.name, role)
            newsroom_acts.grant(self._store, _by(author), member)
        return self._seats_of(person), _changes("set role", person.id)

    def rename(self, author: Author, person: Person, name: str) -> Changes:
        """Let the newsroom call somebody otherwise. Raises NotFound, and BadInput for a name that cannot be read."""
        name = check_person_name(name)
        for found in self._seats_of(person):
            member = Membership(found.seat, found.person, name, found.role)
            newsroom_acts.grant(self._store, _by(author), member)
        return _changes("grant", person.id)

    # -- lines

    def draw_line(
        self, author: Author, seat: str, last: Sequence[ChainPosition] | None = None, reason: str = ""
    ) -> str:
        """Nothing that this seat wrote after `last` counts; by default after all that is here. Returns the line."""
        reason = check_text("reason", reason)
        return newsroom_acts.draw_line(self._store, _by(author), seat=seat, last=last, reason=reason)

    def end_membership(self, author: Author, person: Person, reason: str = "") -> list[str]:
        """Somebody leaves: nothing that they write from now on counts. Returns the lines. Raises as `change_role`."""
        _demand_other(author, person, RestrictedAction.DRAW_LINE)
        return [self.draw_line(author, found.seat, reason=reason) for found in self._seats_of(person)]

    def lengthen_line(self, author: Author, line: str) -> str:
        """Let what is here now of a seat count: a line in the place of this one. Raises NotFound."""
        found = self.roll.line(line)
        if found.grant:
            raise NotFound(kind=RecordKind.LINE, id=line)
        return newsroom_acts.draw_line(
            self._store, _by(author), seat=found.on_seat, instead=[found.id], reason=found.reason
        )

    def lift_line(self, author: Author, line: str, reason: str = "") -> str:
        """Let a line have no effect any more. Raises NotFound."""
        found = self.roll.line(line)
        return newsroom_acts.lift_line(self._store, _by(author), found.id, check_text("reason", reason))

    # -- work from before there were seats

    def vouch(self, author: Author) -> None:
        """Let all work that is here from before there were seats count. Raises NewsroomMissing."""
        self.demand()
        newsroom_acts.vouch(self._store, _by(author), newsroom_acts.older_heads(self._store))

    # -- what acts are about

    def _seats_of(self, person: Person) -> list[NewsroomSeat]:
        found = [seat for seat in self.demand().seats if seat.person == person.id]
        if not found:
            raise NotFound(kind=RecordKind.SEAT, id=person.name)
        return found

    def _supervisor_grants(self, seat: NewsroomSeat) -> list[str]:
        """The grants by which this seat may act as a supervisor."""
        with self._store.read() as connection:
            standing = newsroom_roll.standing_in(connection)
            ended = {line.grant for line in standing.lines}
            return [
                act.id
                for act in newsroom_roll.acts(connection)
                if isinstance(act, Grant)
                and (act.to_seat, act.to_person) == (seat.seat, seat.person)
                and act.role is Role.SUPERVISOR
                and act.id in standing.counting
                and act.id not in ended
            ]


def _by(author: Author) -> By:
    return author.id if isinstance(author, Person) else author


def _demand_other(author: Author, person: Person, action: RestrictedAction) -> None:
    if isinstance(author, Person) and author.id == person.id:
        raise RoleMissing(person=author.name, action=action, role=RequiredRole.OTHER_SUPERVISOR)


def _changes(action: str, *people: str) -> Changes:
    """What the window shows anew: names and roles of these people follow from grants."""
    return Changes("", action, {EntityType.PERSON: tuple(dict.fromkeys(people))})
