"""Articles: frozen texts with correctable metadata; none is ever deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from db import records
from db.change import JSON, Change
from db.store import Store
from workbench.domain.article import Article, ArticleMeta, ArticleSummary, IncomingArticle, text_sha256
from workbench.domain.changes import Changes, EntityType
from workbench.domain.errors import NotFound
from workbench.domain.person import Person
from workbench.domain.progress import CancelledError
from workbench.domain.reasons import RecordKind
from workbench.services.validation import check_texts, resolve_id
from workbench.system import disk_space

#: Articles written at once; after that progress is reported and cancelling is possible.
STEP = 100

#: Bytes on the disk for a byte of text, for a while: in the log, in the file, with its event and in the index.
_GROWTH = 5


class ArticlesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, actor: Person, incoming: IncomingArticle) -> tuple[Article, Changes]:
        """Freeze a text as a new article."""
        with self._store.change("import article", actor.id) as change:
            article_id = change.create("create", EntityType.ARTICLE, _new(change, incoming))
        return self._load(article_id), change.changes

    def add_many(
        self,
        actor: Person,
        incoming: Iterable[IncomingArticle],
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        size: int = 0,
    ) -> tuple[list[str], Changes]:
        """Freeze many texts in one change, as a stream. When it is cancelled or fails, none of them is kept.

        `progress` gets the number of finished texts. A cancelled call returns no ids and an empty change. `size` is the size of
        all texts in bytes, as far as it is known: where the disk has no room for them, NoRoom is raised first.
        """
        disk_space.require(self._store.path, _GROWTH * size)
        try:
            with self._store.change("import articles", actor.id) as change:
                rows = _rows(change, incoming, progress or _silent, cancelled or _never)
                ids = change.create_many("create", EntityType.ARTICLE, rows)
        except CancelledError:
            return [], Changes("", "import articles")
        return ids, change.changes

    def get(self, piece: str) -> Article:
        """The article with this id, or the only one whose id ends (or begins) with `piece`. Raises NotFound or BadInput."""
        with self._store.read() as connection:
            exact = records.articles.load(connection, piece)
            return exact or self._load(
                resolve_id(
                    RecordKind.ARTICLE,
                    piece,
                    records.id_lookup.find_by_part(connection, EntityType.ARTICLE, piece),
                )
            )

    def many(self, article_ids: Sequence[str]) -> list[Article]:
        """These articles, in this order; missing ones are left out."""
        with self._store.read() as connection:
            found = records.articles.load_many(connection, article_ids)
        return [found[article_id] for article_id in article_ids if article_id in found]

    def same_text(self, text: str) -> list[Article]:
        """Articles with exactly this text."""
        with self._store.read() as connection:
            return records.articles.by_text(connection, text_sha256(text))

    def text(self, article: Article) -> str:
        """The frozen text. Raises NotFound where this copy of the store does not have it."""
        with self._store.read() as connection:
            text = records.articles.text(connection, article.sha256)
        if text is None:
            raise NotFound(kind=RecordKind.TEXT, id=article.sha256)
        return text

    def list(
        self, *, withdrawn: bool = False, limit: int = 200, after: Article | None = None
    ) -> list[ArticleSummary]:
        """Articles, newest first, with their claims counted by state; a page that starts after `after`."""
        key = None if after is None else (after.imported_us, after.id)
        with self._store.read() as connection:
            return records.articles.page(connection, limit, key, withdrawn=withdrawn)

    def edit_meta(self, actor: Person, article_id: str, meta: ArticleMeta) -> tuple[Article, Changes]:
        """Correct what is known about an article; its text is frozen."""
        check_texts(meta)
        before = self.get(article_id)
        return self._save(actor, "edit article", before, replace(before, meta=meta))

    def withdraw(self, actor: Person, article_id: str, *, withdrawn: bool = True) -> tuple[Article, Changes]:
        """Take an article out of the lists, or put it back; it stays readable."""
        before = self.get(article_id)
        action = "withdraw article" if withdrawn else "restore article"
        return self._save(actor, action, before, replace(before, withdrawn=withdrawn))

    def _save(self, actor: Person, action: str, before: Article, after: Article) -> tuple[Article, Changes]:
        groups = records.articles.changed_registers(before, after)
        if not groups:
            return before, Changes("", action)
        with self._store.change(action, actor.id) as change:
            change.write("edit", EntityType.ARTICLE, before.id, groups)
        return self._load(before.id), change.changes

    def _load(self, article_id: str) -> Article:
        with self._store.read() as connection:
            article = records.articles.load(connection, article_id)
        if article is None:
            raise NotFound(kind=RecordKind.ARTICLE, id=article_id)
        return article


def _rows(
    change: Change,
    incoming: Iterable[IncomingArticle],
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> Iterator[dict[str, JSON]]:
    remaining, done = iter(incoming), 0
    while batch := list(islice(remaining, STEP)):
        if cancelled():
            raise CancelledError
        for item in batch:
            yield _new(change, item)
        done += len(batch)
        progress(done)


def _new(change: Change, incoming: IncomingArticle) -> dict[str, JSON]:
    """Freeze the text; return the registers of its article."""
    check_texts(incoming.meta)
    return records.articles.registers_of_new(incoming, records.articles.save_text(change, incoming.text))


def _silent(_: int) -> None:
    return None


def _never() -> bool:
    return False
