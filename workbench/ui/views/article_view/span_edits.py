"""Span edits: pure functions that move an end of a span, join, split, and take quotation marks in or out.

Spans are code points of the whole text, in reading order, and never overlap. An edit that would leave no span, or
changes nothing, returns the spans as they were.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from unicodedata import category

from workbench.domain.span import Span

Spans = tuple[Span, ...]

_QUOTATION_MARKS = frozenset("\"“”„‟«»‹›＂‘’'")
_AMBIGUOUS = frozenset("'’")  # also apostrophes: never taken in on one side alone
_AFTER_WORDS = frozenset(".,،؛;:!?؟…")  # may stand before a closing quotation mark
_JOINERS = "\u200c\u200d"
_CLOSER_DISTANCE = 3  # code points in which a closing quotation mark is searched


class Edge(StrEnum):
    """One of the two ends of a span."""

    START = "start"
    END = "end"


def merged(spans: Iterable[Span]) -> Spans:
    """The spans in reading order; those that overlap or touch become one."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return tuple(made)


def with_edge(spans: Spans, number: int, edge: Edge, position: int) -> Spans:
    """The spans, one end of the `number`th at `position`; an end cannot pass the other end."""
    span = spans[number]
    start, end = (position, span.end) if edge is Edge.START else (span.start, position)
    if not 0 <= start < end:
        return spans
    return merged((*spans[:number], Span(start, end), *spans[number + 1 :]))


def span_near(spans: Spans, position: int, edge: Edge) -> int:
    """The number of the span whose `edge` is to move: the span at the caret, else the first or the last."""
    for number, span in enumerate(spans):
        if span.start <= position <= span.end:
            return number
    return 0 if edge is Edge.START else len(spans) - 1


def joined(spans: Spans, more: Span) -> Spans:
    """The spans and one more."""
    return merged((*spans, more))


def split(text: str, spans: Spans, position: int) -> Spans:
    """The span that holds `position` cut in two there, without the white space between the parts."""
    made: list[Span] = []
    for span in spans:
        parts = [(span.start, position), (position, span.end)] if span.start < position < span.end else []
        halves = [half for part in parts if (half := trimmed(text, *part)) is not None]
        made += halves if len(halves) == 2 else [span]
    return tuple(made)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The range without white space at its ends; None if nothing is left."""
    while start < end and text[start].isspace() and not _is_modified(text, start):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def with_quotation_marks_toggled(text: str, span: Span) -> Span:
    """The span with the quotation marks around it, or without those at its ends; the same span if there are none.

    A span with a quotation mark at one end only takes in its partner, if that is just outside.
    """
    left = _is_quotation_mark(text, span.start)
    right = len(span) > 1 and _is_quotation_mark(text, span.end - 1)
    opener = None if left else _opener_before(text, span.start)
    closer = None if right else _closer_after(text, span.end)
    if left != right and (opener is not None or closer is not None):
        return _grow(span, opener, closer)
    if left or right:
        return trimmed(text, span.start + left, span.end - right) or span
    if (opener is None) != (closer is None):
        alone = text[opener if opener is not None else closer or 0]
        if alone in _AMBIGUOUS:
            return span
    return _grow(span, opener, closer)


def _is_quotation_mark(text: str, at: int) -> bool:
    """One that carries a combining mark does not count: a span must not end inside a grapheme cluster."""
    return text[at] in _QUOTATION_MARKS and not _is_modified(text, at)


def _is_modified(text: str, at: int) -> bool:
    """Whether the character carries a combining mark or a joiner (UAX #29, Grapheme_Extend)."""
    following = text[at + 1 : at + 2]
    return bool(following) and (following in _JOINERS or category(following)[0] == "M")


def _grow(span: Span, opener: int | None, closer: int | None) -> Span:
    return Span(span.start if opener is None else opener, span.end if closer is None else closer + 1)


def _opener_before(text: str, start: int) -> int | None:
    """The offset of an opening quotation mark just before; before a space, only one that cannot be a closing one."""
    at = start - 1
    spaced = at >= 0 and text[at].isspace()
    at -= spaced
    if at < 0 or not _is_quotation_mark(text, at):
        return None
    return at if not spaced or at == 0 or _opens_after(text[at - 1]) else None


def _closer_after(text: str, end: int) -> int | None:
    """The offset of a closing quotation mark just after, also after a full stop or comma of the quotation."""
    for at in range(end, min(len(text), end + _CLOSER_DISTANCE)):
        if _is_quotation_mark(text, at):
            spaced = text[at - 1].isspace()
            return None if spaced and text[at + 1 : at + 2].isalnum() else at
        if text[at] not in _AFTER_WORDS and not text[at].isspace():
            return None
    return None


def _opens_after(character: str) -> bool:
    return character.isspace() or character in ":،(["
