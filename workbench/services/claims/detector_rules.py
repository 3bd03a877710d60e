"""The detectors' rules in one store: what was answered to their suggestions, and what people decided about them.

One store is one organisation's: its answers are counted together, and a rule is shown or not for everybody in it.
"""

from __future__ import annotations

from collections.abc import Iterable

from db import records
from db.ids import rule_id
from db.store import Store
from workbench.domain.changes import Changes, EntityType
from workbench.domain.claim import ClaimKind, ClaimState
from workbench.domain.errors import FieldInvalid
from workbench.domain.person import Person
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import FieldName
from workbench.domain.rule import Rule, RuleSetting
from workbench.services.claims.suggestions import KINDS
from workbench.suggest.rule_confidence import AnswerTally, RuleStanding, RuleStatistics, rule_standings
from workbench.suggest.suggestion import SuggestionKind

#: The answer was no, at once or later.
_REJECTED = frozenset({ClaimState.REJECTED, ClaimState.WITHDRAWN})
_MEANT = {kind.value: claim for kind, claim in KINDS.items()}


class RulesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def learned(self) -> RuleStatistics:
        """What is known of the rules here, for `suggest.learning`."""
        with self._store.read() as connection:
            answered = records.rule_statistics.suggestion_outcomes(connection)
            said = records.detector_rules.all_rules(connection)
        return RuleStatistics(tallies(answered), {rule.name: rule.setting for rule in said})

    def table(self) -> list[RuleStanding]:
        """Every rule as it stands here."""
        with self._store.read() as connection:
            resets = {rule.name: rule.reset_us for rule in records.detector_rules.all_rules(connection)}
            return rule_standings(self.learned(), resets)

    def get(self, name: str) -> RuleStanding:
        """One rule as it stands here. Raises FieldInvalid for a name that no rule has."""
        found = next((row for row in self.table() if row.rule == name.strip()), None)
        if found is None:
            raise FieldInvalid(field=FieldName("rule"), value=name, reason=ReasonCode.RULE_UNKNOWN)
        return found

    def set(self, actor: Person, name: str, setting: RuleSetting) -> tuple[RuleStanding, Changes]:
        """Show a rule's suggestions always or never, or leave it to the answers again. Raises FieldInvalid."""
        name = self.get(name).rule
        before = self._load(name)
        after = Rule(rule_id(name), name, setting)
        groups = (
            records.detector_rules.registers_of(after)
            if before is None
            else records.detector_rules.changed_registers(before, after)
        )
        if not groups or (before is None and setting is RuleSetting.AUTO):
            return self.get(name), Changes("", "set rule")
        with self._store.change("set rule", actor.id) as change:
            change.write("create" if before is None else "edit", EntityType.RULE, after.id, groups)
        return self.get(name), change.changes

    def reset(self, actor: Person, name: str) -> tuple[RuleStanding, Changes]:
        """Begin anew with a rule: what was answered so far does not count, and nobody's word is kept.

        The answers stay in the history, and undoing the reset counts them again. Raises FieldInvalid.
        """
        name = self.get(name).rule
        new = (
            {}
            if self._load(name) is not None
            else records.detector_rules.registers_of(Rule(rule_id(name), name))
        )
        with self._store.change("reset rule", actor.id) as change:
            verb = "create" if new else "reset"
            change.write(
                verb, EntityType.RULE, rule_id(name), {**new, **records.detector_rules.RESET_REGISTERS}
            )
        return self.get(name), change.changes

    def _load(self, name: str) -> Rule | None:
        with self._store.read() as connection:
            return records.detector_rules.load(connection, rule_id(name))


def tallies(answered: Iterable[records.rule_statistics.SuggestionOutcome]) -> dict[str, AnswerTally]:
    """Rule -> its answers. A suggestion taken as another kind of claim was accepted and corrected.

    Copy checks have none: one that is put aside was read and perhaps followed, and nothing tells the difference.
    """
    found: dict[str, list[int]] = {}
    for rule, kind, state, corrected, n in answered:
        if state is ClaimState.SUGGESTED or rule.partition(".")[0] == SuggestionKind.COPY:
            continue
        counts = found.setdefault(rule, [0, 0, 0])
        if state in _REJECTED:
            counts[2] += n
        elif corrected or kind is not _meant(rule, kind):
            counts[1] += n
        else:
            counts[0] += n
    return {rule: AnswerTally(*counts) for rule, counts in found.items()}


def _meant(rule: str, kind: ClaimKind) -> ClaimKind:
    return _MEANT.get(rule.partition(".")[0], kind)
