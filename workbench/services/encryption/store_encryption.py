"""Store encryption, decryption and change of key: always a whole new file that takes the old one's place.

Until the one rename in `_rewritten` the old store is the one that opens, after it the new one; each has its key file
and its snapshots by then. What an interrupted run leaves behind is removed when the store is next opened.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from db import encryption, maintenance, opening, sqlite, store_copy
from db.opening import StoreKind
from db.snapshots import SnapshotFiles
from workbench.domain.errors import (
    StoreEncrypted,
    StoreMissing,
    StoreNotEncrypted,
    StoreReadOnly,
    WorkbenchError,
)
from workbench.domain.progress import ProgressHook, no_progress, split_progress
from workbench.services.encryption import store_keys
from workbench.services.encryption.store_keys import DEFAULT_COST, KdfCost
from workbench.system import disk_space
from workbench.system.files import copy_atomically, replace_atomically, sync_folder

#: How long writing, comparing and the snapshots take, roughly.
_WRITE, _SNAPSHOTS = 8, 2
_BLOCK = 1024 * 1024
#: What this program calls a store that it set aside. Only these: another store may begin with the same name.
_ASIDE = r"-(plain|set-aside|damaged)-\d{8}T\d{6}"


class SeatLocks(Protocol):
    """The seats of this machine, as far as a store's key locks them."""

    def rewriting(self, old: bytes, new: bytes | None) -> AbstractContextManager[None]:
        """While the block lasts either key unlocks them (None: nothing is needed), afterwards the new one."""
        ...


@dataclass(frozen=True, slots=True)
class RewriteReport:
    """`key` opens the store now (None: it needs none); `recovery_key` is shown once. `left` are files outside of the
    new store that are still as they were; `damaged` are snapshots whose content does not match their name, left
    alone.
    """

    key: bytes | None = field(repr=False)
    recovery_key: str = field(default="", repr=False)
    left: tuple[Path, ...] = ()
    damaged: tuple[Path, ...] = ()


def encrypt(
    path: Path,
    passphrase: str,
    *,
    place: Path | None = None,
    cost: KdfCost = DEFAULT_COST,
    hook: ProgressHook = no_progress,
) -> RewriteReport:
    """Encrypt a closed store; the plain file is set aside beside it (see `leftover_plain_files`, `shred`).

    `place` is the folder of its backups when that is not beside it (`BackupsService.place`).

    Raises PassphraseWeak, StoreEncrypted, the store's errors, NoRoom and DiskFull; then the store is as it was.
    """
    path = path.absolute()
    keys = store_keys.make_keys(passphrase, cost)

    def before() -> None:
        encryption.key_file.set_aside(path)
        encryption.key_file.write(path, keys.content)
        _set_aside(path)

    with _closed(path, StoreKind.PLAIN):
        _, damaged = _rewritten(path, None, keys.key, hook, before)
    return RewriteReport(
        keys.key, keys.recovery_key, tuple(leftover_plain_files(path, place)), tuple(damaged)
    )


def decrypt(
    path: Path, key: bytes, *, seats: SeatLocks | None = None, hook: ProgressHook = no_progress
) -> RewriteReport:
    """Decrypt a closed store. Its key file is set aside, for older copies of the store that somebody made.

    `seats` that its key locks lie open then.

    Raises StoreNotEncrypted, the store's errors, NoRoom and DiskFull; then the store is as it was.
    """
    path = path.absolute()
    with _closed(path, StoreKind.ENCRYPTED):
        done, damaged = _rewritten(path, key, None, hook, lambda: None, seats)
        with suppress(OSError):  # the work is done: leftovers do no harm
            encryption.key_file.set_aside(path)
        return RewriteReport(None, left=tuple(_without_need(path, done)), damaged=tuple(damaged))


def new_key(
    path: Path,
    key: bytes,
    passphrase: str,
    *,
    cost: KdfCost = DEFAULT_COST,
    seats: SeatLocks | None = None,
    hook: ProgressHook = no_progress,
) -> RewriteReport:
    """Encrypt a closed store again with another raw key, passphrase and recovery key; older key files then open older
    backups only. `seats` that its key locks are locked by the new one.

    Raises as `encrypt`.
    """
    path = path.absolute()
    keys = store_keys.make_keys(passphrase, cost)
    with _closed(path, StoreKind.ENCRYPTED):
        done, damaged = _rewritten(
            path,
            key,
            keys.key,
            hook,
            lambda: encryption.key_file.write_successor(path, keys.content),
            seats,
        )
        with suppress(OSError):  # the next opening tries again
            encryption.key_file.repair(path, keys.key)
        left = tuple(_without_need(path, done))
    return RewriteReport(keys.key, keys.recovery_key, left, tuple(damaged))


def leftover_plain_files(path: Path, place: Path | None = None) -> list[Path]:
    """The unencrypted files beside an encrypted store: copies of it, backups, and the snapshots of all of these.

    Backups are looked for beside the store and in `place`, with their snapshots.
    """
    path = path.absolute()
    places = [path] if place is None else [path, place]
    named = re.compile(re.escape(path.stem) + _ASIDE)
    beside = [item for item in sorted(path.parent.iterdir()) if named.match(item.name)]
    backups = [
        item
        for one in places
        for item in sorted(store_copy.backup_folder(one).glob("*"))
        if item.stem.startswith(f"{one.stem}-")
    ]
    stores = [item for item in (*beside, *backups) if _is_plain(item)]
    snapshots = (item for store in (*places, *stores) for item in SnapshotFiles.for_store(store).paths())
    return [item for item in dict.fromkeys((*stores, *snapshots)) if item != path]


def shred(paths: Iterable[Path], hook: ProgressHook = no_progress) -> None:
    """Overwrite these files with zeros and remove them.

    On flash memory and on copy-on-write file systems the old bytes may stay for a long time all the same: only
    full-disk encryption, or destroying the disk, protects against somebody who reads it raw.
    """
    folders, whole = set(), list(paths)
    for at, path in enumerate(whole):
        hook(at, len(whole))
        with sqlite.translated_errors(path), suppress(FileNotFoundError):
            if path.stat().st_nlink == 1:
                _overwrite(path)
            path.unlink()
            folders.add(path.parent)
    for folder in folders:
        sync_folder(folder)
        if folder.suffix == ".snapshots" and not any(folder.iterdir()):
            folder.rmdir()


@contextmanager
def _closed(path: Path, wanted: StoreKind) -> Iterator[None]:
    """Hold the lock of a store that exists, can be written, and is of this kind."""
    with sqlite.translated_errors(path):
        found = StoreKind.ENCRYPTED if opening.is_encrypted(path) else opening.detect_kind(path)
        if found is StoreKind.NOTHING:
            raise StoreMissing(path=path)
        if found is not wanted:
            raise StoreEncrypted(path=path) if found is StoreKind.ENCRYPTED else StoreNotEncrypted(path=path)
        if not opening.is_writable(path):
            raise StoreReadOnly(path=path)
        with store_keys.store_lock(path):
            yield


def _rewritten(
    path: Path,
    old: bytes | None,
    new: bytes | None,
    hook: ProgressHook,
    before: Callable[[], None],
    seats: SeatLocks | None = None,
) -> tuple[list[Path], list[Path]]:
    """Rewrite the store and its snapshots, run `before`, and put the new file in the store's place.

    Returns the snapshot files that the new store does not need, and the damaged ones.
    """
    writing, snapshots = split_progress(hook, (_WRITE, _SNAPSHOTS))
    kept = SnapshotFiles.for_store(path, old).paths()
    disk_space.require(path, disk_space.size_of(path) + sum(item.stat().st_size for item in kept))
    fresh = maintenance.rewrite_store(path, old, new, writing)
    try:
        done, damaged = maintenance.rewrite_snapshots(path, old, new, snapshots)
        with nullcontext() if seats is None or old is None else seats.rewriting(old, new):
            before()
            try:
                replace_atomically(fresh, path.resolve())
            except OSError:
                if fresh.exists():
                    raise
                # The folder was not synced: either file is whole, whichever is there after a power cut.
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    return done, damaged


def _set_aside(path: Path) -> None:
    """Give the plain file a name of its own before the encrypted one takes its place."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    aside = path.with_name(f"{path.stem}-plain-{stamp}{path.suffix}")
    try:
        os.link(path.resolve(), aside)
    except OSError:  # a file system without links, as on most USB sticks; nobody writes, so a copy is whole
        copy_atomically(path, aside, private=True)
    sync_folder(aside.parent)


def _without_need(path: Path, snapshots: list[Path]) -> list[Path]:
    """Remove the snapshots under the earlier key, unless backups under that key need them; return those that stay."""
    if (folder := store_copy.backup_folder(path)).is_dir() and any(folder.iterdir()):
        return snapshots
    for item in snapshots:
        with suppress(OSError):
            item.unlink(missing_ok=True)
    return [item for item in snapshots if item.exists()]


def _is_plain(path: Path) -> bool:
    """Whether a file is a store that opens without a key."""
    if not path.is_file():
        return False
    with suppress(WorkbenchError):
        return opening.detect_kind(path) is StoreKind.PLAIN
    return False


def _overwrite(path: Path) -> None:
    with path.open("rb+") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())
