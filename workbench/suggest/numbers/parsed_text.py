"""One cut of a text with its numbers and dates, shared by the detectors that look at numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from workbench.text.dates import DateExpression, dates_of
from workbench.text.folding import FoldedText, fold
from workbench.text.numbers import Lexed, NumberExpression, lex, numbers_of


@dataclass(frozen=True, slots=True)
class Reading:
    """Tokens, dates, and the numbers that are no part of a date."""

    lexed: Lexed
    numbers: list[NumberExpression]
    dates: list[DateExpression]


def read(folded: FoldedText) -> Reading:
    """Read the numbers and dates of a folded text."""
    lexed = lex(folded)
    dates = dates_of(lexed)
    dated = {at for d in dates for at in range(d.first, d.last + 1)}
    numbers = [n for n in numbers_of(lexed) if n.first not in dated and n.last not in dated]
    return Reading(lexed, numbers, dates)


@lru_cache(maxsize=1)
def _kept(text: str) -> Reading:
    return read(fold(text))


def read_once(text: str) -> Reading:
    """The same for a text that several detectors ask about one after the other; the last one is kept."""
    return _kept(text)
