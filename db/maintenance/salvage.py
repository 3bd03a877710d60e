"""Salvage: what can still be read of a damaged store: events and texts that prove themselves by their hash.

Only content with the hash under which it was stored is accepted, so whatever happened to the file, salvaged content
is what was once saved. The damaged store is only read.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as driver

from db import migrate, projections
from db.journal.event_log import LONGEST
from db.replication import event_selection
from db.replication.merge import merge
from db.schema import foreign_parts
from db.sqlite import connections, page_reader
from db.sqlite.errors import translated_errors
from workbench.domain.reasons import Reason
from workbench.system import disk_space

_HASH = re.compile(r"[0-9a-f]{64}")
_EVENT = '{"action":'
#: Bytes of a signature.
_SIGNATURE = 64
#: Types of a row of `bundle_in`: no, name, time, person, backup, number of events, heads.
_BUNDLE = (int, str, int, str, str, int, str)

#: Maximal number of columns of a row of `quarantine`; the last but one is `loose`.
_QUARANTINED = 5
_TEXT = "INSERT INTO article_text (sha256, body) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"
_TABLES = (
    ("event", "n", "SELECT n, id, raw FROM event"),
    ("signature", "n", "SELECT n, signature FROM signature"),
    ("article_text", "rowid", "SELECT rowid, sha256, body FROM article_text"),
    ("quarantine", "rowid", "SELECT rowid, id, raw, loose, received_us FROM quarantine"),
    ("bundle_in", "no", "SELECT no, name, at_us, person_id, backup, n_new, heads FROM bundle_in"),
)
#: Maximal number of queries of a damaged encrypted store.
_TRIES = 3000


@dataclass(slots=True)
class SalvageResult:
    """Events and texts by their hash, and signatures by their event's key, which nothing proves but the signature itself.

    `pending`: events that were in quarantine. `bundles`: name -> time of the merge (microseconds UTC), as far as
    known.
    """

    events: dict[str, str] = field(default_factory=dict)
    pending: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    bundles: dict[str, int] = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    signed: dict[int, bytes] = field(default_factory=dict)

    @property
    def signatures(self) -> dict[str, str]:
        """By event, in hexadecimal."""
        return {self.keys[n]: signature.hex() for n, signature in self.signed.items() if n in self.keys}

    def take(self, row: tuple[Any, ...]) -> None:
        """Keep what this row proves by a hash; ignore any other row."""
        match row:
            case (int() as n, bytes() as signature) if len(signature) == _SIGNATURE:
                self.signed[n] = signature
        hashes = [value for value in row if isinstance(value, str) and _HASH.fullmatch(value)]
        if not hashes:
            return
        for text in row:
            if isinstance(text, str) and text and text not in hashes:
                sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
                if sha256 in hashes:
                    self._keep(row, sha256, text)
        if tuple(map(type, row)) == _BUNDLE:
            _no, name, at_us, *_ = row
            self.bundles[name] = max(at_us, self.bundles.get(name, 0))

    def _keep(self, row: tuple[Any, ...], sha256: str, text: str) -> None:
        if not text.startswith(_EVENT):
            self.texts[sha256] = text
        elif len(text) <= LONGEST:
            n, *_, loose, _received_us = row
            was_pending = len(row) <= _QUARANTINED and loose in {0, 1}
            (self.pending if was_pending else self.events)[sha256] = text
            if isinstance(n, int) and not was_pending:
                self.keys[n] = sha256


def salvage_store(path: Path, key: bytes | None = None) -> SalvageResult:
    """Everything that can be read of a closed store, however damaged.

    An encrypted store (`key`) is opened in a copy and queried around its damaged pages; what is behind a damaged
    interior page is lost. Raises NoRoom for that copy, and StoreUnavailable if the disk itself fails.
    """
    found = SalvageResult()
    with translated_errors(path):
        for row in page_reader.scan_rows(path) if key is None else _encrypted_rows(path, key):
            found.take(row)
    for sha256 in found.events:  # pending once, in the log later
        found.pending.pop(sha256, None)
    return found


def merge_salvaged_events(
    connection: Connection, found: SalvageResult, raws: Iterable[str], now_us: int
) -> list[Reason]:
    """Merge salvaged events, with their texts, into the store that replaces the damaged one.

    Successors of a lost event are stored without it, as in a selection of articles. Returns why some were left out.
    """
    events = list(raws)
    referenced = {sha256 for raw in events for sha256 in event_selection.referenced_hashes(raw)}
    texts = [(sha256, body) for sha256, body in found.texts.items() if sha256 in referenced]
    projections.execute_many(connections.raw_connection(connection), _TEXT, list(texts))
    merged = merge(connection, [*events, *found.pending.values()], now_us)
    ours = set(events)
    detached = [event.raw for event in merged.pending if event.raw in ours]
    left_out = merged.left_out
    if detached:
        left_out += merge(connection, detached, now_us, partial=True).left_out
    return [line.reason for line in left_out]


def drop_foreign_triggers(path: Path, key: bytes | None = None) -> None:
    """Drop from a closed store what would act by itself, before anything is written into it."""
    with closing(connections.bare_connection(path, key)) as raw:
        foreign_parts.drop_foreign_triggers(raw)


def drop_foreign_parts(connection: Connection) -> None:
    """Drop from an open store whatever this program did not make."""
    foreign_parts.drop_foreign_parts(connections.raw_connection(connection), migrate.schema_parts())


def event_ids(connection: Connection) -> set[str]:
    """All events in a store's log."""
    return set(connection.exec_driver_sql("SELECT id FROM event").scalars())


def _encrypted_rows(path: Path, key: bytes) -> Iterator[tuple[Any, ...]]:
    with TemporaryDirectory(prefix="tadqiq-") as folder:
        disk_space.require(Path(folder), disk_space.size_of(path))
        copy = Path(folder) / path.name
        for ending in ("", "-wal"):
            source = Path(f"{path.resolve()}{ending}")
            if source.is_file():
                shutil.copyfile(source, f"{copy}{ending}")
        for table, number, sql in _TABLES:
            yield from _RangeReader(copy, key, table, number, sql).rows()


class _RangeReader:
    """Reads one table around damaged pages: from both ends of every readable range."""

    def __init__(self, path: Path, key: bytes, table: str, number: str, sql: str) -> None:
        self._path, self._key = path, key
        self._table, self._number, self._sql = table, number, sql
        self._tries = _TRIES

    def rows(self) -> Iterator[tuple[Any, ...]]:
        ranges = [(-1, 2**62)]
        while ranges and self._tries > 0:
            low, high = ranges.pop()
            self._tries -= 1
            up, complete = self._read_until_damage(
                f"> {low} AND {self._number} < {high} ORDER BY {self._number}"
            )
            yield from up
            if complete or high - low < 2:
                continue
            low = max([low, *(number for number, *_ in up)])
            down, _ = self._read_until_damage(
                f"> {low} AND {self._number} < {high} ORDER BY {self._number} DESC"
            )
            yield from down
            high = min([high, *(number for number, *_ in down)])
            middle = (low + high) // 2
            if high - low > 2:
                ranges += [(low, middle + 1), (middle, high)]

    def _read_until_damage(self, where: str) -> tuple[list[tuple[Any, ...]], bool]:
        """The rows up to the first unreadable one, and whether there was no such row."""
        found: list[tuple[Any, ...]] = []
        try:
            # A new connection each time: after a damaged page SQLCipher reads no more on the same one.
            raw = connections.bare_connection(self._path, self._key)
        except driver.Error:
            return found, False
        try:
            raw.execute("PRAGMA query_only=ON")
            found.extend(raw.execute(f"{self._sql} WHERE {self._number} {where}"))
        except (driver.Error, UnicodeDecodeError):
            return found, False
        finally:
            raw.close()
        return found, True
