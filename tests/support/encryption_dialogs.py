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


class ManualClock:
    """A clock that tests set."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def without_keyring() -> SystemKeyring:
    raise KeyringUnavailable(reason=ReasonCode.KEYRING_NONE)


def visible_dialog(kind: type[D]) -> D:
    """The only visible dialog of this kind."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1, [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]
    return found[0]


def press_button(dialog: ProtectionDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, f"protection_{name}")
    assert isinstance(button, QPushButton)
    button.click()


def enter_passphrase_twice(dialog: PassphraseDialog, words: str) -> None:
    dialog.lines.first.setText(words)
    assert not dialog.done_button.isEnabled()
    dialog.lines.second.setText(words)
    dialog.done_button.click()


def confirm_recovery_key() -> str:
    dialog = visible_dialog(RecoveryKeyDialog)
    key = "-".join(dialog.key.accessibleName().split())
    dialog.reject()
    assert dialog.isVisible()  # not before it is kept
    dialog.kept.setChecked(True)
    dialog.close_button.click()
    return key


def unlock_with(words: str, *, recovering: bool = False) -> None:
    dialog = visible_dialog(UnlockDialog)
    if recovering:
        dialog.other.click()
    dialog.line.setText(words)
    dialog.open_button.click()


def visible_text(window: MainWindow) -> str:
    """All text that is shown in a window."""
    labels = [one.text() for one in window.findChildren(QLabel)]
    boxes = [box.itemText(at) for box in window.findChildren(QComboBox) for at in range(box.count())]
    return "\n".join([*labels, *boxes, window.article.view.document.text])


def is_locked(auto_lock: AutoLock) -> bool:
    return auto_lock.locked


def leave_unlock_dialog() -> None:
    visible_dialog(UnlockDialog).leave.click()


def answer_dialogs(*steps: tuple[type[QDialog], Callable[[], object]]) -> None:
    """Take these steps in order, each as soon as its modal dialog is shown."""
    left = list(steps)

    def look() -> None:
        kind, step = left[0]
        if any(isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets()):
            left.pop(0)
            QTimer.singleShot(0, step)
        if left:
            QTimer.singleShot(0, look)

    QTimer.singleShot(0, look)
