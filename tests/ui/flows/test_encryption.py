"""Encryption in the window: encrypt, decrypt, change passphrase or key; the offer and the question at start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.accessibility import accessibility_faults
from tests.support.encrypted_stores import CHEAP, WORDS
from tests.support.encryption_checks import OTHER
from tests.support.encryption_dialogs import (
    ManualClock,
    answer_dialogs,
    confirm_recovery_key,
    enter_passphrase_twice,
    is_locked,
    leave_unlock_dialog,
    press_button,
    unlock_with,
    visible_dialog,
    without_keyring,
)
from workbench.domain.article import Article
from workbench.domain.errors import PassphraseNeeded, PassphraseWrong
from workbench.services.encryption import store_keys
from workbench.services.encryption.encryption_status import is_encrypted
from workbench.settings import Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui.flows.auto_lock import AutoLock
from workbench.ui.flows.unlock import UnlockFlow
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.state.session import Session
from workbench.ui.views.dialogs import Form
from workbench.ui.views.encryption_dialogs import (
    ChangeDialog,
    EncryptDialog,
    OfferDialog,
    ProtectionDialog,
    ProtectionStatus,
    RecoveryKeyDialog,
    WorkDialog,
)
from workbench.ui.views.unlock_dialog import UnlockDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.fixture
def hands() -> ManualClock:
    return ManualClock()


@pytest.fixture
def auto_lock(shell: Shell, hands: ManualClock) -> Iterator[AutoLock]:
    made = AutoLock(shell, ring=without_keyring, clock=hands, cost=CHEAP)
    yield made
    made.stop()


@pytest.fixture
def recovery_key(session: Session, shell: Shell, auto_lock: AutoLock) -> str:
    """Of the store behind the window, which was encrypted with WORDS."""
    shell.controller.run_action("protection")
    press_button(visible_dialog(ProtectionDialog), "encrypt")
    enter_passphrase_twice(visible_dialog(EncryptDialog), WORDS)
    return confirm_recovery_key()


# --- encrypting -------------------------------------------------------------------------------------------------


def test_the_store_is_encrypted_from_the_menu_and_the_window_stays_where_it_was(
    session: Session, shell: Shell, article: Article, recovery_key: str
) -> None:
    path = shell.workspace.path
    assert is_encrypted(path)
    assert store_keys.unlock_by_recovery_key(path, recovery_key) == shell.workspace.store.key
    assert shell.session is not session
    assert shell.session.article == article
    assert shell.session.actor == session.actor
    assert not list(path.parent.glob("*-plain-*"))
    assert shell.window.notices.isVisible()
    assert shell.workspace.store.verify() == []


def test_a_weak_passphrase_is_refused_and_the_plain_file_stays_where_it_is_wanted(
    session: Session, shell: Shell, auto_lock: AutoLock
) -> None:
    auto_lock.encryption.open()
    press_button(visible_dialog(ProtectionDialog), "encrypt")
    dialog = visible_dialog(EncryptDialog)
    enter_passphrase_twice(dialog, "12345678901")
    assert "أرقام فقط" in dialog.trouble.text()
    assert not is_encrypted(shell.workspace.path)
    dialog.shred.setChecked(False)
    dialog.lines.second.clear()
    enter_passphrase_twice(dialog, WORDS)
    confirm_recovery_key()
    assert list(shell.workspace.path.parent.glob("*-plain-*"))


def test_it_is_decrypted_again(
    session: Session, shell: Shell, auto_lock: AutoLock, recovery_key: str
) -> None:
    auto_lock.encryption.open()
    press_button(visible_dialog(ProtectionDialog), "decrypt")
    visible_dialog(Form).done_button.click()
    assert not is_encrypted(shell.workspace.path)
    assert shell.session.article is not None
    shell.controller.run_action("lock")  # nothing to lock: what stands is shown
    assert visible_dialog(ProtectionDialog).findChild(QPushButton, "protection_encrypt") is not None
    visible_dialog(ProtectionDialog).reject()


@pytest.mark.parametrize("anew", [False, True])
def test_another_passphrase(
    session: Session, shell: Shell, auto_lock: AutoLock, recovery_key: str, *, anew: bool
) -> None:
    path, key = shell.workspace.path, shell.workspace.store.key
    auto_lock.encryption.open()
    press_button(visible_dialog(ProtectionDialog), "change")
    dialog = visible_dialog(ChangeDialog)
    dialog.anew.setChecked(anew)
    enter_passphrase_twice(dialog, OTHER)
    if anew:
        assert confirm_recovery_key() != recovery_key
    assert store_keys.unlock(path, OTHER) == shell.workspace.store.key
    assert (shell.workspace.store.key == key) is not anew
    with pytest.raises(PassphraseWrong):
        store_keys.unlock(path, WORDS)


def test_another_recovery_key_and_no_keyring(
    session: Session, shell: Shell, auto_lock: AutoLock, recovery_key: str
) -> None:
    auto_lock.encryption.open()
    assert not visible_dialog(ProtectionDialog).keyring.isEnabled()
    press_button(visible_dialog(ProtectionDialog), "recovery")
    again = confirm_recovery_key()
    assert again != recovery_key
    assert store_keys.unlock_by_recovery_key(shell.workspace.path, again) == shell.workspace.store.key


def test_a_plain_store_never_locks(
    session: Session, shell: Shell, auto_lock: AutoLock, hands: ManualClock
) -> None:
    hands.now += 1_000_000
    auto_lock.check()
    assert not is_locked(auto_lock)


def test_every_dialog_can_be_used_by_keyboard_and_by_ear(session: Session, shell: Shell) -> None:
    window = shell.window
    key = "-".join(["K7QX9"] * 7)
    stands = ProtectionStatus(encrypted=True, keyring=False, minutes=15, choices=[(0, "أبدًا"), (15, "15")])
    dialogs: list[QDialog] = [
        OfferDialog(window),
        EncryptDialog(window),
        ChangeDialog(window, "نص"),
        RecoveryKeyDialog(window, key),
        WorkDialog(window, "نص"),
        ProtectionDialog(window, stands),
        UnlockDialog(window, "/store", locked=True),
    ]
    for dialog in dialogs:
        dialog.open()
        assert accessibility_faults(dialog) == [], type(dialog).__name__
        dialog.done(0)


# --- the start --------------------------------------------------------------------------------------------------


@pytest.fixture
def starting(qtbot: QtBot) -> Iterator[Shell]:
    """A window without its store."""
    kept: list[Settings] = []
    made = Shell(application([]), Preferences(Settings(), kept.append))
    made.window.show()
    yield made
    made.close()
    QApplication.processEvents()


def test_the_offer_is_taken(starting: Shell, tmp_path: Path) -> None:
    path = tmp_path / "new.tadqiq"
    answer_dialogs(
        (OfferDialog, lambda: enter_passphrase_twice(visible_dialog(OfferDialog), "short")),
        (OfferDialog, lambda: enter_passphrase_twice(visible_dialog(OfferDialog), WORDS)),
        (RecoveryKeyDialog, confirm_recovery_key),
    )
    workspace = UnlockFlow(
        starting.window, starting.preferences, starting.explain, InlineRunner(), CHEAP
    ).open(path, key=None, ask=True)
    assert workspace is not None
    with workspace:
        assert workspace.store.key == store_keys.unlock(path, WORDS)
    assert not starting.preferences.settings.encryption_declined


def test_the_offer_is_declined_once_and_for_all(starting: Shell, tmp_path: Path) -> None:
    answer_dialogs((OfferDialog, lambda: visible_dialog(OfferDialog).reject()))
    for name in ("one.tadqiq", "two.tadqiq"):
        workspace = UnlockFlow(starting.window, starting.preferences, starting.explain, InlineRunner()).open(
            tmp_path / name, key=None, ask=True
        )
        assert workspace is not None
        workspace.close()
        assert not is_encrypted(tmp_path / name)
    assert starting.preferences.settings.encryption_declined


def test_the_passphrase_is_asked_for_until_it_is_right(starting: Shell, tmp_path: Path) -> None:
    path = tmp_path / "locked.tadqiq"
    Workspace.open(path, key=store_keys.prepare(path, WORDS, CHEAP).key).close()
    answer_dialogs(
        (UnlockDialog, lambda: unlock_with("not the passphrase")), (UnlockDialog, lambda: unlock_with(WORDS))
    )
    unlock_flow = UnlockFlow(starting.window, starting.preferences, starting.explain, InlineRunner())
    workspace = unlock_flow.open(path, key=None, ask=True)
    assert workspace is not None
    workspace.close()
    assert not unlock_flow.by_recovery_key


def test_the_recovery_key_opens_it_too(starting: Shell, tmp_path: Path) -> None:
    path = tmp_path / "locked.tadqiq"
    made = store_keys.prepare(path, WORDS, CHEAP)
    Workspace.open(path, key=made.key).close()
    answer_dialogs((UnlockDialog, lambda: unlock_with(made.recovery_key, recovering=True)))
    unlock_flow = UnlockFlow(starting.window, starting.preferences, starting.explain, InlineRunner())
    workspace = unlock_flow.open(path, key=None, ask=True)
    assert workspace is not None
    workspace.close()
    assert unlock_flow.by_recovery_key


def test_one_may_leave_without_a_passphrase(starting: Shell, tmp_path: Path) -> None:
    path = tmp_path / "locked.tadqiq"
    Workspace.open(path, key=store_keys.prepare(path, WORDS, CHEAP).key).close()
    answer_dialogs((UnlockDialog, leave_unlock_dialog))
    assert (
        UnlockFlow(starting.window, starting.preferences, starting.explain, InlineRunner()).open(
            path, key=None, ask=True
        )
        is None
    )


def test_where_nobody_can_be_asked_it_is_said(starting: Shell, tmp_path: Path) -> None:
    path = tmp_path / "locked.tadqiq"
    Workspace.open(path, key=store_keys.prepare(path, WORDS, CHEAP).key).close()
    with pytest.raises(PassphraseNeeded):
        UnlockFlow(starting.window, starting.preferences, starting.explain, InlineRunner()).open(
            path, key=None, ask=False
        )
    workspace = UnlockFlow(starting.window, starting.preferences, starting.explain, InlineRunner()).open(
        path, key=store_keys.unlock(path, WORDS), ask=False
    )
    assert workspace is not None
    workspace.close()
