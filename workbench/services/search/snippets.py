"""Snippets: the passage of a hit that matches most of the query, and its place."""

from __future__ import annotations

from collections.abc import Mapping

from db import search
from workbench.domain.changes import EntityType
from workbench.domain.search import HitKind, SearchField, SearchHit
from workbench.domain.span import Span
from workbench.services.search.query_plan import TermMatcher
from workbench.services.search.tokens import fields_of
from workbench.text.snippets import Snippet, best_snippet, leading_snippet

#: The part of an article's document that is its text.
_BODY = 1


def make_hit(
    found: HitKind,
    row: search.SearchDocument,
    matcher: TermMatcher,
    articles: Mapping[str, str],
    titles: Mapping[str, str],
    *,
    exact: bool,
) -> SearchHit:
    """`articles`: claim -> its article; `titles`: article -> its title."""
    number, text, best = _best(row, matcher)
    claim = {EntityType.CLAIM: row.id, EntityType.ARTICLE: "", EntityType.SOURCE: ""}.get(
        row.kind, row.parent
    )
    article = row.id if row.kind is EntityType.ARTICLE else articles.get(claim, "")
    begin, end = best.start, best.end
    in_text = row.kind is EntityType.ARTICLE and number == _BODY
    return SearchHit(
        kind=found,
        entity=row.kind,
        id=row.id,
        article_id=article,
        claim_id=claim,
        title=_title(row) if row.kind in (EntityType.ARTICLE, EntityType.SOURCE) else titles.get(article, ""),
        snippet=text[begin:end],
        highlights=tuple(Span(one.start - begin, one.end - begin) for one in best.found),
        spans=best.found if in_text else row.spans,
        snippet_start=begin if in_text else None,
        exact=exact,
    )


def _title(row: search.SearchDocument) -> str:
    titles = [text for field, text in row.parts if field is SearchField.TITLE and text]
    return titles[0] if titles else ""


def _best(row: search.SearchDocument, matcher: TermMatcher) -> tuple[int, str, Snippet]:
    """The part of the document that matches most of the query; an article's text before its title, and so on."""
    best: tuple[int, str, Snippet] | None = None
    n_sought = -1
    for number in _order(row):
        field, text = row.parts[number]
        fields = (None, *fields_of(row.kind, field))
        sizes = [len(term.words) if term.field in fields else 0 for term in matcher.terms]
        cut = best_snippet(text, sizes, matcher.fits) if text and any(sizes) else None
        if cut is not None and cut.n_sought > n_sought:
            best, n_sought = (number, text, cut), cut.n_sought
            if n_sought == len(matcher.terms):
                break
    if best is not None:
        return best
    texts = [text for _, text in row.parts]
    number = next((n for n in _order(row) if texts[n].strip()), 0)
    return number, texts[number], leading_snippet(texts[number])


def _order(row: search.SearchDocument) -> list[int]:
    numbers = list(range(len(row.parts)))
    return [_BODY, 0, *numbers[2:]] if row.kind is EntityType.ARTICLE else numbers
