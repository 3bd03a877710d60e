"""The navigation rail: a button for each page of the window, with counts, and the settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from workbench.ui.theme import UNIT, Theme, icon, scaled
from workbench.ui.views.plain_text import set_tooltip
from workbench.ui.views.widgets import rows


@dataclass(frozen=True, slots=True)
class RailEntry:
    """A page on the rail: its name for signals and its title; hidden unless `offered`."""

    page: str
    icon: str
    title: str
    offered: bool = True


class RailButton(QToolButton):
    """The button of a page, with a count as a badge."""

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
        font.setPointSizeF(self.font().pointSizeF() * 0.78)
        font.setBold(True)
        painter.setFont(font)
        high = painter.fontMetrics().height() + 2.0
        width = max(high, painter.fontMetrics().horizontalAdvance(self._count) + 10.0)
        edge = min(10.0, max(0.0, (self.width() - width) / 2))
        left = edge if self.isRightToLeft() else self.width() - width - edge
        box = QRectF(left, 2, width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ink", "accent"))
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setPen(self._theme.colour("ink", "on_accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._count)
        painter.end()


class NavigationRail(QWidget):
    chosen = Signal(str)
    settings = Signal()

    def __init__(self, theme: Theme, entries: Sequence[RailEntry]) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Navigation"))
        column = rows(self, 2, 1)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        for entry in entries:
            made = self._button(theme, entry.icon, entry.title)
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, page=entry.page: self.chosen.emit(page))
            self._group.addButton(made)
            self.buttons[entry.page] = made
            column.addWidget(made)
            made.setVisible(entry.offered)
        column.addStretch(1)
        gear = self._button(theme, "settings", self.tr("Settings"))
        gear.clicked.connect(lambda _=False: self.settings.emit())
        column.addWidget(gear)
        self._all = (*self.buttons.values(), gear)
        self.set_compact(compact=False)

    def set_compact(self, *, compact: bool) -> None:
        """Show icons only where there is little space; the names are in tooltips and accessible names."""
        style = Qt.ToolButtonStyle
        self.setFixedWidth(14 * UNIT if compact else scaled(24))
        for made in self._all:
            made.setToolButtonStyle(style.ToolButtonIconOnly if compact else style.ToolButtonTextUnderIcon)
            made.setFixedSize(*((10 * UNIT, 10 * UNIT) if compact else (scaled(20), scaled(16))))

    def _button(self, theme: Theme, picture: str, name: str) -> RailButton:
        made = RailButton(theme)
        made.setIcon(icon(picture, theme))
        made.setIconSize(QSize(6 * UNIT, 6 * UNIT))
        made.setText(name)
        made.setAccessibleName(name)
        made.setObjectName(f"rail_{picture}")
        set_tooltip(made, name)
        return made

    def show_place(self, place: str) -> None:
        self.buttons[place].setChecked(True)

    def offer(self, place: str, *, offered: bool) -> None:
        """Show or hide the button of a page."""
        self.buttons[place].setVisible(offered)

    def show_count(self, place: str, shown: str) -> None:
        """Show a count beside a page's name; "" for none."""
        self.buttons[place].show_count(shown)
