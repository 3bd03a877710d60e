"""Suggestion card: the selected suggestion, its passage, reason and values, and the buttons to answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from workbench.text.isolates import isolate_ltr
from workbench.ui.theme import UNIT
from workbench.ui.views.claim_list import is_arabic
from workbench.ui.views.widgets import button, clear, columns, label, rows, scroll_area, separator


@dataclass(frozen=True, slots=True)
class SuggestionDetails:
    """One suggestion, ready to be shown; `facts` are (name, value) pairs of its reading."""

    kind: str
    exact: str
    why: str
    facts: Sequence[tuple[str, str]]
    makes_claim: bool = True


class SuggestionCard(QWidget):
    accepted = Signal()
    rejected = Signal()

    def __init__(self) -> None:
        super().__init__()
        whole = rows(self, 0, 0)
        reading = QWidget()
        outer = rows(reading, 4, 2)
        self.kind = label("", "section")
        self.exact = label("", "quote", wrap=True)
        self.why = label("", "muted", wrap=True)
        for part in (self.kind, self.exact, self.why):
            outer.addWidget(part)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(4 * UNIT)
        self._facts.setVerticalSpacing(UNIT)
        self._facts.setColumnStretch(1, 1)
        outer.addLayout(self._facts)
        outer.addStretch(1)
        self.area = scroll_area(reading)
        whole.addWidget(self.area, 1)
        whole.addWidget(separator())
        # Below what scrolls: the answers are seen, and stay where they are, however much was read.
        answers = rows(gap=1)
        answers.setContentsMargins(4 * UNIT, 2 * UNIT, 4 * UNIT, 2 * UNIT)
        line = columns(gap=2)
        self.accept = button(self.tr("Accept"), self.accepted.emit, "primary")
        self.reject = button(self.tr("Reject"), self.rejected.emit)
        line.addWidget(self.accept)
        line.addWidget(self.reject)
        line.addStretch(1)
        answers.addLayout(line)
        self.hint = label("", "muted", wrap=True)
        answers.addWidget(self.hint)
        whole.addLayout(answers)

    def show_proposal(self, proposal: SuggestionDetails) -> None:
        self.area.verticalScrollBar().setValue(0)
        self.kind.setText(proposal.kind)
        self.exact.setText(proposal.exact)
        edge = Qt.AlignmentFlag.AlignRight if is_arabic(proposal.exact) else Qt.AlignmentFlag.AlignLeft
        self.exact.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        self.why.setText(proposal.why)
        clear(self._facts)
        for i, (name, value) in enumerate(proposal.facts):
            self._facts.addWidget(label(name, "muted"), i, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(label(value, wrap=True), i, 1)
        self.accept.setVisible(proposal.makes_claim)
        self.reject.setText(self.tr("Reject") if proposal.makes_claim else self.tr("Dismiss"))
        self.reject.setAccessibleName(self.reject.text())
        keys = {"%1": isolate_ltr("Enter"), "%2": isolate_ltr("Backspace"), "%3": isolate_ltr("1–8")}
        hint = self.tr("%1 accepts, %2 rejects, %3 accepts as another kind; the next one follows.")
        if not proposal.makes_claim:
            hint = self.tr("A copy check creates no claim; %2 dismisses it.")
        for place, key in keys.items():
            hint = hint.replace(place, key)
        self.hint.setText(hint)
