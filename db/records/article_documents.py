"""Article documents: articles with their claims, evidence and the rest, read in batches of nine queries each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection

from db.records import approvals, articles, claims, evidence, reviews, sources, verdicts
from workbench.domain.document import ArticleDocument
from workbench.domain.evidence import Evidence
from workbench.domain.review import Comment, Decision
from workbench.domain.source import Confidentiality, Source
from workbench.domain.verdict import Verdict

_ItemOfClaim = TypeVar("_ItemOfClaim", Evidence, Verdict, Comment, Decision)

#: Maximal number of claims in a batch, unless a single article has more.
_CLAIMS = 2000


def split_into_batches(connection: Connection, article_ids: Sequence[str]) -> Iterator[list[str]]:
    """These articles in order, in batches that keep the claims in memory few."""
    sizes = claims.count_by_article(connection, article_ids)
    batch: list[str] = []
    room = _CLAIMS
    for article_id in article_ids:
        size = sizes.get(article_id, 0)
        if batch and size > room:
            yield batch
            batch, room = [], _CLAIMS
        batch.append(article_id)
        room -= size
    if batch:
        yield batch


def load_documents(connection: Connection, article_ids: Sequence[str]) -> dict[str, ArticleDocument]:
    """The documents of these articles (at most 500), with closed claims and withdrawn items, without people.

    Articles that this copy of the store does not have, or whose text it does not have, are left out.
    """
    found = articles.load_many(connection, article_ids)
    texts = articles.texts(connection, {article.sha256 for article in found.values()})
    claims_of = claims.of_articles(connection, article_ids)
    marked = {
        claim.id: claim
        for claim in claims.with_approval_check(
            connection, [claim for several in claims_of.values() for claim in several]
        )
    }
    article_of = {claim.id: article_id for article_id, several in claims_of.items() for claim in several}
    all_evidence, all_verdicts = (
        evidence.of_claims(connection, article_of),
        verdicts.of_claims(connection, article_of),
    )
    known = {source.id: source for source in _sources(connection, article_ids)} if all_evidence else {}
    evidence_of, verdicts_of = _by_article(all_evidence, article_of), _by_article(all_verdicts, article_of)
    comments_of = _by_article(reviews.comments_of_claims(connection, article_of), article_of)
    decisions_of = _by_article(reviews.decisions_of_claims(connection, article_of), article_of)
    documents = {}
    for article_id, article in found.items():
        if article.sha256 in texts:
            cited = dict.fromkeys(item.source_id for item in evidence_of[article_id])
            documents[article_id] = ArticleDocument(
                article=article,
                text=texts[article.sha256],
                people=(),
                claims=tuple(marked[claim.id] for claim in claims_of[article_id]),
                sources=tuple(known[source_id] for source_id in cited if source_id in known),
                evidence=tuple(evidence_of[article_id]),
                verdicts=tuple(verdicts_of[article_id]),
                comments=tuple(comments_of[article_id]),
                decisions=tuple(decisions_of[article_id]),
            )
    return documents


def _sources(connection: Connection, article_ids: Sequence[str]) -> list[Source]:
    """The sources of these articles; confidential ones with their salts, without which no approval can be proved."""
    found = sources.of_article(connection, *article_ids)
    secret = [source.id for source in found if source.details.confidentiality is not Confidentiality.PUBLIC]
    salts = approvals.salts_of(connection, secret) if secret else {}
    return [replace(source, salt=salts[source.id]) if source.id in salts else source for source in found]


def _by_article(
    items: Iterable[_ItemOfClaim], article_of: Mapping[str, str]
) -> dict[str, list[_ItemOfClaim]]:
    found: dict[str, list[_ItemOfClaim]] = defaultdict(list)
    for item in items:
        found[article_of[item.claim_id]].append(item)
    return found
