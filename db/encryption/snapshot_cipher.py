"""Snapshots of an encrypted store: each file is locked with a key derived from the store's, under a name that says
nothing: HMAC-SHA256 of the bytes' hash.

Layout: `MAGIC`, the stream's header (24 bytes), a block with the SHA-256 of what follows, blocks of 1 MiB, each 17
bytes longer for its tag: XChaCha20-Poly1305 of libsodium's secretstream, the last block marked as such, the file's name
authenticated with the first.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from pathlib import Path

import nacl.bindings as sodium
from nacl.exceptions import CryptoError

from db.encryption.key_file import derive_key
from workbench.domain.errors import SnapshotDamaged

MAGIC = b"TdqqSn1\n"
ENDING = ".sealed"
_BLOCK = 1024 * 1024
_HASH = 32
_MESSAGE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_FINAL = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_TAG = sodium.crypto_secretstream_xchacha20poly1305_ABYTES
_HEADER = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES


class SnapshotCipher:
    """Locks and opens the snapshots of the store with this raw key."""

    def __init__(self, key: bytes) -> None:
        self._names, self._bytes = derive_key(key, "snapshot names"), derive_key(key, "snapshots")

    def file_name(self, sha256: str) -> str:
        """What the file of these bytes is called, with its ending."""
        return hmac.digest(self._names, bytes.fromhex(sha256), "sha256").hex() + ENDING

    def encrypted_size(self, length: int) -> int:
        """Length of the file for so many bytes."""
        return len(MAGIC) + _HEADER + _HASH + _TAG + length + max(1, -(-length // _BLOCK)) * _TAG

    def encrypt(self, sha256: str, data: bytes) -> Iterator[bytes]:
        """The file's bytes."""
        state = sodium.crypto_secretstream_xchacha20poly1305_state()
        header = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, self._bytes)
        yield MAGIC + header + _push(state, bytes.fromhex(sha256), self.file_name(sha256).encode(), _MESSAGE)
        for at in range(0, max(1, len(data)), _BLOCK):
            last = at + _BLOCK >= len(data)
            yield _push(state, data[at : at + _BLOCK], b"", _FINAL if last else _MESSAGE)

    def decrypt(self, path: Path) -> bytes:
        """What was locked. Raises SnapshotDamaged for a file that was cut, changed or locked with another key."""
        _, *parts = self._decrypted_parts(path)
        return b"".join(parts)

    def plaintext_sha256(self, path: Path) -> str:
        """The hash of what was locked, without opening all of it. Raises SnapshotDamaged."""
        return next(self._decrypted_parts(path)).hex()

    def _decrypted_parts(self, path: Path) -> Iterator[bytes]:
        """First the SHA-256, then the bytes in parts."""
        state = sodium.crypto_secretstream_xchacha20poly1305_state()
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise SnapshotDamaged(path=path)
            try:
                header = file.read(_HEADER)
                sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, self._bytes)
                data, tag = _pull(state, file.read(_HASH + _TAG), path.name.encode())
                yield data
                while tag != _FINAL:
                    data, tag = _pull(state, file.read(_BLOCK + _TAG), b"")
                    yield data
            except (CryptoError, ValueError, RuntimeError, TypeError) as error:
                raise SnapshotDamaged(path=path) from error
            if file.read(1):
                raise SnapshotDamaged(path=path)


def _push(
    state: sodium.crypto_secretstream_xchacha20poly1305_state, data: bytes, more: bytes, tag: int
) -> bytes:
    return sodium.crypto_secretstream_xchacha20poly1305_push(state, data, more, tag)


def _pull(
    state: sodium.crypto_secretstream_xchacha20poly1305_state, data: bytes, more: bytes
) -> tuple[bytes, int]:
    found, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, data, more)
    return found, tag
