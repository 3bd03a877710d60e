"""Whole articles out of the store and into it: the unit of exchange with other programs and other stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from db import articles, claims, evidence, people, reviews, sources, verdicts
from db.canonical import JSON
from db.ids import verdict_id
from db.store import Change, Store
from workbench.domain.article import Article
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import ExportInvalid, ImportConflict, NotFound
from workbench.domain.person import Person
from workbench.exchange.annotated_json import people_named
from workbench.exchange.records import to_json
from workbench.services.checks import sound

IMPORT = "import annotated article"

#: So many items are named in the list of what is there with other content; the rest is counted.
NAMED = 5

#: One item of a document: its kind, its id, what is published of it, and the registers that make it.
Item = tuple[EntityType, str, Mapping[str, object], Mapping[str, JSON]]


#: States that say somebody judged the claim.
JUDGED = frozenset({ClaimState.APPROVED, ClaimState.RETURNED, ClaimState.PUBLISHED, ClaimState.CORRECTED})


class Identified(Protocol):
    @property
    def id(self) -> str: ...


class ExportService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def article_document(self, article_id: str) -> ArticleDocument:
        """Everything that hangs on one article, closed claims and withdrawn items too."""
        with self._store.read() as connection:
            article = articles.load(connection, article_id)
            text = None if article is None else articles.text(connection, article.sha256)
            if article is None or text is None:
                raise NotFound(kind="article", id=article_id)
            document = ArticleDocument(
                article=article,
                text=text,
                people=(),
                claims=tuple(claims.of_article(connection, article_id, include_closed=True)),
                sources=tuple(sources.of_article(connection, article_id)),
                evidence=tuple(evidence.of_article(connection, article_id)),
                verdicts=tuple(verdicts.of_article(connection, article_id)),
                comments=tuple(reviews.comments_of_article(connection, article_id)),
                decisions=tuple(reviews.decisions_of_article(connection, article_id)),
            )
            named = people_named(document)
            everyone = people.all_people(connection)
        return replace(document, people=tuple(person for person in everyone if person.id in named))

    def import_document(
        self, actor: Person, document: ArticleDocument, name: str = "document"
    ) -> tuple[Article, Changes]:
        """Take a document in as one change by `actor`. Ids, authors and times stay; snapshots' bytes do not travel.

        What is there already with the same content is left alone. Raises ImportConflict with a list for what is
        there with other content, and ExportInvalid for a document that does not hold together; then nothing was
        imported. Imported states and decisions are marked: nobody here took them.
        """
        self._check(document, name)
        items = list(_items(document))
        known = self._known(document)
        differing = [
            f"{kind.value} {entity}"
            for kind, entity, shown, _ in items
            if entity in known and known[entity] != shown
        ]
        if differing:
            more = len(differing) - NAMED
            listed = ", ".join(differing[:NAMED]) + (f" and {more} more" if more > 0 else "")
            raise ImportConflict(items=listed)
        new = [item for item in items if item[1] not in known]
        if not new:
            return self._article(document.article.id), Changes("", IMPORT)
        with self._store.change(IMPORT, actor.id) as change:
            articles.put_text(change, document.text)
            _write(change, new)
        return self._article(document.article.id), change.changes

    def _known(self, document: ArticleDocument) -> dict[str, Mapping[str, object]]:
        """What this store publishes of the document's items that it has."""
        loaders: tuple[tuple[Sequence[Identified], Callable[..., object]], ...] = (
            (document.people, people.load),
            ((document.article,), articles.load),
            (document.claims, claims.load),
            (document.sources, sources.load),
            (document.evidence, evidence.load),
            (document.verdicts, verdicts.load),
            (document.comments, reviews.load_comment),
            (document.decisions, reviews.load_decision),
        )
        found: dict[str, Mapping[str, object]] = {}
        with self._store.read() as connection:
            for group, load in loaders:
                for item in group:
                    here = load(connection, item.id)
                    if here is not None:
                        found[item.id] = to_json(here)
        return found

    def _check(self, document: ArticleDocument, name: str) -> None:
        for claim in document.claims:
            sound(claim, document.text)
        for verdict in document.verdicts:
            if verdict.id != verdict_id(verdict.claim_id, verdict.author_id):
                raise ExportInvalid(
                    path=name, reason=f"verdict {verdict.id} is not named by its claim and author"
                )

    def _article(self, article_id: str) -> Article:
        with self._store.read() as connection:
            article = articles.load(connection, article_id)
        if article is None:
            raise NotFound(kind="article", id=article_id)
        return article


def _items(document: ArticleDocument) -> Iterator[Item]:
    """Everything in the document with the registers that make it here, in the order in which it is written."""
    for person in document.people:
        yield EntityType.PERSON, person.id, to_json(person), people.groups(person, given=True)
    article = document.article
    yield EntityType.ARTICLE, article.id, to_json(article), articles.groups(article, given=True)
    for source in document.sources:
        yield EntityType.SOURCE, source.id, to_json(source), sources.groups(source, given=True)
    for claim in document.claims:
        here = replace(claim, imported=claim.state in JUDGED)
        yield EntityType.CLAIM, claim.id, to_json(claim), claims.groups(here, given=True)
    for proof in document.evidence:
        yield EntityType.EVIDENCE, proof.id, to_json(proof), evidence.groups(proof, given=True)
    for verdict in document.verdicts:
        yield EntityType.VERDICT, verdict.id, to_json(verdict), verdicts.groups(verdict, given=True)
    for comment in document.comments:
        yield EntityType.COMMENT, comment.id, to_json(comment), reviews.comment_groups(comment, given=True)
    for decision in document.decisions:
        taken = reviews.decision_groups(replace(decision, imported=True), given=True)
        yield EntityType.DECISION, decision.id, to_json(decision), taken


def _write(change: Change, items: Sequence[Item]) -> None:
    for kind, entity, _, groups in items:
        change.write("import", kind, entity, groups)
