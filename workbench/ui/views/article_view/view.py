"""Article view: shows a frozen text with highlights, lays out only what is visible, and gives offsets in code points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessibleInterface,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from workbench.domain.span import Span
from workbench.ui.theme import ArticleColours
from workbench.ui.theme.fonts import interface_font, reading_font
from workbench.ui.views.article_view import accessibility
from workbench.ui.views.article_view.block_layout import TextStyle, ideal_width
from workbench.ui.views.article_view.caret import Caret
from workbench.ui.views.article_view.character_lens import CharacterLens
from workbench.ui.views.article_view.document import Document
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.highlight_index import HighlightIndex
from workbench.ui.views.article_view.highlight_layer import HighlightLayer
from workbench.ui.views.article_view.keyboard import KeyHandler
from workbench.ui.views.article_view.minimap import WIDTH
from workbench.ui.views.article_view.minimap_controller import MinimapController
from workbench.ui.views.article_view.mouse import MouseHandler
from workbench.ui.views.article_view.painter import PaintState, paint
from workbench.ui.views.article_view.screen_geometry import TOP, Column, Frame
from workbench.ui.views.article_view.scroller import Scroller
from workbench.ui.views.article_view.selection import Selection
from workbench.ui.views.article_view.smooth_scroll import SmoothScroll
from workbench.ui.views.article_view.span_editor import SpanEditor
from workbench.ui.views.article_view.span_edits import Spans

_SMALLEST, _LARGEST, _ZOOM = 8.0, 52.0, 1.1
_NOTCH = 120  # eighths of a degree that a wheel turns at a time


class ArticleView(QAbstractScrollArea):
    """Shows a frozen text with highlights on it. All offsets are code points of the text, half open.

    The text is never read back from Qt: the view gives offsets, and `copy_selection` copies stored characters.
    Its parts see it through the Protocols of `surface`: `Selection` owns the caret, `HighlightLayer` the highlights,
    `Scroller` the position and the frame; `span_editor` changes the spans of the active highlight, `lens` shows the
    characters at their ends.
    """

    selection_changed = Signal(object)  # Span | None; while the mouse drags, only when it is released
    highlight_activated = Signal(str)
    highlight_hovered = Signal(str)  # "" when none
    zoomed = Signal(float)  # the new size in points
    span_change_requested = Signal(str, object)  # a highlight's id and the tuple of spans it should have

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessibility.install(_accessible_interface)
        self._font = reading_font()
        self._small = interface_font(9.5)
        self._colours = ArticleColours.light()
        self._column = Column.fit(600, ideal_width(self._font), rtl=True)
        self.document = Document("", TextStyle.of(self._font, self._column.width))
        self.visual_movement = False
        self._reader_name = ""
        self._selection = Selection(self, self.selection_changed.emit)
        self._scroller = Scroller(self)
        self._minimap = MinimapController(self)
        self._layer = HighlightLayer(self.document.blocks, self._scroller, self._minimap)
        self.lens = CharacterLens(self)
        self.span_editor = SpanEditor(self)
        self._mouse = MouseHandler(self, self.span_editor, self.lens)
        self._keys = KeyHandler(self, self.span_editor, self.lens)
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._reserve_minimap()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setMinimumWidth(160)
        self._update_name()

    def _update_name(self) -> None:
        self.setAccessibleName(self._reader_name or self.tr("Article text"))

    def set_reader_name(self, name: str) -> None:
        """What assistive tools call this view, already translated; "" for the usual name."""
        self._reader_name = name
        self._update_name()

    def _reserve_minimap(self) -> None:
        """Keep its width free beside the scroll bar; Qt mirrors the bar but not these margins."""
        rtl = self.isRightToLeft()
        self.setViewportMargins(WIDTH if rtl else 0, 0, 0 if rtl else WIDTH, 0)

    # -- text and highlights

    def set_text(self, text: str) -> None:
        """Show `text` from its beginning, without highlights and selection. Lines end with a newline character."""
        self._selection.reset()
        self.document = Document(text, self.document.style)
        self._layer.reset(self.document.blocks)
        self.span_editor.reset()
        self._mouse.reset()
        self.lens.dismiss()
        self._fit()
        self._scroller.go_to(-TOP)
        self._minimap.load_soon()
        self.report_selection()
        accessibility.report_new_text(self)

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Show exactly `highlights`. Compared by id with those shown: only what changed is painted again."""
        self._layer.replace(highlights)

    def put_highlight(self, highlight: Highlight) -> None:
        """Add one highlight, or change the one with its id."""
        self._layer.put(highlight)

    def remove_highlight(self, highlight_id: str) -> None:
        """Take one highlight away; an unknown id changes nothing."""
        self._layer.remove(highlight_id)

    def highlight(self, highlight_id: str) -> Highlight | None:
        return self._layer.index.get(highlight_id)

    def set_active(self, highlight_id: str | None) -> None:
        """Emphasise one highlight everywhere (column, chip, minimap)."""
        if self._layer.set_active(highlight_id):
            self.span_editor.reset()

    def set_hovered(self, highlight_id: str | None) -> None:
        """Emphasise one highlight lightly, as if the mouse were over it; emits nothing."""
        self._layer.set_hovered(highlight_id or None)

    def set_hits(self, hits: Sequence[Span]) -> None:
        """Show search hits (that do not overlap) by a background colour."""
        self._layer.set_hits(hits)

    @property
    def active(self) -> str | None:
        return self._layer.active

    @property
    def hovered(self) -> str | None:
        return self._layer.hovered

    @property
    def shown_highlights(self) -> HighlightIndex:
        return self._layer.index

    def active_highlight(self) -> Highlight | None:
        return self._layer.active_highlight()

    def highlights_at(self, point: QPoint | QPointF) -> list[Highlight]:
        """The highlights under a viewport position, the shortest first."""
        found = self.frame().character(point)
        return self._layer.index.at(found[0], found[1].index) if found else []

    def highlights_over(self, offset: int) -> list[Highlight]:
        """The highlights over the code point `offset`, the shortest first."""
        return self._layer.index.at(offset, self.document.blocks.at(offset))

    def activate_highlight(self, highlight_id: str) -> None:
        """The person chose a highlight."""
        self.highlight_activated.emit(highlight_id)

    def hover_highlight(self, highlight_id: str) -> None:
        """The mouse is over a highlight ("" for none)."""
        if self._layer.set_hovered(highlight_id or None):
            self.highlight_hovered.emit(highlight_id)

    def request_span_change(self, highlight_id: str, spans: Spans) -> None:
        """The person wants a highlight to have other spans."""
        self.span_change_requested.emit(highlight_id, spans)

    # -- selection

    @property
    def caret(self) -> Caret:
        return self._selection.caret

    def selection(self) -> Span | None:
        return self._selection.caret.span

    def set_selection(self, span: Span | None) -> None:
        """Select `span`, cut to the text; None selects nothing."""
        self._selection.select(span)

    def clear_selection(self) -> None:
        self._selection.select(None)

    def copy_selection(self) -> None:
        """Put the stored characters of the selection on the clipboard; no selection leaves it alone."""
        self._selection.copy()

    def move_caret(self, caret: Caret) -> None:
        """Move the caret without a report."""
        self._selection.move_caret(caret)

    def report_selection(self) -> None:
        """Emit `selection_changed` if the selection is not the one reported last."""
        self._selection.report()

    def set_visual_movement(self, visual: bool) -> None:
        """Left and right arrows move on the screen; else forward or back in the text (the default)."""
        self.visual_movement = visual

    # -- font and colours

    def set_reading_font(self, family: str, points: float) -> None:
        """Set the text in another face or size; the line on top stays on top."""
        self._font = reading_font(family, max(_SMALLEST, min(_LARGEST, points)))
        self._fit()
        self.zoomed.emit(self._font.pointSizeF())

    def zoom_by(self, steps: int) -> None:
        """Larger (positive) or smaller by steps of a tenth."""
        self.set_reading_font(self._font.families()[0], self._font.pointSizeF() * _ZOOM**steps)

    def set_colours(self, colours: ArticleColours) -> None:
        """Take the colours of a theme, at once. Nothing is laid out again."""
        self._colours = colours
        self._minimap.set_colours(colours)
        self.viewport().update()

    @property
    def colours(self) -> ArticleColours:
        return self._colours

    @property
    def reading_family(self) -> str:
        return self._font.families()[0]

    def chip_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._small)

    # -- layout and scrolling

    def as_widget(self) -> QWidget:
        return self

    def frame(self) -> Frame:
        """What is on the screen now, laid out."""
        return self._scroller.frame()

    def column(self) -> Column:
        return self._column

    def scroll_to(self, span: Span) -> None:
        """Bring `span` into view; nothing scrolls if all of it is comfortably visible."""
        self._scroller.reveal(span.start, span.end)

    def scroll_by(self, pixels: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def reveal_position(self, offset: int) -> None:
        """Bring the caret position `offset` into view."""
        self._scroller.reveal(offset, offset)

    def scroll_to_fraction(self, fraction: float) -> None:
        """Show the place that lies `fraction` (0..1) down the text."""
        self._scroller.center(self.document.offset_at_fraction(fraction))

    @property
    def smooth_scroll(self) -> SmoothScroll:
        """The animation of scrolling; its `enabled` is a setting."""
        return self._scroller.smooth_scroll

    def _fit(self) -> None:
        """Fit the column to the viewport's width and the font; lay the text out again if its width or font changed."""
        self._column = Column.fit(self.viewport().width(), ideal_width(self._font), rtl=self.document.rtl)
        style = self.document.style
        if style.width != self._column.width or style.font != self._font:
            with self._scroller.keeping_top():
                self.document.set_style(TextStyle.of(self._font, self._column.width))
        self._scroller.invalidate()
        self.viewport().update()

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        frame = self.frame()
        caret = self._selection.caret
        state = PaintState(
            colours=self._colours,
            active=self._layer.active,
            hovered=self._layer.hovered,
            selection=caret.span,
            hits=self._layer.hits,
            caret=caret.position if self.hasFocus() else None,
            caret_block=self.document.blocks.at(caret.position),
            focused=self.hasFocus() or self._mouse.dragging,
            small=self._small,
            handles=self.span_editor.handles(),
            preview_spans=self.span_editor.preview_spans,
        )
        painter = QPainter(self.viewport())
        paint(painter, QRectF(event.rect()), frame, self._layer.index, state)
        painter.end()
        if frame.blocks:
            last = frame.blocks[-1].last_visible_offset(frame.height)
            self._minimap.set_visible_range(frame.blocks[0].first_visible_offset(), last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._minimap.update_geometry()
        self._fit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        if self._scroller.scrolled():
            self.lens.dismiss()
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.smooth_scroll.stop()
        if not self._keys.press(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.smooth_scroll.stop()
        self.lens.dismiss()
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._mouse.leave()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned:
                self.zoom_by(1 if turned > 0 else -1)
            event.accept()
        elif self.smooth_scroll.is_enabled() and event.pixelDelta().isNull() and turned:
            lines = -turned * QApplication.wheelScrollLines() / _NOTCH
            self._scroller.glide_by(round(lines * self.verticalScrollBar().singleStep()))
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.lens.help_at(event.pos())
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._update_name()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._reserve_minimap()


def _accessible_interface(_class_name: str, shown: QObject | None) -> QAccessibleInterface | None:
    return accessibility.AccessibleArticle(shown) if isinstance(shown, ArticleView) else None
