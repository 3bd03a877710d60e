"""Evidence panel: the evidence of the selected claim as cards, three ways to add one, and the workflow actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QMenu, QPushButton, QWidget

from workbench.ui.theme import UNIT
from workbench.ui.views.plain_text import add_menu_action, set_tooltip
from workbench.ui.views.widgets import button, card, clear, columns, label, rows, tool_button

# Where a step stands. Those that share a place are never offered together.
_PLACES = {"submit": 0, "approve": 0, "return": 1, "reopen": 3, "withdraw": 3}
_ROOM = 2
# A place that stays free once its step is taken: what stands beside it would move under the pointer.
_KEPT = frozenset({"approve"})


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
    """Emits requests: change a stance, withdraw evidence, add a source."""

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
            action = add_menu_action(menu, text)
            action.triggered.connect(lambda _=False, s=signal: s.emit())
        return menu

    def show_evidence(self, evidence: Sequence[EvidenceRow], *, editable: bool) -> None:
        clear(self._cards)
        for row in evidence:
            self._cards.addWidget(self._card(row, editable=editable and row.editable))
        self.empty.setVisible(not evidence)
        self.add.setVisible(editable)

    def open_menu(self) -> None:
        """Open the menu of ways to add evidence."""
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
            remove = tool_button(
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


class StepButton(QPushButton):
    """A button that treats a double click as one click: the second would trigger the action that has replaced it."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


class WorkflowBar(QWidget):
    """The workflow actions of a claim; a disabled action says why in its tooltip.

    Each action keeps its place whatever else is shown, so that no other action comes under a pointer that
    has just clicked. After an action the focus goes to `haven`, where Space and Enter do no harm.
    """

    step = Signal(str)
    haven: QWidget | None = None

    def __init__(self, steps: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self.setProperty("role", "bar")
        line = QGridLayout(self)
        line.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        line.setHorizontalSpacing(2 * UNIT)
        for name, text, role in steps:
            made = StepButton(text)
            made.setAccessibleName(text)
            made.setProperty("role", role)
            made.clicked.connect(partial(self._take, name))
            made.setObjectName(f"step_{name}")
            kept = made.sizePolicy()
            kept.setRetainSizeWhenHidden(name in _KEPT)
            made.setSizePolicy(kept)
            self.buttons[name] = made
            line.addWidget(made, 0, _PLACES[name])
        line.setColumnStretch(_ROOM, 1)

    def _take(self, name: str, _checked: bool = False) -> None:
        self._let_go()
        self.step.emit(name)

    def _let_go(self) -> None:
        if self.haven is not None:
            self.haven.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_steps(self, visible: Sequence[str], refused: dict[str, str]) -> None:
        """Show the actions; `refused` maps an action to the sentence that says why it is not allowed now."""
        focused = self.window().focusWidget()
        for name, made in self.buttons.items():
            # Qt would hand the keys to the next button, and the next Space would take another step.
            if made is focused and (name not in visible or name in refused):
                self._let_go()
        for name, made in self.buttons.items():
            made.setVisible(name in visible)
            made.setEnabled(name not in refused)
            set_tooltip(made, refused.get(name, ""))
            made.setAccessibleDescription(refused.get(name, ""))
