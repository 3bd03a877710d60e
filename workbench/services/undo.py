"""Undo, redo and the history of who did what."""

from __future__ import annotations

from db import undo as ledger
from db.store import Store
from workbench.domain.changes import Changes, HistoryEntry
from workbench.domain.person import Person


class LedgerService:
    """Steps are kept in the store, by person and device: they survive a restart and serve every front end."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def undo(self, actor: Person) -> Changes:
        """Take back this person's last step on this device.

        Raises NothingToUndo, or UndoStale when somebody changed the same thing since; the step then leaves the
        stack and nothing else happens.
        """
        return ledger.undo(self._store, actor.id)

    def redo(self, actor: Person) -> Changes:
        """Do again what this person's last undo took back. Raises NothingToRedo or UndoStale."""
        return ledger.redo(self._store, actor.id)

    def undo_label(self, actor: Person) -> str | None:
        """The action that `undo` would take back (a stable English key), or None."""
        return ledger.undo_label(self._store, actor.id)

    def redo_label(self, actor: Person) -> str | None:
        """The action that `redo` would do again (a stable English key), or None."""
        return ledger.redo_label(self._store, actor.id)

    def can_undo(self, actor: Person) -> bool:
        return self.undo_label(actor) is not None

    def can_redo(self, actor: Person) -> bool:
        return self.redo_label(actor) is not None

    def history(
        self, entity: str | None = None, limit: int = 50, before: str | None = None
    ) -> list[HistoryEntry]:
        """The newest events first, of one thing or of all; `before` is the event id to go on after."""
        return self._store.history(entity, limit, before)
