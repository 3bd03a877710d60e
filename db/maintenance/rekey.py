"""Rekeying: rewrite a closed store under another key (or none), and compare it with the old one.

The new file is complete and on the disk before anything of the old one changes; the caller puts it in place.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from db.opening import rewrite_path
from db.snapshots import SnapshotFiles
from db.sqlite import connections
from db.sqlite.errors import domain_error_of
from workbench.domain.errors import StoreDamaged, StoreLocked, StoreReadOnly, StoreUnavailable
from workbench.domain.progress import CancelledError, ProgressHook
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.system.files import sync_file
from workbench.system.private_files import create_private_file

#: Steps of SQLite's virtual machine between two progress reports; rows compared at a time.
_STEPS, _ROWS = 100_000, 1000
_TABLES = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
_STORED_TABLES = (
    "SELECT name, wr FROM pragma_table_list"
    " WHERE schema = 'main' AND type IN ('table', 'shadow') AND name <> 'sqlite_schema'"
)
_PRAGMAS = ("application_id", "user_version", "encoding")


def rewrite_store(path: Path, old: bytes | None, new: bytes | None, hook: ProgressHook) -> Path:
    """Write the store again beside itself, compare, and return the path of the new file.

    `old` and `new` are its keys.

    The write-ahead log is checkpointed and removed first: beside a file under another key it would be garbage.
    Raises the driver's errors, StoreLocked, StoreDamaged, and what the hook raises; then the new file is removed.
    """
    target = rewrite_path(path)
    target.unlink(missing_ok=True)
    try:
        with closing(connections.bare_connection(path, old)) as raw:
            _checkpoint(raw, path)
            create_private_file(target)
            try:
                _export(raw, target, new, _ProgressHandler(hook, path, target))
            except driver.Error as error:
                if not isinstance(domain_error_of(path, error), StoreReadOnly):
                    raise
                # The disk refuses to open the file that was just made; SQLite then opens it for reading only.
                reason = Reason(ReasonCode.SQLITE_SAYS, said=str(error))
                raise StoreUnavailable(path=path, reason=reason) from error
        _compare(path, old, target, new, hook)
        sync_file(target)
    except BaseException:
        target.unlink(missing_ok=True)  # on a full disk it would take the space that is needed
        raise
    return target


def rewrite_snapshots(
    store: Path, old: bytes | None, new: bytes | None, hook: ProgressHook
) -> tuple[list[Path], list[Path]]:
    """Write all snapshots again under another key; old and new files exist side by side afterwards.

    Returns the old files whose content is in new ones, and the ones whose content has not the hash in its name,
    which are left as they are.
    """
    before, after = SnapshotFiles.for_store(store, old), SnapshotFiles.for_store(store, new)
    names = before.hashes()
    done = []
    for at, sha256 in enumerate(names):
        hook(at, len(names))
        if before.is_intact(sha256):
            after.put(before.read(sha256))
            if not after.is_intact(sha256):
                raise StoreDamaged(path=after.path_of(sha256), reason=ReasonCode.DISK_KEEPS_NOTHING)
            done.append(before.path_of(sha256))
    return done, sorted(set(before.paths()) - set(done))


class _ProgressHandler:
    """Reports progress by the size of the new file, and stops SQLite when the hook wants to."""

    def __init__(self, hook: ProgressHook, source: Path, target: Path) -> None:
        self._hook, self._target = hook, target
        self._whole = max(1, source.stat().st_size)
        self.stopped: CancelledError | None = None

    def __call__(self) -> int:
        try:
            done = self._target.stat().st_size if self._target.exists() else 0
            self._hook(min(done, self._whole), self._whole)
        except CancelledError as wish:  # an exception cannot pass through SQLite
            self.stopped = wish
            return 1
        return 0


def _checkpoint(raw: driver.Connection, path: Path) -> None:
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if raw.execute("PRAGMA journal_mode=DELETE").fetchone() != ("delete",):
        raise StoreLocked(path=path, holder=ReasonCode.LOG_IN_USE)


def _export(raw: driver.Connection, target: Path, key: bytes | None, handler: _ProgressHandler) -> None:
    """Copy schema and rows; `sqlcipher_export` leaves out two numbers of the header, which are copied here.

    https://www.zetetic.net/sqlcipher/sqlcipher-api/#sqlcipher_export
    """
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(target), "" if key is None else f"x'{key.hex()}'"))
    for setting in ("journal_mode=OFF", "synchronous=OFF"):  # nobody opens it before it is complete
        raw.execute(f"PRAGMA fresh.{setting}")
    raw.set_progress_handler(handler, _STEPS)
    try:
        raw.execute("SELECT sqlcipher_export('fresh')").fetchall()
    except driver.Error:
        if handler.stopped is not None:
            raise handler.stopped from None
        raise
    finally:
        raw.set_progress_handler(None, 0)
    for pragma in ("application_id", "user_version"):
        (value,) = raw.execute(f"PRAGMA main.{pragma}").fetchone()
        raw.execute(f"PRAGMA fresh.{pragma}={value}")
    raw.execute("DETACH DATABASE fresh")


def _compare(path: Path, old: bytes | None, target: Path, new: bytes | None, hook: ProgressHook) -> None:
    with (
        closing(connections.bare_connection(path, old)) as before,
        closing(connections.bare_connection(target, new)) as after,
    ):
        for difference in _differences(before, after, hook):
            raise StoreDamaged(path=path, reason=difference)


def _differences(before: driver.Connection, after: driver.Connection, hook: ProgressHook) -> Iterator[Reason]:
    """Differences between two stores; every row of every table is compared."""
    for (message,) in after.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield Reason(ReasonCode.SQLITE_SAYS, said=str(message))
    for fact in _PRAGMAS:
        if before.execute(f"PRAGMA {fact}").fetchone() != after.execute(f"PRAGMA {fact}").fetchone():
            yield Reason(ReasonCode.COPY_FACT_DIFFERS, name=fact)
    if before.execute(_TABLES).fetchall() != after.execute(_TABLES).fetchall():
        yield Reason(ReasonCode.COPY_TABLES_DIFFER)
    forms = before.execute(_STORED_TABLES).fetchall()
    for at, (name, without_rowid) in enumerate(forms):
        hook(at, len(forms))
        rows = " ".join(("SELECT", "*" if without_rowid else "rowid, *", f'FROM "{name}"'))
        if not _same(before.execute(rows), after.execute(rows)):
            yield Reason(ReasonCode.COPY_ROWS_DIFFER, table=name)


def _same(before: driver.Cursor, after: driver.Cursor) -> bool:
    while rows := before.fetchmany(_ROWS):
        if rows != after.fetchmany(_ROWS):
            return False
    return not after.fetchmany(1)
