"""Writing a file for a person: whole or not at all, and trouble in their words."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from workbench.domain.errors import DiskFull, FileUnreadable


def write_file(target: Path, data: bytes) -> None:
    """Put `data` at `target` in one move. Raises DiskFull or FileUnreadable; an older file then still stands."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path=target) from error
        raise FileUnreadable(path=target, reason=error.strerror or type(error).__name__) from error
