"""The language of the search: words, "phrases", beginnings*, -exclusions and field:filters, in English and Arabic.

    >>> parse('عنوان:غزة "وزارة الصحة" مستش* -هدنة').terms[2].prefix
    True

What is asked for is cut and folded exactly as texts are (`text.terms`); nothing of it is ever passed on as it was
typed. Each mistake raises SearchInvalid with its reason.
"""

from __future__ import annotations

import re
from datetime import date

from workbench.domain.errors import SearchInvalid
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.search import WORD_FIELDS, Facet, SearchField, SearchQuery, Term
from workbench.text.folding import HIDDEN, fold_word
from workbench.text.query_vocabulary import FIELDS, VALUES
from workbench.text.search_terms import terms

#: More words than anybody types: a pasted paragraph is not a question.
MOST_WORDS = 40
LONGEST = 1000

_QUOTES = {**dict.fromkeys('"“”„', frozenset('"“”')), "«": frozenset('»"')}
_MINUS = "-−–"
_STARS = "*٭"
_HIDDEN = re.compile(f"[{HIDDEN}]")
_FIELD = re.compile(r"([^\W\d_]+):(?=\S)")
_PIECE = re.compile(r"[^\s\"“”„«»]+")
_PARTICLE = re.compile("[وف]?(?:[بلك]|ال|لل)?")
_DAY = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")


def parse(text: str) -> SearchQuery:
    """Read a query; an empty one asks for nothing. Raises SearchInvalid."""
    if len(text) > LONGEST:
        raise SearchInvalid(query=text[:40] + "…", reason=ReasonCode.SEARCH_TOO_LONG)
    reader = _Reader(_HIDDEN.sub("", text))
    while reader.more():
        reader.read()
    return reader.query()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._terms: list[Term] = []
        self._facets: list[Facet] = []
        self._after = self._before = ""

    def more(self) -> bool:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1
        return self._at < len(self._text)

    def read(self) -> None:
        """One piece: an exclusion's sign, a field's name, then a phrase or a word."""
        excluded = self._text[self._at] in _MINUS and self._text[self._at + 1 : self._at + 2].strip() != ""
        self._at += excluded
        field = self._field()
        opener = self._text[self._at]
        if opener in _QUOTES:
            words, literal = self._phrase(opener), True
        else:
            words, literal = self._word(), False
        if field is None or field in WORD_FIELDS:
            self._take(words, field, literal, excluded)
        elif field in (SearchField.BEFORE, SearchField.AFTER):
            self._day(field, words, excluded)
        else:
            self._facets.append(Facet(field, self._value(field, words), excluded))

    def query(self) -> SearchQuery:
        if (
            self._terms
            and all(term.excluded for term in self._terms)
            and not self._facets
            and not self._bounded()
        ):
            raise self._wrong(ReasonCode.SEARCH_ONLY_EXCLUDES)
        if not self._terms and self._facets and all(facet.excluded for facet in self._facets):
            raise self._wrong(ReasonCode.SEARCH_ONLY_EXCLUDES)
        if sum(len(term.words) for term in self._terms) > MOST_WORDS:
            raise self._wrong(ReasonCode.SEARCH_TOO_LONG)
        if self._after and self._before and self._after >= self._before:
            raise self._wrong(ReasonCode.SEARCH_DAYS_EMPTY)
        found = SearchQuery(tuple(self._terms), tuple(self._facets), self._after, self._before)
        if found.empty and self._text.strip():
            raise self._wrong(ReasonCode.SEARCH_WORDLESS)
        return found

    def _bounded(self) -> bool:
        return bool(self._after or self._before)

    def _wrong(self, reason: str) -> SearchInvalid:
        return SearchInvalid(query=self._text.strip(), reason=reason)

    def _field(self) -> SearchField | None:
        found = _FIELD.match(self._text, self._at)
        if found is None or self._text.startswith("//", found.end()):  # an address is no field
            return None
        field = FIELDS.get(fold_word(found.group(1)).casefold())
        if field is None:
            known = ", ".join(one.value for one in SearchField)
            raise self._wrong(f"there is no field “{found.group(1)}”, only {known}")
        self._at = found.end()
        return field

    def _phrase(self, opener: str) -> str:
        end = next(
            (n for n in range(self._at + 1, len(self._text)) if self._text[n] in _QUOTES[opener]), None
        )
        if end is None:
            raise self._wrong(ReasonCode.SEARCH_QUOTE_OPEN)
        words = self._text[self._at + 1 : end]
        self._at = end + 1
        if self._text[self._at : self._at + 1] in tuple(_STARS):  # the last word is a beginning
            words += "*"
            self._at += 1
        return words

    def _word(self) -> str:
        found = _PIECE.match(self._text, self._at)
        if found is None:  # a closing mark that nothing opened
            self._at += 1
            return ""
        self._at = found.end()
        return found.group()

    def _take(self, words: str, field: SearchField | None, literal: bool, excluded: bool) -> None:
        prefix = words.endswith(tuple(_STARS))
        body = words.rstrip(_STARS)
        if any(star in body for star in _STARS):
            raise self._wrong(ReasonCode.SEARCH_STAR_MISPLACED)
        cut = tuple(terms(body))
        if not cut:
            if prefix:
                raise self._wrong(ReasonCode.SEARCH_STAR_MISPLACED)
            if field is not None or (literal and body.strip()):
                raise self._wrong(ReasonCode.SEARCH_WORDLESS)
            return
        if not literal and len(cut) == 2 and cut[1].isdecimal() and _PARTICLE.fullmatch(cut[0]):
            cut = cut[1:]  # "بـ32" asks for 32
        self._terms.append(Term(cut, field, prefix, literal, excluded))

    def _value(self, field: SearchField, words: str) -> str:
        if field is SearchField.PERSON:
            if not words.strip():
                raise self._wrong(ReasonCode.PERSON_NAME_NEEDED)
            return words.strip()
        value = VALUES[field].get(" ".join(terms(words.replace("_", " "))))
        if value is None:
            raise self._wrong(f"“{words}” is not a value of “{field.value}”")
        return value

    def _day(self, field: SearchField, words: str, excluded: bool) -> None:
        if excluded:
            raise self._wrong(ReasonCode.SEARCH_DAY_EXCLUDED)
        try:
            first = _first_day(fold_word(words))
        except ValueError:
            raise self._wrong(ReasonCode.NOT_A_DATE) from None
        if field is SearchField.BEFORE:
            self._before = min(self._before or first, first)
        else:
            self._after = max(self._after, first)


def _first_day(text: str) -> str:
    """The first day of a year, month or day. Raises ValueError."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else 1 for part in found.groups())
    return date(year, month, day).isoformat()
