"""Recovery of a damaged store: the question, the work, and the result in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.errors import StoreDamaged, StoreNotAStore, WorkbenchError
from workbench.tasks.runner import Runner
from workbench.tasks.wait_for_result import wait_for_result
from workbench.text.isolates import isolate_ltr
from workbench.ui.labels.enums import Words
from workbench.ui.views.dialogs import Form
from workbench.ui.views.encryption_dialogs import WorkDialog
from workbench.ui.views.widgets import fit_height

if TYPE_CHECKING:
    from workbench.services.maintenance.recovery import RecoveryReport


class RecoveryFlow(QObject):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def question(self, parent: QWidget, path: Path, chosen: Path | None) -> Form:
        """The question, with what there is to recover from. Its dialog deletes itself when it is answered."""
        from workbench.services.maintenance.backups import list_backups

        found = list_backups(path, chosen)
        newest = self.tr("The newest backup was made on %1.")
        parts = [
            self.tr("“%1” is damaged. It is set aside, not deleted.").replace("%1", isolate_ltr(str(path))),
            newest.replace("%1", self._words.day(found[0].at_us))
            if found
            else self.tr("There is no backup."),
            self.tr(
                "The store is rebuilt from the newest intact backup and from everything still readable "
                "in the damaged file. This may take a few minutes."
            ),
        ]
        form = Form(parent, self.tr("Recover the store?"), self.tr("Recover"), "\n".join(parts))
        form.finish()
        fit_height(form)
        form.finished.connect(form.deleteLater)
        return form

    def ask_and_recover(
        self, parent: QWidget, runner: Runner, error: WorkbenchError, chosen: Path | None, key: bytes | None
    ) -> str:
        """Where a store cannot be opened because it is damaged: ask, recover it, and return the result in words.

        '' where the person declined, or the error is another one. Raises the errors of `services.maintenance.recovery.recover`.
        """
        path = Path(str(error.parts.get("path", "")))
        if not self._can_recover(error, path, chosen) or not self.question(parent, path, chosen).exec():
            return ""
        dialog = WorkDialog(parent, self.progress_sentence())
        dialog.cancel.hide()
        dialog.open()
        try:
            return wait_for_result(runner, lambda: self.recover(path, chosen, key))
        finally:
            dialog.accept()
            dialog.deleteLater()

    def _can_recover(self, error: WorkbenchError, path: Path, chosen: Path | None) -> bool:
        """A damaged store; or a file that is no store any more, where there are backups of one."""
        from workbench.services.maintenance.backups import list_backups

        if isinstance(error, StoreNotAStore):
            return bool(list_backups(path, chosen))
        return isinstance(error, StoreDamaged)

    def progress_sentence(self) -> str:
        return self.tr("Recovering the store…")

    def recover(self, path: Path, chosen: Path | None, key: bytes | None) -> str:
        """Recover the store, on any thread; returns the result in words. Raises the errors of `services.maintenance.recovery.recover`."""
        from workbench.services.maintenance.recovery import recover

        return self.result_words(recover(path, chosen, key=key))

    def result_words(self, done: RecoveryReport) -> str:
        """What the store was made from, what is lost, what to merge again, and where the damaged file is."""
        number = self._words.number
        parts = [
            self.tr("The store is rebuilt from the backup “%1”.").replace("%1", isolate_ltr(done.backup.name))
            if done.backup is not None
            else self.tr("The store is rebuilt from the damaged file alone."),
            self.tr("Also recovered from the damaged file: %1.").replace("%1", number(done.salvaged)),
        ]
        if done.waiting or done.refused or done.problems:
            lost = done.waiting + len(done.refused) + len(done.problems)
            parts.append(
                self.tr("Not everything could be recovered: %1 (see workbench verify).").replace(
                    "%1", number(lost)
                )
            )
        if done.bundles:
            again = self.tr("Merge again: %1.")
            parts.append(again.replace("%1", self.tr(", ").join(done.bundles)))
        parts.append(
            self.tr("The damaged file is kept at “%1”.").replace("%1", isolate_ltr(str(done.set_aside)))
        )
        return " ".join(parts)
