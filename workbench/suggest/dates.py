"""Dates as suggestions: "7 أكتوبر", "عام 1999", "الأسبوع المقبل"."""

from __future__ import annotations

from workbench.suggest.reading import read_once
from workbench.suggest.suggestion import DateReading, Suggestion, SuggestionKind
from workbench.text.dates import DateExpression
from workbench.text.normalize import Folded


def suggest(text: str, folded: Folded) -> list[Suggestion]:
    """The dates of `text`, in order; relative ones say what they are relative to publication."""
    del folded  # the shared reading keeps its own
    return [_suggestion(found) for found in read_once(text).dates]


def _suggestion(found: DateExpression) -> Suggestion:
    whole = found.resolved is not None and found.relative is None
    kind = "relative" if found.relative else found.calendar
    reading = DateReading(
        found.calendar, found.year, found.month, found.day,
        found.resolved.isoformat() if whole and found.resolved else None, found.relative,
    )  # fmt: skip
    return Suggestion(
        SuggestionKind.DATE, found.span, f"date.{kind}", 0.7 if found.relative else 0.95, _reason(found), reading,
        (found.span,),
    )  # fmt: skip


def _reason(found: DateExpression) -> str:
    if found.relative:
        return f"Names a day or period by its distance from publication: {found.relative}."
    parts = [
        name
        for name, value in (("day", found.day), ("month", found.month), ("year", found.year))
        if value is not None
    ]
    return f"Names a {' and '.join(parts)} of the {'Hijri' if found.calendar == 'hijri' else 'Gregorian'} calendar."
