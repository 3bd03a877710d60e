"""Percentages: the percent sign or its words at a number: 70% · ٪70 · 70 في المئة · سبعون بالمئة."""

from __future__ import annotations

from functools import lru_cache

from workbench.text.lexicon import fold_phrases, load_lexicon
from workbench.text.numbers.lexer import TokenStream


@lru_cache(maxsize=1)
def _words() -> frozenset[tuple[str, ...]]:
    return frozenset(fold_phrases(load_lexicon("numbers")["signs"]["percent"]))


def percent_end(stream: TokenStream, last: int) -> int | None:
    """The last token of the percent sign or words that follow token `last`, or None."""
    at = last + 1
    if stream.text(at) in ("%", "٪"):
        return at
    if stream.kind(at) != "w":
        return None
    if (stream.text(at),) in _words():
        return at
    return at + 1 if (stream.text(at), stream.text(at + 1)) in _words() else None


def percent_before(stream: TokenStream, first: int) -> bool:
    """Whether the sign precedes the number, as right-to-left typing often stores it (%20)."""
    sign = first - 1
    return stream.text(sign) in ("%", "٪") and stream.kind(sign - 1) != "n"
