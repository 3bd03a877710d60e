"""The lens: which characters, exactly, stand at an end of a span. Signs, joiners and controls are seen by name."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QToolTip

from workbench.ui.views.article_view import accessibility
from workbench.ui.views.article_view.handles import Handle, handles_of
from workbench.ui.views.article_view.highlight import Highlight, tooltip
from workbench.ui.views.article_view.span_edits import Edge

if TYPE_CHECKING:
    from workbench.ui.views.article_view.view import ArticleView

_REACH = 2  # letters shown on each side, each with all its signs
_MOST = 6  # code points shown on each side
_APART = 10  # pixels between lens and line
_DOTTED = "\u25cc"
_CONTROLS = {"\t": "TAB", "\n": "LINE FEED", "\r": "CARRIAGE RETURN", "\x00": "NULL"}
_LEFT_TO_RIGHT, _POP = "\u2066", "\u2069"


@dataclass(frozen=True, slots=True)
class Seen:
    """One code point: what to show for it ("" where it has no shape), its code, its Unicode name, its class."""

    shown: str
    code: str
    name: str
    sort: str  # letter, combining, control, space, digit or sign
    inside: bool


def seen(character: str, *, inside: bool) -> Seen:
    category = unicodedata.category(character)
    name = _CONTROLS.get(character, "") or unicodedata.name(character, "UNNAMED")
    code = f"U+{ord(character):04X}"
    if category.startswith("M"):
        return Seen(_DOTTED + character, code, name, "combining", inside)
    if category in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}:
        return Seen("", code, name, "control", inside)
    if category == "Zs":
        return Seen("", code, name, "space", inside)
    sorts = {"L": "letter", "N": "digit"}
    return Seen(character, code, name, sorts.get(category[0], "sign"), inside)


def around(text: str, offset: int, edge: Edge) -> list[Seen]:
    """The code points at an edge of a span, in the order of the text: some letters before it and some after.

    Before a start and after an end they are outside the span.
    """
    before, after = offset, offset
    for _ in range(_REACH):
        before = _stepped_back(text, before, offset - _MOST)
        after = _stepped_on(text, after, offset + _MOST)
    started = edge is Edge.START
    return [seen(text[at], inside=(at >= offset) == started) for at in range(before, after)]


def _stepped_back(text: str, at: int, least: int) -> int:
    at -= 1
    while at > max(0, least) and _has_no_place(text[at]):
        at -= 1
    return max(0, at, least)


def _stepped_on(text: str, at: int, most: int) -> int:
    at += 1
    while at < min(len(text), most) and _has_no_place(text[at]):
        at += 1
    return min(len(text), at, most)


def _has_no_place(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Me", "Cf"}


class Lens(QLabel):
    """The popup, a part of the window that it is shown in. It takes no focus and no mouse, and goes away with the next movement."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.hide()
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setObjectName("lens")
        self.setMargin(8)
        self._of: tuple[str, int, Edge] | None = None

    def help_at(self, point: QPoint) -> None:
        """The mouse rests at a viewport position: the lens at an end of a span, else what the marks there say."""
        view = self._view
        chip = view.frame().chip_at(point)
        handle = None if chip is not None else self.handle_near(point)
        if handle is not None:
            QToolTip.hideText()
            self.show_at(handle)
            return
        highlights = [chip] if chip is not None else view.highlights_at(point)
        QToolTip.showText(view.viewport().mapToGlobal(point), tooltip(highlights), view.viewport())

    def handle_near(self, point: QPoint) -> Handle | None:
        """The end of a span (of the active mark first) that the mouse is at."""
        view = self._view
        highlights = view.highlights_at(point)
        active = view.highlight(view.active) if view.active else None
        if active is not None:
            highlights = [active, *(highlight for highlight in highlights if highlight.id != active.id)]
        found = (handle for highlight in highlights for handle in handles_of(view.frame(), highlight))
        return next((one for one in found if one.is_edge_at(point) or one.holds(point)), None)

    def show_at(self, handle: Handle) -> None:
        view = self._view
        characters = around(view.document.text, handle.offset, handle.edge)
        self._of = handle.highlight.id, handle.number, handle.edge
        self.setText(self._table(handle, characters))
        self.adjustSize()
        self._stand_at(handle)
        accessibility.say(view, self._said(characters))

    def _stand_at(self, handle: Handle) -> None:
        """Under the line, else above it; within the window, which it may use beyond the view."""
        view, window = self._view, self._view.window()
        self.setParent(window)
        foot = view.viewport().mapTo(window, QPoint(int(handle.x) - self.width() // 2, int(handle.foot)))
        x = max(0, min(foot.x(), window.width() - self.width()))
        y = foot.y() + _APART
        if y + self.height() > window.height():
            y = max(0, foot.y() - int(handle.foot - handle.top) - _APART - self.height())
        self.move(x, y)
        self.raise_()
        self.show()

    def step(self) -> None:
        """By keyboard: the ends of the active mark, else of the selection, in turn, in reading order, then nothing."""
        view = self._view
        highlight = view.highlight(view.active) if view.active else None
        if highlight is None and (selected := view.selection()) is not None:
            highlight = Highlight("", (selected,), "other", "draft", "")
        if highlight is None:
            self.dismissed()
            return
        ends = [(highlight.id, number, edge) for number in range(len(highlight.spans)) for edge in Edge]
        turn = ends.index(self._of) + 1 if self.isVisible() and self._of in ends else 0
        if turn >= len(ends):
            self.dismissed()
            return
        _, number, edge = ends[turn]
        span = highlight.spans[number]
        view.reveal_place(span.start if edge is Edge.START else span.end - 1)
        for handle in handles_of(view.frame(), highlight):
            if (handle.number, handle.edge) == (number, edge):
                self.show_at(handle)

    def dismissed(self) -> bool:
        """Hide; False where there was nothing to hide."""
        was = self.isVisible()
        if was:
            self.hide()
            self.setParent(self._view)
        self._of = None
        return was

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._view.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.number, 1.0))
        painter.setBrush(colours.paper)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        super().paintEvent(event)

    def _sort(self, sort: str) -> str:
        words = {
            "letter": self.tr("letter"),
            "combining": self.tr("combining mark"),
            "control": self.tr("invisible control"),
            "space": self.tr("space"),
            "digit": self.tr("digit"),
            "sign": self.tr("sign"),
        }
        return words[sort]

    def _side(self, *, inside: bool) -> str:
        return self.tr("in the passage") if inside else self.tr("outside")

    def _table(self, handle: Handle, characters: list[Seen]) -> str:
        heading = (
            self.tr("Start of the passage") if handle.edge is Edge.START else self.tr("End of the passage")
        )
        rows = "".join(
            self._row(
                one, handle.highlight.kind, first=place == 0 or characters[place - 1].inside != one.inside
            )
            for place, one in enumerate(characters)
        )
        side = "right" if self._view.isRightToLeft() else "left"
        ink = self._view.colours.ink.name()
        return (
            f'<p align="{side}" style="color:{ink}"><b>{escape(heading)}</b></p>'
            f'<table cellspacing="0" cellpadding="3" width="100%" style="color:{ink}">{rows}</table>'
        )

    def _row(self, one: Seen, kind: str, *, first: bool) -> str:
        """A code point, first things first in the direction of the interface: Qt does not turn tables round."""
        colours = self._view.colours
        marked = colours.of(kind)
        shape = f"font-size:15pt; font-family:'{self._view.reading_family}'"
        cells = [
            (escape(self._side(inside=one.inside)) if first else "", marked.line.name(), ""),
            (escape(one.shown) or "&nbsp;", colours.ink.name(), shape),
            (f"{_LEFT_TO_RIGHT}{one.code}{_POP}", colours.ink.name(), ""),
            (f"{_LEFT_TO_RIGHT}{escape(one.name)}{_POP}", colours.ink.name(), ""),
            (escape(self._sort(one.sort)), colours.muted.name(), ""),
        ]
        rtl = self._view.isRightToLeft()
        align = "right" if rtl else "left"
        tint = f' bgcolor="{marked.tint.name()}"' if one.inside else ""
        made = [
            f'<td align="{align}" style="vertical-align:middle; padding-left:8px; padding-right:8px; '
            f'white-space:nowrap; color:{colour}; {style}">{words}</td>'
            for words, colour, style in (reversed(cells) if rtl else cells)
        ]
        return f"<tr{tint}>{''.join(made)}</tr>"

    def _said(self, characters: list[Seen]) -> str:
        return ". ".join(
            f"{self._side(inside=one.inside)}: {one.name}, {self._sort(one.sort)}" for one in characters
        )
