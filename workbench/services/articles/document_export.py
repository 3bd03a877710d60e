"""Article documents out of the store and into it: the unit of exchange with other programs and other stores."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice

from db import records
from db.ids import verdict_id
from db.store import Store
from workbench.domain.article import Article
from workbench.domain.changes import Changes
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import ExportInvalid, FieldInvalid, NotFound, RegisterUnsound
from workbench.domain.person import Person
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import FieldName, Reason, RecordKind
from workbench.exchange.annotations.annotated_json import people_named
from workbench.exchange.formats import Format
from workbench.services.articles.document_import import add_documents, holds, next_batch
from workbench.services.validation import check_claim
from workbench.system.gc_pause import pause_gc

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
            everyone = [
                records.people.with_given_role(connection, one)
                for one in records.people.all_people(connection)
            ]
        for article_id in article_ids:
            if article_id not in found:
                raise NotFound(kind=RecordKind.ARTICLE, id=article_id)
            document = found[article_id]
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
        """Import a document as one change by `actor`. Ids, authors and times stay; bytes of snapshots do not travel.

        Items that the store has with the same content are left alone. Raises ImportConflict with a list of those that it
        has with other content, and ExportInvalid for a document that contradicts itself; then nothing is imported. Imported
        states and decisions are marked as such: nobody here made them.
        """
        _, changes = self.import_documents(actor, [(name, document)])
        return self._article(document.article.id), changes

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
        new: list[str] = []
        done, remaining = 0, iter(named)
        with self._store.change(IMPORT, actor.id) as change:
            while batch := list(next_batch(remaining)):
                for name, document in batch:
                    hook(done, total)
                    try:
                        _check(document, name)
                    except FieldInvalid as error:
                        raise _unfit(error, name) from error
                    done += 1
                try:
                    new += add_documents(change, [document for _, document in batch])
                except RegisterUnsound as error:
                    entity = error.parts["entity"]
                    name = next(name for name, document in batch if holds(document, entity))
                    raise _unfit(error, name) from error
        touched = change.changes.touched
        return new, change.changes if touched else Changes("", IMPORT)

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
        if verdict.id != verdict_id(verdict.claim_id, verdict.author_id):
            raise ExportInvalid(path=name, reason=Reason(ReasonCode.VERDICT_MISNAMED_HERE, id=verdict.id))


def _unfit(error: FieldInvalid, name: str) -> ExportInvalid:
    """The same trouble with the name of the document that has the value."""
    cause = error.reason or Reason(ReasonCode.VALUE_UNREADABLE)
    reason = Reason(ReasonCode.VALUE_UNFIT, field=FieldName(str(error.parts["field"])), cause=cause)
    return ExportInvalid(path=name, reason=reason)
