"""Parser of numbers and dates, whose result the number detectors share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.text.dates import DateExpression, dates_of
from workbench.text.folding import FoldedText, fold
from workbench.text.numbers import NumberExpression, TokenStream, numbers_of, tokenize


@dataclass(frozen=True, slots=True)
class ParseResult:
    """The tokens of a text, its dates, and its numbers outside dates."""

    stream: TokenStream
    numbers: list[NumberExpression]
    dates: list[DateExpression]


def parse(folded: FoldedText) -> ParseResult:
    """Parse the numbers and dates of a folded text."""
    stream = tokenize(folded)
    dates = dates_of(stream)
    dated = {at for d in dates for at in range(d.first, d.last + 1)}
    numbers = [n for n in numbers_of(stream) if n.first not in dated and n.last not in dated]
    return ParseResult(stream, numbers, dates)


@lru_cache(maxsize=1)
def _kept(text: str) -> ParseResult:
    return parse(fold(text))


def parse_cached(text: str) -> ParseResult:
    """The parse result of a text; the last one is cached, because several detectors need it in turn."""
    return _kept(text)
