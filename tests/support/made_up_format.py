"""A file format that nobody uses: `title: text` for an article, and a list of ids for annotated articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from workbench.domain.article import ArticleMeta, IncomingArticle, text_sha256
from workbench.domain.document import ArticleDocument
from workbench.exchange.formats import FORMATS, Content, Format, FormatTable

MADE_UP = Format(
    name="made-up",
    label="Made-up files",
    module=__name__,
    media_types=("application/x-made-up",),
    suffixes=(".madeup", ".mup"),
    reads=Content.ARTICLE,
    writes=Content.ANNOTATIONS,
)
WITH_MADE_UP = FormatTable((*FORMATS, MADE_UP))


def read_articles(source: Path | bytes, name: str = "") -> Iterator[IncomingArticle]:
    del name
    data = source.read_bytes() if isinstance(source, Path) else source
    for line in data.decode().splitlines():
        title, _, text = line.partition(": ")
        yield IncomingArticle(text, ArticleMeta(title=title), text_sha256(line), "made-up")


def write_documents(documents: Iterable[ArticleDocument]) -> Iterator[bytes]:
    yield b"ids\n"
    for document in documents:
        yield f"{document.article.id}\n".encode()
