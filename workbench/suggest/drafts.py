"""A quotation while it is being put together, in folded positions."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.suggest.line import Line
from workbench.suggest.speakers import Speaker
from workbench.suggest.suggestion import QuoteReading, Suggestion, SuggestionKind
from workbench.text.normalize import Folded

_REASONS = {
    "cue-marks": "a reporting verb introduces words in marks",
    "cue-colon": "a reporting verb and a colon introduce words without marks",
    "cue-clause": "a reporting verb introduces a clause with أن or إن",
    "marks-cue": "words in marks are followed by a reporting verb",
    "frame": "a phrase such as بحسب names the source of the sentence",
    "label": "a name and a colon stand before the words, as in a headline",
    "loose": "a whole clause stands in marks",
}


@dataclass(slots=True)
class Draft:
    """Folded positions; `carried` is a speaker of an earlier sentence, `elided` says the verb alone holds it."""

    rule: str
    mode: str
    start: int
    end: int
    marks: str = "none"
    cue: tuple[int, int] | None = None
    lemma: str | None = None
    kind: str | None = None
    speaker: Speaker | None = None
    carried: Speaker | None = None
    relayed_by: Speaker | None = None
    more: tuple[tuple[int, int], ...] = ()
    feminine: bool | None = None  # as the verb says it
    confidence: float = 0.9


def to_suggestion(draft: Draft, folded: Folded) -> Suggestion | None:
    """The draft in positions of the text as given, or None where nothing but signs is left."""
    start, end = trimmed(folded.text, draft.start, draft.end)
    if start >= end:
        return None
    span = folded.span
    cue = span(*draft.cue) if draft.cue else None
    speaker, carried = draft.speaker, draft.carried
    reading = QuoteReading(
        mode=draft.mode,
        marks=draft.marks,
        speaker=span(speaker.start, speaker.end) if speaker else None,
        cue=cue,
        cue_lemma=draft.lemma,
        cue_class=draft.kind,
        speaker_role=span(*speaker.role) if speaker and speaker.role else None,
        speaker_refers_to=span(carried.start, carried.end) if carried else None,
        more=tuple(span(*trimmed(folded.text, *m)) for m in draft.more),
        relayed_by=span(draft.relayed_by.start, draft.relayed_by.end) if draft.relayed_by else None,
    )
    triggers: tuple[Span, ...] = (cue,) if cue else ()
    return Suggestion(
        kind=SuggestionKind.QUOTE,
        span=span(start, end),
        rule=f"quote.{draft.rule}",
        confidence=draft.confidence,
        reason=_REASONS[draft.rule],
        reading=reading,
        triggers=triggers,
    )


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space around and without a last stop or comma; ؟ and ! are the speaker's own."""
    while start < end and (text[start].isspace() or text[start] in "،,;؛:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".،,؛…"):
        end -= 1
    return start, end


def cue_range(line: Line, at: int, clitic: int) -> tuple[int, int]:
    return line.starts[at] + clitic, line.ends[at]
