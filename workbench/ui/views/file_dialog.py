"""File dialog: Qt's own, with every label translated."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHeaderView,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QTreeView,
    QWidget,
)

from workbench.ui.labels.formats import FileFilter
from workbench.ui.theme import UNIT, fitting
from workbench.ui.views.elided_text import elide

#: Columns of Qt's list of files.
_NAME, _SIZE, _TYPE, _DATE = range(4)


class FileDialog(QFileDialog):
    """Chooses files to open, or with `save` one file to write. Shown with `open()`; it deletes itself when finished."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        filters: Sequence[FileFilter] = (),
        *,
        many: bool = False,
        save: bool = False,
    ) -> None:
        super().__init__(parent, title)
        mode = QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile
        self.setFileMode(QFileDialog.FileMode.AnyFile if save else mode)
        if save:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._filters = {one.pattern(): one for one in filters}
        if filters:
            self.setNameFilters(list(self._filters))
            self.filterSelected.connect(lambda _: self._take_suffix())
            self._take_suffix()
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
        self.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("File name:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind of file:"))
        self.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Save") if save else self.tr("Open"))
        self.setLabelText(QFileDialog.DialogLabel.Reject, self.tr("Cancel"))
        self._in_order()
        self.finished.connect(self.deleteLater)

    def chosen_format(self) -> str:
        """The name of the format whose files are shown; "" for any file."""
        chosen = self._filters.get(self.selectedNameFilter())
        return "" if chosen is None else chosen.format_name

    def _take_suffix(self) -> None:
        """Use the suffix of the chosen format for a file name typed without one."""
        chosen = self._filters.get(self.selectedNameFilter())
        if self.acceptMode() == QFileDialog.AcceptMode.AcceptSave and chosen is not None:
            self.setDefaultSuffix(chosen.suffixes[0].removeprefix(".") if chosen.suffixes else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the path again: Qt paints it in the application's direction, with the first slash at the wrong end."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QComboBox):
            _paint_from_left(watched)
            return True
        return super().eventFilter(watched, event)

    def _in_order(self) -> None:
        """Where Qt draws the dialog itself: show paths from left to right, and columns in full width."""
        if (path := self.findChild(QComboBox, "lookInCombo")) is not None:
            path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            path.installEventFilter(self)
        if (files := self.findChild(QTreeView, "treeView")) is not None:
            header = files.header()
            header.hideSection(_TYPE)  # it says in English what the name ends with
            header.setStretchLastSection(False)
            header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
            for column in (_SIZE, _DATE):
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self.resize(fitting(190, 120))


def _paint_from_left(box: QComboBox) -> None:
    """Paint a combo box's path from left to right, elided in the middle."""
    option = QStyleOptionComboBox()
    option.initFrom(box)
    option.iconSize = box.iconSize()
    option.currentIcon = box.itemIcon(box.currentIndex())
    style = box.style()
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    room -= option.iconSize.width() + 2 * UNIT
    option.currentText = elide(box.fontMetrics(), box.currentText(), room, Qt.TextElideMode.ElideMiddle)
    painter = QStylePainter(box)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
    painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
    painter.end()
