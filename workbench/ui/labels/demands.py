"""Labels of what the desk demands of a claim at submission, and of what a claim lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from workbench.domain.claim import ClaimKind
from workbench.domain.claim_fields import FIELDS
from workbench.domain.submission import Demand, MissingPart
from workbench.ui.labels.enums import Words
from workbench.ui.labels.fields import FieldWords

_KINDS = {kind.value: kind for kind in ClaimKind}
_ORDER = {field.name: at for at, field in enumerate(FIELDS)}


class DemandWords(QObject):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._fields = FieldWords().table()

    def members(self) -> dict[str, str]:
        """The members of the register `demands`."""
        return {
            "fields": self.tr("Fields that may not be empty"),
            "verdict": self.tr("A verdict"),
            "explanation": self.tr("An explanation of the verdict"),
            "evidence": self.tr("Evidence"),
            "contradictions": self.tr("A figure without contradictions"),
        }

    def missing(self, part: MissingPart) -> str:
        """What is missing, in one or two words."""
        if part.demand is Demand.FIELD:
            return self._fields[part.field]
        if part.demand is Demand.CONTRADICTION:
            return self.tr("%1 (contradiction)").replace("%1", self._fields[part.field])
        names = {
            Demand.VERDICT: self.tr("verdict"),
            Demand.EXPLANATION: self.tr("explanation"),
            Demand.EVIDENCE: self.tr("evidence"),
        }
        return names[part.demand]

    def list_missing(self, parts: Sequence[MissingPart]) -> str:
        """All that is missing, in one line."""
        return self.tr(", ").join(map(self.missing, parts))

    def fields(self, value: Mapping[str, object]) -> str:
        """The fields of each kind of claim, in one line."""
        parts = []
        for kind, names in value.items():
            if kind in _KINDS and isinstance(names, list):
                line = self.tr("%1: %2").replace("%1", self._words.of(_KINDS[kind]))
                parts.append(line.replace("%2", self._named(names)))
        return self.tr("; ").join(parts)

    def _named(self, names: list[object]) -> str:
        known = sorted((str(name) for name in names if name in self._fields), key=lambda n: _ORDER.get(n, 0))
        return self.tr(", ").join(self._fields[name] for name in known) or self.tr("none")
