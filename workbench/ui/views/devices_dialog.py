"""Devices dialog: the laptops that write into the store, their people and changes, and whether they are trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workbench.ui.theme import fitting
from workbench.ui.views.dialogs import Form
from workbench.ui.views.plain_text import set_window_title
from workbench.ui.views.row_table import row_table
from workbench.ui.views.widgets import LineEdit, button, columns, label, leading_edge, rows

_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One laptop, ready to be shown; `about` describes it in full. `may_revoke`, `may_restore`: the actions allowed."""

    key: str
    who: str
    code: str
    last: str
    steps: str
    state: str
    about: str
    may_revoke: bool
    may_restore: bool

    @property
    def cells(self) -> tuple[str, ...]:
        return self.who, self.code, self.last, self.steps, self.state


class DevicesDialog(QDialog):
    revoke = Signal(str)  # a laptop's key
    restore = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._lines: dict[str, DeviceRow] = {}
        set_window_title(self, self.tr("Laptops"))
        self.resize(fitting(235, 140))
        outer = rows(self, 6, 3)
        outer.addWidget(label(self.tr("Laptops"), "title"))
        about = self.tr(
            "All laptops that have written to this store. A supervisor revokes a lost laptop: what "
            "it writes from then on does not count anywhere. Nothing is deleted."
        )
        outer.addWidget(label(about, "muted", wrap=True))
        self.table = self._table()
        outer.addWidget(self.table, 1)
        self.about = label("", "muted", wrap=True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        outer.addWidget(self.about)
        outer.addLayout(self._foot())
        self._selected()

    def _table(self) -> QTableWidget:
        headers = (
            self.tr("Used by"),
            self.tr("Laptop"),
            self.tr("Last change"),
            self.tr("Changes"),
            self.tr("State"),
        )
        table = row_table(headers, self.tr("Laptops"))
        table.itemSelectionChanged.connect(self._selected)
        return table

    def _foot(self) -> QBoxLayout:
        foot = columns(gap=3)
        self.revoke_button = button(self.tr("Revoke…"), lambda: self.revoke.emit(self.key()))
        self.restore_button = button(self.tr("Restore"), lambda: self.restore.emit(self.key()))
        foot.addWidget(self.revoke_button)
        foot.addWidget(self.restore_button)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.accept, "primary"))
        return foot

    def show_lines(self, lines: Sequence[DeviceRow]) -> None:
        """Show these laptops; the selected one stays selected."""
        kept = self.key()
        self._lines = {line.key: line for line in lines}
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(line.cells):
                item = QTableWidgetItem(text)
                item.setData(_KEY, line.key)
                item.setTextAlignment(leading_edge() | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        keys = list(self._lines)
        if keys:
            self.table.setCurrentCell(keys.index(kept) if kept in keys else 0, 0)
        self._selected()

    def key(self) -> str:
        """The selected laptop, or ''."""
        item = self.table.item(self.table.currentRow(), 0) if self.table.currentRow() >= 0 else None
        return "" if item is None else str(item.data(_KEY))

    def _selected(self) -> None:
        line = self._lines.get(self.key())
        self.about.setText(line.about if line is not None else "")
        self.revoke_button.setEnabled(line is not None and line.may_revoke)
        self.restore_button.setEnabled(line is not None and line.may_restore)


class RevokeDialog(Form):
    """Asks for the last change of a laptop that counts, and for a reason."""

    def __init__(self, parent: QWidget | None, who: str, steps: int) -> None:
        text = self.tr(
            "What this laptop wrote after its last change that counts is ignored everywhere, even if "
            "it arrives later. It stays in the history, and counts again if the laptop is restored."
        )
        super().__init__(
            parent, self.tr("Revoke the laptop of %1?").replace("%1", who), self.tr("Revoke"), text
        )
        self.last = QSpinBox()
        self.last.setRange(0, steps)
        self.last.setValue(steps)
        self.last.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.field(self.tr("Last change that counts (0: none)"), self.last)
        self.reason = LineEdit()
        self.field(self.tr("Reason (kept in the history)"), self.reason)
        self.finish()
