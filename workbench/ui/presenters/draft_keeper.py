"""Field drafts: text that is typed but not committed, kept on disk and restored into its field after a crash."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from workbench.domain.errors import WorkbenchError
from workbench.ui.state.session import Session
from workbench.ui.views.field_form import FieldForm

_SETTLES_MS = 250


class FieldDraftKeeper(QObject):
    """Watches forms and single fields. Writes go to the store's thread; a failure there is reported once."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._waiting: dict[tuple[str, str], str | None] = {}
        self._reported = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.write)

    def watch(self, form: FieldForm) -> None:
        """Keep what is typed into `form`, and restore it when its entity is shown again."""
        form.typed.connect(self.keep)
        form.drafts_of = self.of

    def keep(self, entity: str, field: str, text: str | None) -> None:
        """Keep the uncommitted `text` of a field; None where nothing is left to commit."""
        if entity:
            self._waiting[entity, field] = text
            self._soon.start(_SETTLES_MS)

    def of(self, entity: str) -> Mapping[str, str]:
        """The uncommitted texts of an entity, by field."""
        kept = self._session.workspace.drafts.of(entity)
        for (owner, field), text in self._waiting.items():
            if owner == entity:
                kept.pop(field, None)
                if text is not None:
                    kept[field] = text
        return kept

    def write(self) -> None:
        """Write what waits, on the store's thread."""
        by_entity = self._taken()
        if by_entity:
            self._session.runner.run_on_store(lambda _: self._put(by_entity), lambda _: None, self._failed)

    def write_now(self) -> None:
        """Write what waits before this returns: the window is closing."""
        try:
            self._put(self._taken())
        except WorkbenchError as error:
            self._failed(error)

    def _taken(self) -> dict[str, dict[str, str | None]]:
        self._soon.stop()
        waiting, self._waiting = self._waiting, {}
        by_entity: dict[str, dict[str, str | None]] = {}
        for (entity, field), text in waiting.items():
            by_entity.setdefault(entity, {})[field] = text
        return by_entity

    def _put(self, by_entity: Mapping[str, Mapping[str, str | None]]) -> None:
        for entity, typed in by_entity.items():
            self._session.workspace.drafts.keep(entity, typed)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, WorkbenchError) or not self._reported:
            self._reported = True
            self._session.failed.emit(error)
