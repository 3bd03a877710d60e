"""Evidence: what links a source to a claim, and which way it speaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stance(StrEnum):
    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class EvidenceDetails:
    """`locator` says where in the snapshot: {"page": "3"}, {"start": .., "end": ..} (code points), {"timecode": ..}."""

    stance: Stance
    quote: str = ""
    locator: tuple[tuple[str, str], ...] = ()
    language: str = ""
    translation: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    id: str
    claim_id: str
    source_id: str
    details: EvidenceDetails
    author_id: str
    created_us: int
    changed_us: int
    withdrawn: bool = False
    n_conflicts: int = 0
