"""Settings, live: every choice is taken at once, and closing the dialog is all that is left to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QLineEdit, QWidget

from workbench.ui.theme import UNIT
from workbench.ui.views.parts import button, columns, label, rows

_SIZES = (11, 13, 15, 17, 19, 21, 24, 28, 32, 40)


@dataclass(frozen=True, slots=True)
class SettingsShown:
    """The values that the dialog starts from."""

    language: str
    theme: str
    face: str
    size: int
    digits: str
    autosuggest: bool
    author: str


class SettingsDialog(QDialog):
    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None, values: SettingsShown, faces: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAccessibleName(self.tr("Settings"))
        self.setMinimumWidth(110 * UNIT)
        outer = rows(self, 6, 4)
        outer.addWidget(label(self.tr("Settings"), "title"))
        self.form = QFormLayout()
        self.form.setVerticalSpacing(4 * UNIT)
        self.form.setHorizontalSpacing(6 * UNIT)
        outer.addLayout(self.form)
        self.language = self._choice(
            "language", self.tr("Language"), (("ar", "العربية"), ("en", "English")), values.language
        )
        themes = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        self.theme = self._choice("theme", self.tr("Theme"), themes, values.theme)
        self.face = self._choice("face", self.tr("Reading face"), tuple((f, f) for f in faces), values.face)
        sizes = sorted({*_SIZES, values.size})
        shown = tuple((str(points), str(points)) for points in sizes)
        self.points = self._choice("size", self.tr("Text size"), shown, str(values.size))
        digits = (("western", "123"), ("arabic", "١٢٣"))
        self.digits = self._choice("digits", self.tr("Digits"), digits, values.digits)
        self.author = QLineEdit(values.author)
        self.author.editingFinished.connect(lambda: self.changed.emit("author", self.author.text().strip()))
        self._row(self.tr("Your name"), self.author)
        self.autosuggest = QCheckBox(self.tr("Look for suggestions when an article is opened"))
        self.autosuggest.setAccessibleName(self.autosuggest.text())
        self.autosuggest.setChecked(values.autosuggest)
        self.autosuggest.toggled.connect(lambda on: self.changed.emit("autosuggest", on))
        self.form.addRow(self.autosuggest)
        outer.addStretch(1)
        last = columns()
        last.addStretch(1)
        last.addWidget(button(self.tr("Close"), self.accept, "primary"))
        outer.addLayout(last)

    def _choice(self, name: str, text: str, choices: Sequence[tuple[str, str]], value: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"setting_{name}")
        for stored, shown in choices:
            box.addItem(shown, stored)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.activated.connect(lambda _: self.changed.emit(name, box.currentData()))
        self._row(text, box)
        return box

    def _row(self, text: str, control: QWidget) -> None:
        control.setAccessibleName(text)
        caption = label(text)
        caption.setBuddy(control)
        self.form.addRow(caption, control)
