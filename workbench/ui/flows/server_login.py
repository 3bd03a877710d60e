"""Login at a newsroom's server: reaching it off the window's thread, and asking for a password where one is needed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from workbench.domain.errors import BadInput, ServerRefused, WorkbenchError
from workbench.domain.server import ServerAddress
from workbench.domain.sync import AWAY
from workbench.settings import Settings
from workbench.tasks.runner import Runner
from workbench.tasks.wait_for_result import wait_for_result
from workbench.ui.presenters.server import address_of, typed_of
from workbench.ui.views.server_dialogs import ConnectDialog

if TYPE_CHECKING:
    from workbench.workspace import Workspace


def open_server_store(address: ServerAddress, settings: Settings) -> Workspace:
    """The local store of this server, with its first events. Raises what a first contact with the server raises."""
    from workbench.workspace import Workspace

    workspace = Workspace.open(address, settings)
    try:
        _receive_first_events(workspace)
    except BaseException:
        workspace.close()
        raise
    return workspace


def receive_first_events(runner: Runner, workspace: Workspace) -> None:
    """Ask a new store's server for its first events, off this thread; without the server they come later."""
    with suppress(*AWAY):
        wait_for_result(runner, lambda: _receive_first_events(workspace))


def log_in(
    window: QWidget, runner: Runner, address: ServerAddress, explain: Callable[[WorkbenchError], str]
) -> ServerAddress:
    """Reach the server from this machine once; returns the address, with the password that was asked for meanwhile.

    Raises the server's error where the person gives up.
    """
    while True:
        try:
            wait_for_result(runner, partial(_introduce, address))
        except ServerRefused as error:
            again = _ask_password(window, address, explain(error), explain)
            if again is None:
                raise
            address = again
        else:
            return address


def _receive_first_events(workspace: Workspace) -> None:
    """So that the person of the account is known and acts."""
    if workspace.shared and not workspace.store.read_only and not workspace.server.account():
        with workspace.server.connect() as session:
            session.receive()


def _introduce(address: ServerAddress) -> None:
    from workbench.services.server.local_replicas import introduced

    _, link = introduced(address)
    if link is not None:
        link.close()


def _ask_password(
    window: QWidget, address: ServerAddress, sentence: str, explain: Callable[[WorkbenchError], str]
) -> ServerAddress | None:
    """The form, with the server's answer; None where the person gives up."""
    form = ConnectDialog(window, typed_of(address), sentence)
    chosen: list[ServerAddress] = []

    def accept(_: object) -> None:
        try:
            chosen.append(address_of(form.typed()))
        except BadInput as error:
            form.answer(explain(error), good=False)
        else:
            form.done(1)

    form.wanted.connect(accept)
    form.test.hide()
    form.exec()
    form.deleteLater()
    return chosen[0] if chosen else None
