"""Widgets that all views share: plain labels, named controls, empty states, cards, layouts.

Texts of people and sources are shown as plain text everywhere: a label never guesses HTML.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.theme import UNIT
from workbench.ui.views.elided_text import elide
from workbench.ui.views.plain_text import button_text, set_tooltip


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label; `role` is one of the style sheet's (title, muted, error, chip)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    # By itself a label aligns by its text: a bare number would stand at the wrong edge of an Arabic form.
    made.setAlignment(leading_edge() | Qt.AlignmentFlag.AlignVCenter)
    if role:
        made.setProperty("role", role)
    return made


def leading_edge() -> Qt.AlignmentFlag:
    """The edge where lines begin in the interface's direction, whatever the direction of the text."""
    rtl = QGuiApplication.isRightToLeft()
    return Qt.AlignmentFlag.AlignAbsolute | (
        Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    )


def button(text: str, clicked: Callable[[], object] | None = None, role: str = "") -> QPushButton:
    made = QPushButton(button_text(text))
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    if clicked is not None:
        made.clicked.connect(lambda _=False: clicked())
    return made


def tool_button(icon: QIcon, name: str, clicked: Callable[[], object] | None = None) -> QToolButton:
    """An icon-only button; `name` is its accessible name and tooltip."""
    made = QToolButton()
    made.setIcon(icon)
    made.setAccessibleName(name)
    set_tooltip(made, name)
    if clicked is not None:
        made.clicked.connect(lambda _=False: clicked())
    return made


def set_spacing(layout: QBoxLayout, margin: int = 0, gap: int = 2) -> QBoxLayout:
    """Set margins and spacing in units of 4 pixels."""
    layout.setContentsMargins(margin * UNIT, margin * UNIT, margin * UNIT, margin * UNIT)
    layout.setSpacing(gap * UNIT)
    return layout


def rows(parent: QWidget | None = None, margin: int = 0, gap: int = 2) -> QVBoxLayout:
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    set_spacing(layout, margin, gap)
    return layout


def columns(parent: QWidget | None = None, margin: int = 0, gap: int = 2) -> QHBoxLayout:
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    set_spacing(layout, margin, gap)
    return layout


def card(margin: int = 3, gap: int = 2) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("role", "card")
    return frame, rows(frame, margin, gap)


def scroll_area(page: QWidget) -> QScrollArea:
    """`page` in a vertical scroll area that takes no focus."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    return area


def separator() -> QFrame:
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def fit_height(dialog: QWidget) -> None:
    """Fit a dialog's height to its texts: Qt does not do it for wrapped labels."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        dialog.resize(dialog.width(), max(dialog.height(), layout.totalHeightForWidth(dialog.width())))


def clear(layout: QLayout) -> None:
    """Remove all items of a layout and delete its widgets."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


class LineEdit(QLineEdit):
    """A line edit. While it is empty, its caret is at the leading edge; Qt would follow the keyboard layout."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.textChanged.connect(self._align)
        self._align()

    def _align(self) -> None:
        edge = Qt.AlignmentFlag.AlignLeading if self.text() else leading_edge()
        if self.alignment() != edge | Qt.AlignmentFlag.AlignVCenter:
            self.setAlignment(edge | Qt.AlignmentFlag.AlignVCenter)


class EmptyState(QWidget):
    """The empty state of a page or list: a title, a sentence, and actions."""

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__()
        outer = rows(self, 6, 3)
        outer.addStretch(2)
        self.title = label(title, "title", wrap=True)
        self.text = label(text, "muted", wrap=True)
        for part in (self.title, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            outer.addWidget(part)
        self.offers = columns(gap=3)
        self.offers.addStretch(1)
        self.offers.addStretch(1)
        self.extra = rows(gap=3)
        outer.addLayout(self.extra)
        outer.addSpacing(2 * UNIT)
        outer.addLayout(self.offers)
        self.links = rows(gap=2)  # what is offered below all else
        outer.addLayout(self.links)
        outer.addStretch(3)

    def say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)

    def offer(self, control: QWidget) -> None:
        """Add an action."""
        self.offers.insertWidget(self.offers.count() - 1, control)


class ElidedLabel(QLabel):
    """A one-line label that is elided instead of widening the window; the whole text is its tooltip."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(leading_edge() | Qt.AlignmentFlag.AlignVCenter)
        if role:
            self.setProperty("role", role)
        self._whole = ""

    def say(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()

    def _fit(self) -> None:
        fitted = elide(self.fontMetrics(), self._whole, self.width())
        self.setText(fitted)
        set_tooltip(self, self._whole if fitted != self._whole else "")

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        self._fit()
