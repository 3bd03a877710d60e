"""The desk: what an organisation sets for everybody who works for it; at present, what it demands of a submission."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.claim import ClaimKind


class EvidenceDemand(StrEnum):
    """When a claim needs evidence."""

    NEVER = "never"
    WHERE_NEEDED = "where_needed"  # for every outcome but an opinion and what cannot be checked
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Demands:
    """What a claim needs before it is submitted and approved.

    `fields`: by kind of claim, the fields that may not be empty; a kind that is not named needs its usual ones
    (`claim_fields.default_fields`).
    """

    fields: Mapping[ClaimKind, frozenset[str]] = field(default_factory=dict)
    verdict: bool = True
    explanation: bool = True
    evidence: EvidenceDemand = EvidenceDemand.WHERE_NEEDED
    contradictions: bool = True  # in a figure


@dataclass(frozen=True, slots=True)
class Desk:
    """All that is set; without any event about it, the program's own values."""

    demands: Demands = Demands()
