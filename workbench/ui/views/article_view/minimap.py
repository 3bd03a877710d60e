"""Minimap: the bar beside the scroll bar that shows all highlights of the text and the visible part of it."""

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
_BATCH = 3_000  # highlights counted between two events


class Minimap(QWidget):
    """Counts ticks: how many highlights of each kind begin on each pixel row. A changed highlight redraws only its rows."""

    requested = Signal(float)  # a fraction 0..1 of the text to go to

    def __init__(self, parent: QWidget, fraction: Callable[[int], float]) -> None:
        super().__init__(parent)
        self._fraction = fraction  # code point -> fraction of the text
        self._colours = ArticleColours.light()
        self._rows: list[Counter[tuple[str, bool]]] = []
        self._pixmap = QPixmap()
        self._stale: set[int] = set()
        self._visible = (0.0, 1.0)
        self._active: Highlight | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._uncounted: Iterator[Highlight] = iter(())
        self._batch_timer = QTimer(self)
        self._batch_timer.timeout.connect(self._count_batch)

    def set_colours(self, colours: ArticleColours) -> None:
        self._colours = colours
        self._stale.update(range(len(self._rows)))
        self.update()

    def set_visible_range(self, top: float, bottom: float) -> None:
        """The fractions of the text between which the screen shows it."""
        if (top, bottom) != self._visible:
            self._visible = (top, bottom)
            self.update()

    def set_active(self, highlight: Highlight | None) -> None:
        self._active = highlight
        self.update()

    def load(self, highlights: HighlightIndex) -> None:
        """Count all ticks again, some thousands at a time, so that no frame waits for them."""
        self._rows = [Counter() for _ in range(max(1, self.height()))]
        self._stale = set(range(len(self._rows)))
        self._uncounted = iter(list(highlights.all()))
        self._count_batch()
        self.update()

    @property
    def loading(self) -> bool:
        """Whether `load` is still running; a change in the meantime needs a new one."""
        return self._batch_timer.isActive()

    def _count_batch(self) -> None:
        batch = list(islice(self._uncounted, _BATCH))
        for highlight in batch:
            self._tally(highlight, 1)
        if len(batch) == _BATCH:
            self._batch_timer.start(0)
        else:
            self._batch_timer.stop()
        self.update()

    def count(self, highlight: Highlight, change: int) -> None:
        """Add (1) or remove (-1) the ticks of one highlight."""
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
        return min(len(self._rows) - 1, int(self._fraction(offset) * len(self._rows)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rows = []  # the owner loads again
        self._batch_timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._refresh()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.paper)
        painter.drawPixmap(0, 0, self._pixmap)
        height = self.height()
        if self._active is not None:
            for span in self._active.spans:
                painter.fillRect(QRectF(0, self._row(span.start) - 1, WIDTH, 4), self._colours.accent)
        top, bottom = self._visible
        painter.setPen(QPen(self._colours.number, 1))
        veil = QColor(self._colours.number)
        veil.setAlpha(28)
        painter.setBrush(veil)
        box = QRectF(0.5, top * height, WIDTH - 1.5, max(8.0, (bottom - top) * height))
        painter.drawRoundedRect(box, 3, 3)
        painter.end()

    def _refresh(self) -> None:
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._pixmap.size() != size:
            self._pixmap = QPixmap(size)
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
        for position, (kind, suggested) in enumerate(sorted(kinds, key=lambda key: not key[1])):
            left = 9 if suggested else 3
            painter.fillRect(left + position % 2, row, WIDTH - 3 - left, _TICK, self._colours.of(kind).line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._request(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._request(event)

    def _request(self, event: QMouseEvent) -> None:
        self.requested.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()
