"""Changes: what an action changed in the store. Screens refresh by them and by nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class EntityType(StrEnum):
    PERSON = "person"
    ARTICLE = "article"
    CLAIM = "claim"
    SOURCE = "source"
    EVIDENCE = "evidence"
    VERDICT = "verdict"
    COMMENT = "comment"
    DECISION = "decision"
    RULE = "rule"
    DEVICE = "device"
    RECEIPT = "receipt"
    CHAIN = "chain"
    DESK = "desk"
    NEWSROOM = "newsroom"
    GRANT = "grant"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Changes:
    """One action, one change, one undo step. `touched` maps each entity type to the ids that changed."""

    id: str
    action: str  # stable English key, e.g. "tag claim"
    touched: dict[EntityType, tuple[str, ...]] = field(default_factory=dict)

    def ids(self, kind: EntityType) -> tuple[str, ...]:
        return self.touched.get(kind, ())


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One event of the history: who, when, on which device, the values before and after (canonical JSON values).

    `counts` is False for events without effect: written by a revoked device after its last accepted event, or by somebody
    without the role for them.
    """

    event_id: str
    change_id: str
    device_id: str
    seq: int
    at_us: int
    author_id: str
    verb: str
    entity_type: EntityType
    entity: str
    before: dict[str, object]
    after: dict[str, object]
    undoes: str | None = None
    counts: bool = True
