"""Records: the registers that an entity of each kind writes, and its rows read back into the domain's classes."""

from __future__ import annotations

from db.records import (
    article_documents,
    articles,
    claims,
    detector_rules,
    evidence,
    id_lookup,
    people,
    queue,
    reviews,
    rule_statistics,
    sources,
    verdicts,
)

__all__ = [
    "article_documents",
    "articles",
    "claims",
    "detector_rules",
    "evidence",
    "id_lookup",
    "people",
    "queue",
    "reviews",
    "rule_statistics",
    "sources",
    "verdicts",
]
