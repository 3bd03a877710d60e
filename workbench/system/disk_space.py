"""Room on the disk, asked for before long work: what cannot end should not begin."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from workbench.domain.errors import NoRoom

#: "No room" as the operating system says it. EFBIG: a person's limit on the size of files, which is no room either.
NO_SPACE_ERRNOS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
#: What stays free besides: for the log, for drafts, for the system's own needs.
MARGIN = 4 * 1024 * 1024
_MEGABYTE = 1024 * 1024


def free_bytes(path: Path) -> int:
    """Bytes free where `path` lies or would lie."""
    place = path.absolute()
    while not place.exists() and place.parent != place:
        place = place.parent
    return shutil.disk_usage(place).free


def require(path: Path, size: int, margin: int = MARGIN) -> None:
    """Raise NoRoom, naming both sizes, unless `size` bytes more fit where `path` lies or would lie.

    To be asked before long writes; quotas and what others write meanwhile do not show, so DiskFull may still come.
    """
    found = free_bytes(path)
    if found < size + margin:
        raise NoRoom(path=path, needed=-(-(size + margin) // _MEGABYTE), free=found // _MEGABYTE)


def size_of(store: Path) -> int:
    """Bytes that a store's database takes, what stands in its log included."""
    files = (store, Path(f"{store}-wal"))
    return sum(file.stat().st_size for file in files if file.is_file())
