"""Which suggestions a claim answers already: kept while claims come, change and go, so that nothing is gone through twice.

A claim answers a suggestion when it stands over some of the same words and is of the same kind, or was made of this
very rule. Claims stand on shelves of 1,024 code points, so that a question looks at neighbours only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.span import Span
from workbench.suggest.suggestion import Suggestion, SuggestionKind

#: What a suggestion becomes; copy checks are about the text's form and make no claim.
KINDS = {
    SuggestionKind.CASUALTY: ClaimKind.CASUALTY,
    SuggestionKind.QUOTE: ClaimKind.QUOTE,
    SuggestionKind.QUANTITY: ClaimKind.STATISTIC,
    SuggestionKind.DATE: ClaimKind.DATE,
}

_SHELF = 10  # a shelf holds what lies over 2 to the power of so many code points


class Answers:
    """Holds all claims of one article, closed ones too: a rejected claim is an answer."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self._claims: dict[str, Claim] = {}
        self._shelves: defaultdict[int, dict[str, None]] = defaultdict(dict)
        for claim in claims:
            self.put(claim)

    def put(self, claim: Claim) -> None:
        """Add a claim, or take its new shape."""
        self.drop(claim.id)
        self._claims[claim.id] = claim
        for anchor in claim.anchors:
            for shelf in shelves(anchor.span):
                self._shelves[shelf][claim.id] = None

    def drop(self, claim_id: str) -> None:
        """Forget a claim; an unknown one changes nothing."""
        claim = self._claims.pop(claim_id, None)
        if claim is not None:
            for anchor in claim.anchors:
                for shelf in shelves(anchor.span):
                    self._shelves[shelf].pop(claim_id, None)

    def answers(self, suggestion: Suggestion) -> bool:
        """Whether a claim answers this suggestion."""
        kind, detector = KINDS.get(suggestion.kind), f"detector:{suggestion.rule}@"
        for shelf in shelves(suggestion.span):
            for claim_id in self._shelves.get(shelf, ()):
                claim = self._claims[claim_id]
                if claim.kind is not kind and not claim.origin.detector.startswith(detector):
                    continue
                if any(anchor.span.overlaps(suggestion.span) for anchor in claim.anchors):
                    return True
        return False


def shelves(span: Span) -> range:
    """The shelves that a span lies over."""
    return range(span.start >> _SHELF, (max(span.start, span.end - 1) >> _SHELF) + 1)
