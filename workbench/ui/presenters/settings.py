"""The settings dialog: shows the preferences, and changes each one at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.ui.actions.keymap import FIXED, Keymap
from workbench.ui.actions.keys import Key
from workbench.ui.actions.registry import ActionRegistry
from workbench.ui.state.preferences import Preferences
from workbench.ui.theme.fonts import READING_FACES
from workbench.ui.views.keys_panel import KeyRow
from workbench.ui.views.plain_text import button_text
from workbench.ui.views.settings_dialog import SettingsDialog, SettingsValues


class SettingsPresenter(QObject):
    def __init__(self, preferences: Preferences, registry: ActionRegistry) -> None:
        super().__init__(preferences)
        self._preferences, self._registry = preferences, registry
        self.tab = 0  # the tab that is shown, or was shown last

    def open(
        self, window: QWidget, person_name: str, tab: int = 0, more: Sequence[tuple[str, QWidget]] = ()
    ) -> None:
        """Show the dialog over `window`; `person_name` is offered where no name was chosen yet.

        `more` are further pages with their titles.
        """
        settings = self._preferences.settings
        shown = SettingsValues(
            settings.language,
            settings.theme,
            self._preferences.reading_face,
            settings.reading_size,
            settings.digits,
            settings.autosuggest,
            settings.author or person_name,
            settings.interface_size,
            settings.visual_movement,
        )
        dialog = SettingsDialog(window, shown, READING_FACES, self._key_rows(), self._taken_by)
        dialog.changed.connect(self._preferences.change)
        dialog.keys.chosen.connect(lambda name, key: self._set_keymap(dialog, self._keymap.giving(name, key)))
        dialog.keys.reset_all.connect(
            lambda: self._set_keymap(dialog, Keymap(actions=self._registry.actions))
        )
        dialog.finished.connect(dialog.deleteLater)
        for title, page in more:
            dialog.tabs.addTab(page, button_text(title))
        dialog.tabs.setCurrentIndex(tab)
        self.tab = tab
        dialog.tabs.currentChanged.connect(self._remember_tab)
        dialog.open()

    def _remember_tab(self, tab: int) -> None:
        self.tab = tab

    @property
    def _keymap(self) -> Keymap:
        return Keymap.read(self._preferences.settings.shortcuts, self._registry.actions)

    def _key_rows(self) -> list[KeyRow]:
        names, keymap = self._registry.labels(), self._keymap
        return [
            KeyRow(
                action.name,
                names[action.name],
                keymap.first(action),
                keymap.changed(action.name),
                action.name in FIXED,
            )
            for action in self._registry.actions
        ]

    def _taken_by(self, key: Key, name: str) -> str:
        other = self._keymap.taken_by(key, name)
        return self._registry.labels()[other] if other else ""

    def _set_keymap(self, dialog: SettingsDialog, keymap: Keymap) -> None:
        self._preferences.change("shortcuts", keymap.written())
        dialog.keys.show_rows(self._key_rows())
