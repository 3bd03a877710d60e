"""The connection to a newsroom's server: the sync loop of the store that is shown, and a change to another server's store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from workbench.services.server.access import ServerAccess
    from workbench.tasks.sync_loop import SyncLoop
    from workbench.ui.window.shell import Shell
    from workbench.workspace import Workspace


class ServerConnection(QObject):
    """Give `sync_loop` to `Shell.attach` as its `connect`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._loop: SyncLoop | None = None
        shell.requests.show_server.connect(self.show_server)
        shell.requests.own_store.connect(self._begin_with_own_store)

    def sync_loop(self, workspace: Workspace) -> SyncLoop | None:
        """The loop that syncs `workspace` with its server, one for as long as it is open; None for a store of one's own."""
        if not workspace.shared or workspace.store.read_only:
            return None
        if self._loop is None or self._loop.service is not workspace.server:
            from workbench.tasks.sync_loop import SyncLoop

            self._loop = SyncLoop(workspace.server, self)
            workspace.before_close = self._loop.close
            self._loop.start()
        return self._loop

    def close(self) -> None:
        """End the loop; what was not sent is sent after the next opening.

        Call it before the runner is closed: afterwards Python's collector runs on any thread, and Qt's objects must not
        be destroyed there.
        """
        if self._shell.attached:
            self._shell.controller.disconnect_server()
        loop, self._loop = self._loop, None
        if loop is not None:
            loop.close()

    def show_server(self, server: ServerAccess) -> None:
        """Show a server's store in this window; the store shown before stays open until that is there."""
        from workbench.ui.flows.server_login import open_server_store

        shell = self._shell
        old, settings = shell.workspace, shell.preferences.settings
        shell.set_busy(self.tr("Connecting to the newsroom's server…"))

        def on_result(workspace: Workspace) -> None:
            shell.swap(workspace)
            shell.preferences.change("store", str(server))
            shell.runner.run_on_store(lambda _: old.close(), lambda _: None, shell.report)

        def on_error(error: BaseException) -> None:
            shell.end_busy()
            shell.report(error)

        shell.runner.run_in_pool(lambda _: open_server_store(server, settings), on_result, on_error)

    def _begin_with_own_store(self) -> None:
        self._shell.preferences.change("store", "")
