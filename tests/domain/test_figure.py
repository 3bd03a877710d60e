"""Contradictions inside a figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.figure import CasualtyFigure, Outcome, Qualifier, figure_problems

NUMBERS = st.none() | st.integers(-3, 3)


def problems(
    low: int | None, best: int | None, high: int | None, qualifier: Qualifier = Qualifier.EXACT
) -> list[str]:
    figure = CasualtyFigure(Outcome.KILLED, qualifier, minimum=low, maximum=high, best=best)
    return list(figure_problems(figure))


@pytest.mark.parametrize(
    ("low", "best", "high", "found"),
    [
        (None, 0, None, []),
        (1, 2, 3, []),
        (2, 2, 2, []),
        (5, None, None, []),
        (None, None, 5, []),
        (-1, None, None, ["negative"]),
        (None, -1, None, ["negative"]),
        (None, None, -1, ["negative"]),
        (4, None, 3, ["minimum_above_maximum"]),
        (2, 1, 3, ["best_outside_bounds"]),
        (2, 4, 3, ["best_outside_bounds"]),
        (2, 1, None, ["best_outside_bounds"]),
        (None, 4, 3, ["best_outside_bounds"]),
        (4, 5, 3, ["minimum_above_maximum", "best_outside_bounds"]),
        (None, None, None, ["no_value"]),
    ],
)
def test_bounds(low: int | None, best: int | None, high: int | None, found: list[str]) -> None:
    assert problems(low, best, high) == found


def test_only_a_vague_figure_may_have_no_value() -> None:
    for qualifier in Qualifier:
        assert problems(None, None, None, qualifier) == ([] if qualifier is Qualifier.VAGUE else ["no_value"])


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_figure_is_sound_when_its_values_rise_from_zero(
    low: int | None, best: int | None, high: int | None
) -> None:
    values = [value for value in (low, best, high) if value is not None]
    rises = values == sorted(values) and all(value >= 0 for value in values)
    assert (problems(low, best, high) == []) == (bool(values) and rises)
