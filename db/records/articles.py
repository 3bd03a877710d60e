"""Articles: their registers, their rows, and the frozen texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from db.change import Change
from db.records import register_values
from db.schema.canonical_json import JSON
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.named_rows import fetch_row, fetch_rows, fetch_rows_by_ids, select_columns
from workbench.domain.article import (
    Article,
    ArticleMeta,
    ArticleSummary,
    IncomingArticle,
    article_state,
    text_sha256,
)


class _ArticleRow(NamedTuple):
    id: str
    title: str
    byline: str
    outlet: str
    published_on: str
    url: str
    language: str
    sha256: str
    file_sha256: str
    length: int
    origin: str
    encoding: str
    created_us: int
    author_id: str
    withdrawn: int
    imported_from: str


_SELECT = select_columns(_ArticleRow) + " FROM article WHERE present = 1"
_PUT = "INSERT INTO article_text (sha256, body) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"
_TEXT = "SELECT body FROM article_text WHERE sha256 = ?"
_HOW_MANY = "SELECT count(*) FROM article WHERE present = 1 AND withdrawn = 0"
_TEXTS = "SELECT sha256, body FROM article_text WHERE sha256 IN ({})"
_STORED = "SELECT sha256 FROM article_text WHERE sha256 IN ({})"
_COUNTS = (
    "SELECT article_id, state, count(*) FROM claim WHERE present = 1 AND article_id IN ({})"
    " GROUP BY article_id, state"
)


def registers_of(article: Article) -> dict[str, JSON]:
    """All registers of a new article."""
    core = register_values.core_of(_core(article, article.sha256, article.length), article.imported)
    return register_values.without_unset(
        {"core": core, **meta_registers(article.meta), "withdrawn": article.withdrawn or None}
    )


def registers_of_new(incoming: IncomingArticle, sha256: str) -> dict[str, JSON]:
    """All registers of a text that is being imported; a bulk import makes no `Article` for this."""
    core = _core(incoming, sha256, len(incoming.text))
    return register_values.without_unset({"core": core, **meta_registers(incoming.meta)})


def _core(article: Article | IncomingArticle, sha256: str, length: int) -> dict[str, JSON]:
    return {
        "sha256": sha256,
        "file_sha256": article.file_sha256,
        "length": length,
        "origin": article.origin,
        "encoding": article.encoding,
    }


def meta_registers(meta: ArticleMeta) -> dict[str, JSON]:
    return {
        "title": meta.title or None,
        "byline": meta.byline or None,
        "outlet": meta.outlet or None,
        "published_on": meta.published_on or None,
        "url": meta.url or None,
        "language": register_values.none_if_default(meta.language, "ar"),
    }


def changed_registers(before: Article, after: Article) -> dict[str, JSON]:
    return register_values.differences(registers_of(before), registers_of(after))


def save_text(change: Change, text: str, sha256: str = "") -> str:
    """Store a frozen text, once per hash, and return its SHA-256, which a caller may pass if it knows it.

    The row is deferred to the end of the change: nothing in the change may read it.
    """
    name = sha256 or text_sha256(text)
    change.defer(_PUT, (name, text))
    return name


def text(connection: Connection, sha256: str) -> str | None:
    """The frozen text of this hash, or None where this copy of the store does not have it."""
    found: str | None = connection.exec_driver_sql(_TEXT, (sha256,)).scalar()
    return found


def load(connection: Connection, article_id: str) -> Article | None:
    row = fetch_row(connection, _ArticleRow, _SELECT + " AND id = ?", (article_id,))
    return None if row is None else _article(row)


def load_many(connection: Connection, article_ids: Iterable[str]) -> dict[str, Article]:
    """Id -> article; unknown ids are left out."""
    rows = fetch_rows_by_ids(connection, _ArticleRow, _SELECT + " AND id IN ({})", article_ids)
    return {row.id: _article(row) for row in rows}


def texts(connection: Connection, hashes: Iterable[str]) -> dict[str, str]:
    """SHA-256 -> frozen text; texts that this copy of the store does not have are left out."""
    return dict(select_by_ids(connection, _TEXTS, hashes))


def stored_texts(connection: Connection, hashes: Iterable[str]) -> set[str]:
    """Those of these SHA-256 hashes whose texts this copy of the store has."""
    return {sha256 for (sha256,) in select_by_ids(connection, _STORED, hashes)}


def was_imported(connection: Connection, article_id: str) -> bool:
    """Whether this copy knows an article of this id, also one whose import was undone."""
    return connection.exec_driver_sql("SELECT 1 FROM article WHERE id = ?", (article_id,)).first() is not None


def count(connection: Connection) -> int:
    """Number of articles that are not withdrawn."""
    found: int = connection.exec_driver_sql(_HOW_MANY).scalar_one()
    return found


def ids_after(connection: Connection, after: tuple[int, str] | None, limit: int) -> list[tuple[int, str]]:
    """(imported_us, id) of the next articles that are not withdrawn, newest first."""
    sql = "SELECT created_us, id FROM article WHERE present = 1 AND withdrawn = 0"
    if after is not None:
        sql += " AND (created_us, id) < (?, ?)"
    rows = connection.exec_driver_sql(
        sql + " ORDER BY created_us DESC, id DESC LIMIT ?", (*(after or ()), limit)
    )
    return [(imported_us, article_id) for imported_us, article_id in rows]


def by_text(connection: Connection, sha256: str) -> list[Article]:
    """Articles with exactly this text."""
    rows = fetch_rows(connection, _ArticleRow, _SELECT + " AND sha256 = ? ORDER BY created_us, id", (sha256,))
    return [_article(row) for row in rows]


def page(
    connection: Connection,
    limit: int = 200,
    after: tuple[int, str] | None = None,
    *,
    withdrawn: bool = False,
) -> list[ArticleSummary]:
    """Articles, newest first, with the numbers of their claims by state; `after` is (imported_us, id) of the last one seen."""
    sql, arguments = _SELECT, []
    if not withdrawn:
        sql += " AND withdrawn = 0"
    if after is not None:
        sql += " AND (created_us, id) < (?, ?)"
        arguments += [*after]
    rows = fetch_rows(
        connection, _ArticleRow, sql + " ORDER BY created_us DESC, id DESC LIMIT ?", (*arguments, limit)
    )
    articles = [_article(row) for row in rows]
    counts = count_claims(connection, [article.id for article in articles])
    return [
        ArticleSummary(article, counts[article.id], article_state(counts[article.id])) for article in articles
    ]


def count_claims(connection: Connection, article_ids: Sequence[str]) -> dict[str, dict[str, int]]:
    """Article -> state -> number of claims."""
    counts: dict[str, dict[str, int]] = {article_id: {} for article_id in article_ids}
    for at in range(0, len(article_ids), 500):
        some = tuple(article_ids[at : at + 500])
        rows = connection.exec_driver_sql(_COUNTS.format(",".join("?" * len(some))), some)
        for article_id, state, n in rows:
            counts[article_id][state] = n
    return counts


def _article(row: _ArticleRow) -> Article:
    return Article(
        id=row.id,
        meta=ArticleMeta(row.title, row.byline, row.outlet, row.published_on, row.url, row.language),
        sha256=row.sha256,
        file_sha256=row.file_sha256,
        length=row.length,
        origin=row.origin,
        encoding=row.encoding,
        imported_us=row.created_us,
        imported_by=row.author_id,
        withdrawn=bool(row.withdrawn),
        imported=register_values.read_imported(row.imported_from, row.id),
    )
