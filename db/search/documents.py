"""Search documents: what is searched of each kind of entity, read from its row: texts by field, day, values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection

from db.schema.canonical_json import JSON, is_mapping, parse
from db.sqlite.batched_queries import select_by_ids
from db.sqlite.named_rows import select_columns
from workbench.domain.changes import EntityType
from workbench.domain.claim import CLOSED
from workbench.domain.search import SearchField
from workbench.domain.span import Span

#: A text and the search field that it belongs to; None for the text that is searched without naming a field.
TextPart = tuple[SearchField | None, str]


class _ArticleRow(NamedTuple):
    id: str
    author_id: str
    created_us: int
    withdrawn: int
    title: str
    outlet: str
    byline: str
    url: str
    published_on: str
    body: str | None  # None where this copy of the store does not have the text


class _ClaimRow(NamedTuple):
    id: str
    author_id: str
    created_us: int
    kind: str
    state: str
    article_id: str
    spans: str
    statement: str
    claimant: str
    interpreter: str
    harm: str
    tags: str
    note: str
    figure: str
    quotation: str


class _SourceRow(NamedTuple):
    id: str
    author_id: str
    created_us: int
    withdrawn: int
    kind: str
    title: str
    author: str
    container_title: str
    publisher: str
    issued: str
    url: str
    archive: str
    note: str
    file_name: str


_ARTICLE = (
    select_columns(_ArticleRow, "a", body="t.body")
    + " FROM article a LEFT JOIN article_text t ON t.sha256 = a.sha256 WHERE a.present = 1 AND a.id IN ({})"
)
_CLAIM = select_columns(_ClaimRow) + " FROM claim WHERE present = 1 AND id IN ({})"
_SOURCE = (
    select_columns(_SourceRow, "s", file_name="coalesce(n.file_name, '')")
    + " FROM source s LEFT JOIN snapshot n ON n.id = s.id WHERE s.present = 1 AND s.id IN ({})"
)
_NOTES = {
    EntityType.COMMENT: "SELECT id, author_id, created_us, withdrawn, claim_id, body FROM comment"
    " WHERE present = 1 AND id IN ({})",
    EntityType.EVIDENCE: "SELECT id, author_id, created_us, withdrawn, claim_id, quote, note, translation FROM evidence"
    " WHERE present = 1 AND id IN ({})",
    EntityType.VERDICT: "SELECT id, author_id, created_us, withdrawn, claim_id, explanation, limitations, right_of_reply"
    " FROM verdict WHERE present = 1 AND id IN ({})",
    EntityType.DECISION: "SELECT id, author_id, created_us, 0, claim_id, reason FROM decision"
    " WHERE present = 1 AND id IN ({})",
}
_WITHDRAWN = "withdrawn"


class SearchDocument(NamedTuple):
    """One entity as it is searched. `parts` are its texts in the order in which they are shown."""

    id: str
    kind: EntityType
    author_id: str
    day: str  # of publication, issue or creation: YYYY-MM-DD, or only its beginning where no more is known
    values: tuple[str, ...]  # its kind and state, as the query language names them
    parts: tuple[TextPart, ...]
    open: bool
    parent: str = ""  # the claim of a note, the article of a claim
    spans: tuple[Span, ...] = ()  # a claim's passages in its article's text


def documents_of_kind(
    connection: Connection, kind: EntityType, ids: Iterable[str]
) -> Iterator[SearchDocument]:
    """The documents of present entities of one kind, in no order."""
    sql, read = _READERS[kind]
    for row in select_by_ids(connection, sql, ids):
        yield read(kind, row)


def documents_of(
    connection: Connection, entities: Iterable[tuple[EntityType, str]]
) -> Iterator[SearchDocument]:
    """The documents of present entities of several kinds."""
    kinds: dict[EntityType, list[str]] = defaultdict(list)
    for kind, entity in entities:
        kinds[kind].append(entity)
    for kind, ids in kinds.items():
        yield from documents_of_kind(connection, kind, ids)


def _article(kind: EntityType, row: tuple[Any, ...]) -> SearchDocument:
    article = _ArticleRow._make(row)
    parts = (
        (SearchField.TITLE, article.title),
        (None, article.body or ""),
        (SearchField.OUTLET, article.outlet),
        (SearchField.BYLINE, article.byline),
        (None, article.url),
    )
    values = (_WITHDRAWN,) if article.withdrawn else ()
    day = article.published_on or _day(article.created_us)
    return SearchDocument(article.id, kind, article.author_id, day, values, parts, not article.withdrawn)


def _claim(kind: EntityType, row: tuple[Any, ...]) -> SearchDocument:
    claim = _ClaimRow._make(row)
    figure, quotation = _document(claim.figure), _document(claim.quotation)
    anchors = parse(claim.spans)
    passages = (
        [_text(one, "exact") for one in anchors if is_mapping(one)] if isinstance(anchors, list) else []
    )
    tags = parse(claim.tags)
    parts: list[TextPart] = [(None, text) for text in (*passages, claim.statement)]
    parts += _quotation(quotation)
    parts += [(None, claim.claimant), (None, claim.interpreter), (None, claim.harm)]
    parts += [
        (SearchField.TAG, tag) for tag in (tags if isinstance(tags, list) else []) if isinstance(tag, str)
    ]
    parts += [(SearchField.NOTE, claim.note), *_figure(figure)]
    return SearchDocument(
        claim.id,
        kind,
        claim.author_id,
        _day(claim.created_us),
        (claim.kind, claim.state),
        tuple(parts),
        claim.state not in CLOSED,
        claim.article_id,
        tuple(_spans(anchors)),
    )


def _spans(anchors: JSON) -> Iterator[Span]:
    for one in anchors if isinstance(anchors, list) else []:
        if is_mapping(one):
            start, end = one.get("start"), one.get("end")
            if isinstance(start, int) and isinstance(end, int):
                yield Span(start, end)


def _quotation(found: Mapping[str, JSON]) -> Iterator[TextPart]:
    speaker, original = _inner(found, "speaker"), _inner(found, "original")
    yield SearchField.SPEAKER, _text(speaker, "speaker")
    yield SearchField.SPEAKER, _text(speaker, "speaker_role")
    yield None, _text(original, "text")
    for name in ("addressee", "venue"):
        yield None, _text(found, name)


def _figure(found: Mapping[str, JSON]) -> Iterator[TextPart]:
    producer = _inner(found, "producer")
    yield None, _text(producer, "producer")
    yield None, _text(producer, "relayed_by")
    for name in ("place", "event", "population"):
        yield None, _text(found, name)


def _source(kind: EntityType, row: tuple[Any, ...]) -> SearchDocument:
    source = _SourceRow._make(row)
    parts = (
        (SearchField.TITLE, source.title),
        (SearchField.BYLINE, source.author),
        (SearchField.OUTLET, source.container_title),
        (SearchField.OUTLET, source.publisher),
        (None, source.url),
        (None, source.archive),
        (SearchField.NOTE, source.note),
        (None, source.file_name),
    )
    values = tuple(value for value in (source.kind, _WITHDRAWN if source.withdrawn else "") if value)
    day = source.issued or _day(source.created_us)
    return SearchDocument(source.id, kind, source.author_id, day, values, parts, not source.withdrawn)


def _note(kind: EntityType, row: tuple[Any, ...]) -> SearchDocument:
    name, author, created, withdrawn, claim, *texts = row
    parts = tuple((SearchField.NOTE, text) for text in texts)
    return SearchDocument(
        name, kind, author, _day(created), (_WITHDRAWN,) if withdrawn else (), parts, not withdrawn, claim
    )


_Reader = Callable[[EntityType, tuple[Any, ...]], SearchDocument]
_READERS: dict[EntityType, tuple[str, _Reader]] = {
    EntityType.ARTICLE: (_ARTICLE, _article),
    EntityType.CLAIM: (_CLAIM, _claim),
    EntityType.SOURCE: (_SOURCE, _source),
    **{kind: (sql, _note) for kind, sql in _NOTES.items()},
}


def _day(us: int) -> str:
    return datetime.fromtimestamp(us / 1_000_000, UTC).date().isoformat()


def _document(text: str) -> Mapping[str, JSON]:
    found = parse(text) if text else None
    return found if is_mapping(found) else {}


def _inner(found: Mapping[str, JSON], name: str) -> Mapping[str, JSON]:
    value = found.get(name)
    return value if is_mapping(value) else {}


def _text(found: Mapping[str, JSON], name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""
