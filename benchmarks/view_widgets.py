"""Sample texts for the benchmarks of the article view, and the widgets that show them: ours and two of Qt."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from PySide6.QtGui import QBrush, QColor, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QPlainTextEdit,
    QTextEdit,
)

from workbench.domain.span import Span
from workbench.text.offsets import Utf16Map
from workbench.ui.theme import apply_theme, load_theme
from workbench.ui.theme.fonts import load_fonts, reading_font
from workbench.ui.views.article_view import ArticleView, Highlight
from workbench.ui.views.article_view.minimap import Minimap

WORDS = [
    "قالت",
    "وزارة",
    "الصحة",
    "إن",
    "عدد",
    "القتلى",
    "ارتفع",
    "إلى",
    "32",
    "شخصًا",
    "في",
    "غزة",
    "بينهم",
    "12",
    "طفلًا",
    "وأضاف",
    "المتحدث",
    "أن",
    "القصف",
    "الذي",
    "استهدف",
    "مدرسة",
    "تؤوي",
    "نازحين",
    "أسفر",
    "عن",
    "إصابة",
    "العشرات",
    "بجروح",
    "وفق",
    "ما",
    "نقلته",
    "BBC",
    "عن",
    "مصادر",
    "طبية",
    "(لم",
    "تسمّها)",
    "أمس",
    "الأحد",
]
KINDS = ("casualty", "quote", "statistic", "event", "attribution", "date", "entity")
SIZES = {"10k": (10_000, 500), "1m": (1_000_000, 50_000)}
WIDTH, HEIGHT = 1000, 800
_PARAGRAPH = 60  # words, on average
PLACES = 40  # places gone to, or edited at, by ours
RIVAL_PLACES = 12
MB = 1024  # kB


@dataclass(frozen=True, slots=True)
class Sample:
    text: str
    highlights: list[Highlight]


def sample(size: str) -> Sample:
    """Artificial news of so many words, with overlapping highlights of 1 to 12 words; always the same."""
    words, count = SIZES[size]
    chance = random.Random(words)
    parts: list[str] = []
    starts: list[int] = []
    at, left = 0, 0
    for _ in range(words):
        word = chance.choice(WORDS)
        left = left - 1 if left else chance.randrange(10, 2 * _PARAGRAPH - 10)
        starts.append(at)
        parts.append(word + (" " if left else "\n"))
        at += len(parts[-1])
    text = "".join(parts)
    highlights = []
    for number in range(count):
        first = chance.randrange(words - 12)
        span = Span(starts[first], starts[first + chance.randint(1, 12)] - 1)
        kind, state = chance.choice(KINDS), chance.choice(("draft", "suggestion", "submitted"))
        highlights.append(Highlight(f"m{number}", (span,), kind, state, "ادعاء", "", "مسودة"))
    return Sample(text, highlights)


class MeasuredWidget(Protocol):
    """A widget that shows a sample, and actions on it. Each action ends with a paint."""

    @property
    def widget(self) -> QAbstractScrollArea: ...

    def open(self, sample: Sample) -> None: ...
    def page(self) -> None: ...
    def jump(self, offset: int) -> None: ...
    def edit(self, number: int) -> None: ...


class ArticleViewWidget:
    def __init__(self) -> None:
        self.widget = ArticleView()
        _show(self.widget)

    def open(self, sample: Sample) -> None:
        self._highlights = sample.highlights
        self.widget.set_text(sample.text)
        self.widget.set_highlights(sample.highlights)
        _paint(self.widget)

    def page(self) -> None:
        _page(self.widget)

    def jump(self, offset: int) -> None:
        self.widget.scroll_to(Span(offset, offset + 1))
        _paint(self.widget)

    def edit(self, number: int) -> None:
        """Add, change and remove a mark on the screen in turn."""
        visible = self.widget.frame().blocks[0]
        start = visible.first_visible_offset()
        if number % 3 == 2:
            self.widget.remove_highlight("edited")
        else:
            end = start + 20 + 10 * (number % 3)
            self.widget.put_highlight(
                Highlight("edited", (Span(start, end),), "quote", "draft", "ادعاء", "", "جديد")
            )
        _paint(self.widget)


class FormatRangesWidget:
    """QTextEdit; highlights are format ranges on the layouts of its blocks, as a syntax highlighter sets them."""

    def __init__(self) -> None:
        self.widget = QTextEdit()
        _prepare(self.widget)
        self._ranges: dict[int, list[QTextLayout.FormatRange]] = {}

    def open(self, sample: Sample) -> None:
        units, formats = Utf16Map.of(sample.text), text_formats()
        self.widget.setPlainText(sample.text)
        document = self.widget.document()
        for highlight in sample.highlights:
            start, end = units.selection(highlight.spans[0])
            block = document.findBlock(start)
            found = QTextLayout.FormatRange()
            found.start, found.length = start - block.position(), end - start
            found.format = formats[highlight.kind]
            self._ranges.setdefault(block.blockNumber(), []).append(found)
        for number, ranges in self._ranges.items():
            document.findBlockByNumber(number).layout().setFormats(ranges)
        document.markContentsDirty(0, document.characterCount())
        _paint(self.widget)

    def page(self) -> None:
        _page(self.widget)

    def jump(self, offset: int) -> None:
        _jump(self.widget, offset)

    def edit(self, _number: int) -> None:
        block = self.widget.cursorForPosition(self.widget.viewport().rect().topLeft()).block()
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = 0, 20, text_formats()["quote"]
        block.layout().setFormats([*self._ranges.get(block.blockNumber(), []), found])
        self.widget.document().markContentsDirty(block.position(), block.length())
        _paint(self.widget)


class ExtraSelectionsWidget:
    """QPlainTextEdit; all highlights are extra selections, all set again for each change: there is no other way."""

    def __init__(self) -> None:
        self.widget = QPlainTextEdit()
        _prepare(self.widget)
        self._selections: list[QTextEdit.ExtraSelection] = []

    def open(self, sample: Sample) -> None:
        units, formats = Utf16Map.of(sample.text), text_formats()
        self.widget.setPlainText(sample.text)
        self._selections = [
            self._selection(*units.selection(highlight.spans[0]), formats[highlight.kind])
            for highlight in sample.highlights
        ]
        self.widget.setExtraSelections(self._selections)
        _paint(self.widget)

    def _selection(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.widget.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, look
        return made

    def page(self) -> None:
        _page(self.widget)

    def jump(self, offset: int) -> None:
        _jump(self.widget, offset)

    def edit(self, _number: int) -> None:
        start = self.widget.cursorForPosition(self.widget.viewport().rect().topLeft()).position()
        self.widget.setExtraSelections(
            [*self._selections, self._selection(start, start + 20, text_formats()["quote"])]
        )
        _paint(self.widget)


WIDGETS: dict[str, Callable[[], MeasuredWidget]] = {
    "ours": ArticleViewWidget,
    "QTextEdit with format ranges": FormatRangesWidget,
    "QPlainTextEdit with extra selections": ExtraSelectionsWidget,
}


def _prepare(widget: QTextEdit | QPlainTextEdit) -> None:
    widget.setReadOnly(True)
    widget.setFont(reading_font())
    _show(widget)


def _paint(widget: QAbstractScrollArea) -> None:
    """Paint text and margins now; `repaint` of the area itself would leave its viewport for later."""
    widget.viewport().repaint()
    for minimap in widget.findChildren(Minimap):
        minimap.repaint()


def _show(widget: QAbstractScrollArea) -> None:
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    QApplication.processEvents()  # exposed: only then does `repaint` paint at once


@cache
def text_formats() -> dict[str, QTextCharFormat]:
    looks: dict[str, QTextCharFormat] = {}
    for number, kind in enumerate(KINDS):
        looks[kind] = QTextCharFormat()
        looks[kind].setBackground(QBrush(QColor.fromHsv(number * 50, 60, 255)))
        looks[kind].setFontUnderline(True)
    return looks


def _page(widget: QAbstractScrollArea) -> None:
    bar = widget.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    _paint(widget)


def _jump(widget: QTextEdit | QPlainTextEdit, offset: int) -> None:
    cursor = widget.textCursor()
    cursor.setPosition(offset)
    widget.setTextCursor(cursor)
    widget.ensureCursorVisible()
    _paint(widget)


def application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    made = QApplication([])
    load_fonts()
    apply_theme(made, load_theme("light"))  # as in the program: Fusion's own scroll bar is slower than a page
    return made
