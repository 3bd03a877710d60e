"""Wrapped keys: a raw key in a box that one secret opens, and its form in key files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

_MOST_PASSES, _LEAST_MEMORY, _MOST_MEMORY = 20, 8 * 1024, 1024**3


class WrapMethod(StrEnum):
    """What unwraps a raw key."""

    PHRASE = "passphrase"
    RECOVERY = "recovery"
    KEYRING = "keyring"
    STORE = "store"  # the raw key of the open store
    NONE = "none"  # nothing: the key lies open


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """A raw key in one box (the key itself where nothing wraps it).

    `salt`, `passes` and `memory` (bytes) are parameters of Argon2id; `entry` names the keyring's entry, or tells the
    store's keys apart.
    """

    method: WrapMethod
    box: bytes
    salt: bytes = b""
    passes: int = 0
    memory: int = 0
    entry: str = ""


def wrap_to_json(wrap: WrappedKey) -> dict[str, object]:
    members: dict[str, object] = {"by": wrap.method.value, "box": wrap.box.hex()}
    if wrap.method is WrapMethod.PHRASE:
        members |= {
            "kdf": "argon2id",
            "salt": wrap.salt.hex(),
            "passes": wrap.passes,
            "memory": wrap.memory,
        }
    if wrap.method in {WrapMethod.KEYRING, WrapMethod.STORE}:
        members["entry"] = wrap.entry
    return members


def wrap_from_json(found: Mapping[str, Any]) -> WrappedKey:
    """Parse a wrap. Raises KeyError or TypeError for one that is incomplete, and ValueError for parameters that would
    keep the machine busy for minutes.
    """
    by, box = WrapMethod(found["by"]), bytes.fromhex(found["box"])
    if by is not WrapMethod.PHRASE:
        return WrappedKey(by, box, entry=str(found.get("entry", "")))
    passes, memory = int(found["passes"]), int(found["memory"])
    if found["kdf"] != "argon2id" or not 1 <= passes <= _MOST_PASSES:
        raise ValueError("its passphrase is stretched in a way that is not known")
    if not _LEAST_MEMORY <= memory <= _MOST_MEMORY:
        raise ValueError("its passphrase needs more memory than there is")
    return WrappedKey(by, box, bytes.fromhex(found["salt"]), passes, memory)


def checksum(body: Mapping[str, Any]) -> str:
    """The checksum of a key file's other members; not against people, but against bits that flip."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
