"""The text of a saved copy, and passages of it as evidence: places are code points of that text, half open."""

from __future__ import annotations

import re

from db.store import Store
from workbench.domain.changes import Changes
from workbench.domain.errors import FileEmpty, FileTooLarge, NotFound, NotText, SpanOutside
from workbench.domain.evidence import Evidence, Stance
from workbench.domain.person import Person
from workbench.domain.source import Source
from workbench.domain.span import Span
from workbench.exchange.text import read_text
from workbench.services.evidence import EvidenceService
from workbench.services.sources import NewSource, SourcesService
from workbench.text.normalize import fold_word

#: Media types of texts whose words are not all a reader sees, or not as they are seen.
_MARKUP = re.compile("html|xml|json|rtf")

_START, _END = "start", "end"


class SourceTexts:
    """The same bytes give the same text every time: what a place in it means does not change."""

    def __init__(self, store: Store) -> None:
        self._sources = SourcesService(store)
        self._evidence = EvidenceService(store)

    def text(self, source: Source) -> str:
        """The text of a source's saved copy: UTF-8, UTF-16 or windows-1256, line ends as LF.

        Raises NotText for a copy that is no text and for a source without one, FileTooLarge, FileEmpty, or NotFound when the copy is gone.
        """
        data, snapshot = self._sources.snapshot_bytes(source), source.snapshot
        name = snapshot.file_name if snapshot is not None else source.id
        if data is None:
            raise NotText(path=name, reason="only its address is kept")
        return read_text(data, name).text

    def holds(self, source: Source | NewSource, quote: str) -> bool:
        """Whether the text of a source has these words, however they are spaced, voweled and spelled.

        True too where nobody can tell: a copy that is no text or one with markup between its words, a source of
        which only the address is kept.
        """
        if _MARKUP.search(_media_type(source)):
            return True
        try:
            if isinstance(source, Source):
                text = self.text(source)
            elif source.data is None:
                return True
            else:
                text = read_text(source.data, source.file_name).text
        except (NotText, FileTooLarge, FileEmpty, NotFound):
            return True
        return _plain(quote) in _plain(text)

    def cite(
        self, actor: Person, claim_id: str, source_id: str, span: Span, stance: Stance
    ) -> tuple[Evidence, Changes]:
        """Make a passage of a saved copy evidence: its words as the quote, its place as the locator.

        Blanks at its ends are left out. Raises SpanOutside for a place outside the text or of blanks only.
        """
        source = self._sources.get(source_id)
        text = self.text(source)
        span = trimmed(text, span)
        locator = ((_START, str(span.start)), (_END, str(span.end)))
        return self._evidence.link(actor, claim_id, source.id, stance, span.of(text), locator)


def _media_type(source: Source | NewSource) -> str:
    if isinstance(source, NewSource):
        return source.media_type
    return source.snapshot.media_type if source.snapshot is not None else ""


def _plain(text: str) -> str:
    return " ".join(fold_word(text).casefold().split())


def trimmed(text: str, span: Span) -> Span:
    """The span without blanks at its ends. Raises SpanOutside when nothing is left, or it lies outside the text."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if end <= start or span.end > len(text):
        raise SpanOutside(start=span.start, end=span.end, length=len(text))
    return Span(start, end)


def passage(piece: Evidence, text: str) -> Span | None:
    """Where the words of a piece of evidence stand in its source's text, or None.

    The place is believed only where the words stand there; a quote without a place is looked for.
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
