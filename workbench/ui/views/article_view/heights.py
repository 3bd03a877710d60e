"""Block heights in a Fenwick tree: the top of any block, and the block at any y, in logarithmic time."""

from __future__ import annotations

from collections.abc import Sequence


class BlockHeights:
    """Heights in whole pixels, at least one.

    After P. M. Fenwick, "A New Data Structure for Cumulative Frequency Tables".
    """

    __slots__ = ("_heights", "_step", "_tree", "total")

    def __init__(self, heights: Sequence[int]) -> None:
        self._heights = list(heights)
        count = len(self._heights)
        tree = [0, *self._heights]
        for i in range(1, count + 1):
            parent = i + (i & -i)
            if parent <= count:
                tree[parent] += tree[i]
        self._tree = tree
        self._step = 1 << (count.bit_length() - 1) if count else 0
        self.total = sum(self._heights)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, block: int) -> int:
        return self._heights[block]

    def __setitem__(self, block: int, height: int) -> None:
        change = height - self._heights[block]
        if not change:
            return
        self._heights[block] = height
        self.total += change
        i, tree = block + 1, self._tree
        while i < len(tree):
            tree[i] += change
            i += i & -i

    def top(self, block: int) -> int:
        """The sum of the heights before `block`."""
        total, i = 0, block
        while i > 0:
            total += self._tree[i]
            i -= i & -i
        return total

    def at(self, y: int) -> int:
        """The block that holds the pixel row `y`; the first or the last one outside."""
        position, left, step = 0, max(0, y), self._step
        count = len(self._heights)
        while step:
            following = position + step
            if following <= count and self._tree[following] <= left:
                position = following
                left -= self._tree[following]
            step >>= 1
        return min(position, count - 1)
