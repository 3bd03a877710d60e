"""Bundles: what laptops without a common network hand each other, and what was found in one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.domain.changes import EntityType
from workbench.domain.conflict import Conflict
from workbench.domain.reasons import Reason


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
    problems: tuple[Reason, ...]
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
class PendingEvents:
    """So many events of a device wait for earlier ones that were not delivered; the first has this number."""

    device: str
    first: int
    n: int


@dataclass(frozen=True, slots=True)
class EntityTally:
    """So many things of a kind are new, and so many that were here are changed."""

    kind: EntityType
    made: int
    changed: int


@dataclass(frozen=True, slots=True)
class MergePart:
    """What came of one person, or concerns one article; `new`: they come with it."""

    id: str
    name: str
    new: bool
    tallies: tuple[EntityTally, ...]


@dataclass(frozen=True, slots=True)
class ConflictSummary:
    """One conflict with where it is: article, its title, claim and its marked words; empty for what is in none.

    `words` of a source are its title.
    """

    conflict: Conflict
    article_id: str = ""
    title: str = ""
    words: str = ""
    claim_id: str = ""


@dataclass(frozen=True, slots=True)
class MergeSummary:
    """A merge as people read it: by kind, by person and by article, the largest parts first and cut at `MAX_LISTED`.

    `n_articles`, `n_conflicts`: how many there are in all. `names`: people by id, those that came included.
    `authors_by_device`: who wrote on each device of which something came.
    """

    tallies: tuple[EntityTally, ...] = ()
    people: tuple[MergePart, ...] = ()
    articles: tuple[MergePart, ...] = ()
    n_articles: int = 0
    conflicts: tuple[ConflictSummary, ...] = ()
    n_conflicts: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    authors_by_device: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


#: So many articles and conflicts of a merge are told one by one.
MAX_LISTED = 200


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did or, as a preview, would do. People by id; `declared`: supervisors by their own word, whose acts
    do not count; `uncounted`: new events that count for nothing, by device; `revoked`, `restored`: devices, by this.
    """

    new: int
    known: int
    by_kind: Mapping[str, int] = field(default_factory=dict)
    by_author: Mapping[str, int] = field(default_factory=dict)
    by_device: Mapping[str, int] = field(default_factory=dict)
    waiting: tuple[PendingEvents, ...] = ()
    conflicts: tuple[str, ...] = ()  # ids of things that are in conflict and were touched
    forked: tuple[str, ...] = ()
    unsigned: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
    backup: str = ""
    summary: MergeSummary = MergeSummary()
    uncounted: Mapping[str, int] = field(default_factory=dict)
    revoked: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeEntry:
    """One merge of the past."""

    name: str
    at_us: int
    person_id: str
    backup: str
    n_new: int
