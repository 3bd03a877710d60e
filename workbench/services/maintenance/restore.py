"""Maintenance of a store: verify, copy, restore. Nothing is deleted: a replaced store is set aside."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db import encryption, sqlite
from db.migrate import SCHEMA
from db.store import Store
from db.store_copy import forget_home
from workbench.domain.errors import BackupInvalid, BadInput, StoreMissing
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.services.maintenance.backups import open_backup
from workbench.system import disk_space
from workbench.system.clock import now_us
from workbench.system.files import copy_atomically, rename_durably, replace_atomically
from workbench.system.private_files import make_private_folder

#: The suffixes of the files that belong to a store besides its database.
_BESIDE = ("-wal", "-shm")


class MaintenanceService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def verify(self) -> list[Reason]:
        """The problems of the store; empty for a sound one."""
        return self._store.verify()

    def backup(self, target: Path) -> Path:
        """Copy the whole store, snapshots included, to a path where no file exists. Raises BadInput, NoRoom."""
        self._demand(target)
        self._store.backup(target)
        return target

    def compact(self, target: Path) -> Path:
        """As `backup`, with the database as small as possible: to hand over, or to archive."""
        self._demand(target)
        self._store.compact(target)
        return target

    def _demand(self, target: Path) -> None:
        if target.exists():
            raise BadInput(where=str(target), reason=ReasonCode.TARGET_EXISTS)
        snapshots = sum(path.stat().st_size for path in self._store.snapshots.paths())
        disk_space.require(target, disk_space.size_of(self._store.path) + snapshots)


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """The path of the store, and that of the one it replaced (None when there was none)."""

    store: Path
    set_aside: Path | None


def restore(
    backup: Path,
    target: Path,
    clock: Callable[[], int] = now_us,
    *,
    own: bool = False,
    key: bytes | None = None,
) -> RestoreReport:
    """Restore a backup in the place of a store, which is set aside with all its files, never deleted.

    The backup is verified first, except one that the program made itself just before a merge (`own`). From any other
    backup the store continues as a new device: what it wrote since may come back in a bundle. A backup of an older
    version is upgraded on the way. `key` opens an encrypted backup. Raises the store's errors, StoreLocked when the
    target is open somewhere, NoRoom, and BackupInvalid for a damaged backup; then nothing was changed.
    """
    backup, target = backup.absolute(), target.absolute()
    if backup == target:
        raise BadInput(where=str(backup), reason=ReasonCode.IS_THE_STORE)
    if not backup.exists():
        raise StoreMissing(path=backup)
    with open_backup(backup, key) as copy:
        problems = [] if own else copy.verify()
        if problems:
            raise BackupInvalid(path=backup, reason=problems[0])
        with sqlite.translated_errors(target):
            make_private_folder(target.parent)
            disk_space.require(target, disk_space.size_of(copy.path))
            with store_lock(target):
                new = target.with_name(f"{target.name}.restoring")
                remove_store_files(new)
                try:
                    copy.backup(new)
                    if not own:
                        forget_home(new, copy.key)
                    aside = replace_store(new, target, clock)
                finally:
                    remove_store_files(new)
    return RestoreReport(target, aside)


@contextmanager
def store_lock(store: Path) -> Iterator[None]:
    """The lock of a store that is not open here. Raises StoreLocked."""
    lock = sqlite.StoreLock(store)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def replace_store(new: Path, target: Path, clock: Callable[[], int]) -> Path | None:
    """Put a finished store in the place of another, whose lock is held; return where that one is now.

    The other one is set aside with its log, key and snapshots. On disks with hard links there is a store at this
    place at every moment: after a power cut the next one to be opened is the old one or the new one.
    """
    aside = _set_aside(target, clock)
    encrypted = encryption.key_file.exists(new)
    _move_beside(new, target)
    replace_atomically(new, target)
    if not encrypted:
        encryption.key_file.remove(target)
    return aside


def remove_store_files(new: Path) -> None:
    """Remove a new store that was not put in its place, with all its files."""
    for ending in ("", "-wal", "-shm", "-journal", ".part", ".lock", ".lock.holder"):
        Path(f"{new}{ending}").unlink(missing_ok=True)
    for path in encryption.key_file.paths_of(new):
        path.unlink(missing_ok=True)
    shutil.rmtree(f"{new}.snapshots", ignore_errors=True)


def schema() -> int:
    """The newest schema version that this program knows."""
    return SCHEMA


def free_space(path: Path) -> int:
    """Free bytes on the disk of `path`, which need not exist yet."""
    return disk_space.free_bytes(path)


def _set_aside(target: Path, clock: Callable[[], int]) -> Path | None:
    if not target.exists():
        return None
    stamp = datetime.fromtimestamp(clock() / 1_000_000, UTC).strftime("%Y%m%dT%H%M%S%f")
    aside = target.with_name(f"{target.stem}-set-aside-{stamp}{target.suffix}")
    # Snapshots never change and are named by hash: both stores may need them.
    snapshots = Path(f"{target}.snapshots")
    if snapshots.is_dir():
        make_private_folder(Path(f"{aside}.snapshots"))
        shutil.copytree(snapshots, f"{aside}.snapshots", dirs_exist_ok=True, copy_function=_linked)
    for path in encryption.key_file.paths_of(target):
        if path.exists():
            copy_atomically(path, Path(f"{aside}{path.name.removeprefix(target.name)}"), private=True)
    linked = False
    with suppress(OSError):
        os.link(target, aside)
        linked = True
    endings = [ending for ending in _BESIDE if Path(f"{target}{ending}").exists()]
    if not linked:
        endings.append("")
    rename_durably((Path(f"{target}{ending}"), Path(f"{aside}{ending}")) for ending in endings)
    return aside


def _move_beside(new: Path, target: Path) -> None:
    """Move key and snapshots of the new store to their place; snapshots that are there already stay."""
    keys = (path for path in encryption.key_file.paths_of(new) if path.exists())
    rename_durably((path, Path(f"{target}{path.name.removeprefix(new.name)}")) for path in keys)
    brought = Path(f"{new}.snapshots")
    if brought.is_dir():
        kept = Path(f"{target}.snapshots")
        make_private_folder(kept)
        rename_durably((path, kept / path.name) for path in list(brought.iterdir()))
        brought.rmdir()


def _linked(source: str, target: str) -> str:
    """Give one file two names where the disk can do that: a snapshot never changes."""
    try:
        os.link(source, target)
    except OSError:
        copy_atomically(Path(source), Path(target), private=True)
    return target
