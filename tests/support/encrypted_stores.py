"""Encrypted stores for tests: a place where a store will be made encrypted, and its key.

A key file that lies beside a store before it is made lets the tests' own `open` make it encrypted.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from db.encryption import key_file
from db.encryption.key_file import KeyFile
from db.encryption.key_wrapping import KdfCost, unwrap_with_passphrase, wrap_with_passphrase
from db.encryption.wrapped_key import WrapMethod
from workbench.domain.errors import KeyFileMissing

#: One guess takes no time: only what a test unlocks.
CHEAP = KdfCost(passes=1, memory=8 * 1024)
WORDS = "عبارة مرور طويلة"
_KEY = bytes(range(32))


def prepare_encrypted_store(path: Path) -> Path:
    """Prepare a path so that the store that is made there is encrypted; return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    key_file.write(path, KeyFile(key_file.fingerprint(_KEY), (wrap_with_passphrase(_KEY, WORDS, CHEAP),)))
    return path


def move_store(store: Path, to: Path) -> None:
    """Move a closed store, and the key file of an encrypted one with it."""
    for path in (store, *key_file.paths_of(store)):
        if path.exists():
            path.replace(f"{to}{path.name.removeprefix(store.name)}")


def key_of(path: Path) -> bytes | None:
    """The key of a store that the passphrase WORDS opens, made or prepared; None for a plain one."""
    with suppress(KeyFileMissing):
        for content in key_file.readable_copies(path):
            for wrap in content.wraps_by(WrapMethod.PHRASE):
                return unwrap_with_passphrase(wrap, WORDS)
    return None
