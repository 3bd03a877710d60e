"""Bundle encryption: a random key, sealed to a person's key or wrapped by a passphrase, and an encrypted stream.

Layout: `MAGIC`, one line of JSON (how the key is wrapped), the stream's header (24 bytes), blocks of 1 MiB, each 17
bytes longer for its tag: XChaCha20-Poly1305 of libsodium's secretstream, the last block marked as such, the line of
JSON authenticated with the first. Keys: an Ed25519 public key converted to X25519 and a sealed box; passphrases:
Argon2id (64 MiB, three passes).
"""

from __future__ import annotations

import io
import json
from typing import IO, Any

import nacl.bindings as sodium
from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.public import SealedBox
from nacl.secret import SecretBox
from nacl.signing import SigningKey, VerifyKey
from nacl.utils import random

from workbench.domain.errors import BadInput, BundleInvalid, BundleLocked
from workbench.domain.progress import ProgressHook, no_progress
from workbench.domain.replication_codes import ReplicationCode

MAGIC = b"tadqiq-sealed-1\n"
_BLOCK = 1024 * 1024
_LINE_LIMIT = 4096
_PASSES, _MEMORY = 3, 64 * 1024 * 1024


class BundleEncryptor:
    """A file to write to: the data is encrypted on its way into `target` and never stored unencrypted.

    `close` ends the stream and leaves `target` open. Raises BadInput for an invalid public key.
    """

    def __init__(self, target: IO[bytes], *, for_key: str = "", passphrase: str = "") -> None:
        key = random(sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES)
        wrapped = _for_key(key, for_key) if for_key else _for_passphrase(key, passphrase)
        self._more = json.dumps(wrapped).encode() + b"\n"
        self._state = sodium.crypto_secretstream_xchacha20poly1305_state()
        header = sodium.crypto_secretstream_xchacha20poly1305_init_push(self._state, key)
        self._target = target
        self._held = bytearray()
        target.write(MAGIC + self._more + header)

    def write(self, data: bytes, /) -> int:
        self._held += data
        while len(self._held) > _BLOCK:  # the last block is marked, so one is always held back
            self._push(_BLOCK, sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
        return len(data)

    def flush(self) -> None:
        """Do nothing: blocks are written when they are complete."""

    def close(self) -> None:
        self._push(len(self._held), sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL)

    def _push(self, size: int, tag: int) -> None:
        block, self._held = bytes(self._held[:size]), self._held[size:]
        locked = sodium.crypto_secretstream_xchacha20poly1305_push(self._state, block, self._more, tag)
        self._target.write(locked)
        self._more = b""


def encrypt(
    source: IO[bytes],
    target: IO[bytes],
    *,
    for_key: str = "",
    passphrase: str = "",
    hook: ProgressHook = no_progress,
) -> None:
    """Encrypt `source` into `target`; the hook counts bytes. Raises BadInput for an invalid public key."""
    total = _size(source)
    hook(0, total)
    sealer = BundleEncryptor(target, for_key=for_key, passphrase=passphrase)
    while block := source.read(_BLOCK):
        sealer.write(block)
        hook(source.tell(), total)
    sealer.close()


def decrypt(
    source: IO[bytes],
    target: IO[bytes],
    path: str,
    *,
    key: SigningKey | None,
    passphrase: str,
    hook: ProgressHook = no_progress,
) -> None:
    """Decrypt `source` into `target`; the hook counts bytes.

    Raises BundleLocked without the right key or passphrase, BundleInvalid for a file that was changed or cut.
    """
    total = _size(source)
    if source.read(len(MAGIC)) != MAGIC:
        raise BundleInvalid(path=path, reason=ReplicationCode.NOT_A_LOCKED_BUNDLE)
    line = source.readline(_LINE_LIMIT)
    hook(0, total)
    secret = _secret(line, path, key, passphrase)
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    header = source.read(sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES)
    more, final = line, False
    try:
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, secret)
        while not final and (
            block := source.read(_BLOCK + sodium.crypto_secretstream_xchacha20poly1305_ABYTES)
        ):
            data, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, block, more)
            final, more = tag == sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL, b""
            target.write(data)
            hook(source.tell(), total)
    except (CryptoError, ValueError, RuntimeError, TypeError) as error:
        raise BundleInvalid(path=path, reason=ReplicationCode.CHANGED_AFTER_LOCKING) from error
    if source.read(1):
        raise BundleInvalid(path=path, reason=ReplicationCode.BYTES_BEHIND_END)
    if not final:
        raise BundleInvalid(path=path, reason=ReplicationCode.CUT_SHORT)


def _size(file: IO[bytes]) -> int:
    here = file.tell()
    size = file.seek(0, io.SEEK_END)
    file.seek(here)
    return size


def _for_key(key: bytes, public: str) -> dict[str, Any]:
    try:
        box = SealedBox(VerifyKey(bytes.fromhex(public)).to_curve25519_public_key())
    except (ValueError, CryptoError, RuntimeError, TypeError):
        raise BadInput(where=public, reason=ReplicationCode.NOT_A_PUBLIC_KEY) from None
    return {"for": public.lower(), "key": box.encrypt(key).hex()}


def _for_passphrase(key: bytes, passphrase: str) -> dict[str, Any]:
    salt = random(pwhash.argon2id.SALTBYTES)
    wrapped = SecretBox(_stretched(passphrase, salt)).encrypt(key)
    return {"salt": salt.hex(), "key": bytes(wrapped).hex()}


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return pwhash.argon2id.kdf(
        SecretBox.KEY_SIZE, passphrase.encode(), salt, opslimit=_PASSES, memlimit=_MEMORY
    )


def _secret(line: bytes, path: str, key: SigningKey | None, passphrase: str) -> bytes:
    try:
        body = json.loads(line)
        locked = bytes.fromhex(body["key"])
        salt = bytes.fromhex(body["salt"]) if "salt" in body else None
    except (ValueError, TypeError, KeyError, RecursionError):
        raise BundleInvalid(path=path, reason=ReplicationCode.LOCK_UNKNOWN) from None
    try:
        if salt is not None:
            if not passphrase:
                raise BundleLocked(path=path, reason=ReplicationCode.PASSPHRASE_NEEDED)
            return SecretBox(_stretched(passphrase, salt)).decrypt(locked)
        if key is None:
            raise BundleLocked(path=path, reason=ReplicationCode.KEY_NEEDED)
        return SealedBox(key.to_curve25519_private_key()).decrypt(locked)
    except (CryptoError, ValueError, TypeError):
        reason = ReplicationCode.PASSPHRASE_WRONG if salt is not None else ReplicationCode.KEY_FOREIGN
        raise BundleLocked(path=path, reason=reason) from None
