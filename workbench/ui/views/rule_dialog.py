"""Rule dialog: resolves many conflicts by one rule, with a preview of its choices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QHeaderView,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workbench.ui.theme import fitting, scaled
from workbench.ui.views.dialogs import Form
from workbench.ui.views.plain_text import button_text, tooltip_text
from workbench.ui.views.widgets import columns, label

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class RuleChoiceRow:
    """What the rule would choose in one conflict; `value` is "" if it stays open."""

    what: str
    value: str
    who: str


class RuleDialog(Form):
    """`rules`, `people`, `devices` and `scopes` are (stored value, label)."""

    asked = Signal(str, str, str)  # rule, whose, scope: what would it choose?

    def __init__(
        self, parent: QWidget, rules: Choices, people: Choices, devices: Choices, scopes: Choices
    ) -> None:
        text = self.tr(
            "You choose the rule, and the history keeps its name. Conflicts for which it gives no "
            "single value stay open. Values that are not kept stay in the history."
        )
        super().__init__(parent, self.tr("Resolve conflicts by a rule"), self.tr("Resolve"), text)
        self._whose = {"person": list(people), "device": list(devices)}
        self.outer.insertLayout(self.outer.indexOf(self.form), self._rules(rules))
        self.scope = QComboBox()
        for stored, shown in scopes:
            self.scope.addItem(shown, stored)
        self.scope.activated.connect(lambda _: self.ask())
        self.whose = QComboBox()
        self.whose.activated.connect(lambda _: self.ask())
        self.field(self.tr("Which conflicts"), self.scope)
        self.field(self.tr("Whose values"), self.whose)
        self.count = label("", "strong", wrap=True)
        self.outer.addWidget(self.count)
        self.table = self._table()
        self.outer.addWidget(self.table, 1)
        self.finish()
        self.resize(fitting(220, 165))

    def _rules(self, rules: Choices) -> QBoxLayout:
        line = columns(gap=4)
        self._group = QButtonGroup(self)
        self.rules: dict[str, QRadioButton] = {}
        for stored, shown in rules:
            made = QRadioButton(button_text(shown))
            made.setAccessibleName(shown)
            made.toggled.connect(lambda on: self._rule() if on else None)
            self._group.addButton(made)
            self.rules[stored] = made
            line.addWidget(made)
        line.addStretch(1)
        return line

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setHorizontalHeaderLabels(
            [self.tr("Conflict"), self.tr("Value that would be kept"), self.tr("Written by")]
        )
        table.setAccessibleName(self.tr("What the rule would choose"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        for part in (header, table.verticalHeader()):
            part.setAccessibleName(table.accessibleName())
        table.setMinimumHeight(scaled(50))
        return table

    @property
    def rule(self) -> str:
        return next((name for name, made in self.rules.items() if made.isChecked()), "")

    def start(self) -> None:
        """Begin with the first rule."""
        next(iter(self.rules.values())).setChecked(True)

    def ask(self) -> None:
        self.done_button.setEnabled(False)
        self.asked.emit(self.rule, self.chosen_whose(), str(self.scope.currentData() or ""))

    def chosen_whose(self) -> str:
        return str(self.whose.currentData() or "") if self.rule in self._whose else ""

    def _rule(self) -> None:
        """A rule was chosen: show the choice of a person or device that it needs."""
        choices = self._whose.get(self.rule, [])
        self.whose.clear()
        for stored, shown in choices:
            self.whose.addItem(shown, stored)
        self.whose.setEnabled(bool(choices))
        self.ask()

    def show_chosen(self, lines: Sequence[RuleChoiceRow], count: str, *, any_settled: bool) -> None:
        """Show what the rule would choose in each conflict."""
        self.count.setText(count)
        self.table.setRowCount(len(lines))
        for at, line in enumerate(lines):
            shown = (line.what, line.value or self.tr("Stays open"), line.who)
            for column, text in enumerate(shown):
                item = QTableWidgetItem(" ".join(text.split()))
                item.setToolTip(tooltip_text(text))
                self.table.setItem(at, column, item)
        self.done_button.setEnabled(any_settled)
