"""The percent sign and its words after a number: 70% · ٪70 · 70 في المئة · سبعون بالمئة."""

from __future__ import annotations

from functools import lru_cache

from workbench.text.lexicon import fold_phrases, load_lexicon
from workbench.text.numbers.lex import Lexed


@lru_cache(maxsize=1)
def _words() -> frozenset[tuple[str, ...]]:
    return frozenset(fold_phrases(load_lexicon("numbers")["signs"]["percent"]))


def percent_end(lexed: Lexed, last: int) -> int | None:
    """The last token of the percent sign or words that follow token `last`, or None."""
    at = last + 1
    if lexed.text(at) in ("%", "٪"):
        return at
    if lexed.kind(at) != "w":
        return None
    if (lexed.text(at),) in _words():
        return at
    return at + 1 if (lexed.text(at), lexed.text(at + 1)) in _words() else None


def percent_before(lexed: Lexed, first: int) -> bool:
    """Whether the sign stands before the number, as right-to-left typing often stores it (%20)."""
    sign = first - 1
    return lexed.text(sign) in ("%", "٪") and lexed.kind(sign - 1) != "n"
