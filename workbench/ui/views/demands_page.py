"""Demands page: what a claim needs before it is submitted, ticked by a supervisor; each tick takes effect at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from workbench.ui.theme import UNIT
from workbench.ui.views.plain_text import button_text
from workbench.ui.views.widgets import button, clear, columns, label, rows, scroll_area

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class DemandRow:
    """One thing that may be demanded: its stored name, its label, and whether it is."""

    name: str
    label: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class DemandsSheet:
    """All that the page shows: the fields of one kind of claim, and what holds for every kind."""

    kind: str
    fields: Sequence[DemandRow]
    others: Sequence[DemandRow]
    evidence: str
    usual: bool  # whether all is as the program comes


class DemandsPage(QWidget):
    kind_chosen = Signal(str)
    field_ticked = Signal(str, str, bool)  # kind, field, whether it may not be empty
    ticked = Signal(str, bool)
    evidence_chosen = Signal(str)
    reset = Signal()

    def __init__(self, kinds: Choices, evidence: Choices) -> None:
        super().__init__()
        outer = rows(self, 4, 3)
        about = self.tr(
            "A claim is submitted and approved only when it has what is ticked here. It holds for everybody."
        )
        outer.addWidget(label(about, "muted", wrap=True))
        self._others = QGridLayout()
        self._others.setHorizontalSpacing(4 * UNIT)
        outer.addLayout(self._others)
        line = columns(gap=3)
        self.evidence = self._choice(self.tr("Evidence"), evidence)
        self.evidence.activated.connect(lambda _: self.evidence_chosen.emit(self.evidence.currentData()))
        line.addWidget(label(self.tr("Evidence")))
        line.addWidget(self.evidence)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addWidget(label(self.tr("Fields that may not be empty"), "section"))
        self.kind = self._choice(self.tr("Kind of claim"), kinds)
        self.kind.activated.connect(lambda _: self.kind_chosen.emit(self.kind.currentData()))
        self.usual = button(self.tr("As the program comes"), self.reset.emit, "quiet")
        line = columns(gap=3)
        line.addWidget(self.kind)
        line.addStretch(1)
        line.addWidget(self.usual)
        outer.addLayout(line)
        page = QWidget()
        self._fields = QGridLayout(page)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setVerticalSpacing(UNIT)
        self._fields.setHorizontalSpacing(4 * UNIT)
        outer.addWidget(scroll_area(page), 1)
        self.boxes: dict[str, QCheckBox] = {}
        self._shown: tuple[str, ...] = ()

    def show_sheet(self, sheet: DemandsSheet) -> None:
        """Show what is demanded; boxes that stay keep the keyboard."""
        names = (sheet.kind, *(row.name for row in (*sheet.others, *sheet.fields)))
        if names != self._shown:
            self._build(sheet)
            self._shown = names
        for row in (*sheet.others, *sheet.fields):
            self.boxes[row.name].setChecked(row.ticked)
        self.kind.setCurrentIndex(self.kind.findData(sheet.kind))
        self.evidence.setCurrentIndex(self.evidence.findData(sheet.evidence))
        self.usual.setEnabled(not sheet.usual)

    def _build(self, sheet: DemandsSheet) -> None:
        clear(self._fields)
        clear(self._others)
        self.boxes = {}
        for at, row in enumerate(sheet.others):
            box = self._box(row)
            box.clicked.connect(lambda on, name=row.name: self.ticked.emit(name, on))
            self._others.addWidget(box, at // 2, at % 2)
        for at, row in enumerate(sheet.fields):
            box = self._box(row)
            box.clicked.connect(lambda on, name=row.name: self.field_ticked.emit(sheet.kind, name, on))
            self._fields.addWidget(box, at // 2, at % 2)
        self._fields.setRowStretch(len(sheet.fields) // 2 + 1, 1)
        previous: QWidget = self.evidence
        for widget in (self.kind, self.usual, *(self.boxes[row.name] for row in sheet.fields)):
            QWidget.setTabOrder(previous, widget)
            previous = widget

    def _box(self, row: DemandRow) -> QCheckBox:
        made = QCheckBox(button_text(row.label))
        made.setAccessibleName(row.label)
        made.setObjectName(f"demand_{row.name}")
        self.boxes[row.name] = made
        return made

    def _choice(self, name: str, choices: Choices) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        for stored, shown in choices:
            made.addItem(shown, stored)
        return made
