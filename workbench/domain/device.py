"""Devices: the laptops that write into a store, each in a hash chain of its own."""

from __future__ import annotations

from dataclasses import dataclass

#: The characters of a key that are read out over a telephone, and the size of their groups.
_FINGERPRINT, _GROUP = 20, 4


@dataclass(frozen=True, slots=True)
class Revocation:
    """A supervisor's decision that a device's events have effect up to sequence number `seq` (0: none has)."""

    event_id: str
    seq: int
    last: str  # the id of the last accepted event, '' for none
    by: str
    at_us: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """A device as this store knows it. `people`: the ids of its events' authors; `last_us`: its newest event by its own
    clock; `uncounted`: the number of its events without effect.
    """

    id: str
    name: str
    people: tuple[str, ...]
    n_events: int
    last_seq: int  # the number of its newest event
    last_us: int
    key: str = ""  # public (Ed25519, hexadecimal), '' before it was announced
    own: bool = False
    cloned: bool = False
    uncounted: int = 0
    revocations: tuple[Revocation, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The start of the public key, to be compared by voice."""
        signs = self.key[:_FINGERPRINT]
        return " ".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))
