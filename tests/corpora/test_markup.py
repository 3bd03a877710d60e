"""The markup of the sample texts: they can be read, and the annotations are those that are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpora.markup import SETS, Example, MarkupError, bounds, parse, read_all, read_set, unmark

EXAMPLES = read_all()
words = st.text(st.sampled_from("قتل أصيب45٤«»\u200b\u0651 \n"), min_size=1, max_size=12)


def rows(example: Example) -> Iterator[dict[str, Any]]:
    for kind in example.gold.values():
        yield from kind


def test_there_are_enough_texts_and_half_of_them_are_traps() -> None:
    """The `blind-` files, whose ids begin with b, keep the proportions of the news and are not counted here."""
    ours = [e for e in EXAMPLES if not e.id.startswith("b")]
    assert len(ours) >= 320
    assert 2 * sum(e.trap for e in ours) >= len(ours)


def test_every_text_has_its_own_id_and_its_own_words() -> None:
    assert len({e.id for e in EXAMPLES}) == len(EXAMPLES)
    assert len({e.text for e in EXAMPLES}) == len(EXAMPLES)


@pytest.mark.parametrize("name", SETS)
def test_every_set_has_texts_of_both_sorts(name: str) -> None:
    assert {e.trap for e in read_set(name)} == {True, False}


def test_offsets_slice_the_text() -> None:
    for example in EXAMPLES:
        for row in rows(example):
            start, end = row["quote"] if "quote" in row else (row["start"], row["end"])
            assert example.text[start:end] == (row["quote_text"] if "quote" in row else row["text"])
            assert 0 <= start < end <= len(example.text)


def test_no_markup_is_left_in_a_text_and_no_span_begins_or_ends_with_a_space() -> None:
    for example in EXAMPLES:
        assert not re.search(r"[{}]", example.text), example.id
        for row in rows(example):
            text = row.get("text") or row["quote_text"]
            assert text == text.strip(), example.id


def test_traps_are_annotated_as_empty() -> None:
    assert all(not list(rows(e)) for e in EXAMPLES if e.trap)
    assert all(list(rows(e)) for e in EXAMPLES if not e.trap)


def test_a_block_is_read_as_its_editor_meant_it() -> None:
    source = "// ملاحظة\n== س1\nقُتل {أ|45} مدنيًا،\nبينهم {ب|12} طفلًا\n--\nأ: قتلى >=45\nب: قتلى 12 جزء=أ\n"
    (block,) = parse(source)
    assert block.text == "قُتل 45 مدنيًا،\nبينهم 12 طفلًا"
    assert block.spans == {"أ": [(5, 7)], "ب": [(22, 24)]}
    assert block.values == {"أ": ["قتلى", ">=45"], "ب": ["قتلى", "12", "جزء=أ"]}


@pytest.mark.parametrize(
    ("word", "value", "low", "high"),
    [
        ("45", 45, None, None),
        ("~45", 45, None, None),
        ("-12", -12, None, None),
        ("0.75", 0.75, None, None),
        (">=45", None, 45, None),
        ("<=45", None, None, 45),
        ("40..50", None, 40, 50),
        ("?", None, None, None),
    ],
)
def test_values(word: str, value: float | None, low: int | None, high: int | None) -> None:
    read = bounds(word, "س1")
    assert (read["value"], read.get("min"), read.get("max")) == (value, low, high)


@pytest.mark.parametrize(
    "source",
    [
        "نص بلا رأس",
        "== س1 فخخ\nنص",
        "== س1\nنص بلا مدى",
        "== س1 فخ\nنص {أ|45}",
        "== س1\nنص {أ|45",
        "== س1\nنص 45} {أ|4}",
        "== س1\nنص {أ|}",
        "== س1\nنص {أ|45}\n--\nب: قتلى 45",
        "== س1\nنص {أ|45}\n--\nأ قتلى 45",
    ],
)
def test_a_slip_of_the_markup_is_named(source: str) -> None:
    with pytest.raises(MarkupError):
        list(parse(source))


@given(st.lists(st.tuples(words, st.booleans()), min_size=1, max_size=8))
def test_marking_and_unmarking_are_inverse(pieces: list[tuple[str, bool]]) -> None:
    marked = "".join(f"{{م{i}|{w}}}" if span else w for i, (w, span) in enumerate(pieces))
    text, spans = unmark(marked, "س1")
    assert text == "".join(w for w, _ in pieces)
    for i, (word, span) in enumerate(pieces):
        if span:
            ((start, end),) = spans[f"م{i}"]
            assert text[start:end] == word
