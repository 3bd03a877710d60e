"""What is searched in each kind of thing, read off its row: texts with the fields they stand in, and what is true of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection

from db.schema.canonical_json import JSON, is_mapping, parse
from db.sqlite.batched_queries import select_by_ids
from workbench.domain.changes import EntityType
from workbench.domain.claim import CLOSED
from workbench.domain.search import SearchField
from workbench.domain.span import Span

#: A text and the field that it may be asked for by.
TextPart = tuple[SearchField | None, str]

_ARTICLE = (
    "SELECT a.id, a.author_id, a.created_us, a.withdrawn, a.title, a.outlet, a.byline, a.url, a.published_on, t.body"
    " FROM article a LEFT JOIN article_text t ON t.sha256 = a.sha256 WHERE a.present = 1 AND a.id IN ({})"
)
_CLAIM = (
    "SELECT id, author_id, created_us, kind, state, article_id, spans, statement, claimant, interpreter, harm, tags,"
    " note, figure, quotation FROM claim WHERE present = 1 AND id IN ({})"
)
_SOURCE = (
    "SELECT s.id, s.author_id, s.created_us, s.withdrawn, s.kind, s.title, s.author, s.container_title, s.publisher,"
    " s.issued, s.url, s.archive, s.note, coalesce(n.file_name, '')"
    " FROM source s LEFT JOIN snapshot n ON n.id = s.id WHERE s.present = 1 AND s.id IN ({})"
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
    """One thing as it is searched. `parts` are its texts in the order in which they are shown."""

    id: str
    kind: EntityType
    author_id: str
    day: str  # published, issued or made: YYYY-MM-DD, or less of it where no more is known
    values: tuple[str, ...]  # its kind and state, as the query language names them
    parts: tuple[TextPart, ...]
    open: bool
    parent: str = ""  # the claim of a note, the article of a claim
    spans: tuple[Span, ...] = ()  # a claim's passages in its article's text


def documents_of_kind(
    connection: Connection, kind: EntityType, ids: Iterable[str]
) -> Iterator[SearchDocument]:
    """The things of one kind that are there, in no order."""
    sql, read = _READERS[kind]
    for row in select_by_ids(connection, sql, ids):
        yield read(kind, row)


def documents_of(
    connection: Connection, things: Iterable[tuple[EntityType, str]]
) -> Iterator[SearchDocument]:
    """Things of several kinds, those that are there."""
    kinds: dict[EntityType, list[str]] = defaultdict(list)
    for kind, entity in things:
        kinds[kind].append(entity)
    for kind, ids in kinds.items():
        yield from documents_of_kind(connection, kind, ids)


def _article(kind: EntityType, row: tuple[Any, ...]) -> SearchDocument:
    name, author, created, withdrawn, title, outlet, byline, url, published, body = row
    parts = (
        (SearchField.TITLE, title),
        (None, body or ""),
        (SearchField.OUTLET, outlet),
        (SearchField.BYLINE, byline),
        (None, url),
    )
    values = (_WITHDRAWN,) if withdrawn else ()
    return SearchDocument(name, kind, author, published or _day(created), values, parts, not withdrawn)


def _claim(kind: EntityType, row: tuple[Any, ...]) -> SearchDocument:
    (
        name,
        author,
        created,
        what,
        state,
        article,
        anchors,
        statement,
        claimant,
        interpreter,
        harm,
        tags,
        note,
    ) = row[:13]
    figure, quotation = _document(row[13]), _document(row[14])
    passages = parse(anchors)
    said = [_text(one, "exact") for one in passages if is_mapping(one)] if isinstance(passages, list) else []
    listed = parse(tags)
    parts: list[TextPart] = [(None, text) for text in (*said, statement)]
    parts += _quotation(quotation)
    parts += [(None, claimant), (None, interpreter), (None, harm)]
    parts += [
        (SearchField.TAG, one) for one in (listed if isinstance(listed, list) else []) if isinstance(one, str)
    ]
    parts += [(SearchField.NOTE, note), *_figure(figure)]
    spans = tuple(_spans(passages))
    return SearchDocument(
        name, kind, author, _day(created), (what, state), tuple(parts), state not in CLOSED, article, spans
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
    (
        name,
        author_id,
        created,
        withdrawn,
        what,
        title,
        author,
        container,
        publisher,
        issued,
        url,
        archive,
        note,
        file,
    ) = row
    parts = (
        (SearchField.TITLE, title),
        (SearchField.BYLINE, author),
        (SearchField.OUTLET, container),
        (SearchField.OUTLET, publisher),
        (None, url),
        (None, archive),
        (SearchField.NOTE, note),
        (None, file),
    )
    values = tuple(value for value in (what, _WITHDRAWN if withdrawn else "") if value)
    return SearchDocument(name, kind, author_id, issued or _day(created), values, parts, not withdrawn)


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
