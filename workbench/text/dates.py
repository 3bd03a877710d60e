"""Dates of an Arabic text: 7 أكتوبر/تشرين الأول 2023, السابع من أكتوبر, 7/10/2023, عام 1999, 12 رمضان 1445 هـ, أمس.

Gregorian months are known by their Egyptian, Levantine and Maghrebi names and by the pairs that papers print.
Hijri dates are converted by the Umm al-Qura calendar (hijridate). Relative dates resolve against the day of
publication where it is given. Vocabulary: `lexicons/months.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.domain.span import Span
from workbench.text.date_vocabulary import calendar as words
from workbench.text.folding import FoldedText, fold, fold_word
from workbench.text.numbers.grammar import read_ordinal
from workbench.text.numbers.lex import Lexed, lex
from workbench.text.numbers.words import cardinal

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_RELATIVE = {-2: "two days ago", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "in two days"}


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as far as it is written; `resolved` is the day it names, where that is certain.

    `span` is in code points of the text as given; `first` and `last` are its tokens.
    """

    span: Span
    first: int
    last: int
    calendar: str = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative: str | None = None
    resolved: date | None = None


@dataclass(frozen=True, slots=True)
class _Month:
    number: int
    calendar: str
    last: int
    alone: bool
    lead: int = 0  #: letters of a clitic before the name


def find_dates(text: str | FoldedText, published_on: date | None = None) -> list[DateExpression]:
    """The dates of `text` in order, none overlapping; linear in its length."""
    return dates_of(lex(fold(text) if isinstance(text, str) else text), published_on)


def dates_of(lexed: Lexed, published_on: date | None = None) -> list[DateExpression]:
    """The same for a text that is cut already."""
    return list(_scan(lexed, published_on))


def _scan(lexed: Lexed, published_on: date | None) -> Iterator[DateExpression]:
    index = 0
    while index < len(lexed.tokens):
        kind = lexed.tokens[index].kind
        found = None
        if kind == "n":
            found = _numeric(lexed, index) or _day_month(lexed, index) or _bare_year(lexed, index)
        elif kind == "w":
            found = _worded(lexed, index, published_on)
        if found is None:
            index += 1
            continue
        yield found
        index = found.last + 1


def _worded(lexed: Lexed, index: int, published_on: date | None) -> DateExpression | None:
    return (
        _day_month(lexed, index)
        or _month_first(lexed, index)
        or _year(lexed, index)
        or _relative(lexed, index, published_on)
    )


def _make(
    lexed: Lexed,
    first: int,
    last: int,
    start: int,
    calendar: str,
    parts: tuple[int | None, int | None, int | None],
) -> DateExpression:
    year, month, day = parts
    return DateExpression(
        lexed.span(start, lexed.tokens[last].end), first, last, calendar, year, month, day,
        resolved=_resolve(calendar, year, month, day),
    )  # fmt: skip


def _resolve(calendar: str, year: int | None, month: int | None, day: int | None) -> date | None:
    if year is None or month is None or day is None:
        return None
    if calendar == "gregorian":
        try:
            return date(year, month, day)
        except ValueError:
            return None
    return hijri_to_gregorian(year, month, day)


def hijri_to_gregorian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri date (Umm al-Qura, years 1343-1500); None outside it or for no such day."""
    from hijridate import Hijri

    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(gregorian.year, gregorian.month, gregorian.day)


def _month_at(lexed: Lexed, index: int) -> _Month | None:
    book = words()
    text = lexed.text(index)
    for lead in (0, 1):
        if lead and text[:1] not in ("و", "ف", "ب", "ل"):
            return None
        for phrase, number, calendar in book.months.get(text[lead:], ()):
            if all(lexed.text(index + step) == word for step, word in enumerate(phrase) if step):
                alone = len(phrase) > 1 or phrase[0] not in book.alone
                return _Month(number, calendar, index + len(phrase) - 1, alone, lead)
    return None


def _month_pair(lexed: Lexed, index: int) -> _Month | None:
    """A month, with its other name after a stroke or in brackets: أكتوبر/تشرين الأول, آب (أغسطس)."""
    month = _month_at(lexed, index)
    if month is None:
        return None
    at = month.last + 1
    if lexed.text(at) in ("/", "-", "(", "\\"):
        other = _month_at(lexed, at + 1)
        if (
            other is not None
            and other.number == month.number
            and other.calendar == month.calendar
            and not other.lead
        ):
            last = other.last + (lexed.text(at) == "(" and lexed.text(other.last + 1) == ")")
            return _Month(month.number, month.calendar, last, True, month.lead)
    return month


def _year_tail(lexed: Lexed, last: int, calendar: str) -> tuple[int | None, int, str]:
    """A year after a month: 2023 · عام 2023 · من عام 2023 · 1445 هـ; the year, its last token, the calendar."""
    at = last + 1
    if (
        lexed.text(at) in ("،", ",")
        and lexed.kind(at + 1) == "n"
        and _plausible(lexed.text(at + 1), calendar)
    ):
        at += 1
    if lexed.text(at) == "من" and lexed.text(at + 1) in words().year_words:
        at += 1
    if lexed.text(at) in words().year_words:
        at += 1
    if not _plausible(lexed.text(at), calendar):
        return None, last, calendar
    era = words().eras.get(lexed.text(at + 1))
    return int(lexed.text(at)), at + (era is not None), era or calendar


def _plausible(text: str, calendar: str) -> bool:
    if not (text.isdigit() and 3 <= len(text) <= 4):
        return False
    return 1300 <= int(text) <= 1500 if calendar == "hijri" else 1000 <= int(text) <= 2200


def _day_month(lexed: Lexed, index: int) -> DateExpression | None:
    """7 أكتوبر · 7 من أكتوبر · السابع من أكتوبر."""
    if lexed.kind(index) == "n":
        text, last, start = lexed.text(index), index, lexed.tokens[index].start
        day = int(text) if text.isdigit() and len(text) <= 2 else 0
    else:
        core = read_ordinal(lexed, index)
        tens = cardinal(lexed.text(index)) if core is None else None
        if core is not None:
            day, last, start = int(core.value or 0), core.last, core.start
        elif tens is not None and tens.kind in ("tens", "ten") and tens.definite:  # الثلاثين من يونيو
            day, last, start = int(tens.value), index, lexed.tokens[index].start + len(tens.clitic) - 2
        else:
            return None
    if not 1 <= day <= 31:
        return None
    at = last + 1
    of = lexed.text(at) == "من"
    at += of
    if lexed.text(at) == "شهر":
        at += 1
        of = True
    month = _month_pair(lexed, at)
    if month is None or (month.lead and not of) or (month.lead and lexed.text(at)[0] != "ل"):
        return None
    if lexed.kind(index) == "w" and not of and not month.alone:
        return None
    year, end, calendar = _year_tail(lexed, month.last, month.calendar)
    return _make(lexed, index, end, start, calendar, (year, month.number, day))


def _month_first(lexed: Lexed, index: int) -> DateExpression | None:
    """A month with a year, or by itself where its name is nothing else."""
    month = _month_pair(lexed, index)
    if month is None:
        return None
    year, end, calendar = _year_tail(lexed, month.last, month.calendar)
    if year is None and not (month.alone or lexed.text(index - 1).endswith("شهر")):
        return None
    return _make(
        lexed, index, end, lexed.tokens[index].start + month.lead, calendar, (year, month.number, None)
    )


def _numeric(lexed: Lexed, index: int) -> DateExpression | None:
    """7/10/2023 · 2023-10-07 · 07.10.2023; the day stands before the month, as in all Arab countries."""
    text = lexed.text(index)
    if text.count(".") == 2:
        parts, last = text.split("."), index
    else:
        sign = lexed.text(index + 1)
        if sign not in ("/", "-") or lexed.text(index + 3) != sign or lexed.kind(index + 4) != "n":
            return None
        if lexed.kind(index + 2) != "n" or lexed.text(index + 5) == sign:
            return None
        parts, last = [text, lexed.text(index + 2), lexed.text(index + 4)], index + 4
    if not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    year, month, day = numbers if len(parts[0]) == 4 else reversed(numbers)
    if year < 100 and len(parts[2]) == 2:
        year += 2000
    if not (1000 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _make(lexed, index, last, lexed.tokens[index].start, "gregorian", (year, month, day))


def _year(lexed: Lexed, index: int) -> DateExpression | None:
    """عام 1999 · سنة 2011 · العام 1445 هـ."""
    text = lexed.text(index)
    lead = 0 if text in words().year_words else 1
    if text[lead:] not in words().year_words or lexed.kind(index + 1) != "n":
        return None
    number = lexed.text(index + 1)
    era = words().eras.get(lexed.text(index + 2))
    if not (number.isdigit() and len(number) <= 4) or (len(number) < 3 and era is None):
        return None
    calendar = era or "gregorian"
    end = index + 1 + (era is not None)
    return _make(lexed, index, end, lexed.tokens[index].start + lead, calendar, (int(number), None, None))


def _bare_year(lexed: Lexed, index: int) -> DateExpression | None:
    """Four digits with an era sign, beside another year, or after a word that a year follows (منذ 1953)."""
    text = lexed.text(index)
    if not (text.isdigit() and len(text) == 4):
        return None
    value = int(text)
    era = words().eras.get(lexed.text(index + 1))
    if era and 1000 <= value <= 2200 and (era == "hijri") == (value < 1500):
        return _make(lexed, index, index + 1, lexed.tokens[index].start, era, (value, None, None))
    if not 1800 <= value <= 2100 or not (_beside_year(lexed, index) or _after_year_word(lexed, index)):
        return None
    return _make(lexed, index, index, lexed.tokens[index].start, "gregorian", (value, None, None))


def _after_year_word(lexed: Lexed, index: int) -> bool:
    """Whether a year is announced and no counted noun follows (في 2018, not في 2000 منزل)."""
    if lexed.tokens[index].glued or lexed.text(index - 1).lstrip("و") not in words().year_before:
        return False
    following = lexed.text(index + 1)
    return lexed.kind(index + 1) != "w" or following.startswith("و") or following in _AFTER_YEAR


def _beside_year(lexed: Lexed, index: int) -> bool:
    """Whether another year stands beside it: 2019-2023, عامي 2010 و2015."""
    text = lexed.text(index)
    before, after = lexed.text(index - 1), lexed.text(index + 1)
    if before in _JOINTS or (before == "و" and lexed.text(index - 3) in words().year_words):
        return _follows(lexed.text(index - 2), text)
    return after in _JOINTS and _follows(text, lexed.text(index + 2))


def _follows(year: str, later: str) -> bool:
    """Whether both are years and the second is at most a hundred after the first."""
    if not (year.isdigit() and later.isdigit() and len(year) == len(later) == 4):
        return False
    return 1800 <= int(year) < int(later) <= min(2100, int(year) + 100)


_JOINTS = frozenset(("-", "–", "/"))
_AFTER_YEAR = frozenset(
    fold_word(w)
    for w in (
        "في",
        "من",
        "إلى",
        "حتى",
        "على",
        "عن",
        "عندما",
        "حين",
        "بعد",
        "قبل",
        "أن",
        "التي",
        "الذي",
        "إثر",
    )
)
_NO_DAY = frozenset(fold_word(w) for w in ("صلاة", "خطبة", "سوق", "مسجد", "حي", "شارع"))


def _relative(lexed: Lexed, index: int, published_on: date | None) -> DateExpression | None:
    book = words()
    text = lexed.text(index)
    lead = 1 if text[:1] in ("و", "ف", "ب") and text not in book.days and text not in book.weekdays else 0
    word = text[lead:]
    start = lexed.tokens[index].start + lead
    if (fraction := cardinal(lexed.text(index - 1))) is not None and fraction.kind == "fraction":
        return None  # نصف اليوم
    if word in book.weekdays and lexed.text(index - 1) not in _NO_DAY:
        return _weekday(lexed, index, start, book.weekdays[word], published_on)
    shift = book.shifts.get(lexed.text(index + 1)) if word in book.periods else None
    if shift is not None:
        span = lexed.span(start, lexed.tokens[index + 1].end)
        return DateExpression(span, index, index + 1, relative=f"{shift} {book.periods[word]}")
    if lexed.text(index - 1) in ("نفس", "ذات") and word in book.periods:
        first = index - 1
        return DateExpression(
            lexed.tokens_span(first, index), first, index, relative=f"same {book.periods[word]}"
        )
    for phrase, days in book.days.get(word, ()):
        if all(lexed.text(index + step) == other for step, other in enumerate(phrase) if step):
            last = index + len(phrase) - 1
            day = published_on + timedelta(days=days) if published_on else None
            return DateExpression(
                lexed.span(start, lexed.tokens[last].end), index, last, relative=_RELATIVE[days], resolved=day,
            )  # fmt: skip
    return None


def _weekday(
    lexed: Lexed, index: int, start: int, number: int, published_on: date | None
) -> DateExpression | None:
    if lexed.text(index + 1) in ("عشر", "عشره"):
        return None
    shift = words().shifts.get(lexed.text(index + 1))
    last = index + (shift is not None)
    relative = f"{shift} {_WEEKDAYS[number]}" if shift in ("last", "next") else _WEEKDAYS[number]
    resolved = None
    if published_on is not None:
        back = (published_on.weekday() - number) % 7
        if shift == "next":
            resolved = published_on + timedelta(days=7 - back)
        else:
            resolved = published_on - timedelta(days=back or (7 if shift == "last" else 0))
    return DateExpression(
        lexed.span(start, lexed.tokens[last].end), index, last, relative=relative, resolved=resolved,
    )  # fmt: skip
