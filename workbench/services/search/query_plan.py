"""Query plan: what a query asks of the index, and which words of a text it means.

Exact matches come before words that only share a stem: a search has one phase for each, and again for closed claims
where the query asks for them. The index does not merge a prefix that half of all texts contain: it is looked for in
the texts of what the rest of the query finds (`TermMatcher.has_prefixes`).
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
    """One query to the index; its hits come before those of the next phase."""

    match: str
    closed: bool
    exact: bool


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """A query, translated for one group of hits."""

    phases: tuple[Phase, ...]
    checks: tuple[Term, ...]  # prefixes to be looked for in the texts
    ranking: tuple[str, ...]  # the index query of each positive term that may be ranked by
    #: Asked in one query and not block by block: a single word, or prefixes, which the index merges anew at each query.
    whole: bool


def groups_of(query: SearchQuery) -> list[HitKind]:
    """The groups of hits that the query asks for."""
    named = {facet.value for facet in query.facets if facet.field is SearchField.IN and not facet.excluded}
    left_out = {facet.value for facet in query.facets if facet.field is SearchField.IN and facet.excluded}
    return [found for found in HitKind if (not named or found in named) and found not in left_out]


def plan_query(
    query: SearchQuery, people: dict[str, list[str]], is_too_common: Callable[[str], bool]
) -> QueryPlan:
    """`people`: the ids that each name of the query means; `is_too_common` says of a token whether too many words begin
    with it.
    """
    checks = tuple(
        term for term in query.terms if term.prefix and any(map(is_too_common, _prefix_tokens(term)))
    )
    positive = [term for term in query.terms if not term.excluded]
    narrowing = [*_facets(query.facets, people), _period(query)]
    unwanted = search.fts_syntax.any_of(
        [
            *(_by_stem(term) for term in query.terms if term.excluded and term not in checks),
            *(
                _facet(facet, people)
                for facet in query.facets
                if facet.excluded and facet.field is not SearchField.IN
            ),
        ]
    )
    exact = [part for term in positive for part in _index_parts(term, checks, _exact)]
    loose = [part for term in positive for part in _index_parts(term, checks, _by_stem)]
    everything = search.fts_syntax.phrase([tokens.GAP], search.fts_syntax.FILTERS)
    strict = search.fts_syntax.all_of([*exact, *narrowing]) or everything
    wide = search.fts_syntax.all_of([*loose, *narrowing]) or everything
    steps = [(search.fts_syntax.and_not(strict, unwanted), True)]
    if exact != loose:
        steps.append(
            (
                search.fts_syntax.and_not(
                    wide, search.fts_syntax.any_of([search.fts_syntax.all_of(exact), unwanted])
                ),
                False,
            )
        )
    return QueryPlan(
        tuple(Phase(words, closed, is_exact) for closed in _closed_sides(query) for words, is_exact in steps),
        checks,
        tuple(_by_stem(term) for term in positive if not term.prefix or len(positive) == 1),
        any(term.prefix and term not in checks for term in query.terms) or _is_single_word(query),
    )


def _is_single_word(query: SearchQuery) -> bool:
    """Whether the query is one word and nothing else."""
    one = len(query.terms) == 1 and len(query.terms[0].words) == 1
    return one and not (query.facets or query.after or query.before)


def _closed_sides(query: SearchQuery) -> list[bool]:
    """Whether the query asks for open claims, closed ones or both: by the states that it names."""
    states = {f.value for f in query.facets if f.field is SearchField.STATE and not f.excluded}
    if not states:
        return [False]
    return [closed for closed in (False, True) if any((state in CLOSED) == closed for state in states)]


def _index_parts(term: Term, checks: Sequence[Term], ask: Callable[[Term], str]) -> list[str]:
    """The parts of a term for the index: of a prefix that is too common only the words before it."""
    if term not in checks:
        return [ask(term)]
    if len(term.words) > 1:
        return [_exact(Term(term.words[:-1], term.field, literal=True))]
    return []


def _prefix_tokens(term: Term) -> list[str]:
    """The tokens whose extensions the index would have to look up."""
    letters, field = term.words[-1], term.field
    if field is None:
        return [letters]
    found = [tokens.in_field(field, letters)]
    return found if len(term.words) > 1 else [*found, tokens.stem_in_field(field, letters)]


def _exact(term: Term) -> str:
    if term.prefix and len(term.words) == 1:
        columns = search.fts_syntax.FILTERS if term.field else search.fts_syntax.EITHER
        return search.fts_syntax.any_of(
            search.fts_syntax.phrase([one], columns, prefix=True) for one in _prefix_tokens(term)
        )
    if term.field is not None:
        words = [tokens.in_field(term.field, word) for word in term.words]
        return search.fts_syntax.phrase(words, search.fts_syntax.FILTERS, prefix=term.prefix)
    return search.fts_syntax.phrase(term.words, search.fts_syntax.WORDS, prefix=term.prefix)


def _by_stem(term: Term) -> str:
    """Also matches words that differ in particles and endings only. A phrase matches its words as they are."""
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
    """One value of each field must be true."""
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


class TermMatcher:
    """Finds the words of a text that a query means; remembers the words it has seen."""

    def __init__(self, query: SearchQuery) -> None:
        self.terms = tuple(term for term in query.terms if not term.excluded)
        self._stems = [
            frozenset(query_stems(term.words[0])) if _stemmed(term) else frozenset() for term in self.terms
        ]
        self._signatures = [tuple(map(_stem_signature, several)) for several in self._stems]
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}

    def has_prefixes(self, row: search.SearchDocument, checks: Sequence[Term]) -> bool:
        """Whether the document's texts contain these prefixes, or do not where they are excluded."""
        return all(_has_prefix(row, term) != term.excluded for term in checks)

    def fits(self, word: str) -> tuple[tuple[int, int], ...]:
        """The terms that a word of a text may match, each with the number of its word there: (term, word) from 0."""
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
            return (
                not k
                and _stem_signature(letters) in word
                and any(stem.startswith(letters) for stem in stems(word))
            )
        if not any(sign in word for sign in self._signatures[number]):
            return False
        wanted = self._stems[number]
        return word in wanted or any(stem in wanted for stem in stems(word))


def _has_prefix(row: search.SearchDocument, term: Term) -> bool:
    return any(
        _text_has_prefix(text, term)
        for field, text in row.parts
        if text and (term.field is None or term.field in tokens.fields_of(row.kind, field))
    )


def _text_has_prefix(text: str, term: Term) -> bool:
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
    normalized = {normalize_term(piece) for piece in set(pieces)}
    if any(word.startswith(letters) for word in normalized):
        return True
    sign = _stem_signature(letters)
    return any(stem.startswith(letters) for word in normalized if sign in word for stem in stems(word))


def _stem_signature(stem: str) -> str:
    """What every word with this stem contains: all of it but a taa marbuta, which may be written open."""
    return stem[:-1] if stem[-1] == "ه" else stem
