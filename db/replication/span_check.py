"""Span check: whether the spans of claims hold the words that they quote.

Spans are void where the text of the claim's article is here and their words do not stand in it. As long as the article is
not here they are believed; when it comes they are judged again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from sqlalchemy import Connection

from db.journal import history
from db.journal.event_parser import ParsedEvent
from db.journal.gate import Fault
from db.replication.references import unsound
from db.schema.canonical_json import JSON, is_mapping
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.changes import EntityType
from workbench.domain.reasons import Reason
from workbench.domain.replication_codes import ReplicationCode

_ARTICLES = "SELECT c.id, a.sha256 FROM claim c JOIN article a ON a.id = c.article_id WHERE c.id IN ({})"
_ARTICLES_OF_TEXTS = "SELECT id FROM article WHERE sha256 IN ({})"
_CLAIMS = "SELECT id FROM claim WHERE article_id IN ({})"
#: The text with a hash, None if it is not here.
TextOf = Callable[[str], str | None]
_TEXT = "SELECT body FROM article_text WHERE sha256 = ?"


def spans_of(events: Iterable[ParsedEvent]) -> list[tuple[str, JSON]]:
    """Claim and spans of each event that writes spans."""
    return [
        (event.entity, event.writes["spans"])
        for event in events
        if event.kind is EntityType.CLAIM and event.writes.get("spans")
    ]


def doubtful_claims(connection: Connection, spans: list[tuple[str, JSON]], text_of: TextOf) -> set[str]:
    """Claims of which some of these spans do not stand in the article that is shown for them; their rows are written."""
    articles = dict(select_by_ids(connection, _ARTICLES, {claim for claim, _ in spans}))
    found: set[str] = set()
    by_text: dict[str, list[tuple[str, JSON]]] = defaultdict(list)
    for claim, value in spans:
        if claim in articles:
            by_text[articles[claim]].append((claim, value))
    for sha256, several in by_text.items():
        text = text_of(sha256)
        if text is not None:
            found |= {claim for claim, value in several if _first_mismatch(text, value) is not None}
    return found


def articles_with_texts(connection: Connection, texts: Iterable[str]) -> set[str]:
    """The articles that have one of these texts."""
    return {article for (article,) in select_by_ids(connection, _ARTICLES_OF_TEXTS, texts)}


def claims_of_articles(connection: Connection, articles: Iterable[str]) -> set[str]:
    """The claims on these articles."""
    return {claim for (claim,) in select_by_ids(connection, _CLAIMS, articles)}


def span_faults(
    connection: Connection, claims: Iterable[list[ParsedEvent]], text_of: TextOf
) -> Iterator[tuple[ParsedEvent, Fault]]:
    """The events of these claims whose spans are void. The events are given without what is void of them otherwise.

    A claim that was made twice may be on two articles: then the words must stand in one of them.
    """
    hashes = lru_cache(maxsize=1024)(lambda article: _text_hashes(connection, article))
    for events in claims:
        with_spans = [event for event in events if event.writes.get("spans")]
        texts = [
            text
            for article in ({_article(event) for event in events} - {""} if with_spans else ())
            for sha256 in hashes(article)
            if (text := text_of(sha256)) is not None
        ]
        for event in with_spans if texts else ():
            mismatches = [_first_mismatch(text, event.writes["spans"]) for text in texts]
            if None not in mismatches and mismatches[0] is not None:
                start, end = mismatches[0]
                yield event, unsound(Reason(ReplicationCode.WORDS_NOT_AT_SPAN, start=start, end=end))


def _article(event: ParsedEvent) -> str:
    core = event.writes.get("core")
    article = core.get("article") if is_mapping(core) else None
    return article if isinstance(article, str) else ""


def _text_hashes(connection: Connection, article: str) -> list[str]:
    """The hashes of the texts that this article was made with: one, unless it was made twice."""
    cores = (event.writes.get("core") for event in history.parsed_events_of(connection, article))
    return sorted({str(core["sha256"]) for core in cores if is_mapping(core) and "sha256" in core})


def texts_of(connection: Connection) -> TextOf:
    """Looks texts up in this store."""

    @lru_cache(maxsize=64)
    def text_of(sha256: str) -> str | None:
        found: str | None = connection.exec_driver_sql(_TEXT, (sha256,)).scalar()
        return found

    return text_of


def _first_mismatch(text: str, spans: JSON) -> tuple[int, int] | None:
    """The first span (start, end in code points) whose text differs from the words that it quotes."""
    for span in spans if isinstance(spans, list) else ():
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
