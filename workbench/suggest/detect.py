"""Detection: the suggestions of every detector for a text, in reading order.

A detector is imported when its kind is first needed, so that `workbench detect` starts fast. A number in a casualty figure or
a date is not suggested as a quantity again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import partial
from importlib import import_module

from workbench.domain.span import Span
from workbench.suggest.suggestion import FigureReading, Suggestion, SuggestionKind
from workbench.suggest.vocabulary.fallback_reader import FallbackReader, use_fallback_reader
from workbench.text.folding import FoldedText, fold

Detector = Callable[[str, FoldedText], list[Suggestion]]

#: Kind -> the module whose `suggest(text, folded)` detects it, in the order of priority for a number.
_DETECTORS = {
    SuggestionKind.CASUALTY: "workbench.suggest.casualties.detector",
    SuggestionKind.DATE: "workbench.suggest.numbers.dates",
    SuggestionKind.QUANTITY: "workbench.suggest.numbers.quantities",
    SuggestionKind.QUOTE: "workbench.suggest.quotations.detector",
    SuggestionKind.COPY: "workbench.suggest.copyedit",
}


def detect(
    text: str,
    kinds: Collection[SuggestionKind] | None = None,
    inflections: FallbackReader | None = None,
    published_on: date | None = None,
) -> list[Suggestion]:
    """The suggestions of the given kinds (all for None), by their first code point.

    `inflections` analyses words that the lexicons lack (see `suggest.vocabulary.inflections`). `published_on`, the article's
    day, resolves relative dates such as "أمس". Time is linear in the length of any `text`.
    """
    with use_fallback_reader(inflections):
        return _detect(text, kinds, published_on)


def _detect(
    text: str, kinds: Collection[SuggestionKind] | None, published_on: date | None
) -> list[Suggestion]:
    wanted = set(SuggestionKind if kinds is None else kinds)
    needed = set(wanted)
    if SuggestionKind.QUANTITY in wanted:
        needed |= {SuggestionKind.CASUALTY, SuggestionKind.DATE}
    if SuggestionKind.COPY in wanted:
        needed.add(SuggestionKind.CASUALTY)
    folded = fold(text)
    found = {kind: _detector(kind, published_on)(text, folded) for kind in _DETECTORS if kind in needed}
    if SuggestionKind.QUANTITY in found:
        better = [*found[SuggestionKind.CASUALTY], *found[SuggestionKind.DATE]]
        found[SuggestionKind.QUANTITY] = _unexplained(found[SuggestionKind.QUANTITY], better)
    if SuggestionKind.COPY in found:
        found[SuggestionKind.COPY] = [
            *found[SuggestionKind.COPY],
            *_conflicts(text, found[SuggestionKind.CASUALTY]),
        ]
    order = list(_DETECTORS)
    chosen = (s for kind in order if kind in wanted for s in found[kind])
    return sorted(chosen, key=lambda s: (s.span.start, s.span.end, order.index(s.kind)))


def _conflicts(text: str, casualties: list[Suggestion]) -> list[Suggestion]:
    """The copy checks that need the casualty figures."""
    from workbench.suggest.copyedit.conflicting_figures import conflicts

    return list(conflicts(text, casualties))


def _detector(kind: SuggestionKind, published_on: date | None) -> Detector:
    module = import_module(_DETECTORS[kind])
    if kind is SuggestionKind.DATE:
        return partial(module.suggest, published_on=published_on)
    suggest: Detector = module.suggest
    return suggest


def _unexplained(quantities: Iterable[Suggestion], better: Iterable[Suggestion]) -> list[Suggestion]:
    """The quantities that overlap no casualty's number and no date."""
    spans = sorted(_number(s) for s in better)
    starts = [s.start for s in spans]
    reach: list[int] = []  # the greatest end of the spans up to each one
    for span in spans:
        reach.append(max(span.end, reach[-1] if reach else 0))

    def explained(span: Span) -> bool:
        n = bisect_right(starts, span.end - 1)
        return n > 0 and reach[n - 1] > span.start

    return [q for q in quantities if not explained(q.span)]


def _number(suggestion: Suggestion) -> Span:
    reading = suggestion.reading
    return reading.number if isinstance(reading, FigureReading) else suggestion.span
