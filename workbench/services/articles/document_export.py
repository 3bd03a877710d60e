"""Article documents out of the store and into it: the unit of exchange with other programs and other stores."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from db import records
from db.ids import verdict_id
from db.store import Store
from workbench.domain.article import Article
from workbench.domain.changes import Changes
from workbench.domain.claim import Claim
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import ExportInvalid, FieldInvalid, NotFound
from workbench.domain.evidence import Evidence
from workbench.domain.person import Person
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason, RecordKind
from workbench.domain.review import Comment, Decision
from workbench.domain.source import Source
from workbench.domain.verdict import Verdict
from workbench.exchange.annotations.annotated_json import people_named
from workbench.exchange.formats import Format
from workbench.services.articles.document_import import ImportedDocument, add_documents, next_batch, unfit
from workbench.services.validation import check_claim
from workbench.system.gc_pause import pause_gc

_Item = TypeVar("_Item", Article, Claim, Source, Evidence, Verdict, Comment, Decision)

IMPORT = "import annotated article"

#: Articles looked up at once.
PAGE = 200


class ExportService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def article_document(self, article_id: str) -> ArticleDocument:
        """One article with everything that belongs to it, closed claims and withdrawn items too."""
        return next(self.documents([article_id]))

    def how_many(self) -> int:
        """The number of articles in `everything`."""
        with self._store.read() as connection:
            return records.articles.count(connection)

    def everything(self) -> Iterator[str]:
        """The ids of all articles that are not withdrawn, the newest first, a page at a time."""
        after: tuple[int, str] | None = None
        while True:
            with self._store.read() as connection:
                page = records.articles.ids_after(connection, after, PAGE)
            yield from (article_id for _, article_id in page)
            if len(page) < PAGE:
                return
            after = page[-1]

    def documents(self, article_ids: Iterable[str]) -> Iterator[ArticleDocument]:
        """These articles with everything that belongs to them, in this order; a few are in memory at once.

        Each article is read in one state of the store; others may go on working meanwhile. Raises NotFound.
        """
        for batch in self._batches(article_ids):
            yield from self._read(batch)

    def _batches(self, article_ids: Iterable[str]) -> Iterator[list[str]]:
        remaining = iter(article_ids)
        while page := list(islice(remaining, PAGE)):
            with self._store.read() as connection:
                batches = list(records.split_into_batches(connection, page))
            yield from batches

    def _read(self, article_ids: Sequence[str]) -> Iterator[ArticleDocument]:
        with self._store.read() as connection:
            found = records.load_documents(connection, article_ids)
            everyone = records.people.all_people(connection)
        names = {person.id: person.name for person in everyone}
        for article_id in article_ids:
            if article_id not in found:
                raise NotFound(kind=RecordKind.ARTICLE, id=article_id)
            document = _with_author_names(found[article_id], names)
            named = people_named(document)
            yield replace(document, people=tuple(person for person in everyone if person.id in named))

    def file_parts(
        self,
        format_: Format,
        article_ids: Iterable[str],
        hook: ProgressHook = no_progress,
        total: int | None = None,
    ) -> Generator[bytes]:
        """A file of this format with these articles, part by part. The hook is called for each article and may cancel."""
        with closing(self._documents_for_export(article_ids, hook, total)) as found:
            yield from format_.write_documents(found)

    def _documents_for_export(
        self, article_ids: Iterable[str], hook: ProgressHook, total: int | None
    ) -> Generator[ArticleDocument]:
        done = 0
        for batch in self._batches(article_ids):
            with pause_gc():  # a document and its bytes hold no reference cycle
                for document in self._read(batch):
                    hook(done, total)
                    yield document
                    done += 1

    def import_document(
        self, actor: Person, document: ArticleDocument, name: str = "document"
    ) -> tuple[Article, Changes]:
        """Import a document as one change by `actor`. Bytes of snapshots do not travel.

        Items that the store has with the same content are left alone. Raises ImportConflict with a list of those that it
        has with other content, and ExportInvalid for a document that contradicts itself; then nothing is imported. Every
        item names its author and time in the other store; states and decisions are marked as imported: nobody here made them.
        """
        [imported], changes = self._import(actor, [(name, document)], no_progress, None)
        return self._article(imported.article_id), changes

    def import_documents(
        self,
        actor: Person,
        named: Iterable[tuple[str, ArticleDocument]],
        hook: ProgressHook = no_progress,
        total: int | None = None,
    ) -> tuple[list[str], Changes]:
        """Import any number of documents as one change or not at all, each with the name of its place for messages.

        Works as `import_document`, as a stream: a few are in memory at once. Returns the ids of the articles that are new. The
        hook is called for each document and may cancel everything.
        """
        imported, changes = self._import(actor, named, hook, total)
        return [one.article_id for one in imported if one.is_new], changes

    def _import(
        self,
        actor: Person,
        named: Iterable[tuple[str, ArticleDocument]],
        hook: ProgressHook,
        total: int | None,
    ) -> tuple[list[ImportedDocument], Changes]:
        imported: list[ImportedDocument] = []
        done, remaining = 0, iter(named)
        with self._store.change(IMPORT, actor.id) as change:
            while batch := list(next_batch(remaining)):
                for name, document in batch:
                    hook(done, total)
                    try:
                        _check(document, name)
                    except FieldInvalid as error:
                        raise unfit(error, name) from error
                    done += 1
                imported += add_documents(change, batch)
        touched = change.changes.touched
        return imported, change.changes if touched else Changes("", IMPORT)

    def _article(self, article_id: str) -> Article:
        with self._store.read() as connection:
            article = records.articles.load(connection, article_id)
        if article is None:
            raise NotFound(kind=RecordKind.ARTICLE, id=article_id)
        return article


def _check(document: ArticleDocument, name: str) -> None:
    for claim in document.claims:
        check_claim(claim, document.text)
    for verdict in document.verdicts:
        if verdict.imported is None and verdict.id != verdict_id(verdict.claim_id, verdict.author_id):
            raise ExportInvalid(path=name, reason=Reason(ReasonCode.VERDICT_MISNAMED_HERE, id=verdict.id))


def _with_author_names(document: ArticleDocument, names: Mapping[str, str]) -> ArticleDocument:
    """The document with the names of foreign authors of whom older imports made people of this store."""

    def named(item: _Item) -> _Item:
        origin = item.imported
        if origin is None or origin.author.name or origin.author.id not in names:
            return item
        author = replace(origin.author, name=names[origin.author.id])
        return replace(item, imported=replace(origin, author=author))

    return replace(
        document,
        article=named(document.article),
        claims=tuple(map(named, document.claims)),
        sources=tuple(map(named, document.sources)),
        evidence=tuple(map(named, document.evidence)),
        verdicts=tuple(map(named, document.verdicts)),
        comments=tuple(map(named, document.comments)),
        decisions=tuple(map(named, document.decisions)),
    )
