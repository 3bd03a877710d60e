"""What belongs to a number in digits: signs, strokes, short scales, spaces between thousands, clitics glued to it."""

from __future__ import annotations

import re
from dataclasses import replace
from math import log10

from workbench.text.numbers.core import Core
from workbench.text.numbers.lex import Lexed
from workbench.text.numbers.words import Number, cardinal, numeral, plain, words

#: What may stand before spaced groups of three digits.
_SHORT_GROUP = re.compile("[1-9][0-9]{0,2}")
#: Beyond it nothing in the news is counted, and floats no longer hold whole numbers.
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


def finish_digits(lexed: Lexed, core: Core) -> Core:
    """`core`, read from digits, with what leans on it: 10K, 3/4, 32 000, -5, لـ15."""
    return _signed(lexed, _slashed(lexed, _short_scale(lexed, core)))


def _short_scale(lexed: Lexed, core: Core) -> Core:
    """10K, 5M, 10^6, 1e10: what tables and social posts write for a scale."""
    at = core.last + 1
    if core.first != core.last or core.value is None or at >= len(lexed.tokens) or not lexed.tokens[at].glued:
        return core
    text = lexed.text(at)
    scale = words().suffixes.get(text)
    if scale is not None and lexed.kind(at + 1) != "n":
        value = plain(core.value * scale)
        return replace(core, last=at, end=lexed.tokens[at].end, value=value, scale=scale, numeral="mixed")
    return _power(lexed, core, at) if text in ("^", "e", "E") else core


def _power(lexed: Lexed, core: Core, at: int) -> Core:
    """The number with the power that its sign at token `at` announces: 10^6, 1e10, 1.1^+23."""
    here = at + 1 + (lexed.text(at + 1) == "+")
    power = lexed.text(here)
    whole = lexed.kind(here) == "n" and power.isdigit() and len(power) < 3 and lexed.tokens[here].glued
    if not whole or not core.value or core.value < 0:
        return core
    base, factor = (core.value, 1.0) if lexed.text(at) == "^" else (10, float(core.value))
    if int(power) * log10(base) + log10(factor) >= log10(_LARGEST):
        return core
    value = plain(factor * float(base) ** int(power))
    return replace(core, last=here, end=lexed.tokens[here].end, value=value)


def _slashed(lexed: Lexed, core: Core) -> Core:
    """3/4, and 2 1/4; not a date (7/10/2023)."""
    if core.last != core.first or lexed.text(core.first - 1) == "/":
        return core
    at = core.last + 1
    if (
        lexed.text(at) == "/"
        and lexed.kind(at + 1) == "n"
        and lexed.tokens[at].glued
        and lexed.tokens[at + 1].glued
    ):
        below = numeral(lexed.text(at + 1))
        if core.value is None or below is None or not below.value or lexed.text(at + 2) == "/":
            return core
        value = plain(core.value / below.value)
        return replace(core, last=at + 1, end=lexed.tokens[at + 1].end, value=value, fraction=True)
    if (
        lexed.kind(at) == "n"
        and lexed.text(at + 1) == "/"
        and lexed.kind(at + 2) == "n"
        and lexed.text(at + 3) != "/"
    ):
        above, below = numeral(lexed.text(at)), numeral(lexed.text(at + 2))
        if core.value is not None and above and below and 0 < above.value < below.value:
            value = plain(core.value + above.value / below.value)
            return replace(core, last=at + 2, end=lexed.tokens[at + 2].end, value=value)
    return core


def _signed(lexed: Lexed, core: Core) -> Core:
    """The minus sign, the clitic token glued before the digits, thousands parted by spaces."""
    first = core.first
    before = first - 1
    core = replace(_spaced_thousands(lexed, core), other=_other(lexed, core))
    if lexed.kind(before) == "w" and (lexed.tokens[first].glued or lexed.text(before) in ("ال", "و", "وال")):
        clitic = lexed.text(before)
        if clitic in _LEANING:
            return replace(core, clitic=clitic, definite=clitic.endswith(("ال", "لل")))
    text = lexed.text(before)
    minus = bool(text) and text in _DASHES and lexed.tokens[first].glued and not lexed.tokens[before].glued
    if minus and lexed.kind(before - 1) != "n" and core.value is not None:
        return replace(core, first=before, start=lexed.tokens[before].start, value=-core.value)
    return minus_word(lexed, core)


def _other(lexed: Lexed, core: Core) -> Number | None:
    number = numeral(lexed.text(core.first)) if core.first == core.last else None
    return number.other if number else None


def _spaced_thousands(lexed: Lexed, core: Core) -> Core:
    """32 000: groups of three digits after one of at most three, one space apart."""
    if core.first != core.last or not _SHORT_GROUP.fullmatch(lexed.text(core.first)):
        return core
    digits, last = lexed.text(core.first), core.last
    while (
        lexed.kind(last + 1) == "n"
        and len(lexed.text(last + 1)) == 3
        and lexed.text(last + 1).isdigit()
        and lexed.tokens[last + 1].start == lexed.tokens[last].end + 1
        and len(digits) < 15
    ):
        last += 1
        digits += lexed.text(last)
    if last == core.last:
        return core
    grown = replace(core, last=last, end=lexed.tokens[last].end, value=int(digits))
    after = cardinal(lexed.text(last + 1))
    if after and after.kind == "scale" and not after.clitic and grown.value is not None:
        scale = int(after.value)
        end = lexed.tokens[last + 1].end
        return replace(grown, last=last + 1, end=end, value=grown.value * scale, scale=scale, numeral="mixed")
    return grown


def minus_word(lexed: Lexed, core: Core) -> Core:
    """سالب سبعة: the word for minus before the number."""
    before = core.first - 1
    if lexed.text(before) in words().minus and core.value is not None and not core.clitic:
        return replace(core, first=before, start=lexed.tokens[before].start, value=-core.value)
    return core
