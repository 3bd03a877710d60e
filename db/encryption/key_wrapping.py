"""Key wrapping: encrypt a raw key with a passphrase, a recovery key or a secret in the keyring.

The box is libsodium's secretbox (XSalsa20-Poly1305). A passphrase is stretched by Argon2id; a recovery key and a
keyring's secret are random and need no stretching.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass

from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from db.encryption.key_file import derive_key
from db.encryption.wrapped_key import WrapMethod, WrappedKey


@dataclass(frozen=True, slots=True)
class KdfCost:
    """Cost of one guess of a passphrase: passes, and memory in bytes."""

    passes: int = 3
    memory: int = 64 * 1024 * 1024


DEFAULT_COST = KdfCost()


def wrap_with_passphrase(key: bytes, passphrase: str, cost: KdfCost) -> WrappedKey:
    salt = os.urandom(pwhash.argon2id.SALTBYTES)
    secret = _stretch(passphrase, salt, cost)
    return WrappedKey(WrapMethod.PHRASE, _seal(key, secret), salt, cost.passes, cost.memory)


def wrap_with_secret(key: bytes, kind: WrapMethod, secret: bytes, entry: str = "") -> WrappedKey:
    """Wrap with a random `secret`: the bits of a recovery key, or the secret in the keyring under `entry`."""
    return WrappedKey(kind, _seal(key, derive_key(secret, kind.value)), entry=entry)


def unwrap_with_passphrase(wrap: WrappedKey, passphrase: str) -> bytes | None:
    """The raw key; None for a wrong passphrase."""
    try:
        secret = _stretch(passphrase, wrap.salt, KdfCost(wrap.passes, wrap.memory))
    except (CryptoError, ValueError, TypeError):  # a salt of the wrong length cannot be ours
        return None
    return _unseal(wrap.box, secret)


def unwrap_with_secret(wrap: WrappedKey, secret: bytes) -> bytes | None:
    """The raw key; None for a wrong secret."""
    return _unseal(wrap.box, derive_key(secret, wrap.method.value))


def normalize_passphrase(passphrase: str) -> str:
    """Normalize as RFC 8265 (OpaqueString), so that the same passphrase is the same from every keyboard."""
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in passphrase)
    return unicodedata.normalize("NFC", spaced)


def _stretch(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    words = normalize_passphrase(passphrase).encode("utf-8", "surrogatepass")
    return pwhash.argon2id.kdf(SecretBox.KEY_SIZE, words, salt, opslimit=cost.passes, memlimit=cost.memory)


def _seal(key: bytes, secret: bytes) -> bytes:
    return bytes(SecretBox(secret).encrypt(key))


def _unseal(box: bytes, secret: bytes) -> bytes | None:
    try:
        return SecretBox(secret).decrypt(box)
    except (CryptoError, ValueError):
        return None
