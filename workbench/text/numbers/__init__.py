"""Number expressions of an Arabic text, by a grammar: digits of three scripts, number words, mixtures, ranges and bounds.

    >>> [(n.span.of("قتل 32 ألفا"), n.value) for n in find_numbers("قتل 32 ألفا")]
    [('32 ألفا', 32000)]

Time is linear in the length of the text. The vocabulary is in `lexicons/numbers.toml` and `qualifiers.toml`; how it composes
is in `arithmetic`, `grammar` and `bounds`.
"""

from __future__ import annotations

from dataclasses import replace

from workbench.domain.span import Span
from workbench.text.folding import FoldedText, fold
from workbench.text.numbers.bounds import NumberRange, number_range, qualifier_after, qualifier_before
from workbench.text.numbers.core import Core
from workbench.text.numbers.duals import find_duals
from workbench.text.numbers.expression import NumberExpression
from workbench.text.numbers.grammar import read_cores
from workbench.text.numbers.lexer import Token, TokenStream, tokenize
from workbench.text.numbers.number_words import Number
from workbench.text.numbers.percent import percent_before, percent_end
from workbench.text.numbers.qualifier_phrases import Hedge

_AND = frozenset(("و", "ولكن", "لكن", "، و", "،", "و لكن", "، ولكن", "، لكن"))

__all__ = ["NumberExpression", "Token", "TokenStream", "find_numbers", "numbers_of", "tokenize"]


def find_numbers(text: str | FoldedText) -> list[NumberExpression]:
    """The number expressions of `text` in order, none overlapping; spans in code points of the original."""
    return numbers_of(tokenize(fold(text) if isinstance(text, str) else text))


def numbers_of(stream: TokenStream) -> list[NumberExpression]:
    """The same for a text that is cut already."""
    cores = read_cores(stream)
    found: list[NumberExpression] = []
    index = 0
    while index < len(cores):
        joined = number_range(stream, cores[index], cores[index + 1]) if index + 1 < len(cores) else None
        found.append(_range(stream, joined) if joined else _single(stream, cores[index]))
        index += 2 if joined else 1
    found = _between(stream, found)
    return _merge(found, find_duals(stream, {at for n in found for at in range(n.first, n.last + 1)}))


def _merge(found: list[NumberExpression], duals: list[NumberExpression]) -> list[NumberExpression]:
    """Both lists in order; "شخصين اثنين" is one number, that of its numeral."""
    said = {n.first for n in found if n.value == 2 and n.numeral == "words"}
    kept = [dual for dual in duals if dual.last + 1 not in said]
    return sorted((*found, *kept), key=lambda n: n.span.start) if kept else found


def _between(stream: TokenStream, found: list[NumberExpression]) -> list[NumberExpression]:
    """Make one range of two bounds: "أكثر من 10 وأقل من 20"."""
    out: list[NumberExpression] = []
    for number in found:
        low = out[-1] if out else None
        if (
            low is not None and number.full.start < number.span.start
            and (limits := _limits(low, number)) is not None
            and stream.folded.original[low.full.end : number.full.start].strip() in _AND
        ):  # fmt: skip
            out[-1] = replace(
                low, span=Span(low.span.start, number.span.end), last=number.last, minimum=limits[0], maximum=limits[1],
                qualifier="range", whole=Span(low.full.start, number.full.end), percent=number.percent,
            )  # fmt: skip
        else:
            out.append(number)
    return out


def _limits(one: NumberExpression, other: NumberExpression) -> tuple[Number, Number] | None:
    """The least and the most that two bounds set together, in either order."""
    for low, high in ((one, other), (other, one)):
        if (
            low.minimum is not None
            and low.maximum is None
            and high.maximum is not None
            and high.minimum is None
        ):
            return (low.minimum, high.maximum) if low.minimum < high.maximum else None
    return None


def _span(stream: TokenStream, hedge: Hedge) -> Span:
    return stream.span(hedge.start, hedge.end)


def _whole(stream: TokenStream, start: int, end: int, hedge: Hedge | None) -> Span | None:
    low = min(start, hedge.start) if hedge else start
    high = max(end, hedge.end) if hedge else end
    return stream.span(low, high) if hedge else None


def _range(stream: TokenStream, joined: NumberRange) -> NumberExpression:
    low, high, opening = joined.low, joined.high, joined.opening
    percent = percent_end(stream, high.last)
    numerals = {low.numeral, high.numeral}
    end = stream.tokens[percent].end if percent else high.end
    return NumberExpression(
        stream.span(low.start, high.end), low.first, high.last,
        minimum=low.value, maximum=high.value, qualifier="range",
        qualifier_span=_span(stream, opening) if opening else None,
        numeral=numerals.pop() if len(numerals) == 1 else "mixed",
        percent=percent is not None, clitic=low.clitic,
        whole=stream.span(min(low.start, opening.start if opening else low.start), end),
    )  # fmt: skip


def _single(stream: TokenStream, core: Core) -> NumberExpression:
    if core.vague:
        return NumberExpression(
            stream.span(core.start, core.end), core.first, core.last,
            qualifier="vague", numeral="words", definite=core.definite, clitic=core.clitic,
        )  # fmt: skip
    hedge = None if core.ordinal else qualifier_before(stream, core) or qualifier_after(stream, core.last)
    reading = hedge.reading if hedge else "exact"
    percent = None if core.ordinal else percent_end(stream, core.last)
    leading = percent is None and core.numeral == "digits" and percent_before(stream, core.first)
    start = stream.tokens[core.first - 1].start if leading else core.start
    end = stream.tokens[percent].end if percent else core.end
    plain = None if (start, end) == (core.start, core.end) else stream.span(start, end)
    bound = core.value if reading in ("at_least", "at_most") else None
    return NumberExpression(
        stream.span(core.start, core.end), core.first, core.last,
        value=None if bound is not None else core.value,
        minimum=bound if reading == "at_least" else None,
        maximum=bound if reading == "at_most" else None,
        qualifier=reading, qualifier_span=_span(stream, hedge) if hedge else None,
        numeral=core.numeral, ordinal=core.ordinal, percent=percent is not None or leading, fraction=core.fraction,
        definite=core.definite, clitic=core.clitic, other=core.other,
        whole=_whole(stream, start, end, hedge) or plain,
    )  # fmt: skip
