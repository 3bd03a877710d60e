"""Date detector: "7 أكتوبر", "عام 1999", "الأسبوع المقبل"."""

from __future__ import annotations

from datetime import date

from workbench.suggest.numbers.cached_parse import parse_cached
from workbench.suggest.suggestion import DateReading, Suggestion, SuggestionKind
from workbench.text.dates import DateExpression, dates_of
from workbench.text.folding import FoldedText


def suggest(text: str, folded: FoldedText, published_on: date | None = None) -> list[Suggestion]:
    """The dates of `text`, in order; relative ones are resolved where the day of publication is known."""
    del folded  # the shared reading keeps its own
    reading = parse_cached(text)
    found = reading.dates if published_on is None else dates_of(reading.stream, published_on)
    return [_suggestion(expression) for expression in found]


def _suggestion(found: DateExpression) -> Suggestion:
    kind = "relative" if found.relative else found.calendar
    reading = DateReading(
        found.calendar, found.year, found.month, found.day,
        found.resolved.isoformat() if found.resolved else None, found.relative,
    )  # fmt: skip
    return Suggestion(
        SuggestionKind.DATE, found.span, f"date.{kind}", 0.7 if found.relative else 0.95, _reason(found), reading,
        (found.span,),
    )  # fmt: skip


def _reason(found: DateExpression) -> str:
    if found.relative:
        day = f" ({found.resolved.isoformat()})" if found.resolved else ""
        return f"Names a day or period by its distance from publication: {found.relative}{day}."
    parts = [
        name
        for name, value in (("day", found.day), ("month", found.month), ("year", found.year))
        if value is not None
    ]
    return f"Names a {' and '.join(parts)} of the {'Hijri' if found.calendar == 'hijri' else 'Gregorian'} calendar."
