"""Numbers that are neither casualties nor dates: money, durations, measures, percents, ordinals, ranges, counts.

"ثلاث أيام" is a duration of 3 days, "أكثر من (خمسة) أشهر" one of at least 5 months, "السادسة" an ordinal. What
casualties and dates explain better is left to them by `suggest.rules`.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.suggest.numbers.parsed_text import Reading, read_once
from workbench.suggest.numbers.units import Found, Unit, code_before, unit_after, unit_at
from workbench.suggest.suggestion import QuantityReading, Suggestion, SuggestionKind
from workbench.text.folding import FoldedText
from workbench.text.lexicon import fold_words
from workbench.text.numbers import NumberExpression
from workbench.text.numbers.grammar import read_ordinal
from workbench.text.numbers.words import Number, cardinal, plain

#: A definite number behind one of these is its name: طريق الخمسين، شارع الستين.
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
class _Draft:
    """A quantity while its unit and its parts are gathered."""

    number: NumberExpression
    first: int
    last: int
    start: int
    end: int
    unit: Unit | None = None
    add: Number = 0


def suggest(text: str, folded: FoldedText) -> list[Suggestion]:
    """The quantities of `text` in order of position, casualties and dates among them not yet taken out."""
    del folded  # the shared reading keeps its own
    reading = read_once(text)
    out: list[Suggestion] = []
    until = 0
    for position, number in enumerate(reading.numbers):
        if number.span.start < until or not _told(reading, number):
            continue
        draft = _draft(reading, number)
        following = reading.numbers[position + 1] if position + 1 < len(reading.numbers) else None
        if following is not None:
            _add_cents(reading, draft, following)
        out.append(_suggestion(draft))
        until = draft.end
    return out or _bare_unit(reading)


def _told(reading: Reading, number: NumberExpression) -> bool:
    """Vague counts say too little; a definite half is of the clock (الثالثة والنصف)."""
    lexed = reading.lexed
    if number.qualifier == "vague":
        return unit_after(lexed, number.last) is not None
    if number.numeral == "dual":
        return unit_at(lexed, number.first) is not None
    if number.definite and number.numeral == "words" and lexed.text(number.first - 1) in _NAMED:
        return False
    return not (number.fraction and number.definite)


def _draft(reading: Reading, number: NumberExpression) -> _Draft:
    lexed = reading.lexed
    draft = _Draft(number, number.first, number.last, number.full.start, number.full.end)
    if number.numeral == "dual":
        found = unit_at(lexed, number.first)
        if found is not None:
            draft.unit = found.unit
            _add_fraction(reading, draft, found)
        return draft
    if number.ordinal or number.percent:
        return draft
    before = code_before(lexed, number.first)
    after = None if before else unit_after(lexed, number.last)
    found = before or after
    if found is None:
        _lean_on_noun(reading, draft)
        _lean_on_unit(reading, draft)
        return draft
    draft.unit = found.unit
    draft.first, draft.last = min(draft.first, found.first), max(draft.last, found.last)
    span = lexed.tokens_span(found.first, found.last)
    draft.start, draft.end = min(draft.start, span.start), max(draft.end, span.end)
    if after:
        _add_fraction(reading, draft, found)
    return draft


def _lean_on_noun(reading: Reading, draft: _Draft) -> None:
    """واحد behind its noun is the noun's adjective: the phrase is one (نتيجة واحدة)."""
    lexed, number = reading.lexed, draft.number
    text, before = lexed.text(number.last), lexed.text(number.first - 1)
    agrees = (text == "واحده" and before.endswith("ه")) or (text == "واحدا" and before.endswith("ا"))
    if number.value == 1 and number.first == number.last and agrees and lexed.kind(number.first - 1) == "w":
        draft.start = lexed.tokens_span(number.first - 1, number.first - 1).start


def _lean_on_unit(reading: Reading, draft: _Draft) -> None:
    """عام ونصف: the unit before the fraction is one."""
    lexed, number = reading.lexed, draft.number
    found = unit_at(lexed, number.first - 1) if number.first and lexed.kind(number.first - 1) == "w" else None
    if number.fraction and number.joined and found is not None and found.last == number.first - 1:
        draft.unit, draft.add = found.unit, 1
        draft.start = lexed.tokens_span(number.first - 1, number.first - 1).start


def _add_fraction(reading: Reading, draft: _Draft, found: Found) -> None:
    """عام ونصف, 3 سنوات ونصف السنة: the fraction is of the unit."""
    lexed = reading.lexed
    atom = cardinal(lexed.text(found.last + 1)) if lexed.kind(found.last + 1) == "w" else None
    if atom is None or atom.kind != "fraction" or not atom.joined:
        return
    again = unit_at(lexed, found.last + 2) if lexed.kind(found.last + 2) == "w" else None
    if again is not None and again.unit != found.unit:
        return  # 5 كيلوغرامات ونصف لتر: two amounts
    last = again.last if again else found.last + 1
    draft.add += atom.value
    draft.last, draft.end = last, lexed.tokens_span(last, last).end


def _add_cents(reading: Reading, draft: _Draft, following: NumberExpression) -> None:
    """20 دولارا و43 سنتا is one amount; so is "$20 43"."""
    lexed = reading.lexed
    if draft.unit is None or draft.unit.type != "money" or draft.unit.hundredth or following.value is None:
        return
    gap = [lexed.text(at) for at in range(draft.last + 1, following.first)]
    if gap not in ([], ["و"]) or not 0 < following.value < 100:
        return
    found = unit_after(lexed, following.last)
    if found is None and not (
        gap == [] and draft.first < draft.number.first and lexed.kind(following.last + 1) == "l"
    ):
        return
    if found is not None and not found.unit.hundredth:
        return
    draft.add += following.value / 100
    draft.last = found.last if found else following.last
    draft.end = lexed.tokens_span(draft.last, draft.last).end


def _suggestion(draft: _Draft) -> Suggestion:
    number, unit = draft.number, draft.unit
    kind = _type(number, unit)
    factor = unit.factor if unit else 1
    value, low, high = (
        None if part is None else plain((part + draft.add) * factor)
        for part in (number.value, number.minimum, number.maximum)
    )
    name = unit.name if unit else ("percent" if number.percent else None)
    triggers = tuple(s for s in (number.span, number.qualifier_span) if s is not None)
    return Suggestion(
        SuggestionKind.QUANTITY, Span(draft.start, draft.end), f"quantity.{kind}", _CONFIDENCE[kind],
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


def _bare_unit(reading: Reading) -> list[Suggestion]:
    """A unit that stands alone, as in a table's cell, is one of it."""
    lexed = reading.lexed
    if not lexed.tokens or len(lexed.tokens) > 3 or lexed.kind(0) != "w" or read_ordinal(lexed, 0):
        return []
    found = unit_at(lexed, 0)
    if found is None or found.last != len(lexed.tokens) - 1:
        return []
    span = lexed.tokens_span(0, found.last)
    reading_ = QuantityReading(found.unit.type, plain(found.unit.factor), None, None, found.unit.name)
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
