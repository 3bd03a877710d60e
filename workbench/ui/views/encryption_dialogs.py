"""Encryption dialogs: the offer, a new passphrase, the recovery key (shown once), and the status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QProgressBar, QWidget

from workbench.ui.theme import fitting
from workbench.ui.views.bundle_export_parts import PassphraseFields
from workbench.ui.views.dialogs import Form
from workbench.ui.views.plain_text import button_text, set_window_title
from workbench.ui.views.widgets import button, card, columns, fit_height, label, rows


class PassphraseDialog(Form):
    """A new passphrase, typed twice. `refuse` keeps the dialog open with the reason."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None, title: str, done: str, text: str) -> None:
        super().__init__(parent, title, done, text)
        self.lines = PassphraseFields(
            self.tr("Four or more words that only you would combine. They are not stored anywhere.")
        )
        self.outer.addWidget(self.lines)
        self.options = rows(gap=2)
        self.outer.addLayout(self.options)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.outer.addWidget(self.trouble)
        self.finish()
        self.buttons.accepted.disconnect(self.accept)
        self.buttons.accepted.connect(self._choose)
        for line in (self.lines.first, self.lines.second):
            line.textChanged.connect(lambda _: self._ready())
        self._ready()

    def tick(self, text: str, *, checked: bool = False) -> QCheckBox:
        """Add a checkbox."""
        made = QCheckBox(button_text(text))
        made.setAccessibleName(text)
        made.setChecked(checked)
        self.options.addWidget(made)
        return made

    def note(self, text: str) -> None:
        self.options.addWidget(label(text, "muted", wrap=True))

    def refuse(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setAccessibleName(sentence)
        self.trouble.show()
        fit_height(self)
        self.lines.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ready(self) -> None:
        self.trouble.hide()
        self.done_button.setEnabled(bool(self.lines.value()))

    def _choose(self) -> None:
        self.chosen.emit(self.lines.value())


class OfferDialog(PassphraseDialog):
    """At the first start: whether to encrypt the new store."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("Encrypt your work?"),
            self.tr("Encrypt"),
            self.tr(
                "If this computer is lost or taken, nobody can read your work without the passphrase. If "
                "you lose both the passphrase and the recovery key, nobody can open it for you either. "
                "You can also encrypt later, from the menu."
            ),
        )
        no = self.tr("Not now")
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(no)
        cancel.setAccessibleName(no)


class EncryptDialog(PassphraseDialog):
    """Encrypt the store that is open."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("Encrypt the store"),
            self.tr("Encrypt"),
            self.tr(
                "The store is rewritten and compared row by row; only then does it replace the old one. "
                "Nobody can open it without the passphrase or the recovery key."
            ),
        )
        self.shred = self.tick(
            self.tr("Then remove the unencrypted file, backups and copies"),
            checked=True,
        )
        self.note(
            self.tr(
                "On flash memory the old data may remain for a long time: only full-disk encryption is safe."
            )
        )


class ChangeDialog(PassphraseDialog):
    """Changes the passphrase, and optionally re-encrypts the store, if others may know the old one."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent, self.tr("New passphrase"), self.tr("Change the passphrase"), text)
        self.anew = self.tick(self.tr("Re-encrypt the whole store: others may know the old passphrase"))


class RecoveryKeyDialog(QDialog):
    """The recovery key, shown once. The dialog closes only after the person confirms that it is written down."""

    def __init__(self, parent: QWidget | None, key: str) -> None:
        super().__init__(parent)
        title = self.tr("The recovery key")
        set_window_title(self, title)
        self.setMinimumWidth(fitting(120, 10).width())
        outer = rows(self, 6, 4)
        outer.addWidget(label(title, "title"))
        outer.addWidget(
            label(
                self.tr(
                    "It opens the store if the passphrase is forgotten. It is shown only once: write it on "
                    "paper and keep it away from this computer."
                ),
                "muted",
                wrap=True,
            )
        )
        frame, inner = card()
        groups = key.split("-")
        half = (len(groups) + 1) // 2
        shown = "\n".join("  ".join(part) for part in (groups[:half], groups[half:]))
        self.key = label(shown, "title")
        self.key.setObjectName("recovery_key")
        self.key.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key.setAccessibleName(" ".join(groups))
        self.key.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.key.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the flags have set another
        inner.addWidget(self.key)
        outer.addWidget(frame)
        self.kept = QCheckBox(self.tr("I have written it down"))
        self.kept.setAccessibleName(self.kept.text())
        outer.addWidget(self.kept)
        last = columns(gap=3)
        last.addWidget(button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(key)))
        last.addStretch(1)
        self.close_button = button(self.tr("Close"), self.accept, "primary")
        self.close_button.setEnabled(False)
        self.kept.toggled.connect(self.close_button.setEnabled)
        last.addWidget(self.close_button)
        outer.addLayout(last)

    def reject(self) -> None:
        """Escape and the close button close it only after the confirmation."""
        if self.kept.isChecked():
            super().reject()


class WorkDialog(QDialog):
    """Long work on the whole store: its progress, and a way to stop it. The window is blocked meanwhile."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent)
        set_window_title(self, text)
        self.setMinimumWidth(fitting(100, 10).width())
        outer = rows(self, 6, 4)
        outer.addWidget(label(text, "strong", wrap=True))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setRange(0, 0)
        outer.addWidget(self.bar)
        last = columns()
        last.addStretch(1)
        self.cancel = button(self.tr("Cancel"), self.reject)
        last.addWidget(self.cancel)
        outer.addLayout(last)

    def count(self, done: int, total: int | None) -> None:
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)

    def reject(self) -> None:
        """Request a stop; the dialog stays until the work has stopped."""
        self.cancel.setEnabled(False)
        self.stopped.emit()


@dataclass(frozen=True, slots=True)
class ProtectionStatus:
    """The encryption status; `keyring` is None if this machine has no usable keyring."""

    encrypted: bool
    keyring: bool | None
    minutes: int
    choices: Sequence[tuple[int, str]]


class ProtectionDialog(QDialog):
    """The encryption status and all actions on it."""

    wanted = Signal(str)
    minutes_chosen = Signal(int)
    keyring_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None, shown: ProtectionStatus) -> None:
        super().__init__(parent)
        title = self.tr("Encryption and locking")
        set_window_title(self, title)
        self.setMinimumWidth(fitting(120, 10).width())
        self._outer = rows(self, 6, 4)
        self._outer.addWidget(label(title, "title"))
        if shown.encrypted:
            self._encrypted(shown)
        else:
            self._plain()
        last = columns()
        last.addStretch(1)
        last.addWidget(button(self.tr("Close"), self.accept, "primary"))
        self._outer.addLayout(last)

    def _plain(self) -> None:
        self._outer.addWidget(label(self.tr("The store is not encrypted."), "strong"))
        self._outer.addWidget(
            label(
                self.tr(
                    "Anyone with this computer or its disk can read it, unless the disk itself is encrypted."
                ),
                "muted",
                wrap=True,
            )
        )
        self._offer("encrypt", self.tr("Encrypt the store…"))

    def _encrypted(self, shown: ProtectionStatus) -> None:
        self._outer.addWidget(label(self.tr("The store is encrypted."), "strong"))
        self._offer("lock", self.tr("Lock the window now"))
        line = columns(gap=3)
        caption = label(self.tr("Lock automatically when idle"))
        self.minutes = QComboBox()
        self.minutes.setAccessibleName(caption.text())
        caption.setBuddy(self.minutes)
        for stored, text in shown.choices:
            self.minutes.addItem(text, stored)
        self.minutes.setCurrentIndex(max(0, self.minutes.findData(shown.minutes)))
        self.minutes.activated.connect(lambda _: self.minutes_chosen.emit(self.minutes.currentData()))
        line.addWidget(caption)
        line.addWidget(self.minutes)
        line.addStretch(1)
        self._outer.addLayout(line)
        self.keyring = QCheckBox(self.tr("This computer's keyring opens the store too"))
        self.keyring.setAccessibleName(self.keyring.text())
        self.keyring.setChecked(bool(shown.keyring))
        self.keyring.setEnabled(shown.keyring is not None)
        self.keyring.toggled.connect(self.keyring_wanted)
        self._outer.addWidget(self.keyring)
        if shown.keyring is None:
            self._outer.addWidget(label(self.tr("This computer has no usable keyring."), "muted", wrap=True))
        self._offer("change", self.tr("Change the passphrase…"))
        self._offer("recovery", self.tr("Make a new recovery key…"))
        self._offer("decrypt", self.tr("Decrypt the store…"))

    def _offer(self, name: str, text: str) -> None:
        made = button(text, lambda: self._want(name))
        made.setObjectName(f"protection_{name}")
        line = columns()
        line.addWidget(made)
        line.addStretch(1)
        self._outer.addLayout(line)

    def _want(self, name: str) -> None:
        self.accept()
        self.wanted.emit(name)
