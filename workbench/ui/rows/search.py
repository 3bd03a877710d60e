"""Search labels: kinds of results, notes, and the filters of a query."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject

from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.search import HitKind, SearchField
from workbench.domain.source import SourceKind
from workbench.text.query_vocabulary import format_filter
from workbench.ui.labels.enums import Words
from workbench.ui.views.search_page import FilterOffer

_STATES = (
    *(
        ClaimState.DRAFT,
        ClaimState.IN_RESEARCH,
        ClaimState.SUBMITTED,
        ClaimState.IN_REVIEW,
        ClaimState.APPROVED,
    ),
    *(
        ClaimState.RETURNED,
        ClaimState.PUBLISHED,
        ClaimState.WITHDRAWN,
        ClaimState.REJECTED,
        ClaimState.DUPLICATE,
    ),
)


class SearchWords(QObject):
    def __init__(self, words: Words, *, arabic: bool) -> None:
        super().__init__()
        self._words, self._arabic = words, arabic

    def kinds(self) -> list[tuple[str, str]]:
        """The kinds of results with their labels; all of them first, under ''."""
        return [("", self.tr("All")), *((kind.value, name) for kind, name in self.groups().items())]

    def groups(self) -> dict[HitKind, str]:
        return {
            HitKind.ARTICLE: self.tr("Articles"),
            HitKind.CLAIM: self.tr("Claims"),
            HitKind.SOURCE: self.tr("Sources"),
            HitKind.NOTE: self.tr("Notes"),
        }

    def what(self, kind: EntityType) -> str:
        """The label of a note; '' for results with a heading of their own."""
        return {
            EntityType.COMMENT: self.tr("Comment"),
            EntityType.EVIDENCE: self.tr("Evidence"),
            EntityType.VERDICT: self.tr("Verdict"),
            EntityType.DECISION: self.tr("Reason of a decision"),
        }.get(kind, "")

    def offers(self) -> list[FilterOffer]:
        """The filters; each writes what a person could type."""
        return [
            *(self._field(field, name) for field, name in self._where().items()),
            FilterOffer(self.tr("Kind of claim"), inner=self._values(SearchField.KIND, [*ClaimKind])),
            FilterOffer(self.tr("State"), inner=self._values(SearchField.STATE, [*_STATES])),
            FilterOffer(self.tr("Kind of source"), inner=self._values(SearchField.KIND, [*SourceKind])),
            self._field(SearchField.PERSON, self.tr("Made by…")),
            self._field(SearchField.AFTER, self.tr("From this day on…")),
            self._field(SearchField.BEFORE, self.tr("Before this day…")),
            FilterOffer(self.tr("These words in sequence"), '""'),
            FilterOffer(self.tr("Without this word"), "-"),
        ]

    def _where(self) -> dict[SearchField, str]:
        return {
            SearchField.TITLE: self.tr("In the title…"),
            SearchField.OUTLET: self.tr("In the outlet or publisher…"),
            SearchField.BYLINE: self.tr("In the byline or author…"),
            SearchField.SOURCE: self.tr("In a source's name…"),
            SearchField.SPEAKER: self.tr("In the speaker…"),
            SearchField.NOTE: self.tr("In a note…"),
            SearchField.TAG: self.tr("In the tags…"),
        }

    def _field(self, field: SearchField, name: str) -> FilterOffer:
        return FilterOffer(name, format_filter(field, arabic=self._arabic))

    def _values(self, field: SearchField, members: list[StrEnum]) -> tuple[FilterOffer, ...]:
        return tuple(
            FilterOffer(self._words.of(member), format_filter(field, member.value, arabic=self._arabic))
            for member in members
        )
