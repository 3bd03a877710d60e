"""Detector results as short rows: what a detector suggests for a text, in a form that a test can compare."""

from __future__ import annotations

from workbench.suggest import copyedit
from workbench.suggest.casualties import detector as casualties
from workbench.suggest.quotations import detector as quotations
from workbench.suggest.suggestion import CopyReading, FigureReading, QuoteReading, Suggestion
from workbench.text.folding import fold

#: Mode, words, speaker, cue.
QuotationRow = tuple[str, str, str | None, str | None]

#: Words of the number, outcome, qualifier, minimum, maximum, best.
FigureRow = tuple[str, str, str, int | None, int | None, int | None]


def quotations_in(text: str) -> list[Suggestion]:
    return quotations.suggest(text, fold(text))


def quote_reading(suggestion: Suggestion) -> QuoteReading:
    assert isinstance(suggestion.reading, QuoteReading)
    return suggestion.reading


def quotation_rows(text: str) -> list[QuotationRow]:
    """A row for every quotation in the text."""
    out = []
    for s in quotations_in(text):
        r = quote_reading(s)
        speaker = r.speaker.of(text) if r.speaker else None
        out.append((r.mode, s.span.of(text), speaker, r.cue.of(text) if r.cue else None))
    return out


def figure_readings(text: str) -> list[FigureReading]:
    """The casualty figures in the text; each suggestion has a reason and its trigger words."""
    out = []
    for suggestion in casualties.suggest(text, fold(text)):
        assert isinstance(suggestion.reading, FigureReading)
        assert suggestion.reason.endswith(".")
        assert suggestion.triggers
        out.append(suggestion.reading)
    return out


def figure_rows(text: str) -> list[FigureRow]:
    """A row for every casualty figure in the text."""
    return [
        (f.number.of(text), f.outcome, f.qualifier, f.minimum, f.maximum, f.best)
        for f in figure_readings(text)
    ]


def exact_figure(words: str, outcome: str, value: int) -> FigureRow:
    """The row of an exact figure."""
    return words, outcome, "exact", None, None, value


def figure_producers(text: str) -> list[tuple[str | None, str | None]]:
    """For every casualty figure: who counted it, and who relayed the count."""
    out = []
    for suggestion in casualties.suggest(text, fold(text)):
        assert isinstance(suggestion.reading, FigureReading)
        spans = (suggestion.reading.producer, suggestion.reading.relayed_by)
        out.append((spans[0].of(text) if spans[0] else None, spans[1].of(text) if spans[1] else None))
    return out


def copy_hints(text: str) -> list[tuple[str, str, str | None]]:
    """For every copy hint: the check, the words, the words to put instead."""
    out = []
    for suggestion in copyedit.suggest(text, fold(text)):
        assert isinstance(suggestion.reading, CopyReading)
        assert suggestion.reading.message.endswith((".", "?"))
        out.append((suggestion.reading.check, suggestion.span.of(text), suggestion.reading.suggestion))
    return out
