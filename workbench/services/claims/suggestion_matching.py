"""Suggestion matching: which suggestions are answered by a claim, kept up to date while claims come, change and go.

A claim answers a suggestion when the two overlap and are of the same kind, or when the claim was made from this very rule.
Claims are indexed by blocks of 1,024 code points (“blocks_of”), so that a query looks at neighbours only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.span import Span
from workbench.suggest.suggestion import Suggestion, SuggestionKind

#: The kind of claim that a suggestion becomes; copy checks are about the text's form and become none.
KINDS = {
    SuggestionKind.CASUALTY: ClaimKind.CASUALTY,
    SuggestionKind.QUOTE: ClaimKind.QUOTE,
    SuggestionKind.QUANTITY: ClaimKind.STATISTIC,
    SuggestionKind.DATE: ClaimKind.DATE,
}

_BLOCK_BITS = 10  # a block is 2 to the power of so many code points


class SuggestionMatcher:
    """Holds all claims of one article, closed ones too: a rejected claim is an answer."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self._claims: dict[str, Claim] = {}
        self._by_block: defaultdict[int, dict[str, None]] = defaultdict(dict)
        for claim in claims:
            self.add(claim)

    def add(self, claim: Claim) -> None:
        """Add a claim, or replace it by its new state."""
        self.remove(claim.id)
        self._claims[claim.id] = claim
        for anchor in claim.anchors:
            for block in blocks_of(anchor.span):
                self._by_block[block][claim.id] = None

    def remove(self, claim_id: str) -> None:
        """Remove a claim; an unknown one changes nothing."""
        claim = self._claims.pop(claim_id, None)
        if claim is not None:
            for anchor in claim.anchors:
                for block in blocks_of(anchor.span):
                    self._by_block[block].pop(claim_id, None)

    def is_answered(self, suggestion: Suggestion) -> bool:
        """Whether a claim answers this suggestion."""
        kind, detector = KINDS.get(suggestion.kind), f"detector:{suggestion.rule}@"
        for block in blocks_of(suggestion.span):
            for claim_id in self._by_block.get(block, ()):
                claim = self._claims[claim_id]
                if claim.kind is not kind and not claim.origin.detector.startswith(detector):
                    continue
                if any(anchor.span.overlaps(suggestion.span) for anchor in claim.anchors):
                    return True
        return False


def blocks_of(span: Span) -> range:
    """The blocks that a span touches."""
    return range(span.start >> _BLOCK_BITS, (max(span.start, span.end - 1) >> _BLOCK_BITS) + 1)
