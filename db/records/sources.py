"""Sources and their snapshots: registers and rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from db.records import register_values
from db.schema.canonical_json import JSON
from workbench.domain.source import Confidentiality, Snapshot, Source, SourceDetails, SourceKind

_DETAILS = (
    "title", "type", "author", "container_title", "publisher", "issued", "accessed", "url", "archive",
    "independence_group", "reliability", "credibility", "note",
)  # fmt: skip
_SELECT = " ".join(
    (
        "SELECT s.id,",
        ", ".join(f"s.{name}" for name in _DETAILS),
        ", s.kind, s.confidentiality, s.author_id, s.created_us, s.changed_us, s.withdrawn, s.n_conflicts,",
        "n.sha256, n.size, n.media_type, n.file_name, n.captured_us, n.captured_by, n.tool",
        "FROM source s LEFT JOIN snapshot n ON n.id = s.id WHERE s.present = 1",
    )
)
_OF_ARTICLE = (
    " AND s.id IN (SELECT e.source_id FROM evidence e JOIN claim c ON c.id = e.claim_id"
    " WHERE c.article_id IN ({}) AND c.present = 1 AND e.present = 1) ORDER BY s.created_us, s.id"
)
_N_DETAILS = len(_DETAILS)


def registers_of(source: Source, *, given: bool = False) -> dict[str, JSON]:
    """All registers of a new source that hold a value; `given` keeps author and times, as an export says."""
    core: dict[str, JSON] = {}
    if given:
        core = register_values.core_with_provenance(
            core, source.author_id, source.created_us, source.changed_us
        )
    details = source.details
    texts: dict[str, JSON] = {
        name: register_values.none_if_empty(getattr(details, name)) for name in _DETAILS
    }
    return register_values.without_unset(
        {
            "core": core,
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
    row = connection.exec_driver_sql(_SELECT + " AND s.id = ?", (source_id,)).one_or_none()
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
    """Sources, the newest first; `words` stand in title, author, container or address; `after` is
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
    return [_source(row) for row in connection.exec_driver_sql(sql, (*arguments, limit)).all()]


def by_snapshot(connection: Connection, sha256: str) -> list[Source]:
    """Sources that show exactly these saved bytes."""
    sql = _SELECT + " AND n.sha256 = ? ORDER BY s.created_us, s.id"
    return [_source(row) for row in connection.exec_driver_sql(sql, (sha256,)).all()]


def of_article(connection: Connection, *article_ids: str) -> list[Source]:
    """Sources that the claims of these articles rest on, in the order in which they were made."""
    sql = _SELECT + _OF_ARTICLE.format(",".join("?" * len(article_ids)))
    return [_source(row) for row in connection.exec_driver_sql(sql, article_ids).all()]


def find_prefix(connection: Connection, prefix: str) -> list[str]:
    sql = "SELECT id FROM source WHERE present = 1 AND substr(id, 1, ?) = ? ORDER BY id LIMIT 20"
    return list(connection.exec_driver_sql(sql, (len(prefix), prefix)).scalars())


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


def _source(row: Sequence[Any]) -> Source:
    kind, confidentiality, author, created, changed_us, withdrawn, conflicts = row[
        1 + _N_DETAILS : 8 + _N_DETAILS
    ]
    snapshot = row[8 + _N_DETAILS :]
    return Source(
        id=row[0],
        details=SourceDetails(
            **dict(zip(_DETAILS, row[1 : 1 + _N_DETAILS], strict=True)),
            kind=SourceKind(kind) if kind else None,
            confidentiality=Confidentiality(confidentiality),
        ),
        snapshot=None if snapshot[0] is None else Snapshot(*snapshot),
        author_id=author,
        created_us=created,
        changed_us=changed_us,
        withdrawn=bool(withdrawn),
        n_conflicts=conflicts,
    )
