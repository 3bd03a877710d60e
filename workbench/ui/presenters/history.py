"""Undo and redo, with the name of the step that each would take back; and the note that everything is saved."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.ui.labels.history import ChangeWords
from workbench.ui.state.session import Session
from workbench.ui.views.top_bar import TopBar


class HistoryPresenter(QObject):
    def __init__(self, session: Session, bar: TopBar) -> None:
        super().__init__()
        self._session, self._bar = session, bar
        self._steps = ChangeWords()
        self.undo_label: str | None = None
        self.redo_label: str | None = None
        bar.undo.connect(self.undo)
        bar.redo.connect(self.redo)
        session.changed.connect(lambda _: self.show())
        session.actor_changed.connect(self.show)

    def show(self) -> None:
        actor, undo = self._session.actor, self._session.workspace.undo
        self.undo_label = undo.undo_label(actor) if actor is not None else None
        self.redo_label = undo.redo_label(actor) if actor is not None else None
        self._bar.show_steps(
            self.undo_label,
            self.redo_label,
            self.tr("Undo: %1").replace("%1", self._steps.of(self.undo_label)) if self.undo_label else "",
            self.tr("Redo: %1").replace("%1", self._steps.of(self.redo_label)) if self.redo_label else "",
        )
        self._bar.show_saved(self.tr("Everything is saved"))

    def undo(self) -> None:
        session = self._session
        before = self.undo_label
        if session.perform(session.workspace.undo.undo) is not None and before:
            session.succeeded.emit(self.tr("Undone: %1").replace("%1", self._steps.of(before)))
        self.show()

    def redo(self) -> None:
        session = self._session
        before = self.redo_label
        if session.perform(session.workspace.undo.redo) is not None and before:
            session.succeeded.emit(self.tr("Redone: %1").replace("%1", self._steps.of(before)))
        self.show()
