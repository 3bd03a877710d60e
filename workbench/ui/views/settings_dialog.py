"""Settings dialog: every choice takes effect at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from workbench.ui.actions.keys import Key
from workbench.ui.theme import UNIT, fitting
from workbench.ui.views.keys_panel import KeyRow, KeysPanel
from workbench.ui.views.plain_text import button_text, set_window_title
from workbench.ui.views.widgets import LineEdit, button, columns, label, rows

_SIZES = (11, 13, 15, 17, 19, 21, 24, 28, 32, 40)
_INTERFACE = (80, 90, 100, 115, 130, 150, 175, 200, 250, 300)


@dataclass(frozen=True, slots=True)
class SettingsValues:
    """The values that the dialog starts from."""

    language: str
    theme: str
    face: str
    size: int
    digits: str
    autosuggest: bool
    author: str
    interface_size: int = 100
    visual_movement: bool = False
    percents: Sequence[tuple[str, str]] = tuple((str(size), f"{size}%") for size in _INTERFACE)


class SettingsDialog(QDialog):
    changed = Signal(str, object)

    def __init__(
        self,
        parent: QWidget | None,
        values: SettingsValues,
        faces: Sequence[str],
        keys: Sequence[KeyRow] = (),
        taken: Callable[[Key, str], str] = lambda _key, _name: "",
    ) -> None:
        super().__init__(parent)
        set_window_title(self, self.tr("Settings"))
        outer = rows(self, 6, 4)
        outer.addWidget(label(self.tr("Settings"), "title"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar takes the keys
        self.tabs.setAccessibleName(self.tr("Settings"))
        self.tabs.tabBar().setAccessibleName(self.tr("Groups of settings"))
        self.tabs.tabBar().setExpanding(False)
        outer.addWidget(self.tabs, 1)
        self._general(values)
        self._reading(values, faces)
        self.keys = KeysPanel(keys, taken)
        self.tabs.addTab(self.keys, self.tr("Keys"))
        last = columns()
        last.addWidget(label(self.tr("Every choice takes effect at once."), "muted"))
        last.addStretch(1)
        last.addWidget(button(self.tr("Close"), self.accept, "primary"))
        outer.addLayout(last)
        self.resize(fitting(160, 165))

    def _page(self, name: str) -> None:
        """Add a page to the dialog; further fields are put on it."""
        page = QWidget()
        self.form = QFormLayout(page)
        self.form.setContentsMargins(2 * UNIT, 4 * UNIT, 2 * UNIT, 2 * UNIT)
        self.form.setVerticalSpacing(4 * UNIT)
        self.form.setHorizontalSpacing(6 * UNIT)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self.tabs.addTab(area, name)

    def _general(self, values: SettingsValues) -> None:
        self._page(self.tr("Window"))
        self.language = self._choice(
            "language", self.tr("Language"), (("ar", "العربية"), ("en", "English")), values.language
        )
        themes = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        self.theme = self._choice("theme", self.tr("Theme"), themes, values.theme)
        shown = dict(values.percents)
        shown.setdefault(str(values.interface_size), f"{values.interface_size}%")
        sizes = sorted(shown.items(), key=lambda pair: int(pair[0]))
        self.interface = self._choice(
            "interface_size", self.tr("Size of the window's text"), sizes, str(values.interface_size)
        )
        digits = (("western", "123"), ("arabic", "١٢٣"))
        self.digits = self._choice("digits", self.tr("Digits"), digits, values.digits)
        self.author = LineEdit(values.author)
        self.author.editingFinished.connect(lambda: self.changed.emit("author", self.author.text().strip()))
        self._row(self.tr("Your name"), self.author)

    def _reading(self, values: SettingsValues, faces: Sequence[str]) -> None:
        self._page(self.tr("Reading"))
        self.face = self._choice("face", self.tr("Reading font"), tuple((f, f) for f in faces), values.face)
        sizes = sorted({*_SIZES, values.size})
        shown = tuple((str(points), str(points)) for points in sizes)
        self.points = self._choice("size", self.tr("Text size"), shown, str(values.size))
        self.autosuggest = self._check(
            "autosuggest", self.tr("Look for suggestions when an article is opened"), on=values.autosuggest
        )
        self.visual = self._check(
            "visual_movement",
            self.tr("Left and right arrows follow the screen, not the order of the text"),
            on=values.visual_movement,
        )

    def _check(self, name: str, text: str, *, on: bool) -> QCheckBox:
        made = QCheckBox(button_text(text))
        made.setObjectName(f"setting_{name}")
        made.setAccessibleName(text)
        made.setChecked(on)
        made.toggled.connect(lambda now: self.changed.emit(name, now))
        self.form.addRow(made)
        return made

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
