"""Writing a file for a person: whole under its name, or not there at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from workbench.domain.errors import DiskFull


def write_whole(target: Path, parts: Iterable[bytes]) -> int:
    """Write the parts one by one beside `target`, then put them in its place in one move; how many bytes.

    Whatever goes wrong meanwhile, in the writing or in the making of the parts, an older file still stands and no
    half of a new one. Raises DiskFull; other trouble of the place is an OSError, which each caller has words for.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:200]}-", dir=target.parent)
        part_file = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                size = sum(map(file.write, parts))
                file.flush()
                os.fsync(file.fileno())
            part_file.chmod(0o666 & ~_umask())
            part_file.replace(target)
        except BaseException:
            part_file.unlink(missing_ok=True)
            raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path=target) from error
        raise
    return size


def _umask() -> int:
    """The rights that new files get: a temporary file has fewer, an export should have the usual ones."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
