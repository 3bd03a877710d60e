"""Backups in the open window: made by themselves, looked at, put back; and a store found damaged, recovered.

One is made soon after the start, every hour, and at the end, whenever something changed since the last. That runs off
the window's thread and off the store's; whoever closes the store stops it.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workbench.domain.errors import StoreDamaged, WorkbenchError
from workbench.domain.progress import CancelledError
from workbench.ui.errors.messages import ErrorMessages
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
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_HOUR_MS)
        QTimer.singleShot(_SOON_MS, self, self.look)
        shell.backups_wanted.connect(self.open)
        shell.recovery_wanted.connect(self.recover)

    @property
    def folder(self) -> Path | None:
        """The folder that the person chose for backups."""
        chosen = self._shell.settings.backup_folder
        return Path(chosen).expanduser() if chosen else None

    def look(self) -> None:
        """Make a backup if something changed since the last; not of a store that was found damaged."""
        if self._running or self._damaged or not self._shell.attached:
            return
        service, self._running = self._service(), True
        self._shell.runner.run_in_pool(
            lambda progress: service.rotate(progress.cancelled), self._made, self._failed
        )

    def finish(self) -> None:
        """The last backup, when the window is closed already. What hinders it is told at the next start."""
        if self._shell.attached and not self._damaged:
            with suppress(WorkbenchError, CancelledError):
                self._service().rotate()

    def open(self) -> BackupsDialog:
        """Show the backups."""
        shell = self._shell
        explain = ErrorMessages(shell.words).sentence
        presenter = BackupsPresenter(shell.session, shell.window, self.folder, shell.reopen, explain)
        presenter.folder_chosen.connect(partial(shell.change, "backup_folder"))
        return presenter.open()

    def recover(self) -> None:
        """Ask, then set the damaged store aside and open what can be had of it."""
        shell, recovering = self._shell, RecoveryFlow(self._shell.words)
        key = shell.workspace.store.key
        question = recovering.question(shell.window, shell.workspace.path, self.folder)
        question.accepted.connect(
            lambda: shell.reopen(
                lambda path: recovering.recover(path, self.folder, key), recovering.meanwhile()
            )
        )
        question.accepted.connect(self._whole_again)
        question.open()

    def _whole_again(self) -> None:
        self._damaged = False

    def _service(self) -> BackupsService:
        from workbench.services.maintenance.backups import BackupsService

        return BackupsService(self._shell.workspace.store, self.folder)

    def _made(self, made: Path | None) -> None:
        self._running = False
        if made is not None:
            self._told.clear()

    def _failed(self, error: BaseException) -> None:
        """Say it once, until a backup was made again."""
        self._running = False
        self._damaged |= isinstance(error, StoreDamaged)
        if isinstance(error, CancelledError):
            return
        sentence = str(error)
        if sentence not in self._told:
            self._told.add(sentence)
            self._shell.tell(error)
