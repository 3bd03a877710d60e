"""Anchors: the place of a claim in a text, by position and by quotation (W3C Web Annotation Data Model).

A TextPositionSelector (`start`, `end`, code points) and a TextQuoteSelector (`exact`, `prefix`, `suffix`) name the same
passage, so that a wrong offset is noticed: `text[start:end] == exact` is checked at every save, import and export.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.errors import SpanMismatch, SpanOutside
from workbench.domain.reasons import EntityRef
from workbench.domain.span import Span

#: Characters of context kept on each side.
CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of a text: code points `start` to `end` (half open), its characters, and their surroundings."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Anchor:
        """The anchor of `text[start:end]`. Raises SpanOutside when that is no passage of the text."""
        if not 0 <= start < end <= len(text):
            raise SpanOutside(start=start, end=end, length=len(text))
        return cls(
            start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        )

    def check(self, text: str, item: EntityRef) -> None:
        """Raise SpanMismatch, naming `item`, when the text does not hold exactly these words here."""
        if not 0 <= self.start < self.end or text[self.start : self.end] != self.exact:
            raise SpanMismatch(start=self.start, end=self.end, item=item)
