"""Date expressions: month names of three regions, numeric forms, Hijri, weekdays and relative days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.dates import DateExpression, find_dates, hijri_to_gregorian


def only(text: str, published_on: date | None = None) -> DateExpression:
    found = find_dates(text, published_on)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "said", "parts"),
    [
        ("منذ 7 أكتوبر،", "7 أكتوبر", (None, 10, 7)),
        ("في 7 أكتوبر/تشرين الأول 2023", "7 أكتوبر/تشرين الأول 2023", (2023, 10, 7)),
        ("آذار / مارس 2003", "آذار / مارس 2003", (2003, 3, None)),
        ("السابع من أكتوبر", "السابع من أكتوبر", (None, 10, 7)),
        ("الحادي والعشرين من آذار عام 2011", "الحادي والعشرين من آذار عام 2011", (2011, 3, 21)),
        ("12 جويلية 1962", "12 جويلية 1962", (1962, 7, 12)),
        ("14 غشت", "14 غشت", (None, 8, 14)),
        ("7/10/2023", "7/10/2023", (2023, 10, 7)),
        ("7/10/23", "7/10/23", (2023, 10, 7)),
        ("2023-10-07", "2023-10-07", (2023, 10, 7)),
        ("07.10.2023", "07.10.2023", (2023, 10, 7)),
        ("عام 1999.", "عام 1999", (1999, None, None)),
        ("ومنذ 1953.", "1953", (1953, None, None)),
        ("في نوفمبر المقبل", "نوفمبر", (None, 11, None)),
    ],
)
def test_gregorian(text: str, said: str, parts: tuple[int | None, int | None, int | None]) -> None:
    found = only(text)
    assert (found.span.of(text), (found.year, found.month, found.day)) == (said, parts)


def test_hijri_days_are_converted() -> None:
    found = only("12 رمضان 1445 هـ")
    assert (found.calendar, found.year, found.month, found.day) == ("hijri", 1445, 9, 12)
    assert found.resolved == date(2024, 3, 22)
    assert hijri_to_gregorian(1445, 13, 1) is None


@pytest.mark.parametrize(
    ("text", "relative", "day"),
    [
        ("أمس", "yesterday", date(2024, 1, 24)),
        ("أول من أمس", "two days ago", date(2024, 1, 23)),
        ("الثلاثاء", "Tuesday", date(2024, 1, 23)),
        ("الخميس", "Thursday", date(2024, 1, 25)),
        ("الخميس الماضي", "last Thursday", date(2024, 1, 18)),
        ("الأحد المقبل", "next Sunday", date(2024, 1, 28)),
        ("الأسبوع المقبل", "next week", None),
        ("نفس اليوم", "same day", None),
    ],
)
def test_relative_days_resolve_against_publication(text: str, relative: str, day: date | None) -> None:
    found = only(text, date(2024, 1, 25))  # a Thursday
    assert (found.relative, found.resolved, found.span.of(text)) == (relative, day, text)


def test_years_beside_years() -> None:
    assert [d.year for d in find_dates("بين عامي 2010 و2015")] == [2010, 2015]
    assert [d.year for d in find_dates("خلال الفترة 2019-2023")] == [2019, 2023]
    assert find_dates("2019-5000") == []


@pytest.mark.parametrize(
    "text",
    [
        "مارس ضغوطا",
        "الأحد عشر",
        "صلاة الجمعة",
        "في 2000 منزل",
        "99/99/2023",
        "1.5",
        "2:1",
        "الأول من نوعه",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == []


@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["{d}/{m}/{y}", "{y}-{m:02}-{d:02}", "{d}.{m}.{y}"]),
)
def test_numeric_dates_are_read_back(day: date, shape: str) -> None:
    assert only(shape.format(y=day.year, m=day.month, d=day.day)).resolved == day


@given(st.integers(1343, 1499), st.integers(1, 12), st.integers(1, 29))
def test_every_hijri_day_has_a_gregorian_one(year: int, month: int, day: int) -> None:
    found = hijri_to_gregorian(year, month, day)
    assert found is not None
    assert 1924 <= found.year <= 2077
