"""Judgements: what a supervisor writes of a claim in its register `judged`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.domain.approval.steps import JudgementStep
from workbench.domain.registers.values import JSON


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the register `judged` of a claim says.

    `newsroom`: in which it was given, "" for none. `basis`: ids of the events that it covers, in order; `content`: the
    hash of all that they say. `about`: the field that a return is about. `suggested`: registers of the claim with the
    values that a return suggests, None for an empty one.
    """

    step: JudgementStep
    newsroom: str = ""
    basis: tuple[str, ...] = ()
    content: str = ""
    reason: str = ""
    about: str = ""
    suggested: Mapping[str, JSON] = field(default_factory=dict)

    def to_register(self) -> dict[str, JSON]:
        """The value of the register, without its empty members."""
        value: dict[str, JSON] = {"step": self.step.value, "newsroom": self.newsroom}
        if self.basis:
            value |= {"basis": list(self.basis), "content": self.content}
        value |= {name: text for name, text in (("reason", self.reason), ("field", self.about)) if text}
        suggested = {name: item for name, item in self.suggested.items() if item is not None}
        cleared = sorted(self.suggested.keys() - suggested.keys())
        return (
            value
            | ({"suggested": suggested} if suggested else {})
            | ({"cleared": cleared} if cleared else {})
        )

    @classmethod
    def of_register(cls, value: Mapping[str, JSON]) -> Judgement:
        """The same from a sound value of the register."""
        suggested = value.get("suggested")
        filled = dict(suggested) if isinstance(suggested, Mapping) else {}
        return cls(
            JudgementStep(str(value["step"])),
            str(value.get("newsroom", "")),
            _names(value.get("basis")),
            str(value.get("content", "")),
            str(value.get("reason", "")),
            str(value.get("field", "")),
            filled | dict.fromkeys(_names(value.get("cleared"))),
        )


def _names(value: JSON) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()
