"""Article documents: one article with its claims and evidence, the unit of exchange between stores and programs."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.article import Article
from workbench.domain.claim import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.person import Person
from workbench.domain.review import Comment, Decision
from workbench.domain.source import Source
from workbench.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class ArticleDocument:
    """One article with every entity that refers to it. Snapshots are named by hash; bundles carry their bytes."""

    article: Article
    text: str
    people: tuple[Person, ...]
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...]
    verdicts: tuple[Verdict, ...]
    comments: tuple[Comment, ...]
    decisions: tuple[Decision, ...]
