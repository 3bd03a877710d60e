"""Detection: any string of a broken article gives valid suggestions."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.suggest.detect import detect
from workbench.suggest.suggestion import SuggestionKind

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةءؤئٱپگکی"
SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640\u06e5\u06d6"
CONTROLS = (
    "".join(map(chr, range(1, 32)))
    + "\x7f\x85\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069\ufeff\u2028\u2029"
)
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬،.%٪½"
QUOTES = "\"'«»‹›“”„‟‘’()"
OTHER = "\n\n:؛؟!…-–—|#@/\\ \u00a0😀🇵🇸👩‍👩‍👧ﷲﷺﻻ\ufffd\ud800x"
WORDS = [
    "قال ", "وأضاف ", "إن ", "أن ", "بأن ", "أنه ", "بحسب ", "وفقا ل", "كما ", "على حد قوله", "نقلا عن ", "قائلا ", "الوزير ",
    "وزارة الصحة ", "قتيل ", "قتلى ", "بينهم ", "أصيب ", "نازح ", "ألف ", "مليون ", "خمسة عشر ", "ثلاث ", "نصف ", "أكثر من ",
    "أكتوبر ", "تشرين الأول ", "أمس ", "رمضان ", "دولار ", "في المئة", "مجلس الأمن ", "الأمريكي ", "التابعة للأمم المتحدة ",
    ": «", "»، ", "((", "))", ":\n- ", "”", ".. ", "#عاجل | ", "https://a.b/c ", "د. ", "قبل ", "من ", "إلى ", "عن ", "لكن ",
]  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(WORDS),
    *(
        st.text(alphabet=alphabet, max_size=4)
        for alphabet in (LETTERS, SIGNS, CONTROLS, DIGITS, QUOTES, OTHER)
    ),
    st.text(max_size=3),
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_an_answer_holds_together(text: str) -> None:
    found = detect(text)
    rows = [s.as_json(text) for s in found]
    json.dumps(rows, ensure_ascii=False, allow_nan=False)
    for s, row in zip(found, rows, strict=True):
        assert 0 <= s.span.start < s.span.end <= len(text)
        assert 0 < s.confidence <= 1
        assert s.rule.startswith(s.kind.value + ".")
        assert s.reason.endswith((".", "?")), s.reason
        assert s.triggers, s.rule
        for place in _places(row):
            assert text[place["start"] : place["end"]] == place["text"]
    keys = [(s.span.start, s.span.end) for s in found]
    assert keys == sorted(keys)
    assert len({(s.kind, s.span, s.rule) for s in found}) == len(found)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_the_same_text_has_the_same_answer(text: str) -> None:
    whole = detect(text)
    assert whole == detect(text)
    for kind in SuggestionKind:
        assert detect(text, {kind}) == [s for s in whole if s.kind is kind]


def _places(value: Any) -> list[dict[str, Any]]:
    """Every `{"start", "end", "text"}` in a row."""
    if isinstance(value, list):
        return [p for v in value for p in _places(v)]
    if not isinstance(value, dict):
        return []
    inner = [p for v in value.values() for p in _places(v)]
    return [*inner, value] if {"start", "end", "text"} <= value.keys() else inner


HOSTILE: dict[str, Callable[[int], str]] = {
    "nested marks": lambda n: "«" * n + "نص" + "»" * n,
    "nested brackets": lambda n: "((" * n + "نص" + "))" * n,
    "openers": lambda n: 'قال: "' * n,
    "verbs": lambda n: "وقال ان " * n,
    "relative clauses": lambda n: "الذي قال ان " * n,
    "sources": lambda n: "، كما قال مصدر " * n,
    "relays": lambda n: "قالت وكالة نقلا عن مصدر إن كذا " * n,
    "labels": lambda n: 'الرئيس: "كلمة نص هنا" ' * n,
    "bullets": lambda n: "الرئيس:\n" + "- كلمة نص هنا\n" * n,
    "tags": lambda n: "قال: " + "#ا " * n,
    "addresses": lambda n: "قال: نص " + "http://a.b/c " * n,
    "one address": lambda n: "قال: http://" + "a/" * n,
    "emoji": lambda n: "قال: نص " + "😀 " * n,
    "turns": lambda n: "بدوره " * n + "رأى أن كذا",
    "split speech": lambda n: '"كلمة نص هنا" قال سعيد. "ثم نص هنا". ' * n,
    "names": lambda n: "قال بلينكن " * n,
    "teens": lambda n: "خمسة عشر سنة " * n,
    "owners": lambda n: "محكمة العدل الأوروبية التابعة " * n,
    "hamzas": lambda n: "أحسن احسن " * n,
    "spaces": lambda n: "ل" + " " * n + "x",
    "tatweel": lambda n: "اـ" * n,
    "digits": lambda n: "1" * n + " قتيل",
    "controls": lambda n: "".join(map(chr, range(1, 0xA0))) * (n // 100),
    "half characters": lambda n: "\ud800 قال ان " * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_takes_twice_the_steps(name: str) -> None:
    """Calls are counted, not seconds: an answer is linear on any machine."""
    text = HOSTILE[name]
    detect(text(100))  # lexicons and caches are made once
    few, many = _calls(text(800)), _calls(text(1600))
    assert many <= 2.4 * few + 2000


def _calls(text: str) -> int:
    count = 0

    def step(_frame: FrameType, event: str, _value: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(step)
    try:
        detect(text, {SuggestionKind.QUOTE, SuggestionKind.COPY})
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("text", [": «،\u0652مليون https://a.b/c ", "خمسة عشر نازح قال إن وفقا ل.٢"])
def test_what_the_fuzzer_found(text: str) -> None:
    assert all(s.triggers for s in detect(text))


@pytest.mark.parametrize(
    "text",
    [
        "«" * 10_000 + "نص" + "»" * 10_000,
        "((" * 10_000,
        "قال الوزير: " + "ا" * 1_000_000,
        "١" * 1000 + " قتيل و" + "9" * 1000 + " جريح",
        "".join(chr(c) for c in range(0x20)) + "".join(chr(c) for c in range(0x7F, 0xA0)) + " قال: «نص».",
        "قال \ud83d الوزير: «سنعود \udc00 غدا».",
    ],
    ids=["nested", "brackets", "no space", "long numbers", "controls", "surrogates"],
)
def test_what_is_known_to_be_hard_comes_to_an_end(text: str) -> None:
    for s in detect(text):
        assert s.as_json(text)["text"] == text[s.span.start : s.span.end]
