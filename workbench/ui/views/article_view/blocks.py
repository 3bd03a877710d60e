"""Blocks: the text cut at paragraphs; a paragraph too long to lay out at once is cut into several pieces."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

LONGEST_WHOLE = 50_000  # code points; QTextLayout needs 14 ms for that much
PIECE = 8_000
# Code points of a piece with stacked combining marks: Qt's time grows with the square of their number.
_STACKED_PIECE = 1_000
_STACK = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f]{128}"
)
_STACK_SEARCHED = 2_000  # a shorter paragraph is laid out quickly, whatever it contains
_SENTENCE_ENDS = (". ", "؟ ", "! ", "… ")
_LONGEST_CLUSTER = 64  # code points; a longer stack of combining marks is cut anywhere
_SCAN = 2_000  # code points looked at for a first strong character
_LTR, _RTL = frozenset({"L"}), frozenset({"R", "AL"})
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})


class Blocks:
    """Starts and ends (code points, the newline left out) of all blocks of `text`, at least one."""

    __slots__ = ("_cuts", "ends", "heads", "numbers", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._cuts: dict[int, int] = {}  # the original ends of blocks whose end was moved
        self.starts: list[int] = []
        self.ends: list[int] = []
        # Paragraph numbers, counted without blank paragraphs; 0 for a blank one and for a later piece.
        self.numbers: list[int] = []
        self.heads: list[int] = []  # the first block of this block's paragraph
        start, number = 0, 0
        for part in text.split("\n"):
            end = start + len(part)
            shown = bool(part) and not part.isspace()
            number += shown
            whole = end - start <= LONGEST_WHOLE
            if whole and (end - start <= _STACK_SEARCHED or _STACK.search(part) is None):
                self._add(start, end, number if shown else 0, len(self.starts))
            else:
                self._add_pieces(start, end, number)
            start = end + 1

    def _add(self, start: int, end: int, number: int, head: int) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.numbers.append(number)
        self.heads.append(head)

    def _add_pieces(self, start: int, end: int, number: int) -> None:
        head = len(self.starts)
        while start < end:
            cut = self._cut(start, end)
            self._add(start, cut, number, head)
            start, number = cut, 0

    def _cut(self, start: int, end: int) -> int:
        """Where a piece ends: after a sentence (a short last line then looks intended), else after a space, else
        between two grapheme clusters.
        """
        piece = _STACKED_PIECE if _STACK.search(self.text, start, min(end, start + PIECE)) else PIECE
        if end - start <= piece:
            return end
        middle, last = start + piece // 2, start + piece
        sentence = max(self.text.rfind(stop, middle, last) for stop in _SENTENCE_ENDS)
        space = sentence + 1 if sentence >= 0 else self.text.rfind(" ", middle, last)
        if space >= 0:
            return space + 1
        cut = last
        while cut > last - _LONGEST_CLUSTER and _continues_cluster(self.text[cut - 1], self.text[cut]):
            cut -= 1
        return cut

    def move_cut(self, block: int, offset: int) -> None:
        """End `block` earlier and begin the next one there; both are pieces of one paragraph."""
        self._cuts.setdefault(block, self.ends[block])
        self.ends[block] = self.starts[block + 1] = offset

    def is_moved(self, block: int) -> bool:
        """Whether the end of `block` was moved."""
        return block in self._cuts

    def restore_cuts(self) -> None:
        """Undo all moves of cuts, for a new layout."""
        for block, end in self._cuts.items():
            self.ends[block] = self.starts[block + 1] = end
        self._cuts.clear()

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """The block that holds the code point `offset`; a newline belongs to the block before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def touched(self, start: int, end: int) -> range:
        """The blocks that hold a character of the half-open range."""
        first = self.at(start)
        if end <= self.ends[first]:
            return range(first, first + 1)
        return range(first, self.at(max(start, end - 1)) + 1)

    def is_rtl(self, block: int) -> bool:
        """Whether the block's paragraph is right-to-left: by its first strong character, else yes (UAX #9, rule P2)."""
        start = self.starts[self.heads[block]]
        return reads_right_to_left(self.text[start : min(start + _SCAN, self._paragraph_end(start))])

    def _paragraph_end(self, start: int) -> int:
        end = self.text.find("\n", start, start + _SCAN)
        return end if end >= 0 else start + _SCAN


def reads_right_to_left(text: str) -> bool:
    """Whether the first strong character outside isolates is right-to-left; True without one (UAX #9, rule P2)."""
    depth = 0
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in _ISOLATES:
            depth += 1
        elif direction == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and direction in _LTR:
            return False
        elif depth == 0 and direction in _RTL:
            return True
    return True


def _continues_cluster(before: str, after: str) -> bool:
    """Whether a cut between the two could be inside a grapheme cluster."""
    return (
        unicodedata.category(after) in {"Mn", "Me", "Mc", "Cf"}
        or before == "\u200d"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
