"""Admission: the request of somebody who wants in, a supervisor's answer, and the first look at the newsroom's own words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from db import newsroom_acts
from db.store import Store
from workbench.domain.changes import Changes
from workbench.domain.errors import BadInput, NotFound
from workbench.domain.newsroom import JoinRequest, Newsroom, NewsroomOffer, NewsroomSeat
from workbench.domain.newsroom_errors import SlipUnwritten
from workbench.domain.person import Person, Role
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason, RecordKind
from workbench.domain.seat import Seat
from workbench.domain.system_reasons import system_reason
from workbench.exchange.join_request import read_request, request_bytes
from workbench.services.newsroom.service import Author, NewsroomService
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.services.validation import check_person_name
from workbench.system.files import write_atomically


class AdmissionService:
    def __init__(self, store: Store, seats: LocalSeatRing, newsroom: NewsroomService) -> None:
        self._store, self._seats, self._newsroom = store, seats, newsroom

    # -- who wants in

    def request(self, person: Person, target: Path, *, newsroom: str = "") -> JoinRequest:
        """Write a request for somebody who writes in this store, to a path where no file exists.

        Raises BadInput, SeatMissing, SeatLocked, DiskFull.
        """
        return self._write(self._seats.seat_of(person.id), person.name, person.id, target, newsroom)

    def request_again(
        self, name: str, target: Path, *, person: Person | None = None, password: str = "", newsroom: str = ""
    ) -> JoinRequest:
        """Make a new seat for somebody who is in the newsroom already, and write a request for it.

        They have another computer, or have lost theirs, or the password. `person` is how this store knows them; without one
        the id is learned from the grant, so nothing should be written before. Raises as `request`, and PassphraseWeak.
        """
        name = check_person_name(name)
        _demand_free(target)
        known = "" if person is None else person.id
        seat = self._seats.make(name, person=known, password=password)
        return self._write(seat, name, known, target, newsroom, is_member=True)

    def _write(
        self, seat: Seat, name: str, person: str, target: Path, newsroom: str, *, is_member: bool = False
    ) -> JoinRequest:
        _demand_free(target)
        made = JoinRequest(seat.key, person, name, is_member, newsroom, self._store.clock())
        content = request_bytes(made, lambda words: self._seats.sign(seat, words))
        try:
            write_atomically(target, [content], private=True)
        except OSError as error:
            reason = Reason(ReasonCode.FOLDER_NOT_WRITABLE, cause=system_reason(error))
            raise BadInput(where=str(target), reason=reason) from error
        return made

    # -- who lets in

    @staticmethod
    def read(path: Path) -> JoinRequest:
        """What a request says. Raises RequestInvalid, and what reading a file raises."""
        return read_request(path)

    def member_of(self, request: JoinRequest) -> NewsroomSeat | None:
        """Who of the newsroom says to ask here with a new seat; None where nobody does, or no id says who."""
        seats = self._newsroom.demand().seats
        return next((seat for seat in seats if request.is_member and seat.person == request.person), None)

    def answer(
        self,
        author: Author,
        request: JoinRequest,
        role: Role,
        *,
        member: Person | None = None,
        lost: Sequence[str] = (),
        name: str = "",
    ) -> tuple[NewsroomSeat, Changes]:
        """Let the seat of a request in, after its words were compared.

        `member`: who of the newsroom it is, for a request of somebody who is in it already. `lost` are seats of theirs of which
        nothing later counts. Raises SlipUnwritten while the slip is still on this machine, RoleMissing, NotFound for a member
        who is none, and as `NewsroomService.grant`.
        """
        newsroom = self._newsroom.demand()
        if newsroom.slip_is_here:
            raise SlipUnwritten(name=newsroom.name)
        person = self._person_of(newsroom, request, member)
        for seat in lost:
            self._newsroom.draw_line(author, seat)
        return self._newsroom.grant(author, Seat(request.seat, person), name or request.name, role)

    def _person_of(self, newsroom: Newsroom, request: JoinRequest, member: Person | None) -> str:
        if not request.is_member:
            return request.person
        wanted = request.person if member is None else member.id
        if wanted not in {seat.person for seat in newsroom.seats}:
            raise NotFound(kind=RecordKind.SEAT, id=request.name if member is None else member.name)
        return wanted

    # -- the grant has come

    def join(self, offer: NewsroomOffer) -> Newsroom:
        """Trust the newsroom of an offer, after its words were compared, and no other. Raises SeatLocked, DiskFull.

        What somebody here judged in a newsroom of their own does not count any more; all their other work comes along.
        """
        for seat in self._seats.seats():
            if seat.key == offer.seat and seat.person != offer.person:
                self._seats.assign(seat, offer.person)
        newsroom_acts.join(self._store, offer.id)
        return self._newsroom.demand()

    def offer(self, piece: str = "") -> NewsroomOffer:
        """The only offer, or the one whose newsroom's id or name begins so. Raises NotFound."""
        found = [
            offer
            for offer in self._newsroom.roll.offers()
            if offer.id.startswith(piece) or offer.name == piece
        ]
        if len({one.id for one in found}) != 1:
            raise NotFound(kind=RecordKind.NEWSROOM, id=piece)
        return found[0]


def _demand_free(target: Path) -> None:
    if target.exists():
        raise BadInput(where=str(target), reason=ReasonCode.TARGET_EXISTS)
