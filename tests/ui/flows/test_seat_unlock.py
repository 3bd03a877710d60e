"""The password of a person on a shared computer: asked for when they write, after a change of person, after a lock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.encrypted_stores import CHEAP, WORDS
from tests.support.encryption_dialogs import ManualClock, unlock_with, visible_dialog, without_keyring
from workbench.domain.person import Person, Role
from workbench.exchange.articles.plain_text import read_text
from workbench.services.encryption import store_keys
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.settings import Settings
from workbench.ui.flows.auto_lock import AutoLock
from workbench.ui.flows.seat_unlock import SeatUnlock
from workbench.ui.views.seat_password_dialog import SeatPasswordDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

OWN_WORDS = "ثلاثة قوارب بيضاء"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An encrypted store that WORDS opens, on a machine with a ring of its own."""
    path = tmp_path / "store.tadqiq"
    key, ring = store_keys.prepare(path, WORDS, CHEAP).key, LocalSeatRing(tmp_path / "seats", cost=CHEAP)
    with Workspace.open(path, Settings(), key=key, seats=ring) as opened:
        yield opened


@pytest.fixture
def samar(workspace: Workspace) -> Person:
    """Has a password, which the ring has forgotten."""
    person = workspace.people.add("سمر", Role.CHECKER, password=OWN_WORDS)[0]
    assert workspace.seats is not None
    workspace.seats.lock()
    return person


def write(shell: Shell) -> bool:
    """Whether the person who acts can write."""
    found = shell.session.perform(
        lambda actor: shell.workspace.articles.add(actor, read_text("خبر جديد من المدينة.".encode(), "a.txt"))
    )
    return found is not None


def ask(shell: Shell) -> SeatPasswordDialog:
    """Choose what the notice offers."""
    shell.window.notices.act.click()
    return visible_dialog(SeatPasswordDialog)


def enter(password: str) -> None:
    dialog = visible_dialog(SeatPasswordDialog)
    dialog.line.setText(password)
    dialog.done_button.click()


def test_the_password_is_asked_for_when_something_is_written(samar: Person, shell: Shell) -> None:
    SeatUnlock(shell)
    shell.session.act_as(samar)
    assert not write(shell)
    assert "سمر" in ask(shell).windowTitle()
    enter("not the password")
    dialog = visible_dialog(SeatPasswordDialog)
    assert "سمر" in dialog.trouble.text()
    assert dialog.line.text() == ""
    enter(OWN_WORDS)
    assert not dialog.isVisible()
    assert write(shell)


def test_whoever_sat_there_before_is_asked_again(workspace: Workspace, samar: Person, shell: Shell) -> None:
    huda = workspace.people.add("هدى", Role.CHECKER)[0]
    assert workspace.seats is not None
    workspace.seats.unlock(samar.id, OWN_WORDS)
    shell.session.act_as(samar)
    assert write(shell)
    shell.controller.people.choose(huda.id)
    assert write(shell)
    shell.controller.people.choose(samar.id)
    assert not write(shell)


@pytest.mark.parametrize("password", [OWN_WORDS, WORDS], ids=["own", "the store's"])
def test_a_lock_drops_the_keys(
    workspace: Workspace, samar: Person, shell: Shell, qtbot: QtBot, password: str
) -> None:
    seats = workspace.seats
    assert seats is not None
    seats.unlock(samar.id, OWN_WORDS)
    seats.set_password(samar.id, password)
    lock = AutoLock(shell, ring=without_keyring, clock=ManualClock(), cost=CHEAP)
    shell.session.act_as(samar)
    assert write(shell)
    lock.lock()
    assert seats.is_locked(samar.id)
    unlock_with(WORDS)
    assert shell.workspace.seats is seats
    assert write(shell) == (password == WORDS)
    lock.stop()
