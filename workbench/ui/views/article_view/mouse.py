"""What the mouse does: selecting by words or characters, pulling handles, clicking and hovering marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from workbench.domain.span import Span
from workbench.text.sentences import sentences
from workbench.ui.views.article_view.caret import Caret
from workbench.ui.views.article_view.drag_selection import spot_of, swept
from workbench.ui.views.article_view.frame import Spot
from workbench.ui.views.article_view.span_editor import SpanEditor

if TYPE_CHECKING:
    from workbench.ui.views.article_view.view import ArticleView

_EDGE_MS = 40  # how often a drag outside the view scrolls
_THRESHOLD = 4  # pixels; less is a click


class Pointer:
    """The mouse's state between press and release."""

    def __init__(self, view: ArticleView, span_editor: SpanEditor) -> None:
        self._view, self._span_editor = view, span_editor
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._by_character = False
        self._dragging = False
        self._twice: tuple[int, QPointF] | None = None  # when and where the last double click was
        self._from = Spot(0, 0, 0.0)  # where the drag began
        self._edge = QTimer(view)
        self._edge.setInterval(_EDGE_MS)
        self._edge.timeout.connect(self._scroll_on)

    @property
    def dragging(self) -> bool:
        return self._dragging

    def reset(self) -> None:
        """Forget what is pressed: another text is shown under the mouse."""
        self._pressed = self._twice = None
        self._dragging = False
        self._from = Spot(0, 0, 0.0)
        self._edge.stop()

    def press(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view, point = self._view, event.position()
        if self._is_third(event):
            self._pressed = None
            self._take_sentence(point)
            return
        self._pressed, self._dragging = point, False
        self._by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        handle = self._span_editor.handle_at(point)
        if handle is not None:
            self._span_editor.begin(handle)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._from = spot_of(view.document, view.caret.anchor)
            self._dragging = True
            self._extend(point)
        else:
            self._from = self._spot(point)

    def move(self, event: QMouseEvent) -> None:
        self._last = event.position()
        if self._pressed is None:
            self._hover(event.position())
            return
        if not self._dragging and not self._span_editor.pulling:
            way = event.position() - self._pressed
            if way.manhattanLength() < _THRESHOLD:
                return
            self._dragging = True
        self._extend(event.position())
        outside = not 0 <= event.position().y() < self._view.viewport().height()
        if outside and not self._edge.isActive():
            self._edge.start()
        elif not outside:
            self._edge.stop()

    def release(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._dragging, self._pressed = self._dragging, False, None
        self._edge.stop()
        if self._span_editor.pulling:
            self._span_editor.finish()
        elif dragged:
            self._view.tell_selection()
        else:
            self._click(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the mouse; a third click takes the sentence."""
        self._twice = event.timestamp(), event.position()
        found = self._view.frame().character(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            end = self._view.document.next_place(found[0])
            self._view.set_selection(self._view.document.words(Span(found[0], end)))
        self._pressed = None

    def _is_third(self, event: QMouseEvent) -> bool:
        if self._twice is None:
            return False
        when, where = self._twice
        self._twice = None
        near = (event.position() - where).manhattanLength() < _THRESHOLD
        return near and event.timestamp() - when <= QGuiApplication.styleHints().mouseDoubleClickInterval()

    def _take_sentence(self, point: QPointF) -> None:
        view = self._view
        found = view.frame().character(point)
        if found is not None:
            laid = found[1].laid
            at = found[0] - laid.start
            sentence = next((one for one in sentences(laid.text) if one.start <= at < one.end), None)
            if sentence is not None:
                view.set_selection(Span(sentence.start + laid.start, sentence.end + laid.start))

    def leave(self) -> None:
        self._view.hover("")

    def _spot(self, point: QPointF) -> Spot:
        return self._view.frame().spot(point) or Spot(0, 0, 0.0)

    def _extend(self, point: QPointF) -> None:
        """The drag is at `point`: what it has passed is selected, or the handle that it holds is there."""
        view = self._view
        if self._span_editor.pulling:
            self._span_editor.pull(point, by_character=self._by_character)
            return
        span, forward = swept(view.document, self._from, self._spot(point))
        if span is None:
            place = view.frame().caret_place(point)
            view.put_caret(Caret(place, place))
            return
        if not self._by_character:
            span = view.document.words(span)
        near, far = (span.start, span.end) if forward else (span.end, span.start)
        view.put_caret(Caret(near, far, span))

    def _click(self, point: QPointF) -> None:
        view = self._view
        chip = view.frame().chip_at(point)
        if chip is not None:
            view.highlight_activated.emit(chip.id)
            return
        view.put_caret(Caret().moved(view.frame().caret_place(point), extend=False))
        view.tell_selection()
        under = view.highlights_at(point)
        if under:
            ids = [highlight.id for highlight in under]
            # Overlapping marks take turns.
            turn = ids.index(view.active) + 1 if view.active in ids else 0
            view.highlight_activated.emit(ids[turn % len(ids)])

    def _hover(self, point: QPointF) -> None:
        view = self._view
        view.lens.dismissed()
        if self._span_editor.handle_at(point) is not None:
            view.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            return
        chip = view.frame().chip_at(point)
        under = [chip] if chip is not None else view.highlights_at(point)
        view.hover(under[0].id if under else "")
        over_text = chip is None and view.frame().character(point) is not None
        shape = Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor
        view.viewport().setCursor(Qt.CursorShape.PointingHandCursor if under else shape)

    def _scroll_on(self) -> None:
        height = self._view.viewport().height()
        y = self._last.y()
        self._view.scroll_by(int(y if y < 0 else y - height))
        edge = QPointF(self._last.x(), 1.0 if y < 0 else height - 1.0)
        self._extend(edge)
