"""Items that an import makes: their origin in another store, and the id that follows from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from db.ids import imported_id
from db.records import articles, claims, evidence, reviews, sources, verdicts
from db.schema.canonical_json import JSON, canonical, is_mapping
from workbench.domain.article import Article
from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.foreign_origin import ForeignOrigin, ForeignPerson
from workbench.domain.review import Comment, Decision
from workbench.domain.source import Source
from workbench.domain.verdict import Verdict

ORIGIN = ForeignOrigin("019ad92a-0100-87c0-98e3-9396deebe37d", ForeignPerson("leila", "ليلى"), 11)

REGISTERS_OF: dict[EntityType, Callable[[Any], dict[str, JSON]]] = {
    EntityType.ARTICLE: articles.registers_of,
    EntityType.SOURCE: sources.registers_of,
    EntityType.CLAIM: claims.registers_of,
    EntityType.EVIDENCE: evidence.registers_of,
    EntityType.VERDICT: verdicts.registers_of,
    EntityType.COMMENT: reviews.comment_registers,
    EntityType.DECISION: reviews.decision_registers,
}
Importable = TypeVar("Importable", Article, Source, Claim, Evidence, Verdict, Comment, Decision)


def brought_in(record: Importable, origin: ForeignOrigin = ORIGIN) -> Importable:
    """The record as an import makes it: with its origin, and under the id that follows from it."""
    made = replace(record, imported=origin)
    kind = EntityType(type(record).__name__.lower())
    core = REGISTERS_OF[kind](made)["core"]
    assert is_mapping(core)
    return replace(made, id=imported_id(kind.value, canonical(core)))
