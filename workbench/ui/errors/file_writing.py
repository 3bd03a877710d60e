"""File writing for people: a file is written whole or not at all; errors are those of the domain."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from workbench.domain.errors import FileUnreadable
from workbench.domain.system_reasons import system_reason
from workbench.system.files import write_atomically


def write_file(target: Path, parts: Iterable[bytes]) -> int:
    """Write the parts to `target` atomically; return the number of bytes.

    Raises DiskFull or FileUnreadable; an existing file then stays unchanged.
    """
    try:
        return write_atomically(target, parts)
    except OSError as error:
        raise FileUnreadable(path=target, reason=system_reason(error)) from error
