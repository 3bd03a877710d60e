"""Ids of entities: UUIDv8 for what a seat makes, UUIDv7 before there were seats, UUIDv5 where the id must follow from
what the entity is.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

import uuid_utils

#: Fixed for ever: derived ids must be the same in every copy of a store.
VERDICTS = uuid.UUID("5b0f3c0e-6f5e-5d57-9a0b-6d1c7c2d2a11")
RULES = uuid.UUID("0c1b9d64-8d0e-5a3f-b1c4-3f7a52e6d908")
IMPORTED = uuid.UUID("e2c7f1b0-3a94-5c6d-8f12-9b7d40a6c5e3")
JUDGEMENTS = uuid.UUID("3f1c8f0a-7c35-5f6e-8e0d-54a0d1b7c9e2")
DESKS = uuid.UUID("e7c5a1d2-4b0f-5e39-8a46-92d1f03b7c58")

#: The id of the one desk of a store: UUIDv5 (RFC 9562), the same in all copies.
DESK = str(uuid.uuid5(DESKS, "desk"))

_CHAINED = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class DeviceIdentity:
    """The installation that writes. Its id is kept in the settings of the machine, so that a copied store is detected.

    With a `place` (the path of the store) each copy of a store on this machine is a device of its own, also a copy
    that was restored; without one, `id` is the device.
    """

    id: str
    place: str = ""

    @property
    def home(self) -> str:
        """The hash by which a store recognises its machine and path; it reveals neither."""
        return hashlib.sha256(f"{self.id}\n{self.place}".encode("utf-8", "surrogateescape")).hexdigest()


def new_id() -> str:
    """A new UUIDv7 (RFC 9562); ids sort by their time."""
    return str(uuid_utils.uuid7())


def verdict_id(claim_id: str, author_id: str) -> str:
    """The id of the one verdict that an author can give on a claim: UUIDv5 (RFC 9562) of both."""
    return str(uuid.uuid5(VERDICTS, f"{claim_id}/{author_id}"))


def judgement_id(event: str) -> str:
    """The id under which a judgement is published as a decision: UUIDv5 (RFC 9562) of its event."""
    return str(uuid.uuid5(JUDGEMENTS, event))


def rule_id(name: str) -> str:
    """The id of a rule's setting, the same in all copies of a store: UUIDv5 (RFC 9562) of the rule's name."""
    return str(uuid.uuid5(RULES, name))


def imported_id(kind: str, core: str) -> str:
    """The id of an item that comes from another store: UUIDv5 (RFC 9562) of its kind and of its whole `core` register.

    So two imports of one document make the same items, and nobody can create one of this id that hangs on something
    else, or names another author. `core` is the register's canonical JSON.
    """
    digest = hashlib.sha256(
        core.encode()
    ).hexdigest()  # a server computes SHA-1 itself, and only of what is short
    return str(uuid.uuid5(IMPORTED, f"{kind}/{digest}"))


def chained_id(us: int, *parts: object) -> str:
    """A UUIDv8 (RFC 9562) of a time in microseconds and of what the id stands for; ids sort by their millisecond.

    After 48 bits of milliseconds come 74 bits of the SHA-256 of the parts, one a line, so that nobody can take the id
    before its owner uses it.
    """
    moment = f"{us // 1000:012x}"
    return f"{moment[:8]}-{moment[8:]}{_bound(parts)}"


def is_chained_id(name: str, *parts: object) -> bool:
    """Whether `chained_id` makes this id of these parts at some time."""
    return name.endswith(_bound(parts)) and is_chained(name)


def _bound(parts: Iterable[object]) -> str:
    """What stands behind the time in an id that is bound to these parts."""
    digest = hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()
    return f"-8{digest[:3]}-{'89ab'[int(digest[3], 16) & 3]}{digest[4:7]}-{digest[7:19]}"


def is_chained(name: str) -> bool:
    """Whether an id has the form of those that `chained_id` makes."""
    return _CHAINED.fullmatch(name) is not None


def is_chain_of(chain: str, seat: str, nonce: str) -> bool:
    """Whether a chain's id is bound to this seat (its public key) and this nonce."""
    return is_chained_id(chain, "chain", seat, nonce)
