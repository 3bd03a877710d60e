"""Detector rules dialog: the results of each rule, and its setting: by the answers, always, never, reset."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QDialog,
    QHeaderView,
    QTableView,
    QWidget,
)

from workbench.ui.theme import UNIT, Theme
from workbench.ui.views.plain_text import set_tooltip, set_window_title
from workbench.ui.views.rules_table import COLUMNS, LINE, RuleRow, RulesDelegate, RulesModel
from workbench.ui.views.widgets import button, columns, label, rows

_WIDTHS = {
    "kind": 30, "accepted": 22, "corrected": 23, "rejected": 22, "precision": 52, "confidence": 26, "state": 32,
}  # fmt: skip


class RulesDialog(QDialog):
    setting_chosen = Signal(str, str)  # rule, setting
    reset = Signal(str)

    def __init__(
        self, parent: QWidget | None, theme: Theme, settings: Sequence[tuple[str, str]], threshold: float
    ) -> None:
        super().__init__(parent)
        set_window_title(self, self.tr("Rules"))
        self.resize(QSize(292 * UNIT, 165 * UNIT).boundedTo(self.screen().availableSize()))
        outer = rows(self, 6, 3)
        outer.addWidget(label(self.tr("Rules"), "title"))
        about = self.tr(
            "Suggestions come from these rules. Accepting and rejecting changes a rule's confidence; "
            "a rule that is nearly always rejected is silenced. Every decision can be changed and "
            "undone."
        )
        outer.addWidget(label(about, "muted", wrap=True))
        self.model = RulesModel(self._headers(), self)
        self.table = QTableView()
        self._dress(theme, threshold)
        outer.addWidget(self.table, 1)
        self.sentence = label("", wrap=True)
        self.sentence.setMinimumHeight(10 * UNIT)
        outer.addWidget(self.sentence)
        outer.addLayout(self._foot(settings))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self._chosen()

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Kind"),
            self.tr("Rule"),
            self.tr("Accepted"),
            self.tr("Corrected"),
            self.tr("Rejected"),
            self.tr("Precision"),
            self.tr("Confidence"),
            self.tr("State"),
        )

    def _foot(self, settings: Sequence[tuple[str, str]]) -> QBoxLayout:
        foot = columns(gap=3)
        caption = label(self.tr("Suggestions of this rule"))
        self.setting = QComboBox()
        self.setting.setAccessibleName(caption.text())
        caption.setBuddy(self.setting)
        for stored, shown in settings:
            self.setting.addItem(shown, stored)
        self.setting.activated.connect(lambda _: self._set())
        self.reset_button = button(self.tr("Reset"), self._reset)
        set_tooltip(
            self.reset_button, self.tr("Answers so far no longer count, and the rule is shown again.")
        )
        foot.addWidget(caption)
        foot.addWidget(self.setting)
        foot.addWidget(self.reset_button)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.accept, "primary"))
        return foot

    def _set(self) -> None:
        line = self.chosen()
        if line is not None:
            self.setting_chosen.emit(line.id, str(self.setting.currentData()))

    def _reset(self) -> None:
        line = self.chosen()
        if line is not None:
            self.reset.emit(line.id)

    def _dress(self, theme: Theme, threshold: float) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(RulesDelegate(theme, threshold, table))
        table.setAccessibleName(self.tr("Rules and their results here"))
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(9 * UNIT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for part in (header, table.verticalHeader()):
            part.setAccessibleName(table.accessibleName())
        for i, column in enumerate(COLUMNS):
            if column in _WIDTHS:
                header.resizeSection(i, _WIDTHS[column] * UNIT)
        header.setSectionResizeMode(COLUMNS.index("name"), QHeaderView.ResizeMode.Stretch)

    def show_lines(self, lines: list[RuleRow]) -> None:
        """Show every rule; the selected one stays selected."""
        self.model.show(lines)
        if not self.table.currentIndex().isValid() and lines:
            self.table.setCurrentIndex(self.model.index(0, COLUMNS.index("name")))
        self._chosen()

    def chosen(self) -> RuleRow | None:
        index = self.table.currentIndex()
        found: RuleRow | None = index.data(LINE) if index.isValid() else None
        return found

    def _chosen(self) -> None:
        line = self.chosen()
        self.setting.setEnabled(line is not None)
        self.reset_button.setEnabled(line is not None)
        self.sentence.setText(line.sentence if line is not None else "")
        if line is not None:
            self.setting.setCurrentIndex(max(0, self.setting.findData(line.setting)))
