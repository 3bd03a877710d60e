"""Conflicting figures: one count with two values, such as 45 killed in the lead and 54 in the body, or a lost zero.

Different figures of an article may differ; only a probable typing error is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.domain.span import Span
from workbench.suggest.copyedit.check_input import copy_hint
from workbench.suggest.suggestion import FigureReading, Suggestion
from workbench.text.folding import fold_word
from workbench.text.sentences import tokens

_MOST = 400
#: The characters before a figure in which its subject is looked for.
_BACK = 60


def conflicts(text: str, casualties: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """Hints on figures that look like an earlier one with a typing error, or have its words with another value."""
    earlier: dict[tuple[str, str], int] = {}
    value_by_lead_in: dict[tuple[str, str], int] = {}
    where: dict[tuple[str, int], Span] = {}
    for suggestion in casualties[:_MOST]:
        figure = suggestion.reading
        if not isinstance(figure, FigureReading) or figure.best is None or figure.best < 10:
            continue
        if figure.part_of_total or figure.increase:
            continue
        value = figure.best
        keys = {"".join(sorted(str(value))), f"{value}0", f"{value}"[:-1] if value % 10 == 0 else ""}
        conflict = next(
            (
                v
                for k in keys
                if k
                for v in [earlier.get((figure.outcome, k))]
                if v is not None and v != value
            ),
            None,
        )
        words = _lead_in(text, figure.number)
        if conflict is None and words and value_by_lead_in.get((figure.outcome, words), value) != value:
            conflict = value_by_lead_in[figure.outcome, words]
        if words:
            value_by_lead_in.setdefault((figure.outcome, words), value)
        if conflict is not None:
            message = f"The article also gives {conflict}: are both figures meant?"
            because = where.get((figure.outcome, conflict))
            yield copy_hint(
                figure.number, "value_conflict", message, None, 0.5, str(conflict), because=because
            )
        where.setdefault((figure.outcome, value), figure.number)
        earlier.setdefault((figure.outcome, "".join(sorted(str(value)))), value)
        earlier.setdefault((figure.outcome, str(value)), value)


def _lead_in(text: str, number: Span) -> str:
    """The folded words from the subject to the figure («الحريق أوقع»); empty without a subject nearby."""
    line = text.rfind("\n", max(0, number.start - _BACK), number.start) + 1
    words = [fold_word(w.of(text)) for w in tokens(text, max(line, number.start - _BACK), number.start)]
    for k in range(len(words) - 2, max(-1, len(words) - 6), -1):
        if words[k].startswith(("ال", "وال")) and len(words[k]) > 3:
            return " ".join([words[k].removeprefix("و"), *words[k + 1 :]])
    return ""
