"""Highlight index: highlights found by block, and the lanes in which overlapping ones are underlined."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.domain.span import Span
from workbench.ui.views.article_view.blocks import Blocks
from workbench.ui.views.article_view.highlight import Highlight

_BUCKET_BITS = 10  # a bucket holds the highlights of 2 to the power of 10 code points


@dataclass(frozen=True, slots=True)
class HighlightSegment:
    """The part of one span of a highlight in a block, in code points of the text, and its lane (0 is the top one)."""

    highlight: Highlight
    start: int
    end: int
    lane: int
    first: bool  # whether the highlight begins here
    depth: int = 1  # the number of lanes of all segments that overlap directly or through others


class SearchHits:
    """Search hits found by offset; they do not overlap."""

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
    """All highlights of a text, found by block, so that a paint reads only what it shows.

    Their ids are in buckets of 1,024 code points: a shift finds a bucket, without a search.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._by_id: dict[str, Highlight] = {}
        self._buckets: defaultdict[int, list[str]] = defaultdict(list)
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
        """Make `highlights` the only ones; return the blocks that changed."""
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
        """Add or change one highlight; return the blocks that changed."""
        before = self._by_id.get(highlight.id)
        if before is highlight or before == highlight:
            return set()
        touched = self.remove(highlight.id) if before else set()
        self._by_id[highlight.id] = highlight
        for bucket in _buckets_under(highlight):
            self._buckets[bucket].append(highlight.id)
        return touched | self._changed(highlight)

    def remove(self, highlight_id: str) -> set[int]:
        """Remove one highlight; return the blocks that held it."""
        highlight = self._by_id.pop(highlight_id, None)
        if highlight is None:
            return set()
        for bucket in _buckets_under(highlight):
            self._buckets[bucket] = [known for known in self._buckets[bucket] if known != highlight_id]
        return self._changed(highlight)

    def _changed(self, highlight: Highlight) -> set[int]:
        touched = self.blocks_of(highlight)
        for block in touched:
            for near in (block - 1, block, block + 1):  # a cut that moves back moves the highlight too
                self._segments.pop(near, None)
        return touched

    def blocks_of(self, highlight: Highlight) -> set[int]:
        found: set[int] = set()
        for span in highlight.spans:
            found.update(self._blocks.touched(span.start, span.end))
        return found

    def segments(self, block: int) -> list[HighlightSegment]:
        """The segments in `block`, longer spans first, with lanes in which none overlap."""
        low, high = self._blocks.starts[block], self._blocks.ends[block]
        found = self._segments.get(block)
        if found is None or found[:2] != (low, high):
            found = self._segments[block] = (low, high, self._segments_between(low, high))
        return found[2]

    def at(self, offset: int, block: int) -> list[Highlight]:
        """The highlights over the code point `offset` of `block`, the shortest first."""
        over = [segment for segment in self.segments(block) if segment.start <= offset < segment.end]
        over.sort(key=lambda segment: (segment.end - segment.start, segment.highlight.id))
        return list({segment.highlight.id: segment.highlight for segment in over}.values())

    def _fill(self, new: dict[str, Highlight]) -> set[int]:
        """The first load, in one pass: opening an article with 50,000 highlights must not be felt."""
        buckets = self._buckets
        wide: list[tuple[str, Span]] = []
        for highlight_id, highlight in new.items():
            for span in highlight.spans:
                bucket = span.start >> _BUCKET_BITS
                if (span.end - 1) >> _BUCKET_BITS == bucket:
                    buckets[bucket].append(highlight_id)
                else:
                    wide.append((highlight_id, span))
        for highlight_id, span in wide:
            for bucket in _buckets_of(span.start, span.end):
                buckets[bucket].append(highlight_id)
        self._by_id = new
        self._segments.clear()
        return set(range(len(self._blocks)))

    def _segments_between(self, low: int, high: int) -> list[HighlightSegment]:
        ids = {
            highlight_id: None
            for bucket in _buckets_of(low, high)
            for highlight_id in self._buckets.get(bucket, ())
        }
        parts: list[tuple[int, int, Highlight, bool]] = []
        for highlight_id in ids:
            highlight = self._by_id[highlight_id]
            for number, span in enumerate(highlight.spans):
                start, end = max(span.start, low), min(span.end, high)
                if start < end:
                    parts.append((start, end, highlight, number == 0 and span.start >= low))
        parts.sort(key=lambda part: (part[0], -part[1], part[2].id))
        return [segment for group in _overlap_groups(parts) for segment in _with_lanes(group)]


_Part = tuple[int, int, Highlight, bool]


def _overlap_groups(parts: list[_Part]) -> Iterator[list[_Part]]:
    """Sorted parts, in groups that overlap."""
    group: list[_Part] = []
    reach = 0
    for part in parts:
        if group and part[0] >= reach:
            yield group
            group = []
        group.append(part)
        reach = max(reach, part[1])
    if group:
        yield group


def _with_lanes(group: list[_Part]) -> Iterator[HighlightSegment]:
    lanes: list[int] = []
    chosen: list[int] = []
    for start, end, _highlight, _first in group:
        lane = next((n for n, until in enumerate(lanes) if until <= start), len(lanes))
        lanes[lane : lane + 1] = [end]
        chosen.append(lane)
    for (start, end, highlight, first), lane in zip(group, chosen, strict=True):
        yield HighlightSegment(highlight, start, end, lane, first, len(lanes))


def _buckets_of(start: int, end: int) -> range:
    return range(start >> _BUCKET_BITS, (max(start, end - 1) >> _BUCKET_BITS) + 1)


def _buckets_under(highlight: Highlight) -> set[int]:
    return {bucket for span in highlight.spans for bucket in _buckets_of(span.start, span.end)}
