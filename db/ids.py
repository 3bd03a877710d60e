"""Names for things: UUIDv7 for what a person makes, UUIDv5 where an identity must be unique by what it is."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import uuid_utils

#: Fixed for ever: derived identities must be the same on every laptop.
_VERDICTS = uuid.UUID("5b0f3c0e-6f5e-5d57-9a0b-6d1c7c2d2a11")


@dataclass(frozen=True, slots=True)
class DeviceIdentity:
    """The installation that writes: kept in the settings of the machine, so that a copied store is noticed."""

    id: str


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562): sorts by time of making."""
    return str(uuid_utils.uuid7())


def verdict_id(claim_id: str, author_id: str) -> str:
    """The one verdict that this author can give on this claim: UUIDv5 (RFC 9562) of both."""
    return str(uuid.uuid5(_VERDICTS, f"{claim_id}/{author_id}"))
