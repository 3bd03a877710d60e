"""Locking the window, now and after a while in which nothing was done.

Locking closes the store and drops its key; the window is built anew, empty, with the question for the passphrase over
it. After unlocking it stands where it stood.
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
from workbench.ui.errors.messages import ErrorMessages
from workbench.ui.flows.encryption import EncryptionFlow, system_keyring
from workbench.ui.views.encryption_dialogs import RecoveryKeyDialog, WorkDialog
from workbench.ui.views.unlock_dialog import UnlockDialog

if TYPE_CHECKING:
    from workbench.services.encryption.store_keys import KdfCost
    from workbench.services.encryption.system_keyring import SystemKeyring
    from workbench.ui.window.shell import Shell, WindowState
    from workbench.workspace import Workspace

#: When it cannot lock now it looks again a second later.
_LEAST_MS = 1000
#: What a person does at the window.
_DOING = frozenset(
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
        self.protecting = EncryptionFlow(shell, ring, cost)
        self.protecting.lock_wanted.connect(self.lock)
        self.protecting.changed.connect(self._begin_anew)
        self._last = clock()
        self._dialog: UnlockDialog | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        shell.protection_wanted.connect(self.protecting.open)
        shell.lock_wanted.connect(self.lock)
        shell.app.focusWindowChanged.connect(self._watch)
        self._watch(shell.app.focusWindow())
        self._wait()

    @property
    def locked(self) -> bool:
        return self._dialog is not None

    @property
    def _encrypted(self) -> bool:
        return not self.locked and self._shell.workspace.store.key is not None

    def _words(self, error: WorkbenchError) -> str:
        return ErrorMessages(self._shell.words).sentence(error)

    # -- after a while

    def _watch(self, window: QWindow | None) -> None:
        """Look at what comes to the window in front: a filter of the whole program would see every event of every
        widget, and each look from Python costs some microseconds.
        """
        if window is not None:
            window.installEventFilter(self)

    def stop(self) -> None:
        """Look at nothing any more."""
        self._timer.stop()
        self._shell.app.focusWindowChanged.disconnect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key or the mouse: the while begins anew. After a sleep of the machine it may be over already: then this one
        locks, and does nothing else any more.
        """
        if event.type() in _DOING and not self.locked:
            over = self.look()
            self._last = self._clock()
            if over:
                return True
        return super().eventFilter(watched, event)

    def look(self) -> bool:
        """Lock when nothing was done for as long as the person chose; whether it is locked."""
        minutes = self._shell.settings.lock_minutes
        if minutes and self._encrypted and self._clock() - self._last >= minutes * 60:
            self.lock()
        self._wait()
        return self.locked

    def _wait(self) -> None:
        if self._timer.isActive() and self._encrypted:
            return
        minutes = self._shell.settings.lock_minutes
        if minutes and self._encrypted:
            left = minutes * 60 - (self._clock() - self._last)
            self._timer.start(max(_LEAST_MS, int(left * 1000) + 1))
        else:
            self._timer.stop()

    def _begin_anew(self) -> None:
        """The window is another one, or the while is."""
        self._watch(self._shell.window.windowHandle())
        self._timer.stop()
        self._wait()

    # -- locking

    def lock(self) -> None:
        """Hide everything, close the store, drop its key, and ask for the passphrase."""
        if not self._encrypted:
            if not self.locked:
                self.protecting.open()
            return
        if self._busy():
            return
        shell, old = self._shell, self._shell.workspace
        for one in shell.app.topLevelWidgets():
            if isinstance(one, QDialog):
                one.reject()
        kept, hidden = shell.let_go()
        path, again = old.path, old.again()
        shell.window.article.opening.say(self.tr("Locked"), "")
        self._dialog = dialog = UnlockDialog(shell.window, str(path), locked=True)
        dialog.passphrase.connect(partial(self._try, path, again, kept, recovering=False))
        dialog.recovery_key.connect(partial(self._try, path, again, kept, recovering=True))
        dialog.rejected.connect(shell.window.close)
        dialog.open()
        shell.runner.run_on_store(lambda _: old.close(), lambda _: hidden.deleteLater(), self._raise)

    def _busy(self) -> bool:
        """Whether the store is just being written anew, or a recovery key stands there to be written down: only once."""
        dialogs = (one for one in self._shell.app.topLevelWidgets() if one.isVisible())
        return not self._shell.window.isEnabled() or any(
            isinstance(one, RecoveryKeyDialog | WorkDialog) for one in dialogs
        )

    def _try(
        self,
        path: Path,
        again: Callable[[bytes], Workspace],
        kept: WindowState,
        words: str,
        *,
        recovering: bool,
    ) -> None:
        from workbench.services.encryption import store_keys

        unlock = store_keys.unlock_by_recovery_key if recovering else store_keys.unlock
        self._shell.runner.run_on_store(
            lambda _: again(unlock(path, words)),
            partial(self._unlocked, kept, recovering=recovering),
            self._refused,
        )

    def _refused(self, error: BaseException) -> None:
        if self._dialog is None or not isinstance(error, WorkbenchError):
            raise error
        self._dialog.refuse(self._words(error))

    def _unlocked(self, kept: WindowState, workspace: Workspace, *, recovering: bool) -> None:
        dialog, self._dialog = self._dialog, None
        self._last = self._clock()
        self._shell.take_up(workspace, kept)
        if dialog is not None:
            dialog.accept()
            dialog.deleteLater()
        self._begin_anew()
        if recovering:
            self.protecting.forgotten()

    def _raise(self, error: BaseException) -> None:
        raise error
