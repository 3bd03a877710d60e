"""Articles: a frozen text with its metadata. The state is computed from the claims and never stored."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from workbench.domain.foreign_origin import ForeignOrigin


@dataclass(frozen=True, slots=True)
class ArticleMeta:
    """The metadata that a person may enter and correct; the text itself is frozen."""

    title: str = ""
    byline: str = ""
    outlet: str = ""
    published_on: str = ""  # ISO 8601 date, or empty when unknown
    url: str = ""
    language: str = "ar"  # BCP 47


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article. `sha256` is of the frozen text's UTF-8 bytes, `file_sha256` of the bytes received."""

    id: str
    meta: ArticleMeta
    sha256: str
    file_sha256: str
    length: int  # code points
    origin: str  # how it came in: paste, txt, annotated_json, ...
    encoding: str
    imported_us: int  # microseconds UTC
    imported_by: str
    withdrawn: bool = False
    imported: ForeignOrigin | None = None


def text_sha256(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class IncomingArticle:
    """A decoded text before its import: line ends are LF, one leading BOM is dropped, nothing else is changed."""

    text: str
    meta: ArticleMeta
    file_sha256: str
    origin: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article with the number of its claims by state, and its own state (see `article_state`)."""

    article: Article
    counts: dict[str, int]
    state: str


def article_state(counts: dict[str, int]) -> str:
    """The state of an article: the least advanced state of its open claims, "empty" without any.

    Closed claims (rejected, withdrawn, duplicate) do not count.
    """
    order = (
        "returned",
        "draft",
        "in_research",
        "submitted",
        "in_review",
        "approved",
        "published",
        "corrected",
    )
    present = [state for state in order if counts.get(state)]
    return present[0] if present else "empty"
