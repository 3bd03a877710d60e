"""The appearance of a window: its words, theme and fonts, as the factories of its pages are given them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from workbench.ui.labels.enums import Words
from workbench.ui.theme import UNIT, Theme, scaled
from workbench.ui.theme.fonts import reading_font


@dataclass(frozen=True, slots=True)
class Appearance:
    """`reading_face` and `reading_size` (points) are the font of the article's text."""

    words: Words
    theme: Theme
    reading_face: str
    reading_size: float

    def font(self, points: float) -> QFont:
        """The reading font in this size."""
        return reading_font(self.reading_face, points)

    def quotation_font(self) -> QFont:
        """The reading font for text from articles elsewhere in the window; it grows with the interface's text."""
        return self.font(scaled(13) / UNIT)

    @property
    def right_to_left(self) -> bool:
        return QApplication.isRightToLeft()
