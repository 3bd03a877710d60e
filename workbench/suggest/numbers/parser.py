"""One cut of a text with its numbers and dates, shared by the detectors that look at numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.text.dates import DateExpression, dates_of
from workbench.text.folding import FoldedText, fold
from workbench.text.numbers import NumberExpression, TokenStream, numbers_of, tokenize


@dataclass(frozen=True, slots=True)
class ParseResult:
    """Tokens, dates, and the numbers that are no part of a date."""

    stream: TokenStream
    numbers: list[NumberExpression]
    dates: list[DateExpression]


def parse(folded: FoldedText) -> ParseResult:
    """Read the numbers and dates of a folded text."""
    stream = tokenize(folded)
    dates = dates_of(stream)
    dated = {at for d in dates for at in range(d.first, d.last + 1)}
    numbers = [n for n in numbers_of(stream) if n.first not in dated and n.last not in dated]
    return ParseResult(stream, numbers, dates)


@lru_cache(maxsize=1)
def _kept(text: str) -> ParseResult:
    return parse(fold(text))


def parse_cached(text: str) -> ParseResult:
    """The same for a text that several detectors ask about one after the other; the last one is kept."""
    return _kept(text)
