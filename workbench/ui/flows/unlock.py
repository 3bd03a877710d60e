"""Unlocking at the start: asks for the passphrase of an encrypted store, and offers to encrypt a new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from workbench.domain.errors import PassphraseNeeded, WorkbenchError
from workbench.tasks.wait_for_result import wait_for_result
from workbench.ui.state.preferences import Preferences
from workbench.ui.views.encryption_dialogs import OfferDialog, RecoveryKeyDialog
from workbench.ui.views.unlock_dialog import UnlockDialog

if TYPE_CHECKING:
    from workbench.services.encryption.store_keys import KdfCost, NewKeys
    from workbench.services.server.access import ServerAccess
    from workbench.tasks.runner import Runner
    from workbench.workspace import Workspace

T = TypeVar("T")


class UnlockFlow(QObject):
    """Asks with dialogs over the empty `window`; what takes long runs off its thread. `explain` gives the sentence for a
    known error, `cost` is that of new passphrases.
    """

    def __init__(
        self,
        window: QWidget,
        preferences: Preferences,
        explain: Callable[[WorkbenchError], str],
        runner: Runner,
        cost: KdfCost | None = None,
    ) -> None:
        super().__init__()
        self._window, self._preferences, self._explain = window, preferences, explain
        self._runner, self._cost = runner, cost
        self.by_recovery_key = False  # how it was unlocked: another passphrase is due then
        self.key: bytes | None = None  # of the store that was unlocked
        self._typed = ""  # the passphrase, until the seats were tried with it

    def open(self, store: Path | ServerAccess, *, key: bytes | None, ask: bool) -> Workspace | None:
        """The open store; None where the person gave up. Without `ask` nobody is asked. Raises the store's errors."""
        from workbench.workspace import Workspace

        settings = self._preferences.settings
        if ask and key is None and isinstance(store, Path) and not store.exists():
            key = self._offer_encryption(store)
        try:
            return Workspace.open(store, settings, key=key)
        except PassphraseNeeded as error:
            path = Path(str(error.parts["path"]))
            key = self._ask_key(path) if ask else None
            if key is None:
                if ask:
                    return None
                raise
        self.key = key
        workspace = Workspace.open(store, settings, key=key)
        typed, self._typed = self._typed, ""
        if workspace.seats is not None and typed:
            workspace.seats.try_password(typed)
        return workspace

    def _offer_encryption(self, path: Path) -> bytes | None:
        """The key of a store that is to be created encrypted; None where the person declined, which is remembered."""
        if self._preferences.settings.encryption_declined:
            return None
        made: list[NewKeys] = []
        dialog = OfferDialog(self._window)
        dialog.chosen.connect(lambda passphrase: self._prepare(dialog, path, passphrase, made.append))
        dialog.exec()
        dialog.deleteLater()
        if not made:
            self._preferences.change("encryption_declined", True)
            return None
        fresh = made[0]
        shown = RecoveryKeyDialog(self._window, fresh.recovery_key)
        shown.exec()
        shown.deleteLater()
        return fresh.key

    def _prepare(
        self, dialog: OfferDialog, path: Path, passphrase: str, on_result: Callable[[NewKeys], None]
    ) -> None:
        from workbench.services.encryption import store_keys

        cost = self._cost or store_keys.DEFAULT_COST
        self._try(dialog, lambda: store_keys.prepare(path, passphrase, cost), on_result, dialog.refuse)

    def _ask_key(self, path: Path) -> bytes | None:
        """The raw key, from the keyring or by what the person types; None where they gave up."""
        from workbench.services.encryption import store_keys

        found = wait_for_result(self._runner, lambda: from_keyring(path))
        if found is not None:
            return found
        keys: list[bytes] = []
        dialog = UnlockDialog(self._window, str(path), locked=False)

        def try_secret(unlock: Callable[[Path, str], bytes], secret: str) -> None:
            self.by_recovery_key = unlock is store_keys.unlock_by_recovery_key
            self._typed = "" if self.by_recovery_key else secret
            self._try(dialog, lambda: unlock(path, secret), keys.append, dialog.refuse)

        dialog.passphrase.connect(lambda secret: try_secret(store_keys.unlock, secret))
        dialog.recovery_key.connect(lambda secret: try_secret(store_keys.unlock_by_recovery_key, secret))
        dialog.exec()
        dialog.deleteLater()
        return keys[0] if keys else None

    def _try(
        self,
        dialog: QDialog,
        work: Callable[[], T],
        on_result: Callable[[T], None],
        refuse: Callable[[str], None],
    ) -> None:
        """Run `work` off this thread; then close the dialog, or give it the sentence for the error."""

        def accept(result: T) -> None:
            on_result(result)
            dialog.accept()

        def on_error(error: BaseException) -> None:
            if not isinstance(error, WorkbenchError):
                raise error
            refuse(self._explain(error))

        self._runner.run_in_pool(lambda _: work(), accept, on_error)


def from_keyring(path: Path) -> bytes | None:
    """The raw key where this machine's keyring has it, else None."""
    from workbench.domain.errors import KeyringUnavailable
    from workbench.services.encryption import store_keys, system_keyring

    try:
        return (
            store_keys.unlock_by_keyring(path, system_keyring.open_keyring())
            if store_keys.in_keyring(path)
            else None
        )
    except KeyringUnavailable:
        return None
