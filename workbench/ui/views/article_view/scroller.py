"""Scroller: the scroll position and the frame at it. The text stands still when estimated heights become true ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from workbench.ui.views.article_view.screen_geometry import BOTTOM, TOP, Frame, VisibleBlock, place_chips
from workbench.ui.views.article_view.smooth_scroll import SmoothScroll
from workbench.ui.views.article_view.surface import ScrollSurface

_THIRD = 3  # a range that was out of sight is shown in the upper third


class Scroller:
    """Lays out the blocks on the screen, and goes to other places of the text."""

    def __init__(self, surface: ScrollSurface) -> None:
        self._surface = surface
        self._frame: Frame | None = None
        self._anchor: int | None = None  # the block that must not move when heights above it change
        self._adjusting = False  # the scroll bar is being set, not scrolled
        self._animating = False  # the animation of the wheel is scrolling, not the person
        self._pending = 0  # pixels that the wheel has requested and that are not scrolled yet
        self.smooth_scroll = SmoothScroll(surface.as_widget())

    # -- the frame

    def frame(self) -> Frame:
        """The frame at the scroll position; built again only after `invalidate` or `scrolled`."""
        if self._frame is None:
            self._frame = self._build_frame()
        return self._frame

    def invalidate(self) -> None:
        """Something that the frame shows has changed: build it again."""
        self._frame = None

    def repaint(self, blocks: set[int]) -> None:
        """The content of `blocks` changed: paint again if one of them is on the screen."""
        if self.shows(blocks):
            self.invalidate()
            self.repaint_all()

    def repaint_all(self) -> None:
        """Paint the frame again as it is."""
        self._surface.viewport().update()

    def scrolled(self) -> bool:
        """The scroll bar moved; False if the scroller moved it. The first visible block stays where it now is."""
        if self._adjusting:
            return False
        if not self._animating:
            self.smooth_scroll.stop()
        if self._frame is not None and self._frame.blocks:
            self._anchor = self._frame.blocks[0].index
        self._frame = None
        return True

    def shows(self, blocks: set[int]) -> bool:
        """Whether one of `blocks` is in the frame, or there is no frame yet."""
        return self._frame is None or any(visible.index in blocks for visible in self._frame.blocks)

    def _build_frame(self) -> Frame:
        surface, document = self._surface, self._surface.document
        height = surface.viewport().height()
        y = surface.verticalScrollBar().value() - TOP
        anchor = self._anchor
        self._anchor = None
        before = document.heights.top(anchor) if anchor is not None and anchor < len(document.blocks) else 0
        near = anchor is not None and anchor < len(document.blocks) and abs(before - y) < 3 * height
        visible = self._visible_blocks(y, height)
        if near and anchor is not None:
            shift = document.heights.top(anchor) - before
            if shift:
                y += shift
                visible = self._visible_blocks(y, height)
        self._adjust_scroll_bar(y)
        reached = surface.verticalScrollBar().value() - TOP
        if reached != y:
            visible = self._visible_blocks(reached, height)
        column = surface.column()
        chips = place_chips(column, visible, surface.shown_highlights, surface.chip_metrics())
        return Frame(column, visible, height, chips)

    def _visible_blocks(self, y: int, height: int) -> list[VisibleBlock]:
        document = self._surface.document
        block = document.heights.at(y)
        found: list[VisibleBlock] = []
        while block < len(document.blocks):
            top = document.heights.top(block) - y
            if top >= height:
                break
            layout = document.layout(block)
            found.append(VisibleBlock(block, document.blocks.numbers[block], top, layout))
            block += 1
        return found

    def _adjust_scroll_bar(self, y: int) -> None:
        """Set range and value of the scroll bar by the heights, without taking it for scrolling."""
        surface = self._surface
        bar, height = surface.verticalScrollBar(), surface.viewport().height()
        self._adjusting = True
        bar.setRange(0, max(0, surface.document.heights.total + TOP + BOTTOM - height))
        bar.setPageStep(height)
        bar.setSingleStep(surface.document.style.line_height)
        bar.setValue(y + TOP)
        self._adjusting = False

    def glide_by(self, pixels: int) -> None:
        """Scroll by `pixels`, animated; turns of the wheel that follow each other add up."""
        self._pending = pixels + (self._pending if self.smooth_scroll.is_running() else 0)

        def show(remaining: int) -> None:
            distance, self._pending = self._pending - remaining, remaining
            self._animating = True
            self._surface.scroll_by(distance)
            self._animating = False

        self.smooth_scroll.start(self._pending, show)

    # -- going to a place of the text

    def go_to(self, y: int) -> None:
        """Scroll so that the pixel row `y` of the content is on top (0: the first line; less than 0: the margin above it)."""
        self._anchor = None
        self.smooth_scroll.stop()
        self._adjust_scroll_bar(y)
        self._frame = None
        self._surface.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Show the code points `start` to `end`. Nothing scrolls if they are visible; near ones come just into view."""
        surface, document = self._surface, self._surface.document
        top, bottom = self._rows(start, end)
        y = surface.verticalScrollBar().value() - TOP
        height, margin = surface.viewport().height(), document.style.line_height
        margin = min(margin, height // 4)
        if y + margin <= top and bottom <= y + height - margin:
            return
        if start == end and top < y + margin <= bottom + margin:
            target = top - margin
        elif start == end and y + height - margin < bottom <= y + height + margin:
            target = bottom - height + margin
        else:
            target = top - height // _THIRD if bottom - top < height // 2 else top - margin
        self._scroll_to(target, document.blocks.at(start))

    def center(self, offset: int) -> None:
        top, _ = self._rows(offset, offset)
        self._scroll_to(
            top - self._surface.viewport().height() // 2, self._surface.document.blocks.at(offset)
        )

    def _rows(self, start: int, end: int) -> tuple[int, int]:
        """The pixel rows of a range in the content: top of its first line, bottom of its last."""
        document = self._surface.document
        line = document.style.line_height
        first, last = document.layout_at(start), document.layout_at(max(start, end - 1))
        first_top = document.heights.top(document.blocks.at(start)) + first.widget_row(start) * line
        last_block = document.blocks.at(max(start, end - 1))
        last_bottom = document.heights.top(last_block) + (last.widget_row(max(start, end - 1)) + 1) * line
        return first_top, last_bottom

    def _scroll_to(self, y: int, block: int) -> None:
        """Go to `y`, animated where that is enabled. Blocks above `block` are laid out without moving it."""
        distance = y - (self._surface.verticalScrollBar().value() - TOP)
        if (
            abs(distance) <= 2 * self._surface.document.style.line_height
            or not self.smooth_scroll.is_enabled()
        ):
            self.smooth_scroll.stop()
            self._jump(y, block)
            return
        document, within = self._surface.document, y - self._surface.document.heights.top(block)

        def show(remaining: int) -> None:
            self._jump(document.heights.top(block) + within - remaining, block)

        screen = self._surface.viewport().height()
        self.smooth_scroll.start(max(-screen, min(screen, distance)), show)

    def _jump(self, y: int, block: int) -> None:
        self._adjust_scroll_bar(y)
        self._frame = None
        self._anchor = block
        self._surface.viewport().update()

    @contextmanager
    def keeping_top(self) -> Iterator[None]:
        """Keep the line on top where it is while the text is laid out anew."""
        document = self._surface.document
        kept: tuple[int, int] | None = None
        if self._frame is not None and self._frame.blocks and self._surface.verticalScrollBar().value() > 0:
            first = self._frame.blocks[0]
            kept = first.first_visible_offset(), first.first_visible_line_top()
        yield
        self._frame = None
        if kept is not None:
            top, _ = self._rows(kept[0], kept[0])
            self._adjust_scroll_bar(top - kept[1])
            self._anchor = document.blocks.at(kept[0])
