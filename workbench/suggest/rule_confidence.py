"""Rule confidence: how an organisation's decisions on suggestions change the confidence of each rule.

The journal holds the decisions; services count them and pass the counts in. A rule's suggestions get a confidence from them,
and a rule whose suggestions are nearly always rejected is silenced. `RuleStatus` shows both; a reset ends both; a person's
setting (always, never) takes precedence.

The confidence is the mean of a Beta posterior: the suggestion's own confidence is a prior worth `PRIOR_WEIGHT` decisions. A
prior of 0.9 with 3 of 40 accepted gives (0.9 * 10 + 3) / (10 + 40) = 0.24.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from math import sqrt

from workbench.domain.rule import RuleSetting
from workbench.suggest.suggestion import Suggestion
from workbench.text.lexicon import load_lexicon

#: The number of decisions that a detector's own confidence is worth.
PRIOR_WEIGHT = 10
#: The least decisions after which a rule can be silenced ...
MIN_DECISIONS = 12
#: ... if the upper bound of its precision is below this.
PRECISION_FLOOR = 0.2
#: The one-sided 95 % quantile of the normal distribution.
_Z = 1.6448536269514722
#: The prior of a rule that the list lacks.
_USUAL = 0.8


class RuleState(StrEnum):
    """Whether a rule's suggestions are shown; ALWAYS and NEVER are set by a person."""

    SHOWN = "shown"
    SILENCED = "silenced"
    ALWAYS = "always"
    NEVER = "never"

    @property
    def shows(self) -> bool:
        return self in (RuleState.SHOWN, RuleState.ALWAYS)


@dataclass(frozen=True, slots=True)
class AnswerTally:
    """The decisions on a rule's suggestions in this store; an accepted claim that was withdrawn counts as rejected."""

    accepted: int = 0  # unchanged
    corrected: int = 0  # accepted, then with another span or value
    rejected: int = 0

    @property
    def kept(self) -> int:
        """The accepted suggestions, corrected or not."""
        return self.accepted + self.corrected

    @property
    def decided(self) -> int:
        return self.kept + self.rejected

    @property
    def precision(self) -> float | None:
        """The share of kept suggestions; None before the first decision."""
        return self.kept / self.decided if self.decided else None

    @property
    def bounds(self) -> tuple[float, float]:
        """The Wilson score interval of the precision (Wilson 1927, JASA 22:209), each bound at 95 %."""
        n = self.decided
        if not n:
            return 0.0, 1.0
        share, square = self.kept / n, _Z * _Z
        middle = (share + square / (2 * n)) / (1 + square / n)
        reach = _Z * sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
        return max(0.0, middle - reach), min(1.0, middle + reach)


NO_ANSWERS = AnswerTally()


@dataclass(frozen=True, slots=True)
class RuleStatistics:
    """The decisions and settings of every rule in one store."""

    tallies: Mapping[str, AnswerTally] = field(default_factory=dict)
    settings: Mapping[str, RuleSetting] = field(default_factory=dict)

    def state(self, rule: str) -> RuleState:
        setting = self.settings.get(rule, RuleSetting.AUTO)
        if setting is not RuleSetting.AUTO:
            return RuleState(setting.value)
        return RuleState.SILENCED if is_silenced(self.tallies.get(rule, NO_ANSWERS)) else RuleState.SHOWN


@dataclass(frozen=True, slots=True)
class SiftResult:
    """Suggestions whose rule is shown here, and those whose rule is silenced; none is thrown away."""

    shown: list[Suggestion]
    silenced: list[Suggestion]

    def counts(self) -> dict[str, int]:
        """Rule -> the number of its silenced suggestions."""
        found: dict[str, int] = {}
        for suggestion in self.silenced:
            found[suggestion.rule] = found.get(suggestion.rule, 0) + 1
        return found


@dataclass(frozen=True, slots=True)
class RuleStatus:
    """The status of one rule in a store: everything that determines its suggestions' confidence."""

    rule: str
    kind: str  # the kind of its suggestions: the rule's name up to the point
    prior: float
    tally: AnswerTally = NO_ANSWERS
    state: RuleState = RuleState.SHOWN
    reset_us: int = 0  # decisions on earlier suggestions do not count

    @property
    def confidence(self) -> float:
        return posterior(self.prior, self.tally)


def sift_suggestions(suggestions: Iterable[Suggestion], learned: RuleStatistics) -> SiftResult:
    """The suggestions with their confidence in this store, split by whether their rule is shown; in the same order."""
    states: dict[str, RuleState] = {}
    sifted = SiftResult([], [])
    for suggestion in suggestions:
        rule = suggestion.rule
        if rule not in states:
            states[rule] = learned.state(rule)
        adjusted = _with_posterior(suggestion, learned.tallies.get(rule, NO_ANSWERS))
        (sifted.shown if states[rule].shows else sifted.silenced).append(adjusted)
    return sifted


def posterior(prior: float, tally: AnswerTally) -> float:
    """The mean of the Beta distribution of `prior`, worth `PRIOR_WEIGHT` decisions, and the tally."""
    return (prior * PRIOR_WEIGHT + tally.kept) / (PRIOR_WEIGHT + tally.decided)


def is_silenced(tally: AnswerTally) -> bool:
    """Whether a rule with these decisions is silenced, unless a person has set it."""
    return tally.decided >= MIN_DECISIONS and tally.bounds[1] < PRECISION_FLOOR


def rule_statuses(learned: RuleStatistics, resets: Mapping[str, int] | None = None) -> list[RuleStatus]:
    """The status of every known rule and of every rule with decisions or a setting, by kind and name."""
    known = priors()
    names = [*known, *sorted((learned.tallies.keys() | learned.settings.keys()) - known.keys())]
    return [
        RuleStatus(
            rule,
            rule.partition(".")[0],
            known.get(rule, _USUAL),
            learned.tallies.get(rule, NO_ANSWERS),
            learned.state(rule),
            (resets or {}).get(rule, 0),
        )
        for rule in names
    ]


@cache
def priors() -> Mapping[str, float]:
    """Rule -> its prior confidence in `resources/lexicons/rules.toml`."""
    return {
        f"{kind}.{name}": float(prior)
        for kind, rules in load_lexicon("rules").items()
        for name, prior in rules.items()
    }


def _with_posterior(suggestion: Suggestion, tally: AnswerTally) -> Suggestion:
    if not tally.decided:
        return suggestion
    return replace(
        suggestion,
        confidence=posterior(suggestion.confidence, tally),
        reason=f"{suggestion.reason.rstrip('.')} (accepted {tally.kept} of {tally.decided} here)",
        rule_decisions=(tally.kept, tally.decided),
    )
