"""Export and import of whole articles: the same bytes, under the importer's name, all or nothing."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from db.ids import verdict_id
from tests.support.documents import documents, sample
from tests.support.sample_articles import CROSSING_TEXT
from workbench.domain.article import Article, ArticleMeta, IncomingArticle, text_sha256
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.document import ArticleDocument
from workbench.domain.errors import ExportInvalid, ImportConflict, NotFound
from workbench.domain.evidence import Stance
from workbench.domain.person import Person, Role
from workbench.domain.progress import CancelledError
from workbench.domain.review import Step
from workbench.domain.span import Span
from workbench.domain.verdict import VerdictDetails, VerdictOutcome
from workbench.exchange.annotations import annotated_json
from workbench.exchange.annotations.annotated_json import people_named
from workbench.exchange.formats import FORMATS
from workbench.workspace import Workspace

pytestmark = pytest.mark.also_on_server
LINES = FORMATS.named("annotated-jsonl")


def complete(document: ArticleDocument) -> ArticleDocument:
    """As a store would export it: only people and sources that something names."""
    used = {item.source_id for item in document.evidence}
    document = replace(document, sources=tuple(source for source in document.sources if source.id in used))
    named = people_named(document)
    return replace(document, people=tuple(person for person in document.people if person.id in named))


@given(documents(verdict_id=verdict_id).map(complete))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_out_into_an_empty_store_and_out_again_gives_the_same_bytes(document: ArticleDocument) -> None:
    data = annotated_json.dumps(document)
    with tempfile.TemporaryDirectory() as folder, Workspace.open(Path(folder) / "b.tadqiq") as other:
        importer, _ = other.people.add("المستورد", Role.CHECKER)
        article, _ = other.export.import_document(importer, annotated_json.loads(data, "x.json"))
        assert annotated_json.dumps(other.export.article_document(article.id)) == data
        assert all(decision.imported for decision in other.export.article_document(article.id).decisions)
        _, nothing = other.export.import_document(importer, annotated_json.loads(data, "x.json"))
        assert nothing.touched == {}
        other.undo.undo(importer)
        assert other.articles.list() == []
        other.undo.redo(importer)
        assert annotated_json.dumps(other.export.article_document(article.id)) == data
        assert other.store.verify() == []


@pytest.fixture
def approved(workspace: Workspace, article: Article, checker: Person, supervisor: Person) -> ArticleDocument:
    """A real piece of work, done and approved."""
    claim, _ = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)
    source, _ = workspace.sources.add_url(checker, "https://example.org/a")
    workspace.evidence.link(checker, claim.id, source.id, Stance.SUPPORTS)
    workspace.evidence.give_verdict(
        checker, claim.id, VerdictDetails(VerdictOutcome.TRUE, explanation="يطابق")
    )
    workspace.claims.comment(supervisor, claim.id, "أحسنت")
    workspace.review.submit(checker, article.id)
    workspace.review.approve(supervisor, article.id)
    return workspace.export.article_document(article.id)


def test_an_approval_that_came_with_a_file_is_nobodys_approval_here(
    approved: ArticleDocument, tmp_path: Path
) -> None:
    with Workspace.open(tmp_path / "other.tadqiq") as other:
        boss, _ = other.people.add("رئيس آخر", Role.SUPERVISOR)
        other.export.import_document(boss, approved)
        [claim] = other.claims.of_article(approved.article.id)
        assert (claim.state, claim.imported, claim.changed_after_approval) == (
            ClaimState.APPROVED,
            True,
            False,
        )
        assert Step.APPROVE in other.review.allowed(boss, claim)
        [mine], _ = other.review.approve(boss, claim.id)
        assert (mine.state, mine.imported) == (ClaimState.APPROVED, False)
        assert [step.imported for step in other.review.decisions(claim.id)] == [True, True, False]
        history = other.claims.history(claim.id)
        assert {entry.author_id for entry in history} == {boss.id}


def test_what_is_there_with_other_content_is_refused_with_a_list(
    workspace: Workspace, approved: ArticleDocument, checker: Person
) -> None:
    [claim] = approved.claims
    workspace.claims.set_fields(checker, claim.id, {"statement": "غير ذلك"})
    before = workspace.store.history()
    with pytest.raises(ImportConflict, match=claim.id):
        workspace.export.import_document(checker, approved)
    assert workspace.store.history() == before


def test_only_what_is_new_is_added(workspace: Workspace, article: Article, checker: Person) -> None:
    document = workspace.export.article_document(article.id)
    with tempfile.TemporaryDirectory() as folder, Workspace.open(Path(folder) / "b.tadqiq") as other:
        other.export.import_document(checker, document)
        workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)
        newer = workspace.export.article_document(article.id)
        _, changes = other.export.import_document(checker, newer)
        assert [kind.value for kind in changes.touched] == ["claim"]
        assert annotated_json.dumps(other.export.article_document(article.id)) == annotated_json.dumps(newer)


def test_a_verdict_must_be_named_by_its_claim_and_author(
    workspace: Workspace, approved: ArticleDocument
) -> None:
    wrong = replace(approved.verdicts[0], id=sample().article.id)
    with pytest.raises(ExportInvalid, match="verdict"):
        workspace.export.import_document(approved.people[0], replace(approved, verdicts=(wrong,)))


def test_an_export_names_everyone_and_holds_closed_claims(
    workspace: Workspace, article: Article, checker: Person, supervisor: Person
) -> None:
    claim, _ = workspace.claims.tag(checker, article.id, [Span(0, 3)], ClaimKind.OTHER)
    workspace.review.assign(checker, [claim.id], supervisor.id)
    workspace.claims.withdraw(checker, claim.id)
    document = workspace.export.article_document(article.id)
    assert {person.id for person in document.people} == {checker.id, supervisor.id}
    assert [found.state for found in document.claims] == [ClaimState.WITHDRAWN]
    assert document.text == CROSSING_TEXT
    with pytest.raises(NotFound):
        workspace.export.article_document("nothing")


@pytest.fixture
def several(workspace: Workspace, checker: Person, supervisor: Person) -> list[str]:
    """Articles of which some have claims and evidence, by id, the newest first."""
    source, _ = workspace.sources.add_url(checker, "https://example.org/a")
    for number in range(7):
        text = f"{number} {CROSSING_TEXT}"
        article, _ = workspace.articles.add(
            checker, IncomingArticle(text, ArticleMeta(), text_sha256(text), "txt")
        )
        for place in range(number % 3):
            claim, _ = workspace.claims.tag(checker, article.id, [Span(place, place + 2)], ClaimKind.OTHER)
            workspace.evidence.link(checker, claim.id, source.id, Stance.SUPPORTS)
            workspace.evidence.give_verdict(
                checker, claim.id, VerdictDetails(VerdictOutcome.TRUE, explanation="يطابق")
            )
            workspace.review.submit(checker, claim.id)
            workspace.review.approve(supervisor, claim.id)
            if place:
                workspace.claims.set_fields(checker, claim.id, {"statement": "تغيّر بعد الموافقة"})
    return [summary.article.id for summary in workspace.articles.list()]


def test_many_articles_are_given_out_as_each_alone(
    workspace: Workspace, several: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.services.articles.document_export.PAGE", 3)
    monkeypatch.setattr("db.records.article_documents._CLAIMS", 2)
    assert list(workspace.export.everything()) == several
    assert workspace.export.how_many() == len(several)
    alone = [annotated_json.dumps(workspace.export.article_document(article_id)) for article_id in several]
    heard: list[tuple[int, int | None]] = []

    def hook(done: int, total: int | None = None, /) -> None:
        heard.append((done, total))

    assert list(workspace.export.file_parts(LINES, several, hook, 7)) == alone
    assert heard == [(done, 7) for done in range(7)]
    assert sum(b"changed_after_approval" in line for line in alone) == 2


def test_many_articles_come_in_as_one_step(
    workspace: Workspace, several: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = list(workspace.export.file_parts(LINES, several))
    named = [(f"line {number}", annotated_json.loads(line, "x")) for number, line in enumerate(lines)]
    monkeypatch.setattr("workbench.services.articles.document_import._DOCUMENTS", 2)
    with Workspace.open(tmp_path / "other.tadqiq") as other:
        importer, _ = other.people.add("المستورد", Role.CHECKER)
        ids, changes = other.export.import_documents(importer, named)
        assert (ids, changes.touched[EntityType.ARTICLE]) == (several, tuple(several))
        assert sorted(other.export.file_parts(LINES, several)) == sorted(lines)
        assert other.export.import_documents(importer, named) == ([], Changes("", changes.action))
        assert other.store.verify() == []
        other.undo.undo(importer)
        assert list(other.export.everything()) == []
        assert other.export.import_documents(importer, named)[0] == several
        assert sorted(other.export.file_parts(LINES, several)) == sorted(lines)
        assert other.store.verify() == []


def test_stopping_or_a_spoiled_one_takes_all_of_an_import_back(
    workspace: Workspace, several: list[str], tmp_path: Path
) -> None:
    named = [("x", document) for document in workspace.export.documents(several)]
    twin = replace(named[0][1], article=replace(named[0][1].article, withdrawn=True))

    def stop(done: int, _total: int | None = None, /) -> None:
        if done == 5:
            raise CancelledError

    with Workspace.open(tmp_path / "other.tadqiq") as other:
        importer, _ = other.people.add("المستورد", Role.CHECKER)
        before = other.store.history()
        with pytest.raises(CancelledError):
            other.export.import_documents(importer, named, stop)
        with pytest.raises(ImportConflict, match=named[0][1].article.id):
            other.export.import_documents(importer, [*named, ("again", twin)])
        assert other.store.history() == before
        assert other.store.verify() == []


@pytest.mark.parametrize(
    ("note", "reason"), [("قبل\x00بعد", "cannot be saved"), ("ن" * 100_001, "longer than 100000")]
)
def test_a_value_that_cannot_be_used_is_refused_by_file_and_field(
    workspace: Workspace, checker: Person, note: str, reason: str
) -> None:
    document = sample()
    claim = document.claims[0]
    bad = replace(claim, details=replace(claim.details, note=note))
    document = replace(document, claims=(bad, *document.claims[1:]))
    with pytest.raises(ExportInvalid, match=reason) as caught:
        workspace.export.import_documents(checker, [("bad.json", document)])
    assert "“bad.json”" in str(caught.value)
    assert "note" in str(caught.value)
    assert workspace.articles.list() == []
