"""The queue: claims that wait for somebody, by priority and age."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.claim import ClaimKind, ClaimState


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which claims to list; empty fields filter nothing. `for_reviewer` excludes what that person wrote or submitted."""

    states: tuple[ClaimState, ...] = ()
    kinds: tuple[ClaimKind, ...] = ()
    assignee_id: str | None = None
    author_id: str | None = None
    article_id: str | None = None
    for_reviewer: str | None = None


@dataclass(frozen=True, slots=True)
class QueueKey:
    """The keyset after which the next page starts (keyset pagination)."""

    priority: int
    created_us: int
    id: str


@dataclass(frozen=True, slots=True)
class QueueRow:
    claim_id: str
    article_id: str
    article_title: str
    exact: str
    statement: str
    kind: ClaimKind
    state: ClaimState
    state_since_us: int
    priority: int
    created_us: int
    author_id: str
    assignee_id: str | None
    n_evidence: int
    n_sources: int  # independent ones: an independence group counts once
    n_comments: int
    changed_after_approval: bool
    n_conflicts: int = 0
    before_keys: bool = False  # approved by a program that knew no judgements
    state_imported: bool = False  # its state came in with a file: nobody here judged it


@dataclass(frozen=True, slots=True)
class QueuePage:
    rows: tuple[QueueRow, ...]
    next: QueueKey | None


@dataclass(frozen=True, slots=True)
class Badges:
    """Numbers of claims by state, for the navigation rail and the filters."""

    by_state: dict[ClaimState, int]
