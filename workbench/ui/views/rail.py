"""The rail: which place of the desk one is in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from workbench.ui.theme import UNIT, Theme, icon
from workbench.ui.views.parts import rows

PLACES = ("queue", "article", "sources")


class RailButton(QToolButton):
    """A place's button with its count as a badge."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._count = theme, ""

    def show_count(self, shown: str) -> None:
        self._count = shown
        self.setAccessibleDescription(shown)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(8)
        font.setBold(True)
        painter.setFont(font)
        width = max(18.0, painter.fontMetrics().horizontalAdvance(self._count) + 10.0)
        left = 10.0 if self.isRightToLeft() else self.width() - width - 10.0
        box = QRectF(left, 5, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ink", "accent"))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(self._theme.colour("ink", "on_accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._count)
        painter.end()


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
        self.buttons: dict[str, RailButton] = {}
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

    def _button(self, theme: Theme, picture: str, name: str) -> RailButton:
        made = RailButton(theme)
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
        self.buttons[place].show_count(shown)
