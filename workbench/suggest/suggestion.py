"""Suggestions: what detectors propose, each with its reason. A suggestion is not saved until a person accepts it.

A suggestion has a span of the original text (code points, half open), the rule that fired, a confidence between 0 and 1, the
words that triggered it and, by kind, the reading: the values that were read from the words. `as_json` is the format that
`workbench detect --json` prints.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from workbench.domain.span import Span


class SuggestionKind(StrEnum):
    CASUALTY = "casualty"
    QUOTE = "quote"
    QUANTITY = "quantity"
    DATE = "date"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class FigureReading:
    """The values of a casualty figure; `number` is its number expression, the bounds are those of `domain.figure`."""

    outcome: str
    number: Span
    qualifier: str
    numeral: str
    minimum: int | None = None
    maximum: int | None = None
    best: int | None = None
    qualifier_span: Span | None = None
    producer: Span | None = None
    relayed_by: Span | None = None
    scope: str | None = None
    population: str | None = None
    part_of_total: bool = False
    increase: bool = False


@dataclass(frozen=True, slots=True)
class QuoteReading:
    """The values of a quotation. The suggestion's span excludes the quotation marks; `speaker` is None if elided."""

    mode: str  # direct, indirect, mixed
    marks: str  # balanced, missing_open, missing_close, wrong_mark, none
    speaker: Span | None = None
    cue: Span | None = None
    cue_lemma: str | None = None
    cue_class: str | None = None
    speaker_role: Span | None = None
    speaker_refers_to: Span | None = None
    more: tuple[Span, ...] = ()  # further content spans of one quotation that its cue splits
    relayed_by: Span | None = None  # the outlet in «نقلت وكالة س عن»


@dataclass(frozen=True, slots=True)
class QuantityReading:
    """The values of a quantity. `type`: cardinal, ordinal, percent, money, duration, measure, range; `unit`: an English
    singular.
    """

    type: str
    value: float | int | None = None
    minimum: float | int | None = None
    maximum: float | int | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class DateReading:
    """The parts of a date that are written; `iso` only for a complete one; `calendar`: gregorian or hijri."""

    calendar: str = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    iso: str | None = None
    relative: str | None = None


@dataclass(frozen=True, slots=True)
class CopyReading:
    """A finding of a copy check.

    `check`: spacing, agreement, spelling, name_variant, marks, institution, hidden, bidi_digits, value_conflict. `message` is
    one English sentence; `suggestion` is the proposed wording of the span, where there is one.
    """

    check: str
    message: str
    suggestion: str | None = None
    alternatives: tuple[str, ...] = ()


Reading = FigureReading | QuoteReading | QuantityReading | DateReading | CopyReading

_MEMBER = {
    SuggestionKind.CASUALTY: "figure",
    SuggestionKind.QUOTE: "quote",
    SuggestionKind.QUANTITY: "quantity",
    SuggestionKind.DATE: "date",
    SuggestionKind.COPY: "copy",
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion for the words `text[span.start:span.end]`."""

    kind: SuggestionKind
    span: Span
    rule: str
    confidence: float
    reason: str
    reading: Reading
    triggers: tuple[Span, ...] = field(default=())
    rule_decisions: tuple[int, int] | None = (
        None  # of this rule's in the open store: accepted, decided; see `learning`
    )

    def as_json(self, text: str) -> dict[str, Any]:
        """The stable JSON format; a span is `{"start","end","text"}` of the original text."""
        return {
            "kind": self.kind.value,
            **_span_json(self.span, text),
            "rule": self.rule,
            "confidence": round(self.confidence, 3),
            "reason": self.reason,
            "triggers": [_span_json(t, text) for t in self.triggers],
            _MEMBER[self.kind]: _reading_json(self.reading, text),
        }


def _span_json(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


#: Members that the format always has, null included; others appear only with a value.
_ALWAYS = {
    "outcome", "minimum", "maximum", "best", "qualifier", "numeral", "number", "mode", "speaker", "cue", "marks",
    "type", "calendar", "check", "message", "suggestion",
}  # fmt: skip


def _reading_json(reading: Reading, text: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for name in asdict(reading):
        value = getattr(reading, name)
        if isinstance(value, Span):
            value = _span_json(value, text)
        elif isinstance(value, tuple):
            value = [_span_json(v, text) if isinstance(v, Span) else v for v in value]
        if name in _ALWAYS or isinstance(reading, QuantityReading) or value not in (None, [], False):
            out[name] = value
    return out
