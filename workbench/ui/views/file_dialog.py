"""Qt's file dialog with every label in the interface's words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialog(QFileDialog):
    """Choose files to open, or with `save` one file to write. Shown with `open()`; it lets itself go when finished."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        filters: Sequence[str] = (),
        *,
        many: bool = False,
        save: bool = False,
    ) -> None:
        super().__init__(parent, title)
        mode = QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile
        self.setFileMode(QFileDialog.FileMode.AnyFile if save else mode)
        if save:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        if filters:
            self.setNameFilters(list(filters))
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
        self.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("File name:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind of file:"))
        self.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save") if save else self.tr("Open"))
        self.setLabelText(QFileDialog.DialogLabel.Reject, self.tr("Cancel"))
        self.finished.connect(self.deleteLater)
