"""Index tokens beside a text's own words: fields, facts about an entity, and days.

Such a token begins with a marker, a letter from Unicode's private use area; no word of a text can begin with one,
because words are letters and digits (`text.search_terms`). So fields, kinds and days are found by the same look-ups
as words, and the index needs no further tables.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date

from workbench.domain.changes import EntityType
from workbench.domain.search import SearchField

_ORDER = tuple(SearchField)
_FIELD = {field: chr(0xE000 + n) for n, field in enumerate(_ORDER)}
_FIELD_STEM = {field: chr(0xE100 + n) for n, field in enumerate(_ORDER)}
_DAY = "\ue200"
_FIRST_YEAR, _LAST_YEAR = 1900, 2199

#: Separates two texts, so that no phrase reaches from one into the other; each document has at least one.
GAP = "\ue202"


def fields_of(kind: EntityType, field: SearchField | None) -> tuple[SearchField, ...]:
    """The search fields of a text by its place in the entity: whatever names a source is found by its own field and by
    `source`, and so is the outlet of an article.
    """
    if field is None:
        return ()
    naming = {
        EntityType.SOURCE: (SearchField.TITLE, SearchField.BYLINE, SearchField.OUTLET),
        EntityType.ARTICLE: (SearchField.OUTLET,),
    }
    return (field, SearchField.SOURCE) if field in naming.get(kind, ()) else (field,)


def in_field(field: SearchField, word: str) -> str:
    return _FIELD[field] + word


def stem_in_field(field: SearchField, stem: str) -> str:
    return _FIELD_STEM[field] + stem


def value(field: SearchField, text: str) -> str:
    """A fact about an entity; a person is given by their id, which may contain any character."""
    if field is SearchField.PERSON:
        text = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return _FIELD[field] + text.replace("_", "")


def of_day(day: str) -> list[str]:
    """The day, its month, its year and its decade; for a year or a month its first day. [] for an invalid day."""
    parts = day.split("-")
    try:
        first = date(*(int(part) for part in [*parts, "1", "1"][:3]))
    except ValueError:
        return []
    if len(parts) > 3 or not _FIRST_YEAR <= first.year <= _LAST_YEAR:
        return []
    digits = first.isoformat().replace("-", "")
    return [_DAY + digits[:size] for size in (3, 4, 6, 8)]


def of_period(after: str, before: str) -> list[str]:
    """The fewest decades, years, months and days that cover the days from `after` on and before `before`."""
    at = max(date.fromisoformat(after) if after else date.min, date(_FIRST_YEAR, 1, 1))
    end = min(date.fromisoformat(before) if before else date.max, date(_LAST_YEAR + 1, 1, 1))
    return list(_pieces(at, end))


def _pieces(at: date, end: date) -> Iterator[str]:
    while at < end:
        for size, following in _steps(at):
            if following <= end:
                yield _DAY + at.isoformat().replace("-", "")[:size]
                at = following
                break


def _steps(at: date) -> Iterable[tuple[int, date]]:
    """The periods that may begin on this day, the longest first: a decade, a year, a month, the day itself."""
    if at.day == 1:
        if at.month == 1:
            if at.year % 10 == 0:
                yield 3, date(at.year + 10, 1, 1)
            yield 4, date(at.year + 1, 1, 1)
        yield 6, date(at.year + at.month // 12, at.month % 12 + 1, 1)
    yield 8, date.fromordinal(at.toordinal() + 1)
