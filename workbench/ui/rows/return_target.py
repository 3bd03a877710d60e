"""Return target: the field of the claim, the part of its passage, or both, that a return concerns."""

from __future__ import annotations

import re

from workbench.domain.span import Span

_POINTER = re.compile(r"(?P<field>\w*)(?:@(?P<start>\d+)-(?P<end>\d+))?")


def format_target(field: str, span: Span | None) -> str:
    """The target as a decision stores it: "producer", "@12-18" or "producer@12-18", in code points of the article's text."""
    return f"{field}@{span.start}-{span.end}" if span is not None else field


def parse_target(word: str) -> tuple[str, Span | None]:
    """The field and the span of a stored target; text in another form is a field."""
    found = _POINTER.fullmatch(word)
    if found is None:
        return word, None
    start, end = found["start"], found["end"]
    if start is None or int(start) >= int(end):
        return found["field"], None
    return found["field"], Span(int(start), int(end))
