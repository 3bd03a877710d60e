"""Whole words, for selecting."""

from __future__ import annotations

from unicodedata import category

from workbench.domain.span import Span


def snap_to_words(text: str, start: int, end: int) -> Span:
    """The span that holds every word touched by the code points `start` to `end`."""
    while start > 0 and _inside_word(text, start):
        start -= 1
    while end < len(text) and _inside_word(text, end):
        end += 1
    return Span(start, end)


def _inside_word(text: str, offset: int) -> bool:
    return category(text[offset - 1])[0] in "LMN" and category(text[offset])[0] in "LMN"
