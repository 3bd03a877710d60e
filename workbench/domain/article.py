"""Articles: a frozen text and what is known about it. State is computed from the claims, never stored."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArticleMeta:
    """What a person may say or correct about an article; the text itself is frozen."""

    title: str = ""
    byline: str = ""
    outlet: str = ""
    published_on: str = ""  # ISO 8601 date, or empty when unknown
    url: str = ""
    language: str = "ar"  # BCP 47


@dataclass(frozen=True, slots=True)
class Article:
    """One article as stored. `sha256` is of the frozen text's UTF-8 bytes, `file_sha256` of the bytes received."""

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


def text_sha256(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class IncomingArticle:
    """A decoded text on its way in: line ends already LF, one leading BOM dropped, nothing else touched."""

    text: str
    meta: ArticleMeta
    file_sha256: str
    origin: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article with its claims counted by state; `state` is computed from them (see `article_state`)."""

    article: Article
    counts: dict[str, int]
    state: str


def article_state(counts: dict[str, int]) -> str:
    """The state of an article, read off its claims: the least advanced open state wins.

    `empty` without claims; closed claims (rejected, withdrawn, duplicate) do not count.
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
