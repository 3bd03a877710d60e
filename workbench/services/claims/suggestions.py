"""Suggestions: what the detectors propose, as claims that a person may make of them. Never saved by themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date

from workbench.domain.anchor import Anchor
from workbench.domain.claim import Claim, ClaimKind, NewClaim, Origin
from workbench.domain.figure import CasualtyFigure, Numeral, Outcome, Qualifier, Scope
from workbench.domain.quotation import CueClass, Marks, Quotation, QuoteMode
from workbench.domain.span import Span
from workbench.services.claims.suggestion_matching import KINDS, Answers
from workbench.suggest.detect import detect
from workbench.suggest.rule_confidence import RuleStatistics, SiftResult, sift_suggestions
from workbench.suggest.suggestion import FigureReading, QuoteReading, Suggestion, SuggestionKind

__all__ = ["KINDS", "VERSION", "SuggestionService", "cue_class"]

#: Detectors do not carry versions of their own yet: one for all, raised when their answers change.
VERSION = "1"


class SuggestionService:
    """`learned` says what is known of the rules in the open store; without it every rule is shown as it comes."""

    def __init__(self, learned: Callable[[], RuleStatistics] = RuleStatistics) -> None:
        self._learned = learned

    def suggest(
        self, text: str, kinds: Collection[SuggestionKind] | None = None, published_on: str = ""
    ) -> list[Suggestion]:
        """Suggestions for a text in reading order; it may run on any thread.

        Against `published_on`, the article's day in ISO 8601, "أمس" and its like are read; what is no day counts
        for nothing.
        """
        return self.look(text, kinds, published_on).shown

    def look(
        self, text: str, kinds: Collection[SuggestionKind] | None = None, published_on: str = ""
    ) -> SiftResult:
        """Suggestions for a text, and apart those of rules that are silenced here; see `suggest`."""
        found = detect(text, None if kinds is None else set(kinds), published_on=_day(published_on))
        return sift_suggestions(found, self._learned())

    def to_claim(self, text: str, suggestion: Suggestion, kind: ClaimKind | None = None) -> NewClaim | None:
        """The claim that accepting this suggestion makes, as another kind when one is given; None for a copy check."""
        own = KINDS.get(suggestion.kind)
        if own is None:
            return None
        chosen = kind or own
        reading = suggestion.reading
        more = reading.more if isinstance(reading, QuoteReading) else ()
        return NewClaim(
            spans=tuple(sorted({suggestion.span, *more})),
            kind=chosen,
            figure=_figure(text, reading)
            if isinstance(reading, FigureReading) and chosen is ClaimKind.CASUALTY
            else None,
            quotation=_quotation(text, reading)
            if isinstance(reading, QuoteReading) and chosen is ClaimKind.QUOTE
            else None,
            origin=_origin(suggestion),
        )

    def set_aside(self, suggestion: Suggestion) -> NewClaim:
        """What is kept of a copy check that a person put aside: a claim that is born rejected, under the rule's name.

        So it stays aside after a restart and can be undone. It counts against no rule: nothing tells "read" from "wrong".
        """
        return NewClaim((suggestion.span,), ClaimKind.OTHER, origin=_origin(suggestion))

    def open_suggestions(
        self, found: str | Sequence[Suggestion], claims: Sequence[Claim]
    ) -> list[Suggestion]:
        """Suggestions that no claim answers yet, for a text or out of those found in it before.

        `claims` are all of the article's, rejected ones included. What an answer is, `services.answers` says.
        """
        suggestions = self.suggest(found) if isinstance(found, str) else found
        answers = Answers(claims)
        return [suggestion for suggestion in suggestions if not answers.answers(suggestion)]


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])  # an article may say the hour too
    except ValueError:
        return None


def _origin(suggestion: Suggestion) -> Origin:
    """Which detector proposed it, how sure it was, and why."""
    return Origin(f"detector:{suggestion.rule}@{VERSION}", round(suggestion.confidence, 3), suggestion.reason)


def _figure(text: str, reading: FigureReading) -> CasualtyFigure:
    return CasualtyFigure(
        outcome=Outcome(reading.outcome),
        qualifier=Qualifier(reading.qualifier),
        minimum=reading.minimum,
        maximum=reading.maximum,
        best=reading.best,
        numeral=Numeral(reading.numeral),
        scope=Scope(reading.scope) if reading.scope else None,
        producer=_words(text, reading.producer),
        relayed_by=_words(text, reading.relayed_by),
        population=reading.population or "",
    )


def _quotation(text: str, reading: QuoteReading) -> Quotation:
    """The speaker is who is meant: the name that a pronoun refers to, where the detector found it."""
    return Quotation(
        mode=QuoteMode(reading.mode),
        speaker=_words(text, reading.speaker_refers_to or reading.speaker),
        speaker_role=_words(text, reading.speaker_role),
        speaker_anchor=_anchor(text, reading.speaker),
        cue_anchor=_anchor(text, reading.cue),
        cue_lemma=reading.cue_lemma or "",
        cue_class=cue_class(reading.cue_class),
        marks=Marks(reading.marks),
    )


def cue_class(name: str | None) -> CueClass | None:
    """The class that a claim keeps for one of the grammar's own; "urge" asks somebody to do something."""
    if not name:
        return None
    return CueClass.ASK if name == "urge" else CueClass(name)


def _words(text: str, span: Span | None) -> str:
    return " ".join(span.of(text).split()) if span else ""


def _anchor(text: str, span: Span | None) -> Anchor | None:
    return Anchor.of(text, span.start, span.end) if span else None
