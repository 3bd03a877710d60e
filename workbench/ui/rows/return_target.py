"""What a return points at: a field of the claim, a part of its passage, or both, in one word of the decision."""

from __future__ import annotations

import re

from workbench.domain.span import Span

_POINTER = re.compile(r"(?P<field>\w*)(?:@(?P<start>\d+)-(?P<end>\d+))?")


def pointer(field: str, span: Span | None) -> str:
    """The word that a decision keeps: "producer", "@12-18" or "producer@12-18"; code points of the article's text."""
    return f"{field}@{span.start}-{span.end}" if span is not None else field


def pointed(word: str) -> tuple[str, Span | None]:
    """The field and the span that a decision points at; what is no pointer of ours is a field."""
    found = _POINTER.fullmatch(word)
    if found is None:
        return word, None
    start, end = found["start"], found["end"]
    if start is None or int(start) >= int(end):
        return found["field"], None
    return found["field"], Span(int(start), int(end))
