"""Disk space: checked before long work, so that work that cannot end does not begin."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from workbench.domain.errors import NoRoom

#: Error numbers for "no space". EFBIG: a limit on the size of files, which has the same effect.
NO_SPACE_ERRNOS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
#: Bytes that stay free besides: for the write-ahead log, for drafts, for the system.
MARGIN = 4 * 1024 * 1024
_MEGABYTE = 1024 * 1024


def free_bytes(path: Path) -> int:
    """Free bytes on the disk of `path`, which need not exist."""
    place = path.absolute()
    while not place.exists() and place.parent != place:
        place = place.parent
    return shutil.disk_usage(place).free


def require(path: Path, size: int, margin: int = MARGIN) -> None:
    """Raise NoRoom, naming both sizes, unless `size` more bytes fit on the disk of `path`.

    Call it before long writes. Quotas and concurrent writers are not considered, so DiskFull may still occur.
    """
    found = free_bytes(path)
    if found < size + margin:
        raise NoRoom(path=path, needed=-(-(size + margin) // _MEGABYTE), free=found // _MEGABYTE)


def size_of(store: Path) -> int:
    """Size of a store's database in bytes, including its write-ahead log."""
    files = (store, Path(f"{store}-wal"))
    return sum(file.stat().st_size for file in files if file.is_file())
