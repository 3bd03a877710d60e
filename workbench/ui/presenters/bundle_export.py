"""The export of a bundle: the questions, the writing with progress, and what the file holds and what not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from workbench.domain.errors import WorkbenchError
from workbench.domain.progress import CancelledError
from workbench.exchange.formats import FORMATS, Content
from workbench.tasks.progress import Progress
from workbench.text.isolates import isolate
from workbench.ui.state.session import Session
from workbench.ui.views.bundle_export_dialog import BundleExportDialog, BundleExportRequest

if TYPE_CHECKING:
    from workbench.services.replication.bundles import BundleSummary

_ARTICLES = 1000


class BundleExportPresenter(QObject):
    """`explain` gives the sentence for a known error."""

    def __init__(self, session: Session, window: QWidget, explain: Callable[[WorkbenchError], str]) -> None:
        super().__init__()
        self._session, self._window, self._explain = session, window, explain
        self._dialog: BundleExportDialog | None = None
        self._progress: Progress | None = None

    def open(self) -> None:
        """Read the articles to choose from and the key of this machine, then ask."""
        session = self._session

        def read(_: Progress) -> tuple[list[tuple[str, str]], str]:
            articles = session.workspace.articles.list(limit=_ARTICLES)
            titles = [(one.article.id, " ".join(one.article.meta.title.split())) for one in articles]
            return titles, session.workspace.key.public

        session.runner.run_on_store(read, lambda found: self._ask(*found), session.failed.emit)

    def _ask(self, articles: list[tuple[str, str]], key: str) -> None:
        current = self._session.article.id if self._session.article is not None else ""
        named = [(one, title or self.tr("Without a title")) for one, title in articles]
        dialog = BundleExportDialog(self._window, named, current, str(proposed_path()), self._stop)
        dialog.show_key(key)
        dialog.wanted.connect(self._write)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _write(self, asked: BundleExportRequest) -> None:
        session, dialog = self._session, self._dialog
        if dialog is None:
            return
        safe = self.tr("If you stop, no file is left behind. The store is not changed.")
        dialog.begin(self.tr("Writing the bundle…"), safe)

        def work(progress: Progress) -> BundleSummary:
            self._progress = progress  # an inline runner calls back before this line
            return session.workspace.bundles.create(
                Path(asked.path).expanduser(),
                since=Path(asked.since).expanduser() if asked.since else None,
                articles=asked.articles,
                for_key=asked.for_key,
                passphrase=asked.passphrase,
                hook=progress.hook,
            )

        self._progress = session.runner.run_on_store(
            work, lambda summary: self._written(dialog, asked, summary), self._failed, self._count
        )

    def _count(self, done: int, total: int | None) -> None:
        if self._dialog is not None:
            self._dialog.working.count(done, total, self._session.words.share(done, total))

    def _failed(self, error: BaseException) -> None:
        dialog = self._dialog
        if isinstance(error, CancelledError):
            if dialog is not None:
                dialog.ask_again(self.tr("Stopped. No file was written."))
        elif isinstance(error, WorkbenchError) and dialog is not None:
            dialog.ask_again(self._explain(error))
        else:
            if dialog is not None:
                dialog.ask_again("")
                dialog.reject()
            self._session.failed.emit(error)

    def _written(
        self, dialog: BundleExportDialog, asked: BundleExportRequest, summary: BundleSummary
    ) -> None:
        numbers = self._session.words.number
        inside = [
            self.tr("Changes: %1").replace("%1", numbers(summary.events)),
            self.tr("Texts of articles: %1").replace("%1", numbers(summary.texts)),
            self.tr("Saved copies of sources: %1").replace("%1", numbers(summary.snapshots)),
        ]
        if asked.for_key:
            inside.append(self.tr("Only the laptop with that key can open it."))
        elif asked.passphrase:
            inside.append(self.tr("Only the passphrase opens it."))
        else:
            inside.append(self.tr("Anyone who has the file can read it."))
        dialog.show_done(
            self.tr("The bundle is written"), str(summary.path), inside, self._outside(asked, summary)
        )

    def _outside(self, asked: BundleExportRequest, summary: BundleSummary) -> list[str]:
        outside = [self.tr("Unsaved text, the settings, backups and the key of this laptop")]
        if asked.since:
            outside.insert(
                0, self.tr("What the other side already has from “%1”").replace("%1", _name(asked.since))
            )
        if asked.articles:
            count = self._session.words.number(len(asked.articles))
            outside.insert(0, self.tr("All other articles (chosen: %1)").replace("%1", count))
        if summary.missing:
            count = self._session.words.number(summary.missing)
            outside.append(self.tr("Saved copies missing in this store: %1").replace("%1", count))
        return outside


def _name(path: str) -> str:
    return isolate(Path(path).name)


def proposed_path() -> Path:
    """A new file name with today's date, in the person's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents) if documents and Path(documents).is_dir() else Path.home()
    today = datetime.now(UTC).astimezone().date()
    name = f"tadqiq-{today.isoformat()}"
    numbers = ("", *(f"-{n}" for n in range(2, 1000)))
    suffix = next(iter(FORMATS.writing(Content.BUNDLE))).suffix
    return next(
        (path for n in numbers if not (path := folder / f"{name}{n}{suffix}").exists()), folder / name
    )
