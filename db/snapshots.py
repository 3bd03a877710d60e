"""Saved bytes of sources: files named by their SHA-256 beside the store."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

from db.failures import explained
from workbench.domain.errors import NotFound

_NAME = re.compile(r"[0-9a-f]{64}")


class SnapshotFiles:
    """Files are written before the row that names them: a crash leaves at most a file that nothing names."""

    def __init__(self, folder: Path, key: bytes | None = None) -> None:
        self.folder = folder
        self.key = key

    @classmethod
    def beside(cls, store: Path, key: bytes | None = None) -> SnapshotFiles:
        return cls(Path(f"{store}.snapshots"), key)

    def path_of(self, sha256: str) -> Path:
        """Where these bytes lie or would lie. Raises NotFound for what is no SHA-256 in hexadecimal."""
        if not _NAME.fullmatch(sha256):
            raise NotFound(kind="snapshot", id=sha256)
        return self.folder / sha256

    def has(self, sha256: str) -> bool:
        return self.path_of(sha256).is_file()

    def put(self, data: bytes) -> str:
        """Keep these bytes and return their name. The same bytes are kept once.

        Raises DiskFull, StoreReadOnly or StoreUnavailable naming the folder; then nothing was kept.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        with explained(self.folder):
            self._put(sha256, data)
        return sha256

    def _put(self, sha256: str, data: bytes) -> None:
        target = self.path_of(sha256)
        if target.is_file() and target.stat().st_size == len(data):
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(target, data)
        sync_folder(self.folder)

    def read(self, sha256: str) -> bytes:
        """The saved bytes. Raises NotFound when the file is not there."""
        try:
            with explained(self.folder):
                return self.path_of(sha256).read_bytes()
        except FileNotFoundError as error:
            raise NotFound(kind="snapshot", id=sha256) from error

    def names(self) -> list[str]:
        """The hashes of all files that are there."""
        if not self.folder.is_dir():
            return []
        return sorted(path.name for path in self.folder.iterdir() if _NAME.fullmatch(path.name))


def write_whole(target: Path, data: bytes) -> None:
    """Write a file whole or not at all; `sync_folder` makes its name last."""
    handle, name = tempfile.mkstemp(prefix="part-", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Make renames in this folder last through a power cut, where the system can (Windows cannot and need not)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
