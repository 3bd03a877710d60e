"""Snapshot text: the text of a saved copy, and passages of it as evidence. Places are code points of that text, half
open.
"""

from __future__ import annotations

from db.store import Store
from workbench.domain.changes import Changes
from workbench.domain.errors import SpanOutside
from workbench.domain.evidence import Evidence, Stance
from workbench.domain.person import Person
from workbench.domain.source import Source
from workbench.domain.span import Span
from workbench.services.evidence.quote_check import contains_quote, text_of
from workbench.services.evidence.service import EvidenceService
from workbench.services.evidence.sources import NewSource, SourcesService

_START, _END = "start", "end"


class SourceTexts:
    """The same bytes always give the same text, so that a place in it keeps its meaning."""

    def __init__(self, store: Store) -> None:
        self._sources = SourcesService(store)
        self._evidence = EvidenceService(store)

    def text(self, source: Source) -> str:
        """The text of a source's saved copy. Raises as `quote_check.text_of`."""
        return text_of(self._sources, source)

    def contains_quote(self, source: Source | NewSource, quote: str) -> bool:
        """Whether the text of a source contains these words; also True where nobody can tell."""
        return contains_quote(self._sources, source, quote)

    def cite(
        self, actor: Person, claim_id: str, source_id: str, span: Span, stance: Stance
    ) -> tuple[Evidence, Changes]:
        """Make a passage of a saved copy evidence: its words are the quote, its place the locator.

        Blanks at its ends are left out. Raises SpanOutside for a place outside the text or of blanks only.
        """
        source = self._sources.get(source_id)
        text = self.text(source)
        span = trimmed(text, span)
        locator = ((_START, str(span.start)), (_END, str(span.end)))
        return self._evidence.link(actor, claim_id, source.id, stance, span.of(text), locator)


def trimmed(text: str, span: Span) -> Span:
    """The span without blanks at its ends. Raises SpanOutside when nothing is left, or when it lies outside the text."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if end <= start or span.end > len(text):
        raise SpanOutside(start=span.start, end=span.end, length=len(text))
    return Span(start, end)


def passage(piece: Evidence, text: str) -> Span | None:
    """The place in its source's text of the words of a piece of evidence, or None.

    The locator is used only where it leads to these words; a quote without a locator is searched for.
    """
    quote, where = piece.details.quote, dict(piece.details.locator)
    if not quote:
        return None
    if where.get(_START, "").isdecimal():
        start = int(where[_START])
        if text[start : start + len(quote)] == quote:
            return Span(start, start + len(quote))
    start = text.find(quote)
    return Span(start, start + len(quote)) if start >= 0 else None
