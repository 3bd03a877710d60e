"""Bidi: visual order, mirroring and the check of digits; Unicode's test file where the system has it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bidi.mirror import MIRRORED
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.span import Span
from workbench.text.bidi import CONTROLS, Direction, misleading_digits, to_visual_order
from workbench.text.letter_shaping import shape

UNICODE = Path("/usr/share/unicode/BidiCharacterTest.txt")
_DIRECTIONS: dict[str, Direction | None] = {"0": "L", "1": "R", "2": None}


def test_arabic_runs_backwards_and_its_brackets_are_mirrored() -> None:
    assert to_visual_order("قتل (20)") == "(20) لتق"
    assert to_visual_order("abc (د)") == "abc (د)"


def test_each_paragraph_has_its_own_direction() -> None:
    assert to_visual_order("abc\nدر") == "abc\nرد"


def test_controls_are_not_shown() -> None:
    assert to_visual_order("\u2067ab\u2069\u200f") == "ab"


@pytest.mark.skipif(not UNICODE.exists(), reason="Debian's unicode-data is not installed")
def test_unicode_bidi_character_test() -> None:
    cases = 0
    for line in UNICODE.read_text("utf-8").splitlines():
        fields = line.split("#")[0].strip().split(";")
        if len(fields) < 5:
            continue
        text = "".join(chr(int(code, 16)) for code in fields[0].split())
        levels = fields[3].split()
        wanted = "".join(
            MIRRORED.get(text[at], text[at]) if int(levels[at]) % 2 else text[at]
            for at in map(int, fields[4].split())
        )
        assert to_visual_order(text, _DIRECTIONS[fields[1]]) == re.sub(f"[{CONTROLS}]", "", wanted), line
        cases += 1
    assert cases > 90_000


def test_digits_under_an_override_are_reported() -> None:
    text = "قتل \u202e123\u202c و45 \u202e67\u202c في 2020"
    assert misleading_digits(text) == [Span(5, 8), Span(15, 17)]
    assert [span.of(text) for span in misleading_digits(text)] == ["123", "67"]


@pytest.mark.parametrize(
    "text", ["", "قتل 123", "من 20-30", "+970 59 1234", "\u202d123\u202c", "\u202eقتل\u202c 45"]
)
def test_digits_shown_as_stored_are_not(text: str) -> None:
    assert misleading_digits(text) == []


@given(st.text(st.sampled_from("ab12قت()[]« »-\u202e\u202c\u2067\u2069\u200f\u0301\n"), max_size=40))
def test_nothing_visible_is_lost(text: str) -> None:
    shown = to_visual_order(text)
    seen = [MIRRORED.get(c, c) for c in shown]
    plain = re.sub(f"[{CONTROLS}]", "", text)
    assert sorted(min(c, MIRRORED.get(c, c)) for c in plain) == sorted(
        min(c, MIRRORED.get(c, c)) for c in seen
    )


def test_half_a_surrogate_pair_is_shown_as_a_replacement() -> None:
    assert to_visual_order("a\ud800") == "a\ufffd"
    assert misleading_digits("\ud800\u202e12") == [Span(2, 4)]


def test_shaping_keeps_vowel_signs_and_makes_only_lam_alef() -> None:
    assert shape("سَلام") == "\ufeb3\u064e\ufefc\ufee1"
    assert "\ufdf2" not in shape("الله")
    assert shape("لا") == "\ufefb"
