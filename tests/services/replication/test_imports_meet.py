"""Imports of one document on several laptops: what they made is one when they meet, and nobody's id is taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.offices import Office
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind
from workbench.domain.document import ArticleDocument
from workbench.domain.evidence import Stance
from workbench.domain.person import Role
from workbench.domain.span import Span
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.exchange.articles.plain_text import read_text
from workbench.workspace import Workspace


@pytest.fixture
def document(tmp_path: Path) -> ArticleDocument:
    """What a foreign store exported: a claim with evidence, a verdict, a comment and decisions."""
    with Workspace.open(tmp_path / "foreign.tadqiq", key_file=tmp_path / "foreign.key") as foreign:
        writer, _ = foreign.people.add("كاتبة", Role.CHECKER)
        boss, _ = foreign.people.add("مشرفة", Role.SUPERVISOR, writer)
        article, _ = foreign.articles.add(writer, read_text("نص غريب عن 32 قتيلا".encode(), "a.txt"))
        claim, _ = foreign.claims.tag(writer, article.id, [Span(0, 6)], ClaimKind.OTHER)
        source, _ = foreign.sources.add_url(writer, "https://example.org/a")
        foreign.evidence.link(writer, claim.id, source.id, Stance.SUPPORTS)
        foreign.evidence.give_verdict(
            writer, claim.id, VerdictDetails(VerdictOutcome.TRUE, explanation="شرح")
        )
        foreign.claims.comment(boss, claim.id, "تعليق")
        foreign.review.submit(writer, claim.id)
        foreign.review.approve(boss, claim.id)
        return foreign.export.article_document(article.id)


def take_in(office: Office, document: ArticleDocument) -> dict[EntityType, tuple[str, ...]]:
    """Import by the office's checker; what was made, by kind."""
    _, changes = office.workspace.export.import_document(office.person(Role.CHECKER), document)
    return {kind: tuple(sorted(ids)) for kind, ids in changes.touched.items()}


def exchange(one: Office, other: Office) -> None:
    for source, target in ((one, other), (other, one)):
        target.workspace.merging.merge(None, source.bundle("exchange.bundle"))
    for place in (one, other):
        assert place.workspace.proof.verify() == []
        assert place.workspace.store.void_registers() == []


def test_two_laptops_make_the_same_items(office: Office, branch: Office, document: ArticleDocument) -> None:
    made = take_in(office, document)
    assert take_in(branch, document) == made
    assert {kind: len(ids) for kind, ids in made.items()} == {
        EntityType.ARTICLE: 1, EntityType.SOURCE: 1, EntityType.CLAIM: 1, EntityType.EVIDENCE: 1,
        EntityType.VERDICT: 1, EntityType.COMMENT: 1, EntityType.DECISION: 2,
    }  # fmt: skip
    exchange(office, branch)
    for place in (office, branch):
        assert place.workspace.conflicts.list() == []
        assert len(place.workspace.articles.list()) == 2
        assert take_in(place, document) == {}
    [article] = made[EntityType.ARTICLE]
    ours, theirs = (place.workspace.export.article_document(article) for place in (office, branch))
    assert ours == theirs


def test_what_was_changed_between_two_exports_is_settled_like_any_conflict(
    office: Office, branch: Office, document: ArticleDocument
) -> None:
    [claim] = document.claims
    for place, statement in ((office, "صياغة"), (branch, "صياغة لاحقة")):
        said = replace(claim, details=replace(claim.details, statement=statement))
        take_in(place, replace(document, claims=(said,)))
    exchange(office, branch)
    [conflict] = office.workspace.conflicts.list()
    assert (conflict.entity_type, conflict.register) == (EntityType.CLAIM, "statement")


def test_the_native_items_come_later_and_stay_themselves(
    office: Office, branch: Office, document: ArticleDocument, tmp_path: Path
) -> None:
    made = take_in(office, document)
    take_in(branch, document)
    native = Office.__new__(Office)
    native.folder, native.key_file = tmp_path, tmp_path / "foreign.key"
    native.workspace = Workspace.open(tmp_path / "foreign.tadqiq", key_file=native.key_file)
    with native.workspace:
        exchange(native, office)
        exchange(office, branch)
        for place in (office, branch, native):
            assert place.workspace.conflicts.list() == []
            article = place.workspace.articles.get(document.article.id)
            assert article.imported is None
            copy = place.workspace.articles.get(made[EntityType.ARTICLE][0])
            assert copy.imported is not None
            assert copy.imported.id == article.id
            [claim] = place.workspace.claims.of_article(article.id)
            assert claim.id == document.claims[0].id
            # From now on the document finds the native items; the foreign approval counts for nothing here.
            assert take_in(place, document).keys() <= {EntityType.DECISION}
