"""Backup rotation: automatic, numbered copies of an open store, made in small steps, verified, and thinned out.

They are in `<place>.backups`, where the place is the store itself or a name in a folder that a person chose (a USB
stick). Only the database is copied; snapshots never change, so one set of them in `<place>.snapshots` serves all
backups.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as driver

from db import store_copy
from db.encryption import key_file
from db.journal import event_log
from db.opening import StoreKind, detect_kind
from db.replication import merge_log, store_diff
from db.schema.canonical_json import canonical, sha256_of_text
from db.snapshots import SnapshotFiles
from db.sqlite import connections
from db.sqlite.errors import domain_error_of, translated_errors
from db.store import Store
from workbench.domain.errors import StoreDamaged, WorkbenchError
from workbench.domain.progress import CancelledError
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.domain.retention import BackupStamp, backups_to_keep
from workbench.system import disk_space, logs
from workbench.system.files import copy_atomically, replace_atomically, sync_file, sync_folder
from workbench.system.private_files import make_private_folder

#: Pages copied at a time, after which others may use the disk; and how often the copy is flushed to it, so that nobody's
#: saving waits behind all of it at the end.
_PAGES, _SYNC_EVERY = 64, 16
#: Steps of SQLite's virtual machine between two checks whether to stop.
_LOOKS_EVERY = 20_000
_log = logs.logger("db.backup_rotation")
_FOLDER = ".backups"
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(?P<stem>.+)-kept-(?P<number>\d{6,})-(?P<stamp>\d{8}T\d{6}Z)")
_MERGE = re.compile(r"(?:merge|sync)-(?P<day>\d{8})T(?P<time>\d{12})Z\.\w+")
_WAITING = "SELECT count(*), coalesce(min(id), ''), coalesce(max(id), '') FROM quarantine"


class BackupFile(NamedTuple):
    """An automatic backup, by the data in its file name."""

    number: int
    at_us: int
    path: Path


def backups_at(place: Path) -> list[BackupFile]:
    """The backups of this place, the newest first, by their file names alone."""
    found = []
    folder = store_copy.backup_folder(place)
    for path in folder.iterdir() if folder.is_dir() else ():
        name = _NAME.fullmatch(path.stem)
        if name is not None and name["stem"] == place.stem and path.suffix == (place.suffix or ".db"):
            found.append(BackupFile(int(name["number"]), _time_of(name), path))
    return sorted(found, reverse=True)


def parse_backup(path: Path) -> BackupFile | None:
    """The data in the file name of an automatic backup; None for any other file."""
    name = _NAME.fullmatch(path.stem)
    return None if name is None else BackupFile(int(name["number"]), _time_of(name), path)


def _time_of(name: re.Match[str]) -> int:
    return int(datetime.strptime(name["stamp"], _STAMP).replace(tzinfo=UTC).timestamp()) * 1_000_000


def rotate(store: Store, place: Path, stop: Callable[[], bool] = lambda: False) -> Path | None:
    """Make a backup of the open store at `place`, unless the newest one has the same content; then delete old ones.

    It may run on any thread while the store is used: it reads one state of the store through a connection of its
    own, and writers wait for no reader. The store's lock must be held: a store opened only for reading is left
    alone. Raises NoRoom, DiskFull, StoreReadOnly or StoreUnavailable, CancelledError, and StoreDamaged if the copy
    is not intact, because then the store is not either; in each case all older backups stay.
    """
    if store.read_only:
        return None
    folder = store_copy.backup_folder(place)

    def must_stop() -> bool:
        return store.closing.is_set() or stop()

    with translated_errors(folder), snapshot_reader(store) as connection:
        existing = backups_at(place)
        with translated_errors(store.path):
            state = content_digest(connection)
        if existing and content_digest_of_file(existing[0].path, store.key) == state:
            _log.debug("backup: the newest one is up to date")
            return None
        missing = _missing_snapshots(store, place)
        disk_space.require(
            folder, disk_space.size_of(store.path) + sum(path.stat().st_size for path in missing)
        )
        make_private_folder(folder)
        for part in folder.glob("*-kept-*.part*"):  # left by an interrupted backup
            part.unlink(missing_ok=True)
        _copy_snapshots(missing, place, must_stop)
        at = datetime.fromtimestamp(store.clock() // 1_000_000, UTC)
        number = existing[0].number + 1 if existing else 1
        name = f"{place.stem}-kept-{number:06d}-{at.strftime(_STAMP)}{place.suffix or '.db'}"
        copy = _make_copy(connection, store, state, folder / name, must_stop)
        _log.debug("backup: number %d made", number)
        _delete_old_backups(place)
        _delete_old_merge_backups(connection, store)
    return copy


def content_digest(connection: Connection) -> str:
    """A digest of a store's content: everything that came from people, nothing that is computed from it."""
    parts = [str(end) for end in event_log.chain_ends(connection)]
    return sha256_of_text(canonical([*parts, str(connection.exec_driver_sql(_WAITING).one())]))


def content_digest_of_file(path: Path, key: bytes | None) -> str | None:
    """The digest of a closed copy; None if it cannot be read with this key."""
    try:
        connection = connections.reader(path, key, immutable=True)
        try:
            return content_digest(connection)
        finally:
            connection.close()
    except (DBAPIError, driver.Error, OSError):
        return None


@contextmanager
def open_backup(path: Path, key: bytes | None) -> Iterator[Connection]:
    """A connection to a closed backup, for reading. Raises the store's errors."""
    with translated_errors(path):
        found = detect_kind(path, key)
        connection = connections.reader(path, key if found is StoreKind.ENCRYPTED else None, immutable=True)
        try:
            yield connection
        finally:
            connection.close()


def steps_behind(here: Connection, path: Path, key: bytes | None) -> int | None:
    """Number of steps by people that a store has and this backup has not; None if it cannot be read with this key."""
    with suppress(WorkbenchError), open_backup(path, key) as there:
        return store_diff.steps_behind(here, there)
    return None


def snapshots_of(path: Path, key: bytes | None) -> SnapshotFiles:
    """The snapshots of a backup: beside it, or shared with the other backups of its place."""
    place = path.parent
    if place.name.endswith(_FOLDER) and not Path(f"{path}.snapshots").is_dir():
        return SnapshotFiles.for_store(place.with_name(place.name.removesuffix(_FOLDER)), key)
    return SnapshotFiles.for_store(path, key)


@contextmanager
def snapshot_reader(store: Store) -> Iterator[Connection]:
    """A separate connection that reads one state of the open store until the block ends.

    Nobody who writes or reads waits for it; closing the store waits for the block to end.
    """
    if store.read_only:  # its files may be elsewhere
        with store.read() as connection:
            yield connection
        return
    with store.keep_open(), translated_errors(store.path):
        if store.closing.is_set():
            raise CancelledError
        connection = connections.reader(store.path, store.key)
        try:
            with connections.read_transaction(connection):
                connection.exec_driver_sql(
                    "SELECT count(*) FROM meta"
                ).scalar()  # the first read fixes the state
                yield connection
        finally:
            connection.close()


def _make_copy(
    connection: Connection, store: Store, state: str, target: Path, stop: Callable[[], bool]
) -> Path:
    """Copy the database to `target`: complete and on the disk, or nothing."""
    part = target.with_name(f"{target.name}.part")
    try:
        _copy(connection, part, store.key, stop)
        _check(part, store, state, stop)
        key_file.copy_to(store.path, target, store.key)
        replace_atomically(part, target)
    except (DBAPIError, driver.Error) as error:
        _remove_partial(part)
        if stop():
            raise CancelledError from error
        damaged = domain_error_of(store.path, error)  # damage can only be in the store: the copy is new
        if isinstance(damaged, StoreDamaged):
            raise damaged from error
        raise
    except BaseException:
        _remove_partial(part)
        raise
    return target


def _copy(connection: Connection, part: Path, key: bytes | None, stop: Callable[[], bool]) -> None:
    copy = connections.bare_connection(part, key)
    n_steps = 0

    def step(*_: int) -> None:
        nonlocal n_steps
        n_steps += 1
        if stop():
            raise CancelledError
        if n_steps % _SYNC_EVERY == 0:
            sync_file(part)

    try:
        for setting in ("journal_mode=OFF", "synchronous=OFF"):  # it is no backup before it has its name
            copy.execute(f"PRAGMA {setting}")
        connections.raw_connection(connection).backup(copy, pages=_PAGES, progress=step)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, whole in itself
    finally:
        copy.close()


def _check(copy: Path, store: Store, state: str, stop: Callable[[], bool]) -> None:
    """Raise StoreDamaged unless the copy is intact: damage in a fresh copy comes from its original."""
    connection = connections.reader(copy, store.key, immutable=True)
    try:
        connections.raw_connection(connection).set_progress_handler(lambda: int(stop()), _LOOKS_EVERY)
        said = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar())
        if said == "ok" and content_digest(connection) == state:
            return
    finally:
        connection.close()
    reason = (
        Reason(ReasonCode.COPY_STATE_WRONG) if said == "ok" else Reason(ReasonCode.SQLITE_SAYS, said=said)
    )
    raise StoreDamaged(path=store.path, reason=reason)


def _missing_snapshots(store: Store, place: Path) -> list[Path]:
    """The snapshot files that are not at the place yet."""
    target = SnapshotFiles.for_store(place).folder
    if store.snapshots.folder == target:
        return []
    sizes = {path.name: path.stat().st_size for path in target.iterdir()} if target.is_dir() else {}
    return [path for path in store.snapshots.paths() if sizes.get(path.name) != path.stat().st_size]


def _copy_snapshots(files: list[Path], place: Path, stop: Callable[[], bool]) -> None:
    """Copy snapshots to the place: by hard links on the same disk, for they never change."""
    folder = SnapshotFiles.for_store(place).folder
    for path in files:
        if stop():
            raise CancelledError
        make_private_folder(folder)
        target = folder / path.name
        target.unlink(missing_ok=True)
        try:
            os.link(path, target)
        except OSError:
            copy_atomically(path, target, private=True)
    if files:
        sync_folder(folder)


def _delete_old_backups(place: Path) -> None:
    found = backups_at(place)
    to_keep = backups_to_keep(BackupStamp(copy.number, copy.at_us) for copy in found)
    for copy in found:
        if copy.number not in to_keep:
            for path in (copy.path, *key_file.paths_of(copy.path)):
                path.unlink(missing_ok=True)


def _delete_old_merge_backups(connection: Connection, store: Store) -> None:
    """Apply the same retention to the backups made before merges, except the last one, which a rollback needs."""
    last = {entry.backup for entry in merge_log.merge_entries(connection)[:1]}
    folder = store_copy.backup_folder(store.path)
    found = {
        int(name["day"] + name["time"]): path
        for path in (folder.iterdir() if folder.is_dir() else ())
        if (name := _MERGE.fullmatch(path.name.removeprefix(f"{store.path.stem}-before-"))) is not None
    }
    to_keep = backups_to_keep(BackupStamp(stamp, _microseconds(stamp)) for stamp in found)
    for stamp, path in found.items():
        if stamp not in to_keep and str(path) not in last:
            for file in (path, *key_file.paths_of(path)):
                file.unlink(missing_ok=True)


def _microseconds(stamp: int) -> int:
    """Convert a timestamp of the form 20261122101500123456 to microseconds UTC."""
    at = datetime.strptime(str(stamp), "%Y%m%d%H%M%S%f").replace(tzinfo=UTC)
    return int(at.timestamp()) * 1_000_000 + at.microsecond


def _remove_partial(part: Path) -> None:
    """Remove an incomplete copy, with SQLite's files beside it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        Path(f"{part}{ending}").unlink(missing_ok=True)
