"""Backups of the open store: the automatic ones, the dialog that lists and restores them, and recovery from damage.

A backup is made soon after the start, every hour, and at the end, whenever something changed since the last one. It runs
off the window's thread and off the store's; whoever closes the store stops it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workbench.domain.errors import StoreDamaged, WorkbenchError
from workbench.domain.progress import CancelledError
from workbench.ui.flows.recovery import RecoveryFlow
from workbench.ui.presenters.backups import BackupsPresenter
from workbench.ui.views.backups_dialog import BackupsDialog

if TYPE_CHECKING:
    from workbench.services.maintenance.backups import BackupsService
    from workbench.ui.window.shell import Shell

_HOUR_MS = 3_600_000
#: The first frames and the article come first.
_SOON_MS = 20_000


class BackupFlow(QObject):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._running = False
        self._damaged = False
        self._reported: set[str] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.back_up)
        self._timer.start(_HOUR_MS)
        QTimer.singleShot(_SOON_MS, self, self.back_up)
        shell.requests.backups.connect(self.open)
        shell.requests.recovery.connect(self.recover)

    def back_up(self) -> None:
        """Make a backup if something changed since the last one; not of a store that was found damaged."""
        if self._running or self._damaged or not self._shell.attached:
            return
        service, self._running = self._service(), True
        self._shell.runner.run_in_pool(
            lambda progress: service.rotate(progress.cancelled), self._on_result, self._on_error
        )

    def finish(self) -> None:
        """Make the last backup, after the window is closed. What prevents it is reported at the next start."""
        if self._shell.attached and not self._damaged:
            with suppress(WorkbenchError, CancelledError):
                self._service().rotate()

    def open(self) -> BackupsDialog:
        """Show the backups."""
        shell = self._shell
        presenter = BackupsPresenter(
            shell.session, shell.window, shell.preferences.backup_folder, self._reopen, shell.explain
        )
        presenter.folder_chosen.connect(partial(shell.preferences.change, "backup_folder"))
        return presenter.open()

    def recover(self) -> None:
        """Ask, then set the damaged store aside and open what could be recovered of it."""
        shell, recovery = self._shell, RecoveryFlow(self._shell.words)
        key, folder = shell.workspace.store.key, shell.preferences.backup_folder
        question = recovery.question(shell.window, shell.workspace.path, folder)
        question.accepted.connect(
            lambda: self._reopen(
                lambda path: recovery.recover(path, folder, key), recovery.progress_sentence()
            )
        )
        question.accepted.connect(self._resume)
        question.open()

    def _reopen(self, work: Callable[[Path], str], sentence: str) -> None:
        self._shell.requests.reopen.emit(work, sentence, lambda: None)

    def _resume(self) -> None:
        self._damaged = False

    def _service(self) -> BackupsService:
        from workbench.services.maintenance.backups import BackupsService

        return BackupsService(self._shell.workspace.store, self._shell.preferences.backup_folder)

    def _on_result(self, backup: Path | None) -> None:
        self._running = False
        if backup is not None:
            self._reported.clear()

    def _on_error(self, error: BaseException) -> None:
        """Report it once, until a backup was made again."""
        self._running = False
        self._damaged |= isinstance(error, StoreDamaged)
        if isinstance(error, CancelledError):
            return
        sentence = str(error)
        if sentence not in self._reported:
            self._reported.add(sentence)
            self._shell.report(error)
