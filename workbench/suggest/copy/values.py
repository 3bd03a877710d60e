"""One figure, two values: 45 killed in the lead and 54 in the body, or a zero lost on the way.

Different figures of one article differ freely; only what looks like a slip of the hand is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.suggest.copy.base import hint
from workbench.suggest.suggestion import FigureReading, Suggestion

_MOST = 400


def conflicts(casualties: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """Hints on later casualty figures whose digits are those of an earlier one in another order, or ten times it."""
    earlier: dict[tuple[str, str], int] = {}
    for suggestion in casualties[:_MOST]:
        figure = suggestion.reading
        if not isinstance(figure, FigureReading) or figure.best is None or figure.best < 10:
            continue
        if figure.part_of_total or figure.increase:
            continue
        value = figure.best
        keys = {"".join(sorted(str(value))), f"{value}0", f"{value}"[:-1] if value % 10 == 0 else ""}
        clash = next(
            (
                v
                for k in keys
                if k
                for v in [earlier.get((figure.outcome, k))]
                if v is not None and v != value
            ),
            None,
        )
        if clash is not None:
            message = f"The article also gives {clash}: are both figures meant?"
            yield hint(figure.number, "value_conflict", message, None, 0.5, str(clash))
        earlier.setdefault((figure.outcome, "".join(sorted(str(value)))), value)
        earlier.setdefault((figure.outcome, str(value)), value)
