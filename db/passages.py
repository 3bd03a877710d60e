"""Whether the passages of claims from elsewhere hold the words that they say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from sqlalchemy import Connection

from db.canonical import is_mapping
from db.incoming import Incoming
from db.lookups import by_ids
from db.refused import Refused
from workbench.domain.changes import EntityType

_ARTICLES = "SELECT c.id, a.sha256 FROM claim c JOIN article a ON a.id = c.article_id WHERE c.id IN ({})"
_TEXT = "SELECT body FROM article_text WHERE sha256 = ?"


def check(connection: Connection, events: Iterable[Incoming]) -> None:
    """Raises Refused for a passage that its article does not hold. An article that is not here proves nothing."""
    marked = [event for event in events if event.kind is EntityType.CLAIM and event.writes.get("spans")]
    articles = dict(by_ids(connection, _ARTICLES, {event.entity for event in marked}))

    @lru_cache(maxsize=64)
    def text_of(sha256: str) -> str | None:
        found: str | None = connection.exec_driver_sql(_TEXT, (sha256,)).scalar()
        return found

    for event in sorted(marked, key=lambda event: articles.get(event.entity, "")):
        sha256 = articles.get(event.entity)
        text = None if sha256 is None else text_of(sha256)
        spans = event.writes["spans"]
        if text is None or not isinstance(spans, list):
            continue
        for span in spans:
            start = span["start"] if is_mapping(span) else None
            end = span["end"] if is_mapping(span) else None
            if isinstance(start, int) and isinstance(end, int) and text[start:end] != span["exact"]:
                raise Refused(
                    f"{event.name} marks words that do not stand at {start}..{end} of the article", event.id
                )
