"""Claims: checkable passages of an article (schema.org Claim, ClaimReview); the workflow is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.anchor import Anchor
from workbench.domain.figure import CasualtyFigure
from workbench.domain.foreign_origin import ForeignOrigin
from workbench.domain.quotation import Quotation
from workbench.domain.span import Span


class ClaimKind(StrEnum):
    CASUALTY = "casualty"
    QUOTE = "quote"
    STATISTIC = "statistic"
    EVENT = "event"
    ATTRIBUTION = "attribution"
    ENTITY = "entity"
    DATE = "date"
    OTHER = "other"


class ClaimState(StrEnum):
    SUGGESTED = "suggested"
    DRAFT = "draft"
    IN_RESEARCH = "in_research"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    RETURNED = "returned"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"


#: States in which work on a claim has ended.
CLOSED = frozenset({ClaimState.REJECTED, ClaimState.WITHDRAWN, ClaimState.DUPLICATE})


class Checkable(StrEnum):
    """Whether a claim can be checked, by the criteria of Full Fact."""

    YES = "yes"
    OPINION = "opinion"
    PREDICTION = "prediction"
    EXPERIENCE = "experience"


@dataclass(frozen=True, slots=True)
class ClaimDetails:
    """The fields of any kind of claim; `statement` is the claim in one plain sentence (`claimReviewed`)."""

    statement: str = ""
    claimant: str = ""
    interpreter: str = ""
    checkable: Checkable | None = None
    harm: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """The origin of a claim: a person, or a detector's suggestion that a person accepted."""

    detector: str = ""  # "" for a person, else "detector:<rule>@<version>"
    confidence: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A stored claim. `anchors` are in reading order; a quotation that its cue interrupts has several."""

    id: str
    article_id: str
    kind: ClaimKind
    anchors: tuple[Anchor, ...]
    state: ClaimState
    author_id: str
    created_us: int
    changed_us: int
    details: ClaimDetails = ClaimDetails()
    origin: Origin = Origin()
    priority: int = 0
    assignee_id: str | None = None
    figure: CasualtyFigure | None = None
    quotation: Quotation | None = None
    submitted_by: str | None = None
    state_since_us: int = 0
    approved_hash: str | None = None  # of an approval by a program that knew no judgements
    changed_after_approval: bool = False
    before_keys: bool = False  # approved by such a program: nobody's judgement proves it
    state_imported: bool = False  # its state came in with a file: nobody here judged it
    n_conflicts: int = 0
    n_evidence: int = 0
    n_comments: int = 0
    imported: ForeignOrigin | None = None


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim before it is created, by hand or from an accepted suggestion; spans in code points."""

    spans: tuple[Span, ...]
    kind: ClaimKind
    details: ClaimDetails = ClaimDetails()
    figure: CasualtyFigure | None = None
    quotation: Quotation | None = None
    origin: Origin = Origin()
