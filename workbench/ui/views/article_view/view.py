"""The reading view of an article: lays out only what is seen, shows marks, selects, and gives code points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
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
from workbench.ui.views.article_view.block_layout import Setting, ideal_width
from workbench.ui.views.article_view.caret import Caret
from workbench.ui.views.article_view.character_lens import Lens
from workbench.ui.views.article_view.document import Document
from workbench.ui.views.article_view.frame import TOP, Frame, Page
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.highlight_index import HighlightIndex, SearchHits
from workbench.ui.views.article_view.keyboard import key_pressed
from workbench.ui.views.article_view.minimap import WIDTH
from workbench.ui.views.article_view.minimap_controller import MinimapController
from workbench.ui.views.article_view.mouse import Pointer
from workbench.ui.views.article_view.painter import Look, paint
from workbench.ui.views.article_view.scroller import Scroller
from workbench.ui.views.article_view.smooth_scroll import Motion
from workbench.ui.views.article_view.span_editor import SpanEditor

_SMALLEST, _LARGEST, _ZOOM = 8.0, 52.0, 1.1
_NOTCH = 120  # eighths of a degree that a wheel turns at a time


class ArticleView(QAbstractScrollArea):
    """Shows a frozen text with marks on it. All offsets are code points of the text, half open.

    `editing` changes the spans of the active mark, `lens` shows the characters at their ends.

    The text is never read back from Qt: what the view gives are offsets, and `copy_selection` copies stored characters.
    """

    selection_changed = Signal(object)  # Span | None; while the mouse drags, only when it is released
    highlight_activated = Signal(str)
    highlight_hovered = Signal(str)  # "" when none
    zoomed = Signal(float)  # the new size in points
    span_change_requested = Signal(str, object)  # a mark's id and the tuple of spans it should hold

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessibility.install()
        self._font = reading_font()
        self._small = interface_font(9.5)
        self._colours = ArticleColours.light()
        self._page = Page.fit(600, ideal_width(self._font), rtl=True)
        self.document = Document("", Setting.of(self._font, self._page.column))
        self._highlights = HighlightIndex(self.document.blocks)
        self._hits = SearchHits()
        self.caret = Caret()
        self._told: Span | None = None
        self._spoken = 0  # where the caret was when assistive tools last heard of it
        self.active: str | None = None
        self.hovered: str | None = None
        self._scroller = Scroller(self)
        self.span_editor = SpanEditor(self)
        self._pointer = Pointer(self, self.span_editor)
        self._minimap = MinimapController(self)
        self.lens = Lens(self)
        self.visual_movement = False
        self._own_name = ""
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._make_room()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setMinimumWidth(160)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(self._own_name or self.tr("Article text"))

    def set_reader_name(self, name: str) -> None:
        """What assistive tools call this reader, already translated; "" for the usual name."""
        self._own_name = name
        self._name()

    def _make_room(self) -> None:
        """For the minimap, beside the scroll bar; Qt mirrors the bar but not these margins."""
        rtl = self.isRightToLeft()
        self.setViewportMargins(WIDTH if rtl else 0, 0, 0 if rtl else WIDTH, 0)

    # -- text and marks

    def set_text(self, text: str) -> None:
        """Show `text` from its beginning, without marks and selection. Lines end with a newline character."""
        self._hits = SearchHits()
        self.active = self.hovered = None
        self.caret = Caret()
        self._spoken = 0
        self.span_editor.cancel()
        self._pointer.reset()
        self.lens.dismissed()
        self.document = Document(text, self.document.setting)
        self._highlights = HighlightIndex(self.document.blocks)
        self._fit()
        self._scroller.go(-TOP)
        self._minimap.load_soon()
        self.tell_selection()
        accessibility.text_replaced(self)

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Show exactly `marks`. Compared by id with those shown: only what changed is painted again."""
        self._repaint(self._highlights.replace(highlights))
        self._minimap.load_soon()

    def put_highlight(self, highlight: Highlight) -> None:
        """Add one mark, or change the one with its id."""
        before = self._highlights.get(highlight.id)
        touched = self._highlights.put(highlight)
        if touched:
            self._minimap.changed(before, highlight)
            self._repaint(touched)

    def remove_highlight(self, id: str) -> None:  # noqa: A002 - the name that the presenters use
        """Take one mark away; an unknown id changes nothing."""
        before = self._highlights.get(id)
        if before is not None:
            self._minimap.changed(before, None)
            self._repaint(self._highlights.remove(id))

    def highlight(self, highlight_id: str) -> Highlight | None:
        return self._highlights.get(highlight_id)

    def set_active(self, id: str | None) -> None:  # noqa: A002
        """Light one mark everywhere (column, chip, minimap)."""
        if id != self.active:
            before, self.active = self.active, id
            self.span_editor.cancel()
            self._minimap.light(self._highlights.get(id) if id else None)
            self._repaint_highlights(before, id)

    def set_hovered(self, id: str | None) -> None:  # noqa: A002
        """Light one mark lightly, as if the mouse were over it; emits nothing."""
        if (id or None) != self.hovered:
            before, self.hovered = self.hovered, id or None
            self._repaint_highlights(before, self.hovered)

    def set_hits(self, hits: Sequence[Span]) -> None:
        """Wash search hits (that do not overlap) with colour."""
        self._hits = SearchHits(hits)
        self.viewport().update()

    def highlights_at(self, point: QPoint | QPointF) -> list[Highlight]:
        """The marks under a viewport position, the shortest first."""
        found = self.frame().character(point)
        return self._highlights.at(found[0], found[1].block) if found else []

    def highlights_over(self, offset: int) -> list[Highlight]:
        """The marks over the code point `offset`, the shortest first."""
        return self._highlights.at(offset, self.document.blocks.at(offset))

    # -- selection

    def selection(self) -> Span | None:
        return self.caret.span

    def set_selection(self, span: Span | None) -> None:
        """Select `span`, cut to the text; None selects nothing."""
        length = len(self.document.text)
        if span is not None and span.start >= length:
            span = None
        if span is not None and span.end > length:
            span = Span(span.start, length)
        self.put_caret(self.caret.holding(span))
        self.tell_selection()

    def clear_selection(self) -> None:
        self.set_selection(None)

    def copy_selection(self) -> None:
        """Put the stored characters of the selection on the clipboard; nothing selected leaves it alone."""
        if self.caret.span is not None:
            QGuiApplication.clipboard().setText(self.caret.span.of(self.document.text))

    def put_caret(self, caret: Caret) -> None:
        """Move the caret without telling anybody yet."""
        if caret != self.caret:
            self.caret = caret
            self.viewport().update()

    def tell_selection(self) -> None:
        """Emit `selection_changed` if the selection is another than last told."""
        if self.caret.span != self._told:
            self._told = self.caret.span
            self.selection_changed.emit(self._told)
        accessibility.caret_moved(self, self._spoken)
        self._spoken = self.caret.place

    def hover(self, highlight_id: str) -> None:
        """The mouse is over a mark ("" for none)."""
        if highlight_id != (self.hovered or ""):
            self.set_hovered(highlight_id or None)
            self.highlight_hovered.emit(highlight_id)

    def set_visual_movement(self, visual: bool) -> None:
        """Left and right arrows go to the next place on the screen; else on or back in the text (the default)."""
        self.visual_movement = visual

    # -- looks

    def set_reading_font(self, family: str, points: float) -> None:
        """Set the text in another face or size; the line on top stays on top."""
        self._font = reading_font(family, max(_SMALLEST, min(_LARGEST, points)))
        self._fit()
        self.zoomed.emit(self._font.pointSizeF())

    def zoom_by(self, steps: int) -> None:
        """Larger (positive) or smaller by steps of a tenth."""
        self.set_reading_font(self._font.families()[0], self._font.pointSizeF() * _ZOOM**steps)

    def set_colours(self, colours: ArticleColours) -> None:
        """Take the colours of a theme, at once. No layout is made again."""
        self._colours = colours
        self._minimap.set_colours(colours)
        self.viewport().update()

    # -- scrolling and layout

    def frame(self) -> Frame:
        """What is on the screen now, laid out."""
        return self._scroller.frame()

    def scroll_to(self, span: Span) -> None:
        """Bring `span` into view; it does not move when all of it is comfortably seen."""
        self._scroller.reveal(span.start, span.end)

    def scroll_by(self, pixels: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def reveal_place(self, offset: int) -> None:
        """Bring the caret place `offset` into view."""
        self._scroller.reveal(offset, offset)

    def go_to_share(self, share: float) -> None:
        """Show the place that lies `share` (0..1) down the text."""
        self._scroller.center(self.document.place_at(share))

    @property
    def motion(self) -> Motion:
        """Gliding to places; its `enabled` is a setting."""
        return self._scroller.motion

    def page_for(self) -> Page:
        return self._page

    def chip_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._small)

    @property
    def reading_family(self) -> str:
        return self._font.families()[0]

    @property
    def colours(self) -> ArticleColours:
        return self._colours

    @property
    def shown_highlights(self) -> HighlightIndex:
        return self._highlights

    def _fit(self) -> None:
        """Take the viewport's width and the font into the page and, where the column changed, into the layout."""
        self._page = Page.fit(self.viewport().width(), ideal_width(self._font), rtl=self.document.rtl)
        setting = self.document.setting
        if setting.width != self._page.column or setting.font != self._font:
            with self._scroller.keeping_top():
                self.document.set_setting(Setting.of(self._font, self._page.column))
        self._scroller.forget()
        self.viewport().update()

    def _repaint(self, blocks: set[int]) -> None:
        if self._scroller.shows(blocks):
            self._scroller.forget()
            self.viewport().update()

    def _repaint_highlights(self, *ids: str | None) -> None:
        highlights = [self._highlights.get(highlight_id) for highlight_id in ids if highlight_id]
        if any(
            highlight and self._scroller.shows(self._highlights.blocks_of(highlight))
            for highlight in highlights
        ):
            self.viewport().update()

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        frame = self.frame()
        look = Look(
            colours=self._colours,
            active=self.active,
            hovered=self.hovered,
            selection=self.caret.span,
            hits=self._hits,
            caret=self.caret.place if self.hasFocus() else None,
            caret_block=self.document.blocks.at(self.caret.place),
            focused=self.hasFocus() or self._pointer.dragging,
            small=self._small,
            handles=self.span_editor.handles(),
            pulled=self.span_editor.pulled,
        )
        painter = QPainter(self.viewport())
        paint(painter, QRectF(event.rect()), frame, self._highlights, look)
        painter.end()
        first, last = (frame.placed[0], frame.placed[-1]) if frame.placed else (None, None)
        if first is not None and last is not None:
            self._minimap.set_seen(first.first_seen(), last.last_seen(frame.height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._minimap.place()
        self._fit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        if self._scroller.scrolled():
            self.lens.dismissed()
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.motion.stop()
        if not key_pressed(self, event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.motion.stop()
        self.lens.dismissed()
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer.leave()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_by(1 if turned > 0 else -1)
            event.accept()
            return
        if self.motion.is_wanted() and event.pixelDelta().isNull() and event.angleDelta().y():
            lines = -event.angleDelta().y() * QApplication.wheelScrollLines() / _NOTCH
            self._scroller.glide_by(round(lines * self.verticalScrollBar().singleStep()))
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.lens.help_at(event.pos())
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()
