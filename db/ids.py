"""Names for things: UUIDv7 for what a person makes, UUIDv5 where an identity must be unique by what it is."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass

import uuid_utils

#: Fixed for ever: derived identities must be the same on every laptop.
VERDICTS = uuid.UUID("5b0f3c0e-6f5e-5d57-9a0b-6d1c7c2d2a11")
RULES = uuid.UUID("0c1b9d64-8d0e-5a3f-b1c4-3f7a52e6d908")


@dataclass(frozen=True, slots=True)
class DeviceIdentity:
    """The installation that writes: kept in the settings of the machine, so that a copied store is noticed.

    With a `place` (where the store lies) each copy of a store on this machine is a device of its own, and so is
    a copy that was put back; without one, `id` is the device.
    """

    id: str
    place: str = ""

    @property
    def home(self) -> str:
        """What a store keeps to know its place again: nobody can read machine and path off it."""
        return hashlib.sha256(f"{self.id}\n{self.place}".encode("utf-8", "surrogateescape")).hexdigest()


def new_id() -> str:
    """A fresh UUIDv7 (RFC 9562): sorts by time of making."""
    return str(uuid_utils.uuid7())


def verdict_id(claim_id: str, author_id: str) -> str:
    """The one verdict that this author can give on this claim: UUIDv5 (RFC 9562) of both."""
    return str(uuid.uuid5(VERDICTS, f"{claim_id}/{author_id}"))


def rule_id(name: str) -> str:
    """The one setting of this rule in all copies of a store: UUIDv5 (RFC 9562) of its name."""
    return str(uuid.uuid5(RULES, name))
