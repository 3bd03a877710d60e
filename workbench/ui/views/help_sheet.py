"""Help sheet: all shortcuts, from the action table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from workbench.ui.theme import UNIT, fitting
from workbench.ui.views.plain_text import set_window_title
from workbench.ui.views.scroll_keys import scroll_by_key
from workbench.ui.views.widgets import button, columns, label, rows


class HelpSheet(QDialog):
    """`sections` are (title, ((words, key), ...)) with key names already isolated."""

    def __init__(self, parent: QWidget, sections: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        super().__init__(parent)
        title = self.tr("Keyboard shortcuts")
        set_window_title(self, title)
        self.resize(fitting(230, 150))
        outer = rows(self, 6, 4)
        outer.addWidget(label(title, "title"))
        outer.addWidget(
            label(
                self.tr("Keys are recognised by their position on the keyboard, whatever the layout."),
                "muted",
                wrap=True,
            )
        )
        body = QWidget()
        sides = columns(body, 0, 10)
        halves = (sections[: (len(sections) + 1) // 2], sections[(len(sections) + 1) // 2 :])
        for half in halves:
            side = rows(gap=4)
            for name, lines in half:
                side.addWidget(label(name, "section"))
                side.addLayout(self._lines(lines))
            side.addStretch(1)
            sides.addLayout(side, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the sheet itself scrolls it, whatever has the keys
        self._bar = area.verticalScrollBar()
        outer.addWidget(area, 1)
        last = columns()
        last.addStretch(1)
        self.close_button = button(self.tr("Close"), self.accept, "primary")
        self.close_button.installEventFilter(self)
        last.addWidget(self.close_button)
        outer.addLayout(last)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and page keys scroll the sheet."""
        return scroll_by_key(self._bar, event) or super().eventFilter(watched, event)

    def _lines(self, lines: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(UNIT)
        grid.setColumnStretch(0, 1)
        for i, (words, key) in enumerate(lines):
            grid.addWidget(label(words, wrap=True), i, 0)
            grid.addWidget(
                label(key, "key"), i, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            )
        return grid
