"""The evidence of the selected claim: cards with stance and source, and three ways to add one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QPushButton, QWidget

from workbench.ui.views.parts import button, card, clear, columns, label, rows, tool


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One piece of evidence, ready to be shown."""

    id: str
    title: str
    detail: str
    stance: str
    quote: str = ""
    editable: bool = True
    readable: bool = False  # its source has a saved copy that can be opened beside the article


class EvidencePanel(QWidget):
    """Emits what a person wants: a stance changed, a piece withdrawn, a source to add."""

    stance_chosen = Signal(str, str)
    withdrawn = Signal(str)
    read = Signal(str)
    add_existing = Signal()
    add_file = Signal()
    add_url = Signal()

    def __init__(self, stances: Sequence[tuple[str, str]], add_icon: QIcon, reject_icon: QIcon) -> None:
        super().__init__()
        self._stances = tuple(stances)
        self._reject_icon = reject_icon
        outer = rows(self, 4, 3)
        self.empty = label(
            self.tr("No evidence yet. Link a source that supports or refutes the claim."), "muted", wrap=True
        )
        outer.addWidget(self.empty)
        self._cards = rows(gap=2)
        outer.addLayout(self._cards)
        self.add = button(self.tr("Link evidence"))
        self.add.setIcon(add_icon)
        self.add.setMenu(self._menu())
        line = columns()
        line.addWidget(self.add)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(1)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Ways to link evidence"))
        for text, signal in (
            (self.tr("From the library of sources…"), self.add_existing),
            (self.tr("From a file…"), self.add_file),
            (self.tr("From a URL…"), self.add_url),
        ):
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, s=signal: s.emit())
            menu.addAction(action)
        return menu

    def show_evidence(self, evidence: Sequence[EvidenceRow], *, editable: bool) -> None:
        clear(self._cards)
        for row in evidence:
            self._cards.addWidget(self._card(row, editable=editable and row.editable))
        self.empty.setVisible(not evidence)
        self.add.setVisible(editable)

    def open_menu(self) -> None:
        """Show the ways to add, as the shortcut does."""
        if (menu := self.add.menu()) is not None and self.add.isVisible():
            self.add.setFocus(Qt.FocusReason.ShortcutFocusReason)
            menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _card(self, row: EvidenceRow, *, editable: bool) -> QFrame:
        frame, inner = card(3, 1)
        frame.setAccessibleName(row.title)
        head = columns(gap=2)
        head.addWidget(self._stance(row, editable=editable))
        head.addStretch(1)
        if editable:
            remove = tool(
                self._reject_icon, self.tr("Withdraw this evidence"), lambda: self.withdrawn.emit(row.id)
            )
            head.addWidget(remove)
        inner.addLayout(head)
        inner.addWidget(label(row.title, "strong", wrap=True))
        if row.detail:
            inner.addWidget(label(row.detail, "muted", wrap=True))
        if row.quote:
            inner.addWidget(label(row.quote, wrap=True))
        if row.readable:
            beside = button(self.tr("Read beside the article"), lambda: self.read.emit(row.id), "quiet")
            beside.setAccessibleDescription(row.title)
            inner.addWidget(beside, 0, Qt.AlignmentFlag.AlignLeading)
        return frame

    def _stance(self, row: EvidenceRow, *, editable: bool) -> QWidget:
        if not editable:
            return label(dict(self._stances).get(row.stance, row.stance), "chip")
        box = QComboBox()
        box.setAccessibleName(self.tr("Stance of the evidence"))
        for stored, shown in self._stances:
            box.addItem(shown, stored)
        box.setCurrentIndex(box.findData(row.stance))
        box.activated.connect(lambda _: self.stance_chosen.emit(row.id, str(box.currentData())))
        return box


class WorkflowBar(QWidget):
    """The steps a claim may take; a step that is not allowed says why in its tooltip."""

    step = Signal(str)

    def __init__(self, steps: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self.setProperty("role", "bar")
        line = columns(self, 2, 2)
        for name, text, role in steps:
            made = button(text, partial(self.step.emit, name), role)
            made.setObjectName(f"step_{name}")
            self.buttons[name] = made
            line.addWidget(made)
        line.addStretch(1)

    def show_steps(self, visible: Sequence[str], refused: dict[str, str]) -> None:
        """`refused` maps a step to the sentence that says why it may not be taken now."""
        for name, made in self.buttons.items():
            made.setVisible(name in visible)
            made.setEnabled(name not in refused)
            made.setToolTip(refused.get(name, ""))
            made.setAccessibleDescription(refused.get(name, ""))
