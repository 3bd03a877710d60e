"""Casualty detector: sentences in the styles of agencies, posts and translated news, with all their figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.suggest.detect import detect
from workbench.suggest.suggestion import FigureReading, SuggestionKind

_ROWS = [
    tuple(part.strip() for part in line.rsplit("|", 1))
    for line in (Path(__file__).parent / "casualty_styles.txt").read_text("utf-8").splitlines()
    if "|" in line and not line.startswith("# ")
]


def _value(reading: FigureReading) -> str:
    match reading.qualifier:
        case "at_least":
            return f">={reading.minimum}"
        case "at_most":
            return f"<={reading.maximum}"
        case "about":
            return f"~{reading.best}"
        case "range":
            return f"{reading.minimum}..{reading.maximum}"
        case "vague":
            return "vague"
    return str(reading.best)


@pytest.mark.parametrize(("text", "figures"), _ROWS)
def test_every_figure_of_a_sentence_and_no_other(text: str, figures: str) -> None:
    found = []
    for suggestion in detect(text, {SuggestionKind.CASUALTY}):
        reading = suggestion.reading
        assert isinstance(reading, FigureReading)
        found.append(f"{reading.outcome} {_value(reading)}")
    assert ", ".join(found) == figures


def test_half_of_the_sentences_hold_none_or_many() -> None:
    empty = sum(not figures for _, figures in _ROWS)
    assert len(_ROWS) > 300
    assert empty > 90
