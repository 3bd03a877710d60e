"""Character lens: a popup that names the code points at an end of a span, also marks, joiners and controls."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QToolTip

from workbench.text.isolates import isolate_ltr
from workbench.ui.views.article_view import accessibility
from workbench.ui.views.article_view.handles import Handle, handles_of
from workbench.ui.views.article_view.highlight import Highlight, tooltip_paragraphs
from workbench.ui.views.article_view.span_edits import Edge
from workbench.ui.views.article_view.surface import SpanSurface
from workbench.ui.views.plain_text import show_tooltip

_CLUSTERS = 2  # letters shown on each side, each with all its combining marks
_MOST = 6  # code points shown on each side
_DISTANCE = 10  # pixels between the lens and the line
_DOTTED = "\u25cc"
_CONTROLS = {"\t": "TAB", "\n": "LINE FEED", "\r": "CARRIAGE RETURN", "\x00": "NULL"}


@dataclass(frozen=True, slots=True)
class CharacterInfo:
    """One code point: what to show for it ("" if it has no glyph), its code, its Unicode name and category."""

    shown: str
    code: str
    name: str
    category: str  # letter, combining, control, space, digit or symbol
    inside: bool


def character_info(character: str, *, inside: bool) -> CharacterInfo:
    category = unicodedata.category(character)
    name = _CONTROLS.get(character, "") or unicodedata.name(character, "UNNAMED")
    code = f"U+{ord(character):04X}"
    if category.startswith("M"):
        return CharacterInfo(_DOTTED + character, code, name, "combining", inside)
    if category in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}:
        return CharacterInfo("", code, name, "control", inside)
    if category == "Zs":
        return CharacterInfo("", code, name, "space", inside)
    categories = {"L": "letter", "N": "digit"}
    return CharacterInfo(character, code, name, categories.get(category[0], "symbol"), inside)


def characters_around(text: str, offset: int, edge: Edge) -> list[CharacterInfo]:
    """The code points around an end of a span, in logical order: some letters before it and some after.

    Those before a start and those after an end are outside the span.
    """
    before, after = offset, offset
    for _ in range(_CLUSTERS):
        before = _cluster_start(text, before, offset - _MOST)
        after = _cluster_end(text, after, offset + _MOST)
    started = edge is Edge.START
    return [character_info(text[at], inside=(at >= offset) == started) for at in range(before, after)]


def _cluster_start(text: str, at: int, least: int) -> int:
    at -= 1
    while at > max(0, least) and _extends_cluster(text[at]):
        at -= 1
    return max(0, at, least)


def _cluster_end(text: str, at: int, most: int) -> int:
    at += 1
    while at < min(len(text), most) and _extends_cluster(text[at]):
        at += 1
    return min(len(text), at, most)


def _extends_cluster(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Me", "Cf"}


class CharacterLens(QLabel):
    """The popup, a child of the window. It takes no focus and no mouse, and the next movement hides it."""

    def __init__(self, surface: SpanSurface) -> None:
        super().__init__(surface.as_widget())
        self.hide()
        self._surface, self._view = surface, surface.as_widget()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setObjectName("lens")
        self.setMargin(8)
        self._shown_edge: tuple[str, int, Edge] | None = None

    def help_at(self, point: QPoint) -> None:
        """The mouse rests at a viewport position: show the lens at an end of a span, else a tooltip of the highlights."""
        surface = self._surface
        chip = surface.frame().chip_at(point)
        handle = None if chip is not None else self.handle_near(point)
        if handle is not None:
            QToolTip.hideText()
            self.show_at(handle)
            return
        highlights = [chip] if chip is not None else surface.highlights_at(point)
        show_tooltip(surface.viewport(), point, tooltip_paragraphs(highlights))

    def handle_near(self, point: QPoint) -> Handle | None:
        """The end of a span (of the active highlight first) under the mouse."""
        surface = self._surface
        highlights = surface.highlights_at(point)
        active = surface.active_highlight()
        if active is not None:
            highlights = [active, *(highlight for highlight in highlights if highlight.id != active.id)]
        found = (handle for highlight in highlights for handle in handles_of(surface.frame(), highlight))
        return next((one for one in found if one.is_edge_at(point) or one.contains(point)), None)

    def show_at(self, handle: Handle) -> None:
        surface = self._surface
        characters = characters_around(surface.document.text, handle.offset, handle.edge)
        self._shown_edge = handle.highlight.id, handle.number, handle.edge
        self.setText(self._table(handle, characters))
        self.adjustSize()
        self._move_to(handle)
        accessibility.announce(surface, self._spoken(characters))

    def _move_to(self, handle: Handle) -> None:
        """Under the line, else above it; within the window, also beyond the surface."""
        surface, window = self._surface, self._view.window()
        self.setParent(window)
        bottom = surface.viewport().mapTo(
            window, QPoint(int(handle.x) - self.width() // 2, int(handle.bottom))
        )
        x = max(0, min(bottom.x(), window.width() - self.width()))
        y = bottom.y() + _DISTANCE
        if y + self.height() > window.height():
            y = max(0, bottom.y() - int(handle.bottom - handle.top) - _DISTANCE - self.height())
        self.move(x, y)
        self.raise_()
        self.show()

    def show_next_edge(self) -> None:
        """For keys: show the next end of the active highlight, else of the selection, in logical order; hide after the last."""
        surface = self._surface
        highlight = surface.active_highlight()
        if highlight is None and (selected := surface.selection()) is not None:
            highlight = Highlight("", (selected,), "other", "draft", "")
        if highlight is None:
            self.dismiss()
            return
        ends = [(highlight.id, number, edge) for number in range(len(highlight.spans)) for edge in Edge]
        turn = ends.index(self._shown_edge) + 1 if self.isVisible() and self._shown_edge in ends else 0
        if turn >= len(ends):
            self.dismiss()
            return
        _, number, edge = ends[turn]
        span = highlight.spans[number]
        surface.reveal_position(span.start if edge is Edge.START else span.end - 1)
        for handle in handles_of(surface.frame(), highlight):
            if (handle.number, handle.edge) == (number, edge):
                self.show_at(handle)

    def dismiss(self) -> bool:
        """Hide the lens; False if it was hidden."""
        visible = self.isVisible()
        if visible:
            self.hide()
            self.setParent(self._view)
        self._shown_edge = None
        return visible

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._surface.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.number, 1.0))
        painter.setBrush(colours.paper)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        super().paintEvent(event)

    def _category(self, category: str) -> str:
        words = {
            "letter": self.tr("letter"),
            "combining": self.tr("combining mark"),
            "control": self.tr("invisible control"),
            "space": self.tr("space"),
            "digit": self.tr("digit"),
            "symbol": self.tr("symbol"),
        }
        return words[category]

    def _side(self, *, inside: bool) -> str:
        return self.tr("in the passage") if inside else self.tr("outside")

    def _table(self, handle: Handle, characters: list[CharacterInfo]) -> str:
        heading = (
            self.tr("Start of the passage") if handle.edge is Edge.START else self.tr("End of the passage")
        )
        rows = "".join(
            self._row(
                one,
                handle.highlight.kind,
                first=position == 0 or characters[position - 1].inside != one.inside,
            )
            for position, one in enumerate(characters)
        )
        side = "right" if self._view.isRightToLeft() else "left"
        ink = self._surface.colours.ink.name()
        return (
            f'<p align="{side}" style="color:{ink}"><b>{escape(heading)}</b></p>'
            f'<table cellspacing="0" cellpadding="3" width="100%" style="color:{ink}">{rows}</table>'
        )

    def _row(self, one: CharacterInfo, kind: str, *, first: bool) -> str:
        """A code point, its cells in the direction of the interface: Qt does not mirror tables."""
        colours = self._surface.colours
        kind_colours = colours.of(kind)
        shape = f"font-size:15pt; font-family:'{self._surface.reading_family}'"
        cells = [
            (escape(self._side(inside=one.inside)) if first else "", kind_colours.line.name(), ""),
            (escape(one.shown) or "&nbsp;", colours.ink.name(), shape),
            (isolate_ltr(one.code), colours.ink.name(), ""),
            (isolate_ltr(escape(one.name)), colours.ink.name(), ""),
            (escape(self._category(one.category)), colours.muted.name(), ""),
        ]
        rtl = self._view.isRightToLeft()
        align = "right" if rtl else "left"
        tint = f' bgcolor="{kind_colours.tint.name()}"' if one.inside else ""
        made = [
            f'<td align="{align}" style="vertical-align:middle; padding-left:8px; padding-right:8px; '
            f'white-space:nowrap; color:{colour}; {style}">{words}</td>'
            for words, colour, style in (reversed(cells) if rtl else cells)
        ]
        return f"<tr{tint}>{''.join(made)}</tr>"

    def _spoken(self, characters: list[CharacterInfo]) -> str:
        return ". ".join(
            f"{self._side(inside=one.inside)}: {one.name}, {self._category(one.category)}"
            for one in characters
        )
