"""Wrapping a raw key: XSalsa20-Poly1305 boxes (libsodium's secretbox) under a passphrase, a recovery key or a secret.

A passphrase is stretched by Argon2id; a recovery key and a keyring's secret are random and need no stretching.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass

from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from db.encryption.key_file import By, Wrap, derived


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one guess at a passphrase is: passes, and memory in bytes."""

    passes: int = 3
    memory: int = 64 * 1024 * 1024


STRONG = Cost()


def by_passphrase(key: bytes, passphrase: str, cost: Cost) -> Wrap:
    salt = os.urandom(pwhash.argon2id.SALTBYTES)
    secret = _stretched(passphrase, salt, cost)
    return Wrap(By.PHRASE, _boxed(key, secret), salt, cost.passes, cost.memory)


def by_secret(key: bytes, kind: By, secret: bytes, entry: str = "") -> Wrap:
    """`secret` is random: a recovery key's bits or what lies in the keyring under `entry`."""
    return Wrap(kind, _boxed(key, derived(secret, kind.value)), entry=entry)


def with_passphrase(wrap: Wrap, passphrase: str) -> bytes | None:
    """The raw key, or None for another passphrase."""
    try:
        secret = _stretched(passphrase, wrap.salt, Cost(wrap.passes, wrap.memory))
    except (CryptoError, ValueError, TypeError):  # a salt of another length: nothing can be behind it
        return None
    return _unboxed(wrap.box, secret)


def with_secret(wrap: Wrap, secret: bytes) -> bytes | None:
    """The raw key, or None for another secret."""
    return _unboxed(wrap.box, derived(secret, wrap.by.value))


def prepared(passphrase: str) -> str:
    """As RFC 8265 (OpaqueString): the same passphrase from another keyboard is the same passphrase."""
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in passphrase)
    return unicodedata.normalize("NFC", spaced)


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    words = prepared(passphrase).encode("utf-8", "surrogatepass")
    return pwhash.argon2id.kdf(SecretBox.KEY_SIZE, words, salt, opslimit=cost.passes, memlimit=cost.memory)


def _boxed(key: bytes, secret: bytes) -> bytes:
    return bytes(SecretBox(secret).encrypt(key))


def _unboxed(box: bytes, secret: bytes) -> bytes | None:
    try:
        return SecretBox(secret).decrypt(box)
    except (CryptoError, ValueError):
        return None
