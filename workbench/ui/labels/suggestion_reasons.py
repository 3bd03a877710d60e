"""Suggestion reasons: why a suggestion was made, and counts of what an article has."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.suggest.suggestion import (
    CopyReading,
    FigureReading,
    QuantityReading,
    QuoteReading,
    Suggestion,
)


class SuggestionWords(QObject):
    def counts(self, claims: int, suggestions: int) -> str:
        """The line above the list of claims and suggestions."""
        parts = [self.tr("%Ln claim(s)", "", claims)]
        if suggestions:
            parts.append(self.tr("%Ln suggestion(s)", "", suggestions))
        return " · ".join(parts)

    def comments(self, count: int) -> str:
        return self.tr("%Ln comment(s)", "", count)

    def evidence(self, count: int) -> str:
        return self.tr("%Ln piece(s) of evidence", "", count)

    def proposed(self) -> str:
        return self.tr("Proposed wording")

    def why(self, one: Suggestion) -> str:
        """The reason for a suggestion, in a few words."""
        reading = one.reading
        if isinstance(reading, CopyReading):
            return self._copy(reading)
        if isinstance(reading, FigureReading):
            return self.tr("A number of people next to a word for death, injury or loss")
        if isinstance(reading, QuoteReading):
            return self._quote(reading)
        if isinstance(reading, QuantityReading):
            return self._quantity(reading)
        return self.tr("A date")

    def _quote(self, reading: QuoteReading) -> str:
        broken = {
            "missing_open": self.tr("The opening quotation mark is missing"),
            "missing_close": self.tr("The closing quotation mark is missing"),
            "wrong_mark": self.tr("The quotation marks do not match"),
        }
        if reading.marks in broken:
            return broken[reading.marks]
        if reading.mode == "indirect":
            return self.tr("Words reported after a reporting verb")
        return self.tr("Words in quotation marks next to a reporting verb")

    def _quantity(self, reading: QuantityReading) -> str:
        names = {
            "ordinal": self.tr("An ordinal number"),
            "percent": self.tr("A percentage"),
            "money": self.tr("A sum of money"),
            "duration": self.tr("A length of time"),
            "measure": self.tr("A measure"),
            "range": self.tr("A range of numbers"),
        }
        return names.get(reading.type, self.tr("A number"))

    def _copy(self, reading: CopyReading) -> str:
        names = {
            "spacing": self.tr("Spacing looks wrong"),
            "agreement": self.tr("Number and noun do not agree"),
            "spelling": self.tr("Spelling looks wrong"),
            "name_variant": self.tr("A name is written in different ways"),
            "marks": self.tr("A quotation mark is unpaired"),
            "institution": self.tr("The name of the body looks wrong"),
            "hidden": self.tr("Hidden characters"),
            "bidi_digits": self.tr("Digits are shown in another order than they are stored"),
            "value_conflict": self.tr("Two values conflict"),
        }
        return names.get(reading.check, self.tr("A note of the copy check"))
