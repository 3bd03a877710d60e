"""Steps that judge a claim, and the states that follow from them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from workbench.domain.claim import ClaimState


class JudgementStep(StrEnum):
    APPROVE = "approve"
    RETURN = "return"
    PUBLISH = "publish"
    CORRECT = "correct"


#: The states that a claim has by a judgement alone, and the step that leads there.
STEP_TO: Mapping[str, JudgementStep] = {
    ClaimState.APPROVED.value: JudgementStep.APPROVE,
    ClaimState.RETURNED.value: JudgementStep.RETURN,
    ClaimState.PUBLISHED.value: JudgementStep.PUBLISH,
    ClaimState.CORRECTED.value: JudgementStep.CORRECT,
}
#: States in which a claim's approved version stands.
STANDING = frozenset({ClaimState.APPROVED, ClaimState.PUBLISHED, ClaimState.CORRECTED})
