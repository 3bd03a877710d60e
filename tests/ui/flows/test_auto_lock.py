"""Locking the window of an encrypted store: by hand, after a while; and returning to where one was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.encrypted_stores import CHEAP, WORDS
from tests.support.encryption_checks import OTHER
from tests.support.encryption_dialogs import (
    ManualClock,
    confirm_recovery_key,
    enter_passphrase_twice,
    is_locked,
    leave_unlock_dialog,
    press_button,
    unlock_with,
    visible_dialog,
    visible_text,
    without_keyring,
)
from workbench.domain.article import Article
from workbench.domain.span import Span
from workbench.services.encryption import store_keys
from workbench.services.encryption.store_keys import NewKeys
from workbench.settings import Settings
from workbench.ui.flows.auto_lock import AutoLock
from workbench.ui.state.session import Session
from workbench.ui.views.encryption_dialogs import ChangeDialog, ProtectionDialog
from workbench.ui.views.field_form import TextField
from workbench.ui.views.unlock_dialog import UnlockDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace


@pytest.fixture
def made(tmp_path: Path) -> NewKeys:
    return store_keys.prepare(tmp_path / "store.tadqiq", WORDS, CHEAP)


@pytest.fixture
def workspace(tmp_path: Path, made: NewKeys) -> Iterator[Workspace]:
    """An encrypted store that WORDS opens."""
    with Workspace.open(tmp_path / "store.tadqiq", Settings(), key=made.key) as opened:
        yield opened


@pytest.fixture
def recovery_key(made: NewKeys) -> str:
    return made.recovery_key


@pytest.fixture
def hands() -> ManualClock:
    return ManualClock()


@pytest.fixture
def auto_lock(shell: Shell, hands: ManualClock) -> Iterator[AutoLock]:
    made = AutoLock(shell, ring=without_keyring, clock=hands, cost=CHEAP)
    yield made
    made.stop()


# --- locking ----------------------------------------------------------------------------------------------------


def test_locking_hides_all_and_unlocking_comes_back(
    session: Session, shell: Shell, auto_lock: AutoLock, article: Article, recovery_key: str
) -> None:
    path, text = shell.workspace.path, shell.session.text
    assert text in visible_text(shell.window)
    shell.window.show_page("sources")
    shell.controller.run_action("lock")
    assert is_locked(auto_lock)
    assert text not in visible_text(shell.window)
    assert article.meta.title not in visible_text(shell.window)
    assert not hasattr(shell, "workspace")
    Workspace.open(path, key=store_keys.unlock(path, WORDS)).close()  # the store is free: its lock was let go
    unlock_with("not the passphrase")
    assert "ليست هذه عبارة مرور" in visible_dialog(UnlockDialog).trouble.text()
    assert visible_dialog(UnlockDialog).line.text() == ""
    unlock_with(WORDS)
    assert not is_locked(auto_lock)
    assert shell.window.page == "sources"
    assert shell.session.article == article
    assert shell.session.actor == session.actor
    assert text in visible_text(shell.window)


def test_what_was_being_typed_is_kept(
    session: Session, shell: Shell, auto_lock: AutoLock, recovery_key: str
) -> None:
    shell.window.article.view.set_selection(Span(0, 3))
    shell.controller.run_action("kind_event")
    mark = shell.session.selected_id
    field = statement(shell)
    field.setFocus()
    field.setPlainText("كلمات لم يغادرها أحد بعد")
    shell.controller.run_action("lock")
    unlock_with(WORDS)
    assert shell.session.selected_id == mark
    assert statement(shell).toPlainText() == "كلمات لم يغادرها أحد بعد"
    claim = shell.session.claim()
    assert claim is not None
    assert claim.details.statement == "كلمات لم يغادرها أحد بعد"


def statement(shell: Shell) -> TextField:
    field = shell.window.article.claim.form.fields["statement"]
    assert isinstance(field, TextField)
    return field


def test_after_the_recovery_key_another_passphrase_is_asked_for(
    session: Session, shell: Shell, auto_lock: AutoLock, recovery_key: str
) -> None:
    shell.controller.run_action("lock")
    unlock_with(recovery_key.lower(), recovering=True)
    enter_passphrase_twice(visible_dialog(ChangeDialog), OTHER)
    assert store_keys.unlock(shell.workspace.path, OTHER) == shell.workspace.store.key


def test_it_locks_by_itself_after_a_while_without_keys_and_mouse(
    session: Session, shell: Shell, auto_lock: AutoLock, hands: ManualClock, recovery_key: str
) -> None:
    shell.preferences.change("lock_minutes", 5)
    hands.now += 299
    auto_lock.check()
    assert not is_locked(auto_lock)
    QTest.keyClick(shell.window.windowHandle(), Qt.Key.Key_Shift)
    hands.now += 299
    auto_lock.check()
    assert not is_locked(auto_lock)
    hands.now += 1
    auto_lock.check()
    assert is_locked(auto_lock)
    unlock_with(WORDS)
    assert not is_locked(auto_lock)
    hands.now += 60 * 60  # the machine slept: no timer ran
    QTest.keyClick(shell.window.windowHandle(), Qt.Key.Key_Down)
    assert is_locked(auto_lock)
    unlock_with(WORDS)
    shell.preferences.change("lock_minutes", 0)
    hands.now += 1_000_000
    auto_lock.check()
    assert not is_locked(auto_lock)


def test_a_recovery_key_that_is_being_written_down_is_not_hidden(
    session: Session, shell: Shell, auto_lock: AutoLock, hands: ManualClock, recovery_key: str
) -> None:
    auto_lock.encryption.open()
    press_button(visible_dialog(ProtectionDialog), "recovery")
    hands.now += 1_000_000
    auto_lock.check()
    assert not is_locked(auto_lock)
    confirm_recovery_key()
    auto_lock.check()
    assert is_locked(auto_lock)
    unlock_with(WORDS)


def test_leaving_while_locked_ends_the_program(
    session: Session, shell: Shell, auto_lock: AutoLock, recovery_key: str
) -> None:
    shell.controller.run_action("lock")
    leave_unlock_dialog()
    assert not shell.window.isVisible()
    shell.close_store()
