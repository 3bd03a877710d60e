"""Devices: the laptops that write into a store, each in a chain of its own."""

from __future__ import annotations

from dataclasses import dataclass

#: So many signs of a key are read out over a telephone, in groups of four.
_FINGERPRINT, _GROUP = 20, 4


@dataclass(frozen=True, slots=True)
class Revocation:
    """A supervisor's word that a device's events count no further than `seq` (0: none of them does)."""

    event_id: str
    seq: int
    last: str  # the id of the last accepted event, '' for none
    by: str
    at_us: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """One device as this store knows it. `people`: ids of those in whose name it wrote; `last_us`: its newest event
    by its own clock; `uncounted`: how many of its events do not count.
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
        """The beginning of the key, to be compared by voice."""
        signs = self.key[:_FINGERPRINT]
        return " ".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))
