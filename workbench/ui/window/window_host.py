"""The window host: builds the window from the preferences, shows it, and puts another one in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from workbench.settings import Digits
from workbench.ui.actions.keymap import Keymap
from workbench.ui.labels.enums import Words
from workbench.ui.state.preferences import Preferences
from workbench.ui.theme.application_theme import chosen_theme, install_theme
from workbench.ui.theme.fonts import shown_font
from workbench.ui.translations import InstalledLanguage
from workbench.ui.window.appearance import Appearance
from workbench.ui.window.main_window import MainWindow
from workbench.ui.window.pages import AnyPage, action_registry

_WIDE, _HIGH = 1440, 900


class WindowHost(QObject):
    """Owns what the whole application has of the preferences: language, theme, font."""

    def __init__(self, app: QApplication, preferences: Preferences, pages: Sequence[AnyPage]) -> None:
        super().__init__()
        self.app, self._preferences, self._pages = app, preferences, pages
        self.registry = action_registry(pages)
        self._language = InstalledLanguage(app)
        self.words: Words
        self.window: MainWindow
        self._build()
        preferences.reading_changed.connect(self._show_reading_font)
        preferences.movement_changed.connect(self._show_movement)
        preferences.shortcuts_changed.connect(lambda: self.window.show_keys(self.keymap))

    @property
    def keymap(self) -> Keymap:
        return Keymap.read(self._preferences.settings.shortcuts, self.registry.actions)

    def show(self) -> None:
        """Show the window large: all of a small screen, a part of a large one."""
        area = self.app.primaryScreen().availableGeometry()
        if area.width() <= _WIDE:
            self.window.setGeometry(area)
            self.window.showMaximized()
        else:
            self.window.resize(_WIDE, min(_HIGH, area.height()))
            self.window.show()

    def build_again(self) -> MainWindow:
        """Build another window, not shown yet, with the language and theme of now; returns the old one."""
        old = self.window
        self._build()
        return old

    def replace(self, old: MainWindow) -> None:
        """Show the window in the place of the old one and hide that; whoever replaces it also deletes it."""
        self.window.setGeometry(old.geometry())
        if old.isMaximized():
            self.window.showMaximized()
        else:
            self.window.show()
        old.hide()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.release_language()

    def release_language(self) -> None:
        """Take the translators off the application."""
        self._language.uninstall()

    def _build(self) -> None:
        settings = self._preferences.settings
        eastern = settings.digits is Digits.ARABIC
        self._language.install(settings.language, eastern_digits=eastern)
        theme = chosen_theme(self.app, settings.theme)
        self.app.setFont(shown_font(settings.interface_size / 100))
        install_theme(self.app, theme)
        self.words = Words(eastern_digits=eastern)
        appearance = Appearance(self.words, theme, self._preferences.reading_face, settings.reading_size)
        self.window = MainWindow(appearance, self.registry, self.keymap, self._pages)
        self._show_movement(settings.visual_movement)
        self._show_reading_font()
        self.window.article.view.zoomed.connect(self._preferences.keep_zoom)

    def _show_movement(self, visual: bool) -> None:
        for view in (self.window.article.view, self.window.article.beside.view):
            view.set_visual_movement(visual)

    def _show_reading_font(self) -> None:
        for view in (self.window.article.view, self.window.article.beside.view):
            view.set_reading_font(self._preferences.reading_face, self._preferences.settings.reading_size)
