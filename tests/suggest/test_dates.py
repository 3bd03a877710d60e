"""Dates as suggestions."""

from __future__ import annotations

from workbench.suggest.dates import suggest
from workbench.suggest.suggestion import DateReading
from workbench.text.normalize import fold


def test_a_day_and_a_relative_week() -> None:
    text = "منذ 7 أكتوبر 2023، ويسافر الأسبوع المقبل"
    day, week = suggest(text, fold(text))
    assert (day.span.of(text), day.rule, day.reading) == (
        "7 أكتوبر 2023",
        "date.gregorian",
        DateReading(year=2023, month=10, day=7, iso="2023-10-07"),
    )
    assert (week.span.of(text), week.rule, week.reading) == (
        "الأسبوع المقبل",
        "date.relative",
        DateReading(relative="next week"),
    )


def test_the_reason_names_the_calendar_and_the_parts() -> None:
    text = "عام 1445 هـ"
    (found,) = suggest(text, fold(text))
    assert found.reason == "Names a year of the Hijri calendar."
