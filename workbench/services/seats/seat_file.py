"""Seat file: a person's private key on this machine, wrapped, with what only it may know.

The secret part is sealed with a random key of its own, and that key is wrapped once for each way of unlocking. So what is
secret can change without asking for a password, and a password without touching what is secret. The format is described
in `docs/security.md`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from nacl.signing import SigningKey

from db import encryption
from db.encryption import WrapMethod, WrappedKey
from workbench.domain.newsroom_errors import SeatFileUnusable
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason
from workbench.domain.system_reasons import system_reason
from workbench.system.files import remove_unfinished, write_atomically
from workbench.system.private_files import make_private_folder

VERSION = 1
_SUFFIX = ".seat"
#: Characters of the key in the file's name, and the most bytes that are read of a file.
_NAMED, _LIMIT = 16, 64 * 1024
#: A file is written in much less.
_UNFINISHED_S = 600


@dataclass(frozen=True, slots=True)
class SeatSecret:
    """What nobody else may know: the seed of the private key, and the slips of newsrooms in which nobody else is yet
    (the public key of its root -> its bits).
    """

    seed: bytes = field(repr=False)
    slips: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def key(self) -> SigningKey:
        return SigningKey(self.seed)


@dataclass(frozen=True, slots=True)
class SeatFile:
    """The content of a seat file. `key` is the public key, `person` an id, `name` what that person is called here.

    `wraps` hold the key of `box`, each for one way of unlocking.
    """

    key: str
    person: str
    name: str
    created_us: int
    wraps: tuple[WrappedKey, ...]
    box: bytes = field(repr=False)

    @property
    def file_name(self) -> str:
        return f"{self.key[:_NAMED]}{_SUFFIX}"

    def wraps_by(self, method: WrapMethod) -> list[WrappedKey]:
        return [wrap for wrap in self.wraps if wrap.method is method]

    def open_box(self, box_key: bytes) -> SeatSecret | None:
        """What is secret; None for a wrong key, or for a box that belongs into another file."""
        try:
            found = json.loads(SecretBox(box_key).decrypt(self.box))
            secret = SeatSecret(
                bytes.fromhex(found["seed"]),
                {str(name): bytes.fromhex(bits) for name, bits in found["slips"].items()},
            )
            is_ours = bytes(secret.key.verify_key).hex() == self.key and found["person"] == self.person
        except (CryptoError, ValueError, TypeError, KeyError, AttributeError):
            return None
        return secret if is_ours else None

    def sealed(self, secret: SeatSecret, box_key: bytes) -> bytes:
        """A box for this file."""
        content = {
            "seed": secret.seed.hex(),
            "person": self.person,
            "slips": {name: bits.hex() for name, bits in secret.slips.items()},
        }
        return bytes(SecretBox(box_key).encrypt(json.dumps(content).encode("ascii")))

    def to_bytes(self) -> bytes:
        body: dict[str, object] = {
            "tadqiq_seat": VERSION,
            "key": self.key,
            "person": self.person,
            "name": self.name,
            "created": self.created_us,
            "wraps": [encryption.wrap_to_json(wrap) for wrap in self.wraps],
            "box": self.box.hex(),
        }
        return json.dumps({**body, "checksum": encryption.checksum(body)}, indent=1).encode("ascii") + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> SeatFile:
        """Parse a seat file. Raises ValueError if it is not a whole one, NewerFileError for a newer version's."""
        try:
            body: dict[str, Any] = json.loads(data)
            is_whole = body.pop("checksum") == encryption.checksum(body)
            version = body["tadqiq_seat"]
            if is_whole and version == VERSION:
                return cls(
                    bytes.fromhex(body["key"]).hex(),
                    str(body["person"]),
                    str(body["name"]),
                    int(body["created"]),
                    tuple(map(encryption.wrap_from_json, body["wraps"])),
                    bytes.fromhex(body["box"]),
                )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
            raise ValueError("it is no seat file") from error
        raise NewerFileError(version) if is_whole else ValueError("it is no seat file that is whole")


class NewerFileError(ValueError):
    """The file was written by a newer version of this program."""


def new_box_key() -> bytes:
    return os.urandom(SecretBox.KEY_SIZE)


def paths_in(folder: Path) -> list[Path]:
    """The seat files of a folder by name; none where the folder cannot be listed or does not exist."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == _SUFFIX)
    except OSError:
        return []


def read(path: Path) -> SeatFile:
    """Raises SeatFileUnusable for a file that cannot be read, is damaged or no seat file, or is a newer version's."""
    try:
        if path.is_fifo():  # opening one waits for whoever writes into it
            raise SeatFileUnusable(path=path, reason=ReasonCode.SEAT_FILE_DAMAGED)
        with path.open("rb") as file:
            content = SeatFile.from_bytes(file.read(_LIMIT))
    except OSError as error:
        raise SeatFileUnusable(path=path, reason=system_reason(error)) from error
    except NewerFileError as error:
        raise SeatFileUnusable(path=path, reason=ReasonCode.SEAT_FILE_NEWER) from error
    except ValueError as error:
        raise SeatFileUnusable(path=path, reason=ReasonCode.SEAT_FILE_DAMAGED) from error
    return content


def write(folder: Path, content: SeatFile) -> None:
    """Write the file whole or not at all; an older one is replaced. Raises SeatFileUnusable and DiskFull.

    What a killed run left of a file is removed: a seat in it may lie open that is locked by now.
    """
    path = folder / content.file_name
    try:
        make_private_folder(folder)
        write_atomically(path, [content.to_bytes()], private=True)
    except OSError as error:
        reason = Reason(ReasonCode.NOTHING_KEPT_THERE, cause=system_reason(error))
        raise SeatFileUnusable(path=path, reason=reason) from error
    with suppress(OSError):  # the seat is written; another window may be removing the same
        remove_unfinished(folder, _UNFINISHED_S)
