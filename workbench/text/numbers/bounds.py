"""Bounds: qualifiers and ranges, نحو 30 · ما لا يقل عن 45 · بين 40 و50 ألفا · 20-30 · 384 شخصا على الأقل."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.text.numbers.core import Core
from workbench.text.numbers.lexer import TokenStream
from workbench.text.numbers.number_words import int_if_whole
from workbench.text.numbers.qualifier_phrases import (
    DistantQualifier,
    Hedge,
    phrase_ending_at,
    phrase_starting_at,
    qualifiers,
)

_DASHES = frozenset("-–—−~")
_STOPS = frozenset(".؟?!؛;:|\n")
_COMPARE = {">": "at_least", "≥": "at_least", "<": "at_most", "≤": "at_most"}
_SYMBOLS = frozenset("$€£¥%٪¢₪")
#: The most words of the counted noun between a number and "على الأقل".
_NOUN_PHRASE = 5
_FAR_REACH = 12
#: The most tokens between a verb without a preposition and its number, unless its subject is a named count.
_CLOSE = 5


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Two numbers that form a range, with the words that open it."""

    low: Core
    high: Core
    opening: Hedge | None


def qualifier_before(stream: TokenStream, core: Core) -> Hedge | None:
    """The qualifier before a number: directly before it, or a verb at a distance."""
    book = qualifiers()
    index = core.first - 1
    if core.numeral != "words" and core.clitic and stream.text(index) == core.clitic:
        found = phrase_ending_at(stream, index, book.before)
        if found:
            return found
        index -= 1
    while stream.text(index) in ("(", "ال", "ـ", '"', "«", "“") and index >= 0:
        index -= 1
    if stream.kind(index) != "w":
        return _sign(stream, index)
    return phrase_ending_at(stream, index, book.before) or _from_afar(stream, index, core.clitic)


def _sign(stream: TokenStream, index: int) -> Hedge | None:
    """A comparison sign before a number (> < >= <= ≥ ≤), as in tables and translations."""
    equal = stream.text(index) == "=" and stream.tokens[index].glued
    at = index - equal
    reading = _COMPARE.get(stream.text(at))
    if (
        reading is None
        or stream.kind(at - 1) == "s"
        or (stream.tokens[at].glued and stream.kind(at - 1) == "w")
    ):
        return None
    return Hedge(reading, stream.tokens[at].start, stream.tokens[index].end)


def _from_afar(stream: TokenStream, index: int, clitic: str) -> Hedge | None:
    for far in qualifiers().far:
        found = _far_verb(stream, index, far, leaning=clitic == "ب")
        if found is not None:
            return found
    return None


def _far_verb(stream: TokenStream, index: int, far: DistantQualifier, *, leaning: bool) -> Hedge | None:
    """The verb of `far` before token `index`: at a distance if it takes a preposition, else nearby.

    `leaning`: the preposition ب is joined to the number's word.
    """
    if far.prepositions and (("ب" if leaning else stream.text(index)) not in far.prepositions):
        return None
    here = index - 1 if far.prepositions and not leaning else index
    apart = False  # a time or place is between, so the verb's subject must be a named count
    for at in range(here, max(-1, here - _FAR_REACH), -1):
        text, kind = stream.text(at), stream.kind(at)
        if kind == "l" or text in _STOPS or (kind == "n" and stream.text(at - 1) not in _GOVERNING):
            return None
        if not far.prepositions and (kind == "s" or (text in _GOVERNING and at == index)):
            return None
        if not far.prepositions:
            apart = apart or kind == "n" or text in _GOVERNING or index - at >= _CLOSE
        stem = text if text in far.verbs else text[1:]
        if stem not in far.verbs or (stem != text and text[0] not in "وفل"):
            continue
        behind = stream.text(at + 1)
        if (apart and behind not in qualifiers().counts) or (stem in _PARTED and behind not in ("،", ",")):
            return None
        reading = far.negated if stream.text(at - 1).lstrip("وف") in qualifiers().negations else far.reading
        return Hedge(reading, stream.tokens[at].end - len(stem), stream.tokens[at].end)
    return None


_PARTED = frozenset(("اكثر", "اقل"))
_GOVERNING = frozenset(
    ("في", "من", "الي", "علي", "عن", "مع", "خلال", "منذ", "بعد", "قبل", "حتي", "بين", "ان", "التي", "الذي")
)


def qualifier_after(stream: TokenStream, last: int) -> Hedge | None:
    """The qualifier behind a number or behind its counted noun."""
    if stream.text(last + 1) == "+" and stream.tokens[last + 1].glued and stream.kind(last + 2) != "n":
        return Hedge("at_least", stream.tokens[last + 1].start, stream.tokens[last + 1].end)
    table = qualifiers().after
    for at in range(last + 1, last + 2 + _NOUN_PHRASE):
        kind = stream.kind(at)
        if kind == "w":
            found = phrase_starting_at(stream, at, table)
            if found:
                return found
        elif kind != "s" or (stream.text(at) not in _SYMBOLS and stream.text(at) != ")"):
            return None
    return None


def number_range(stream: TokenStream, low: Core, high: Core) -> NumberRange | None:
    """The range that two neighbouring numbers form, or None."""
    if low.ordinal or high.ordinal or low.value is None or high.value is None:
        return None
    opening = _opening(stream, low)
    if opening is not None and _joins(stream, low, high):
        return _scaled(low, high, opening)
    if low.value >= high.value and high.scale == 1:
        return None
    if _dashed(stream, low, high) or _either(stream, low, high):
        return _scaled(low, high, opening)
    origin = stream.text(low.first - 1) if not low.clitic else ""
    if _reaches(stream, low, high) and not _changes(stream, low.first):
        start = stream.tokens[low.first - 1] if origin in qualifiers().origin else None
        if start is None or phrase_ending_at(stream, low.first - 1, qualifiers().before) is None:
            return _scaled(low, high, opening or (Hedge("range", start.start, start.end) if start else None))
    return None


def _opening(stream: TokenStream, core: Core) -> Hedge | None:
    index = core.first - 1
    while index >= 0 and stream.text(index) in ("ال", "(", "$"):
        index -= 1
    return phrase_ending_at(stream, index, qualifiers().open) if index >= 0 else None


def _joins(stream: TokenStream, low: Core, high: Core) -> bool:
    """Whether و joins the members of بين, with at most a short noun between them."""
    between = range(low.last + 1, high.first)
    if len(between) > 5 or any(stream.kind(at) == "l" or stream.text(at) in _STOPS for at in between):
        return False
    return high.clitic.startswith("و") or any(stream.text(at).startswith("و") for at in between)


def _dashed(stream: TokenStream, low: Core, high: Core) -> bool:
    between = [stream.text(at) for at in range(low.last + 1, high.first) if stream.text(at) not in _SYMBOLS]
    if len(between) != 1 or between[0] not in _DASHES or _year(low) or stream.kind(low.first - 1) == "n":
        return False
    return stream.text(high.last + 1) not in _DASHES and stream.text(low.first - 1) not in _DASHES


def _year(core: Core) -> bool:
    return core.numeral == "digits" and isinstance(core.value, int) and 1500 < core.value < 2200


def _either(stream: TokenStream, low: Core, high: Core) -> bool:
    if high.first != low.last + 2 or stream.text(low.last + 1) not in qualifiers().either:
        return False
    return (
        low.value is not None
        and high.value is not None
        and low.value > 0
        and high.value <= 10 * low.value * high.scale
    )


def _reaches(stream: TokenStream, low: Core, high: Core) -> bool:
    """Whether إلى or ل joins the members: 10 إلى 20, من عشرة لعشرين; a short noun between them only after من."""
    between = [stream.text(at) for at in range(low.last + 1, high.first)]
    if not between:
        return high.clitic == "ل" and stream.text(low.first - 1) in qualifiers().origin
    if between[-1] == "ل" and len(between) == 1:
        return stream.text(low.first - 1) in qualifiers().origin
    if between[-1] not in qualifiers().to or any(word in _STOPS for word in between):
        return False
    return len(between) == 1 or (len(between) <= 3 and stream.text(low.first - 1) in qualifiers().origin)


def _changes(stream: TokenStream, index: int) -> bool:
    """Whether a verb of change precedes: then the numbers are the old and the new figure, and no range."""
    change = qualifiers().change
    for at in range(index - 1, max(-1, index - 14), -1):
        if stream.kind(at) == "l" or stream.text(at) in _STOPS:
            return False
        text = stream.text(at)
        if text in change or (text[:1] in "وفلب" and text[1:] in change):
            return True
    return False


def _scaled(low: Core, high: Core, opening: Hedge | None) -> NumberRange | None:
    """Apply the scale of the second member to the first one too (40 و50 ألفا), if the first stays the smaller."""
    low_value, high_value = low.value or 0, high.value or 0
    if high.scale > 1 and low.scale == 1 and low_value * high.scale < high_value:
        low = replace(low, value=int_if_whole(low_value * high.scale))
    if (low.value or 0) >= high_value:
        return None
    return NumberRange(low, high, opening)
