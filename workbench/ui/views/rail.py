"""The rail: which place of the desk one is in."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from workbench.ui.theme import UNIT, Theme, icon
from workbench.ui.views.parts import rows

PLACES = ("queue", "article", "sources")


class Rail(QWidget):
    chosen = Signal(str)
    settings = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Places"))
        self.setFixedWidth(24 * UNIT)
        column = rows(self, 2, 1)
        names = (self.tr("Queue"), self.tr("Article"), self.tr("Sources"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for place, name in zip(PLACES, names, strict=True):
            made = self._button(theme, place, name)
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, p=place: self.chosen.emit(p))
            self._group.addButton(made)
            self.buttons[place] = made
            column.addWidget(made)
        column.addStretch(1)
        gear = self._button(theme, "settings", self.tr("Settings"))
        gear.clicked.connect(lambda _=False: self.settings.emit())
        column.addWidget(gear)

    def _button(self, theme: Theme, picture: str, name: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(picture, theme))
        made.setIconSize(QSize(6 * UNIT, 6 * UNIT))
        made.setText(name)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setAccessibleName(name)
        made.setObjectName(f"rail_{picture}")
        made.setFixedSize(20 * UNIT, 16 * UNIT)
        return made

    def show_place(self, place: str) -> None:
        self.buttons[place].setChecked(True)

    def show_count(self, place: str, shown: str) -> None:
        """A count beside a place's name: "" for none."""
        made = self.buttons[place]
        made.setText(f"{made.accessibleName()} {shown}".strip())
