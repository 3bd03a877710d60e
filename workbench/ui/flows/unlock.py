"""Opening the store at the start of the window: an offer to encrypt a new one, the passphrase of one that is encrypted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from workbench.domain.errors import PassphraseNeeded, WorkbenchError
from workbench.tasks.wait_for_result import wait_for_result
from workbench.ui.errors.messages import ErrorMessages
from workbench.ui.views.encryption_dialogs import OfferDialog, RecoveryKeyDialog
from workbench.ui.views.unlock_dialog import UnlockDialog

if TYPE_CHECKING:
    from workbench.domain.server import ServerAddress
    from workbench.services.encryption.store_keys import Fresh, KdfCost
    from workbench.tasks.runner import Runner
    from workbench.ui.window.shell import Shell
    from workbench.workspace import Workspace

T = TypeVar("T")


class UnlockFlow(QObject):
    """Asks with dialogs over the empty window; what takes long runs off its thread. `cost` is that of new passphrases."""

    def __init__(self, shell: Shell, runner: Runner, cost: KdfCost | None = None) -> None:
        super().__init__()
        self._shell, self._runner, self._cost = shell, runner, cost
        self.by_recovery_key = False  # how it was unlocked: another passphrase is due then
        self.key: bytes | None = None  # of the store that was unlocked

    def open(self, store: Path | ServerAddress, *, key: bytes | None, ask: bool) -> Workspace | None:
        """The open store; None when the person left. Without `ask` nobody is asked. Raises the store's errors."""
        from workbench.workspace import Workspace

        settings = self._shell.settings
        if ask and key is None and isinstance(store, Path) and not store.exists():
            key = self._offered(store)
        try:
            return Workspace.open(store, settings, key=key)
        except PassphraseNeeded as error:
            path = Path(str(error.parts["path"]))
            key = self._key(path) if ask else None
            if key is None:
                if ask:
                    return None
                raise
        self.key = key
        return Workspace.open(store, settings, key=key)

    def _offered(self, path: Path) -> bytes | None:
        """The key of a store that is to be made encrypted; None where the person did not want that, which is kept."""
        if self._shell.settings.encryption_declined:
            return None
        made: list[Fresh] = []
        dialog = OfferDialog(self._shell.window)
        dialog.chosen.connect(lambda words: self._prepare(dialog, path, words, made.append))
        dialog.exec()
        dialog.deleteLater()
        if not made:
            self._shell.change("encryption_declined", True)
            return None
        fresh = made[0]
        shown = RecoveryKeyDialog(self._shell.window, fresh.recovery_key)
        shown.exec()
        shown.deleteLater()
        return fresh.key

    def _prepare(self, dialog: OfferDialog, path: Path, words: str, done: Callable[[Fresh], None]) -> None:
        from workbench.services.encryption import store_keys

        cost = self._cost or store_keys.DEFAULT_COST
        self._try(dialog, lambda: store_keys.prepare(path, words, cost), done, dialog.refuse)

    def _key(self, path: Path) -> bytes | None:
        """The raw key: from the keyring, or by what the person types; None when they left."""
        from workbench.services.encryption import store_keys

        found = wait_for_result(self._runner, lambda: from_keyring(path))
        if found is not None:
            return found
        keys: list[bytes] = []
        dialog = UnlockDialog(self._shell.window, str(path), locked=False)

        def take(unlock: Callable[[Path, str], bytes], words: str) -> None:
            self.by_recovery_key = unlock is store_keys.unlock_by_recovery_key
            self._try(dialog, lambda: unlock(path, words), keys.append, dialog.refuse)

        dialog.passphrase.connect(lambda words: take(store_keys.unlock, words))
        dialog.recovery_key.connect(lambda words: take(store_keys.unlock_by_recovery_key, words))
        dialog.exec()
        dialog.deleteLater()
        return keys[0] if keys else None

    def _try(
        self, dialog: QDialog, work: Callable[[], T], done: Callable[[T], None], refuse: Callable[[str], None]
    ) -> None:
        """Do it off this thread; the dialog closes when it went well and says the sentence when it did not."""

        def well(result: T) -> None:
            done(result)
            dialog.accept()

        def badly(error: BaseException) -> None:
            if not isinstance(error, WorkbenchError):
                raise error
            refuse(ErrorMessages(self._shell.words).sentence(error))

        self._runner.run_in_pool(lambda _: work(), well, badly)


def from_keyring(path: Path) -> bytes | None:
    """The raw key where this machine's keyring has it, else None."""
    from workbench.domain.errors import KeyringUnavailable
    from workbench.services.encryption import store_keys, system_keyring

    try:
        return (
            store_keys.unlock_by_keyring(path, system_keyring.here()) if store_keys.in_keyring(path) else None
        )
    except KeyringUnavailable:
        return None
