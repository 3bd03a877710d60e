"""The detector rules and their statistics: the table, pinning a rule, and its reset."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.changes import Changes, EntityType
from workbench.domain.rule import RuleSetting
from workbench.suggest.rule_confidence import PRECISION_FLOOR
from workbench.ui.rows.detector_rules import RuleWords
from workbench.ui.state.session import Session
from workbench.ui.theme import Theme
from workbench.ui.views.rules_dialog import RulesDialog


class DetectorRulesPresenter(QObject):
    decided = Signal()  # a rule was pinned, unpinned or reset, by hand or by undo

    def __init__(self, session: Session, window: QWidget, theme: Theme) -> None:
        super().__init__()
        self._session, self._window, self._theme = session, window, theme
        self._words = RuleWords(session.words)
        self._dialog: RulesDialog | None = None
        session.changed.connect(self._changed)

    def open(self) -> RulesDialog:
        dialog = RulesDialog(self._window, self._theme, self._words.settings(), PRECISION_FLOOR)
        dialog.setting_chosen.connect(self.set)
        dialog.reset.connect(self.reset)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        self.show()
        dialog.open()
        dialog.table.setFocus()
        return dialog

    def show(self) -> None:
        if self._dialog is not None:
            table = self._session.workspace.rules.table()
            self._dialog.show_lines([self._words.line(row) for row in table])

    def set(self, rule: str, setting: str) -> None:
        service = self._session.workspace.rules
        self._session.perform(lambda actor: service.set(actor, rule, RuleSetting(setting)))
        self.show()

    def reset(self, rule: str) -> None:
        service = self._session.workspace.rules
        self._session.perform(lambda actor: service.reset(actor, rule))
        self.show()

    def _changed(self, changes: Changes) -> None:
        if changes.ids(EntityType.RULE):
            self.show()
            self.decided.emit()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
