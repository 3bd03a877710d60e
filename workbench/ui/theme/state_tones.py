"""State tones: the colour of a state's chip. Its text says the same, so colour is never the only sign."""

from __future__ import annotations

from workbench.domain.claim import ClaimState

TONES = {
    ClaimState.APPROVED: "good",
    ClaimState.PUBLISHED: "good",
    ClaimState.CORRECTED: "good",
    ClaimState.SUBMITTED: "warn",
    ClaimState.IN_REVIEW: "warn",
    ClaimState.RETURNED: "bad",
}
