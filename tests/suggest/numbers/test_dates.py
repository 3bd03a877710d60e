"""Date detector: dates as suggestions."""

from __future__ import annotations

from datetime import date

from workbench.suggest.detect import detect
from workbench.suggest.numbers.dates import suggest
from workbench.suggest.suggestion import DateReading, SuggestionKind
from workbench.text.folding import fold


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


def test_the_day_of_publication_resolves_what_is_relative_to_it() -> None:
    text = "قُتل أمس ثلاثة، ويجتمع المجلس الأربعاء المقبل"
    found = suggest(text, fold(text), date(2024, 3, 31))
    assert [(s.span.of(text), s.reading) for s in found] == [
        ("أمس", DateReading(iso="2024-03-30", relative="yesterday")),
        ("الأربعاء المقبل", DateReading(iso="2024-04-03", relative="next Wednesday")),
    ]
    assert "2024-03-30" in found[0].reason


def test_rules_hand_the_day_on() -> None:
    (found,) = detect("وصل اليوم", {SuggestionKind.DATE}, published_on=date(2024, 2, 29))
    assert found.reading == DateReading(iso="2024-02-29", relative="today")


def test_a_definite_ten_is_a_day() -> None:
    text = "في الثلاثين من جوان 2012"
    (found,) = suggest(text, fold(text))
    assert (found.span.of(text), found.reading) == (
        "الثلاثين من جوان 2012",
        DateReading(year=2012, month=6, day=30, iso="2012-06-30"),
    )
