"""The backups dialog: the list, a preview of the chosen backup, its restore, and the folder for backups."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.backup import Backup, RestorePreview
from workbench.domain.errors import WorkbenchError
from workbench.domain.progress import CancelledError
from workbench.text.isolates import isolate_ltr
from workbench.ui.errors.part_words import PartWords
from workbench.ui.rows.backups import BackupWords
from workbench.ui.state.session import Session
from workbench.ui.views.backups_dialog import BackupPreview, BackupsDialog
from workbench.ui.views.dialogs import Form
from workbench.ui.views.widgets import fit_height

if TYPE_CHECKING:
    from workbench.services.maintenance.backups import BackupsService

#: Closes the store, runs the work on its file, opens it again and shows the sentence that the work returns; the second
#: argument is shown meanwhile.
Reopen = Callable[[Callable[[Path], str], str], object]


class BackupsPresenter(QObject):
    """One object for each opening of the dialog. `chosen` is the folder that the settings name, None for beside the store."""

    folder_chosen = Signal(str)  # a folder, or '' for beside the store

    def __init__(
        self,
        session: Session,
        window: QWidget,
        chosen: Path | None,
        reopen: Reopen,
        explain: Callable[[BaseException], str],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._chosen = session, window, chosen
        self._reopen, self._explain = reopen, explain
        self._words = BackupWords(session.words, PartWords(session.words).reason)
        self._previews: dict[str, RestorePreview] = {}
        self.dialog = BackupsDialog(window)
        self.dialog.chosen.connect(self._look)
        self.dialog.restore.connect(self._ask)
        self.dialog.make.connect(self._make)
        self.dialog.folder_wanted.connect(self._ask_folder)
        self.dialog.beside_wanted.connect(lambda: self.take_folder(""))
        self.dialog.finished.connect(self.dialog.deleteLater)

    def open(self) -> BackupsDialog:
        self._show_place()
        self.reload()
        self.dialog.open()
        self.dialog.table.setFocus()
        return self.dialog

    def reload(self) -> None:
        """Read the backups again, off this thread: each is opened for a moment."""
        service = self._service()
        self._session.runner.run_in_pool(lambda _: service.list(), self._show, self._trouble)

    def take_folder(self, folder: str) -> None:
        """Let backups go to this folder from now on; '' is beside the store."""
        self._chosen = Path(folder) if folder else None
        self.folder_chosen.emit(folder)
        self._show_place()
        self.reload()

    def _service(self) -> BackupsService:
        from workbench.services.maintenance.backups import BackupsService

        return BackupsService(self._session.workspace.store, self._chosen)

    def _show_place(self) -> None:
        beside = Path(f"{self._session.workspace.path}.backups")
        self.dialog.show_place(str(self._chosen or beside), chosen=self._chosen is not None)

    def _show(self, found: list[Backup]) -> None:
        now = self._session.workspace.store.clock()
        self.dialog.show_lines([self._words.line(one, now) for one in found])

    # -- the preview

    def _look(self, key: str) -> None:
        service, path = self._service(), Path(key)
        self._session.runner.run_in_pool(
            lambda _: service.preview(path), partial(self._looked, key), partial(self._cannot, key)
        )

    def _looked(self, key: str, found: RestorePreview) -> None:
        self._previews[key] = found
        if self.dialog.key() == key:  # another one may have been chosen meanwhile
            self.dialog.show_preview(self._words.preview(found))

    def _cannot(self, key: str, error: BaseException) -> None:
        if not isinstance(error, WorkbenchError):
            self._trouble(error)
        elif self.dialog.key() == key:
            self.dialog.show_preview(BackupPreview(self._explain(error)))

    # -- actions

    def _make(self) -> None:
        service = self._service()
        self._session.runner.run_in_pool(
            lambda progress: service.rotate(progress.cancelled), self._made, self._not_made
        )

    def _made(self, path: Path | None) -> None:
        same = self.tr(
            "Nothing has changed since the newest backup."
        )  # without it the button would seem dead
        self.dialog.say("" if path else same)
        self.reload()

    def _not_made(self, error: BaseException) -> None:
        self._trouble(error)
        self.reload()

    def _ask(self, key: str) -> None:
        text = self.tr(
            "The store returns to its state when the backup was made. The present store is set aside "
            "next to it, not deleted; its work can come back in bundles from colleagues."
        )
        question = Form(self.dialog, self.tr("Restore this backup?"), self.tr("Restore the backup"), text)
        question.finish()
        fit_height(question)
        question.accepted.connect(partial(self._restore, key))
        question.finished.connect(question.deleteLater)
        question.open()

    def _restore(self, key: str) -> None:
        store_key, said = self._session.workspace.store.key, self.tr("The backup is restored.")
        aside = self.tr("The previous store is kept at “%1”.")
        plain = self.tr("The backup was not encrypted, so the store is no longer encrypted.")

        def work(path: Path) -> str:
            from workbench.services.encryption.encryption_status import is_encrypted
            from workbench.services.maintenance.restore import restore

            made, done = restore(Path(key), path, key=store_key), said
            if store_key is not None and not is_encrypted(path):
                done = f"{done} {plain}"
            return (
                f"{done} {aside.replace('%1', isolate_ltr(str(made.set_aside)))}" if made.set_aside else done
            )

        self.dialog.accept()
        self._reopen(work, self.tr("Restoring the backup…"))

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.dialog, self.tr("A folder for the backups"))
        if folder:
            self.take_folder(folder)

    def _trouble(self, error: BaseException) -> None:
        if not isinstance(error, CancelledError):
            self._session.failed.emit(error)
