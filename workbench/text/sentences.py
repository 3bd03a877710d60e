"""Paragraphs, sentences and words as spans of the text (code points, half open).

A paragraph is a line, as imported articles have them. A sentence ends at a full stop, question or
exclamation mark, or ellipsis, with the closing marks behind it; a point in a number ("3.5"), after a title
("د. خالد") or inside an initialism ("أ.ف.ب") ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.domain.span import Span
from workbench.text.folding import HIDDEN
from workbench.text.graphemes import EXTENDERS, PREPENDED, strip_space

_LINE = re.compile(r"[^\n]+")
# The look-behind and the possessive runs keep a line of a million dots linear.
_STOP = re.compile(r"(?<![.!?؟…۔])[.!?؟…۔]++[\"'”“»«›’)\]]*+(?=\s|$)")
_TITLE = re.compile(r"(?<!\w)(?:\w|دك|أ\.د|ا\.د|ص\.ب|ق\.م|م\.م)\.$")
#: A letter, a digit or an invisible control, then more of them with their marks. A mark alone starts no word: it belongs to
#: what stands before it.
_STARTS = (
    rf"[{PREPENDED}]*[\w\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)
WORD = re.compile(rf"{_STARTS}[\w{HIDDEN}{EXTENDERS}]*(?:(?<=\d)[.,٫٬](?=\d)[\w{EXTENDERS}]+)*")


def paragraphs(text: str) -> list[Span]:
    """The lines with more than white space, without their line ends."""
    return [Span(*m.span()) for m in _LINE.finditer(text) if not m.group().isspace()]


def sentences(text: str) -> list[Span]:
    """The sentences of every paragraph, without white space at their ends."""
    return [s for line in _LINE.finditer(text) for s in _sentences_of(text, line.start(), line.end())]


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words and numbers between two positions; "32,000" and "وبـ32" are one word each."""
    return [Span(*m.span()) for m in WORD.finditer(text, start, len(text) if end is None else end)]


def _sentences_of(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if _TITLE.search(text, max(start, stop.start() - 8), stop.start() + 1):
            continue
        yield from _trimmed(text, begin, stop.end())
        begin = stop.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    start, end = strip_space(text, start, end)
    if start < end:
        yield Span(start, end)
