"""Quotation marks: pairs of every style, mirrored, missing and over several paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.quotation_marks import quote_pairs


def read(text: str) -> list[tuple[str, str]]:
    return [(text[q.start : q.end], q.marks) for q in quote_pairs(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال: «سنعود غدًا».", [("سنعود غدًا", "balanced")]),
        ("قال: “سنعود غدًا”.", [("سنعود غدًا", "balanced")]),
        ("قال: ”سنعود غدًا“.", [("سنعود غدًا", "balanced")]),
        ('قال: " سنعود غدًا ".', [("سنعود غدًا", "balanced")]),
        ("قال: ''سنعود غدًا''.", [("سنعود غدًا", "balanced")]),
        ("قال ‹سنعود›", [("سنعود", "balanced")]),
        ("وأضاف”سنعود غدًا”.", [("سنعود غدًا", "wrong_mark")]),
        ("وتابع: سنعود غدًا”.", [("سنعود غدًا", "missing_open")]),
        ("سنعود غدًا”.", [("", "missing_open")]),
        ('وأضاف: "سنعود غدًا.', [("سنعود غدًا.", "missing_close")]),
        ('قال" سنعود غدًا".', [("سنعود غدًا", "balanced")]),
        ('زار شركة "أوبر" و"سابك".', [("أوبر", "balanced"), ("سابك", "balanced")]),
        ('مقر بـ"غزة" اليوم', [("غزة", "balanced")]),
        ("قال «إن “الحل” قريب» ومضى", [("إن “الحل” قريب", "balanced"), ("الحل", "balanced")]),
        ("قال »سنعود غدا« ومضى", [("سنعود غدا", "balanced")]),
        ("قال »سنعود« ثم »نبني« بيتا", [("سنعود", "balanced"), ("نبني", "balanced")]),
        ("«أ «ب» ج»", [("أ «ب» ج", "balanced"), ("ب", "balanced")]),
        ('"أ" ب "ج', [("أ", "balanced"), ("ج", "missing_close")]),
        ("قال ”سنعود” ثم ”نبني”.", [("سنعود", "wrong_mark"), ("نبني", "wrong_mark")]),
        ("قال 'سنعود غدا' ثم مضى", [("سنعود غدا", "balanced")]),
        ('قال: “سنعود "غدا" إلى البيت”.', [('سنعود "غدا" إلى البيت', "balanced"), ("غدا", "balanced")]),
        ('قال:"سنعود"ثم مضى', [("سنعود", "balanced")]),
        ('زار "بيت"،"دار" و"قصر"', [("بيت", "balanced"), ("دار", "balanced"), ("قصر", "balanced")]),
        ("قال: «سنعود» .", [("سنعود", "balanced")]),
        ("قال: «سنعود.\n  «ونبني».", [("سنعود.", "continued"), ("ونبني", "balanced")]),
        ('قال: "لن نقبل. وأضاف: "سنعود"', [("لن نقبل.", "missing_close"), ("سنعود", "balanced")]),
        ("الساعة 10:30 انتهى”", [("", "missing_open")]),
        ("it's a dog's life", []),
        ("", []),
    ],
)
def test_pairs(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


def test_one_pair_over_several_paragraphs() -> None:
    text = "قال: «سنعود.\nونبني بيوتنا».\nثم مضى."
    assert read(text) == [("سنعود.\nونبني بيوتنا", "balanced")]


def test_brackets_in_pairs_are_marks_and_alone_are_none() -> None:
    assert read("قال (( سنعود )) ومضى") == [("سنعود", "balanced")]
    assert [q.width for q in quote_pairs("قال ((سنعود)) و''نبقى'' و«نبني»")] == [2, 2, 1]
    assert read("مرحبا :)) و(( وحدها") == []


def test_a_closer_on_the_next_line_before_another_pair() -> None:
    text = "قال: «سنعود.\nونبني» ثم قال: «لن نرحل»."
    assert read(text) == [("سنعود.\nونبني", "balanced"), ("لن نرحل", "balanced")]


def test_an_opener_that_each_paragraph_repeats() -> None:
    text = "قال: «سنعود.\n«ونبني بيوتنا»."
    assert read(text) == [("سنعود.", "continued"), ("ونبني بيوتنا", "balanced")]


def test_marks_inside_marks_know_their_depth() -> None:
    assert [q.depth for q in quote_pairs("«أ “ب ‹ج› د” ه»")] == [0, 1, 2]


@given(st.text(alphabet="اب «»“”\"'‹›:.،\n\u0640و", max_size=80))
def test_any_text_has_an_answer_within_its_bounds(text: str) -> None:
    for pair in quote_pairs(text):
        assert 0 <= pair.start <= pair.end <= len(text)
        assert pair.opener is None or pair.opener < len(text)
        assert (pair.opener is None) == (pair.marks == "missing_open")
        assert (pair.closer is None) == (pair.marks in {"missing_close", "continued"})


@pytest.mark.parametrize(
    "text",
    ["«" * 10_000 + "نص" + "»" * 10_000, 'قال: "' * 30_000, "”" * 50_000, "«" * 1000 + " " * 300_000 + "x"],
    ids=["nested", "openers", "closers", "spaces"],
)
def test_hostile_marks_are_read_to_the_end(text: str) -> None:
    assert quote_pairs(text)
