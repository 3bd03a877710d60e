"""Roll: who belongs to the newsroom of this copy, which lines are in force, who waits, and what is offered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from db import newsroom_roll
from db.standing import Act, Founding, GrantedSeat, Line, LineInForce, Standing
from db.store import Store
from workbench.domain.errors import NotFound
from workbench.domain.newsroom import (
    Newsroom,
    NewsroomLine,
    NewsroomOffer,
    NewsroomSeat,
    WaitingSeat,
)
from workbench.domain.reasons import RecordKind
from workbench.domain.seat import Seat
from workbench.services.seats.seat_ring import LocalSeatRing


class RollReader:
    def __init__(self, store: Store, seats: LocalSeatRing) -> None:
        self._store, self._seats = store, seats

    def newsroom(self) -> Newsroom | None:
        """The newsroom whose word counts in this copy; None where there is none."""
        with self._store.read() as connection:
            newsroom = newsroom_roll.newsroom_of(connection)
            if not newsroom:
                return None
            here, standing = newsroom_roll.acts(connection), newsroom_roll.standing_in(connection)
            founding = newsroom_roll.founding_of(here, newsroom)
            name = newsroom_roll.name_of_newsroom(connection, newsroom)
            later = {line.id: newsroom_roll.count_events(connection, line.ranges) for line in standing.lines}
        root = founding.root if founding is not None else ""
        return Newsroom(
            newsroom,
            name,
            root,
            slip_is_here=self._seats.kept_slip(root) is not None,
            seats=tuple(self._seat(found) for found in _in_order(standing)),
            lines=_lines(here, standing, later),
        )

    def seat(self, seat: Seat) -> NewsroomSeat:
        """A seat of the newsroom. Raises NotFound."""
        with self._store.read() as connection:
            found = newsroom_roll.standing_in(connection).seats.get((seat.key, seat.person))
        if found is None:
            raise NotFound(kind=RecordKind.SEAT, id=seat.key[:16])
        return self._seat(found)

    def line(self, line: str) -> NewsroomLine:
        """A line in force by its event, or by the beginning or end of its id. Raises NotFound."""
        newsroom = self.newsroom()
        lines = newsroom.lines if newsroom is not None else ()
        found = [one for one in lines if line and (one.id.startswith(line) or one.id.endswith(line))]
        if len(found) != 1:
            raise NotFound(kind=RecordKind.LINE, id=line)
        return found[0]

    def waiting(self) -> list[WaitingSeat]:
        """The seats whose work is here and which nobody granted, the earliest first."""
        with self._store.read() as connection:
            standing = newsroom_roll.standing_in(connection)
            slips = {act.root for act in newsroom_roll.acts(connection) if isinstance(act, Founding)}
            ends = defaultdict(list)
            for end in newsroom_roll.seat_ends(connection):
                if (end.seat, end.person) not in standing.seats and end.seat not in slips:
                    ends[end.seat, end.person].append(end)
            mine = {seat.key for seat in self._seats.seats()}
            found = [
                WaitingSeat(
                    seat,
                    person,
                    newsroom_roll.own_name_of(connection, person),
                    sum(end.seq - 1 for end in several),  # the beginning of a chain is no work
                    max(end.at_us for end in several),
                    is_here=seat in mine,
                )
                for (seat, person), several in ends.items()
            ]
        return sorted(found, key=lambda one: (one.person, one.seat))

    def offers(self) -> list[NewsroomOffer]:
        """The other newsrooms that are known here and have a grant for a seat of this machine."""
        mine = {seat.key for seat in self._seats.seats()}
        with self._store.read() as connection:
            trusted = newsroom_roll.newsroom_of(connection)
            own = newsroom_roll.own_seats(connection)  # a newsroom that was founded here is no offer
            found = []
            for act in newsroom_roll.acts(connection):
                if not isinstance(act, Founding) or act.id == trusted or act.root in own:
                    continue
                standing = newsroom_roll.standing_if_trusted(connection, act.id)
                names = {seat.seat: seat.name for seat in standing.seats.values()}
                called = newsroom_roll.name_of_newsroom(connection, act.id)
                found += [
                    NewsroomOffer(
                        act.id, called, seat.seat, seat.person, seat.role, names.get(seat.granted_by, "")
                    )
                    for seat in _in_order(standing)
                    if seat.seat in mine
                ]
        return found

    def unconfirmed(self, person: str) -> list[NewsroomSeat]:
        """The seats of this person of which only who granted them says that they are theirs."""
        newsroom = self.newsroom()
        seats = newsroom.seats if newsroom is not None else ()
        return [seat for seat in seats if seat.person == person and not seat.is_confirmed]

    def _seat(self, found: GrantedSeat) -> NewsroomSeat:
        return NewsroomSeat(
            found.seat,
            found.person,
            found.name,
            found.role,
            found.grant,
            found.granted_by,
            found.is_confirmed,
            is_here=any(seat.key == found.seat for seat in self._seats.seats()),
        )


def _lines(here: Iterable[Act], standing: Standing, later: Mapping[str, int]) -> tuple[NewsroomLine, ...]:
    drawn = {act.id: act for act in here if isinstance(act, Line)}
    names = {seat.seat: seat.name for seat in standing.seats.values()}
    return tuple(_line(line, drawn[line.id], names, later[line.id]) for line in standing.lines)


def _line(line: LineInForce, act: Line, names: Mapping[str, str], later: int) -> NewsroomLine:
    return NewsroomLine(
        line.id,
        line.to_seat,
        names.get(line.to_seat, ""),
        line.grant,
        line.drawn_by,
        names.get(line.drawn_by, ""),
        act.reason,
        act.time,
        line.is_disputed,
        0 if line.grant else later,
    )


def _in_order(standing: Standing) -> list[GrantedSeat]:
    return sorted(standing.seats.values(), key=lambda seat: (seat.person, seat.seat))
