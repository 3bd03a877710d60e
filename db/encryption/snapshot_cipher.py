"""Snapshot cipher: encrypts the snapshots of an encrypted store, under names that reveal nothing.

The key is derived from the store's raw key; a name is the HMAC-SHA256 of the content's hash. Layout of a file:
`MAGIC`, the stream's header (24 bytes), a block with the SHA-256 of the content, blocks of 1 MiB, each 17 bytes
longer for its tag: XChaCha20-Poly1305 of libsodium's secretstream. The last block is marked as final; the file's
name is authenticated with the first.
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
    """Encrypts and decrypts the snapshots of the store with this raw key."""

    def __init__(self, key: bytes) -> None:
        self._names, self._bytes = derive_key(key, "snapshot names"), derive_key(key, "snapshots")

    def file_name(self, sha256: str) -> str:
        """The name of the file for the content with this hash, including the suffix."""
        return hmac.digest(self._names, bytes.fromhex(sha256), "sha256").hex() + ENDING

    def encrypted_size(self, length: int) -> int:
        """Size of the file for content of this length, in bytes."""
        return len(MAGIC) + _HEADER + _HASH + _TAG + length + max(1, -(-length // _BLOCK)) * _TAG

    def encrypt(self, sha256: str, data: bytes) -> Iterator[bytes]:
        """The file's bytes, in parts."""
        state = sodium.crypto_secretstream_xchacha20poly1305_state()
        header = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, self._bytes)
        yield MAGIC + header + _push(state, bytes.fromhex(sha256), self.file_name(sha256).encode(), _MESSAGE)
        for at in range(0, max(1, len(data)), _BLOCK):
            last = at + _BLOCK >= len(data)
            yield _push(state, data[at : at + _BLOCK], b"", _FINAL if last else _MESSAGE)

    def decrypt(self, path: Path) -> bytes:
        """The content. Raises SnapshotDamaged for a file that was cut off, changed or encrypted with another key."""
        _, *parts = self._decrypted_parts(path)
        return b"".join(parts)

    def plaintext_sha256(self, path: Path) -> str:
        """The hash of the content, without decrypting all of it. Raises SnapshotDamaged."""
        return next(self._decrypted_parts(path)).hex()

    def _decrypted_parts(self, path: Path) -> Iterator[bytes]:
        """First the SHA-256, then the content in parts."""
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
