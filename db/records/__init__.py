"""Records: the registers that an entity of each kind writes, and its rows read back into the domain's classes."""

from __future__ import annotations

from db.records import (
    approvals,
    articles,
    claims,
    detector_rules,
    evidence,
    id_lookup,
    people,
    reviews,
    sources,
    verdicts,
)
from db.records.article_documents import load_documents, split_into_batches
from db.records.desk import changed_desk_registers, desk_registers, load_desk
from db.records.queue import queue_badges, queue_page
from db.records.rule_statistics import SuggestionOutcome, suggestion_outcomes

__all__ = [
    "SuggestionOutcome",
    "approvals",
    "articles",
    "changed_desk_registers",
    "claims",
    "desk_registers",
    "detector_rules",
    "evidence",
    "id_lookup",
    "load_desk",
    "load_documents",
    "people",
    "queue_badges",
    "queue_page",
    "reviews",
    "sources",
    "split_into_batches",
    "suggestion_outcomes",
    "verdicts",
]
