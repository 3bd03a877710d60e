"""Snippets: short excerpts of a text around the terms of a query, with the places to highlight."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.text.folding import fold
from workbench.text.graphemes import snap_to_graphemes
from workbench.text.search_terms import occurrences

#: Code points of a snippet, and of its part before the first match.
LENGTH = 180
_BEFORE = 50
#: A long text is folded piece by piece, so that an early match does not fold the whole text.
_PIECE = 20_000
#: The most matches that are compared, and the number that is enough once every term is among them.
_MOST, _ENOUGH = 200, 40
_BREAK = re.compile("[\x00-\x1f\x7f\u2028\u2029]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: Replaces a bidi control: it is invisible too, and letters join across it.
_JOINER = "\u2060"


#: Word -> the phrases that it can belong to, each with its position in the phrase (from 0).
TermMatches = Callable[[str], Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Snippet:
    """An excerpt `start` to `end` of a text with the matches in it; code points of the text."""

    start: int
    end: int
    found: tuple[Span, ...]
    n_sought: int  # how many different phrases of the query match in it


def best_snippet(text: str, sizes: Sequence[int], fits: TermMatches) -> Snippet | None:
    """The first excerpt with the most different phrases of the query; None without a match.

    `sizes`: the number of words of each phrase; 0 for one that is not looked for in this text.
    """
    for begin, end in _pieces(text):
        places = _places(text[begin:end], sizes, fits)
        if places:
            return _best(text, [(Span(s.start + begin, s.end + begin), which) for s, which in places])
    return None


def leading_snippet(text: str) -> Snippet:
    """The start of a text, for a text without a match."""
    whole = snap_to_graphemes(text, 0, _cut(text, min(len(text), LENGTH)))
    return Snippet(0, whole.end if whole else 0, (), 0)


def single_line(text: str) -> str:
    """The text on one line without bidi controls; its length is the same, so positions stay valid."""
    return _DIRECTION.sub(_JOINER, _BREAK.sub(" ", text))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    while begin < len(text):
        end = min(len(text), begin + _PIECE)
        if end < len(text):
            line = text.rfind("\n", begin + 1, end)
            space = text.rfind(" ", begin + 1, end)
            end = line if line > begin else space if space > begin else end
        yield begin, end
        begin = end


def _places(text: str, sizes: Sequence[int], fits: TermMatches) -> list[tuple[Span, int]]:
    """The matches in the text, each with the number of its phrase, in order; at most `_MOST`."""
    found: list[tuple[Span, int]] = []
    missing = {which for which, size in enumerate(sizes) if size}
    begun: dict[tuple[int, int, int], Span] = {}  # (word's number, which, its n-th word) -> the begin of it
    for number, word, span in occurrences(fold(text), lambda one: bool(fits(one))):
        for which, k in fits(word):
            start = span if k == 0 else begun.pop((number - 1, which, k - 1), None)
            if start is None or k >= sizes[which]:
                continue
            if k + 1 == sizes[which]:
                found.append((Span(start.start, span.end), which))
                missing.discard(which)
            else:
                begun[number, which, k] = start
        if len(found) >= (_MOST if missing else _ENOUGH):
            break
    return found


def _best(text: str, places: list[tuple[Span, int]]) -> Snippet:
    best, most, last = 0, 0, 0
    inside: dict[int, int] = {}  # phrase -> how often it matches in a window that moves over the matches
    for at, (first, which) in enumerate(places):
        while last < len(places) and places[last][0].end <= first.start + LENGTH - _BEFORE:
            inside[places[last][1]] = inside.get(places[last][1], 0) + 1
            last += 1
        if len(inside) > most:
            best, most = at, len(inside)
        if last <= at:  # the match is longer than the window
            last = at + 1
        elif inside[which] > 1:
            inside[which] -= 1
        else:
            del inside[which]
    first = places[best][0]
    start = _cut_back(text, max(0, first.start - _BEFORE), first.start)
    end = max(_cut(text, min(len(text), start + LENGTH)), first.end)
    whole = snap_to_graphemes(text, start, end) or Span(start, end)
    shown = [span for span, _ in places if span.start >= start and span.end <= end]
    return Snippet(whole.start, whole.end, _apart(shown), max(most, 1))


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans with overlapping ones merged."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)


def _cut_back(text: str, at: int, word: int) -> int:
    """The start of a line or word between `at` and `word`."""
    line = text.rfind("\n", at, word)
    if line >= 0:
        return line + 1
    if at == 0:
        return 0
    space = text.find(" ", at, word)
    return space + 1 if space >= 0 else at


def _cut(text: str, end: int) -> int:
    """The end of a word shortly before `end`."""
    if end >= len(text) or text[end].isspace():
        return end
    space = text.rfind(" ", max(0, end - 30), end)
    return space if space > 0 else end
