"""Closing the store, doing something to its file, and opening it again: a merge taken back, a backup put in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.tasks.progress import Progress
    from workbench.ui.window.shell import Shell
    from workbench.workspace import Workspace

#: The store as it is open now, and what is to be said.
_Reopened = tuple["Workspace", str | WorkbenchError]


def reopen(shell: Shell, work: Callable[[Path], str], sentence: str, check: Callable[[], object]) -> None:
    """See `Shell.reopen`."""
    old, path = shell.workspace, shell.workspace.path
    shell.controller.settle()
    shell.window.setEnabled(False)
    shell.window.notices.busy(sentence)

    def swap(_: Progress) -> _Reopened:
        try:
            check()
        except WorkbenchError as error:
            return old, error
        old.close()
        try:
            told: str | WorkbenchError = work(path)
        except WorkbenchError as error:
            told = error
        return old.reopened(), told

    def swapped(found: _Reopened) -> None:
        workspace, told = found
        if workspace is old:
            shell.window.setEnabled(True)
        else:
            shell.swap(workspace)
        if isinstance(told, WorkbenchError):
            shell.session.trouble.emit(told)
        else:
            shell.window.notices.say(told, "good")

    shell.runner.run_on_store(swap, swapped, shell.lost)
