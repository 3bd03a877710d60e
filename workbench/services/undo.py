"""Undo, redo and the history of who did what."""

from __future__ import annotations

from db import undo as store_undo
from db.store import Store
from workbench.domain.changes import Changes, HistoryEntry
from workbench.domain.person import Person


class UndoService:
    """The steps are stored by person and device: they survive a restart and serve the window and the command line
    alike.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def undo(self, actor: Person) -> Changes:
        """Undo this person's last step on this device.

        Raises NothingToUndo, or UndoStale when somebody has changed the same entity since; the step then leaves the
        stack and nothing else happens.
        """
        return store_undo.undo(self._store, actor.id)

    def redo(self, actor: Person) -> Changes:
        """Redo what this person's last undo took back. Raises NothingToRedo or UndoStale."""
        return store_undo.redo(self._store, actor.id)

    def undo_label(self, actor: Person) -> str | None:
        """The action that `undo` would take back (a stable English key), or None."""
        return store_undo.undo_label(self._store, actor.id)

    def redo_label(self, actor: Person) -> str | None:
        """The action that `redo` would do again (a stable English key), or None."""
        return store_undo.redo_label(self._store, actor.id)

    def history(
        self, entity: str | None = None, limit: int = 50, before: str | None = None
    ) -> list[HistoryEntry]:
        """The newest events first, of one entity or of all; `before` is the event id to continue after."""
        return self._store.history(entity, limit, before)
