"""Reopening the store: close it, do something to its file (roll back a merge, restore a backup), open it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.domain.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.tasks.progress import Progress
    from workbench.ui.window.shell import Shell
    from workbench.workspace import Workspace

#: The store as it is open now, and the sentence for afterwards or the error.
_Outcome = tuple["Workspace", str | WorkbenchError]


class StoreReopening(QObject):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        shell.requests.reopen.connect(self.reopen)

    def reopen(
        self, work: Callable[[Path], str], sentence: str, check: Callable[[], object] = lambda: None
    ) -> None:
        """Close the store, run `work` on its file, and open it again at the same place; all off this thread.

        `sentence` is shown meanwhile, and nothing can be done; afterwards the sentence that `work` returns is shown.
        A known error of `work` is shown after the store is open again; on one of `check` the store is not even closed.
        """
        shell, old, path = self._shell, self._shell.workspace, self._shell.workspace.path
        shell.set_busy(sentence)

        def close_and_open(_: Progress) -> _Outcome:
            try:
                check()
            except WorkbenchError as error:
                return old, error
            old.close()
            outcome: str | WorkbenchError
            try:
                outcome = work(path)
            except WorkbenchError as error:
                outcome = error
            return old.reopen(), outcome

        def on_result(found: _Outcome) -> None:
            workspace, outcome = found
            if workspace is old:
                shell.end_busy()
            else:
                shell.swap(workspace)
            if isinstance(outcome, WorkbenchError):
                shell.report(outcome)
            else:
                shell.window.notices.say(outcome, "good")

        shell.runner.run_on_store(close_and_open, on_result, shell.report_store_lost)
