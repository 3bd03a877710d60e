"""Backups: automatic ones that are rotated, and lists and previews of all backups of a store."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from glob import escape
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from db import backup_rotation, records, replication, sqlite, store_copy
from db.store import Store
from workbench.domain.backup import Backup, BackupKind, RestorePreview
from workbench.domain.errors import BackupFolderMissing, StoreLocked, StoreMissing, StoreReadOnly
from workbench.system import disk_space

__all__ = ["BackupsService", "list_backups", "open_backup", "preview"]

_BEFORE = re.compile(r".+-before-(?P<what>merge|sync|\d{4})-(?P<stamp>\d{8}T\d{6})\d*Z")
_STAMP = "%Y%m%dT%H%M%S"
#: Characters of the device's id that name its backups in a folder which several laptops may share.
_TAIL = 8


class BackupsService:
    """`chosen` is a folder of the person's choice (another disk, a stick); None means beside the store."""

    def __init__(self, store: Store, chosen: Path | None = None) -> None:
        self._store = store
        self._chosen = chosen

    @property
    def place(self) -> Path:
        """The place of the next backup (see `db.backup_rotation`): in the chosen folder while that exists."""
        store = self._store
        if self._chosen is None or not self._chosen.is_dir():
            return store.path
        return self._chosen / f"{store.path.stem}-{store.device_id[-_TAIL:]}{store.path.suffix}"

    def rotate(self, stop: Callable[[], bool] = lambda: False) -> Path | None:
        """Make a backup when something changed since the last one, and remove outdated ones; None when nothing changed.

        May run on any thread while people work. Raises NoRoom, DiskFull, StoreUnavailable, StoreDamaged (then no
        backup is removed), CancelledError, and BackupFolderMissing after the backup was made beside the store
        instead.
        """
        made = backup_rotation.rotate(self._store, self.place, stop)
        if self._chosen is not None and not self._chosen.is_dir():
            raise BackupFolderMissing(path=self._chosen)
        return made

    def list(self) -> list[Backup]:
        """All backups of this store that can be found, newest first, with their distance behind the store."""
        found = list_backups(self._store.path, self._chosen)
        with backup_rotation.snapshot_reader(self._store) as here:
            return [
                replace(one, n_behind=backup_rotation.steps_behind(here, one.path, self._store.key))
                for one in found
            ]

    def preview(self, path: Path) -> RestorePreview:
        """What restoring this backup would bring and cost. Raises the store's errors for a file that is no backup."""
        return preview(path, self._store, self._store.key)


def list_backups(store: Path, chosen: Path | None = None) -> list[Backup]:
    """The backups of the store at this path, beside it and in a chosen folder, newest first; none of them is opened.

    Automatic ones are numbered and never come before a later number: one made while a clock was ahead would
    otherwise be taken for the newest for years.
    """
    folders = [store_copy.backup_folder(store)]
    with suppress(OSError):
        if chosen is not None and chosen.is_dir():
            folders += sorted(chosen.glob(f"{escape(store.stem)}-*{escape(store.suffix)}.backups"))
    found: list[tuple[int, int, Backup]] = []
    for folder in folders:
        found += _in_time(_in_folder(folder, store.suffix or ".db"))

    def order(entry: tuple[int, int, Backup]) -> tuple[int, int, Path]:
        at_us, number, backup = entry
        return at_us, number, backup.path

    return [backup for *_, backup in sorted(found, key=order, reverse=True)]


def preview(path: Path, store: Store | None, key: bytes | None = None) -> RestorePreview:
    """What putting a backup in the place of a store would bring and cost; `store` is None where it cannot be read."""
    path = path.absolute()
    if not path.exists():
        raise StoreMissing(path=path)
    with open_backup(path, key) as copy:
        problems, size = tuple(copy.verify()), path.stat().st_size
        if problems:
            return RestorePreview(path, size, problems, (), ())
        with copy.read() as there:
            if store is None:
                return RestorePreview(path, size, (), None, ())
            with backup_rotation.snapshot_reader(store) as here:
                names = {
                    one.id: one.name for side in (there, here) for one in records.people.all_people(side)
                }
                lost = replication.work_by_person(here, replication.events_only_here(here, there), names)
                back = replication.work_by_person(there, replication.events_only_here(there, here), names)
    return RestorePreview(path, size, (), lost, back)


@contextmanager
def open_backup(path: Path, key: bytes | None = None) -> Iterator[Store]:
    """A backup, open for reading; one of an older version is upgraded in a copy, which is removed afterwards.

    Raises the store's errors, and NoRoom for that copy.
    """
    with TemporaryDirectory(prefix="tadqiq-") as folder, _no_lock_left(path):
        try:
            store = Store.open(path, create=False, read_only=True, key=key)
        except StoreReadOnly:  # it is older: reading would have to upgrade it
            store = _brought_up(path, Path(folder), key)
        with store:
            store.snapshots = backup_rotation.snapshots_of(path, store.key)
            yield store


@contextmanager
def _no_lock_left(path: Path) -> Iterator[None]:
    """Remove lock files that the reading of backups would leave behind; that of another program which has one open
    stays.
    """
    try:
        yield
    except BaseException as error:
        if not isinstance(error, StoreLocked) or str(error.parts["path"]) != str(path.absolute()):
            _unlink_lock(path)
        raise
    _unlink_lock(path)


def _unlink_lock(path: Path) -> None:
    for ending in (".lock", ".lock.holder"):
        with suppress(OSError):
            Path(f"{path}{ending}").unlink(missing_ok=True)


def _brought_up(path: Path, folder: Path, key: bytes | None) -> Store:
    disk_space.require(folder, 4 * disk_space.size_of(path))  # the copy, and what its upgrade takes
    copy = folder / path.name
    with backup_rotation.open_backup(path, key) as connection:
        store_copy.copy_database(connection, copy, key if sqlite.is_encrypted(connection) else None)
    return Store.open(copy, create=False, key=key)


def _in_folder(folder: Path, ending: str) -> Iterator[Backup]:
    """The backups in one folder, recognized by name and size."""
    with suppress(OSError):  # a stick may be removed meanwhile
        for path in folder.iterdir():
            if path.suffix == ending and path.is_file():
                kind, at_us = _told_by_name(path)
                yield Backup(path, kind, at_us, path.stat().st_size)


def _in_time(folder: Iterable[Backup]) -> Iterator[tuple[int, int, Backup]]:
    """The backups of one folder, each with the time by which it is sorted, and its number."""
    numbered: list[tuple[int, Backup]] = []
    for one in folder:
        kept = backup_rotation.parse_backup(one.path)
        if kept is None:
            yield one.at_us, 0, one
        else:
            numbered.append((kept.number, one))
    at_us = None
    for number, one in sorted(numbered, key=itemgetter(0), reverse=True):
        at_us = one.at_us if at_us is None else min(at_us, one.at_us)
        yield at_us, number, one


def _told_by_name(path: Path) -> tuple[BackupKind, int]:
    kept = backup_rotation.parse_backup(path)
    if kept is not None:
        return BackupKind.KEPT, kept.at_us
    before = _BEFORE.fullmatch(path.stem)
    if before is None:
        return BackupKind.OTHER, int(path.stat().st_mtime * 1_000_000)
    at = datetime.strptime(before["stamp"], _STAMP).replace(tzinfo=UTC)
    kind = BackupKind.MERGE if before["what"] in {"merge", "sync"} else BackupKind.UPGRADE
    return kind, int(at.timestamp()) * 1_000_000
