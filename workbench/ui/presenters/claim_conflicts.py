"""The conflicts of the selected claim: its fields with several values, and the way to the conflicts page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from workbench.domain.changes import EntityType
from workbench.domain.conflict import Conflict
from workbench.ui.labels.entities import EntityWords
from workbench.ui.rows.claim_details import person_name
from workbench.ui.rows.conflict_values import ConflictWords
from workbench.ui.rows.conflicts import form_field
from workbench.ui.state.session import Session
from workbench.ui.views.claim_panel import ClaimPanel


class ClaimConflictsPresenter(QObject):
    wanted = Signal(str)  # the id of a conflict

    def __init__(self, session: Session, panel: ClaimPanel) -> None:
        super().__init__()
        self._session, self._panel = session, panel
        self._words = ConflictWords(session.words, lambda person: person_name(session, person))
        self._entity_words = EntityWords(session.words)
        self._any = False
        self._found: Sequence[Conflict] = ()
        panel.conflicts_wanted.connect(self._lead)
        session.selected.connect(lambda _: self.show())
        session.selection_changed.connect(self.show)
        session.changed.connect(lambda _: self.show())

    def counted(self, count: int) -> None:
        """The number of conflicts in the store; while it is 0, no claim's conflicts are read."""
        if bool(count) or self._any:
            self._any = bool(count)
            self.show()

    def show(self) -> None:
        claim = self._session.claim()
        if claim is None:
            return
        asked = self._any or claim.n_conflicts
        self._found = self._session.workspace.conflicts.of_claim(claim.id) if asked else ()
        names = [self._name(one) for one in self._found]
        said = self.tr("In conflict: %1").replace("%1", self.tr(", ").join(dict.fromkeys(names)))
        self._panel.show_conflicts(said if names else "", self._fields())

    def _name(self, one: Conflict) -> str:
        """The field's name, with the kind of its entity unless that is the claim."""
        field = self._words.field(one.entity_type, one.register)
        if one.entity_type is EntityType.CLAIM:
            return field
        return self.tr("%1: %2").replace("%1", self._entity_words.one(one.entity_type)).replace("%2", field)

    def _fields(self) -> dict[str, str]:
        """The fields of the form that are in conflict, with all their values."""
        marked = {}
        for one in self._found:
            name = form_field(one.register) if one.entity_type is EntityType.CLAIM else ""
            if name:
                values = [self._value(one, side.value) for side in one.sides]
                marked[name] = self.tr("Values of different laptops: %1").replace(
                    "%1", self.tr(" / ").join(values)
                )
        return marked

    def _value(self, conflict: Conflict, value: object) -> str:
        lines = self._words.lines(conflict, value)
        return ", ".join(f"{name}: {text}" if name else " ".join(text.split()) for name, text in lines)

    def _lead(self) -> None:
        if self._found:
            self.wanted.emit(self._found[0].id)
