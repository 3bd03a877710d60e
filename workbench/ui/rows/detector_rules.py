"""Rows of detector rules: names, answers, precision and confidence."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.domain.rule import RuleSetting
from workbench.suggest.rule_confidence import RuleState, RuleStatus
from workbench.suggest.suggestion import SuggestionKind
from workbench.text.isolates import isolate_ltr
from workbench.ui.labels.enums import Words
from workbench.ui.views.rules_table import RuleRow

_TONES = {
    RuleState.SHOWN: "good",
    RuleState.ALWAYS: "good",
    RuleState.SILENCED: "warn",
    RuleState.NEVER: "bad",
}


class RuleWords(QObject):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rules = self.rules()
        self._states = self.states()

    def line(self, row: RuleStatus) -> RuleRow:
        """One row of the table."""
        tally = row.tally
        counts = tuple(self._words.number(n) for n in (tally.accepted, tally.corrected, tally.rejected))
        return RuleRow(
            id=row.rule,
            kind=self._kind(row.kind),
            colour=_COLOURS.get(row.kind, "other"),
            name=self._rules.get(row.rule, self.tr("Another rule")),
            counts=counts,
            precision=tally.precision,
            bounds=tally.bounds,
            share="" if tally.precision is None else self._percent(tally.precision),
            confidence=self._percent(row.confidence),
            state=self._states[row.state],
            tone=_TONES[row.state],
            setting=self._setting(row.state).value,
            sentence=self._sentence(row),
            learns=row.kind != SuggestionKind.COPY,
        )

    def why(self, answered: tuple[int, int] | None) -> str:
        """What the answers so far add to the reason of a suggestion; "" without answers."""
        if answered is None:
            return ""
        return (
            self.tr("%1 of %2")
            .replace("%1", self._words.number(answered[0]))
            .replace("%2", self._words.number(answered[1]))
        )

    def accepted_here(self) -> str:
        return self.tr("Accepted here")

    def settings(self) -> list[tuple[str, str]]:
        return [
            (RuleSetting.AUTO.value, self.tr("By the answers so far")),
            (RuleSetting.ALWAYS.value, self.tr("Always show")),
            (RuleSetting.NEVER.value, self.tr("Never show")),
        ]

    def states(self) -> dict[RuleState, str]:
        return {
            RuleState.SHOWN: self.tr("Shown"),
            RuleState.SILENCED: self.tr("Silenced"),
            RuleState.ALWAYS: self.tr("Always shown"),
            RuleState.NEVER: self.tr("Never shown"),
        }

    def _setting(self, state: RuleState) -> RuleSetting:
        pinned = {RuleState.ALWAYS: RuleSetting.ALWAYS, RuleState.NEVER: RuleSetting.NEVER}
        return pinned.get(state, RuleSetting.AUTO)

    def _sentence(self, row: RuleStatus) -> str:
        if row.kind == SuggestionKind.COPY:
            return self.tr(
                "Dismissing a copy check means that it was read, not that it was wrong: nothing is "
                "learned from it."
            )
        said = [self._answers(row)]
        if row.reset_us:
            said.append(self.tr("Counted since %1.").replace("%1", self._words.day(row.reset_us)))
        return " ".join(said)

    def _answers(self, row: RuleStatus) -> str:
        tally = row.tally
        if not tally.decided:
            return self.tr("No answers yet: the confidence is the rule's default, %1.").replace(
                "%1", self._percent(row.prior)
            )
        low, high = tally.bounds
        parts = {
            "%1": self._words.number(tally.kept),
            "%2": self._words.number(tally.decided),
            "%3": self._percent(low),
            "%4": self._percent(high),
            "%5": self._percent(row.prior),
            "%6": self._percent(row.confidence),
        }
        text = self.tr("Accepted %1 of %2: precision between %3 and %4. Confidence before %5, now %6.")
        for place, value in parts.items():
            text = text.replace(place, value)
        return text

    def _percent(self, share: float) -> str:
        return isolate_ltr(self._words.digits(f"{share:.0%}"))

    def _kind(self, kind: str) -> str:
        return self._words.of(SuggestionKind(kind)) if kind in set(SuggestionKind) else kind

    def rules(self) -> dict[str, str]:
        """The label of every rule: what it finds."""
        return {**self._casualties(), **self._quotes(), **self._numbers(), **self._copy()}

    def _casualties(self) -> dict[str, str]:
        return {
            "casualty.noun": self.tr("A number with a noun for victims"),
            "casualty.verb_before": self.tr("A verb before the number"),
            "casualty.verb_after": self.tr("A verb after the number"),
            "casualty.event_before": self.tr("A verbal noun before the number"),
            "casualty.outcome_after": self.tr("Words for the outcome after the number"),
            "casualty.phrase_before": self.tr("A set phrase before the number"),
            "casualty.total": self.tr("A total that was reached"),
            "casualty.part": self.tr("A part of the previous figure"),
            "casualty.carried": self.tr("Joined to the previous figure"),
        }

    def _quotes(self) -> dict[str, str]:
        return {
            "quote.cue-marks": self.tr("A reporting verb, then words in quotation marks"),
            "quote.marks-cue": self.tr("Words in quotation marks, then a reporting verb"),
            "quote.cue-colon": self.tr("A reporting verb and a colon, without quotation marks"),
            "quote.cue-clause": self.tr("A reporting verb and a clause"),
            "quote.frame": self.tr("A phrase that names the source"),
            "quote.label": self.tr("A name and a colon"),
            "quote.loose": self.tr("A whole clause in quotation marks"),
        }

    def _numbers(self) -> dict[str, str]:
        return {
            "quantity.money": self.tr("Sums of money"),
            "quantity.percent": self.tr("Percentages"),
            "quantity.duration": self.tr("Lengths of time"),
            "quantity.measure": self.tr("Measures"),
            "quantity.range": self.tr("Ranges of numbers"),
            "quantity.cardinal": self.tr("Plain numbers"),
            "quantity.ordinal": self.tr("Ordinal numbers"),
            "date.gregorian": self.tr("Gregorian dates"),
            "date.hijri": self.tr("Hijri dates"),
            "date.relative": self.tr("Relative dates"),
        }

    def _copy(self) -> dict[str, str]:
        return {
            "copy.spacing": self.tr("Spacing"),
            "copy.agreement": self.tr("Agreement of number and noun"),
            "copy.spelling": self.tr("Spelling"),
            "copy.name_variant": self.tr("Names written in several ways"),
            "copy.institution": self.tr("Names of bodies"),
            "copy.marks": self.tr("Unpaired quotation marks"),
            "copy.hidden": self.tr("Hidden characters"),
            "copy.bidi_digits": self.tr("Order of digits"),
            "copy.value_conflict": self.tr("Conflicting values"),
        }


#: Kind of suggestion -> its colour in the theme.
_COLOURS = {
    "casualty": "casualty",
    "quote": "quote",
    "quantity": "quantity",
    "date": "date",
    "copy": "copy",
}
