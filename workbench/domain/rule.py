"""Detector rules: an organisation's setting of a rule, and since when the decisions on its suggestions count."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RuleSetting(StrEnum):
    """Whether a rule's suggestions are shown: by the decisions in this store (`auto`), or as a person has set it."""

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
