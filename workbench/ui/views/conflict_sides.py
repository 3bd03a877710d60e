"""Conflict sides: the values of one conflict side by side, with author, time, device and the value seen before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QPushButton, QWidget

from workbench.ui.theme import UNIT, Theme
from workbench.ui.views.bidi_text import BidiText, Piece
from workbench.ui.views.plain_text import set_tooltip
from workbench.ui.views.widgets import ElidedLabel, button, clear, columns, label, rows


@dataclass(frozen=True, slots=True)
class SideRow:
    """One field of a value that has several; `differs` if another side has another value."""

    name: str
    value: str
    differs: bool


@dataclass(frozen=True, slots=True)
class SideDetails:
    """One side, ready to be shown: pieces of text, or rows for a value of several fields."""

    id: str
    number: str
    who: str
    when: str
    device: str
    seen: str
    meanwhile: bool
    pieces: tuple[Piece, ...] = ()
    rows: tuple[SideRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictDetails:
    """One conflict, ready to be shown. `why_not` says why this person may not resolve it, or ""."""

    id: str
    title: str
    about: str
    colour: str
    sides: tuple[SideDetails, ...]
    why_not: str
    editable: bool  # one may keep a value and go on editing it in its field
    in_article: bool  # there is a claim to lead to


#: Longer values take several lines: their names stand at the first.
_LONG = 40


class SidesView(QWidget):
    kept = Signal(str)  # the id of a side
    kept_to_edit = Signal(str)

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._theme, self._font = theme, font
        self._line = columns(self, 0, 4)
        self.keep_buttons: list[QPushButton] = []
        self.sides: tuple[SideDetails, ...] = ()

    def fit(self, width: int) -> None:
        """Place the sides side by side if there is space, else stacked."""
        cards = [
            item.widget() for i in range(self._line.count()) if (item := self._line.itemAt(i)) is not None
        ]
        widths = [card.minimumSizeHint().width() for card in cards if card is not None]
        needed = sum(widths) + self._line.spacing() * max(0, len(widths) - 1)
        way = QBoxLayout.Direction
        self._line.setDirection(way.TopToBottom if needed > width else way.LeftToRight)

    def show_sheet(self, sheet: ConflictDetails) -> None:
        clear(self._line)
        self.keep_buttons, self.sides = [], sheet.sides
        for side in sheet.sides:
            self._line.addWidget(self._card(side, sheet), 1, Qt.AlignmentFlag.AlignTop)
        for before, after in zip(self.keep_buttons, self.keep_buttons[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _card(self, side: SideDetails, sheet: ConflictDetails) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        inner = rows(frame, 4, 2)
        inner.addLayout(self._head(side))
        inner.addWidget(label(f"{side.when} · {side.device}", "muted", wrap=True))
        if side.rows:
            inner.addLayout(self._rows(side.rows))
        else:
            prose = BidiText(self._font, self._theme)
            prose.show_pieces(side.pieces, sheet.colour)
            inner.addSpacing(UNIT)
            inner.addWidget(prose)
        inner.addSpacing(UNIT)
        inner.addWidget(label(side.seen, "muted", wrap=True))
        inner.addLayout(self._foot(side, sheet))
        return frame

    def _head(self, side: SideDetails) -> QBoxLayout:
        line = columns(gap=2)
        line.addWidget(label(side.number, "key"))
        who = ElidedLabel("strong")
        who.say(side.who)
        line.addWidget(who, 1)
        if side.meanwhile:
            line.addWidget(label(self.tr("Shown meanwhile"), "chip"))
        return line

    def _rows(self, lines: Sequence[SideRow]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * UNIT)
        grid.setVerticalSpacing(UNIT)
        grid.setColumnStretch(2, 1)
        for at, row in enumerate(lines):
            long = len(row.value) > _LONG
            top = Qt.AlignmentFlag.AlignTop if long else Qt.AlignmentFlag.AlignVCenter
            sign = label("≠" if row.differs else "", "warn")
            if row.differs:
                sign.setAccessibleName(self.tr("Different"))
            grid.addWidget(sign, at, 0, top)
            grid.addWidget(label(row.name, "muted"), at, 1, top)
            grid.addWidget(label(row.value, "strong" if row.differs else "", wrap=True), at, 2, top)
        return grid

    def _foot(self, side: SideDetails, sheet: ConflictDetails) -> QBoxLayout:
        line = columns(gap=2)
        keep = button(self.tr("Keep this value"), lambda: self.kept.emit(side.id), "primary")
        keep.setAccessibleName(
            self.tr("Keep value %1, by %2").replace("%1", side.number).replace("%2", side.who)
        )
        edit = button(self.tr("Keep and edit"), lambda: self.kept_to_edit.emit(side.id), "quiet")
        set_tooltip(edit, self.tr("Keeps this value and opens its field for editing"))
        edit.setVisible(sheet.editable)
        for control in (keep, edit):
            control.setEnabled(not sheet.why_not)
            if sheet.why_not:
                set_tooltip(control, sheet.why_not)
            line.addWidget(control)
        line.addStretch(1)
        self.keep_buttons.append(keep)
        return line
