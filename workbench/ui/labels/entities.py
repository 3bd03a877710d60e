"""Labels of entity types, singular and plural: for bundles, merges and conflicts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from workbench.domain.bundle import EntityTally
from workbench.domain.changes import EntityType
from workbench.ui.labels.enums import Words


class EntityWords(QObject):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def one(self, kind: EntityType) -> str:
        return self._one()[kind]

    def many(self, kind: EntityType) -> str:
        return self._many()[kind]

    def tallies(self, tallies: Sequence[EntityTally]) -> str:
        """What is new and what is changed, in one line."""
        return self.tr(" · ").join(self._tally(tally) for tally in tallies)

    def _tally(self, tally: EntityTally) -> str:
        both = self.tr("%1: %2 new, %3 changed")
        if not tally.changed:
            both = self.tr("%1: %2 new")
        elif not tally.n_new:
            both = self.tr("%1: %3 changed")
        number = self._words.number
        counted = both.replace("%2", number(tally.n_new)).replace("%3", number(tally.changed))
        return counted.replace("%1", self.many(tally.kind))

    def _one(self) -> dict[EntityType, str]:
        return {
            EntityType.PERSON: self.tr("Person"),
            EntityType.ARTICLE: self.tr("Article"),
            EntityType.CLAIM: self.tr("Claim"),
            EntityType.SOURCE: self.tr("Source"),
            EntityType.EVIDENCE: self.tr("Piece of evidence"),
            EntityType.VERDICT: self.tr("Verdict"),
            EntityType.COMMENT: self.tr("Comment"),
            EntityType.DECISION: self.tr("Decision"),
            EntityType.RULE: self.tr("Suggestion rule"),
            EntityType.DEVICE: self.tr("Device"),
            EntityType.RECEIPT: self.tr("Receipt"),
            EntityType.CHAIN: self.tr("Chain"),
            EntityType.DESK: self.tr("Desk settings"),
            EntityType.NEWSROOM: self.tr("Newsroom"),
            EntityType.GRANT: self.tr("Membership"),
            EntityType.LINE: self.tr("Revocation"),
        }

    def _many(self) -> dict[EntityType, str]:
        return {
            EntityType.PERSON: self.tr("People"),
            EntityType.ARTICLE: self.tr("Articles"),
            EntityType.CLAIM: self.tr("Claims"),
            EntityType.SOURCE: self.tr("Sources"),
            EntityType.EVIDENCE: self.tr("Evidence"),
            EntityType.VERDICT: self.tr("Verdicts"),
            EntityType.COMMENT: self.tr("Comments"),
            EntityType.DECISION: self.tr("Decisions"),
            EntityType.RULE: self.tr("Suggestion rules"),
            EntityType.DEVICE: self.tr("Devices"),
            EntityType.RECEIPT: self.tr("Receipts"),
            EntityType.CHAIN: self.tr("Chains"),
            EntityType.DESK: self.tr("Desk settings"),
            EntityType.NEWSROOM: self.tr("Newsrooms"),
            EntityType.GRANT: self.tr("Memberships"),
            EntityType.LINE: self.tr("Revocations"),
        }
