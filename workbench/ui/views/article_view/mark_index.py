"""Marks found by block, and the lanes in which overlapping ones are underlined."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.ui.views.article_view.blocks import Blocks
from workbench.ui.views.article_view.mark import Mark

_SHELF = 10  # a shelf holds the marks over 2 to the power of so many code points


@dataclass(frozen=True, slots=True)
class Strip:
    """The part of one span of a mark that lies in a block: code points of the text, and its lane (0 is the top one)."""

    mark: Mark
    start: int
    end: int
    lane: int
    first: bool  # whether the mark begins here
    depth: int = 1  # how many lanes there are where it lies, in all the strips that touch each other


class Hits:
    """Search hits found by place; they do not overlap."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)
        self._ends = [span.end for span in self._spans]

    def within(self, start: int, end: int) -> Iterator[Span]:
        """The hits that touch the code points `start` to `end`."""
        for number in range(bisect_right(self._ends, start), len(self._spans)):
            span = self._spans[number]
            if span.start >= end:
                return
            yield span


class Marks:
    """All marks of a text, so kept that a screen asks only for what it shows.

    Their ids stand on shelves, one for each thousand or so code points: which one takes a shift and no search.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._by_id: dict[str, Mark] = {}
        self._shelves: defaultdict[int, list[str]] = defaultdict(list)
        self._strips: dict[int, tuple[int, int, list[Strip]]] = {}  # with the block's range at the time

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, mark_id: str) -> Mark | None:
        return self._by_id.get(mark_id)

    def all(self) -> Iterable[Mark]:
        return self._by_id.values()

    def replace(self, marks: Iterable[Mark]) -> set[int]:
        """Make `marks` the only ones; return the blocks whose look changed."""
        new = {mark.id: mark for mark in marks}
        if not self._by_id:
            return self._fill(new)
        touched: set[int] = set()
        for mark_id in [known for known in self._by_id if known not in new]:
            touched |= self.remove(mark_id)
        for mark in new.values():
            touched |= self.put(mark)
        return touched

    def put(self, mark: Mark) -> set[int]:
        """Add or change one mark; return the blocks whose look changed, none when nothing did."""
        before = self._by_id.get(mark.id)
        if before is mark or before == mark:
            return set()
        touched = self.remove(mark.id) if before else set()
        self._by_id[mark.id] = mark
        for shelf in _shelves_under(mark):
            self._shelves[shelf].append(mark.id)
        return touched | self._changed(mark)

    def remove(self, mark_id: str) -> set[int]:
        """Take one mark away; return the blocks that held it."""
        mark = self._by_id.pop(mark_id, None)
        if mark is None:
            return set()
        for shelf in _shelves_under(mark):
            self._shelves[shelf] = [known for known in self._shelves[shelf] if known != mark_id]
        return self._changed(mark)

    def _changed(self, mark: Mark) -> set[int]:
        touched = self.blocks_of(mark)
        for block in touched:
            for near in (block - 1, block, block + 1):  # a cut that moves back takes the mark along
                self._strips.pop(near, None)
        return touched

    def blocks_of(self, mark: Mark) -> set[int]:
        found: set[int] = set()
        for span in mark.spans:
            found.update(self._blocks.touched(span.start, span.end))
        return found

    def strips(self, block: int) -> list[Strip]:
        """What is to be drawn in `block`, longer spans first, with lanes that do not overlap."""
        low, high = self._blocks.starts[block], self._blocks.ends[block]
        found = self._strips.get(block)
        if found is None or found[:2] != (low, high):
            found = self._strips[block] = (low, high, self._stacked(low, high))
        return found[2]

    def at(self, offset: int, block: int) -> list[Mark]:
        """The marks over the code point `offset` of `block`, the shortest first."""
        over = [strip for strip in self.strips(block) if strip.start <= offset < strip.end]
        over.sort(key=lambda strip: (strip.end - strip.start, strip.mark.id))
        return list({strip.mark.id: strip.mark for strip in over}.values())

    def _fill(self, new: dict[str, Mark]) -> set[int]:
        """The first load, in one pass: opening an article with 50,000 marks must not be felt."""
        shelves = self._shelves
        wide: list[tuple[str, Span]] = []
        for mark_id, mark in new.items():
            for span in mark.spans:
                shelf = span.start >> _SHELF
                if (span.end - 1) >> _SHELF == shelf:
                    shelves[shelf].append(mark_id)
                else:
                    wide.append((mark_id, span))
        for mark_id, span in wide:
            for shelf in _shelves_of(span.start, span.end):
                shelves[shelf].append(mark_id)
        self._by_id = new
        self._strips.clear()
        return set(range(len(self._blocks)))

    def _stacked(self, low: int, high: int) -> list[Strip]:
        held = {mark_id: None for shelf in _shelves_of(low, high) for mark_id in self._shelves.get(shelf, ())}
        parts: list[tuple[int, int, Mark, bool]] = []
        for mark_id in held:
            mark = self._by_id[mark_id]
            for number, span in enumerate(mark.spans):
                start, end = max(span.start, low), min(span.end, high)
                if start < end:
                    parts.append((start, end, mark, number == 0 and span.start >= low))
        parts.sort(key=lambda part: (part[0], -part[1], part[2].id))
        return [strip for heap in _heaps(parts) for strip in _in_lanes(heap)]


_Part = tuple[int, int, Mark, bool]


def _heaps(parts: list[_Part]) -> Iterator[list[_Part]]:
    """Sorted parts, in runs that touch each other."""
    heap: list[_Part] = []
    reach = 0
    for part in parts:
        if heap and part[0] >= reach:
            yield heap
            heap = []
        heap.append(part)
        reach = max(reach, part[1])
    if heap:
        yield heap


def _in_lanes(heap: list[_Part]) -> Iterator[Strip]:
    lanes: list[int] = []
    taken: list[int] = []
    for start, end, _mark, _first in heap:
        lane = next((n for n, until in enumerate(lanes) if until <= start), len(lanes))
        lanes[lane : lane + 1] = [end]
        taken.append(lane)
    for (start, end, mark, first), lane in zip(heap, taken, strict=True):
        yield Strip(mark, start, end, lane, first, len(lanes))


def _shelves_of(start: int, end: int) -> range:
    return range(start >> _SHELF, (max(start, end - 1) >> _SHELF) + 1)


def _shelves_under(mark: Mark) -> set[int]:
    return {shelf for span in mark.spans for shelf in _shelves_of(span.start, span.end)}
