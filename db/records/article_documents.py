"""Articles with all that hangs on them, read many at once: a batch costs nine queries, however many are in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection

from db.records import articles, claims, evidence, reviews, sources, verdicts
from workbench.domain.document import ArticleDocument
from workbench.domain.evidence import Evidence
from workbench.domain.review import Comment, Decision
from workbench.domain.verdict import Verdict

_Hanging = TypeVar("_Hanging", Evidence, Verdict, Comment, Decision)
_Standing = TypeVar("_Standing", Evidence, Verdict)

#: So many claims at most are held at once, where no single article has more.
_CLAIMS = 2000


def split_into_batches(connection: Connection, article_ids: Sequence[str]) -> Iterator[list[str]]:
    """These articles in order, cut so that a reader holds few claims at once."""
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
    """The documents of these articles (at most 500), closed claims and withdrawn items too, people left out.

    Articles that are not there, or whose text is not, are left out.
    """
    found = articles.load_many(connection, article_ids)
    texts = articles.texts(connection, {article.sha256 for article in found.values()})
    made = claims.of_articles(connection, article_ids)
    home = {claim.id: article_id for article_id, several in made.items() for claim in several}
    proof, judged = evidence.of_claims(connection, home), verdicts.of_claims(connection, home)
    standing = _standing(proof), _standing(judged)
    known = {source.id: source for source in sources.of_article(connection, *article_ids)} if proof else {}
    proof_of, judged_of = _by_article(proof, home), _by_article(judged, home)
    talk = _by_article(reviews.comments_of_claims(connection, home), home)
    decided = _by_article(reviews.decisions_of_claims(connection, home), home)
    documents = {}
    for article_id, article in found.items():
        if article.sha256 in texts:
            cited = dict.fromkeys(item.source_id for item in proof_of[article_id])
            documents[article_id] = ArticleDocument(
                article=article,
                text=texts[article.sha256],
                people=(),
                claims=tuple(
                    claims.with_approval_check(claim, *standing) if claim.approved_hash else claim
                    for claim in made[article_id]
                ),
                sources=tuple(known[source_id] for source_id in cited if source_id in known),
                evidence=tuple(proof_of[article_id]),
                verdicts=tuple(judged_of[article_id]),
                comments=tuple(talk[article_id]),
                decisions=tuple(decided[article_id]),
            )
    return documents


def _standing(items: Iterable[_Standing]) -> dict[str, list[_Standing]]:
    """Those that were not withdrawn, by claim."""
    found: dict[str, list[_Standing]] = defaultdict(list)
    for item in items:
        if not item.withdrawn:
            found[item.claim_id].append(item)
    return found


def _by_article(items: Iterable[_Hanging], home: Mapping[str, str]) -> dict[str, list[_Hanging]]:
    found: dict[str, list[_Hanging]] = defaultdict(list)
    for item in items:
        found[home[item.claim_id]].append(item)
    return found
