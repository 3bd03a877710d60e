"""Search: words anywhere in articles and claims, by their folded form. Every text is read; ranking comes later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from db import articles, claims
from db.store import Store
from workbench.domain.article import Article
from workbench.domain.claim import Claim
from workbench.domain.span import Span
from workbench.text.normalize import fold

_PAGE = 200


class Found(StrEnum):
    ARTICLE = "article"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing in which all words stand. `span` are code points of the article's text: the first word found in
    it, or the claim's first passage; None when only the title or the claim's fields say it.
    """

    kind: Found
    id: str
    article_id: str
    title: str
    words: str  # the passage with some surroundings, on one line
    span: Span | None


class SearchService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Claims and articles that hold every word of the query, newest article first."""
        wanted = [word.casefold() for word in fold(query).text.split()]
        hits: list[Hit] = []
        if not wanted:
            return hits
        for article, text in self._texts():
            hits += self._in_article(article, text, wanted)
            if len(hits) >= limit:
                break
        return hits[:limit]

    def _texts(self) -> Iterator[tuple[Article, str]]:
        after: tuple[int, str] | None = None
        while True:
            with self._store.read() as connection:
                page = articles.page(connection, _PAGE, after)
                texts = [articles.text(connection, summary.article.sha256) or "" for summary in page]
            for summary, text in zip(page, texts, strict=True):
                yield summary.article, text
            if len(page) < _PAGE:
                return
            last = page[-1].article
            after = last.imported_us, last.id

    def _in_article(self, article: Article, text: str, wanted: list[str]) -> Iterator[Hit]:
        with self._store.read() as connection:
            made = claims.of_article(connection, article.id)
        for claim in made:
            if _holds(_said(claim), wanted):
                anchor = claim.anchors[0]
                yield Hit(
                    Found.CLAIM,
                    claim.id,
                    article.id,
                    article.meta.title,
                    _line(text, anchor.span),
                    anchor.span,
                )
        title = f"{article.meta.title}\n{article.meta.outlet}\n{article.meta.byline}"
        if _holds(f"{title}\n{text}", wanted):
            span = _first(text, wanted)
            shown = _line(text, span) if span else article.meta.title
            yield Hit(Found.ARTICLE, article.id, article.id, article.meta.title, shown, span)


def _holds(text: str, wanted: list[str]) -> bool:
    folded = fold(text).text.casefold()
    return all(word in folded for word in wanted)


def _said(claim: Claim) -> str:
    details = claim.details
    parts = [anchor.exact for anchor in claim.anchors]
    parts += [details.statement, details.claimant, details.interpreter, details.note, *details.tags]
    if claim.quotation:
        parts += [claim.quotation.speaker, claim.quotation.speaker_role]
    if claim.figure:
        parts += [claim.figure.producer, claim.figure.relayed_by, claim.figure.place, claim.figure.event]
    return "\n".join(parts)


def _first(text: str, wanted: list[str]) -> Span | None:
    """The first place of the first word that stands in the text, in code points of the text as stored."""
    folded = fold(text)
    lowered = folded.text.casefold()
    if len(lowered) != len(folded.text):  # a letter that grows when lowered: positions would not hold
        lowered = folded.text
    for word in wanted:
        at = lowered.find(word)
        if at >= 0:
            return folded.span(at, at + len(word))
    return None


def _line(text: str, span: Span, around: int = 40) -> str:
    start, end = max(0, span.start - around), min(len(text), span.end + around)
    return " ".join(text[start:end].split())
