"""Atomic file writes: a file is whole under its name, or it is not there.

The sequence is the usual one for POSIX file systems: a temporary file in the target's folder, write, fsync, rename
over the target, fsync of the folder (https://lwn.net/Articles/457667/).
"""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from workbench.domain.errors import DiskFull
from workbench.system.disk_space import NO_SPACE_ERRNOS

#: A file of its owner alone, and one with the rights that the person's umask gives.
_PRIVATE, _SHARED = 0o600, 0o666
_BLOCK = 1 << 20
#: The name of a file that is being written: `.tadqiq-<random>.tmp`.
_BEGINNING, _END = ".tadqiq-", ".tmp"
#: Said by file systems that cannot sync a folder (some network shares), and for folders that may not be read.
_FOLDER_SYNC_UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF})


def write_atomically(target: Path, parts: Iterable[bytes], *, private: bool = False) -> int:
    """Write the parts one after another as the content of `target`; return the number of bytes.

    See `atomic_file`. An exception raised while a part is being made counts as a failed write.
    """
    with atomic_file(target, private=private) as file:
        return sum(map(file.write, parts))


@contextmanager
def atomic_file(target: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """Open a temporary file beside `target` for writing; it replaces `target` when the block ends without exception.

    On any failure the temporary file is removed and an older `target` is left as it was. One failure comes too late
    for that: when the folder cannot be synced, the new file is already in place, whole, but may not survive a power
    cut. `private` gives the file mode 0600 from its first byte; otherwise the umask decides.

    Raises DiskFull. Other trouble is an OSError, for which each caller has words of its own.
    """
    temporary = target.with_name(f"{_BEGINNING}{secrets.token_hex(8)}{_END}")
    mode = _PRIVATE if private else _SHARED
    try:
        with open(temporary, "xb", opener=lambda path, flags: os.open(path, flags, mode)) as file:
            try:
                yield file
                flush_to_disk(file)
                file.close()
                temporary.replace(target)
            except BaseException:
                with suppress(OSError):  # the first failure is the one to report
                    file.close()
                with suppress(OSError):
                    temporary.unlink(missing_ok=True)
                raise
        sync_folder(target.parent)
    except OSError as error:
        if error.errno in NO_SPACE_ERRNOS:
            raise DiskFull(path=target) from error
        raise


def remove_unfinished(folder: Path, age_s: float) -> None:
    """Remove what killed programs left of files in this folder longer ago than `age_s` seconds. Raises OSError."""
    for path in folder.glob(f"{_BEGINNING}*{_END}"):
        if time.time() - path.stat().st_mtime > age_s:
            path.unlink(missing_ok=True)


def copy_atomically(source: Path, target: Path, *, private: bool = False) -> int:
    """Copy the content of a file as `write_atomically` writes it, in blocks; return the number of bytes."""
    with source.open("rb") as file:
        return write_atomically(target, iter(lambda: file.read(_BLOCK), b""), private=private)


def replace_atomically(part: Path, target: Path) -> None:
    """Flush the finished file `part` to the disk and rename it over `target`, for files that another library wrote.

    When the folder cannot be synced, the new file is in place, whole, but may not survive a power cut, and the OSError
    is raised.
    """
    sync_file(part)
    rename_durably([(part, target)])


def rename_durably(renames: Iterable[tuple[Path, Path]]) -> None:
    """Rename files or folders one after another, each over its target, and sync the folders of the targets."""
    folders = set()
    for source, target in renames:
        source.replace(target)
        folders.add(target.parent)
    for folder in folders:
        sync_folder(folder)


def sync_tree(folder: Path) -> None:
    """Flush every file and folder below `folder`, and itself, before the folder is renamed."""
    for path in folder.rglob("*"):
        if path.is_dir():
            sync_folder(path)
        else:
            sync_file(path)
    sync_folder(folder)


def flush_to_disk(file: BinaryIO) -> None:
    """Write what Python and the operating system hold back of an open file to the disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_file(path: Path) -> None:
    """Flush a closed file to the disk, for files that another library wrote."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make renames in this folder survive a power cut, where the system can.

    Windows cannot sync folders and need not; nor is it an error on file systems that do not offer it.
    """
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder in which one may write and not read
        return
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _FOLDER_SYNC_UNSUPPORTED:
            raise
    finally:
        os.close(handle)
