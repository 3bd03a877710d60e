"""The window's line to a newsroom's server, and coming to another server's work without leaving the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.domain.person import Person
from workbench.domain.server import ServerAddress

if TYPE_CHECKING:
    from workbench.tasks.sync_loop import SyncLoop
    from workbench.ui.window.shell import Shell
    from workbench.workspace import Workspace


class ServerConnection(QObject):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._loop: SyncLoop | None = None

    def line(self) -> SyncLoop | None:
        """The line to the server whose work is shown, None for a store of one's own: one for as long as it is open."""
        workspace = self._shell.workspace
        self.leave()
        if not workspace.shared or workspace.store.read_only:
            return None
        if self._loop is None or self._loop.service is not workspace.server:
            from workbench.tasks.sync_loop import SyncLoop

            self._loop = SyncLoop(workspace.server, self)
            workspace.before_close = self._loop.close
            self._loop.start()
        return self._loop

    def mine(self, people: Sequence[Person]) -> list[Person]:
        """Whose account it is, on a server."""
        workspace = self._shell.workspace
        account = workspace.server.account() if workspace.shared else ""
        return [person for person in people if person.id == account]

    def leave(self) -> None:
        """What is shown now hears no more of the server."""
        shown = getattr(self._shell, "controller", None)
        if shown is not None:
            shown.server.leave()

    def close(self) -> None:
        """Let go of the line; what was not sent goes with the next opening.

        Before the runner is closed: afterwards Python's collector runs on any thread, and Qt's objects must not die there.
        """
        self.leave()
        loop, self._loop = self._loop, None
        if loop is not None:
            loop.close()

    def forget(self) -> None:
        """Begin with the store of one's own next time."""
        self._shell.take_store(replace(self._shell.settings, store=""))

    def open(self, address: ServerAddress) -> None:
        """Show a server's work in this window; what it showed before stays open until that is there."""
        from workbench.ui.flows.server_login import join

        shell = self._shell
        old, settings = shell.workspace, shell.settings
        shell.controller.settle()
        shell.window.setEnabled(False)
        shell.window.notices.busy(self.tr("Connecting to the newsroom's server…"))

        def opened(workspace: Workspace) -> None:
            shell.swap(workspace)
            shell.take_store(replace(shell.settings, store=str(address)))
            shell.runner.run_on_store(lambda _: old.close(), lambda _: None, shell.session.trouble.emit)

        def failed(error: BaseException) -> None:
            shell.window.setEnabled(True)
            shell.window.notices.hide()
            shell.session.trouble.emit(error)

        shell.runner.run_in_pool(lambda _: join(address, settings), opened, failed)
