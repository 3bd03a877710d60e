"""The newsroom: people and their laptops, requests to join, comparing words, lines drawn and lifted, the slip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import WorkbenchError
from workbench.domain.newsroom import (
    JoinRequest,
    Newsroom,
    NewsroomLine,
    NewsroomOffer,
    NewsroomSeat,
    WaitingSeat,
)
from workbench.domain.newsroom_errors import SlipUnwritten
from workbench.domain.person import Person, Role
from workbench.services.newsroom.service import NewsroomService
from workbench.text.fingerprint import fingerprint_words
from workbench.text.isolates import isolate, isolate_ltr
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import ReasonDialog
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.fingerprint_dialogs import CompareDialog, ReadOutDialog, SlipDialog
from workbench.ui.views.newsroom_dialog import NewsroomDialog, NewsroomHead, NewsroomRow

T = TypeVar("T")
#: So many first characters of a seat's key are shown.
_SHORT = 8


class NewsroomPresenter(QObject):
    """`explain` gives the sentence for a known error; `ensure_actor` whether somebody acts, after asking."""

    def __init__(
        self,
        session: Session,
        window: QWidget,
        explain: Callable[[WorkbenchError], str],
        ensure_actor: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._session, self._window = session, window
        self._explain, self._ensure_actor = explain, ensure_actor
        self._dialog: NewsroomDialog | None = None
        session.changed.connect(self._changed)
        session.actor_changed.connect(self.show)

    # -- the dialog

    def open(self) -> NewsroomDialog:
        dialog = NewsroomDialog(self._window)
        dialog.wanted.connect(self._run)
        dialog.request_wanted.connect(self.ask_request)
        dialog.invite_wanted.connect(self.ask_invite)
        dialog.slip_wanted.connect(self.show_slip)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        self.show()
        dialog.open()
        dialog.table.setFocus()
        return dialog

    def show(self) -> None:
        if self._dialog is None:
            return
        roll = self._service.roll
        here, waiting, offers = roll.newsroom(), roll.waiting(), roll.offers()
        unconfirmed = {seat.seat for seat in roll.unconfirmed(self._actor.id)} if self._actor else set()
        lines = [
            *(self._offer_row(one) for one in offers),
            *(self._waiting_row(one) for one in waiting if here is not None or not one.is_here),
            *(
                self._seat_row(one, here, mine=one.seat in unconfirmed)
                for one in (here.seats if here else ())
            ),
            *(self._line_row(one) for one in (here.lines if here else ())),
        ]
        alone = here is None or (not waiting and len(here.seats) == 1)
        self._dialog.show_newsroom(self._head(here, offers, alone=alone), lines)

    def _changed(self, changes: Changes) -> None:
        if changes.ids(EntityType.PERSON):
            self.show()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    @property
    def _service(self) -> NewsroomService:
        service = self._session.workspace.newsroom
        assert service is not None, "opened only where people write with seats"  # noqa: S101
        return service

    @property
    def _actor(self) -> Person | None:
        return self._session.actor

    def _is_supervisor(self) -> bool:
        return self._actor is not None and self._actor.role is Role.SUPERVISOR

    # -- what is shown

    def _head(self, here: Newsroom | None, offers: Sequence[NewsroomOffer], *, alone: bool) -> NewsroomHead:
        """Who is alone is shown neither words nor a slip: both are for the day when somebody is invited."""
        may_invite = here is not None and self._is_supervisor()
        if here is None or alone:
            return NewsroomHead("", "", self._advice(here, offers), slip_is_here=False, may_invite=may_invite)
        words = self.tr("Its words: %1").replace("%1", self._spoken(here.id))
        return NewsroomHead(
            here.name,
            words,
            self._advice(here, offers),
            here.slip_is_here and may_invite,
            may_invite,
        )

    def _advice(self, here: Newsroom | None, offers: Sequence[NewsroomOffer]) -> str:
        store = self._session.workspace.store
        if not set(store.cloned()).isdisjoint(store.own_chains()):
            return self.tr(
                "Your key was copied: two computers wrote as you. Ask a supervisor to draw a line under this laptop, and join anew."
            )
        if offers:
            name = isolate(offers[0].name)
            return self.tr("%1 has let you in: compare its words, then join.").replace("%1", name)
        if here is not None and any(line.is_disputed for line in here.lines):
            return self.tr(
                "Two lines cut each other off. Who stands above both, or the slip, lifts one of them."
            )
        return ""

    def _offer_row(self, one: NewsroomOffer) -> NewsroomRow:
        by = isolate(one.granted_by_name) if one.granted_by_name else self.tr("its slip")
        about = self.tr("Let in by %1. Compare the newsroom's words once; what you wrote comes along.")
        return NewsroomRow(
            f"offer:{one.id}", one.name, self._session.words.of(one.role), self._short(one.seat),
            self.tr("invites you"), about.replace("%1", by), frozenset({"join"}),
        )  # fmt: skip

    def _waiting_row(self, one: WaitingSeat) -> NewsroomRow:
        words = self._session.words
        about = self.tr("Work that waits: %1. Last written: %2. It counts once a supervisor has let them in.")
        about = about.replace("%1", words.number(one.events)).replace("%2", words.day(one.last_us))
        may = frozenset({"admit"}) if self._is_supervisor() else frozenset[str]()
        state = self.tr("waits")
        name = one.name or self.tr("Name not known yet")
        return NewsroomRow(f"waiting:{one.seat}", name, "", self._short(one.seat), state, about, may)

    def _seat_row(self, one: NewsroomSeat, here: Newsroom | None, *, mine: bool) -> NewsroomRow:
        said = [self.tr("this laptop")] if one.is_here else []
        vouched = self.tr("Only who let this laptop in says that it is theirs.")
        if not one.is_confirmed:
            said.append(self.tr("not confirmed"))
        lines = here.lines if here is not None else ()
        if any(line.on_seat == one.seat and not line.grant for line in lines):
            said.append(self.tr("ended"))
        other = self._is_supervisor() and self._actor is not None and one.person != self._actor.id
        actions = frozenset({"role", "end"} if other else ()) | frozenset({"mine"} if mine else ())
        about = "" if one.is_confirmed else vouched
        return NewsroomRow(
            f"seat:{one.seat}", one.name, self._session.words.of(one.role), self._short(one.seat),
            self.tr(" · ").join(said), about, actions,
        )  # fmt: skip

    def _line_row(self, one: NewsroomLine) -> NewsroomRow:
        words = self._session.words
        by = isolate(one.drawn_by_name) if one.drawn_by_name else self.tr("the slip")
        about = self.tr("Drawn by %1, %2. Later work that does not count: %3.")
        about = about.replace("%1", by).replace("%2", words.day(one.at_us))
        about = about.replace("%3", words.number(one.later))
        state = self.tr("contested line") if one.is_disputed else self.tr("line")
        actions = frozenset({"lift", *(() if one.grant else ("lengthen",))} if self._is_supervisor() else ())
        return NewsroomRow(
            f"line:{one.id}", one.on_name, "", self._short(one.on_seat), state,
            f"{about} {one.reason}".strip(), actions,
        )  # fmt: skip

    @staticmethod
    def _short(seat: str) -> str:
        return isolate_ltr(seat[:_SHORT])

    def _words_of(self, digest: str) -> tuple[str, ...]:
        """The words in the language of the window: people compare whose windows speak different ones."""
        return fingerprint_words(digest, arabic=QGuiApplication.isRightToLeft())

    def _spoken(self, digest: str) -> str:
        return self.tr(" · ").join(self._words_of(digest))

    def _numbers(self) -> list[str]:
        return [self._session.words.number(at + 1) for at in range(len(self._words_of("0" * 64)))]

    # -- joining

    def ask_request(self) -> None:
        """Ask where the request is to be written, and show the words to be read out."""
        if not self._ensure_actor() or self._actor is None:
            return
        dialog = FileDialog(self._window, self.tr("Where to write the request to join"), [], save=True)
        dialog.selectFile("join-request.tadqiq")
        dialog.fileSelected.connect(self.write_request)
        dialog.open()

    def write_request(self, path: str) -> None:
        actor, joining = self._actor, self._session.workspace.admission
        if actor is None:
            return
        made = self._try(lambda: joining.request(actor, Path(path)))
        if made is not None:
            shown = isolate_ltr(Path(path).name)
            self._present(ReadOutDialog(self._parent, shown, self._words_of(made.digest), self._numbers()))

    def ask_invite(self) -> None:
        """Ask for a request's file."""
        dialog = FileDialog(self._window, self.tr("Open somebody's request to join"), [])
        dialog.fileSelected.connect(self.read_request)
        dialog.open()

    def read_request(self, path: str) -> None:
        request = self._try(lambda: self._session.workspace.admission.read(Path(path)))
        if request is not None:
            self.compare(request)

    def compare(self, request: JoinRequest) -> None:
        """Compare somebody's words, pick their role, and let them in. The slip has to be written down before."""
        here = self._service.roll.newsroom()
        if here is not None and here.slip_is_here:
            self._session.failed.emit(SlipUnwritten(name=here.name))
            self.show_slip()
            return
        words = self._session.words
        title = self.tr("Hear the words of %1 by telephone and compare").replace("%1", isolate(request.name))
        dialog = CompareDialog(
            self._parent, title, self._words_of(request.digest), self._numbers(),
            self.tr("They match: let in"), [(role.value, words.of(role)) for role in Role],
        )  # fmt: skip
        dialog.matched.connect(lambda role: self._admit(request, Role(role)))
        dialog.differed.connect(self._warn)
        self._present(dialog)

    def _admit(self, request: JoinRequest, role: Role) -> None:
        joining = self._session.workspace.admission
        self._session.perform(lambda actor: joining.answer(actor, request, role))
        self.show()

    def _warn(self) -> None:
        self._session.succeeded.emit(self.tr("Nobody was let in. Ask for the file again, by another way."))

    def compare_newsroom(self, offer: NewsroomOffer) -> None:
        """Compare a newsroom's words once, and join it."""
        title = self.tr("Hear the words of the newsroom %1 from a supervisor").replace(
            "%1", isolate(offer.name)
        )
        dialog = CompareDialog(
            self._parent, title, self._words_of(offer.id), self._numbers(), self.tr("They match: join")
        )
        dialog.matched.connect(lambda _: self._join(offer))
        dialog.differed.connect(self._warn)
        self._present(dialog)

    def _join(self, offer: NewsroomOffer) -> None:
        joined = self._try(lambda: self._session.workspace.admission.join(offer))
        if joined is not None:
            self._announce()
            said = self.tr("You belong to %1 now. Your earlier work came along.")
            self._session.succeeded.emit(said.replace("%1", isolate(joined.name)))

    # -- the slip

    def show_slip(self) -> None:
        actor = self._actor
        slip = self._try(lambda: self._service.kept_slip(actor)) if actor is not None else None
        if not slip:
            return
        dialog = SlipDialog(self._parent, isolate_ltr(slip))
        dialog.written.connect(lambda typed: self._forget_slip(dialog, typed))
        self._present(dialog)

    def _forget_slip(self, dialog: SlipDialog, typed: str) -> None:
        try:
            self._service.forget_slip(typed)
        except WorkbenchError as error:
            dialog.refuse(self._explain(error))
            return
        dialog.accept()
        self.show()

    # -- what is done about a row

    def _run(self, action: str, key: str) -> None:
        kind, _, name = key.partition(":")
        roll = self._service.roll
        if kind == "offer":
            self.compare_newsroom(next(one for one in roll.offers() if one.id == name))
        elif kind == "waiting":
            found = next(one for one in roll.waiting() if one.seat == name)
            self.compare(JoinRequest(found.seat, found.person, found.name))
        elif kind == "line":
            self._change_line(action, name)
        else:
            here = self._service.demand()
            self._change_seat(action, next(one for one in here.seats if one.seat == name))

    def _change_line(self, action: str, line: str) -> None:
        service = self._service
        change = service.lift_line if action == "lift" else service.lengthen_line
        self._do(lambda actor: change(actor, line))

    def _change_seat(self, action: str, seat: NewsroomSeat) -> None:
        service = self._service
        if action == "end":
            self.ask_line(seat)
        elif action == "mine":
            self._do(lambda actor: service.countersign(actor, seat.grant))
        elif action == "role":
            other = Role.CHECKER if seat.role is Role.SUPERVISOR else Role.SUPERVISOR
            person = self._session.workspace.people.find(seat.person)
            self._do(lambda actor: service.change_role(actor, person, other))

    def ask_line(self, seat: NewsroomSeat) -> None:
        """Ask why nothing that is written later with a seat may count."""
        dialog = ReasonDialog(
            self._parent,
            self.tr("Draw a line under the work of %1?").replace("%1", isolate(seat.name)),
            self.tr("Draw the line"),
            self.tr(
                "What is here now counts. What this laptop wrote and is not here yet, and what it writes later, does not."
            ),
        )
        dialog.accepted.connect(
            lambda: self._do(lambda actor: self._service.draw_line(actor, seat.seat, reason=dialog.value()))
        )
        self._present(dialog)

    # -- in common

    @property
    def _parent(self) -> QWidget:
        return self._dialog or self._window

    def _present(self, dialog: ReadOutDialog | CompareDialog | SlipDialog | ReasonDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _do(self, act: Callable[[Person], object]) -> None:
        actor = self._actor
        if actor is not None and self._try(lambda: (act(actor),)) is not None:
            self._announce()

    def _announce(self) -> None:
        """Names and roles follow from grants: let everything that shows them read them again."""
        people = tuple(person.id for person in self._session.workspace.people.list())
        self._session.announce((None, Changes("", "grant", {EntityType.PERSON: people})))
        self.show()

    def _try(self, act: Callable[[], T]) -> T | None:
        """What `act` gives; a known error is shown, and gives None."""
        try:
            return act()
        except WorkbenchError as error:
            self._session.failed.emit(error)
            return None
