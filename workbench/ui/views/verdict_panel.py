"""Verdict panel: outcome, kind of deception and explanation for the selected claim, and other people's verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from workbench.ui.theme import UNIT
from workbench.ui.views.field_form import ChoiceField, Editor, FieldSpec, TextField
from workbench.ui.views.plain_text import button_text
from workbench.ui.views.widgets import card, clear, label, rows

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One person's verdict, ready to be shown."""

    author: str
    outcome: str
    detail: str = ""


class VerdictPanel(QWidget):
    """Emits (outcome, deception, explanation) when one of them is committed."""

    given = Signal(str, str, str)

    def __init__(self, outcomes: Choices, deceptions: Choices) -> None:
        super().__init__()
        self._shown = ("", "", "")
        outer = rows(self, 4, 3)
        outer.addWidget(label(self.tr("Verdict"), "caption"))
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * UNIT)
        self._group = QButtonGroup(self)
        self.outcomes: dict[str, QPushButton] = {}
        for i, (stored, shown) in enumerate(outcomes):
            self._outcome(i, stored, shown)
        outer.addLayout(self._grid)
        self._deception_caption = label(self.tr("Kind of deception"), "caption")
        self.deception = ChoiceField(FieldSpec("deception", "", Editor.CHOICE, choices=tuple(deceptions)))
        self.deception.setAccessibleName(self.tr("Kind of deception"))
        self.deception.committed.connect(lambda _: self._give())
        self.explanation = TextField(
            FieldSpec("explanation", "", hint=self.tr("What proves it, and where")), lines=3
        )
        self.explanation.setAccessibleName(self.tr("Explanation"))
        self.explanation.committed.connect(lambda _: self._give())
        outer.addWidget(self._deception_caption)
        outer.addWidget(self.deception)
        outer.addWidget(label(self.tr("Explanation"), "caption"))
        outer.addWidget(self.explanation)
        self._others = rows(gap=2)
        outer.addLayout(self._others)
        outer.addStretch(1)

    def _outcome(self, i: int, stored: str, shown: str) -> None:
        made = QPushButton(button_text(shown))
        made.setCheckable(True)
        made.setAccessibleName(shown)
        made.setProperty("role", "choice")
        made.setObjectName(f"verdict_{stored}")
        made.clicked.connect(lambda _=False: self._give())
        self._group.addButton(made)
        self._grid.addWidget(made, i // 3, i % 3)
        self.outcomes[stored] = made

    def show_verdict(
        self, outcome: str, deception: str, explanation: str, others: Sequence[VerdictRow], *, enabled: bool
    ) -> None:
        self._shown = (outcome, deception, explanation)
        self._group.setExclusive(False)
        for stored, made in self.outcomes.items():
            made.setChecked(stored == outcome)
            made.setEnabled(enabled)
        self._group.setExclusive(True)
        deceiving = outcome not in ("", "true", "opinion")
        self._deception_caption.setVisible(deceiving)
        self.deception.setVisible(deceiving)
        self.deception.show_value(deception)
        self.deception.setEnabled(enabled)
        self.explanation.show_value(explanation)
        self.explanation.setEnabled(enabled and bool(outcome))
        clear(self._others)
        for row in others:
            frame, inner = card(3, 1)
            inner.addWidget(label(f"{row.author}: {row.outcome}", "strong", wrap=True))
            if row.detail:
                inner.addWidget(label(row.detail, "muted", wrap=True))
            self._others.addWidget(frame)

    def flush(self) -> None:
        self.explanation.flush()

    def focus_first(self) -> None:
        checked = next((b for b in self.outcomes.values() if b.isChecked()), None)
        (checked or next(iter(self.outcomes.values()))).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _give(self) -> None:
        outcome = next((stored for stored, made in self.outcomes.items() if made.isChecked()), "")
        if not outcome:
            return
        deception = str(self.deception.currentData() or "") if outcome not in ("true", "opinion") else ""
        now = (outcome, deception, self.explanation.toPlainText())
        if now != self._shown:
            self._shown = now
            self.given.emit(*now)
