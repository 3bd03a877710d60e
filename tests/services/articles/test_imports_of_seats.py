"""Imports in stores that write with seats: the ids that follow from an origin pass the gate beside those bound to chains."""

from __future__ import annotations

from pathlib import Path

from db.ids import verdict_id
from db.store import Store
from tests.support.documents import whole_document
from tests.support.seats import AnySeats
from workbench.domain.person import Person, Role
from workbench.services.articles.document_export import ExportService


def test_two_seats_make_the_same_items_of_a_document(tmp_path: Path) -> None:
    document = whole_document(verdict_id)
    made = []
    for number, name in enumerate(("sara", "huda")):
        with Store.open(tmp_path / f"{number}.tadqiq", seats=AnySeats()) as store:
            export = ExportService(store)
            person = Person(AnySeats().seat_of(name).person, name, Role.CHECKER)
            article, changes = export.import_document(person, document)
            made.append({kind: sorted(ids) for kind, ids in changes.touched.items()})
            whole = export.article_document(article.id)
            assert {claim.author_id for claim in whole.claims} == {person.id}
            assert [claim.state_imported for claim in whole.claims] == [True, True]
            assert store.void_registers() == []
            assert store.verify() == []
    assert made[0] == made[1]
