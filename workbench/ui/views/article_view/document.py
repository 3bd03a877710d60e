"""Document: a frozen text as blocks, their heights, and a cache of those that are laid out."""

from __future__ import annotations

from collections import OrderedDict

from workbench.domain.span import Span
from workbench.text.word_boundaries import next_word_edge, snap_to_words
from workbench.ui.views.article_view.block_layout import BlockLayout, TextStyle
from workbench.ui.views.article_view.blocks import Blocks
from workbench.ui.views.article_view.heights import BlockHeights

_WORD_CONTEXT = 2_000  # code points around a selection in which its first and last word end
_WORD_SEARCH = 20_000  # code points in which the next word is searched
_CACHE_SIZE = 256  # layouts; a screen shows about ten


def _occurs_alone(text: str, word: str) -> bool:
    """By plain search: a pattern with a look-behind takes a hundred times as long for a million words."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, end)
    return False


class Document:
    """A frozen text in one style. Blocks are laid out on demand; until then their heights are estimates."""

    def __init__(self, text: str, style: TextStyle) -> None:
        self.text = text
        self.blocks = Blocks(text)
        self._layouts: OrderedDict[int, BlockLayout] = OrderedDict()
        self._alone: dict[str, bool] = {}
        self.set_style(style)

    def set_style(self, style: TextStyle) -> None:
        """Take another font or width: drop all layouts and estimate all heights again."""
        self.style = style
        self._layouts.clear()
        self.blocks.restore_cuts()
        blocks, line, per_line = self.blocks, style.line_height, style.per_line
        heights = [
            (int((end - start) / per_line) + 1) * line + style.gap
            for start, end in zip(blocks.starts, blocks.ends, strict=True)
        ]
        self.heights = BlockHeights(heights)

    def layout(self, block: int) -> BlockLayout:
        """The layout of a block, cached; its true height goes into `heights`."""
        found = self._layouts.get(block)
        if found is not None:
            self._layouts.move_to_end(block)
            return found
        blocks = self.blocks
        start, end = blocks.starts[block], blocks.ends[block]
        continues = block + 1 < len(blocks) and blocks.heads[block + 1] == blocks.heads[block]
        found = BlockLayout(
            self.text[start:end],
            start,
            rtl=blocks.is_rtl(block),
            gap=0 if continues else self.style.gap,
            style=self.style,
            full_lines=continues and block + 1 not in self._layouts and not blocks.is_moved(block),
        )
        if found.end < end:
            blocks.move_cut(block, found.end)
        self._layouts[block] = found
        self.heights[block] = found.height
        if len(self._layouts) > _CACHE_SIZE:
            self._layouts.popitem(last=False)
        return found

    def forget(self, block: int) -> None:
        """Drop a layout from the cache."""
        self._layouts.pop(block, None)

    def layout_at(self, offset: int) -> BlockLayout:
        """The layout of the block that holds the code point `offset` (the last one for the text's end)."""
        return self.layout(self.blocks.at(offset))

    def next_position(self, offset: int, *, word: bool = False) -> int:
        """The caret position after `offset`, also across a newline; never inside a grapheme cluster."""
        block = self.blocks.at(offset)
        layout = self.layout(block)
        if offset < layout.end:
            return layout.next_position(offset, word=word)
        if block + 1 >= len(self.blocks):
            return len(self.text)
        return self.blocks.starts[block + 1]

    def previous_position(self, offset: int, *, word: bool = False) -> int:
        block = self.blocks.at(offset)
        layout = self.layout(block)
        if offset > layout.start:
            return layout.previous_position(offset, word=word)
        if block == 0:
            return 0
        before = self.layout(block - 1)
        return before.end if before.end < offset else before.previous_position(offset, word=word)

    def snap_to_grapheme(self, offset: int, *, forward: bool = False) -> int:
        """`offset` within the text and not inside a grapheme cluster: before it, with `forward` after it."""
        offset = max(0, min(offset, len(self.text)))
        return self.layout_at(offset).snap_to_grapheme(offset, forward=forward)

    def snap_to_words(self, span: Span) -> Span:
        """`span` grown to whole words; a span without a word (white space, punctuation) stays as it is."""
        low, high = max(0, span.start - _WORD_CONTEXT), min(len(self.text), span.end + _WORD_CONTEXT)
        found = snap_to_words(self.text[low:high], span.start - low, span.end - low, self._occurs_alone)
        if found is None:
            return span
        return Span(
            self.snap_to_grapheme(found.start + low), self.snap_to_grapheme(found.end + low, forward=True)
        )

    def word_edge(self, position: int, *, end: bool, forward: bool) -> int | None:
        """The nearest end of a word (with `end` False, start) after or before `position`; None if there is none near."""
        low, high = max(0, position - _WORD_SEARCH), min(len(self.text), position + _WORD_SEARCH)
        found = next_word_edge(self.text[low:high], position - low, end=end, forward=forward)
        return None if found is None else self.snap_to_grapheme(found + low, forward=forward)

    def _occurs_alone(self, word: str) -> bool:
        """Whether the text has `word` alone and never with the article, as it has names."""
        known = self._alone.get(word)
        if known is None:
            known = f"ال{word}" not in self.text and _occurs_alone(self.text, word)
            self._alone[word] = known
        return known

    def fraction(self, offset: int) -> float:
        """How far down the text a code point lies, 0..1, estimated: each paragraph counts a line more than its characters."""
        weight = self.style.per_line
        total = len(self.text) + len(self.blocks) * weight
        return (offset + self.blocks.at(offset) * weight) / max(1.0, total)

    def offset_at_fraction(self, fraction: float) -> int:
        """The first code point whose `fraction` is at least `fraction`."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.fraction(middle) < fraction else (low, middle)
        return low

    @property
    def rtl(self) -> bool:
        """Whether the text is right-to-left: the first paragraph that is not blank decides."""
        blocks = self.blocks
        first = next((i for i in range(min(len(blocks), 50)) if blocks.numbers[i]), 0)
        return blocks.is_rtl(first)
