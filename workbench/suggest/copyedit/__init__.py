"""Copy checks: hints on wording, each with a proposal.

They report only what is certain: a name is a variant only beside its usual spelling in the same article, a hamza is missing
only if the article writes it elsewhere, and the dialect of a newspaper is not corrected.
"""

from __future__ import annotations

from dataclasses import replace

from workbench.suggest.copyedit import (
    hidden_characters,
    institutions,
    name_variants,
    number_agreement,
    quotation_mark_pairs,
    spacing,
    spelling,
)
from workbench.suggest.copyedit.check_input import TokenizedText
from workbench.suggest.suggestion import Suggestion
from workbench.text.folding import FoldedText
from workbench.text.graphemes import snap_to_graphemes

_CHECKS = (
    spacing.check, quotation_mark_pairs.check, number_agreement.check, spelling.check, name_variants.check, institutions.check, hidden_characters.check
)  # fmt: skip


def suggest(text: str, folded: FoldedText) -> list[Suggestion]:
    """The hints on the text, in reading order; of two hints on one span the first check's is kept."""
    tokenized = TokenizedText.of(text, folded)
    found = [_with_whole_graphemes(text, hint) for check in _CHECKS for hint in check(tokenized)]
    seen: set[tuple[int, int]] = set()
    out = []
    for hint in found:
        place = (hint.span.start, hint.span.end)
        if place not in seen:
            seen.add(place)
            out.append(hint)
    return sorted(out, key=lambda s: s.span)


def _with_whole_graphemes(text: str, hint: Suggestion) -> Suggestion:
    """The hint with its spans grown over combining marks that a check did not look at."""
    span = snap_to_graphemes(text, hint.span.start, hint.span.end) or hint.span
    triggers = tuple(snap_to_graphemes(text, one.start, one.end) or one for one in hint.triggers)
    if span == hint.span and triggers == hint.triggers:
        return hint
    return replace(hint, span=span, triggers=triggers)
