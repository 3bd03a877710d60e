"""File lock: only one program at a time, window or command line, has a store open, by whatever name of its file."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.domain.errors import StoreLocked, StoreUnfinished
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.system import paths
from workbench.system.private_files import make_private_folder, private_opener

_HOLDER = re.compile(r"(?P<name>.+), process (?P<number>\d{1,10})")
#: So long a program waits for another one that is just entering or leaving the folder of locks.
_WAIT_S = 5.0


class StoreLock:
    """The lock of a store, held while it is open: one beside the file, and one of this account for the file itself.

    The first is seen by every machine that shares the folder. The second is named by device and inode, so that two
    names of one file (a hard link, a folder mounted twice) are one store: SQLite keeps the log beside the name, and two
    logs of one file destroy it. `<store>.lock.holder` names the holder, for the message to people.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._file = store.resolve()
        self._lock = _lock(Path(f"{self._file}.lock"))
        self._holder = Path(f"{self._file}.lock.holder")
        self._inode = _InodeLock(self._file)

    def acquire(self) -> None:
        """Take the lock. Raises StoreLocked, which names the program that has it, and StoreUnfinished."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise StoreLocked(path=self._store, holder=_read_holder(self._holder)) from error
        try:
            self._inode.acquire(self._store)
        except BaseException:
            self._lock.release()
            raise
        # Only a help for others: a full disk must not keep a person from their work.
        with suppress(OSError):
            _write_private(self._holder, _holder_of_this_process())

    def release(self) -> None:
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._inode.release()
            self._lock.release()


class _InodeLock:
    """The lock of a file by its device and inode, in a folder of this account.

    Its file holds the name under which the store is open, and stays when the holder dies: what was saved last is then in
    the log beside that name. Where there is no file yet, or no such folder, there is nothing to lock.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._folder = paths.lock_folder()
        self._entry: Path | None = None
        self._lock: FileLock | None = None

    def acquire(self, store: Path) -> None:
        inode = _inode(self._file)
        if inode is None:
            return
        with suppress(OSError):  # a folder that cannot be made: the lock beside the file has to do
            make_private_folder(self._folder)
            with self._entering():
                self._take(self._folder / f"{inode[0]:x}-{inode[1]:x}", store)

    def release(self) -> None:
        if self._lock is None or self._entry is None:
            return
        with suppress(OSError), self._entering():
            _name_file(self._entry).unlink(missing_ok=True)
            self._lock.release()
            self._entry.unlink(missing_ok=True)
        self._lock.release()
        self._lock = None

    @contextmanager
    def _entering(self) -> Iterator[None]:
        """One program at a time makes or removes a lock of the folder; otherwise one could lock a removed file."""
        try:
            with _lock(self._folder / "folder.lock").acquire(timeout=_WAIT_S):
                yield
        except Timeout as error:
            raise OSError("the folder of locks is taken") from error

    def _take(self, entry: Path, store: Path) -> None:
        other = _read_name(entry, self._file)
        lock = _lock(entry)
        try:
            lock.acquire()
        except Timeout as error:
            raise StoreLocked(path=store, holder=_read_holder(Path(f"{other}.lock.holder"))) from error
        if _inode(other) == _inode(self._file) and _log_inode(other) not in {None, _log_inode(self._file)}:
            lock.release()
            raise StoreUnfinished(path=store, place=str(other))
        self._entry, self._lock = entry, lock
        _write_private(_name_file(entry), str(self._file))


def _name_file(entry: Path) -> Path:
    return Path(f"{entry}.name")


def _read_name(entry: Path, default: Path) -> Path:
    """The name under which the file of this lock is open, or was when its holder died."""
    try:
        return Path(_name_file(entry).read_text("utf-8", "surrogateescape"))
    except OSError:
        return default


def _lock(path: Path) -> FileLock:
    # Not thread-local: the window may close a store on another thread than the one that opened it.
    return FileLock(path, timeout=0, mode=0o600, thread_local=False)


def _inode(file: Path) -> tuple[int, int] | None:
    """Device and inode, which all names of a file share; None where there is no file."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _log_inode(file: Path) -> tuple[int, int] | None:
    """The inode of the log beside this name, if anything is in it."""
    log = Path(f"{file}-wal")
    return _inode(log) if log.is_file() and log.stat().st_size else None


def _write_private(file: Path, words: str) -> None:
    with open(file, "w", encoding="utf-8", errors="surrogateescape", opener=private_opener) as target:
        target.write(words)


def _holder_of_this_process() -> str:
    return f"{Path(sys.argv[0]).name or 'python'}, process {os.getpid()}"


def _read_holder(file: Path) -> Reason:
    try:
        found = _HOLDER.fullmatch(file.read_text("utf-8").strip())
    except (OSError, UnicodeDecodeError):  # another program may be writing or removing it
        found = None
    if found is None:
        return Reason(ReasonCode.HOLDER_UNKNOWN)
    return Reason(ReasonCode.HELD_BY_PROCESS, name=found["name"], number=int(found["number"]))
