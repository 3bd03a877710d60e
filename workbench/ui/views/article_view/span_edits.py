"""What can be done to the spans of a claim: move an end, join, split, take quotation marks in or leave them out.

Pure functions. Spans are code points of the whole text, in reading order, and never overlap; what would leave no
span, or changes nothing, gives the spans back as they were.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from unicodedata import category

from workbench.domain.span import Span

Spans = tuple[Span, ...]

_QUOTATION_MARKS = frozenset("\"“”„‟«»‹›＂‘’'")
_WEAK = frozenset("'’")  # an apostrophe too: never taken in on one side alone
_AFTER_WORDS = frozenset(".,،؛;:!?؟…")  # stands before a closing mark
_JOINERS = "\u200c\u200d"
_FAR = 3


class Edge(StrEnum):
    """One of the two ends of a span."""

    START = "start"
    END = "end"


def tidy(spans: Iterable[Span]) -> Spans:
    """In reading order; what overlaps or touches is one span."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return tuple(made)


def with_edge(spans: Spans, number: int, edge: Edge, place: int) -> Spans:
    """The `number`th span with one of its ends at `place`; an end does not pass the other one."""
    span = spans[number]
    start, end = (place, span.end) if edge is Edge.START else (span.start, place)
    if not 0 <= start < end:
        return spans
    return tidy((*spans[:number], Span(start, end), *spans[number + 1 :]))


def nearest(spans: Spans, place: int, edge: Edge) -> int:
    """Which span an edge is moved of: the one that the caret stands in or at, else the first or the last."""
    for number, span in enumerate(spans):
        if span.start <= place <= span.end:
            return number
    return 0 if edge is Edge.START else len(spans) - 1


def joined(spans: Spans, more: Span) -> Spans:
    """The spans with one more of them."""
    return tidy((*spans, more))


def split(text: str, spans: Spans, place: int) -> Spans:
    """The span that holds `place` cut in two there, without the white space between the parts."""
    made: list[Span] = []
    for span in spans:
        parts = [(span.start, place), (place, span.end)] if span.start < place < span.end else []
        halves = [half for part in parts if (half := trimmed(text, *part)) is not None]
        made += halves if len(halves) == 2 else [span]
    return tuple(made)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The range without white space at its ends; None where nothing is left."""
    while start < end and text[start].isspace() and not _is_modified(text, start):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def with_quotation_marks_toggled(text: str, span: Span) -> Span:
    """The span with the quotation marks around it, or without those at its ends; the same where there are none.

    A mark at one end alone takes its partner in, if that stands just outside.
    """
    left = _is_quotation_mark(text, span.start)
    right = len(span) > 1 and _is_quotation_mark(text, span.end - 1)
    opener = None if left else _before(text, span.start)
    closer = None if right else _after(text, span.end)
    if left != right and (opener is not None or closer is not None):
        return _grown(span, opener, closer)
    if left or right:
        return trimmed(text, span.start + left, span.end - right) or span
    if (opener is None) != (closer is None):
        alone = text[opener if opener is not None else closer or 0]
        if alone in _WEAK:
            return span
    return _grown(span, opener, closer)


def _is_quotation_mark(text: str, at: int) -> bool:
    """One that carries a combining mark does not count: a span must not end inside a grapheme cluster."""
    return text[at] in _QUOTATION_MARKS and not _is_modified(text, at)


def _is_modified(text: str, at: int) -> bool:
    """Whether the character carries a combining mark or a joiner (UAX #29, Grapheme_Extend)."""
    following = text[at + 1 : at + 2]
    return bool(following) and (following in _JOINERS or category(following)[0] == "M")


def _grown(span: Span, opener: int | None, closer: int | None) -> Span:
    return Span(span.start if opener is None else opener, span.end if closer is None else closer + 1)


def _before(text: str, start: int) -> int | None:
    """The position of an opening mark just before; behind a space only one that closes nothing before it."""
    at = start - 1
    apart = at >= 0 and text[at].isspace()
    at -= apart
    if at < 0 or not _is_quotation_mark(text, at):
        return None
    return at if not apart or at == 0 or _opens_behind(text[at - 1]) else None


def _after(text: str, end: int) -> int | None:
    """The position of a closing mark just after, behind the full stop or comma that belongs to the words."""
    for at in range(end, min(len(text), end + _FAR)):
        if _is_quotation_mark(text, at):
            apart = text[at - 1].isspace()
            return None if apart and text[at + 1 : at + 2].isalnum() else at
        if text[at] not in _AFTER_WORDS and not text[at].isspace():
            return None
    return None


def _opens_behind(character: str) -> bool:
    return character.isspace() or character in ":،(["
