"""The person who acts: chosen among the store's people, or added. It is a declaration, not an authentication."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import WorkbenchError
from workbench.domain.person import Person, Role
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import PersonDialog
from workbench.ui.views.seat_dialogs import NewPersonDialog
from workbench.ui.views.top_bar import TopBar


class PeoplePresenter(QObject):
    #: The name of the person who acts, where there are several: the next start begins with that person.
    chosen = Signal(str)

    def __init__(
        self,
        session: Session,
        bar: TopBar,
        window: QWidget,
        explain: Callable[[WorkbenchError], str],
    ) -> None:
        """`explain` gives the sentence for a known error."""
        super().__init__()
        self._explain = explain
        self._session, self._bar, self._window = session, bar, window
        bar.person_chosen.connect(self.choose)
        bar.add_person.connect(self.ask)
        session.actor_changed.connect(self.show)
        session.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        if changes.ids(EntityType.PERSON):
            self.show()
            actor = self._session.actor
            if actor is not None and len(self._session.people()) > 1:
                self.chosen.emit(actor.name)

    def show(self) -> None:
        actor, words = self._session.actor, self._session.words
        names = self._session.names()
        people = [(p.id, f"{names[p.id]} · {words.of(p.role)}") for p in self._session.people()]
        self._bar.show_people(people, actor.id if actor is not None else "")

    def choose(self, person_id: str) -> None:
        people = self._session.people()
        person = next((person for person in people if person.id == person_id), None)
        if person is not None:
            seats = self._session.workspace.seats
            if seats is not None:  # whoever sat here before is asked again
                seats.lock()
            self._session.act_as(person)
            self.chosen.emit(person.name)

    def ask(self) -> None:
        words = self._session.words
        if self._session.workspace.seats is not None:
            self._ask_with_password([(role.value, words.of(role)) for role in Role])
            return
        dialog = PersonDialog(self._window, [(role.value, words.of(role)) for role in Role])
        dialog.accepted.connect(lambda: self.add(dialog.name.text().strip(), Role(dialog.role.currentData())))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_with_password(self, roles: list[tuple[str, str]]) -> None:
        dialog = NewPersonDialog(self._window, roles)

        def add(name: str, role: str, password: str) -> None:
            people, actor = self._session.workspace.people, self._session.actor
            try:
                added = people.add(name, Role(role), actor, password=password)
            except WorkbenchError as error:
                dialog.refuse(self._explain(error))
                return
            dialog.accept()
            self._show_added(added)

        dialog.chosen.connect(add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ensure(self, name: str, role: str) -> bool:
        """Make somebody act: a person of the store, else the one named here; ask where there is neither. Whether somebody acts."""
        session = self._session
        if session.actor is None:
            people = session.people()
            if people:
                session.act_as(people[0])
            elif name.strip():
                self.add(name.strip(), Role(role))
            else:
                self.ask()
        return session.actor is not None

    def add(self, name: str, role: Role) -> Person | None:
        """Add a person; the first one of a store acts from then on."""
        session = self._session
        try:
            person, changes = session.workspace.people.add(name, role, session.actor)
        except WorkbenchError as error:
            session.failed.emit(error)
            return None
        self._show_added((person, changes))
        return person

    def _show_added(self, added: tuple[Person, Changes]) -> None:
        self._session.announce(added)
        if self._session.actor is None:
            self._session.act_as(added[0])
