"""Detection: the texts of tests/corpora, with counts beside each F1 score, and silence on the traps."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest

from tests.corpora import score
from tests.corpora.markup import SETS, read_set
from workbench.suggest.detect import detect


def suggestions(text: str) -> Sequence[dict[str, Any]]:
    return [s.as_json(text) for s in detect(text)]


@cache
def answers(name: str) -> tuple[score.Answer, ...]:
    return tuple(score.answers(read_set(name), suggestions))


def tallies() -> dict[str, score.Tally]:
    figures, producers = score.casualties(answers("casualties"))
    quotes = score.quotes(answers("quotes"))
    return {
        "casualties": figures,
        "producers": producers,
        "direct": quotes.direct,
        "indirect": quotes.indirect,
        "speakers": quotes.speakers,
        "cues": quotes.cues,
        "numbers": score.numbers(answers("numbers")),
        "dates": score.dates(answers("dates")),
        "copy": score.remarks(answers("copy")),
    }


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("casualties", 0.90),
        ("direct", 0.92),
        ("indirect", 0.80),
        ("speakers", 0.85),
        ("numbers", 0.95),
    ],
)
def test_what_a_checker_marks_is_found(name: str, least: float) -> None:
    tally = tallies()[name]
    sys.stdout.write(f"{tally}\n")
    assert tally.f1 >= least, "\n".join([str(tally), *tally.misses])


def test_traps_raise_no_figure() -> None:
    given = [a for name in SETS for a in answers(name)]
    alarms = score.figures_on_traps(given)
    sys.stdout.write(f"figures on {sum(a.example.trap for a in given)} traps: {len(alarms)}\n")
    assert not alarms, "\n".join(alarms)
