"""The strip beside the scroll bar: all marks of the text at once, and where one is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import ArticleColours
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.highlight_index import HighlightIndex

WIDTH = 16
_TICK = 2  # pixels
_AT_ONCE = 3_000  # marks counted between two events


class Minimap(QWidget):
    """Knows marks only as ticks: how many of each kind lie on each pixel row. One mark's change redraws its rows."""

    asked = Signal(float)  # a share 0..1 of the text to go to

    def __init__(self, parent: QWidget, share: Callable[[int], float]) -> None:
        super().__init__(parent)
        self._share = share  # code point -> share of the text
        self._colours = ArticleColours.light()
        self._rows: list[Counter[tuple[str, bool]]] = []
        self._pixmap = QPixmap()
        self._stale: set[int] = set()
        self._seen = (0.0, 1.0)
        self._active: Highlight | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._waiting: Iterator[Highlight] = iter(())
        self._more = QTimer(self)
        self._more.timeout.connect(self._load_some)

    def set_colours(self, colours: ArticleColours) -> None:
        self._colours = colours
        self._stale.update(range(len(self._rows)))
        self.update()

    def set_seen(self, top: float, bottom: float) -> None:
        """The shares of the text between which one reads."""
        if (top, bottom) != self._seen:
            self._seen = (top, bottom)
            self.update()

    def set_active(self, highlight: Highlight | None) -> None:
        self._active = highlight
        self.update()

    def load(self, highlights: HighlightIndex) -> None:
        """Count all ticks anew, some thousands at a time, so that no frame waits for them."""
        self._rows = [Counter() for _ in range(max(1, self.height()))]
        self._stale = set(range(len(self._rows)))
        self._waiting = iter(list(highlights.all()))
        self._load_some()
        self.update()

    @property
    def loading(self) -> bool:
        """Whether `load` is not through yet; changes until then ask for a new one."""
        return self._more.isActive()

    def _load_some(self) -> None:
        some = list(islice(self._waiting, _AT_ONCE))
        for highlight in some:
            self._tally(highlight, 1)
        if len(some) == _AT_ONCE:
            self._more.start(0)
        else:
            self._more.stop()
        self.update()

    def count(self, highlight: Highlight, change: int) -> None:
        """Add (1) or take away (-1) the ticks of one mark."""
        self._tally(highlight, change)
        self.update()

    def _tally(self, highlight: Highlight, change: int) -> None:
        key = (highlight.kind, highlight.suggested)
        for span in highlight.spans:
            row = self._row(span.start)
            self._rows[row][key] += change
            self._stale.add(row)

    def _row(self, offset: int) -> int:
        if not self._rows:
            self._rows = [Counter() for _ in range(max(1, self.height()))]
        return min(len(self._rows) - 1, int(self._share(offset) * len(self._rows)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rows = []  # the owner loads again
        self._more.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._refresh()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.paper)
        painter.drawPixmap(0, 0, self._pixmap)
        height = self.height()
        if self._active is not None:
            for span in self._active.spans:
                painter.fillRect(QRectF(0, self._row(span.start) - 1, WIDTH, 4), self._colours.accent)
        top, bottom = self._seen
        painter.setPen(QPen(self._colours.number, 1))
        veil = QColor(self._colours.number)
        veil.setAlpha(28)
        painter.setBrush(veil)
        box = QRectF(0.5, top * height, WIDTH - 1.5, max(8.0, (bottom - top) * height))
        painter.drawRoundedRect(box, 3, 3)
        painter.end()

    def _refresh(self) -> None:
        ratio = self.devicePixelRatioF()
        wanted = self.size() * ratio
        if self._pixmap.size() != wanted:
            self._pixmap = QPixmap(wanted)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(self._colours.paper)
            self._stale = set(range(len(self._rows)))
        if not self._stale:
            return
        painter = QPainter(self._pixmap)
        for row in self._stale:
            painter.fillRect(0, row, WIDTH, 1, self._colours.paper)
        near = {row + step for row in self._stale for step in range(1 - _TICK, _TICK)}
        for row in sorted(near):
            if 0 <= row < len(self._rows):
                self._tick(painter, row)
        painter.end()
        self._stale = set()

    def _tick(self, painter: QPainter, row: int) -> None:
        kinds = [key for key, count in self._rows[row].items() if count > 0]
        for place, (kind, suggested) in enumerate(sorted(kinds, key=lambda key: not key[1])):
            left = 9 if suggested else 3
            painter.fillRect(left + place % 2, row, WIDTH - 3 - left, _TICK, self._colours.of(kind).line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event)

    def _ask(self, event: QMouseEvent) -> None:
        self.asked.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()
