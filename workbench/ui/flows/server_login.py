"""Login at a newsroom's server: reaching it off the window's thread, and asking for a password where one is needed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from workbench.domain.errors import BadInput, WorkbenchError
from workbench.domain.server import ServerAddress
from workbench.domain.server_errors import ServerRefused
from workbench.domain.sync import AWAY
from workbench.settings import Settings
from workbench.tasks.runner import Runner
from workbench.tasks.wait_for_result import wait_for_result
from workbench.ui.presenters.server import address_of, typed_of
from workbench.ui.views.server_dialogs import ConnectDialog

if TYPE_CHECKING:
    from workbench.services.server.access import ServerAccess
    from workbench.workspace import Workspace


def open_server_store(server: ServerAccess, settings: Settings) -> Workspace:
    """The local store of this server, with its first events. Raises what a first contact with the server raises."""
    from workbench.workspace import Workspace

    workspace = Workspace.open(server, settings)
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
    window: QWidget, runner: Runner, server: ServerAccess, explain: Callable[[WorkbenchError], str]
) -> None:
    """Reach the server from this machine once, with a password that is asked for where it wants one.

    Raises the server's error where the person gives up.
    """
    while True:
        try:
            wait_for_result(runner, server.local_store)
        except ServerRefused as error:
            address = _ask_password(window, server.address, explain(error), explain)
            if address is None:
                raise
            server.use(address)
        else:
            return


def _receive_first_events(workspace: Workspace) -> None:
    """So that the person of the account is known and acts."""
    if workspace.shared and not workspace.store.read_only and not workspace.server.account():
        with workspace.server.connect() as session:
            session.receive()


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
            form.answer(explain(error), succeeded=False)
        else:
            form.done(1)

    form.wanted.connect(accept)
    form.test.hide()
    form.exec()
    form.deleteLater()
    return chosen[0] if chosen else None
