"""Auto-lock: locks the window of an encrypted store, on request or after some minutes without a key or a mouse.

To lock is to close the store and drop its key. An empty window with the question for the passphrase takes the place of
the old one; after unlocking the person is where they were.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QDialog

from workbench.domain.errors import WorkbenchError
from workbench.ui.flows.encryption import EncryptionFlow, system_keyring
from workbench.ui.views.encryption_dialogs import RecoveryKeyDialog, WorkDialog
from workbench.ui.views.unlock_dialog import UnlockDialog

if TYPE_CHECKING:
    from workbench.services.encryption.store_keys import KdfCost
    from workbench.services.encryption.system_keyring import SystemKeyring
    from workbench.tasks.progress import Progress
    from workbench.ui.window.shell import Shell
    from workbench.ui.window.window_state import WindowState
    from workbench.workspace import Workspace

#: Where it could not lock, it tries again a second later.
_LEAST_MS = 1000
#: The events that show that somebody is working.
_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class AutoLock(QObject):
    """`ring` gives the machine's keyring, `clock` seconds, `cost` that of new passphrases (the usual one if None)."""

    def __init__(
        self,
        shell: Shell,
        *,
        ring: Callable[[], SystemKeyring] = system_keyring,
        clock: Callable[[], float] = time.time,
        cost: KdfCost | None = None,
    ) -> None:
        super().__init__(shell)
        self._shell, self._clock = shell, clock
        self.encryption = EncryptionFlow(shell, ring, cost)
        self.encryption.lock_wanted.connect(self.lock)
        self.encryption.changed.connect(self._restart)
        self._last_activity = clock()
        self._dialog: UnlockDialog | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check)
        shell.requests.encryption.connect(self.encryption.open)
        shell.requests.lock.connect(self.lock)
        shell.app.focusWindowChanged.connect(self._watch)
        self._watch(shell.app.focusWindow())
        self._start_timer()

    @property
    def locked(self) -> bool:
        return self._dialog is not None

    @property
    def _encrypted(self) -> bool:
        return not self.locked and self._shell.workspace.store.key is not None

    # -- activity

    def _watch(self, window: QWindow | None) -> None:
        """Filter the events of the window in front. A filter on the whole application would see every event of every
        widget, and each call from Qt into Python costs some microseconds.
        """
        if window is not None:
            window.installEventFilter(self)

    def stop(self) -> None:
        """Watch nothing any more."""
        self._timer.stop()
        self._shell.app.focusWindowChanged.disconnect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key or the mouse restarts the time. After a sleep of the machine the time may be over already: then the
        event locks, and nothing else sees it.
        """
        if event.type() in _ACTIVITY and not self.locked:
            locked = self.check()
            self._last_activity = self._clock()
            if locked:
                return True
        return super().eventFilter(watched, event)

    def check(self) -> bool:
        """Lock where nothing was done for as long as the person chose; returns whether it is locked."""
        minutes = self._shell.preferences.settings.lock_minutes
        if minutes and self._encrypted and self._clock() - self._last_activity >= minutes * 60:
            self.lock()
        self._start_timer()
        return self.locked

    def _start_timer(self) -> None:
        if self._timer.isActive() and self._encrypted:
            return
        minutes = self._shell.preferences.settings.lock_minutes
        if minutes and self._encrypted:
            left = minutes * 60 - (self._clock() - self._last_activity)
            self._timer.start(max(_LEAST_MS, int(left * 1000) + 1))
        else:
            self._timer.stop()

    def _restart(self) -> None:
        """The window or the chosen time is another one."""
        self._watch(self._shell.window.windowHandle())
        self._timer.stop()
        self._start_timer()

    # -- locking

    def lock(self) -> None:
        """Hide everything, close the store, drop its key, and ask for the passphrase."""
        if not self._encrypted:
            if not self.locked:
                self.encryption.open()
            return
        if self._busy():
            return
        shell, workspace = self._shell, self._shell.workspace
        for widget in shell.app.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.reject()
        path, open_again = workspace.path, workspace.reopener()
        state, old_window = shell.detach()
        if workspace.seats is not None:
            workspace.seats.drop_keys()
        shell.window.article.opening.say(self.tr("Locked"), "")
        self._dialog = dialog = UnlockDialog(shell.window, str(path), locked=True)
        dialog.passphrase.connect(partial(self._unlock, path, open_again, state, by_recovery_key=False))
        dialog.recovery_key.connect(partial(self._unlock, path, open_again, state, by_recovery_key=True))
        dialog.rejected.connect(shell.window.close)
        dialog.open()
        shell.runner.run_on_store(lambda _: workspace.close(), lambda _: old_window.deleteLater(), _raise)

    def _busy(self) -> bool:
        """Whether the store is just being rewritten, or a recovery key is shown: it is shown only once."""
        dialogs = (widget for widget in self._shell.app.topLevelWidgets() if widget.isVisible())
        return not self._shell.window.isEnabled() or any(
            isinstance(dialog, RecoveryKeyDialog | WorkDialog) for dialog in dialogs
        )

    def _unlock(
        self,
        path: Path,
        open_again: Callable[[bytes], Workspace],
        state: WindowState,
        secret: str,
        *,
        by_recovery_key: bool,
    ) -> None:
        from workbench.services.encryption import store_keys

        unlock = store_keys.unlock_by_recovery_key if by_recovery_key else store_keys.unlock

        def open_all(_: Progress) -> Workspace:
            workspace = open_again(unlock(path, secret))
            if workspace.seats is not None and not by_recovery_key:
                workspace.seats.try_password(secret)
            return workspace

        self._shell.runner.run_on_store(
            open_all,
            partial(self._show_again, state, by_recovery_key=by_recovery_key),
            self._refuse,
        )

    def _refuse(self, error: BaseException) -> None:
        if self._dialog is None or not isinstance(error, WorkbenchError):
            raise error
        self._dialog.refuse(self._shell.explain(error))

    def _show_again(self, state: WindowState, workspace: Workspace, *, by_recovery_key: bool) -> None:
        dialog, self._dialog = self._dialog, None
        self._last_activity = self._clock()
        self._shell.reattach(workspace, state)
        if dialog is not None:
            dialog.accept()
            dialog.deleteLater()
        self._restart()
        if by_recovery_key:
            self.encryption.ask_new_passphrase()


def _raise(error: BaseException) -> None:
    raise error
