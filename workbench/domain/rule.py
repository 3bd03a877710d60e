"""What an organisation decided about a detector's rule: whether its suggestions are shown, and since when it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RuleSetting(StrEnum):
    """`auto` leaves it to the decisions taken here; the other two are a person's word."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule's setting; decisions on suggestions made at `reset_us` or before (microseconds UTC) do not count."""

    id: str
    name: str  # as suggestions carry it, e.g. "casualty.noun"
    setting: RuleSetting = RuleSetting.AUTO
    reset_us: int = 0
