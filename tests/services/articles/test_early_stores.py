"""What earlier programs wrote: authors in a core, and ids that are no UUID. It stays readable, and is shown for what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.ids import verdict_id
from db.records import articles
from db.schema.canonical_json import JSON
from tests.support.replicas import merge_events
from tests.support.server_people import DeviceChain
from tests.support.store_driver import StoreDriver
from workbench.domain.foreign_origin import ForeignOrigin, ForeignPerson
from workbench.domain.person import Role
from workbench.exchange.annotations import annotated_json
from workbench.services.articles.document_export import ExportService
from workbench.workspace import Workspace

CLAIM = "a_claim:1@old"


@pytest.fixture
def early(tmp_path: Path) -> Iterator[StoreDriver]:
    """A claim under a name of its own, on which an old import left another's verdict, comment and decision."""
    with StoreDriver.open(tmp_path / "early.tadqiq") as driver:
        driver.hire()
        article = driver.article()
        spans: JSON = [
            {
                "start": 0,
                "end": 2,
                "exact": article_text(driver, article.sha256)[:2],
                "prefix": "",
                "suffix": "",
            }
        ]
        given: dict[str, JSON] = {"claim": CLAIM, "author": "leila.1", "created": 11}
        chain = DeviceChain("sara")
        verdict = verdict_id(CLAIM, "leila.1")
        merge_events(
            driver,
            [
                chain.event("person", "leila.1", {"core": {"created": 5}, "name": "ليلى", "role": "checker"}),
                chain.event("claim", CLAIM, {"core": {"article": article.id}, "spans": spans}),
                chain.event("comment", "a.comment", {"core": given, "text": "تعليق"}),
                chain.event(
                    "verdict", verdict, {"core": given, "outcome": {"outcome": "true"}, "scale": "tadqiq-1"}
                ),
                chain.event(
                    "decision", "a.decision", {"core": {**given, "step": "submit", "imported": True}}
                ),
            ],
        )
        yield driver


def article_text(driver: StoreDriver, sha256: str) -> str:
    with driver.store.read() as connection:
        return articles.text(connection, sha256) or ""


def test_it_is_exported_and_comes_in_elsewhere(early: StoreDriver, tmp_path: Path) -> None:
    export = ExportService(early.store)
    data = annotated_json.dumps(export.article_document(next(export.everything())))
    document = annotated_json.loads(data, "a.json")
    [comment], [verdict], [decision] = document.comments, document.verdicts, document.decisions
    author = ForeignPerson("leila.1", "ليلى")
    assert {comment.author_id, verdict.author_id, decision.author_id} == {"sara"}
    assert comment.imported == ForeignOrigin(comment.id, author, 11)
    assert verdict.imported == ForeignOrigin(verdict.id, author, 11)
    assert decision.imported == ForeignOrigin(decision.id, author, 11)
    with Workspace.open(tmp_path / "other.tadqiq", key_file=tmp_path / "other.key") as other:
        importer, _ = other.people.add("المستورد", Role.CHECKER)
        article, _ = other.export.import_document(importer, document)
        [claim] = other.claims.of_article(article.id)
        assert claim.imported is not None
        assert claim.imported.id == CLAIM
        [there] = other.claims.comments(claim.id)
        assert there.imported == comment.imported
        assert other.store.verify() == []


def test_a_store_that_showed_them_as_authors_is_shown_anew_when_it_is_opened(early: StoreDriver) -> None:
    path = early.store.path
    with early.store.local() as connection:
        for table in ("comment", "verdict", "decision"):
            connection.exec_driver_sql(
                {
                    "comment": "UPDATE comment SET author_id = 'leila.1', created_us = 11, imported_from = ''",
                    "verdict": "UPDATE verdict SET author_id = 'leila.1', created_us = 11, imported_from = ''",
                    "decision": "UPDATE decision SET author_id = 'leila.1', created_us = 11, imported_from = ''",
                }[table]
            )
        connection.exec_driver_sql("DELETE FROM meta WHERE key = 'gate'")
    assert early.store.verify() != []
    early.store.close()
    with StoreDriver.open(path) as again:
        assert again.store.verify() == []
        [document] = ExportService(again.store).documents(ExportService(again.store).everything())
        [comment], [verdict], [decision] = document.comments, document.verdicts, document.decisions
        assert {comment.author_id, verdict.author_id, decision.author_id} == {"sara"}
        assert None not in (comment.imported, verdict.imported, decision.imported)
