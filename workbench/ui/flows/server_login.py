"""Coming to a newsroom server's work from the window: asked for off its thread, a password that is wanted is asked for."""

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


def join(address: ServerAddress, settings: Settings) -> Workspace:
    """The store of this server's work, with its beginning. Raises what a first meeting raises."""
    from workbench.workspace import Workspace

    workspace = Workspace.open(address, settings)
    try:
        begin(workspace)
    except BaseException:
        workspace.close()
        raise
    return workspace


def begin(workspace: Workspace) -> None:
    """The first time the server is asked for its beginning, so that the person of the account is known and acts."""
    if workspace.shared and not workspace.store.read_only and not workspace.server.account():
        with workspace.server.connect() as session:
            session.receive()


def reached(
    window: QWidget, runner: Runner, address: ServerAddress, explain: Callable[[WorkbenchError], str]
) -> ServerAddress:
    """The address, after the server was reached from this machine once; with the password that was asked for meanwhile.

    Raises what the server says where the person gives up.
    """
    while True:
        try:
            wait_for_result(runner, partial(_introduce, address))
        except ServerRefused as error:
            again = _asked(window, address, explain(error))
            if again is None:
                raise
            address = again
        else:
            return address


def begun(runner: Runner, workspace: Workspace) -> None:
    """As `begin`, off this thread; without the server it comes later."""
    with suppress(*AWAY):
        wait_for_result(runner, lambda: begin(workspace))


def _introduce(address: ServerAddress) -> None:
    from workbench.services.server.local_replicas import introduced

    _, link = introduced(address)
    if link is not None:
        link.close()


def _asked(window: QWidget, address: ServerAddress, sentence: str) -> ServerAddress | None:
    """The form, with what the server said; None when it is given up."""
    form = ConnectDialog(window, typed_of(address), sentence)
    chosen: list[ServerAddress] = []

    def take(typed: object) -> None:
        del typed
        try:
            chosen.append(address_of(form.typed()))
        except BadInput as error:
            form.answer(str(error), good=False)
        else:
            form.done(1)

    form.wanted.connect(take)
    form.test.hide()
    form.exec()
    form.deleteLater()
    return chosen[0] if chosen else None
