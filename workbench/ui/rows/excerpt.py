"""Excerpt: the words of a claim or suggestion for a list, short ones with their context."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.span import Span

#: Marks of so many characters or fewer are shown with so many around them.
SHORT, _AROUND = 16, 24


def in_context(text: str, spans: Sequence[Span]) -> str:
    """The words of the spans; a short span (a bare number) with its context, cut at words."""
    exact = " … ".join(span.of(text) for span in spans)
    if len(exact) <= SHORT and len(spans) == 1:
        span = spans[0]
        before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + _AROUND].partition("\n")[0]
        if span.start > _AROUND and len(before) == _AROUND:
            before = f"… {before.partition(' ')[2]}"
        if len(after) == _AROUND:
            after = f"{after.rpartition(' ')[0]} …"
        exact = f"{before}{exact}{after}"
    return " ".join(exact.split())
