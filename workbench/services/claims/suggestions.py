"""Suggestions: what the detectors propose, as claims that a person may create from them. They are never saved by themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date

from workbench.domain.anchor import Anchor
from workbench.domain.claim import Claim, ClaimKind, NewClaim, Origin
from workbench.domain.figure import CasualtyFigure, Numeral, Outcome, Qualifier, Scope
from workbench.domain.quotation import CueClass, Marks, Quotation, QuoteMode
from workbench.domain.span import Span
from workbench.services.claims.field_parser import LARGEST
from workbench.services.claims.suggestion_matching import KINDS, SuggestionMatcher
from workbench.suggest.detect import detect
from workbench.suggest.rule_confidence import RuleStatistics, SiftResult, sift_suggestions
from workbench.suggest.suggestion import FigureReading, QuoteReading, Suggestion, SuggestionKind

__all__ = ["KINDS", "VERSION", "SuggestionService", "cue_class"]

#: Detectors have no versions of their own yet: one for all, raised when their results change.
VERSION = "1"


class SuggestionService:
    """`learned` gives the rule statistics of the open store; without it every rule is shown."""

    def __init__(self, learned: Callable[[], RuleStatistics] = RuleStatistics) -> None:
        self._learned = learned

    def suggest(
        self, text: str, kinds: Collection[SuggestionKind] | None = None, published_on: str = ""
    ) -> list[Suggestion]:
        """Suggestions for a text in reading order; may run on any thread.

        Relative days such as "أمس" are resolved against `published_on`, the article's day in ISO 8601; an invalid day is ignored.
        """
        return self.look(text, kinds, published_on).shown

    def look(
        self, text: str, kinds: Collection[SuggestionKind] | None = None, published_on: str = ""
    ) -> SiftResult:
        """Suggestions for a text, and separately those of rules that are silenced here; see `suggest`."""
        found = detect(text, None if kinds is None else set(kinds), published_on=_day(published_on))
        return sift_suggestions(found, self._learned())

    def to_claim(self, text: str, suggestion: Suggestion, kind: ClaimKind | None = None) -> NewClaim | None:
        """The claim that accepting this suggestion creates, of another kind when one is given; None for a copy check."""
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
        """The record of a copy check that a person set aside: a claim that is created rejected, under the rule's name.

        So it stays aside after a restart and can be undone. It counts against no rule: nothing tells "read" from "wrong".
        """
        return NewClaim((suggestion.span,), ClaimKind.OTHER, origin=_origin(suggestion))

    def open_suggestions(
        self, found: str | Sequence[Suggestion], claims: Sequence[Claim]
    ) -> list[Suggestion]:
        """Suggestions that no claim answers yet: those of a text, or those among `found`.

        `claims` are all claims of the article, rejected ones included. `suggestion_matching` says what an answer is.
        """
        suggestions = self.suggest(found) if isinstance(found, str) else found
        matcher = SuggestionMatcher(claims)
        return [suggestion for suggestion in suggestions if not matcher.is_answered(suggestion)]


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])  # an article may give the hour too
    except ValueError:
        return None


def _origin(suggestion: Suggestion) -> Origin:
    """The detector that proposed it, its confidence, and its reason."""
    return Origin(f"detector:{suggestion.rule}@{VERSION}", round(suggestion.confidence, 3), suggestion.reason)


def _figure(text: str, reading: FigureReading) -> CasualtyFigure:
    """The figure that was read. A number beyond what the form takes is left out, and the form asks for it: else one such
    number in a text would stop all that is accepted or rejected with it.
    """
    return CasualtyFigure(
        outcome=Outcome(reading.outcome),
        qualifier=Qualifier(reading.qualifier),
        minimum=_number(reading.minimum),
        maximum=_number(reading.maximum),
        best=_number(reading.best),
        numeral=Numeral(reading.numeral),
        scope=Scope(reading.scope) if reading.scope else None,
        producer=_words(text, reading.producer),
        relayed_by=_words(text, reading.relayed_by),
        population=reading.population or "",
    )


def _number(read: int | None) -> int | None:
    return read if read is not None and read <= LARGEST else None


def _quotation(text: str, reading: QuoteReading) -> Quotation:
    """The speaker is the person meant: the name that a pronoun refers to, where the detector found it."""
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
    """The class that a claim keeps for a class of the grammar; "urge" asks somebody to do something."""
    if not name:
        return None
    return CueClass.ASK if name == "urge" else CueClass(name)


def _words(text: str, span: Span | None) -> str:
    return " ".join(span.of(text).split()) if span else ""


def _anchor(text: str, span: Span | None) -> Anchor | None:
    return Anchor.of(text, span.start, span.end) if span else None
