"""Unlocking a seat: asks the person who acts for their password when something is to be written in their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.domain.errors import WorkbenchError
from workbench.ui.views.seat_password_dialog import SeatPasswordDialog

if TYPE_CHECKING:
    from workbench.ui.window.shell import Shell


class SeatUnlock(QObject):
    """What was refused is not repeated: the person does it again, and sees what they do."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        shell.requests.unlock_seat.connect(self.ask)

    def ask(self) -> None:
        """Ask for the password of the person who acts."""
        seats, actor = self._shell.workspace.seats, self._shell.session.actor
        if seats is None or actor is None:
            return
        dialog = SeatPasswordDialog(self._shell.window, actor.name)

        def unlock(password: str) -> None:
            self._shell.runner.run_in_pool(
                lambda _: seats.unlock(actor.id, password), lambda _: dialog.accept(), on_error
            )

        def on_error(error: BaseException) -> None:
            if not isinstance(error, WorkbenchError):
                raise error
            dialog.refuse(self._shell.explain(error))

        dialog.password.connect(unlock)
        dialog.accepted.connect(self._shell.window.notices.hide)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
