"""Physical keys: named by their position on the keyboard, so that shortcuts work with an Arabic layout too.

A key is named by what a US keyboard prints on it ("u", "1", "slash"). The scan code says which key it was:
evdev codes, which are also PC set 1; X11 and Wayland add 8. Where there is no scan code (macOS, synthetic
events) the letter decides, Arabic letters by their place on the Arabic (101) layout.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_ROWS = (
    (2, ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "minus", "equal")),
    (16, tuple("qwertyuiop")),
    (30, tuple("asdfghjkl")),
    (44, (*tuple("zxcvbnm"), "comma", "period", "slash")),
)
_BY_CODE = {first + i: name for first, names in _ROWS for i, name in enumerate(names)}
_BY_KEY = {
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Question: "slash",
    Qt.Key.Key_Slash: "slash",
    Qt.Key.Key_Comma: "comma",
    Qt.Key.Key_Period: "period",
    **{Qt.Key(Qt.Key.Key_F1 + i): f"F{i + 1}" for i in range(12)},
}
_ARABIC = dict(
    zip("ضصثقفغعهخحشسيبلاتنمئءؤرىةوز", [*"qwertyuiopasdfghjklzxcvnm", "comma", "period"], strict=True)
)
_NAMES = {*_BY_CODE.values(), *_BY_KEY.values()}
_X11 = 8
_OTHER_SIDE = {"Left": "Right", "Right": "Left"}


def physical(event: QKeyEvent) -> str | None:
    """The name of the key on a US keyboard, or None for a key that no shortcut uses."""
    if (named := _BY_KEY.get(Qt.Key(event.key()))) and named not in {"slash", "comma", "period"}:
        return named
    code = event.nativeScanCode()
    if code:
        offset = 0 if sys.platform == "win32" else _X11
        if QGuiApplication.platformName() in {"windows", "cocoa"}:
            offset = 0
        if name := _BY_CODE.get(code - offset):
            return name
    return _by_letter(event)


def _by_letter(event: QKeyEvent) -> str | None:
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key).lower()
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key)
    if named := _BY_KEY.get(Qt.Key(key)):
        return named
    letter = event.text() or (chr(key) if 0x600 <= key < 0x700 else "")
    if len(letter) == 1 and letter.isdecimal():
        return str(int(letter))
    return _ARABIC.get(letter)


@dataclass(frozen=True, slots=True)
class Key:
    """A key press; `surface` limits it to the article view and the claim list, so that typing stays typing.

    A `mirrored` arrow follows the direction of the interface: left in English is right in Arabic.
    """

    name: str
    ctrl: bool = False
    shift: bool = False
    alt: bool = False
    surface: bool = False
    mirrored: bool = False

    @property
    def here(self) -> str:
        """The name of the key in the interface's direction."""
        if self.mirrored and QGuiApplication.isRightToLeft():
            return _OTHER_SIDE.get(self.name, self.name)
        return self.name

    def matches(self, event: QKeyEvent) -> bool:
        held = event.modifiers()
        return (
            physical(event) == self.here
            and bool(held & Qt.KeyboardModifier.ControlModifier) == self.ctrl
            and bool(held & Qt.KeyboardModifier.ShiftModifier) == self.shift
            and bool(held & Qt.KeyboardModifier.AltModifier) == self.alt
            and not held & Qt.KeyboardModifier.MetaModifier
        )

    def written(self) -> str:
        """The key as stored in the settings: "Ctrl+Shift+z"."""
        held = [word for word, on in (("Ctrl", self.ctrl), ("Alt", self.alt), ("Shift", self.shift)) if on]
        return "+".join([*held, self.name])

    @classmethod
    def read(cls, text: str) -> Key | None:
        """The key that `written` produced; None if the text names no key."""
        *held, name = text.split("+")
        if name not in _NAMES or not set(held) <= {"Ctrl", "Alt", "Shift"}:
            return None
        ctrl, alt = "Ctrl" in held, "Alt" in held
        return cls(name, ctrl, "Shift" in held, alt, surface=not (ctrl or alt or name.startswith("F")))

    @classmethod
    def pressed(cls, event: QKeyEvent) -> Key | None:
        """The key of a key event; None for one that cannot be a shortcut, such as Shift alone."""
        held, name = event.modifiers(), physical(event)
        if name is None:
            return None
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        alt = bool(held & Qt.KeyboardModifier.AltModifier)
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        return cls(name, ctrl, shift, alt, surface=not (ctrl or alt or name.startswith("F")))

    def shown(self) -> str:
        """The key as people write it, without isolates: "Ctrl+Shift+Z", "?"."""
        if self.name == "slash" and self.shift:
            return "?"
        signs = {"equal": "=", "minus": "-", "slash": "/", "comma": ",", "period": "."}
        arrows = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
        name = {**signs, **arrows}.get(self.here, self.here)
        if len(name) == 1 and (self.ctrl or self.alt):
            name = name.upper()
        held = [word for word, on in (("Ctrl", self.ctrl), ("Alt", self.alt), ("Shift", self.shift)) if on]
        return "+".join([*held, name])
