"""Measurement of figures, and their report.

Machines differ and are noisy, so no figure stands alone: a `reference` (a bare driver, a rival) is measured in the same
run, alternating with ours, and the ratio is what counts. Figures are medians.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One figure. `ratio` is value / reference; both in `unit`. `detail` says what was measured and the spread."""

    name: str
    value: float
    unit: str
    reference: float | None
    ratio: float | None
    detail: str

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def result(name: str, value: float, unit: str, reference: float | None, detail: str) -> Result:
    ratio = round(value / reference, 3) if reference else None
    return Result(
        name, round(value, 4), unit, None if reference is None else round(reference, 4), ratio, detail
    )


def milliseconds(action: Callable[[], object]) -> float:
    """Wall-clock milliseconds of one call."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def alternating(
    ours: Callable[[], object], reference: Callable[[], object], *, rounds: int, warm_up: int = 3
) -> tuple[list[float], list[float]]:
    """Milliseconds of both actions, measured alternately so that the machine's noise affects both alike."""
    mine: list[float] = []
    theirs: list[float] = []
    for round_ in range(rounds + warm_up):
        a, b = milliseconds(ours), milliseconds(reference)
        if round_ >= warm_up:
            mine.append(a)
            theirs.append(b)
    return mine, theirs


def median(values: list[float]) -> float:
    return statistics.median(values)


def spread(values: list[float]) -> str:
    """The 5th and the 95th percentile, for the detail."""
    ordered = sorted(values)
    low, high = ordered[int(len(ordered) * 0.05)], ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p5 {low:.2f}, p95 {high:.2f}, n {len(ordered)}"
