"""Bidi text: quoted words, each paragraph in its own direction, with parts emphasised.

Painted with Qt's text layout, as the article is: a label takes one direction for all of its lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.theme import UNIT, Theme, mixed
from workbench.ui.views.claim_list import is_arabic

#: Words and how they are shown: "" plain, "muted" around what is meant, "mark" what is meant, "differs" what others have not.
Piece = tuple[str, str]

_LEADING = 1.08


class BidiText(QWidget):
    def __init__(self, font: QFont, theme: Theme) -> None:
        super().__init__()
        self._font, self._theme = font, theme
        self._pieces: Sequence[Piece] = ()
        self._colour = "other"
        self._laid: list[QTextLayout] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_pieces(self, pieces: Sequence[Piece], colour: str = "other") -> None:
        """Show pieces of text; `colour` is the kind of claim whose colour emphasises them."""
        self._pieces, self._colour = tuple(pieces), colour
        self.setAccessibleName("".join(text for text, _ in pieces))
        self._fit()
        self.update()

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self._pieces)

    def sizeHint(self) -> QSize:
        return QSize(60 * UNIT, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fit the height to the text at this width: layouts do not ask widgets inside cards for it."""
        self._laid, height = self._lay_out(self.width())
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setPen(self._theme.colour("ink", "text"))
        for layout in self._laid:
            layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _lay_out(self, width: int) -> tuple[list[QTextLayout], int]:
        """The layouts of all paragraphs, and their total height."""
        y, laid = 0.0, []
        for paragraph in paragraphs(self._pieces):
            layout = self._paragraph(paragraph)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(40, width))
                line.setPosition(QPointF(0, y))
                y += line.height() * _LEADING
            layout.endLayout()
            laid.append(layout)
            y += UNIT / 2
        return laid, int(y) + 1

    def _paragraph(self, pieces: Sequence[Piece]) -> QTextLayout:
        text = "".join(words for words, _ in pieces)
        layout = QTextLayout(text, self._font)
        rtl = is_arabic(text)
        edge = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(edge | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats, at = [], 0
        for words, style in pieces:
            length = len(words.encode("utf-16-le")) // 2
            made = QTextLayout.FormatRange()
            made.start, made.length, made.format = at, length, self._format(style)
            formats.append(made)
            at += length
        layout.setFormats(formats)
        return layout

    def _format(self, style: str) -> QTextCharFormat:
        made, theme = QTextCharFormat(), self._theme
        if style == "muted":
            made.setForeground(theme.colour("ink", "muted"))
        elif style == "mark":
            line = theme.colour("kinds", self._colour)
            made.setBackground(mixed(line, theme.colour("surface", "panel"), 0.2))
        elif style == "differs":
            ink = theme.colour("ink", "warn")
            made.setBackground(mixed(ink, theme.colour("surface", "panel"), 0.16))
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.setUnderlineColor(ink)
        return made


def paragraphs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces cut at newlines, a list for each paragraph."""
    found: list[list[Piece]] = [[]]
    for text, style in pieces:
        for i, part in enumerate(text.split("\n")):
            if i:
                found.append([])
            if part:
                found[-1].append((part, style))
    return [paragraph for paragraph in found if paragraph] or [[(" ", "")]]
