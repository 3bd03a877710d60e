"""Whole articles out of the store and into it: the unit of exchange with other programs and other stores."""

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
from workbench.domain.errors import ExportInvalid, NotFound
from workbench.domain.person import Person
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason, RecordKind
from workbench.exchange.annotations.annotated_json import people_named
from workbench.exchange.formats import Format
from workbench.services.articles.document_import import few, take
from workbench.services.validation import sound
from workbench.system.gc_pause import pause_gc

IMPORT = "import annotated article"

#: So many articles are looked up at once.
PAGE = 200


class ExportService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def article_document(self, article_id: str) -> ArticleDocument:
        """Everything that hangs on one article, closed claims and withdrawn items too."""
        return next(self.documents([article_id]))

    def how_many(self) -> int:
        """How many articles `everything` has."""
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
        """These articles with all that hangs on them, in this order, however many: a few are held at once.

        Each is as the store was at one moment; others may work on meanwhile. Raises NotFound.
        """
        for batch in self._batches(article_ids):
            yield from self._read(batch)

    def _batches(self, article_ids: Iterable[str]) -> Iterator[list[str]]:
        remaining = iter(article_ids)
        while page := list(islice(remaining, PAGE)):
            with self._store.read() as connection:
                batches = list(records.article_documents.split_into_batches(connection, page))
            yield from batches

    def _read(self, article_ids: Sequence[str]) -> Iterator[ArticleDocument]:
        with self._store.read() as connection:
            found = records.article_documents.load_documents(connection, article_ids)
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
        """A file of this format with these articles, part by part. The hook hears of each article, and may stop it."""
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
        """Take a document in as one change by `actor`. Ids, authors and times stay; snapshots' bytes do not travel.

        What is there already with the same content is left alone. Raises ImportConflict with a list for what is
        there with other content, and ExportInvalid for a document that does not hold together; then nothing was
        imported. Imported states and decisions are marked: nobody here took them.
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
        """Take many documents in, each with the name of where it comes from, streaming, as one change or not at all.

        As `import_document`, for any number of them: a few are held at once. Returns the ids of the articles that
        were new. The hook hears of each document, and may stop all of it.
        """
        new: list[str] = []
        done, remaining = 0, iter(named)
        with self._store.change(IMPORT, actor.id) as change:
            while batch := list(few(remaining)):
                for name, document in batch:
                    hook(done, total)
                    _check(document, name)
                    done += 1
                new += take(change, [document for _, document in batch])
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
        sound(claim, document.text)
    for verdict in document.verdicts:
        if verdict.id != verdict_id(verdict.claim_id, verdict.author_id):
            raise ExportInvalid(path=name, reason=Reason(ReasonCode.VERDICT_MISNAMED_HERE, id=verdict.id))
