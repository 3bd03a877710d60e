"""Event selection: which events go into a bundle, and which texts and snapshots they need."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection

from db.journal import event_log, history
from db.journal.event_log import RUN_SIZE
from db.replication.handing_on import prove_selection
from db.schema.canonical_json import is_mapping, parse
from db.sqlite.batched_queries import select_by_ids

_AFTER = "SELECT raw FROM event WHERE n BETWEEN ? AND ? ORDER BY n"
_PLACES = "SELECT id, n FROM event WHERE id IN ({})"
_FIRST = "SELECT prev FROM event WHERE n BETWEEN ? AND ? ORDER BY n LIMIT 1"
_CLAIMS = "SELECT id FROM claim WHERE article_id IN ({})"
_OF_CLAIMS = (
    "SELECT id FROM evidence WHERE claim_id IN ({})",
    "SELECT id FROM verdict WHERE claim_id IN ({})",
    "SELECT id FROM comment WHERE claim_id IN ({})",
    "SELECT id FROM decision WHERE claim_id IN ({})",
)
_SOURCES = "SELECT source_id FROM evidence WHERE id IN ({})"
_EVERYBODY = "SELECT id FROM person UNION ALL SELECT id FROM installation"
_TEXTLESS = "SELECT DISTINCT sha256 FROM article WHERE sha256 IN ({}) AND sha256 NOT IN (SELECT sha256 FROM article_text)"
_SNAPSHOTS = "SELECT DISTINCT sha256 FROM snapshot WHERE sha256 IN ({})"
_AUTHORITY = "SELECT id FROM event WHERE entity_type IN ('chain', 'newsroom', 'grant', 'line')"
_PLACED = "SELECT n, raw FROM event WHERE id IN ({})"


def events_after(connection: Connection, heads: Iterable[str]) -> Generator[str, None, None]:
    """All events that are neither these heads nor their ancestors, chain by chain."""
    runs = event_log.runs(connection)
    ends = {run.no: 0 for run in runs}
    covered = [n for _, n in select_by_ids(connection, _PLACES, heads)]
    while covered:
        no, seq = divmod(covered.pop(), RUN_SIZE)
        if seq > ends[no]:
            ends[no] = seq
            before = connection.exec_driver_sql(_FIRST, (no * RUN_SIZE, (no + 1) * RUN_SIZE - 1)).scalar()
            if before is not None:
                covered += [n for _, n in select_by_ids(connection, _PLACES, [before])]
    for run in runs:
        low, high = run.keys
        with connection.exec_driver_sql(_AFTER, (low + ends[run.no] + 1, high)) as rows:
            for (raw,) in rows:
                yield raw


def events_about(connection: Connection, articles: Iterable[str]) -> Generator[str, None, None]:
    """All events about these articles and what belongs to them, about all people and devices, and all that says whose word
    counts; with them what proves the events of seats.
    """
    article_ids = set(articles)
    claims = {claim for (claim,) in select_by_ids(connection, _CLAIMS, article_ids)}
    parts = {entity for sql in _OF_CLAIMS for (entity,) in select_by_ids(connection, sql, claims)}
    sources = {source for (source,) in select_by_ids(connection, _SOURCES, parts)}
    people = set(connection.exec_driver_sql(_EVERYBODY).scalars())
    names = {
        event.id
        for entity in sorted(article_ids | claims | parts | sources | people)
        for event in history.events_of(connection, entity)
    }
    names.update(connection.exec_driver_sql(_AUTHORITY).scalars())
    names.update(prove_selection(connection, names).added)
    for _, raw in sorted(select_by_ids(connection, _PLACED, names)):
        yield raw


def missing_texts(connection: Connection, hashes: Iterable[str]) -> set[str]:
    """Those of these hashes whose texts articles have and this store does not."""
    return {sha256 for (sha256,) in select_by_ids(connection, _TEXTLESS, hashes)}


def named_snapshots(connection: Connection, hashes: Iterable[str]) -> set[str]:
    """Those of these hashes that sources of this store name."""
    return {sha256 for (sha256,) in select_by_ids(connection, _SNAPSHOTS, hashes)}


class ReferencedHashes(NamedTuple):
    """The hashes of the text and of the snapshot that an event names; '' for none."""

    text: str
    snapshot: str


_NO_HASHES = ReferencedHashes("", "")


def referenced_hashes(raw: str) -> ReferencedHashes:
    """The hashes of the text and of the snapshot that this event names. Most name neither."""
    if '"sha256":"' not in raw:
        return _NO_HASHES
    body = parse(raw)
    writes: Any = body.get("writes") if is_mapping(body) else None
    return ReferencedHashes(_hash(writes, "core"), _hash(writes, "snapshot"))


def _hash(writes: Mapping[str, Any], register: str) -> str:
    value = writes.get(register)
    found = value.get("sha256") if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""
