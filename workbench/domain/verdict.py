"""Verdicts: outcome and kind of deception on a versioned rating scale, one verdict per author and claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.foreign_origin import ForeignOrigin


class VerdictOutcome(StrEnum):
    TRUE = "true"
    PARTLY_TRUE = "partly_true"
    FALSE = "false"
    UNPROVEN = "unproven"
    UNCHECKABLE = "uncheckable"
    OPINION = "opinion"


class Deception(StrEnum):
    FABRICATED = "fabricated"
    MISLEADING = "misleading"
    OUT_OF_CONTEXT = "out_of_context"
    ALTERED = "altered"
    MISLEADING_HEADLINE = "misleading_headline"
    IMPERSONATION = "impersonation"
    SATIRE = "satire"
    SELECTIVE = "selective"
    MISATTRIBUTED = "misattributed"
    RECYCLED = "recycled"
    CLICKBAIT = "clickbait"


#: The outcomes that need no evidence.
NEEDS_NO_EVIDENCE = frozenset({VerdictOutcome.OPINION, VerdictOutcome.UNCHECKABLE})


@dataclass(frozen=True, slots=True)
class VerdictDetails:
    """The fields of a verdict; `outcome` and `deception` depend on each other and are written together."""

    outcome: VerdictOutcome
    deception: Deception | None = None
    scale: str = "tadqiq-1"
    explanation: str = ""
    confidence: str = ""
    limitations: str = ""
    right_of_reply: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A stored verdict. Its id is the UUIDv5 of claim and author: verdicts of two people are no conflict."""

    id: str
    claim_id: str
    author_id: str
    details: VerdictDetails
    created_us: int
    changed_us: int
    withdrawn: bool = False
    n_conflicts: int = 0
    imported: ForeignOrigin | None = None
