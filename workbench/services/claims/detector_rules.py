"""Detector rules of one store: the answers to their suggestions, and what people decided about them.

A store belongs to one organisation: its answers are counted together, and a rule is shown or hidden for everybody.
"""

from __future__ import annotations

from collections import Counter
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
from workbench.suggest.rule_confidence import AnswerTally, RuleStatistics, RuleStatus, rule_statuses
from workbench.suggest.suggestion import SuggestionKind

#: States that mean "no", given at once or later.
_REJECTED = frozenset({ClaimState.REJECTED, ClaimState.WITHDRAWN})
_MEANT = {kind.value: claim for kind, claim in KINDS.items()}


class RulesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def statistics(self) -> RuleStatistics:
        """The statistics of the rules here, for `suggest.rule_confidence`."""
        with self._store.read() as connection:
            answered = records.suggestion_outcomes(connection)
            rules = records.detector_rules.all_rules(connection)
        return RuleStatistics(tallies(answered), {rule.name: rule.setting for rule in rules})

    def table(self) -> list[RuleStatus]:
        """The status of every rule here."""
        with self._store.read() as connection:
            resets = {rule.name: rule.reset_us for rule in records.detector_rules.all_rules(connection)}
            return rule_statuses(self.statistics(), resets)

    def get(self, name: str) -> RuleStatus:
        """The status of one rule here. Raises FieldInvalid for an unknown name."""
        found = next((row for row in self.table() if row.rule == name.strip()), None)
        if found is None:
            raise FieldInvalid(field=FieldName("rule"), value=name, reason=ReasonCode.RULE_UNKNOWN)
        return found

    def set(self, actor: Person, name: str, setting: RuleSetting) -> tuple[RuleStatus, Changes]:
        """Show a rule's suggestions always or never, or let the answers decide again. Raises FieldInvalid."""
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

    def reset(self, actor: Person, name: str) -> tuple[RuleStatus, Changes]:
        """Start again with a rule: earlier answers do not count, and an earlier decision is dropped.

        The answers stay in the history, and undoing the reset makes them count again. Raises FieldInvalid.
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


def tallies(answered: Iterable[records.SuggestionOutcome]) -> dict[str, AnswerTally]:
    """Rule -> its answers. A suggestion accepted as another kind of claim counts as accepted and corrected.

    Copy checks have none: one that is set aside was read and perhaps followed, and nothing tells the two apart.
    """
    accepted: Counter[str] = Counter()
    corrected: Counter[str] = Counter()
    rejected: Counter[str] = Counter()
    for rule, kind, state, was_corrected, n in answered:
        if state is ClaimState.SUGGESTED or rule.partition(".")[0] == SuggestionKind.COPY:
            continue
        if state in _REJECTED:
            rejected[rule] += n
        elif was_corrected or kind is not _meant(rule, kind):
            corrected[rule] += n
        else:
            accepted[rule] += n
    rules = dict.fromkeys((*accepted, *corrected, *rejected))
    return {rule: AnswerTally(accepted[rule], corrected[rule], rejected[rule]) for rule in rules}


def _meant(rule: str, kind: ClaimKind) -> ClaimKind:
    return _MEANT.get(rule.partition(".")[0], kind)
