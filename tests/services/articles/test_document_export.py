"""Export and import of whole articles: the same bytes, under the importer's name, all or nothing."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

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
from workbench.domain.foreign_origin import ForeignPerson
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


#: What each import says anew: who imported, and when; an assignment, a submission and an approval of another store.
OF_ONE_STORE = {
    *(
        "id",
        "author",
        "created_at",
        "at",
        "imported_at",
        "imported_by",
        "assignee",
        "submitted_by",
        "state_since",
    ),
    *("state_imported", "approved_hash", "changed_after_approval"),
}
REFERENCES = {"article", "claim", "source"}
GROUPS = ("claims", "sources", "evidence", "verdicts", "comments", "decisions")


def items_of(data: bytes) -> dict[str, dict[str, Any]]:
    """The items of a document under the ids that they have where they were made, and so their references."""
    body = json.loads(data)
    several = [body["article"], *(item for group in GROUPS for item in body[group])]
    first = {item["id"]: item.get("imported", item)["id"] for item in several}
    return {
        first[item["id"]]: {
            name: first[value] if name in REFERENCES else value
            for name, value in item.items()
            if name not in OF_ONE_STORE
        }
        for item in several
    }


def origins_of(data: bytes) -> dict[str, dict[str, Any]]:
    """Who made each item of a document, as it must be said wherever the document is imported."""
    body = json.loads(data)
    names = {person["id"]: person["name"] for person in body["people"]}
    return {
        item["id"]: item.get("imported")
        or {
            "id": item["id"],
            "author": {"id": author, "name": names[author]},
            "created_at": item.get("imported_at") or item.get("created_at") or item["at"],
        }
        for item in (body["article"], *(item for group in GROUPS for item in body[group]))
        for author in [item.get("imported_by") or item["author"]]
    }


def import_into(other: Workspace, importer: Person, data: bytes) -> bytes:
    """What another store exports of a document that it imported."""
    article, _ = other.export.import_document(importer, annotated_json.loads(data, "x.json"))
    return annotated_json.dumps(other.export.article_document(article.id))


def as_in(data: bytes, key: str) -> dict[str, Any]:
    return {one["id"]: one[key] for one in json.loads(data)["claims"]}


@given(documents(verdict_id=verdict_id).map(complete))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_foreign_authors_stay_through_every_export_and_import(document: ArticleDocument) -> None:
    data = annotated_json.dumps(document)
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "b.tadqiq") as other,
        Workspace.open(Path(folder) / "c.tadqiq") as third,
    ):
        importer, _ = other.people.add("المستورد", Role.CHECKER)
        again = import_into(other, importer, data)
        assert {**items_of(data)} == {
            name: {key: value for key, value in item.items() if key != "imported"}
            for name, item in items_of(again).items()
        }
        assert {item["imported"]["id"]: item["imported"] for item in items_of(again).values()} == origins_of(
            data
        )
        # In the third store too, and under the same ids: an id follows from the origin, not from the way it took.
        another, _ = third.people.add("غيره", Role.CHECKER)
        onwards = import_into(third, another, again)
        assert items_of(onwards) == items_of(again)
        assert as_in(onwards, "id") == as_in(again, "id")
        # The importer is the author here, and nobody else was added.
        assert [person.id for person in other.people.list()] == [importer.id]
        everything = other.export.article_document(json.loads(again)["article"]["id"])
        assert {claim.author_id for claim in everything.claims} <= {importer.id}
        assert {claim.submitted_by for claim in everything.claims} <= {None}
        # Twice is once; taken back and done again is the same.
        _, nothing = other.export.import_document(importer, annotated_json.loads(data, "x.json"))
        assert nothing.touched == {}
        _, nothing = other.export.import_document(importer, annotated_json.loads(again, "x.json"))
        assert nothing.touched == {}
        other.undo.undo(importer)
        assert other.articles.list() == []
        other.undo.redo(importer)
        assert annotated_json.dumps(other.export.article_document(everything.article.id)) == again
        for store in (other, third):
            assert store.store.verify() == []
            assert store.store.void_registers() == []


@given(documents(verdict_id=verdict_id).map(complete))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_states_that_somebody_set_elsewhere_stay_marked(document: ArticleDocument) -> None:
    own = {ClaimState.SUGGESTED, ClaimState.DRAFT, ClaimState.IN_RESEARCH}
    with tempfile.TemporaryDirectory() as folder, Workspace.open(Path(folder) / "b.tadqiq") as other:
        importer, _ = other.people.add("المستورد", Role.CHECKER)
        data = annotated_json.dumps(document)
        for _ in range(2):
            data = import_into(other, importer, data)
            found = annotated_json.loads(data, "x.json")
            assert all(claim.state_imported is (claim.state not in own) for claim in found.claims)
            assert all(decision.imported is not None for decision in found.decisions)


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
        importer, _ = other.people.add("المستورد", Role.CHECKER)
        article, _ = other.export.import_document(importer, approved)
        [claim] = other.claims.of_article(article.id)
        assert (claim.state, claim.state_imported) == (ClaimState.APPROVED, True)
        assert (claim.author_id, claim.approved_hash) == (importer.id, None)
        assert not {Step.APPROVE, Step.RETURN} & other.review.allowed(boss, claim)
        other.review.submit(importer, claim.id)
        assert Step.APPROVE not in other.review.allowed(importer, claim)
        [mine], _ = other.review.approve(boss, claim.id)
        assert (mine.state, mine.state_imported) == (ClaimState.APPROVED, False)
        assert [step.imported is not None for step in other.review.decisions(claim.id)] == [
            True,
            True,
            False,
            False,
        ]
        history = other.claims.history(claim.id)
        assert {entry.author_id for entry in history} == {boss.id, importer.id}


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
        there, changes = other.export.import_document(checker, newer)
        assert [kind.value for kind in changes.touched] == ["claim"]
        assert [claim.imported is not None for claim in other.claims.of_article(there.id)] == [True]


def test_a_document_of_this_store_finds_its_items_again(
    workspace: Workspace, approved: ArticleDocument, checker: Person, tmp_path: Path
) -> None:
    before = workspace.store.history()
    _, nothing = workspace.export.import_document(checker, approved)
    assert nothing.touched == {}
    # Also when it comes back from another store, with what was added there.
    with Workspace.open(tmp_path / "other.tadqiq") as other:
        foreign, _ = other.people.add("المستورد", Role.CHECKER)
        article, _ = other.export.import_document(foreign, approved)
        other.claims.tag(foreign, article.id, [Span(4, 9)], ClaimKind.OTHER)
        returned = other.export.article_document(article.id)
    assert workspace.store.history() == before
    here, changes = workspace.export.import_document(checker, returned)
    assert here.id == approved.article.id
    assert {kind: len(ids) for kind, ids in changes.touched.items()} == {EntityType.CLAIM: 1}
    [added] = changes.ids(EntityType.CLAIM)
    claim = workspace.claims.get(added)
    assert (claim.author_id, claim.article_id) == (checker.id, here.id)
    assert claim.imported is not None
    assert claim.imported.author == ForeignPerson(foreign.id, foreign.name)


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
        assert sorted(ids) == sorted(changes.touched[EntityType.ARTICLE])
        imported = [document.article.imported for document in other.export.documents(ids)]
        assert [one.id for one in imported if one is not None] == several
        exported = sorted(map(json.dumps, map(items_of, other.export.file_parts(LINES, ids))))
        assert other.export.import_documents(importer, named) == ([], Changes("", changes.action))
        assert other.store.verify() == []
        other.undo.undo(importer)
        assert list(other.export.everything()) == []
        assert other.export.import_documents(importer, named)[0] == ids
        assert sorted(map(json.dumps, map(items_of, other.export.file_parts(LINES, ids)))) == exported
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
        with pytest.raises(ImportConflict, match="article"):
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
