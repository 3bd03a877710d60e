"""What the answers of an organisation's own checkers do to the suggestions of each rule.

Every answer stands in the journal already: services count them and pass the counts in. From them comes a confidence
for each suggestion, and silence for rules whose suggestions are nearly always rejected here. Both can be read
(`RuleStanding`), both end with a reset, and a person's word (always, never) goes before either.

The confidence is the mean of a Beta distribution that starts as `PRIOR_WEIGHT` decisions of the suggestion's own
confidence and takes each decision in: at 0.9 before, 3 accepted of 40 give (0.9 * 10 + 3) / (10 + 40) = 0.24.
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

#: So many decisions is a detector's own confidence worth.
PRIOR_WEIGHT = 10
#: A rule is silenced from this many decisions on ...
MIN_DECISIONS = 12
#: ... when even the upper bound of its precision lies below this.
PRECISION_FLOOR = 0.2
#: One-sided 95 %: the precision lies above the upper bound, or below the lower one, once in twenty times.
_Z = 1.6448536269514722
#: For a rule that is in no list: a detector newer than the list.
_USUAL = 0.8


class RuleState(StrEnum):
    """Whether a rule's suggestions are shown here; the pinned states are a person's word."""

    SHOWN = "shown"
    SILENCED = "silenced"
    ALWAYS = "always"
    NEVER = "never"

    @property
    def shows(self) -> bool:
        return self in (RuleState.SHOWN, RuleState.ALWAYS)


@dataclass(frozen=True, slots=True)
class AnswerTally:
    """How a rule's suggestions were answered here; one accepted and withdrawn later counts as rejected."""

    accepted: int = 0  # and left as proposed
    corrected: int = 0  # accepted, with another place or value
    rejected: int = 0

    @property
    def kept(self) -> int:
        """Accepted, corrected or not: it was right to show them."""
        return self.accepted + self.corrected

    @property
    def decided(self) -> int:
        return self.kept + self.rejected

    @property
    def precision(self) -> float | None:
        """Kept of decided; None before the first decision."""
        return self.kept / self.decided if self.decided else None

    @property
    def bounds(self) -> tuple[float, float]:
        """Wilson's score interval of the precision (Wilson 1927, JASA 22:209), each bound at 95 %."""
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
    """What is known of the rules in one store."""

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
        """Rule -> how many of its suggestions are kept out."""
        found: dict[str, int] = {}
        for suggestion in self.silenced:
            found[suggestion.rule] = found.get(suggestion.rule, 0) + 1
        return found


@dataclass(frozen=True, slots=True)
class RuleStanding:
    """One rule as it stands in a store: everything that its suggestions' confidence comes from."""

    rule: str
    kind: str  # of suggestion: the part of the rule's name before the point
    prior: float
    tally: AnswerTally = NO_ANSWERS
    state: RuleState = RuleState.SHOWN
    reset_us: int = 0  # decisions on suggestions of before do not count

    @property
    def confidence(self) -> float:
        return posterior(self.prior, self.tally)


def adjust(suggestions: Iterable[Suggestion], tallies: Mapping[str, AnswerTally]) -> list[Suggestion]:
    """The suggestions that are shown, with the confidence that they have here and the reason why."""
    return sift_suggestions(suggestions, RuleStatistics(tallies)).shown


def sift_suggestions(suggestions: Iterable[Suggestion], learned: RuleStatistics) -> SiftResult:
    """All suggestions with the confidence that they have here, apart by whether their rule is shown. Order stays."""
    states: dict[str, RuleState] = {}
    sifted = SiftResult([], [])
    for suggestion in suggestions:
        rule = suggestion.rule
        if rule not in states:
            states[rule] = learned.state(rule)
        told = _told(suggestion, learned.tallies.get(rule, NO_ANSWERS))
        (sifted.shown if states[rule].shows else sifted.silenced).append(told)
    return sifted


def posterior(prior: float, tally: AnswerTally) -> float:
    """The mean of the Beta distribution of `prior`, worth `PRIOR_WEIGHT` decisions, and the tally."""
    return (prior * PRIOR_WEIGHT + tally.kept) / (PRIOR_WEIGHT + tally.decided)


def is_silenced(tally: AnswerTally) -> bool:
    """Whether a rule with these answers is shown no more, unless a person says otherwise."""
    return tally.decided >= MIN_DECISIONS and tally.bounds[1] < PRECISION_FLOOR


def rule_standings(learned: RuleStatistics, resets: Mapping[str, int] | None = None) -> list[RuleStanding]:
    """Every rule there is and every rule that anything is known of, by kind and name."""
    known = priors()
    names = [*known, *sorted((learned.tallies.keys() | learned.settings.keys()) - known.keys())]
    return [
        RuleStanding(
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
    """Rule -> the confidence it starts with, as `resources/lexicons/rules.toml` has it."""
    return {
        f"{kind}.{name}": float(prior)
        for kind, rules in load_lexicon("rules").items()
        for name, prior in rules.items()
    }


def _told(suggestion: Suggestion, tally: AnswerTally) -> Suggestion:
    if not tally.decided:
        return suggestion
    return replace(
        suggestion,
        confidence=posterior(suggestion.confidence, tally),
        reason=f"{suggestion.reason.rstrip('.')} (accepted {tally.kept} of {tally.decided} here)",
        rule_decisions=(tally.kept, tally.decided),
    )
