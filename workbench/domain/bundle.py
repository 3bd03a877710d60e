"""Bundles: files that carry events between stores without a network, and the report of merging one."""

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
    """`heads.json`: the heads of every chain that the sender knows, and the sender's signature over the events file.

    `selection`: the bundle holds only the events of some articles, so chains have gaps.
    """

    heads: tuple[SignedHead, ...]
    selection: bool
    sender: str
    key: str
    signature: str
    events_sha256: str


@dataclass(frozen=True, slots=True)
class VoidValue:
    """A value of an event that is kept and has no effect, and why. `register` is "" for all of the event."""

    device: str
    seq: int
    author: str
    entity_type: str
    entity: str
    register: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class BundleFacts:
    """The inspection of a bundle: the number of its files by kind, and every reason why it is invalid."""

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
    unsigned: tuple[str, ...] = ()  # devices with events that no signature of theirs covers
    unjudged: int = 0  # events whose predecessors are not in the bundle
    void: tuple[VoidValue, ...] = ()  # what of its events no copy would use

    @property
    def valid(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class PendingEvents:
    """Events of a device that wait for earlier ones: `n` of them, from sequence number `first` on."""

    device: str
    first: int
    n: int


@dataclass(frozen=True, slots=True)
class EntityTally:
    """How many entities of a type a merge creates and changes."""

    kind: EntityType
    n_new: int
    changed: int


@dataclass(frozen=True, slots=True)
class MergePart:
    """The part of a merge that comes from one person or concerns one article; `new`: the merge creates them."""

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
    """A merge by entity type, by person and by article: the largest parts first, at most `MAX_LISTED` of each.

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


#: The most articles and conflicts that a summary lists one by one.
MAX_LISTED = 200


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did or, as a preview, would do. People are ids.

    `declared`: people who call themselves supervisors and were never given the role; their actions have no effect.
    `uncounted`: new events without effect, by device. `revoked`, `restored`: devices that this merge revokes or restores.
    `void`: values of new events that contradict what they name, or are none. `left_out`: why lines were not taken in.
    `textless`, `snapshotless`: new articles and sources whose text or saved bytes did not come.
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
    void: tuple[VoidValue, ...] = ()
    left_out: tuple[Reason, ...] = ()
    textless: tuple[str, ...] = ()
    snapshotless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeEntry:
    """One merge of the merge log."""

    name: str
    at_us: int
    person_id: str
    backup: str
    n_new: int
