"""Undo and redo as a service, and across a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.store import Store
from tests.support.store_driver import StoreDriver
from workbench.domain.changes import EntityType
from workbench.domain.errors import NothingToRedo, NothingToUndo, UndoStale
from workbench.domain.person import Role
from workbench.services.review.people import PeopleService
from workbench.services.undo import UndoService


def test_steps_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "desk.tadqiq"
    with StoreDriver.open(path) as driver:
        claim = driver.claim(driver.article().id)
        sara, huda = driver.sara, driver.huda
    with Store.open(path) as store:
        ledger = UndoService(store)
        assert (ledger.undo_label(sara), ledger.redo_label(sara)) == ("tag claim", None)
        assert ledger.undo(sara).ids(EntityType.CLAIM) == (claim.id,)
    with Store.open(path) as store:
        ledger = UndoService(store)
        assert (ledger.undo_label(sara), ledger.redo_label(sara)) == ("import", "tag claim")
        assert ledger.redo(sara).ids(EntityType.CLAIM) == (claim.id,)
        assert [entry.verb for entry in ledger.history(claim.id)] == ["redo", "undo", "create"]
        with pytest.raises(NothingToRedo):
            ledger.redo(sara)
        with pytest.raises(NothingToUndo):
            ledger.undo(huda)


def test_nobody_takes_themselves_back(tmp_path: Path) -> None:
    """Else there would be nobody left to do it again."""
    with StoreDriver.open(tmp_path / "desk.tadqiq") as driver:
        ledger, people = UndoService(driver.store), PeopleService(driver.store)
        first, _ = people.add("سعاد", Role.CHECKER)
        assert ledger.undo_label(first) is None
        driver.article(by=first.id)
        ledger.undo(first)
        with pytest.raises(NothingToUndo):
            ledger.undo(first)
        assert ledger.redo_label(first) == "import"
        ledger.redo(first)
        assert people.list() == [first]


def test_somebody_added_by_mistake_is_taken_back_until_they_act(tmp_path: Path) -> None:
    with StoreDriver.open(tmp_path / "desk.tadqiq") as driver:
        ledger, people = UndoService(driver.store), PeopleService(driver.store)
        first, _ = people.add("سعاد", Role.CHECKER)
        second, _ = people.add("نادر", Role.CHECKER, first)
        ledger.undo(first)
        assert people.list() == [first]
        ledger.redo(first)
        assert people.list() == [first, second]
        driver.article(by=second.id)
        with pytest.raises(UndoStale, match="add person"):
            ledger.undo(first)
        assert people.list() == [first, second]
        assert ledger.undo_label(first) is None
        assert ledger.undo_label(second) == "import"
