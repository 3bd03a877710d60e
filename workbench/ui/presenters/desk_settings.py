"""The desk's settings: shows what is demanded of a submission, and sets each demand at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import ClaimKind
from workbench.domain.claim_fields import fields_of
from workbench.domain.desk import Demands, EvidenceDemand
from workbench.domain.submission import demanded_fields
from workbench.ui.labels.demands import DemandWords
from workbench.ui.labels.fields import FieldWords
from workbench.ui.state.session import Session
from workbench.ui.views.demands_page import DemandRow, DemandsPage, DemandsSheet

_FLAGS = ("verdict", "explanation", "contradictions")


class DeskSettingsPresenter(QObject):
    """Lives as long as its page, which is shown while the settings are open."""

    def __init__(self, session: Session) -> None:
        words = session.words
        page = DemandsPage(
            [(kind.value, words.of(kind)) for kind in ClaimKind],
            [(demand.value, words.of(demand)) for demand in EvidenceDemand],
        )
        super().__init__(page)
        self.page, self._session = page, session
        self._kind = ClaimKind.CASUALTY
        self._words, self._fields = DemandWords(words), FieldWords().table()
        page.kind_chosen.connect(self._choose)
        page.field_ticked.connect(self._tick_field)
        page.ticked.connect(lambda name, on: self._set(**{name: on}))
        page.evidence_chosen.connect(lambda stored: self._set(evidence=EvidenceDemand(stored)))
        page.reset.connect(lambda: self._save(Demands()))
        session.changed.connect(self._changed)
        self._show()

    def title(self) -> str:
        """The name of the page among the settings."""
        return self.tr("Submission")

    def _changed(self, changes: Changes) -> None:
        if changes.ids(EntityType.DESK):
            self._show()

    def _choose(self, kind: str) -> None:
        self._kind = ClaimKind(kind)
        self._show()

    def _tick_field(self, kind: str, name: str, on: bool) -> None:
        demands = self._demands()
        before = demanded_fields(ClaimKind(kind), demands)
        after = before | {name} if on else before - {name}
        self._set(fields={**demands.fields, ClaimKind(kind): after})

    def _set(self, **given: Any) -> None:  # noqa: ANN401  # as many types as demands
        self._save(replace(self._demands(), **given))

    def _save(self, demands: Demands) -> None:
        service = self._session.workspace.desk
        self._session.perform(lambda actor: service.set_demands(actor, demands))
        self._show()  # also after a refusal: the box shows what holds

    def _demands(self) -> Demands:
        return self._session.workspace.desk.get().demands

    def _show(self) -> None:
        demands, named = self._demands(), self._words.members()
        demanded = demanded_fields(self._kind, demands)
        self.page.show_sheet(
            DemandsSheet(
                self._kind.value,
                [
                    DemandRow(field.name, self._fields[field.name], field.name in demanded)
                    for field in sorted(fields_of(self._kind), key=lambda field: not field.kinds)
                    if field.name not in _ALWAYS
                ],
                [DemandRow(name, named[name], getattr(demands, name)) for name in _FLAGS],
                demands.evidence.value,
                demands == Demands(),
            )
        )


#: Fields that are never empty.
_ALWAYS = frozenset({"kind", "priority"})
