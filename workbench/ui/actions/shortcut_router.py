"""Shortcut router: sends physical keys to actions before a widget sees them, but never while somebody types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from workbench.ui.actions.action_table import Action
from workbench.ui.actions.keymap import Keymap
from workbench.ui.actions.keys import Key

#: Keys that move between and inside controls everywhere but where articles are marked.
_OF_CONTROLS = frozenset({"Tab", "Enter", "Backspace"})
_UNDO_NAMES = frozenset({"undo", "redo"})


class KeyRouter(QObject):
    """An event filter for the window. `trigger` runs an action by name; False if the action is disabled."""

    def __init__(
        self,
        window: QWidget,
        surfaces: Callable[[], tuple[QWidget, ...]],
        trigger: Callable[[str], bool],
        keymap: Keymap | None = None,
    ) -> None:
        super().__init__(window)
        self.keymap = keymap or Keymap()
        self._window, self._surfaces, self._trigger = window, surfaces, trigger

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if QApplication.activePopupWidget() is not None:
            return False
        focus = self._window.focusWidget()
        return any(
            self._counts(action, key, focus) and self._trigger(action.name)
            for action in self.keymap.actions
            for key in self.keymap.keys(action)
            if key.matches(event)
        )

    def _counts(self, action: Action, key: Key, focus: QWidget | None) -> bool:
        typing = isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox)
        if not key.surface:
            return not (typing and action.name in _UNDO_NAMES and _has_own(focus, action.name))
        if typing or isinstance(focus, QComboBox):
            return False
        if key.name in _OF_CONTROLS:
            return focus in self._surfaces()
        return True


def _has_own(field: QWidget | None, name: str) -> bool:
    """Whether a focused text field has changes of its own to undo first."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if name == "undo" else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return document.isUndoAvailable() if name == "undo" else document.isRedoAvailable()
    return False
