"""Backups as people see them: what there is, and what putting one back would bring and cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class BackupKind(StrEnum):
    """Why it was made."""

    KEPT = "kept"  # by itself, every hour in which something changed
    MERGE = "merge"  # before a merge
    UPGRADE = "upgrade"  # before the store was brought up to a newer version
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup. `at_us`: microseconds UTC, by the clock of the machine that made it; `size` in bytes.

    `behind`: steps in the store that are not in it; None when it cannot be read, or there is no store to compare.
    """

    path: Path
    kind: BackupKind
    at_us: int
    size: int
    behind: int | None = None


@dataclass(frozen=True, slots=True)
class WorkSummary:
    """What one person did, of what one side has and the other has not. `kinds`: kind of thing -> events about it."""

    person: str
    steps: int
    first_us: int
    last_us: int
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What putting a backup back would do. `lost`: work that is here and not there; None when the store cannot be
    read, so that nobody knows. Nothing is really lost: the store is set aside. `problems`: why it is no good backup.
    """

    backup: Path
    size: int
    problems: tuple[str, ...]
    lost: tuple[WorkSummary, ...] | None
    back: tuple[WorkSummary, ...]
