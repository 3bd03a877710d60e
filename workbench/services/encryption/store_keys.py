"""Keys of an encrypted store: unlocking it, and wrapping its raw key. The store's own bytes do not change.

All of this may take a second and 50 MB of memory (Argon2id): run it off the window's thread.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from db import encryption, opening, sqlite
from db.encryption import DEFAULT_COST, KdfCost
from workbench.domain import recovery_key
from workbench.domain.errors import (
    KeyFileForeign,
    KeyFileMissing,
    KeyringUnavailable,
    PassphraseWeak,
    PassphraseWrong,
    RecoveryKeyWrong,
)
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.domain.recovery_key import MisreadError
from workbench.system.private_files import make_private_folder

__all__ = ["DEFAULT_COST", "KdfCost", "Keyring", "NewKeys"]

#: A passphrase with fewer characters, or fewer different ones, is refused as too easy.
LEAST, _LEAST_DIFFERENT = 10, 5


class Keyring(Protocol):
    """What this module needs of the machine's keyring. Raises KeyringUnavailable."""

    def get(self, entry: str) -> bytes | None: ...
    def put(self, entry: str, secret: bytes) -> None: ...
    def drop(self, entry: str) -> None: ...


@dataclass(frozen=True, slots=True)
class NewKeys:
    """A new raw key, and its recovery key as the person sees it, once."""

    key: bytes = field(repr=False)
    recovery_key: str = field(repr=False)
    content: encryption.KeyFile = field(repr=False)


@contextmanager
def store_lock(path: Path) -> Iterator[None]:
    """Hold the lock of a store that is not open here. Raises StoreLocked."""
    with sqlite.translated_errors(path):
        lock = sqlite.StoreLock(path.absolute())
        lock.acquire()
        try:
            yield
        finally:
            lock.release()


def check_passphrase(passphrase: str) -> None:
    """Raise PassphraseWeak for a passphrase that a machine guesses in an afternoon. Length counts, not unusual
    characters.
    """
    words = encryption.normalize_passphrase(passphrase)
    if len(words) < LEAST:
        raise PassphraseWeak(reason=Reason(ReasonCode.PASSPHRASE_SHORT, least=LEAST))
    if len(set(words)) < _LEAST_DIFFERENT:
        raise PassphraseWeak(reason=ReasonCode.PASSPHRASE_REPEATS)
    if words.isdecimal():
        raise PassphraseWeak(reason=ReasonCode.PASSPHRASE_NUMBER)


def make_keys(passphrase: str, cost: KdfCost = DEFAULT_COST) -> NewKeys:
    """A new raw key with its wraps. Raises PassphraseWeak."""
    check_passphrase(passphrase)
    key, bits = os.urandom(sqlite.KEY_BYTES), recovery_key.generate_key()
    wraps = (
        encryption.wrap_with_passphrase(key, passphrase, cost),
        encryption.wrap_with_secret(key, encryption.WrapMethod.RECOVERY, bits),
    )
    return NewKeys(
        key, recovery_key.format_key(bits), encryption.KeyFile(encryption.key_file.fingerprint(key), wraps)
    )


def prepare(path: Path, passphrase: str, cost: KdfCost = DEFAULT_COST) -> NewKeys:
    """Write the key file of a store that is about to be created at `path`; then create the store with the key.

    A key file that is already there belongs to a store that was moved away: it is set aside.
    """
    keys = make_keys(passphrase, cost)
    path = path.absolute()
    with sqlite.translated_errors(path):
        make_private_folder(path.parent)
        encryption.key_file.set_aside(path)
        encryption.key_file.write(path, keys.content)
    return keys


# --- unlocking --------------------------------------------------------------------------------------------------


def unlock(path: Path, passphrase: str) -> bytes:
    """The raw key. Raises PassphraseWrong, KeyFileMissing, KeyFileDamaged or KeyFileForeign."""
    return _unlock(
        path,
        encryption.WrapMethod.PHRASE,
        lambda wrap: encryption.unwrap_with_passphrase(wrap, passphrase),
        PassphraseWrong(path=path),
    )


def unlock_by_recovery_key(path: Path, typed: str) -> bytes:
    """The raw key. Typing errors in up to four groups are corrected. Raises RecoveryKeyWrong, and as `unlock`."""
    try:
        readings = list(recovery_key.possible_keys(typed))
    except MisreadError as error:
        raise RecoveryKeyWrong(path=path, reason=error.reason) from error
    slip = recovery_key.first_slip(typed)
    reason = Reason(ReasonCode.RECOVERY_SLIP, group=slip) if slip else Reason(ReasonCode.RECOVERY_FOREIGN)

    def unwrap(wrap: encryption.WrappedKey) -> bytes | None:
        return next(filter(None, (encryption.unwrap_with_secret(wrap, bits) for bits in readings)), None)

    return _unlock(path, encryption.WrapMethod.RECOVERY, unwrap, RecoveryKeyWrong(path=path, reason=reason))


def unlock_by_keyring(path: Path, ring: Keyring) -> bytes | None:
    """The raw key if this machine's keyring has it; else None, and the passphrase has to be asked for."""

    def unwrap(wrap: encryption.WrappedKey) -> bytes | None:
        secret = ring.get(wrap.entry)
        return None if secret is None else encryption.unwrap_with_secret(wrap, secret)

    with suppress(PassphraseWrong, KeyringUnavailable):
        return _unlock(path, encryption.WrapMethod.KEYRING, unwrap, PassphraseWrong(path=path))
    return None


def in_keyring(path: Path) -> bool:
    """Whether the key file says that a keyring has this store's key."""
    return any(content.wraps_by(encryption.WrapMethod.KEYRING) for content in _candidates(path))


def _unlock(
    path: Path,
    kind: encryption.WrapMethod,
    unwrap: Callable[[encryption.WrappedKey], bytes | None],
    wrong: PassphraseWrong | RecoveryKeyWrong,
) -> bytes:
    """Try the wraps of this kind in all copies; of several keys return the one that fits the store's first page."""
    strange = None
    candidates = _candidates(path)
    for content in candidates:
        for key in _keys(content, kind, unwrap):
            if encryption.key_file.key_fits(path, key) is not False:
                return key
            strange = key
    if strange is None or len({content.fingerprint for content in candidates}) > 1:
        raise wrong  # after an interrupted change of key the passphrase of the new key is valid too
    if opening.has_log(path):  # a page that was torn during a write is whole in the log
        return strange
    raise KeyFileForeign(path=path)


def _keys(
    content: encryption.KeyFile,
    kind: encryption.WrapMethod,
    unwrap: Callable[[encryption.WrappedKey], bytes | None],
) -> Iterator[bytes]:
    for wrap in content.wraps_by(kind):
        key = unwrap(wrap)
        if key is not None and encryption.key_file.fingerprint(key) == content.fingerprint:
            yield key


def _candidates(path: Path) -> list[encryption.KeyFile]:
    with sqlite.translated_errors(path):
        return encryption.key_file.readable_copies(path.absolute())


# --- wrapping ---------------------------------------------------------------------------------------------------
# The caller has the store open, or holds `store_lock`: two programs never write key files at once.


def change_passphrase(path: Path, key: bytes, passphrase: str, cost: KdfCost = DEFAULT_COST) -> None:
    """Let another passphrase unlock the store; old copies of the key file still work with the old one."""
    check_passphrase(passphrase)
    _write(
        path,
        _content(path, key).with_wrap(encryption.wrap_with_passphrase(key, passphrase, cost)),
    )


def new_recovery_key(path: Path, key: bytes) -> str:
    """Create another recovery key, to be shown once; the earlier one does not unlock any more."""
    bits = recovery_key.generate_key()
    _write(
        path,
        _content(path, key).with_wrap(encryption.wrap_with_secret(key, encryption.WrapMethod.RECOVERY, bits)),
    )
    return recovery_key.format_key(bits)


def remember(path: Path, key: bytes, ring: Keyring) -> None:
    """Let this machine's keyring unlock the store. Raises KeyringUnavailable; then nothing was changed."""
    content = _content(path, key)
    entry, secret = str(uuid.uuid4()), os.urandom(sqlite.KEY_BYTES)
    ring.put(entry, secret)
    if ring.get(entry) != secret:
        raise KeyringUnavailable(reason=ReasonCode.KEYRING_FORGETS)
    _write(
        path,
        content.with_wrap(encryption.wrap_with_secret(key, encryption.WrapMethod.KEYRING, secret, entry)),
    )
    _let_go(content, ring)


def forget(path: Path, key: bytes, ring: Keyring) -> None:
    """Let no keyring unlock the store any more."""
    content = _content(path, key)
    if content.wraps_by(encryption.WrapMethod.KEYRING):
        _write(path, content.without_wraps(encryption.WrapMethod.KEYRING))
    _let_go(content, ring)


def _let_go(content: encryption.KeyFile, ring: Keyring) -> None:
    """Delete from the keyring what this key file needed there."""
    for wrap in content.wraps_by(encryption.WrapMethod.KEYRING):
        with suppress(KeyringUnavailable):  # without its wrap the secret opens nothing
            ring.drop(wrap.entry)


def _content(path: Path, key: bytes) -> encryption.KeyFile:
    for content in _candidates(path):
        if content.fingerprint == encryption.key_file.fingerprint(key):
            return content
    raise KeyFileMissing(path=path)


def _write(path: Path, content: encryption.KeyFile) -> None:
    with sqlite.translated_errors(path):
        encryption.key_file.write(path.absolute(), content)
