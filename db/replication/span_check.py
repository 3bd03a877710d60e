"""Span check: whether the spans of claims from elsewhere hold the words that they quote."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from sqlalchemy import Connection

from db.journal.event_parser import ParsedEvent
from db.schema.canonical_json import JSON, is_mapping
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.changes import EntityType
from workbench.domain.problem_codes import ProblemCode
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode

_ARTICLES = "SELECT c.id, a.sha256 FROM claim c JOIN article a ON a.id = c.article_id WHERE c.id IN ({})"
_TEXT = "SELECT body FROM article_text WHERE sha256 = ?"
_CLAIM_SPANS = (
    "SELECT c.id, c.spans, a.sha256 FROM claim c JOIN article a ON a.id = c.article_id"
    " WHERE c.present = 1 ORDER BY c.article_id, c.id"
)


def check(connection: Connection, events: Iterable[ParsedEvent]) -> None:
    """Raise RejectedEvent for a span whose words are not in its article. Without the article nothing is checked."""
    events_with_spans = [
        event for event in events if event.kind is EntityType.CLAIM and event.writes.get("spans")
    ]
    articles = dict(select_by_ids(connection, _ARTICLES, {event.entity for event in events_with_spans}))

    text_of = _texts(connection)
    for event in sorted(events_with_spans, key=lambda event: articles.get(event.entity, "")):
        sha256 = articles.get(event.entity)
        text = None if sha256 is None else text_of(sha256)
        spans = event.writes["spans"]
        if text is None or not isinstance(spans, list):
            continue
        mismatch = _first_mismatch(text, spans)
        if mismatch is not None:
            raise event.refused(Reason(ReplicationCode.WORDS_NOT_AT_SPAN, start=mismatch[0], end=mismatch[1]))


def problems(connection: Connection) -> Iterator[Reason]:
    """A problem for each claim whose words are not in its article, for example because it arrived before the article."""
    text_of = _texts(connection)
    for claim, spans, sha256 in connection.exec_driver_sql(_CLAIM_SPANS):
        text = text_of(sha256)
        mismatch = None if text is None else _first_mismatch(text, json.loads(spans))
        if mismatch is not None:
            yield Reason(ProblemCode.CLAIM_WORDS_ELSEWHERE, id=claim, start=mismatch[0], end=mismatch[1])


def _texts(connection: Connection) -> Callable[[str], str | None]:
    @lru_cache(maxsize=64)
    def text_of(sha256: str) -> str | None:
        found: str | None = connection.exec_driver_sql(_TEXT, (sha256,)).scalar()
        return found

    return text_of


def _first_mismatch(text: str, spans: list[JSON]) -> tuple[int, int] | None:
    """The first span (start, end in code points) whose text differs from the words that it quotes."""
    for span in spans:
        start = span["start"] if is_mapping(span) else None
        end = span["end"] if is_mapping(span) else None
        if (
            is_mapping(span)
            and isinstance(start, int)
            and isinstance(end, int)
            and text[start:end] != span.get("exact")
        ):
            return start, end
    return None
