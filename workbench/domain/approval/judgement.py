"""Judgements: what a supervisor writes of a claim, and the states that follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.claim import ClaimState
from workbench.domain.registers.values import JSON


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


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the register `judged` of a claim says.

    `basis`: ids of the events that it covers, in order; `content`: the hash of all that they say. `newsroom`: in which
    it was given, "" for none. `suggested`: registers of the claim with the values that a return suggests.
    """

    step: JudgementStep
    newsroom: str = ""
    basis: tuple[str, ...] = ()
    content: str = ""
    reason: str = ""
    field: str = ""
    suggested: Mapping[str, JSON] | None = None

    def to_register(self) -> dict[str, JSON]:
        """The value of the register, without its empty members."""
        value: dict[str, JSON] = {"step": self.step.value, "newsroom": self.newsroom}
        if self.basis:
            value |= {"basis": list(self.basis), "content": self.content}
        value |= {name: text for name, text in (("reason", self.reason), ("field", self.field)) if text}
        return value | ({"suggested": self.suggested} if self.suggested else {})

    @classmethod
    def of_register(cls, value: Mapping[str, JSON]) -> Judgement:
        """The same from a sound value of the register."""
        basis, suggested = value.get("basis"), value.get("suggested")
        return cls(
            JudgementStep(str(value["step"])),
            str(value.get("newsroom", "")),
            tuple(str(item) for item in basis) if isinstance(basis, list) else (),
            str(value.get("content", "")),
            str(value.get("reason", "")),
            str(value.get("field", "")),
            suggested if isinstance(suggested, Mapping) else None,
        )
