"""Bundles: what laptops without a common network hand each other, and what was found in one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SignedHead:
    """The newest event of a device's chain. Key and signature (Ed25519, hexadecimal) are empty when unsigned."""

    device: str
    seq: int
    event: str
    key: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class BundleHeads:
    """`heads.json`: the heads of all chains that the sender knows, and the sender's word for the events' file.

    `selection`: only what concerns some articles was sent, so chains have holes.
    """

    heads: tuple[SignedHead, ...]
    selection: bool
    sender: str
    key: str
    signature: str
    events_sha256: str


@dataclass(frozen=True, slots=True)
class BundleFacts:
    """What `inspect` says of a bundle: counts by kind of file, and every reason why it is none."""

    path: str
    problems: tuple[str, ...]
    is_bundle: bool = False
    events: int = 0
    texts: int = 0
    snapshots: int = 0
    selection: bool = False
    sealed: bool = False
    sender: str = ""
    heads: tuple[SignedHead, ...] = ()
    unsigned: tuple[str, ...] = ()  # devices of which something stands under no signature of their own
    unjudged: int = 0  # events that follow others which are not in it

    @property
    def valid(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many events of a device wait for earlier ones that were not delivered; the first has this number."""

    device: str
    first: int
    n: int


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did or, as a preview, would do. People by id; `declared`: supervisors by their own word."""

    new: int
    known: int
    by_kind: Mapping[str, int] = field(default_factory=dict)
    by_author: Mapping[str, int] = field(default_factory=dict)
    by_device: Mapping[str, int] = field(default_factory=dict)
    waiting: tuple[Waiting, ...] = ()
    conflicts: tuple[str, ...] = ()  # ids of things that are in conflict and were touched
    forked: tuple[str, ...] = ()
    unsigned: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
    backup: str = ""


@dataclass(frozen=True, slots=True)
class MergeEntry:
    """One merge of the past."""

    name: str
    at_us: int
    person_id: str
    backup: str
    n_new: int
