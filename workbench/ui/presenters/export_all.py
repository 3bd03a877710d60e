"""The export of all articles into one file: the question where, the writing with progress, and its cancellation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.progress import CancelledError
from workbench.exchange.formats import FORMATS, Content, FormatTable
from workbench.tasks.progress import Progress
from workbench.ui.errors.file_writing import write_file
from workbench.ui.labels.formats import FormatLabels
from workbench.ui.state.session import Session
from workbench.ui.theme import fitting
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.wizard_dialog import WizardDialog


class ExportAllPresenter(QObject):
    """The export runs beside the window's other work: it reads a few articles at a time."""

    def __init__(self, session: Session, window: QWidget, formats: FormatTable = FORMATS) -> None:
        super().__init__()
        self._session, self._window = session, window
        self._formats = FormatTable([one for one in formats.writing(Content.ANNOTATIONS) if one.several])
        self._dialog: WizardDialog | None = None
        self._progress: Progress | None = None

    def open(self) -> None:
        filters = FormatLabels().filters(self._formats)
        dialog = FileDialog(self._window, self.tr("Export all articles"), filters, save=True)
        dialog.selectFile(f"tadqiq{filters[0].suffixes[0]}")
        dialog.fileSelected.connect(lambda path: self.export(path, dialog.chosen_format()))
        dialog.open()

    def export(self, path: str, format_name: str) -> None:
        """Write all articles to `path` in a format that holds several."""
        session, target, chosen = self._session, Path(path), self._formats.named(format_name)
        dialog = self._dialog = WizardDialog(self._window, self.tr("Export all articles"), self._stop)
        dialog.resize(fitting(120, 70))
        dialog.begin(
            self.tr("Exporting all articles…"),
            self.tr("If you stop, an older file of this name is not changed."),
        )
        dialog.open()

        def work(progress: Progress) -> int:
            self._progress = progress
            service = session.workspace.export
            total = service.how_many()
            write_file(target, service.file_parts(chosen, service.everything(), progress.hook, total))
            return total

        def done(total: int) -> None:
            self._close()
            said = self.tr("Articles exported: %1, to “%2”").replace("%1", session.words.number(total))
            session.succeeded.emit(said.replace("%2", str(target)))

        self._progress = session.runner.run_in_pool(work, done, self._failed, self._count)

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _count(self, done: int, total: int | None) -> None:
        if self._dialog is not None:
            self._dialog.working.count(done, total, self._session.words.share(done, total))

    def _failed(self, error: BaseException) -> None:
        self._close()
        if isinstance(error, CancelledError):
            self._session.succeeded.emit(self.tr("Stopped. No file was written."))
        else:
            self._session.failed.emit(error)

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()
            self._dialog.deleteLater()
            self._dialog = None
