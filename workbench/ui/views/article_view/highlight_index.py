"""Marks found by block, and the lanes in which overlapping ones are underlined."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.ui.views.article_view.blocks import Blocks
from workbench.ui.views.article_view.highlight import Highlight

_SHELF = 10  # a shelf holds the marks over 2 to the power of so many code points


@dataclass(frozen=True, slots=True)
class HighlightSegment:
    """The part of one span of a mark that lies in a block: code points of the text, and its lane (0 is the top one)."""

    highlight: Highlight
    start: int
    end: int
    lane: int
    first: bool  # whether the mark begins here
    depth: int = 1  # how many lanes there are where it lies, in all the strips that touch each other


class SearchHits:
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


class HighlightIndex:
    """All marks of a text, so kept that a screen asks only for what it shows.

    Their ids stand on shelves, one for each thousand or so code points: which one takes a shift and no search.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._by_id: dict[str, Highlight] = {}
        self._shelves: defaultdict[int, list[str]] = defaultdict(list)
        self._segments: dict[
            int, tuple[int, int, list[HighlightSegment]]
        ] = {}  # with the block's range at the time

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, highlight_id: str) -> Highlight | None:
        return self._by_id.get(highlight_id)

    def all(self) -> Iterable[Highlight]:
        return self._by_id.values()

    def replace(self, highlights: Iterable[Highlight]) -> set[int]:
        """Make `marks` the only ones; return the blocks whose look changed."""
        new = {highlight.id: highlight for highlight in highlights}
        if not self._by_id:
            return self._fill(new)
        touched: set[int] = set()
        for highlight_id in [known for known in self._by_id if known not in new]:
            touched |= self.remove(highlight_id)
        for highlight in new.values():
            touched |= self.put(highlight)
        return touched

    def put(self, highlight: Highlight) -> set[int]:
        """Add or change one mark; return the blocks whose look changed, none when nothing did."""
        before = self._by_id.get(highlight.id)
        if before is highlight or before == highlight:
            return set()
        touched = self.remove(highlight.id) if before else set()
        self._by_id[highlight.id] = highlight
        for shelf in _shelves_under(highlight):
            self._shelves[shelf].append(highlight.id)
        return touched | self._changed(highlight)

    def remove(self, highlight_id: str) -> set[int]:
        """Take one mark away; return the blocks that held it."""
        highlight = self._by_id.pop(highlight_id, None)
        if highlight is None:
            return set()
        for shelf in _shelves_under(highlight):
            self._shelves[shelf] = [known for known in self._shelves[shelf] if known != highlight_id]
        return self._changed(highlight)

    def _changed(self, highlight: Highlight) -> set[int]:
        touched = self.blocks_of(highlight)
        for block in touched:
            for near in (block - 1, block, block + 1):  # a cut that moves back takes the mark along
                self._segments.pop(near, None)
        return touched

    def blocks_of(self, highlight: Highlight) -> set[int]:
        found: set[int] = set()
        for span in highlight.spans:
            found.update(self._blocks.touched(span.start, span.end))
        return found

    def segments(self, block: int) -> list[HighlightSegment]:
        """What is to be drawn in `block`, longer spans first, with lanes that do not overlap."""
        low, high = self._blocks.starts[block], self._blocks.ends[block]
        found = self._segments.get(block)
        if found is None or found[:2] != (low, high):
            found = self._segments[block] = (low, high, self._stacked(low, high))
        return found[2]

    def at(self, offset: int, block: int) -> list[Highlight]:
        """The marks over the code point `offset` of `block`, the shortest first."""
        over = [segment for segment in self.segments(block) if segment.start <= offset < segment.end]
        over.sort(key=lambda segment: (segment.end - segment.start, segment.highlight.id))
        return list({segment.highlight.id: segment.highlight for segment in over}.values())

    def _fill(self, new: dict[str, Highlight]) -> set[int]:
        """The first load, in one pass: opening an article with 50,000 marks must not be felt."""
        shelves = self._shelves
        wide: list[tuple[str, Span]] = []
        for highlight_id, highlight in new.items():
            for span in highlight.spans:
                shelf = span.start >> _SHELF
                if (span.end - 1) >> _SHELF == shelf:
                    shelves[shelf].append(highlight_id)
                else:
                    wide.append((highlight_id, span))
        for highlight_id, span in wide:
            for shelf in _shelves_of(span.start, span.end):
                shelves[shelf].append(highlight_id)
        self._by_id = new
        self._segments.clear()
        return set(range(len(self._blocks)))

    def _stacked(self, low: int, high: int) -> list[HighlightSegment]:
        held = {
            highlight_id: None
            for shelf in _shelves_of(low, high)
            for highlight_id in self._shelves.get(shelf, ())
        }
        parts: list[tuple[int, int, Highlight, bool]] = []
        for highlight_id in held:
            highlight = self._by_id[highlight_id]
            for number, span in enumerate(highlight.spans):
                start, end = max(span.start, low), min(span.end, high)
                if start < end:
                    parts.append((start, end, highlight, number == 0 and span.start >= low))
        parts.sort(key=lambda part: (part[0], -part[1], part[2].id))
        return [segment for heap in _heaps(parts) for segment in _in_lanes(heap)]


_Part = tuple[int, int, Highlight, bool]


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


def _in_lanes(heap: list[_Part]) -> Iterator[HighlightSegment]:
    lanes: list[int] = []
    taken: list[int] = []
    for start, end, _highlight, _first in heap:
        lane = next((n for n, until in enumerate(lanes) if until <= start), len(lanes))
        lanes[lane : lane + 1] = [end]
        taken.append(lane)
    for (start, end, highlight, first), lane in zip(heap, taken, strict=True):
        yield HighlightSegment(highlight, start, end, lane, first, len(lanes))


def _shelves_of(start: int, end: int) -> range:
    return range(start >> _SHELF, (max(start, end - 1) >> _SHELF) + 1)


def _shelves_under(highlight: Highlight) -> set[int]:
    return {shelf for span in highlight.spans for shelf in _shelves_of(span.start, span.end)}
