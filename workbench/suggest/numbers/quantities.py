"""Quantity detector: money, durations, measures, percentages, ordinals, ranges and counts.

"ثلاث أيام" is a duration of 3 days, "أكثر من (خمسة) أشهر" one of at least 5 months, "السادسة" an ordinal. `suggest.detect`
removes the numbers of casualty figures and dates.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.suggest.numbers.cached_parse import ParseResult, parse_cached
from workbench.suggest.numbers.units import Unit, UnitMatch, code_before, unit_after, unit_at
from workbench.suggest.suggestion import QuantityReading, Suggestion, SuggestionKind
from workbench.text.folding import FoldedText
from workbench.text.lexicon import fold_words
from workbench.text.numbers import NumberExpression
from workbench.text.numbers.grammar import read_ordinal
from workbench.text.numbers.number_words import Number, cardinal, int_if_whole

#: A definite number behind one of these is a proper name: طريق الخمسين، شارع الستين.
_NAMED = fold_words(("طريق", "شارع", "حي", "ميدان", "ساحة", "جسر", "سوق"))
_CONFIDENCE = {
    "money": 0.95,
    "duration": 0.9,
    "measure": 0.9,
    "percent": 0.95,
    "ordinal": 0.6,
    "range": 0.8,
    "cardinal": 0.7,
}


@dataclass(slots=True)
class _QuantityCandidate:
    """A quantity while its unit and its parts are collected."""

    number: NumberExpression
    first: int
    last: int
    start: int
    end: int
    unit: Unit | None = None
    add: Number = 0


def suggest(text: str, folded: FoldedText) -> list[Suggestion]:
    """The quantities of `text` in order, those in casualty figures and dates included."""
    del folded  # the shared reading keeps its own
    reading = parse_cached(text)
    out: list[Suggestion] = []
    until = 0
    for position, number in enumerate(reading.numbers):
        if number.span.start < until or not _is_suggested(reading, number):
            continue
        candidate = _candidate(reading, number)
        following = reading.numbers[position + 1] if position + 1 < len(reading.numbers) else None
        if following is not None:
            _add_cents(reading, candidate, following)
        out.append(_suggestion(candidate))
        until = candidate.end
    return out or _bare_unit(reading)


def _is_suggested(reading: ParseResult, number: NumberExpression) -> bool:
    """Whether the number is suggested: no vague count without a unit, no definite half of the clock (الثالثة والنصف)."""
    stream = reading.stream
    if number.qualifier == "vague":
        return unit_after(stream, number.last) is not None
    if number.numeral == "dual":
        return unit_at(stream, number.first) is not None
    if number.definite and number.numeral == "words" and stream.text(number.first - 1) in _NAMED:
        return False
    return not (number.fraction and number.definite)


def _candidate(reading: ParseResult, number: NumberExpression) -> _QuantityCandidate:
    stream = reading.stream
    candidate = _QuantityCandidate(number, number.first, number.last, number.full.start, number.full.end)
    if number.numeral == "dual":
        found = unit_at(stream, number.first)
        if found is not None:
            candidate.unit = found.unit
            _add_fraction(reading, candidate, found)
        return candidate
    if number.ordinal or number.percent:
        return candidate
    before = code_before(stream, number.first)
    after = None if before else unit_after(stream, number.last)
    found = before or after
    if found is None:
        _lean_on_noun(reading, candidate)
        _lean_on_unit(reading, candidate)
        return candidate
    candidate.unit = found.unit
    candidate.first, candidate.last = min(candidate.first, found.first), max(candidate.last, found.last)
    span = stream.tokens_span(found.first, found.last)
    candidate.start, candidate.end = min(candidate.start, span.start), max(candidate.end, span.end)
    if after:
        _add_fraction(reading, candidate, found)
    return candidate


def _lean_on_noun(reading: ParseResult, candidate: _QuantityCandidate) -> None:
    """Include the noun before واحد, which is its adjective: نتيجة واحدة."""
    stream, number = reading.stream, candidate.number
    text, before = stream.text(number.last), stream.text(number.first - 1)
    agrees = (text == "واحده" and before.endswith("ه")) or (text == "واحدا" and before.endswith("ا"))
    if number.value == 1 and number.first == number.last and agrees and stream.kind(number.first - 1) == "w":
        candidate.start = stream.tokens_span(number.first - 1, number.first - 1).start


def _lean_on_unit(reading: ParseResult, candidate: _QuantityCandidate) -> None:
    """Include the unit before a fraction, which means one: عام ونصف."""
    stream, number = reading.stream, candidate.number
    found = (
        unit_at(stream, number.first - 1) if number.first and stream.kind(number.first - 1) == "w" else None
    )
    if number.fraction and number.joined and found is not None and found.last == number.first - 1:
        candidate.unit, candidate.add = found.unit, 1
        candidate.start = stream.tokens_span(number.first - 1, number.first - 1).start


def _add_fraction(reading: ParseResult, candidate: _QuantityCandidate, found: UnitMatch) -> None:
    """Include a fraction of the unit: عام ونصف, 3 سنوات ونصف السنة."""
    stream = reading.stream
    atom = cardinal(stream.text(found.last + 1)) if stream.kind(found.last + 1) == "w" else None
    if atom is None or atom.kind != "fraction" or not atom.joined:
        return
    again = unit_at(stream, found.last + 2) if stream.kind(found.last + 2) == "w" else None
    if again is not None and again.unit != found.unit:
        return  # 5 كيلوغرامات ونصف لتر: two amounts
    last = again.last if again else found.last + 1
    candidate.add += atom.value
    candidate.last, candidate.end = last, stream.tokens_span(last, last).end


def _add_cents(reading: ParseResult, candidate: _QuantityCandidate, following: NumberExpression) -> None:
    """Include the hundredths of an amount: 20 دولارا و43 سنتا, "$20 43"."""
    stream = reading.stream
    if (
        candidate.unit is None
        or candidate.unit.type != "money"
        or candidate.unit.hundredth
        or following.value is None
    ):
        return
    gap = [stream.text(at) for at in range(candidate.last + 1, following.first)]
    if gap not in ([], ["و"]) or not 0 < following.value < 100:
        return
    found = unit_after(stream, following.last)
    if found is None and not (
        gap == [] and candidate.first < candidate.number.first and stream.kind(following.last + 1) == "l"
    ):
        return
    if found is not None and not found.unit.hundredth:
        return
    candidate.add += following.value / 100
    candidate.last = found.last if found else following.last
    candidate.end = stream.tokens_span(candidate.last, candidate.last).end


def _suggestion(candidate: _QuantityCandidate) -> Suggestion:
    number, unit = candidate.number, candidate.unit
    kind = _type(number, unit)
    factor = unit.factor if unit else 1
    value, low, high = (
        None if part is None else int_if_whole((part + candidate.add) * factor)
        for part in (number.value, number.minimum, number.maximum)
    )
    name = unit.name if unit else ("percent" if number.percent else None)
    triggers = tuple(s for s in (number.span, number.qualifier_span) if s is not None)
    return Suggestion(
        SuggestionKind.QUANTITY, Span(candidate.start, candidate.end), f"quantity.{kind}", _CONFIDENCE[kind],
        _reason(kind, number, unit), QuantityReading(kind, value, low, high, name), triggers,
    )  # fmt: skip


def _type(number: NumberExpression, unit: Unit | None) -> str:
    if number.ordinal:
        return "ordinal"
    if number.percent:
        return "percent"
    if unit is not None:
        return unit.type
    return "range" if number.qualifier == "range" else "cardinal"


def _reason(kind: str, number: NumberExpression, unit: Unit | None) -> str:
    how = {
        "about": ", said to be approximate",
        "at_least": ", said as a least",
        "at_most": ", said as a most",
    }
    named = "An ordinal" if kind == "ordinal" else f"A {kind}"
    what = named if unit is None else f"{named} counted in {unit.name}s"
    if number.numeral == "dual":
        return f"{what}; the dual noun says two by itself."
    return f"{what}{how.get(number.qualifier, '')}."


def _bare_unit(reading: ParseResult) -> list[Suggestion]:
    """A unit alone, as in a table cell, means one of it."""
    stream = reading.stream
    if not stream.tokens or len(stream.tokens) > 3 or stream.kind(0) != "w" or read_ordinal(stream, 0):
        return []
    found = unit_at(stream, 0)
    if found is None or found.last != len(stream.tokens) - 1:
        return []
    span = stream.tokens_span(0, found.last)
    reading_ = QuantityReading(found.unit.type, int_if_whole(found.unit.factor), None, None, found.unit.name)
    kind = f"quantity.{found.unit.type}"
    return [
        Suggestion(
            SuggestionKind.QUANTITY,
            span,
            kind,
            0.5,
            f"A lone unit: one {found.unit.name}.",
            reading_,
            (span,),
        )
    ]
