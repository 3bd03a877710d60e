"""File formats: one table of what the program reads and writes, which command line, window and services ask.

To add a format, write one module and one entry here. The module has `read_articles`, `read_documents`,
`write_documents` or `recognizes`, as far as the entry promises it (`ArticleReader` and its like below). It is
imported when it is first used, so a large library costs those who do not need it nothing.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from workbench.domain.errors import UnknownFormat

if TYPE_CHECKING:
    from workbench.domain.article import IncomingArticle
    from workbench.domain.document import ArticleDocument


#: Media types with markup: their words are not all that a reader sees, or not as a reader sees them.
_MARKUP = re.compile("html|xml|json|rtf")
#: The media type of a file of which nothing is known (RFC 2046, 4.5.1).
_UNKNOWN = "application/octet-stream"


class Content(StrEnum):
    """What a file holds."""

    ARTICLE = "article"  # the text of an article
    ANNOTATIONS = "annotations"  # an article with everything that was said about it
    BUNDLE = "bundle"  # events, which stores hand to each other
    REQUEST = "request"  # somebody asks to join a newsroom


class ArticleReader(Protocol):
    """A module that reads Content.ARTICLE."""

    def read_articles(self, source: Path | bytes, name: str = "") -> Iterator[IncomingArticle]:
        """The articles of a file, or of bytes that came in as `name`."""


class DocumentReader(Protocol):
    """A module that reads Content.ANNOTATIONS."""

    def read_documents(self, path: Path) -> Iterator[tuple[str, ArticleDocument]]:
        """The documents of a file one after another, each with the name of its place for messages."""


class DocumentWriter(Protocol):
    """A module that writes Content.ANNOTATIONS."""

    def write_documents(self, documents: Iterable[ArticleDocument]) -> Iterator[bytes]:
        """The bytes of a file with these documents, part by part, so that any number of them fits into memory."""


class Recognizer(Protocol):
    """A module whose files are known by their content, whatever they are called."""

    def recognizes(self, path: Path) -> bool:
        """Whether this is most likely a file of the format."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    `name` is stable: people type it after `--format`. `label` is the English name that the window translates
    (`ui/labels/formats.py`). `suffixes` are in lower case and have their dot; the first is the one of new files, and the
    one by which the files of a folder are chosen.
    """

    name: str
    label: str
    module: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    reads: Content | None = None
    writes: Content | None = None
    several: bool = False  # one file holds several articles
    several_as: str = ""  # the format that holds several articles of this kind
    by_content: bool = False  # its module is a Recognizer

    @property
    def suffix(self) -> str:
        return self.suffixes[0]

    def read_articles(self, source: Path | bytes, name: str = "") -> Iterator[IncomingArticle]:
        return cast("ArticleReader", self._imported()).read_articles(source, name)

    def read_documents(self, path: Path) -> Iterator[tuple[str, ArticleDocument]]:
        return cast("DocumentReader", self._imported()).read_documents(path)

    def write_documents(self, documents: Iterable[ArticleDocument]) -> Iterator[bytes]:
        return cast("DocumentWriter", self._imported()).write_documents(documents)

    def recognizes(self, path: Path) -> bool:
        return self.by_content and cast("Recognizer", self._imported()).recognizes(path)

    def _imported(self) -> Any:  # noqa: ANN401  # a module, which the callers see as one of the protocols
        return import_module(self.module)


class FormatTable:
    """The formats in the order in which people see them."""

    def __init__(self, formats: Sequence[Format]) -> None:
        self._formats = tuple(formats)

    def __iter__(self) -> Iterator[Format]:
        return iter(self._formats)

    def reading(self, *contents: Content) -> FormatTable:
        """The formats that read one of these."""
        return FormatTable([one for one in self if one.reads in contents])

    def writing(self, *contents: Content) -> FormatTable:
        """The formats that write one of these."""
        return FormatTable([one for one in self if one.writes in contents])

    def names(self) -> list[str]:
        return [one.name for one in self]

    def named(self, name: str) -> Format:
        """Raises UnknownFormat, which names those that there are."""
        for one in self:
            if one.name == name:
                return one
        raise UnknownFormat(format=name, known=tuple(self.names()))

    def of_suffix(self, path: Path) -> Format | None:
        """The first format whose files are called so; None where there is none."""
        return next((one for one in self if path.suffix.lower() in one.suffixes), None)

    def of_media_type(self, media_type: str) -> Format | None:
        return next((one for one in self if media_type in one.media_types), None)

    def media_type_of(self, path: Path) -> str:
        """The media type of a file by its name: what the system calls it, unless its format knows better."""
        guessed = mimetypes.guess_type(path.name)[0] or _UNKNOWN
        found = self.of_suffix(path)
        return guessed if found is None or guessed in found.media_types else found.media_types[0]

    def text_format(self, media_type: str) -> Format | None:
        """The format by which the text of a kept file is read; None for markup that no format reads as text."""
        found = self.reading(Content.ARTICLE).of_media_type(media_type)
        return PLAIN_TEXT if found is None and not _MARKUP.search(media_type) else found

    def of_file(self, path: Path) -> Format | None:
        """The format whose module recognizes the file, else the one whose files are called so."""
        return next((one for one in self if one.recognizes(path)), None) or self.of_suffix(path)


#: The format of an export for which nobody chose one.
DEFAULT_EXPORT = "annotated-json"
#: Any file that has no other format is tried as this one.
PLAIN_TEXT = Format(
    name="plain-text",
    label="Texts",
    module="workbench.exchange.articles.plain_text",
    media_types=("text/plain", "text/markdown"),
    suffixes=(".txt", ".md"),
    reads=Content.ARTICLE,
)

#: One JSON object a line; `workbench detect` takes these files as well.
JSON_LINES = Format(
    name="annotated-jsonl",
    label="Annotated JSON, a line for each article",
    module="workbench.exchange.annotations.annotated_json_lines",
    media_types=("application/x-ndjson",),
    suffixes=(".jsonl", ".ndjson"),
    reads=Content.ANNOTATIONS,
    writes=Content.ANNOTATIONS,
    several=True,
)

FORMATS = FormatTable(
    (
        PLAIN_TEXT,
        Format(
            name=DEFAULT_EXPORT,
            label="Annotated JSON",
            module="workbench.exchange.annotations.annotated_json",
            media_types=("application/json",),
            suffixes=(".json",),
            reads=Content.ANNOTATIONS,
            writes=Content.ANNOTATIONS,
            several_as=JSON_LINES.name,
        ),
        JSON_LINES,
        Format(
            name="bundle",
            label="Bundles",
            module="workbench.exchange.bundles.bundle",
            media_types=("application/x-tadqiq-bundle",),
            suffixes=(".bundle",),
            reads=Content.BUNDLE,
            writes=Content.BUNDLE,
            several=True,
            by_content=True,
        ),
        Format(
            name="join-request",
            label="Requests to join a newsroom",
            module="workbench.exchange.join_request",
            media_types=("application/x-tadqiq-request",),
            suffixes=(".request",),
            reads=Content.REQUEST,
            by_content=True,
        ),
    )
)
