"""The text as the view holds it: blocks, their heights, and the few of them that are laid out."""

from __future__ import annotations

from collections import OrderedDict

from workbench.domain.span import Span
from workbench.text.offsets import next_word_edge, snap_to_words
from workbench.ui.views.article_view.block_layout import LaidBlock, Setting
from workbench.ui.views.article_view.blocks import Blocks
from workbench.ui.views.article_view.heights import Heights

_NEAR = 2_000  # code points around a selection in which its words end, whatever the text
_FAR = 20_000  # code points in which the next word is looked for
_KEPT = 256  # layouts kept; a screen shows about ten


def _stands_alone(text: str, word: str) -> bool:
    """Plain searching: a pattern with a look-behind takes a hundred times as long for a million words."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, end)
    return False


class Document:
    """A frozen text in one setting. Blocks are laid out on demand; their heights are estimates until then."""

    def __init__(self, text: str, setting: Setting) -> None:
        self.text = text
        self.blocks = Blocks(text)
        self._laid: OrderedDict[int, LaidBlock] = OrderedDict()
        self._alone: dict[str, bool] = {}
        self.set_setting(setting)

    def set_setting(self, setting: Setting) -> None:
        """Another font or width: everything laid out is forgotten, all heights are estimated again."""
        self.setting = setting
        self._laid.clear()
        self.blocks.restore_cuts()
        blocks, line, per_line = self.blocks, setting.line_height, setting.per_line
        heights = [
            (int((end - start) / per_line) + 1) * line + setting.gap
            for start, end in zip(blocks.starts, blocks.ends, strict=True)
        ]
        self.heights = Heights(heights)

    def laid(self, block: int) -> LaidBlock:
        """The block laid out, from the cache where it is; its true height goes into `heights`."""
        found = self._laid.get(block)
        if found is not None:
            self._laid.move_to_end(block)
            return found
        blocks = self.blocks
        start, end = blocks.starts[block], blocks.ends[block]
        goes_on = block + 1 < len(blocks) and blocks.heads[block + 1] == blocks.heads[block]
        found = LaidBlock(
            self.text[start:end],
            start,
            rtl=blocks.is_rtl(block),
            gap=0 if goes_on else self.setting.gap,
            setting=self.setting,
            full_lines=goes_on and block + 1 not in self._laid and not blocks.is_moved(block),
        )
        if found.end < end:
            blocks.move_cut(block, found.end)
        self._laid[block] = found
        self.heights[block] = found.height
        if len(self._laid) > _KEPT:
            self._laid.popitem(last=False)
        return found

    def forget(self, block: int) -> None:
        """Let a layout go; it is made again when it is asked for."""
        self._laid.pop(block, None)

    def laid_at(self, offset: int) -> LaidBlock:
        """The laid-out block that holds the code point `offset` (the last one for the text's end)."""
        return self.laid(self.blocks.at(offset))

    def next_place(self, offset: int, *, word: bool = False) -> int:
        """The caret place after `offset`: over newlines, never inside a seen character."""
        block = self.blocks.at(offset)
        laid = self.laid(block)
        if offset < laid.end:
            return laid.following(offset, word=word)
        if block + 1 >= len(self.blocks):
            return len(self.text)
        return self.blocks.starts[block + 1]

    def previous_place(self, offset: int, *, word: bool = False) -> int:
        block = self.blocks.at(offset)
        laid = self.laid(block)
        if offset > laid.start:
            return laid.preceding(offset, word=word)
        if block == 0:
            return 0
        before = self.laid(block - 1)
        return before.end if before.end < offset else before.preceding(offset, word=word)

    def settled(self, offset: int, *, up: bool = False) -> int:
        """`offset` within the text and not inside a seen character: before it, with `up` after it."""
        offset = max(0, min(offset, len(self.text)))
        return self.laid_at(offset).settled(offset, up=up)

    def words(self, span: Span) -> Span:
        """`span` grown to whole words; what holds no word (white space, marks) stays as it is."""
        low, high = max(0, span.start - _NEAR), min(len(self.text), span.end + _NEAR)
        found = snap_to_words(self.text[low:high], span.start - low, span.end - low, self._stands_alone)
        if found is None:
            return span
        return Span(self.settled(found.start + low), self.settled(found.end + low, up=True))

    def word_edge(self, place: int, *, end: bool, forward: bool) -> int | None:
        """The nearest end (else beginning) of a word past `place`, on or back in the text; None without one near."""
        low, high = max(0, place - _FAR), min(len(self.text), place + _FAR)
        found = next_word_edge(self.text[low:high], place - low, end=end, forward=forward)
        return None if found is None else self.settled(found + low, up=forward)

    def _stands_alone(self, word: str) -> bool:
        """Whether the text has `word` by itself and never with the article: so a name does."""
        known = self._alone.get(word)
        if known is None:
            known = f"ال{word}" not in self.text and _stands_alone(self.text, word)
            self._alone[word] = known
        return known

    def share(self, offset: int) -> float:
        """How far down the text a code point lies, 0..1, from counts alone: each paragraph weighs a line more."""
        weight = self.setting.per_line
        total = len(self.text) + len(self.blocks) * weight
        return (offset + self.blocks.at(offset) * weight) / max(1.0, total)

    def place_at(self, share: float) -> int:
        """The first code point whose `share` is at least that much."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.share(middle) < share else (low, middle)
        return low

    @property
    def rtl(self) -> bool:
        """The way most of the text runs: the first block with a strong character decides."""
        blocks = self.blocks
        first = next((i for i in range(min(len(blocks), 50)) if blocks.numbers[i]), 0)
        return blocks.is_rtl(first)
