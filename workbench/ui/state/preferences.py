"""Preferences: the settings of this machine while the program runs, saved at each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.errors import BadInput
from workbench.settings import LARGEST, SMALLEST, Digits, LanguageChoice, Settings, ThemeChoice
from workbench.ui.theme.fonts import READING_FACES

_ZOOM_SETTLES_MS = 400
#: The names that the settings dialog and the flows use: the field of `Settings` and how its value is read.
_FIELDS: dict[str, tuple[str, Callable[[str], object]]] = {
    "language": ("language", LanguageChoice),
    "theme": ("theme", ThemeChoice),
    "digits": ("digits", Digits),
    "face": ("reading_face", str),
    "size": ("reading_size", int),
    "interface_size": ("interface_size", int),
    "author": ("author", str),
    "shortcuts": ("shortcuts", str),
    "store": ("store", str),
    "backup_folder": ("backup_folder", str),
    "lock_minutes": ("lock_minutes", int),
}
_SWITCHES = frozenset({"autosuggest", "visual_movement", "encryption_declined"})


class Preferences(QObject):
    """`save` writes the settings to disk; it may raise BadInput, which `save_failed` reports."""

    appearance_changed = Signal()  # language, theme, digits or interface size: the window must be built again
    reading_changed = Signal()  # the font of the article's text
    movement_changed = Signal(bool)  # whether the caret moves visually
    autosuggest_changed = Signal(bool)
    shortcuts_changed = Signal()
    save_failed = Signal(object)  # BadInput

    def __init__(self, settings: Settings, save: Callable[[Settings], object]) -> None:
        super().__init__()
        self.settings, self._save = settings, save
        self._zoom = QTimer(self)
        self._zoom.setSingleShot(True)
        self._zoom.timeout.connect(self._write)

    @property
    def reading_face(self) -> str:
        """The font family of the article's text."""
        return self.settings.reading_face or READING_FACES[0]

    @property
    def backup_folder(self) -> Path | None:
        """The folder that the person chose for backups; None for beside the store."""
        chosen = self.settings.backup_folder
        return Path(chosen).expanduser() if chosen else None

    def change(self, name: str, value: object) -> None:
        """Set one setting, announce it and save it. Raises KeyError for an unknown name."""
        changed: dict[str, Any]
        if name in _SWITCHES:
            changed = {name: bool(value)}
        else:
            field, read = _FIELDS[name]
            changed = {field: read(str(value))}
        self.settings = replace(self.settings, **changed)
        self._write()
        self._announce(name)

    def keep_zoom(self, points: float) -> None:
        """Remember the text size that the article view has now; saved when it has not changed for a moment."""
        size = min(LARGEST, max(SMALLEST, round(points)))
        if size != self.settings.reading_size:
            self.settings = replace(self.settings, reading_size=size)
            self._zoom.start(_ZOOM_SETTLES_MS)

    def _announce(self, name: str) -> None:
        if name in ("language", "theme", "digits", "interface_size"):
            self.appearance_changed.emit()
        elif name in ("face", "size"):
            self.reading_changed.emit()
        elif name == "visual_movement":
            self.movement_changed.emit(self.settings.visual_movement)
        elif name == "autosuggest":
            self.autosuggest_changed.emit(self.settings.autosuggest)
        elif name == "shortcuts":
            self.shortcuts_changed.emit()

    def _write(self) -> None:
        try:
            self._save(self.settings)
        except BadInput as error:
            self.save_failed.emit(error)
