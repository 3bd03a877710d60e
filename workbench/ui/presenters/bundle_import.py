"""The import of a bundle: a preview, the merge with progress, its report, and the roll-back of a merge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from workbench.domain.bundle import MergeEntry, MergeReport
from workbench.domain.changes import Changes
from workbench.domain.errors import BundleLocked, WorkbenchError
from workbench.domain.progress import CancelledError
from workbench.domain.replication_codes import ReplicationCode
from workbench.exchange.formats import FORMATS, Content
from workbench.tasks.progress import Progress
from workbench.text.isolates import isolate
from workbench.ui.errors.part_words import PartWords
from workbench.ui.labels.formats import FormatLabels
from workbench.ui.rows.claim_details import person_name
from workbench.ui.rows.merge_report import MergeWords
from workbench.ui.state.merge_refresh import limit_to_shown
from workbench.ui.state.session import Session
from workbench.ui.theme import Theme, fitting
from workbench.ui.views.bundle_import_dialog import BundleImportDialog
from workbench.ui.views.dialogs import Form
from workbench.ui.views.file_dialog import FileDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The report, the change as pages need it, and whether the open article is to be opened again.
_Merged = tuple[MergeReport, Changes, bool]


class BundleImportPresenter(QObject):
    """`explain` gives the sentence for a known error."""

    opening = Signal()  # a bundle is about to be read: what is typed is to be committed first
    conflicts_wanted = Signal()
    brought = Signal(bool)  # a merge is done; whether the open article must be opened again
    back_confirmed = Signal(object)  # the MergeEntry to roll back

    def __init__(
        self,
        session: Session,
        window: QWidget,
        theme: Theme,
        font: QFont,
        explain: Callable[[WorkbenchError], str],
    ) -> None:
        super().__init__()
        self._session, self._window, self._explain = session, window, explain
        self._theme, self._font = theme, font
        self._words = MergeWords(
            session.words, lambda person: person_name(session, person), PartWords(session.words).reason
        )
        self._dialog: BundleImportDialog | None = None
        self._progress: Progress | None = None
        self._path, self._passphrase = Path(), ""

    def ask(self) -> None:
        labels = FormatLabels()
        filters = [*labels.filters(FORMATS.reading(Content.BUNDLE)), labels.all_files()]
        dialog = FileDialog(self._window, self.tr("Import work from a bundle"), filters)
        dialog.fileSelected.connect(lambda path: self.look(Path(path)))
        dialog.open()

    # -- the preview

    def look(self, path: Path) -> None:
        """Show the preview of a bundle: nothing is changed before the person confirms it there."""
        if self._dialog is not None:
            return
        self.opening.emit()
        dialog = BundleImportDialog(self._window, path.name, self._stop, self._theme, self._font)
        dialog.unlocked.connect(self._look)
        dialog.confirmed.connect(self._merge)
        dialog.conflicts_wanted.connect(self.conflicts_wanted)
        dialog.back_wanted.connect(self.confirm_rollback)
        dialog.finished.connect(self._closed)
        self._dialog, self._path = dialog, path
        dialog.open()
        self._look("")

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        self._passphrase = ""

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _look(self, passphrase: str) -> None:
        session, dialog, path = self._session, self._dialog, self._path
        if dialog is None:
            return
        self._passphrase = passphrase
        dialog.begin(self.tr("Reading the bundle…"), self.tr("Reading it changes nothing."))

        def work(progress: Progress) -> MergeReport:
            self._progress = progress  # an inline runner calls back before this line
            return session.workspace.merging.preview(path, passphrase, progress.hook)

        self._progress = session.runner.run_on_store(work, self._previewed, self._failed, self._count)

    def _count(self, done: int, total: int | None) -> None:
        if self._dialog is not None:
            self._dialog.working.count(done, total, self._session.words.share(done, total))

    def _previewed(self, report: MergeReport) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        if report.new or report.waiting:
            dialog.show_preview(self._words.sheet(report, preview=True))
        else:
            dialog.show_refused(*self._words.nothing_new())

    def _failed(self, error: BaseException) -> None:
        dialog = self._dialog
        if dialog is None:
            self._session.failed.emit(error)
        elif isinstance(error, CancelledError):
            dialog.show_refused(self.tr("Stopped"), self.tr("Nothing was changed."))
        elif isinstance(error, BundleLocked) and _needs_passphrase(error):
            dialog.ask_passphrase(self._explain(error))
        elif isinstance(error, WorkbenchError):
            dialog.show_refused(self.tr("This cannot be imported"), self._explain(error))
        else:
            dialog.show_refused(self.tr("This cannot be imported"), self.tr("Nothing was changed."))
            dialog.reject()
            self._session.failed.emit(error)

    # -- the merge

    def _merge(self) -> None:
        session, dialog, path, passphrase = self._session, self._dialog, self._path, self._passphrase
        if dialog is None:
            return
        safe = self.tr(
            "If you stop, everything is rolled back: a bundle is imported as a whole or not at all."
        )
        dialog.begin(self.tr("Importing the work…"), safe)
        actor = session.actor
        article = session.article.id if session.article is not None else ""

        def work(progress: Progress) -> _Merged:
            self._progress = progress
            report, changes = session.workspace.merging.merge(actor, path, passphrase, progress.hook)
            return report, *limit_to_shown(session.workspace, changes, article)

        self._progress = session.runner.run_on_store(work, self._merged, self._failed, self._count)

    def _merged(self, found: _Merged) -> None:
        report, changes, anew = found
        self._session.announce(changes)
        # One entity at a time: laying out all of them at once would block the window.
        QTimer.singleShot(0, self, lambda: self._show_report(report))
        QTimer.singleShot(0, self, lambda: self.brought.emit(anew))

    def _show_report(self, report: MergeReport) -> None:
        if self._dialog is not None:
            self._dialog.show_result(
                self._words.sheet(report, preview=False),
                conflicts=bool(report.summary.n_conflicts),
                can_roll_back=bool(report.backup),
            )

    # -- the roll-back

    def confirm_rollback(self) -> None:
        """Name the last merge and ask whether to roll it back; an error says why that is not possible."""
        session = self._session
        session.runner.run_on_store(
            lambda _: session.workspace.merging.undoable(), self._ask_back, session.failed.emit
        )

    def _ask_back(self, entry: MergeEntry) -> None:
        dialog = Form(
            self._window,
            self.tr("Undo the merge"),
            self.tr("Undo"),
            "\n".join(self._entry(entry)),
        )
        dialog.finish()
        dialog.resize(fitting(150, 62))
        dialog.accepted.connect(lambda: self.back_confirmed.emit(entry))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _entry(self, entry: MergeEntry) -> Sequence[str]:
        words = self._session.words
        what = self.tr("“%1”, imported %2. Changes: %3.")
        what = what.replace("%1", isolate(entry.name)).replace("%2", words.day(entry.at_us))
        return (
            what.replace("%3", words.number(entry.n_new)),
            self.tr(
                "The store returns to its state before the merge. The present store is set aside next to "
                "it, not deleted, and the bundle can be imported again."
            ),
        )


def _needs_passphrase(error: BundleLocked) -> bool:
    codes = {ReplicationCode.PASSPHRASE_NEEDED, ReplicationCode.PASSPHRASE_WRONG}
    return error.reason is not None and error.reason.code in codes
