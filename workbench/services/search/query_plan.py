"""From a query to what the index is asked, and to which words of a text are what was asked for.

Exact words come before words that only share a stem with them: a search has one phase for each, and again for what is set
aside where that is asked for. A beginning of words that half of all texts hold is not merged by the index: it is
looked for in the texts of what the rest of the query finds (`Wanted.held`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from db import search
from workbench.domain.claim import CLOSED
from workbench.domain.search import Facet, HitKind, SearchField, SearchQuery, Term
from workbench.services.search import tokens
from workbench.text.folding import fold_word
from workbench.text.light_stemmer import query_stems, stems
from workbench.text.search_terms import normalize_term, split_terms, terms


@dataclass(frozen=True, slots=True)
class Phase:
    """One look at the index: its hits come before those of the next phase."""

    match: str
    closed: bool
    exact: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as one kind of thing is asked for it."""

    phases: tuple[Phase, ...]
    checks: tuple[Term, ...]  # beginnings to be looked for in the texts
    ranking: tuple[str, ...]  # of each positive term that may rank what it asks the index
    #: It is asked for at once and not block by block: a word alone, or beginnings, which are merged anew at each look.
    whole: bool


def groups(query: SearchQuery) -> list[HitKind]:
    """The kinds of things that the query asks for."""
    named = {facet.value for facet in query.facets if facet.field is SearchField.IN and not facet.excluded}
    left_out = {facet.value for facet in query.facets if facet.field is SearchField.IN and facet.excluded}
    return [found for found in HitKind if (not named or found in named) and found not in left_out]


def asked(query: SearchQuery, people: dict[str, list[str]], much: Callable[[str], bool]) -> Asked:
    """`people`: the ids that each name of the query means; `much` says of a token whether too many words begin so."""
    checks = tuple(term for term in query.terms if term.prefix and any(map(much, _beginnings(term))))
    positive = [term for term in query.terms if not term.excluded]
    narrowing = [*_facets(query.facets, people), _period(query)]
    unwanted = search.fts_syntax.any_of(
        [
            *(_loose(term) for term in query.terms if term.excluded and term not in checks),
            *(
                _facet(facet, people)
                for facet in query.facets
                if facet.excluded and facet.field is not SearchField.IN
            ),
        ]
    )
    exact = [part for term in positive for part in _indexed(term, checks, _exact)]
    loose = [part for term in positive for part in _indexed(term, checks, _loose)]
    everything = search.fts_syntax.phrase([tokens.GAP], search.fts_syntax.FILTERS)
    strict = search.fts_syntax.all_of([*exact, *narrowing]) or everything
    wide = search.fts_syntax.all_of([*loose, *narrowing]) or everything
    steps = [(search.fts_syntax.but_not(strict, unwanted), True)]
    if exact != loose:
        steps.append(
            (
                search.fts_syntax.but_not(
                    wide, search.fts_syntax.any_of([search.fts_syntax.all_of(exact), unwanted])
                ),
                False,
            )
        )
    return Asked(
        tuple(Phase(words, closed, is_exact) for closed in _sides(query) for words, is_exact in steps),
        checks,
        tuple(_loose(term) for term in positive if not term.prefix or len(positive) == 1),
        any(term.prefix and term not in checks for term in query.terms) or _alone(query),
    )


def _alone(query: SearchQuery) -> bool:
    """Whether all that is asked for is one word."""
    one = len(query.terms) == 1 and len(query.terms[0].words) == 1
    return one and not (query.facets or query.after or query.before)


def _sides(query: SearchQuery) -> list[bool]:
    """Whether what is open, what is set aside, or both is asked for: by the states that the query names."""
    states = {f.value for f in query.facets if f.field is SearchField.STATE and not f.excluded}
    if not states:
        return [False]
    return [closed for closed in (False, True) if any((state in CLOSED) == closed for state in states)]


def _indexed(term: Term, checks: Sequence[Term], ask: Callable[[Term], str]) -> list[str]:
    """What of a term the index can be asked for: of a beginning that is too common the words before it."""
    if term not in checks:
        return [ask(term)]
    if len(term.words) > 1:
        return [_exact(Term(term.words[:-1], term.field, literal=True))]
    return []


def _beginnings(term: Term) -> list[str]:
    """The tokens that the index would have to look for the beginnings of."""
    letters, field = term.words[-1], term.field
    if field is None:
        return [letters]
    found = [tokens.in_field(field, letters)]
    return found if len(term.words) > 1 else [*found, tokens.stem_in_field(field, letters)]


def _exact(term: Term) -> str:
    if term.prefix and len(term.words) == 1:
        columns = search.fts_syntax.FILTERS if term.field else search.fts_syntax.EITHER
        return search.fts_syntax.any_of(
            search.fts_syntax.phrase([one], columns, prefix=True) for one in _beginnings(term)
        )
    if term.field is not None:
        words = [tokens.in_field(term.field, word) for word in term.words]
        return search.fts_syntax.phrase(words, search.fts_syntax.FILTERS, prefix=term.prefix)
    return search.fts_syntax.phrase(term.words, search.fts_syntax.WORDS, prefix=term.prefix)


def _loose(term: Term) -> str:
    """Also words of which only particles and endings differ. A phrase means its words as they are."""
    if not _stemmed(term):
        return _exact(term)
    word, field = term.words[0], term.field
    if field is None:
        return search.fts_syntax.any_of(
            [
                _exact(term),
                *(search.fts_syntax.phrase([stem], search.fts_syntax.EITHER) for stem in query_stems(word)),
            ]
        )
    found = [(tokens.in_field(field, stem), tokens.stem_in_field(field, stem)) for stem in query_stems(word)]
    return search.fts_syntax.any_of(
        [
            _exact(term),
            *(search.fts_syntax.phrase([one], search.fts_syntax.FILTERS) for pair in found for one in pair),
        ]
    )


def _stemmed(term: Term) -> bool:
    return len(term.words) == 1 and not (term.prefix or term.literal)


def _facets(facets: Iterable[Facet], people: dict[str, list[str]]) -> list[str]:
    """Of one field one value must be true, of several fields one each."""
    fields: dict[SearchField, list[str]] = {}
    for facet in facets:
        if not facet.excluded and facet.field is not SearchField.IN:
            fields.setdefault(facet.field, []).append(_facet(facet, people))
    return [search.fts_syntax.any_of(parts) for parts in fields.values()]


def _facet(facet: Facet, people: dict[str, list[str]]) -> str:
    values = people[facet.value] if facet.field is SearchField.PERSON else [facet.value]
    return search.fts_syntax.any_of(
        search.fts_syntax.phrase([tokens.value(facet.field, one)], search.fts_syntax.FILTERS)
        for one in values
    )


def _period(query: SearchQuery) -> str:
    if not (query.after or query.before):
        return ""
    days = tokens.of_period(query.after, query.before)
    return search.fts_syntax.any_of(
        search.fts_syntax.phrase([day], search.fts_syntax.FILTERS) for day in days
    ) or search.fts_syntax.phrase(["\ue203"], search.fts_syntax.FILTERS)


class Wanted:
    """Which words of a text are what a query asks for; remembers the words it has seen."""

    def __init__(self, query: SearchQuery) -> None:
        self.terms = tuple(term for term in query.terms if not term.excluded)
        self._stems = [
            frozenset(query_stems(term.words[0])) if _stemmed(term) else frozenset() for term in self.terms
        ]
        self._signs = [tuple(map(_sign, several)) for several in self._stems]
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}

    def held(self, row: search.SearchDocument, checks: Sequence[Term]) -> bool:
        """Whether a thing's texts hold these beginnings, or do not where they are excluded."""
        return all(_begins_in(row, term) != term.excluded for term in checks)

    def fits(self, word: str) -> tuple[tuple[int, int], ...]:
        """Of which terms a word of a text may be which of its words: (term, word) from 0."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = tuple(
                (number, k)
                for number, term in enumerate(self.terms)
                for k in range(len(term.words))
                if self._is(number, k, word)
            )
        return known

    def _is(self, number: int, k: int, word: str) -> bool:
        term = self.terms[number]
        if word == term.words[k]:
            return True
        if term.prefix and k + 1 == len(term.words):
            letters = term.words[k]
            if word.startswith(letters):
                return True
            return not k and _sign(letters) in word and any(stem.startswith(letters) for stem in stems(word))
        if not any(sign in word for sign in self._signs[number]):
            return False
        wanted = self._stems[number]
        return word in wanted or any(stem in wanted for stem in stems(word))


def _begins_in(row: search.SearchDocument, term: Term) -> bool:
    return any(
        _begins_in_text(text, term)
        for field, text in row.parts
        if text and (term.field is None or term.field in tokens.fields_of(row.kind, field))
    )


def _begins_in_text(text: str, term: Term) -> bool:
    *before, letters = term.words
    if before:
        words, size = terms(text), len(before)
        return any(
            word.startswith(letters) and words[at - size : at] == before
            for at, word in enumerate(words)
            if at >= size
        )
    pieces = split_terms(fold_word(text))
    if any(piece.startswith(letters) for piece in pieces):
        return True
    held = {normalize_term(piece) for piece in set(pieces)}
    if any(word.startswith(letters) for word in held):
        return True
    sign = _sign(letters)
    return any(stem.startswith(letters) for word in held if sign in word for stem in stems(word))


def _sign(stem: str) -> str:
    """What every word with this stem holds: all of it but a taa marbuta, which may stand for an opened one."""
    return stem[:-1] if stem[-1] == "ه" else stem
