"""Detection: kinds, order, priority between detectors, and the JSON format."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.suggest.detect import detect
from workbench.suggest.suggestion import CopyReading, FigureReading, QuoteReading, SuggestionKind

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


def test_reading_order_and_kinds() -> None:
    text = "وقال الوزير: «قتل 12 شخصا لمدة ثلاث أيام». وأضاف أنه سيعود بعد يومين في 7 أكتوبر."
    found = detect(text)
    assert [s.span.start for s in found] == sorted(s.span.start for s in found)
    assert {s.kind for s in found} == set(SuggestionKind)
    assert {s.kind for s in detect(text, {SuggestionKind.QUOTE})} == {SuggestionKind.QUOTE}
    assert detect(text, set()) == []


def test_a_number_is_explained_once() -> None:
    text = "قتل 12 شخصا في 7 أكتوبر 2023 بعد 3 أيام."
    spans = [
        (s.kind, s.span) for s in detect(text, {k for k in SuggestionKind if k is not SuggestionKind.COPY})
    ]
    for kind, span in spans:
        if kind is SuggestionKind.QUANTITY:
            assert not any(span.overlaps(other) for k, other in spans if k is not SuggestionKind.QUANTITY)


def test_figures_are_not_hidden_when_only_quantities_are_asked_for() -> None:
    assert [
        s.span.of("قتل 12 شخصا خلال 3 أيام")
        for s in detect("قتل 12 شخصا خلال 3 أيام", {SuggestionKind.QUANTITY})
    ] == ["3 أيام"]


def test_one_figure_with_its_digits_turned_is_asked_about() -> None:
    text = "ارتفعت الحصيلة إلى 45 قتيلًا.\nوقالت الوزارة إن عدد القتلى بلغ 54 قتيلًا."
    checks = [
        s.reading.check for s in detect(text, {SuggestionKind.COPY}) if isinstance(s.reading, CopyReading)
    ]
    assert checks == ["value_conflict"]
    same = text.replace("54", "45")
    assert detect(same, {SuggestionKind.COPY}) == []
    other = text.replace("54", "61")
    assert detect(other, {SuggestionKind.COPY}) == []


def test_one_event_told_twice_with_two_figures_is_asked_about() -> None:
    text = "قالت الوزارة إن الحريق أوقع 12 قتيلًا. وجاء في بيانها أن الحريق أوقع 15 قتيلًا."
    (only,) = detect(text, {SuggestionKind.COPY})
    assert isinstance(only.reading, CopyReading)
    assert (only.reading.check, only.span.of(text)) == ("value_conflict", "15")
    assert [t.of(text) for t in only.triggers] == ["12", "15"]
    assert detect(text.replace("أن الحريق أوقع", "أن الزلزال أوقع"), {SuggestionKind.COPY}) == []
    joined = text.replace("أن الحريق", "والحريق")
    assert len(detect(joined, {SuggestionKind.COPY})) == 1
    assert detect("قتل 12 شخصًا في الشمال. وقتل 15 شخصًا في الجنوب.", {SuggestionKind.COPY}) == []


def test_the_sample_article_shows_what_the_workbench_finds() -> None:
    text = (SAMPLE / "article.txt").read_text("utf-8")
    found = detect(text)
    figures = [s.reading for s in found if isinstance(s.reading, FigureReading)]
    assert {(f.outcome, f.best) for f in figures} >= {
        ("killed", 27), ("killed", 6), ("injured", 143), ("missing", 11), ("displaced", 1500)
    }  # fmt: skip
    assert any(f.part_of_total for f in figures)
    modes = [s.reading.mode for s in found if isinstance(s.reading, QuoteReading)]
    assert modes.count("direct") >= 4
    assert modes.count("mixed") >= 2
    hints = [(s.reading.check, s.span.of(text)) for s in found if isinstance(s.reading, CopyReading)]
    assert hints == [("agreement", "ثلاث أيام"), ("marks", "»"), ("name_variant", "طنطوي")]
    meta = json.loads((SAMPLE / "article.json").read_text("utf-8"))
    assert text.startswith(meta["title"])
    assert "27 وفاة" in (SAMPLE / "source.txt").read_text("utf-8")


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    for s in detect(text):
        assert s.as_json(text)["text"] == text[s.span.start : s.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "ا" * 1_000_000,
        "1" * 1000 + " قتيل",
        "\u202e12 " * 5_000,
        "".join(map(chr, range(1, 0x300))) * 20,
        "😀" * 100_000,
    ],
    ids=["no space", "long number", "overrides", "controls", "astral"],
)
def test_hostile_texts_come_to_an_end(text: str) -> None:
    assert all(s.span.end <= len(text) for s in detect(text))


def test_the_seed_article(shared_data: Path) -> None:
    """Every required entry of the annotated article, and no more than five others over all kinds."""
    tool = shared_data.parent / "tools" / "score_detect.py"
    command = f"{sys.executable} -m workbench detect --json -"
    gold = str(shared_data / "seed-article.gold.json")
    done = subprocess.run(  # the scorer is a script beside the data
        [sys.executable, str(tool), gold, "--set", "article", "--command", command],
        capture_output=True, text=True, check=True, cwd=SAMPLE.parents[1],
    )  # fmt: skip
    parts = done.stdout.removeprefix("article: ").split("), ")
    assert len(parts) == 5
    extra = 0
    for part in parts:
        hit, need = part.split()[1].split("/")
        assert hit == need, done.stdout
        extra += int(part.split("+")[1].split()[0])
    assert extra <= 5


def test_the_annotated_sets(shared_data: Path) -> None:
    tool = shared_data.parent / "tools" / "score_detect.py"
    command = f"{sys.executable} -m workbench detect --json -"
    done = subprocess.run(
        [sys.executable, str(tool), str(shared_data / "dev"), "--set", "quotes", "--least", "0.95", "--command", command],
        capture_output=True, text=True, check=False, cwd=SAMPLE.parents[1],
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
