"""Query parser: the search language of words, "phrases", prefixes*, -exclusions and field:filters, English and Arabic.

The grammar, in EBNF (ISO/IEC 14977)::

    query   = { clause } ;
    clause  = [ MINUS ] , ( filter | term ) ;
    filter  = FIELD , ( term | day | value ) ;     (* what the field asks for: words, a day, a name of a list *)
    term    = operand ;                            (* words as texts are indexed; a star at the end is a prefix *)
    day     = operand ;                            (* YYYY, YYYY-MM or YYYY-MM-DD *)
    value   = operand ;                            (* a value of the field, or a person's name *)
    operand = PHRASE , [ STAR ] | WORD | CLOSER ;

    MINUS   = "-" | "−" | "–" ;                    (* at the start of a clause, before a character *)
    FIELD   = letters , ":" ;                      (* before a character; not of an address, http://… *)
    PHRASE  = '"' , { any } , '"' | "«" , { any } , "»" ;     (* “ ” „ are marks like " *)
    STAR    = "*" | "٭" ;                          (* directly behind a PHRASE; that of a word belongs to WORD *)
    WORD    = characters other than white space and quotation marks ;
    CLOSER  = "»" ;                                (* opened by nothing: it asks for nothing *)

All clauses must hold. Words are split and folded as texts are (`text.search_terms`), so nothing of a query reaches the
store as typed. Invisible characters are dropped first.

    >>> parse('عنوان:غزة "وزارة الصحة" مستش* -هدنة').terms[2].prefix
    True
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from workbench.domain.errors import SearchInvalid
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.domain.search import WORD_FIELDS, Facet, SearchField, SearchQuery, Term
from workbench.text.folding import HIDDEN, fold_word
from workbench.text.query_vocabulary import FIELDS, VALUES
from workbench.text.search_terms import terms

#: The most words and the most characters of a query: a pasted paragraph is none.
MOST_WORDS = 40
LONGEST = 1000

_STARS = "*٭"
_HIDDEN = re.compile(f"[{HIDDEN}]")
_PROCLITIC = re.compile("[وف]?(?:[بلك]|ال|لل)?")
_DAY = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")


class _Kind(Enum):
    MINUS = auto()
    FIELD = auto()
    PHRASE = auto()
    STAR = auto()
    WORD = auto()
    CLOSER = auto()
    OPENER = auto()  # a quotation mark that nothing closes


@dataclass(frozen=True, slots=True)
class _Token:
    """`value`: a field's name without its colon, a phrase without its marks; else the characters themselves."""

    kind: _Kind
    value: str
    start: int
    end: int


_PATTERNS = {
    _Kind.MINUS: r"[-−–](?=\S)",
    _Kind.FIELD: r"[^\W\d_]+:(?=\S)(?!//)",
    _Kind.PHRASE: '["“”„][^"“”]*["“”]|«[^»"]*[»"]',
    _Kind.WORD: r"[^\s\"“”„«»]+",
    _Kind.CLOSER: "»",
    _Kind.OPENER: '["“”„«]',
}
_STAR = re.compile(f"[{_STARS}]")
_SPACE = re.compile(r"\s*")


def _lexer(*excluded: _Kind) -> re.Pattern[str]:
    """A pattern that matches any token but STAR and the excluded kinds, the first of `_PATTERNS` first."""
    return re.compile("|".join(f"(?P<{k.name}>{p})" for k, p in _PATTERNS.items() if k not in excluded))


_TOKEN = _lexer()
#: Behind these tokens others are no tokens: of "--a" and "title:-a" the last minus belongs to the word.
_TOKEN_BEHIND: dict[_Kind | None, re.Pattern[str]] = {
    _Kind.MINUS: _lexer(_Kind.MINUS),
    _Kind.FIELD: _lexer(_Kind.MINUS, _Kind.FIELD),
}


def _tokenize(text: str) -> Iterator[_Token]:
    """The tokens of a query. White space only parts them; every other character is part of one."""
    at = 0
    last: _Kind | None = None
    while True:
        found = _STAR.match(text, at) if last is _Kind.PHRASE else None
        if found is not None:
            last = _Kind.STAR
        else:
            space = _SPACE.match(text, at)
            found = _TOKEN_BEHIND.get(last, _TOKEN).match(text, space.end() if space else at)
            if found is None:
                return
            last = _Kind[found.lastgroup or ""]
        value = found.group()
        if last is _Kind.PHRASE:
            value = value[1:-1]
        elif last is _Kind.FIELD:
            value = value[:-1]
        yield _Token(last, value, found.start(), found.end())
        at = found.end()


@dataclass(frozen=True, slots=True)
class _Operand:
    """What stands for words, a day or a value: as typed, a star included; `literal` in quotation marks."""

    text: str
    literal: bool
    start: int
    end: int


def parse(text: str) -> SearchQuery:
    """The query that `text` holds; the empty one asks for nothing.

    Raises SearchInvalid with its reason; its parts `start` and `end` are the place of the fault in code points of `text`.
    """
    if len(text) > LONGEST:
        raise SearchInvalid(query=text[:40] + "…", reason=ReasonCode.SEARCH_TOO_LONG, start=0, end=len(text))
    return _Parser(text).parse()


class _Parser:
    """A recursive-descent parser with one token of look-ahead; one method a production."""

    def __init__(self, text: str) -> None:
        self._typed = text
        self._text = _HIDDEN.sub("", text)
        self._tokens = _tokenize(self._text)
        self._next = next(self._tokens, None)
        self._terms: list[Term] = []
        self._facets: list[Facet] = []
        self._after = self._before = ""

    # --- tokens

    def _peek(self) -> _Token | None:
        """The next token, left where it is."""
        return self._next

    def _accept(self, *kinds: _Kind) -> _Token | None:
        """The next token, taken if it is of one of these kinds."""
        token = self._next
        if token is None or token.kind not in kinds:
            return None
        self._next = next(self._tokens, None)
        return token

    def _expect(self, reason: ReasonCode, *kinds: _Kind) -> _Token:
        """The next token, taken; raises SearchInvalid if it is of another kind."""
        token = self._accept(*kinds)
        if token is None:
            wrong = self._next
            raise self._error(reason, wrong.start if wrong else len(self._text), len(self._text))
        return token

    # --- productions

    def parse(self) -> SearchQuery:
        """The whole query."""
        while self._peek() is not None:
            self._clause()
        query = SearchQuery(tuple(self._terms), tuple(self._facets), self._after, self._before)
        self._check(query)
        return query

    def _clause(self) -> None:
        excluded = self._accept(_Kind.MINUS)
        field = self._accept(_Kind.FIELD)
        if field is None:
            self._term(None, excluded is not None)
        else:
            self._filter(field, excluded)

    def _filter(self, token: _Token, excluded: _Token | None) -> None:
        field = FIELDS.get(fold_word(token.value).casefold())
        if field is None:
            choices = tuple(one.value for one in SearchField)
            reason = Reason(ReasonCode.SEARCH_FIELD_UNKNOWN, name=token.value, choices=choices)
            raise self._error(reason, token.start, token.end)
        if field in WORD_FIELDS:
            self._term(field, excluded is not None)
        elif field in (SearchField.BEFORE, SearchField.AFTER):
            self._day(field, excluded)
        else:
            self._value(field, excluded is not None)

    def _term(self, field: SearchField | None, excluded: bool) -> None:
        operand = self._operand()
        prefix = operand.text.endswith(tuple(_STARS))
        body = operand.text.rstrip(_STARS)
        words = tuple(terms(body))
        if any(star in body for star in _STARS) or (prefix and not words):
            raise self._error(ReasonCode.SEARCH_STAR_MISPLACED, operand.start, operand.end)
        if not words:
            if field is not None or (operand.literal and body.strip()):
                raise self._error(ReasonCode.SEARCH_WORDLESS, operand.start, operand.end)
            return  # punctuation alone asks for nothing
        if (
            not operand.literal
            and len(words) == 2
            and words[1].isdecimal()
            and _PROCLITIC.fullmatch(words[0])
        ):
            words = words[1:]  # "بـ32" asks for 32
        self._terms.append(Term(words, field, prefix, operand.literal, excluded))

    def _day(self, field: SearchField, excluded: _Token | None) -> None:
        operand = self._operand()
        if excluded is not None:
            raise self._error(ReasonCode.SEARCH_DAY_EXCLUDED, excluded.start, operand.end)
        try:
            first = _first_day(fold_word(operand.text))
        except ValueError:
            raise self._error(ReasonCode.NOT_A_DATE, operand.start, operand.end) from None
        if field is SearchField.BEFORE:
            self._before = min(self._before or first, first)
        else:
            self._after = max(self._after, first)

    def _value(self, field: SearchField, excluded: bool) -> None:
        operand = self._operand()
        if field is SearchField.PERSON:
            value: str | None = operand.text.strip()
            reason = Reason(ReasonCode.PERSON_NAME_NEEDED)
        else:
            value = VALUES[field].get(" ".join(terms(operand.text.replace("_", " "))))
            reason = Reason(ReasonCode.SEARCH_VALUE_UNKNOWN, value=operand.text, name=field.value)
        if not value:
            raise self._error(reason, operand.start, operand.end)
        self._facets.append(Facet(field, value, excluded))

    def _operand(self) -> _Operand:
        token = self._expect(ReasonCode.SEARCH_QUOTE_OPEN, _Kind.PHRASE, _Kind.WORD, _Kind.CLOSER)
        if token.kind is _Kind.CLOSER:
            return _Operand("", False, token.start, token.end)
        if token.kind is _Kind.WORD:
            return _Operand(token.value, False, token.start, token.end)
        star = self._accept(_Kind.STAR)
        if star is None:
            return _Operand(token.value, True, token.start, token.end)
        return _Operand(f"{token.value}*", True, token.start, star.end)  # its last word is a prefix

    # --- the query as a whole

    def _check(self, query: SearchQuery) -> None:
        """Raise SearchInvalid for a query whose clauses are right one by one and ask for nothing together."""
        if query.terms:
            elsewhere = query.facets or query.after or query.before
            only_excludes = not elsewhere and all(term.excluded for term in query.terms)
        else:
            only_excludes = bool(query.facets) and all(facet.excluded for facet in query.facets)
        if only_excludes:
            raise self._error(ReasonCode.SEARCH_ONLY_EXCLUDES)
        if sum(len(term.words) for term in query.terms) > MOST_WORDS:
            raise self._error(ReasonCode.SEARCH_TOO_LONG)
        if query.after and query.before and query.after >= query.before:
            raise self._error(ReasonCode.SEARCH_DAYS_EMPTY)
        if query.empty and self._text.strip():
            raise self._error(ReasonCode.SEARCH_WORDLESS)

    def _error(self, reason: Reason | ReasonCode, start: int = 0, end: int | None = None) -> SearchInvalid:
        """The error for the range `start` to `end` of the text without invisible characters; the whole by default."""
        visible = [at for at, character in enumerate(self._typed) if not _HIDDEN.match(character)]
        visible.append(len(self._typed))
        last = len(self._text) if end is None else end
        return SearchInvalid(query=self._text.strip(), reason=reason, start=visible[start], end=visible[last])


def _first_day(text: str) -> str:
    """The first day of a year, month or day, as YYYY-MM-DD. Raises ValueError."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else 1 for part in found.groups())
    return date(year, month, day).isoformat()
