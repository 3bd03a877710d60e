"""What people do with the dialogs about encryption: see one, type into it, write the recovery key down."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton

from workbench.domain.errors import KeyringUnavailable
from workbench.domain.reason_codes import ReasonCode
from workbench.services.encryption.system_keyring import SystemKeyring
from workbench.ui.flows.auto_lock import AutoLock
from workbench.ui.views.encryption_dialogs import PassphraseDialog, ProtectionDialog, RecoveryKeyDialog
from workbench.ui.views.unlock_dialog import UnlockDialog
from workbench.ui.window.main_window import MainWindow

D = TypeVar("D", bound=QDialog)


class Hands:
    """A clock that is set by hand."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def no_ring() -> SystemKeyring:
    raise KeyringUnavailable(reason=ReasonCode.KEYRING_NONE)


def shown(kind: type[D]) -> D:
    """The one dialog of this kind that can be seen."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1, [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]
    return found[0]


def press(dialog: ProtectionDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, f"protection_{name}")
    assert isinstance(button, QPushButton)
    button.click()


def say(dialog: PassphraseDialog, words: str) -> None:
    dialog.lines.first.setText(words)
    assert not dialog.done_button.isEnabled()
    dialog.lines.second.setText(words)
    dialog.done_button.click()


def write_down() -> str:
    dialog = shown(RecoveryKeyDialog)
    key = "-".join(dialog.key.accessibleName().split())
    dialog.reject()
    assert dialog.isVisible()  # not before it is kept
    dialog.kept.setChecked(True)
    dialog.close_button.click()
    return key


def open_by(words: str, *, recovering: bool = False) -> None:
    dialog = shown(UnlockDialog)
    if recovering:
        dialog.other.click()
    dialog.line.setText(words)
    dialog.open_button.click()


def words_on(window: MainWindow) -> str:
    """All that can be read in a window."""
    labels = [one.text() for one in window.findChildren(QLabel)]
    boxes = [box.itemText(at) for box in window.findChildren(QComboBox) for at in range(box.count())]
    return "\n".join([*labels, *boxes, window.article.view.document.text])


def locked(auto_lock: AutoLock) -> bool:
    return auto_lock.locked


def leave() -> None:
    shown(UnlockDialog).leave.click()


def then(*steps: tuple[type[QDialog], Callable[[], object]]) -> None:
    """Do these one after the other, each as soon as its dialog is there to keep the program."""
    left = list(steps)

    def look() -> None:
        kind, step = left[0]
        if any(isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets()):
            left.pop(0)
            QTimer.singleShot(0, step)
        if left:
            QTimer.singleShot(0, look)

    QTimer.singleShot(0, look)
