"""Evidence: the link between a source and a claim, with its stance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.foreign_origin import ForeignOrigin


class Stance(StrEnum):
    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class EvidenceDetails:
    """The fields of a piece of evidence.

    `locator` is a place in the snapshot: {"page": "3"}, {"start": .., "end": ..} (code points) or {"timecode": ..}.
    """

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
    imported: ForeignOrigin | None = None
