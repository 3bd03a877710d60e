"""Undo and redo as people meet them: by service, across a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.store import Store
from tests.db.desk import Desk
from workbench.domain.changes import EntityType
from workbench.domain.errors import NothingToRedo, NothingToUndo
from workbench.services.ledger import LedgerService


def test_steps_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "desk.tadqiq"
    with Desk.open(path) as desk:
        claim = desk.claim(desk.article().id)
        sara, huda = desk.sara, desk.huda
    with Store.open(path) as store:
        ledger = LedgerService(store)
        assert (ledger.undo_label(sara), ledger.redo_label(sara)) == ("tag claim", None)
        assert (ledger.can_undo(sara), ledger.can_redo(sara)) == (True, False)
        assert ledger.undo(sara).ids(EntityType.CLAIM) == (claim.id,)
    with Store.open(path) as store:
        ledger = LedgerService(store)
        assert (ledger.undo_label(sara), ledger.redo_label(sara)) == ("import", "tag claim")
        assert ledger.redo(sara).ids(EntityType.CLAIM) == (claim.id,)
        assert [entry.verb for entry in ledger.history(claim.id)] == ["redo", "undo", "create"]
        with pytest.raises(NothingToRedo):
            ledger.redo(sara)
        with pytest.raises(NothingToUndo):
            ledger.undo(huda)
