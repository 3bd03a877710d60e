"""Sources: registers and rows of the sources and of their snapshots."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON
from db.sqlite.named_rows import fetch_row, fetch_rows, select_columns
from workbench.domain.source import Confidentiality, Snapshot, Source, SourceDetails, SourceKind

_DETAILS = (
    "title", "type", "author", "container_title", "publisher", "issued", "accessed", "url", "archive",
    "independence_group", "reliability", "credibility", "note",
)  # fmt: skip


class _SourceRow(NamedTuple):
    id: str
    title: str
    type: str
    author: str
    container_title: str
    publisher: str
    issued: str
    accessed: str
    url: str
    archive: str
    independence_group: str
    reliability: str
    credibility: str
    note: str
    kind: str
    confidentiality: str
    author_id: str
    created_us: int
    changed_us: int
    withdrawn: int
    n_conflicts: int
    imported_from: str
    # Of the snapshot, all None where the source has none:
    snapshot_sha256: str | None
    snapshot_size: int
    snapshot_media_type: str
    snapshot_file_name: str
    snapshot_captured_us: int
    snapshot_captured_by: str
    snapshot_tool: str


_SNAPSHOT_COLUMNS = {
    name: f"n.{name.removeprefix('snapshot_')}" for name in _SourceRow._fields if name.startswith("snapshot_")
}
_SELECT = (
    select_columns(_SourceRow, "s", **_SNAPSHOT_COLUMNS) + ""
    " FROM source s LEFT JOIN snapshot n ON n.id = s.id WHERE s.present = 1"
)
_OF_ARTICLE = (
    " AND s.id IN (SELECT e.source_id FROM evidence e JOIN claim c ON c.id = e.claim_id"
    " WHERE c.article_id IN ({}) AND c.present = 1 AND e.present = 1) ORDER BY s.created_us, s.id"
)


def registers_of(source: Source) -> dict[str, JSON]:
    """All registers of a new source that have a value."""
    details = source.details
    texts: dict[str, JSON] = {
        name: register_values.none_if_empty(getattr(details, name)) for name in _DETAILS
    }
    return register_values.without_unset(
        {
            "core": register_values.core_of({}, source.imported),
            **texts,
            "type": register_values.none_if_default(details.type, "document"),
            "kind": details.kind.value if details.kind else None,
            "confidentiality": register_values.none_if_default(details.confidentiality.value, "public"),
            "snapshot": _snapshot_json(source.snapshot),
            "withdrawn": source.withdrawn or None,
        }
    )


def changed_registers(before: Source, after: Source) -> dict[str, JSON]:
    return register_values.differences(registers_of(before), registers_of(after))


def load(connection: Connection, source_id: str) -> Source | None:
    row = fetch_row(connection, _SourceRow, _SELECT + " AND s.id = ?", (source_id,))
    return None if row is None else _source(row)


def page(
    connection: Connection,
    limit: int = 200,
    after: tuple[int, str] | None = None,
    *,
    words: str = "",
    kind: SourceKind | None = None,
    withdrawn: bool = False,
) -> list[Source]:
    """Sources, newest first. All `words` are in title, author, container or address; `after` is
    (created_us, id) of the last one seen.
    """
    sql, arguments = _SELECT, list[Any]()
    if not withdrawn:
        sql += " AND s.withdrawn = 0"
    if kind is not None:
        sql += " AND s.kind = ?"
        arguments.append(kind.value)
    for word in words.split():
        sql += (
            " AND instr(lower(s.title || ' ' || s.author || ' ' || s.container_title || ' ' || s.url), ?) > 0"
        )
        arguments.append(word.lower())
    if after is not None:
        sql += " AND (s.created_us, s.id) < (?, ?)"
        arguments += after
    sql += " ORDER BY s.created_us DESC, s.id DESC LIMIT ?"
    return [_source(row) for row in fetch_rows(connection, _SourceRow, sql, (*arguments, limit))]


def by_snapshot(connection: Connection, sha256: str) -> list[Source]:
    """Sources whose snapshot has exactly these bytes."""
    sql = _SELECT + " AND n.sha256 = ? ORDER BY s.created_us, s.id"
    return [_source(row) for row in fetch_rows(connection, _SourceRow, sql, (sha256,))]


def of_article(connection: Connection, *article_ids: str) -> list[Source]:
    """Sources that are evidence for claims in these articles, in the order in which they were added."""
    sql = _SELECT + _OF_ARTICLE.format(",".join("?" * len(article_ids)))
    return [_source(row) for row in fetch_rows(connection, _SourceRow, sql, article_ids)]


def _snapshot_json(snapshot: Snapshot | None) -> JSON:
    if snapshot is None:
        return None
    return {
        "sha256": snapshot.sha256,
        "size": snapshot.size,
        "media_type": snapshot.media_type,
        "file_name": snapshot.file_name,
        "captured_us": snapshot.captured_us,
        "captured_by": snapshot.captured_by,
        "tool": snapshot.tool,
    }


def _source(row: _SourceRow) -> Source:
    return Source(
        id=row.id,
        details=SourceDetails(
            title=row.title,
            type=row.type,
            author=row.author,
            container_title=row.container_title,
            publisher=row.publisher,
            issued=row.issued,
            accessed=row.accessed,
            url=row.url,
            archive=row.archive,
            independence_group=row.independence_group,
            reliability=row.reliability,
            credibility=row.credibility,
            note=row.note,
            kind=SourceKind(row.kind) if row.kind else None,
            confidentiality=Confidentiality(row.confidentiality),
        ),
        snapshot=_snapshot(row),
        author_id=row.author_id,
        created_us=row.created_us,
        changed_us=row.changed_us,
        withdrawn=bool(row.withdrawn),
        n_conflicts=row.n_conflicts,
        imported=register_values.read_imported(row.imported_from, row.id),
    )


def _snapshot(row: _SourceRow) -> Snapshot | None:
    if row.snapshot_sha256 is None:
        return None
    return Snapshot(
        sha256=row.snapshot_sha256,
        size=row.snapshot_size,
        media_type=row.snapshot_media_type,
        file_name=row.snapshot_file_name,
        captured_us=row.snapshot_captured_us,
        captured_by=row.snapshot_captured_by,
        tool=row.snapshot_tool,
    )
