"""Backups: copies of the store, and the preview of restoring one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from workbench.domain.reasons import Reason


class BackupKind(StrEnum):
    """Why a backup was made."""

    KEPT = "kept"  # automatically, in every hour with changes
    MERGE = "merge"  # before a merge
    UPGRADE = "upgrade"  # before the store was brought up to a newer version
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup. `at_us`: microseconds UTC by the clock of the machine that made it; `size` in bytes.

    `n_behind`: the number of changes of the store that the backup lacks; None where one of them cannot be read.
    """

    path: Path
    kind: BackupKind
    at_us: int
    size: int
    n_behind: int | None = None


@dataclass(frozen=True, slots=True)
class WorkSummary:
    """The changes of one person that only one of two stores holds. `kinds`: entity type -> number of events."""

    person: str
    steps: int
    first_us: int
    last_us: int
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What restoring a backup would change; the current store is set aside, so nothing is destroyed.

    `changes_lost`: work in the store that the backup lacks; None where the store cannot be read. `changes_regained`: work
    that only the backup holds. `problems`: why the backup cannot be used.
    """

    backup: Path
    size: int
    problems: tuple[Reason, ...]
    changes_lost: tuple[WorkSummary, ...] | None
    changes_regained: tuple[WorkSummary, ...]
