"""Whole words, for selecting."""

from __future__ import annotations

from workbench.domain.span import Span


def snap_to_words(text: str, start: int, end: int) -> Span:
    """The span that holds every word touched by the code points `start` to `end`."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)
