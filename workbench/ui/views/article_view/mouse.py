"""Mouse: selecting by words or characters, dragging handles, clicking and hovering highlights."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from workbench.domain.span import Span
from workbench.text.sentences import sentences
from workbench.ui.views.article_view.caret import Caret
from workbench.ui.views.article_view.character_lens import CharacterLens
from workbench.ui.views.article_view.drag_selection import dragged_span, line_position_of
from workbench.ui.views.article_view.screen_geometry import LinePosition
from workbench.ui.views.article_view.span_editor import SpanEditor
from workbench.ui.views.article_view.surface import InputSurface

_SCROLL_MS = 40  # how often a drag outside the view scrolls
_THRESHOLD = 4  # pixels; less is a click
_ORIGIN = LinePosition(0, 0, 0.0)


class MouseHandler:
    """The mouse's state between press and release."""

    def __init__(self, surface: InputSurface, span_editor: SpanEditor, lens: CharacterLens) -> None:
        self._surface, self._span_editor, self._lens = surface, span_editor, lens
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._by_character = False
        self._dragging = False
        self._double_click: tuple[int, QPointF] | None = None  # when and where the last one was
        self._origin = _ORIGIN  # where the drag began
        self._auto_scroll = QTimer(surface.viewport())
        self._auto_scroll.setInterval(_SCROLL_MS)
        self._auto_scroll.timeout.connect(self._scroll_on)

    @property
    def dragging(self) -> bool:
        return self._dragging

    def reset(self) -> None:
        """Forget what is pressed: another text is shown under the mouse."""
        self._pressed = self._double_click = None
        self._dragging = False
        self._origin = _ORIGIN
        self._auto_scroll.stop()

    def press(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        surface, point = self._surface, event.position()
        if self._is_third_click(event):
            self._pressed = None
            self._select_sentence(point)
            return
        self._pressed, self._dragging = point, False
        self._by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        handle = self._span_editor.handle_at(point)
        if handle is not None:
            self._span_editor.begin_drag(handle)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._origin = line_position_of(surface.document, surface.caret.anchor)
            self._dragging = True
            self._extend_to(point)
        else:
            self._origin = self._line_position(point)

    def move(self, event: QMouseEvent) -> None:
        self._last = event.position()
        if self._pressed is None:
            self._hover(event.position())
            return
        if not self._dragging and not self._span_editor.dragging:
            moved = event.position() - self._pressed
            if moved.manhattanLength() < _THRESHOLD:
                return
            self._dragging = True
        self._extend_to(event.position())
        outside = not 0 <= event.position().y() < self._surface.viewport().height()
        if outside and not self._auto_scroll.isActive():
            self._auto_scroll.start()
        elif not outside:
            self._auto_scroll.stop()

    def release(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._dragging, self._pressed = self._dragging, False, None
        self._auto_scroll.stop()
        if self._span_editor.dragging:
            self._span_editor.finish_drag()
        elif dragged:
            self._surface.report_selection()
        else:
            self._click(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the mouse; a third click selects the sentence."""
        self._double_click = event.timestamp(), event.position()
        found = self._surface.frame().character(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            document = self._surface.document
            end = document.next_position(found[0])
            self._surface.set_selection(document.snap_to_words(Span(found[0], end)))
        self._pressed = None

    def _is_third_click(self, event: QMouseEvent) -> bool:
        if self._double_click is None:
            return False
        when, where = self._double_click
        self._double_click = None
        near = (event.position() - where).manhattanLength() < _THRESHOLD
        return near and event.timestamp() - when <= QGuiApplication.styleHints().mouseDoubleClickInterval()

    def _select_sentence(self, point: QPointF) -> None:
        found = self._surface.frame().character(point)
        if found is not None:
            layout = found[1].layout
            at = found[0] - layout.start
            sentence = next((one for one in sentences(layout.text) if one.start <= at < one.end), None)
            if sentence is not None:
                self._surface.set_selection(Span(sentence.start + layout.start, sentence.end + layout.start))

    def leave(self) -> None:
        self._surface.hover_highlight("")

    def _line_position(self, point: QPointF) -> LinePosition:
        return self._surface.frame().line_position(point) or _ORIGIN

    def _extend_to(self, point: QPointF) -> None:
        """The drag is at `point`: select what it has passed, or move the handle there."""
        surface = self._surface
        if self._span_editor.dragging:
            self._span_editor.drag_to(point, by_character=self._by_character)
            return
        span, forward = dragged_span(surface.document, self._origin, self._line_position(point))
        if span is None:
            position = surface.frame().caret_position(point)
            surface.move_caret(Caret(position, position))
            return
        if not self._by_character:
            span = surface.document.snap_to_words(span)
        anchor, position = (span.start, span.end) if forward else (span.end, span.start)
        surface.move_caret(Caret(anchor, position, span))

    def _click(self, point: QPointF) -> None:
        surface = self._surface
        chip = surface.frame().chip_at(point)
        if chip is not None:
            surface.activate_highlight(chip.id)
            return
        surface.move_caret(Caret().moved(surface.frame().caret_position(point), extend=False))
        surface.report_selection()
        ids = [highlight.id for highlight in surface.highlights_at(point)]
        if ids:
            # Clicks on overlapping highlights activate one after the other.
            active = surface.active_highlight()
            turn = ids.index(active.id) + 1 if active is not None and active.id in ids else 0
            surface.activate_highlight(ids[turn % len(ids)])

    def _hover(self, point: QPointF) -> None:
        surface = self._surface
        self._lens.dismiss()
        if self._span_editor.handle_at(point) is not None:
            surface.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            return
        chip = surface.frame().chip_at(point)
        under = [chip] if chip is not None else surface.highlights_at(point)
        surface.hover_highlight(under[0].id if under else "")
        over_text = chip is None and surface.frame().character(point) is not None
        shape = Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor
        surface.viewport().setCursor(Qt.CursorShape.PointingHandCursor if under else shape)

    def _scroll_on(self) -> None:
        height = self._surface.viewport().height()
        y = self._last.y()
        self._surface.scroll_by(int(y if y < 0 else y - height))
        edge = QPointF(self._last.x(), 1.0 if y < 0 else height - 1.0)
        self._extend_to(edge)
