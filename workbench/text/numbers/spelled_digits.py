"""Numbers as they are read out: decimals digit by digit (صفر فاصلة صفر اثنان) and ratios (واحد على خمسة)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.text.numbers.core import Core
from workbench.text.numbers.lexer import TokenStream
from workbench.text.numbers.number_words import cardinal, int_if_whole

#: Words that may follow a ratio ("three over four"); another noun means a distribution (5 على 20 أسرة).
_BEHIND = frozenset(("من", "في", "مليون", "هو", "هي", "يساوي", "تساوي"))


def read_digit_by_digit(stream: TokenStream, at: int) -> tuple[str, int] | None:
    """Decimals in single digits from token `at` (صفر اثنان), or with leading zeros (05); the digits and the last token."""
    if stream.kind(at) == "n":
        text = stream.text(at)
        return (text, at) if text.isdigit() and text.startswith("0") and len(text) < 10 else None
    digits, here = "", at
    while stream.kind(here) == "w" and len(digits) < 10:
        atom = cardinal(stream.text(here)) if len(stream.text(here)) <= 24 else None
        if atom is None or atom.kind not in ("zero", "unit") or atom.clitic:
            break
        digits += str(atom.value)
        here += 1
    following = (
        cardinal(stream.text(here)) if stream.kind(here) == "w" and len(stream.text(here)) <= 24 else None
    )
    if len(digits) < 2 or (following is not None and not following.joined):
        return None
    return digits, here - 1


def read_ratio(stream: TokenStream, core: Core, read: Callable[[TokenStream, int], Core | None]) -> Core:
    """The core with its divisor: واحد على خمسة is a fifth; a score or a distribution is none (3 على 1, 5 على 20 أسرة)."""
    if (
        stream.text(core.last + 1) != "علي"
        or core.value is None
        or core.ordinal
        or core.fraction
        or core.scale > 1
    ):
        return core
    below = read(stream, core.last + 2)
    if below is None or below.value is None or below.clitic or below.fraction or below.scale > 1:
        return core
    behind = below.last + 1
    if not 0 < core.value < below.value or (
        stream.kind(behind) == "w" and stream.text(behind) not in _BEHIND
    ):
        return core
    return replace(
        core, last=below.last, end=below.end, value=int_if_whole(core.value / below.value), fraction=True
    )
