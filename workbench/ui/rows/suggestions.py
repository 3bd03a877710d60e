"""Suggestion details: the values that a detector read, as (label, value)."""

from __future__ import annotations

from enum import StrEnum

from workbench.domain.figure import Outcome, Qualifier, Scope
from workbench.domain.quotation import Marks, QuoteMode
from workbench.domain.span import Span
from workbench.services.claims.suggestions import cue_class
from workbench.suggest.suggestion import (
    CopyReading,
    DateReading,
    FigureReading,
    QuantityReading,
    QuoteReading,
    Suggestion,
)
from workbench.ui.labels.enums import Words
from workbench.ui.labels.fields import FieldWords
from workbench.ui.labels.suggestion_reasons import SuggestionWords
from workbench.ui.rows.detector_rules import RuleWords
from workbench.ui.views.suggestion_card import SuggestionDetails

Line = tuple[str, str]


class Proposals:
    def __init__(self, words: Words) -> None:
        self._words = words
        self._labels = FieldWords().table()
        self._reasons = SuggestionWords()
        self._rules = RuleWords(words)

    def of(self, one: Suggestion, text: str) -> SuggestionDetails:
        """Everything that the card shows."""
        here = (self._rules.accepted_here(), self._rules.why(one.rule_decisions))
        facts = [line for line in (*self._facts(one, text), here) if line[1]]
        exact = " ".join(one.span.of(text).split())
        makes = not isinstance(one.reading, CopyReading)
        return SuggestionDetails(self._words.of(one.kind), exact, self._reasons.why(one), facts, makes)

    def _facts(self, one: Suggestion, text: str) -> list[Line]:
        reading = one.reading
        if isinstance(reading, FigureReading):
            return self._figure(reading, text)
        if isinstance(reading, QuoteReading):
            return self._quote(reading, text)
        if isinstance(reading, QuantityReading):
            return self._bounds(reading.value, reading.minimum, reading.maximum)
        if isinstance(reading, DateReading):
            return [(self._labels["as_of"], self._words.digits(reading.iso or ""))]
        return [(self._reasons.proposed(), reading.suggestion or "")]

    def _figure(self, reading: FigureReading, text: str) -> list[Line]:
        return [
            (self._labels["outcome"], self._member(Outcome, reading.outcome)),
            (self._labels["qualifier"], self._member(Qualifier, reading.qualifier)),
            *self._bounds(reading.best, reading.minimum, reading.maximum),
            (self._labels["scope"], self._member(Scope, reading.scope)),
            (self._labels["producer"], _words(reading.producer, text)),
            (self._labels["relayed_by"], _words(reading.relayed_by, text)),
        ]

    def _quote(self, reading: QuoteReading, text: str) -> list[Line]:
        return [
            (self._labels["mode"], self._member(QuoteMode, reading.mode)),
            (self._labels["speaker"], _words(reading.speaker_refers_to or reading.speaker, text)),
            (self._labels["speaker_role"], _words(reading.speaker_role, text)),
            (self._labels["cue_lemma"], _words(reading.cue, text)),
            (
                self._labels["cue_class"],
                self._words.of(cue) if (cue := cue_class(reading.cue_class)) is not None else "",
            ),
            (self._labels["marks"], self._member(Marks, reading.marks)),
        ]

    def _bounds(self, best: float | None, low: float | None, high: float | None) -> list[Line]:
        values = {"minimum": low, "best": best, "maximum": high}
        if low == high == best:
            values = {"best": best}
        return [(self._labels[name], self._number(value)) for name, value in values.items()]

    def _number(self, value: float | None) -> str:
        return "" if value is None else self._words.digits(f"{value:,}")

    def _member(self, kind: type[StrEnum], value: str | None) -> str:
        return self._words.of(kind(value)) if value else ""


def _words(span: Span | None, text: str) -> str:
    return " ".join(span.of(text).split()) if span is not None else ""
