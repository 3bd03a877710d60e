"""Backups dialog: the list of backups, a preview of a restore, and the backup folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workbench.ui.theme import UNIT, fitting
from workbench.ui.views.plain_text import set_window_title
from workbench.ui.views.row_table import row_table
from workbench.ui.views.widgets import ElidedLabel, button, card, columns, label, leading_edge, rows

_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup, ready to be shown; `key` identifies it."""

    key: str
    when: str
    age: str
    kind: str
    size: str
    behind: str

    @property
    def cells(self) -> tuple[str, ...]:
        return self.when, self.age, self.kind, self.size, self.behind


@dataclass(frozen=True, slots=True)
class BackupPreview:
    """What a restore would do, in words; `good` if the backup can be restored."""

    headline: str
    lines: Sequence[str] = ()
    good: bool = False


class BackupsDialog(QDialog):
    chosen = Signal(str)  # a backup's key
    restore = Signal(str)
    make = Signal()
    folder_wanted = Signal()
    beside_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        set_window_title(self, self.tr("Backups"))
        self.resize(fitting(230, 165))
        outer = rows(self, 6, 3)
        outer.addWidget(label(self.tr("Backups"), "title"))
        about = self.tr(
            "A backup is made automatically in every hour in which something changed. One per hour "
            "of the last day and one per day of the last month are kept."
        )
        outer.addWidget(label(about, "muted", wrap=True))
        outer.addLayout(self._place())
        self.table = self._table()
        outer.addWidget(self.table, 3)
        outer.addWidget(self._preview(), 2)
        outer.addLayout(self._foot())
        self.show_preview(None)

    def _place(self) -> QBoxLayout:
        line = columns(gap=3)
        line.addWidget(label(self.tr("Backup folder")))
        self.place = ElidedLabel()
        line.addWidget(self.place, 1)
        line.addWidget(button(self.tr("Another folder…"), self.folder_wanted.emit))
        self.beside = button(self.tr("Beside the store"), self.beside_wanted.emit)
        line.addWidget(self.beside)
        return line

    def _table(self) -> QTableWidget:
        headers = (
            self.tr("Made on"),
            self.tr("Age"),
            self.tr("Reason"),
            self.tr("Size"),
            self.tr("Changes since then"),
        )
        table = row_table(headers, self.tr("Backups, the newest first"))
        table.horizontalHeader().setMinimumSectionSize(24 * UNIT)
        table.itemSelectionChanged.connect(self._selected)
        return table

    def _preview(self) -> QWidget:
        frame, inner = card()
        self.headline = label("", wrap=True)
        self.lines = label("", "muted", wrap=True)
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner.addWidget(self.headline)
        inner.addWidget(self.lines)
        inner.addStretch(1)
        return frame

    def _foot(self) -> QBoxLayout:
        foot = columns(gap=3)
        foot.addWidget(button(self.tr("Back up now"), self.make.emit))
        self.note = label("", "muted", wrap=True)
        foot.addWidget(self.note, 1)
        self.restore_button = button(self.tr("Restore this backup…"), self._restore)
        foot.addWidget(self.restore_button)
        foot.addWidget(button(self.tr("Close"), self.accept, "primary"))
        return foot

    # -- what is shown

    def show_place(self, place: str, *, chosen: bool) -> None:
        self.place.say(place)
        self.beside.setEnabled(chosen)

    def show_lines(self, lines: Sequence[BackupRow]) -> None:
        """Show these backups; the selected one stays selected."""
        kept = self.key()
        self.table.blockSignals(True)
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(line.cells):
                item = QTableWidgetItem(text)
                item.setData(_KEY, line.key)
                item.setTextAlignment(leading_edge() | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        self.table.setCurrentCell(-1, -1)
        self.table.blockSignals(False)
        keys = [line.key for line in lines]
        if lines:
            # Not by selectRow: from right to left Qt looks for its column beyond the edge.
            self.table.setCurrentCell(keys.index(kept) if kept in keys else 0, 0)
        else:
            self.show_preview(BackupPreview(self.tr("There are no backups yet.")))

    def say(self, sentence: str) -> None:
        """Show the result of “Back up now” beside the button."""
        self.note.setText(sentence)

    def show_preview(self, shown: BackupPreview | None) -> None:
        """Show what restoring the selected backup would do; None while it is being checked."""
        looking = BackupPreview(self.tr("Checking the backup…"))
        now = shown or looking
        self.headline.setText(now.headline)
        self.lines.setText("\n".join(now.lines))
        self.lines.setVisible(bool(now.lines))
        self.restore_button.setEnabled(now.good)

    def key(self) -> str:
        """The selected backup, or ''."""
        item = self.table.item(self.table.currentRow(), 0) if self.table.currentRow() >= 0 else None
        return "" if item is None else str(item.data(_KEY))

    def _selected(self) -> None:
        if self.table.selectedItems():
            self.show_preview(None)
            self.chosen.emit(self.key())

    def _restore(self) -> None:
        self.restore.emit(self.key())
