"""Quotation builder: quotation candidates in folded positions, and the suggestions made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.suggest.quotations.paragraph_tokens import ParagraphTokens
from workbench.suggest.quotations.speaker_names import Speaker
from workbench.suggest.suggestion import QuoteReading, Suggestion, SuggestionKind
from workbench.text.folding import FoldedText

#: By rule; {verb} is the lemma of the verb of speech, where there is one.
_REASONS = {
    "cue-marks": "The verb of speech {verb} introduces words in marks.",
    "cue-colon": "The verb of speech {verb} and a colon introduce words without marks.",
    "cue-clause": "The verb of speech {verb} introduces a clause with أن or إن.",
    "marks-cue": "Words in marks are followed by the verb of speech {verb}.",
    "frame": "A phrase such as بحسب names the source of the sentence.",
    "label": "A name and a colon stand before the words, as in a headline.",
    "loose": "A whole clause stands in marks of its own.",
}
#: Where the phrase behind words in marks has no verb: «…»، بحسب الوزارة.
_FRAMED = "Words in marks are followed by a phrase that names their source."
_QUOTES = "\"“”„‟«»‹›'‘’＂"
_BEFORE = re.compile(rf"[{_QUOTES}(][\s.،,؛…]*$")
_BEHIND = re.compile(rf"[\s.،,؛…]*[{_QUOTES})]")
#: «إلى أن», «بأنه»: what opens a clause.
_FIRST = re.compile(r"(?:(?:الي|علي|من|عن|في) )?\w+")


@dataclass(slots=True)
class QuotationCandidate:
    """A quotation before it becomes a suggestion, in folded positions; `carried` is a speaker of an earlier sentence."""

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


def to_suggestion(candidate: QuotationCandidate, folded: FoldedText) -> Suggestion | None:
    """The draft in positions of the text as given, or None where nothing but signs is left."""
    start, end = strip_punctuation(folded.text, candidate.start, candidate.end)
    if start >= end:
        return None
    span = folded.span
    cue = span(*candidate.cue) if candidate.cue else None
    speaker, carried = candidate.speaker, candidate.carried
    reading = QuoteReading(
        mode=candidate.mode,
        marks=candidate.marks,
        speaker=span(speaker.start, speaker.end) if speaker else None,
        cue=cue,
        cue_lemma=candidate.lemma,
        cue_class=candidate.kind,
        speaker_role=span(*speaker.role) if speaker and speaker.role else None,
        speaker_refers_to=span(carried.start, carried.end) if carried else None,
        more=tuple(span(*strip_punctuation(folded.text, *m)) for m in candidate.more),
        relayed_by=span(candidate.relayed_by.start, candidate.relayed_by.end)
        if candidate.relayed_by
        else None,
    )
    return Suggestion(
        kind=SuggestionKind.QUOTE,
        span=span(start, end),
        rule=f"quote.{candidate.rule}",
        confidence=candidate.confidence,
        reason=_reason(candidate),
        reading=reading,
        triggers=tuple(sorted(_triggers(candidate, folded, start, end))),
    )


def _reason(candidate: QuotationCandidate) -> str:
    if candidate.rule == "marks-cue" and candidate.lemma is None:
        return _FRAMED
    return _REASONS[candidate.rule].format(verb=candidate.lemma or "").replace("  ", " ")


def _triggers(candidate: QuotationCandidate, folded: FoldedText, start: int, end: int) -> set[Span]:
    """The cue (or the name of a headline), the أن of a clause, the marks around the words."""
    text, found = folded.text, set()
    if candidate.cue:
        found.add(folded.span(*candidate.cue))
    elif candidate.rule == "label" and candidate.speaker:
        found.add(folded.span(candidate.speaker.start, candidate.speaker.end))
    if candidate.rule == "cue-clause":
        first = _FIRST.match(text, start, end)
        found |= {folded.span(*first.span())} if first else set()
    if candidate.marks not in {"none", "missing_open"} and candidate.mode == "direct":
        before = _BEFORE.search(text, max(0, start - 4), start)
        found |= {folded.span(before.start(), before.start() + 1)} if before else set()
    if candidate.marks not in {"none", "missing_close", "continued"} and candidate.mode == "direct":
        behind = _BEHIND.match(text, end, end + 4)
        found |= {folded.span(behind.end() - 1, behind.end())} if behind else set()
    return found or {folded.span(start, end)}


def strip_punctuation(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space and without a final stop or comma; ؟ and ! belong to the speech."""
    while start < end and (text[start].isspace() or text[start] in "،,;؛:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".،,؛…"):
        end -= 1
    return start, end


def cue_range(paragraph: ParagraphTokens, at: int, clitic: int) -> tuple[int, int]:
    return paragraph.starts[at] + clitic, paragraph.ends[at]
