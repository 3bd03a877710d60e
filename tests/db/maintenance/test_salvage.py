"""Salvage of signatures: each comes back with the event that it is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.journal.signatures import signatures_of
from db.maintenance.salvage import salvage_store
from tests.support.encrypted_stores import key_of
from tests.support.seats import AnySeats
from tests.support.store_driver import StoreDriver


@pytest.mark.also_encrypted
def test_signatures_come_back_with_their_events(path: Path) -> None:
    with StoreDriver.open(path, seats=AnySeats()) as driver:
        driver.hire()
        article = driver.article()
        for _ in range(60):  # more than a page of them
            driver.claim(article.id)
        with driver.store.read() as connection:
            ids = connection.exec_driver_sql("SELECT id FROM event").scalars().all()
            signed = signatures_of(connection, ids)
    found = salvage_store(path, key_of(path))
    assert found.events.keys() == set(ids)
    assert found.signatures == {name: signature.hex() for name, signature in signed.items()}
    assert len(found.signatures) == len(ids)
