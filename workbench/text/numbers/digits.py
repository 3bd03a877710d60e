"""Numbers in digits: minus signs, fractions with a slash, short scales, thousands with spaces, joined proclitics."""

from __future__ import annotations

import re
from dataclasses import replace
from math import log10

from workbench.text.numbers.core import Core
from workbench.text.numbers.lexer import TokenStream
from workbench.text.numbers.number_words import Number, cardinal, int_if_whole, number_lexicon, numeral

#: What may stand before spaced groups of three digits.
_SHORT_GROUP = re.compile("[1-9][0-9]{0,2}")
#: The largest value: news count nothing beyond it, and floats no longer hold whole numbers.
_LARGEST = 1e15
_DASHES = "-−–"
_LEANING = frozenset(
    (
        "ال",
        "و",
        "ف",
        "ب",
        "ل",
        "ك",
        "لل",
        "بال",
        "وال",
        "وب",
        "ول",
        "وك",
        "فب",
        "فل",
        "ولل",
        "كال",
        "وبال",
        "فال",
    )
)


def complete_digits(stream: TokenStream, core: Core) -> Core:
    """`core`, parsed from digits, with the signs and proclitics that belong to it: 10K, 3/4, 32 000, -5, لـ15."""
    return _signed(stream, _slashed(stream, _short_scale(stream, core)))


def _short_scale(stream: TokenStream, core: Core) -> Core:
    """The number with its short scale, as tables and posts write it: 10K, 5M, 10^6, 1e10."""
    at = core.last + 1
    if (
        core.first != core.last
        or core.value is None
        or at >= len(stream.tokens)
        or not stream.tokens[at].glued
    ):
        return core
    text = stream.text(at)
    scale = number_lexicon().suffixes.get(text)
    if scale is not None and stream.kind(at + 1) != "n":
        value = int_if_whole(core.value * scale)
        return replace(core, last=at, end=stream.tokens[at].end, value=value, scale=scale, numeral="mixed")
    return _power(stream, core, at) if text in ("^", "e", "E") else core


def _power(stream: TokenStream, core: Core, at: int) -> Core:
    """The number with the exponent behind the sign at token `at`: 10^6, 1e10, 1.1^+23."""
    here = at + 1 + (stream.text(at + 1) == "+")
    power = stream.text(here)
    whole = stream.kind(here) == "n" and power.isdigit() and len(power) < 3 and stream.tokens[here].glued
    if not whole or not core.value or core.value < 0:
        return core
    base, factor = (core.value, 1.0) if stream.text(at) == "^" else (10, float(core.value))
    if int(power) * log10(base) + log10(factor) >= log10(_LARGEST):
        return core
    value = int_if_whole(factor * float(base) ** int(power))
    return replace(core, last=here, end=stream.tokens[here].end, value=value)


def _slashed(stream: TokenStream, core: Core) -> Core:
    """The number with its fraction, 3/4 or 2 1/4; a date is none (7/10/2023)."""
    if core.last != core.first or stream.text(core.first - 1) == "/":
        return core
    at = core.last + 1
    if (
        stream.text(at) == "/"
        and stream.kind(at + 1) == "n"
        and stream.tokens[at].glued
        and stream.tokens[at + 1].glued
    ):
        below = numeral(stream.text(at + 1))
        if core.value is None or below is None or not below.value or stream.text(at + 2) == "/":
            return core
        value = int_if_whole(core.value / below.value)
        return replace(core, last=at + 1, end=stream.tokens[at + 1].end, value=value, fraction=True)
    if (
        stream.kind(at) == "n"
        and stream.text(at + 1) == "/"
        and stream.kind(at + 2) == "n"
        and stream.text(at + 3) != "/"
    ):
        above, below = numeral(stream.text(at)), numeral(stream.text(at + 2))
        if core.value is not None and above and below and 0 < above.value < below.value:
            value = int_if_whole(core.value + above.value / below.value)
            return replace(core, last=at + 2, end=stream.tokens[at + 2].end, value=value)
    return core


def _signed(stream: TokenStream, core: Core) -> Core:
    """The number with its minus sign, its joined proclitic, and its thousands with spaces."""
    first = core.first
    before = first - 1
    core = replace(_spaced_thousands(stream, core), other=_other(stream, core))
    if stream.kind(before) == "w" and (
        stream.tokens[first].glued or stream.text(before) in ("ال", "و", "وال")
    ):
        clitic = stream.text(before)
        if clitic in _LEANING:
            return replace(core, clitic=clitic, definite=clitic.endswith(("ال", "لل")))
    text = stream.text(before)
    minus = bool(text) and text in _DASHES and stream.tokens[first].glued and not stream.tokens[before].glued
    if minus and stream.kind(before - 1) != "n" and core.value is not None:
        return replace(core, first=before, start=stream.tokens[before].start, value=-core.value)
    return minus_word(stream, core)


def _other(stream: TokenStream, core: Core) -> Number | None:
    number = numeral(stream.text(core.first)) if core.first == core.last else None
    return number.other if number else None


def _spaced_thousands(stream: TokenStream, core: Core) -> Core:
    """32 000: groups of three digits behind one of at most three, with one space between."""
    if core.first != core.last or not _SHORT_GROUP.fullmatch(stream.text(core.first)):
        return core
    digits, last = stream.text(core.first), core.last
    while (
        stream.kind(last + 1) == "n"
        and len(stream.text(last + 1)) == 3
        and stream.text(last + 1).isdigit()
        and stream.tokens[last + 1].start == stream.tokens[last].end + 1
        and len(digits) < 15
    ):
        last += 1
        digits += stream.text(last)
    if last == core.last:
        return core
    grown = replace(core, last=last, end=stream.tokens[last].end, value=int(digits))
    after = cardinal(stream.text(last + 1))
    if after and after.kind == "scale" and not after.clitic and grown.value is not None:
        scale = int(after.value)
        end = stream.tokens[last + 1].end
        return replace(grown, last=last + 1, end=end, value=grown.value * scale, scale=scale, numeral="mixed")
    return grown


def minus_word(stream: TokenStream, core: Core) -> Core:
    """The number with the word for minus before it: سالب سبعة."""
    before = core.first - 1
    if stream.text(before) in number_lexicon().minus and core.value is not None and not core.clitic:
        return replace(core, first=before, start=stream.tokens[before].start, value=-core.value)
    return core
