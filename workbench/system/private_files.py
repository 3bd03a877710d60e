"""Private files: of their owner alone (0600 in folders of 0700), from the first byte on.

Only files and folders that this program made are tightened, never a folder that a person chose. File systems without
rights (most USB sticks, Windows) ignore all of this.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_FILE, _FOLDER = 0o600, 0o700
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def private_opener(path: str, flags: int) -> int:
    """The `opener` of `open` for a file that is private when it is made; one that exists keeps its rights."""
    return os.open(path, flags, _FILE)


def create_private_file(path: Path) -> None:
    """Make an empty private file, for another library to fill; one that exists is left as it is. Raises OSError."""
    with suppress(FileExistsError):
        os.close(private_opener(str(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY))


def make_private_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, all private; those that exist stay as they are.

    Raises OSError, FileExistsError too where a file is in the way.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=_FOLDER, exist_ok=True)
    if not folder.is_dir():
        raise FileExistsError(f"{folder} is no folder")


def tighten(paths: Iterable[Path]) -> None:
    """Take the rights of others from files and folders that this program made; what cannot be changed is left."""
    for path in paths:
        with suppress(OSError):
            mode = stat.S_IMODE(path.stat().st_mode)
            if mode & _OTHERS:
                path.chmod(mode & ~_OTHERS)
