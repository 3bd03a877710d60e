"""Key file of an encrypted store: its raw key, wrapped by a passphrase, a recovery key and, optionally, the keyring.

The format is described in `docs/security.md`. Two copies lie beside the store, so that one damaged copy is no loss.
While a store is being rekeyed, a third file holds the new key: whichever of the two keys opens the store is the
right one.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import struct
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.encryption.wrapped_key import WrapMethod, WrappedKey, checksum, wrap_from_json, wrap_to_json
from workbench.domain.errors import KeyFileDamaged, KeyFileMissing
from workbench.system.files import rename_durably, sync_folder, write_atomically

VERSION = 1
#: Written in this order: after an interrupted change of the passphrase, `.key` is authoritative.
_COPIES = (".key2", ".key")
_NEXT = ".key.next"
_LIMIT = 64 * 1024

# SQLCipher 4 (https://www.zetetic.net/sqlcipher/design/): pages of 4,096 bytes, of which the first begins with a
# salt and each ends with an HMAC-SHA512 over itself and its number; the key of that is derived in two rounds.
_PAGE, _SALT, _MAC = 4096, 16, 64
_SALT_MASK, _ROUNDS = 0x3A, 2


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The content of a key file. `fingerprint` tells raw keys apart and reveals nothing else about them."""

    fingerprint: str
    wraps: tuple[WrappedKey, ...]

    def wraps_by(self, kind: WrapMethod) -> list[WrappedKey]:
        return [wrap for wrap in self.wraps if wrap.method is kind]

    def with_wrap(self, new: WrappedKey) -> KeyFile:
        """The same, with this wrap in place of those of its method."""
        return KeyFile(self.fingerprint, (*self.without_wraps(new.method).wraps, new))

    def without_wraps(self, kind: WrapMethod) -> KeyFile:
        return KeyFile(self.fingerprint, tuple(wrap for wrap in self.wraps if wrap.method is not kind))

    def to_bytes(self) -> bytes:
        body = {
            "tadqiq_key": VERSION,
            "fingerprint": self.fingerprint,
            "wraps": [wrap_to_json(wrap) for wrap in self.wraps],
        }
        return json.dumps({**body, "checksum": checksum(body)}, indent=1).encode("ascii") + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> KeyFile:
        """Parse a key file. Raises ValueError if it is not a complete key file of this version."""
        try:
            body = json.loads(data[:_LIMIT])
            if body.pop("checksum") != checksum(body) or body["tadqiq_key"] != VERSION:
                raise ValueError("it is not whole")
            return cls(str(body["fingerprint"]), tuple(wrap_from_json(found) for found in body["wraps"]))
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("it is no key file") from error


def fingerprint(key: bytes) -> str:
    return derive_key(key, "fingerprint")[:8].hex()


def derive_key(key: bytes, purpose: str) -> bytes:
    """Derive a key of 32 bytes for one purpose, from which the raw key cannot be computed."""
    return hmac.digest(key, f"tadqiq {purpose} 1".encode(), "sha256")


def paths_of(store: Path) -> list[Path]:
    """All paths of a store's key file, whether they exist or not."""
    return [Path(f"{store}{ending}") for ending in (*_COPIES, _NEXT)]


def exists(store: Path) -> bool:
    return any(path.is_file() for path in paths_of(store))


def is_for_other_key(store: Path, key: bytes) -> bool:
    """Whether all key files beside the store are for another key than this one: the store was copied before it was
    rekeyed.
    """
    found = _readable(store).values()
    return bool(found) and all(content.fingerprint != fingerprint(key) for content in found)


def readable_copies(store: Path) -> list[KeyFile]:
    """The intact copies without duplicates. Raises KeyFileMissing or KeyFileDamaged."""
    if not exists(store):
        raise KeyFileMissing(path=store)
    found = _readable(store)
    if not found:
        raise KeyFileDamaged(path=store)
    return list(dict.fromkeys(found.values()))


def write(store: Path, content: KeyFile) -> None:
    """Write both copies; after a crash each is complete, old or new."""
    for ending in _COPIES:
        write_atomically(Path(f"{store}{ending}"), [content.to_bytes()], private=True)


def write_successor(store: Path, content: KeyFile) -> None:
    """Write the key file of the next key; `repair` makes it the key file when the store has that key."""
    write_atomically(Path(f"{store}{_NEXT}"), [content.to_bytes()], private=True)


def repair(store: Path, key: bytes) -> None:
    """Make all copies intact and for this key, which has opened the store. The caller holds the store's lock."""
    found = _readable(store)
    fitting = [content for content in found.values() if content.fingerprint == fingerprint(key)]
    if not fitting:
        return
    copies = [Path(f"{store}{ending}") for ending in _COPIES]
    if any(found.get(path) != fitting[0] for path in copies):
        write(store, fitting[0])
    Path(f"{store}{_NEXT}").unlink(missing_ok=True)


def copy_to(store: Path, target: Path, key: bytes | None) -> None:
    """Copy the key file of an encrypted store (`key` is not None) beside the place of a copy of the store."""
    if key is None:
        return
    for content in _readable(store).values():
        if content.fingerprint == fingerprint(key):
            write(target, content)
            return


def set_aside(store: Path) -> None:
    """Rename the key file to make place for another one; what it opens may be elsewhere."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    present = [path for path in paths_of(store) if path.is_file()]
    rename_durably((path, path.with_name(f"{path.name}-set-aside-{stamp}")) for path in present)


def remove(store: Path) -> None:
    """Delete the key file; what it opened cannot be opened without it."""
    for path in paths_of(store):
        path.unlink(missing_ok=True)
    sync_folder(store.parent)


def key_fits(store: Path, key: bytes) -> bool | None:
    """Whether the first page of the file at `store` was written with this key; None if there is no such page."""
    with suppress(FileNotFoundError), store.open("rb") as file:
        page = file.read(_PAGE)
        if len(page) == _PAGE:
            salt = bytes(byte ^ _SALT_MASK for byte in page[:_SALT])
            mac_key = hashlib.pbkdf2_hmac("sha512", key, salt, _ROUNDS, len(key))
            mac = hmac.digest(mac_key, page[_SALT:-_MAC] + struct.pack("<I", 1), "sha512")
            return hmac.compare_digest(mac, page[-_MAC:])
    return None


def _readable(store: Path) -> dict[Path, KeyFile]:
    """The copies that can be read, the authoritative one first."""
    found = {}
    for ending in (*reversed(_COPIES), _NEXT):
        path = Path(f"{store}{ending}")
        with suppress(FileNotFoundError, ValueError), path.open("rb") as file:
            found[path] = KeyFile.from_bytes(file.read(_LIMIT))
    return found
