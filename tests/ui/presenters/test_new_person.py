"""Adding people in the window where everybody writes with a key: a name, a role, a password of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.encrypted_stores import CHEAP
from tests.support.encryption_dialogs import visible_dialog
from workbench.domain.person import Person, Role
from workbench.services.seats.seat_ring import LocalSeatRing
from workbench.settings import Settings
from workbench.ui.views.seat_dialogs import NewPersonDialog
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

OWN_WORDS = "ثلاثة قوارب بيضاء"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    ring = LocalSeatRing(tmp_path / "seats", cost=CHEAP)
    with Workspace.open(tmp_path / "store.tadqiq", Settings(), seats=ring) as opened:
        yield opened


@pytest.fixture
def huda(workspace: Workspace, shell: Shell) -> Person:
    """Alone, and a supervisor."""
    person = workspace.people.add("هدى", Role.SUPERVISOR)[0]
    shell.session.act_as(person)
    return person


def fill(name: str, role: Role, first: str = "", second: str = "") -> NewPersonDialog:
    dialog = visible_dialog(NewPersonDialog)
    dialog.name.setText(name)
    dialog.role.setCurrentIndex(dialog.role.findData(role.value))
    dialog.password.first.setText(first)
    dialog.password.second.setText(second)
    return dialog


def test_a_supervisor_lets_a_second_person_in(workspace: Workspace, huda: Person, shell: Shell) -> None:
    shell.controller.people.ask()
    dialog = fill("سارة", Role.CHECKER, OWN_WORDS, OWN_WORDS)
    dialog.done_button.click()
    assert not dialog.isVisible()
    sara = workspace.people.find("سارة")
    assert sara.role is Role.CHECKER
    assert workspace.newsroom is not None
    assert workspace.newsroom.roll.waiting() == []
    assert workspace.seats is not None
    workspace.seats.lock()
    assert workspace.seats.is_locked(sara.id)
    assert shell.session.actor == huda


def test_what_a_password_is_worth_is_said_where_it_is_typed(huda: Person, shell: Shell) -> None:
    shell.controller.people.ask()
    dialog = visible_dialog(NewPersonDialog)
    assert "مليون" in dialog.password.hint.text()
    fill("سارة", Role.CHECKER, "1234567890", "1234567890")
    assert "ضعيفة" in dialog.password.hint.text()
    dialog.done_button.click()
    assert dialog.isVisible()
    assert "سهلة" in dialog.trouble.text() or "تخمين" in dialog.trouble.text()
    fill("سارة", Role.CHECKER, OWN_WORDS, "other words here")
    assert not dialog.done_button.isEnabled()
    fill("هدى", Role.CHECKER)
    dialog.done_button.click()
    assert "هدى" in dialog.trouble.text()
    dialog.reject()


def test_a_supervisor_who_is_locked_adds_nobody_halfway(
    workspace: Workspace, huda: Person, shell: Shell
) -> None:
    assert workspace.seats is not None
    workspace.seats.set_password(huda.id, OWN_WORDS)
    workspace.seats.lock()
    shell.controller.people.ask()
    dialog = fill("سارة", Role.CHECKER)
    dialog.done_button.click()
    assert "هدى" in dialog.trouble.text()
    workspace.seats.unlock(huda.id, OWN_WORDS)
    dialog.done_button.click()
    assert not dialog.isVisible()
    assert workspace.people.find("سارة").role is Role.CHECKER
