"""Date expressions: 7 أكتوبر/تشرين الأول 2023, السابع من أكتوبر, 7/10/2023, عام 1999, 12 رمضان 1445 هـ, أمس.

Gregorian months have Egyptian, Levantine and Maghrebi names, and the pairs that newspapers print. Hijri dates are converted
by the Umm al-Qura calendar (hijridate). Relative dates are resolved against the day of publication where it is known.
Vocabulary: `lexicons/months.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.domain.span import Span
from workbench.text.date_vocabulary import date_lexicon
from workbench.text.folding import FoldedText, fold, fold_word
from workbench.text.numbers.grammar import read_ordinal
from workbench.text.numbers.lexer import TokenStream, tokenize
from workbench.text.numbers.number_words import cardinal

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_RELATIVE = {-2: "two days ago", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "in two days"}


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date with the parts that are written; `resolved` is its day where that is certain.

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
    """The dates of `text` in order, without overlaps; linear in its length."""
    return dates_of(tokenize(fold(text) if isinstance(text, str) else text), published_on)


def dates_of(stream: TokenStream, published_on: date | None = None) -> list[DateExpression]:
    """The dates of a tokenized text."""
    return list(_scan(stream, published_on))


def _scan(stream: TokenStream, published_on: date | None) -> Iterator[DateExpression]:
    index = 0
    while index < len(stream.tokens):
        kind = stream.tokens[index].kind
        found = None
        if kind == "n":
            found = _numeric(stream, index) or _day_month(stream, index) or _bare_year(stream, index)
        elif kind == "w":
            found = _worded(stream, index, published_on)
        if found is None:
            index += 1
            continue
        yield found
        index = found.last + 1


def _worded(stream: TokenStream, index: int, published_on: date | None) -> DateExpression | None:
    return (
        _day_month(stream, index)
        or _month_first(stream, index)
        or _year(stream, index)
        or _relative(stream, index, published_on)
    )


def _make(
    stream: TokenStream,
    first: int,
    last: int,
    start: int,
    calendar: str,
    parts: tuple[int | None, int | None, int | None],
) -> DateExpression:
    year, month, day = parts
    return DateExpression(
        stream.span(start, stream.tokens[last].end), first, last, calendar, year, month, day,
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
    """The Gregorian day of a Hijri date (Umm al-Qura, years 1343-1500); None outside these years or for no valid day."""
    from hijridate import Hijri

    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(gregorian.year, gregorian.month, gregorian.day)


def _month_at(stream: TokenStream, index: int) -> _Month | None:
    book = date_lexicon()
    text = stream.text(index)
    for lead in (0, 1):
        if lead and text[:1] not in ("و", "ف", "ب", "ل"):
            return None
        for phrase, number, calendar in book.months.get(text[lead:], ()):
            if all(stream.text(index + step) == word for step, word in enumerate(phrase) if step):
                alone = len(phrase) > 1 or phrase[0] not in book.alone
                return _Month(number, calendar, index + len(phrase) - 1, alone, lead)
    return None


def _month_pair(stream: TokenStream, index: int) -> _Month | None:
    """A month, with its other name behind a slash or in brackets: أكتوبر/تشرين الأول, آب (أغسطس)."""
    month = _month_at(stream, index)
    if month is None:
        return None
    at = month.last + 1
    if stream.text(at) in ("/", "-", "(", "\\"):
        other = _month_at(stream, at + 1)
        if (
            other is not None
            and other.number == month.number
            and other.calendar == month.calendar
            and not other.lead
        ):
            last = other.last + (stream.text(at) == "(" and stream.text(other.last + 1) == ")")
            return _Month(month.number, month.calendar, last, True, month.lead)
    return month


def _year_tail(stream: TokenStream, last: int, calendar: str) -> tuple[int | None, int, str]:
    """A year after a month: 2023 · عام 2023 · من عام 2023 · 1445 هـ; the year, its last token, the calendar."""
    at = last + 1
    if (
        stream.text(at) in ("،", ",")
        and stream.kind(at + 1) == "n"
        and _plausible(stream.text(at + 1), calendar)
    ):
        at += 1
    if stream.text(at) == "من" and stream.text(at + 1) in date_lexicon().year_words:
        at += 1
    if stream.text(at) in date_lexicon().year_words:
        at += 1
    if not _plausible(stream.text(at), calendar):
        return None, last, calendar
    era = date_lexicon().eras.get(stream.text(at + 1))
    return int(stream.text(at)), at + (era is not None), era or calendar


def _plausible(text: str, calendar: str) -> bool:
    if not (text.isdigit() and 3 <= len(text) <= 4):
        return False
    return 1300 <= int(text) <= 1500 if calendar == "hijri" else 1000 <= int(text) <= 2200


def _day_month(stream: TokenStream, index: int) -> DateExpression | None:
    """7 أكتوبر · 7 من أكتوبر · السابع من أكتوبر."""
    if stream.kind(index) == "n":
        text, last, start = stream.text(index), index, stream.tokens[index].start
        day = int(text) if text.isdigit() and len(text) <= 2 else 0
    else:
        core = read_ordinal(stream, index)
        tens = cardinal(stream.text(index)) if core is None else None
        if core is not None:
            day, last, start = int(core.value or 0), core.last, core.start
        elif tens is not None and tens.kind in ("tens", "ten") and tens.definite:  # الثلاثين من يونيو
            day, last, start = int(tens.value), index, stream.tokens[index].start + len(tens.clitic) - 2
        else:
            return None
    if not 1 <= day <= 31:
        return None
    at = last + 1
    of = stream.text(at) == "من"
    at += of
    if stream.text(at) == "شهر":
        at += 1
        of = True
    month = _month_pair(stream, at)
    if month is None or (month.lead and not of) or (month.lead and stream.text(at)[0] != "ل"):
        return None
    if stream.kind(index) == "w" and not of and not month.alone:
        return None
    year, end, calendar = _year_tail(stream, month.last, month.calendar)
    return _make(stream, index, end, start, calendar, (year, month.number, day))


def _month_first(stream: TokenStream, index: int) -> DateExpression | None:
    """A month with a year, or alone where its name has no other meaning."""
    month = _month_pair(stream, index)
    if month is None:
        return None
    year, end, calendar = _year_tail(stream, month.last, month.calendar)
    if year is None and not (month.alone or stream.text(index - 1).endswith("شهر")):
        return None
    return _make(
        stream, index, end, stream.tokens[index].start + month.lead, calendar, (year, month.number, None)
    )


def _numeric(stream: TokenStream, index: int) -> DateExpression | None:
    """7/10/2023 · 2023-10-07 · 07.10.2023; the day precedes the month, as in all Arab countries."""
    text = stream.text(index)
    if text.count(".") == 2:
        parts, last = text.split("."), index
    else:
        sign = stream.text(index + 1)
        if sign not in ("/", "-") or stream.text(index + 3) != sign or stream.kind(index + 4) != "n":
            return None
        if stream.kind(index + 2) != "n" or stream.text(index + 5) == sign:
            return None
        parts, last = [text, stream.text(index + 2), stream.text(index + 4)], index + 4
    if not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    year, month, day = numbers if len(parts[0]) == 4 else reversed(numbers)
    if year < 100 and len(parts[2]) == 2:
        year += 2000
    if not (1000 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _make(stream, index, last, stream.tokens[index].start, "gregorian", (year, month, day))


def _year(stream: TokenStream, index: int) -> DateExpression | None:
    """عام 1999 · سنة 2011 · العام 1445 هـ."""
    text = stream.text(index)
    lead = 0 if text in date_lexicon().year_words else 1
    if text[lead:] not in date_lexicon().year_words or stream.kind(index + 1) != "n":
        return None
    number = stream.text(index + 1)
    era = date_lexicon().eras.get(stream.text(index + 2))
    if not (number.isdigit() and len(number) <= 4) or (len(number) < 3 and era is None):
        return None
    calendar = era or "gregorian"
    end = index + 1 + (era is not None)
    return _make(stream, index, end, stream.tokens[index].start + lead, calendar, (int(number), None, None))


def _bare_year(stream: TokenStream, index: int) -> DateExpression | None:
    """Four digits with an era, beside another year, or behind a word that announces a year (منذ 1953)."""
    text = stream.text(index)
    if not (text.isdigit() and len(text) == 4):
        return None
    value = int(text)
    era = date_lexicon().eras.get(stream.text(index + 1))
    if era and 1000 <= value <= 2200 and (era == "hijri") == (value < 1500):
        return _make(stream, index, index + 1, stream.tokens[index].start, era, (value, None, None))
    if not 1800 <= value <= 2100 or not (_beside_year(stream, index) or _after_year_word(stream, index)):
        return None
    return _make(stream, index, index, stream.tokens[index].start, "gregorian", (value, None, None))


def _after_year_word(stream: TokenStream, index: int) -> bool:
    """Whether a word announces a year and no counted noun follows (في 2018, not في 2000 منزل)."""
    if stream.tokens[index].glued or stream.text(index - 1).lstrip("و") not in date_lexicon().year_before:
        return False
    following = stream.text(index + 1)
    return stream.kind(index + 1) != "w" or following.startswith("و") or following in _AFTER_YEAR


def _beside_year(stream: TokenStream, index: int) -> bool:
    """Whether the number is one of two years: 2019-2023, عامي 2010 و2015."""
    text = stream.text(index)
    before, after = stream.text(index - 1), stream.text(index + 1)
    if before in _JOINTS or (before == "و" and stream.text(index - 3) in date_lexicon().year_words):
        return _follows(stream.text(index - 2), text)
    return after in _JOINTS and _follows(text, stream.text(index + 2))


def _follows(year: str, later: str) -> bool:
    """Whether both are years, the second at most a hundred years after the first."""
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


def _relative(stream: TokenStream, index: int, published_on: date | None) -> DateExpression | None:
    book = date_lexicon()
    text = stream.text(index)
    lead = 1 if text[:1] in ("و", "ف", "ب") and text not in book.days and text not in book.weekdays else 0
    word = text[lead:]
    start = stream.tokens[index].start + lead
    if (fraction := cardinal(stream.text(index - 1))) is not None and fraction.kind == "fraction":
        return None  # نصف اليوم
    if word in book.weekdays and stream.text(index - 1) not in _NO_DAY:
        return _weekday(stream, index, start, book.weekdays[word], published_on)
    shift = book.shifts.get(stream.text(index + 1)) if word in book.periods else None
    if shift is not None:
        span = stream.span(start, stream.tokens[index + 1].end)
        return DateExpression(span, index, index + 1, relative=f"{shift} {book.periods[word]}")
    if stream.text(index - 1) in ("نفس", "ذات") and word in book.periods:
        first = index - 1
        return DateExpression(
            stream.tokens_span(first, index), first, index, relative=f"same {book.periods[word]}"
        )
    for phrase, days in book.days.get(word, ()):
        if all(stream.text(index + step) == other for step, other in enumerate(phrase) if step):
            last = index + len(phrase) - 1
            day = published_on + timedelta(days=days) if published_on else None
            return DateExpression(
                stream.span(start, stream.tokens[last].end), index, last, relative=_RELATIVE[days], resolved=day,
            )  # fmt: skip
    return None


def _weekday(
    stream: TokenStream, index: int, start: int, number: int, published_on: date | None
) -> DateExpression | None:
    if stream.text(index + 1) in ("عشر", "عشره"):
        return None
    shift = date_lexicon().shifts.get(stream.text(index + 1))
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
        stream.span(start, stream.tokens[last].end), index, last, relative=relative, resolved=resolved,
    )  # fmt: skip
