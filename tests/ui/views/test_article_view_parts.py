"""The view's Qt-free parts: heights, blocks, search hits."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.span import Span
from workbench.ui.views.article_view.blocks import LONGEST_WHOLE, PIECE, Blocks, reads_right_to_left
from workbench.ui.views.article_view.heights import BlockHeights
from workbench.ui.views.article_view.highlight import Highlight
from workbench.ui.views.article_view.highlight_index import HighlightIndex, SearchHits

heights = st.lists(st.integers(1, 300), min_size=1, max_size=80)


@given(values=heights, changes=st.lists(st.tuples(st.integers(0, 79), st.integers(1, 300)), max_size=20))
def test_tops_are_sums_of_what_is_above(values: list[int], changes: list[tuple[int, int]]) -> None:
    tree = BlockHeights(values)
    for block, height in changes:
        if block < len(values):
            values[block] = height
            tree[block] = height
    assert tree.total == sum(values)
    assert [tree.top(n) for n in range(len(values) + 1)] == [sum(values[:n]) for n in range(len(values) + 1)]


@given(values=heights, y=st.integers(-50, 30_000))
def test_the_block_at_a_row_holds_it(values: list[int], y: int) -> None:
    tree = BlockHeights(values)
    block = tree.at(y)
    if 0 <= y < tree.total:
        assert tree.top(block) <= y < tree.top(block + 1)
    else:
        assert block == (0 if y < 0 else len(values) - 1)


@given(text=st.text(alphabet="اب c\n😀\u064e", max_size=60))
def test_blocks_are_the_lines(text: str) -> None:
    blocks = Blocks(text)
    lines = [text[start:end] for start, end in zip(blocks.starts, blocks.ends, strict=True)]
    assert lines == text.split("\n")
    for offset in range(len(text)):
        block = blocks.at(offset)
        assert blocks.starts[block] <= offset <= blocks.ends[block]


def test_a_long_paragraph_is_cut_after_spaces() -> None:
    text = "كلمة " * LONGEST_WHOLE
    blocks = Blocks(text)
    assert len(blocks) > 1
    assert all(
        text[end - 1] == " " and end - start <= PIECE
        for start, end in zip(blocks.starts, blocks.ends, strict=True)
    )
    assert set(blocks.heads) == {0}


def test_a_piece_ends_with_a_sentence_where_there_is_one() -> None:
    text = "جملة قصيرة هنا. " * LONGEST_WHOLE
    blocks = Blocks(text)
    assert all(text[:end].endswith(". ") for end in blocks.ends)


@pytest.mark.parametrize("sign", ["\u064e", "\u0301", "\u202e", "\u200d"])
def test_piled_signs_are_cut_small(sign: str) -> None:
    """Qt takes a pile of thousands for one character and lays it out in quadratic time."""
    text = "قبل " + sign * 20_000 + " بعد"
    blocks = Blocks(text)
    assert max(end - start for start, end in zip(blocks.starts, blocks.ends, strict=True)) <= 1_000
    assert "".join(text[a:b] for a, b in zip(blocks.starts, blocks.ends, strict=True)) == text


def test_a_cut_without_spaces_keeps_marks_with_their_letter() -> None:
    text = "بَ" * LONGEST_WHOLE
    assert all(text[start] == "ب" for start in Blocks(text).starts)


def test_direction_is_that_of_the_first_strong_character() -> None:
    assert reads_right_to_left("123 (قال) BBC")
    assert not reads_right_to_left("123 BBC قال")
    assert reads_right_to_left("... 32")
    assert reads_right_to_left("\u2066BBC\u2069 قال")


@given(
    cuts=st.lists(st.integers(0, 400), unique=True, max_size=20).map(sorted),
    window=st.tuples(st.integers(0, 400), st.integers(1, 100)),
)
def test_hits_within_are_those_that_touch(cuts: list[int], window: tuple[int, int]) -> None:
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    start, end = window[0], window[0] + window[1]
    wanted = [span for span in spans if span.start < end and span.end > start]
    assert list(SearchHits(reversed(spans)).within(start, end)) == wanted


marked = st.dictionaries(
    st.sampled_from("abcdef"),
    st.lists(
        st.tuples(st.integers(0, 5_990), st.integers(1, 4_000)).map(
            lambda pair: Span(pair[0], min(6_000, pair[0] + pair[1]))
        ),
        min_size=1,
        max_size=3,
    ),
    max_size=6,
)


@given(first=marked, then=marked, gone=st.sampled_from("abcdef"))
def test_marks_are_found_wherever_they_lie(
    first: dict[str, list[Span]], then: dict[str, list[Span]], gone: str
) -> None:
    """After loading, changing and taking away, each block shows exactly the parts that lie in it."""
    blocks = Blocks("\n".join(["كلمة " * 60] * 20)[:6_000])
    highlights = HighlightIndex(blocks)
    shown: dict[str, list[Span]] = {}
    for held in (first, then):
        highlights.replace(
            Highlight(name, tuple(spans), "quote", "draft", "") for name, spans in held.items()
        )
        shown = dict(held)
    highlights.remove(gone)
    shown.pop(gone, None)
    for block, (low, high) in enumerate(zip(blocks.starts, blocks.ends, strict=True)):
        wanted = sorted(
            (name, max(span.start, low), min(span.end, high))
            for name, spans in shown.items()
            for span in spans
            if max(span.start, low) < min(span.end, high)
        )
        segments = highlights.segments(block)
        assert sorted((segment.highlight.id, segment.start, segment.end) for segment in segments) == wanted
        for one, other in combinations(segments, 2):
            if one.start < other.end and other.start < one.end:
                assert one.lane != other.lane
                assert one.depth == other.depth > max(one.lane, other.lane)
