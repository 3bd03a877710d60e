"""Physical keys: an Arabic layout changes the letter, not the key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from workbench.text.isolates import isolate_ltr
from workbench.ui.actions.keys import Key, physical

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def pressed(key: int, text: str = "", code: int = 0, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, code, 0, 0, text)


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (pressed(Qt.Key.Key_U, "u"), "u"),
        (pressed(0x639, "ع"), "u"),
        (pressed(0x639, "ع", 30), "u"),  # X11: evdev 22 + 8
        (pressed(0x646, "ن", 45), "k"),
        (pressed(Qt.Key.Key_1, "1"), "1"),
        (pressed(0x661, "١"), "1"),
        (pressed(0, "", 10), "1"),
        (pressed(Qt.Key.Key_Question, "?", 61), "slash"),
        (pressed(0x61F, "؟", 61), "slash"),
        (pressed(Qt.Key.Key_Tab, "\t"), "Tab"),
        (pressed(Qt.Key.Key_Backtab), "Tab"),
        (pressed(Qt.Key.Key_Enter), "Enter"),
        (pressed(Qt.Key.Key_F6), "F6"),
        (pressed(Qt.Key.Key_Pause), None),
    ],
)
def test_a_key_is_known_by_its_place(event: QKeyEvent, name: str | None) -> None:
    assert physical(event) == name


def test_modifiers_must_be_exactly_those_of_the_key() -> None:
    undo, redo = Key("z", ctrl=True), Key("z", ctrl=True, shift=True)
    plain, both = pressed(Qt.Key.Key_Z, held=CONTROL), pressed(Qt.Key.Key_Z, held=CONTROL | SHIFT)
    assert undo.matches(plain)
    assert not undo.matches(both)
    assert redo.matches(both)
    assert not Key("z").matches(plain)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        (Key("k", ctrl=True), "Ctrl+K"),
        (Key("z", ctrl=True, shift=True), "Ctrl+Shift+Z"),
        (Key("slash", shift=True), "?"),
        (Key("u"), "u"),
        (Key("Down", alt=True), "Alt+↓"),
    ],
)
def test_keys_are_written_for_people(key: Key, shown: str) -> None:
    assert key.shown() == shown


def test_key_names_are_isolated_from_arabic() -> None:
    assert isolate_ltr("Ctrl+K") == "\u2066Ctrl+K\u2069"
