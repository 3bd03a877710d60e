"""Writing a file for a person: whole or not at all, and trouble in their words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from workbench.domain.errors import FileUnreadable
from workbench.domain.system_reasons import system_reason
from workbench.system.files import write_atomically


def write_file(target: Path, parts: Iterable[bytes]) -> int:
    """Put the parts at `target` in one move; how many bytes. Raises DiskFull or FileUnreadable; an older file then
    still stands.
    """
    try:
        return write_atomically(target, parts)
    except OSError as error:
        raise FileUnreadable(path=target, reason=system_reason(error)) from error
