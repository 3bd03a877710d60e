"""Snapshots: saved bytes of sources, in files beside the store, named by their SHA-256.

In an encrypted store the files are encrypted too, and named by an HMAC (`db.encryption.snapshot_cipher`); callers
use the SHA-256 all the same. Both kinds may be in one folder while a store is being encrypted or decrypted.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from db.sqlite.errors import translated_errors
from workbench.domain.errors import DiskFull, NotFound, SnapshotDamaged
from workbench.domain.reasons import RecordKind
from workbench.system.files import write_atomically
from workbench.system.private_files import make_private_folder

_NAME = re.compile(r"[0-9a-f]{64}")


class SnapshotFiles:
    """The snapshots of one store. `key` is the raw key of an encrypted store, None for a plain one.

    A file is written before the row that names it: a crash leaves at most a file that no row names.
    """

    def __init__(self, folder: Path, key: bytes | None = None) -> None:
        self.folder = folder
        self._cipher = None
        if key is not None:
            from db.encryption.snapshot_cipher import (
                SnapshotCipher,  # loads libsodium, which plain stores do not need
            )

            self._cipher = SnapshotCipher(key)

    @classmethod
    def for_store(cls, store: Path, key: bytes | None = None) -> SnapshotFiles:
        """The snapshots that belong to the store at this path."""
        return cls(Path(f"{store}.snapshots"), key)

    def path_of(self, sha256: str) -> Path:
        """The path of these bytes, whether they exist or not. Raises NotFound for a malformed SHA-256."""
        if not _NAME.fullmatch(sha256):
            raise NotFound(kind=RecordKind.SNAPSHOT, id=sha256)
        return self.folder / (sha256 if self._cipher is None else self._cipher.file_name(sha256))

    def has(self, sha256: str) -> bool:
        return self.path_of(sha256).is_file()

    def put(self, data: bytes) -> str:
        """Store these bytes and return their SHA-256. The same bytes are stored once.

        Raises DiskFull, StoreReadOnly or StoreUnavailable naming the folder; then nothing was stored.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        with translated_errors(self.folder):
            self._put(sha256, data)
        return sha256

    def _put(self, sha256: str, data: bytes) -> None:
        target = self.path_of(sha256)
        length = len(data) if self._cipher is None else self._cipher.encrypted_size(len(data))
        if target.is_file() and target.stat().st_size == length:
            return
        make_private_folder(self.folder)
        parts = [data] if self._cipher is None else self._cipher.encrypt(sha256, data)
        try:
            write_atomically(target, parts, private=True)
        except DiskFull:  # the folder tells a person more than a hash
            raise DiskFull(path=self.folder) from None

    def read(self, sha256: str) -> bytes:
        """The saved bytes. Raises NotFound if there is no file, and SnapshotDamaged for a changed encrypted one."""
        path = self.path_of(sha256)
        try:
            with translated_errors(self.folder):
                return path.read_bytes() if self._cipher is None else self._cipher.decrypt(path)
        except FileNotFoundError as error:
            raise NotFound(kind=RecordKind.SNAPSHOT, id=sha256) from error

    def is_intact(self, sha256: str) -> bool:
        """Whether the file holds the bytes of this hash. Raises NotFound if there is none."""
        try:
            return hashlib.sha256(self.read(sha256)).hexdigest() == sha256
        except SnapshotDamaged:
            return False

    def hashes(self) -> list[str]:
        """The hashes of all files; of encrypted ones, only those that this key opens."""
        return sorted(self._hashes())

    def paths(self) -> list[Path]:
        """The files of this kind, encrypted or plain, whether they can be opened or not."""
        if not self.folder.is_dir():
            return []
        return sorted(path for path in self.folder.iterdir() if self._ours(path.name))

    def _ours(self, name: str) -> bool:
        stem, _, ending = name.partition(".")
        return _NAME.fullmatch(stem) is not None and ending == ("" if self._cipher is None else "sealed")

    def _hashes(self) -> Iterator[str]:
        for path in self.paths():
            if self._cipher is None:
                yield path.name
            else:
                with suppress(SnapshotDamaged, FileNotFoundError):
                    yield self._cipher.plaintext_sha256(path)
