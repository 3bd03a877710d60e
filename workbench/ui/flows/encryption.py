"""Encryption of the open store: shows how it is protected, and changes passphrase, recovery key, keyring and encryption."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.domain.errors import KeyringUnavailable, WorkbenchError
from workbench.domain.progress import CancelledError
from workbench.ui.views.dialogs import Form
from workbench.ui.views.encryption_dialogs import (
    ChangeDialog,
    EncryptDialog,
    ProtectionDialog,
    ProtectionStatus,
    RecoveryKeyDialog,
    WorkDialog,
)

if TYPE_CHECKING:
    from workbench.domain.progress import ProgressHook
    from workbench.services.encryption.store_encryption import RewriteReport
    from workbench.services.encryption.store_keys import KdfCost
    from workbench.services.encryption.system_keyring import SystemKeyring
    from workbench.tasks.progress import Progress
    from workbench.ui.window.shell import Shell
    from workbench.workspace import Workspace

#: After so many minutes without a key or a mouse the window locks by itself; 0: never.
MINUTES = (0, 1, 5, 10, 15, 30, 60)


def system_keyring() -> SystemKeyring:
    from workbench.services.encryption import system_keyring as keyring_here

    return keyring_here.open_keyring()


class EncryptionFlow(QObject):
    """`ring` gives the machine's keyring, `cost` is that of new passphrases (the usual one if None)."""

    lock_wanted = Signal()
    changed = Signal()  # the store is encrypted, or not any more, or the time of the auto-lock is another one

    def __init__(self, shell: Shell, ring: Callable[[], SystemKeyring], cost: KdfCost | None) -> None:
        super().__init__(shell)
        self._shell, self._ring, self._cost = shell, ring, cost

    @property
    def _encrypted(self) -> bool:
        return self._shell.workspace.store.key is not None

    def open(self) -> None:
        """Show how the store is protected, and what can be changed."""
        path, encrypted = self._shell.workspace.path, self._encrypted

        def is_in_keyring(_: Progress) -> bool | None:
            if not encrypted:
                return None
            from workbench.services.encryption import store_keys

            try:
                self._ring()
            except KeyringUnavailable:
                return None
            return store_keys.in_keyring(path)

        self._shell.runner.run_in_pool(is_in_keyring, partial(self._show, encrypted), self._shell.report)

    def _show(self, encrypted: bool, keyring: bool | None) -> None:
        minutes = self._shell.preferences.settings.lock_minutes
        numbers = sorted({*MINUTES, minutes})
        choices = [(n, self.tr("%Ln minute(s)", "", n) if n else self.tr("Never")) for n in numbers]
        dialog = ProtectionDialog(self._shell.window, ProtectionStatus(encrypted, keyring, minutes, choices))
        dialog.wanted.connect(lambda name: self._handlers()[name]())
        dialog.minutes_chosen.connect(self._choose_minutes)
        dialog.keyring_wanted.connect(self._keep_in_keyring)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "encrypt": self._ask_encrypt,
            "lock": self.lock_wanted.emit,
            "change": lambda: self._ask_change(self.tr("The previous passphrase no longer opens anything.")),
            "recovery": self._new_recovery_key,
            "decrypt": self._ask_decrypt,
        }

    def _choose_minutes(self, minutes: int) -> None:
        self._shell.preferences.change("lock_minutes", minutes)
        self.changed.emit()

    # -- changing what unlocks it

    def _key(self) -> tuple[Path, bytes]:
        store = self._shell.workspace.store
        assert store.key is not None  # noqa: S101 - offered for encrypted stores only
        return store.path, store.key

    def _keep_in_keyring(self, wanted: bool) -> None:
        path, key = self._key()

        def work(_: Progress) -> None:
            from workbench.services.encryption import store_keys

            (store_keys.remember if wanted else store_keys.forget)(path, key, self._ring())

        self._shell.runner.run_on_store(work, lambda _: None, self._shell.report)

    def _new_recovery_key(self) -> None:
        path, key = self._key()

        def work(_: Progress) -> str:
            from workbench.services.encryption import store_keys

            return store_keys.new_recovery_key(path, key)

        self._shell.runner.run_on_store(work, self._show_recovery_key, self._shell.report)

    def _show_recovery_key(self, key: str) -> None:
        dialog = RecoveryKeyDialog(self._shell.window, key)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_new_passphrase(self) -> None:
        """The store was opened by its recovery key: ask for another passphrase."""
        self._ask_change(
            self.tr("The recovery key opened the store. Choose the passphrase that will open it from now on.")
        )

    def _ask_change(self, text: str) -> None:
        dialog = ChangeDialog(self._shell.window, text)

        def on_chosen(passphrase: str) -> None:
            if not self._refuse_weak(dialog, passphrase):
                dialog.accept()
                self._change(passphrase, new_key=dialog.anew.isChecked())

        dialog.chosen.connect(on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _refuse_weak(self, dialog: ChangeDialog | EncryptDialog, passphrase: str) -> bool:
        """Say in the dialog why the passphrase is too weak; returns whether it is."""
        from workbench.services.encryption import store_keys

        try:
            store_keys.check_passphrase(passphrase)
        except WorkbenchError as error:
            dialog.refuse(self._shell.explain(error))
            return True
        return False

    def _change(self, passphrase: str, *, new_key: bool) -> None:
        from workbench.services.encryption import store_encryption, store_keys

        (path, key), cost = self._key(), self._cost or store_keys.DEFAULT_COST
        done = self.tr("The passphrase is changed.")
        if new_key:
            seats = self._shell.workspace.seats
            work = partial(store_encryption.new_key, path, key, passphrase, cost=cost, seats=seats)
            self._rewrite(lambda hook: work(hook=hook), self.tr("Re-encrypting the store…"), done)
            return
        self._shell.runner.run_on_store(
            lambda _: store_keys.change_passphrase(path, key, passphrase, cost),
            lambda _: self._shell.window.notices.say(done, "good"),
            self._shell.report,
        )

    # -- rewriting the store

    def _ask_encrypt(self) -> None:
        dialog = EncryptDialog(self._shell.window)

        def on_chosen(passphrase: str) -> None:
            if not self._refuse_weak(dialog, passphrase):
                dialog.accept()
                self._encrypt(passphrase, shred=dialog.shred.isChecked())

        dialog.chosen.connect(on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _encrypt(self, passphrase: str, *, shred: bool) -> None:
        from workbench.services.encryption import store_encryption, store_keys
        from workbench.services.maintenance.backups import BackupsService

        path, cost = self._shell.workspace.path, self._cost or store_keys.DEFAULT_COST
        place = BackupsService(self._shell.workspace.store, self._shell.preferences.backup_folder).place

        def work(hook: ProgressHook) -> RewriteReport:
            made = store_encryption.encrypt(path, passphrase, place=place, cost=cost, hook=hook)
            if shred:
                store_encryption.shred(made.left)
            return made

        done = self.tr("The store is encrypted.")
        if not shred:
            done += " " + self.tr("The unencrypted file and backups are still next to it.")
        self._rewrite(work, self.tr("Encrypting the store…"), done)

    def _ask_decrypt(self) -> None:
        text = self.tr("Anyone with this computer or its disk can then read the store without a passphrase.")
        dialog = Form(self._shell.window, self.tr("Decrypt the store"), self.tr("Decrypt"), text)
        dialog.finish()
        dialog.accepted.connect(self._decrypt)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _decrypt(self) -> None:
        from workbench.services.encryption import store_encryption

        path, key = self._key()
        work = partial(store_encryption.decrypt, path, key, seats=self._shell.workspace.seats)
        done = self.tr("The store is no longer encrypted.")
        self._rewrite(lambda hook: work(hook=hook), self.tr("Decrypting the store…"), done)

    def _rewrite(self, work: Callable[[ProgressHook], RewriteReport], sentence: str, done: str) -> None:
        """Close the store, rewrite it off this thread, open it with the key it has then, at the same place."""
        shell, workspace = self._shell, self._shell.workspace
        old_key, open_again = workspace.store.key, workspace.reopener()
        shell.controller.settle()
        dialog = WorkDialog(shell.window, sentence)
        dialog.open()

        def rewrite(progress: Progress) -> tuple[Workspace, RewriteReport | BaseException]:
            workspace.close()
            outcome: RewriteReport | BaseException
            key = old_key
            try:
                outcome = work(progress.hook)
                key = outcome.key
            except (WorkbenchError, CancelledError) as error:
                outcome = error
            return open_again(key), outcome

        def on_result(found: tuple[Workspace, RewriteReport | BaseException]) -> None:
            new_workspace, outcome = found
            dialog.accept()
            shell.swap(new_workspace)
            self.changed.emit()
            if isinstance(outcome, WorkbenchError):
                shell.report(outcome)
            elif not isinstance(outcome, BaseException):
                shell.window.notices.say(done, "good")
                if outcome.recovery_key:
                    self._show_recovery_key(outcome.recovery_key)

        def on_error(error: BaseException) -> None:
            dialog.accept()
            shell.report_store_lost(error)

        progress = shell.runner.run_on_store(rewrite, on_result, on_error, dialog.count)
        dialog.stopped.connect(progress.cancel)
