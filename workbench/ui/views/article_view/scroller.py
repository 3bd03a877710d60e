"""Which blocks are on the screen: lays them out, keeps the text still when estimates turn into true heights."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from workbench.ui.views.article_view.frame import BOTTOM, TOP, Frame, Placed, place_chips
from workbench.ui.views.article_view.smooth_scroll import Motion

if TYPE_CHECKING:
    from workbench.ui.views.article_view.view import ArticleView

_THIRD = 3  # a passage that was out of sight comes to the upper third


class Scroller:
    """The scroll position and the frame made for it."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._frame: Frame | None = None
        self._anchor: int | None = None  # the block that must not move when heights above it change
        self._settling = False
        self._stepping = False  # a glide of the wheel is scrolling, not the person
        self._due = 0  # pixels that the wheel has asked for and that are not scrolled yet
        self.motion = Motion(view)

    # -- the frame

    def frame(self) -> Frame:
        """The screenful at the scroll position; made again only after `forget` or `scrolled`."""
        if self._frame is None:
            self._frame = self._made()
        return self._frame

    def forget(self) -> None:
        """Something that the frame shows has changed."""
        self._frame = None

    def scrolled(self) -> bool:
        """The person scrolled, unless it was ourselves. The first block seen stays where the scrolling put it."""
        if self._settling:
            return False
        if not self._stepping:
            self.motion.stop()
        if self._frame is not None and self._frame.placed:
            self._anchor = self._frame.placed[0].block
        self._frame = None
        return True

    def shows(self, blocks: set[int]) -> bool:
        """Whether one of `blocks` is in the frame (or there is none yet)."""
        return self._frame is None or any(placed.block in blocks for placed in self._frame.placed)

    def _made(self) -> Frame:
        view, document = self._view, self._view.document
        height = view.viewport().height()
        y = view.verticalScrollBar().value() - TOP
        anchor = self._anchor
        self._anchor = None
        before = document.heights.top(anchor) if anchor is not None and anchor < len(document.blocks) else 0
        near = anchor is not None and anchor < len(document.blocks) and abs(before - y) < 3 * height
        placed = self._placed(y, height)
        if near and anchor is not None:
            shift = document.heights.top(anchor) - before
            if shift:
                y += shift
                placed = self._placed(y, height)
        self._settle(y)
        settled = view.verticalScrollBar().value() - TOP
        if settled != y:
            placed = self._placed(settled, height)
        page = view.page_for()
        chips = place_chips(page, placed, view.shown_highlights, view.chip_metrics())
        return Frame(page, placed, height, chips)

    def _placed(self, y: int, height: int) -> list[Placed]:
        document = self._view.document
        block = document.heights.at(y)
        found: list[Placed] = []
        while block < len(document.blocks):
            top = document.heights.top(block) - y
            if top >= height:
                break
            laid = document.laid(block)
            found.append(Placed(block, document.blocks.numbers[block], top, laid))
            block += 1
        return found

    def _settle(self, y: int) -> None:
        """Put the scroll bar in step with the heights, without taking it for scrolling."""
        view = self._view
        bar, height = view.verticalScrollBar(), view.viewport().height()
        self._settling = True
        bar.setRange(0, max(0, view.document.heights.total + TOP + BOTTOM - height))
        bar.setPageStep(height)
        bar.setSingleStep(view.document.setting.line_height)
        bar.setValue(y + TOP)
        self._settling = False

    def glide_by(self, pixels: int) -> None:
        """Scroll by so much, calmly; turns of the wheel that follow each other add up."""
        self._due = pixels + (self._due if self.motion.is_running() else 0)

        def show(left: int) -> None:
            step, self._due = self._due - left, left
            self._stepping = True
            self._view.scroll_by(step)
            self._stepping = False

        self.motion.glide(self._due, show)

    # -- going somewhere

    def go(self, y: int) -> None:
        """Scroll so that the content's pixel row `y` (0: the first line, less than 0: the margin above) is on top."""
        self._anchor = None
        self.motion.stop()
        self._settle(y)
        self._frame = None
        self._view.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Show the code points `start` to `end`. Nothing moves when they are seen; near ones come just into view."""
        view, document = self._view, self._view.document
        top, bottom = self._rows(start, end)
        y = view.verticalScrollBar().value() - TOP
        height, margin = view.viewport().height(), document.setting.line_height
        margin = min(margin, height // 4)
        if y + margin <= top and bottom <= y + height - margin:
            return
        if start == end and top < y + margin <= bottom + margin:
            target = top - margin
        elif start == end and y + height - margin < bottom <= y + height + margin:
            target = bottom - height + margin
        else:
            target = top - height // _THIRD if bottom - top < height // 2 else top - margin
        self._go_with(target, document.blocks.at(start))

    def center(self, offset: int) -> None:
        top, _ = self._rows(offset, offset)
        self._go_with(top - self._view.viewport().height() // 2, self._view.document.blocks.at(offset))

    def _rows(self, start: int, end: int) -> tuple[int, int]:
        """The content's pixel rows of a range: top of its first line, foot of its last."""
        document = self._view.document
        line = document.setting.line_height
        first, last = document.laid_at(start), document.laid_at(max(start, end - 1))
        first_top = document.heights.top(document.blocks.at(start)) + first.line_of(start) * line
        last_block = document.blocks.at(max(start, end - 1))
        last_foot = document.heights.top(last_block) + (last.line_of(max(start, end - 1)) + 1) * line
        return first_top, last_foot

    def _go_with(self, y: int, block: int) -> None:
        """Go to `y` and lay out what is above `block` without moving it; calmly, where that is wanted."""
        missing = y - (self._view.verticalScrollBar().value() - TOP)
        if abs(missing) <= 2 * self._view.document.setting.line_height or not self.motion.is_wanted():
            self.motion.stop()
            self._jump(y, block)
            return
        document, within = self._view.document, y - self._view.document.heights.top(block)

        def show(left: int) -> None:
            self._jump(document.heights.top(block) + within - left, block)

        screen = self._view.viewport().height()
        self.motion.glide(max(-screen, min(screen, missing)), show)

    def _jump(self, y: int, block: int) -> None:
        self._settle(y)
        self._frame = None
        self._anchor = block
        self._view.viewport().update()

    @contextmanager
    def keeping_top(self) -> Iterator[None]:
        """Across a new layout, the line on top stays on top."""
        document = self._view.document
        kept: tuple[int, int] | None = None
        if self._frame is not None and self._frame.placed and self._view.verticalScrollBar().value() > 0:
            first = self._frame.placed[0]
            kept = first.first_seen(), first.seen_line_top()
        yield
        self._frame = None
        if kept is not None:
            top, _ = self._rows(kept[0], kept[0])
            self._settle(top - kept[1])
            self._anchor = document.blocks.at(kept[0])
