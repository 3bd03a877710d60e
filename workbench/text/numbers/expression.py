"""Number expressions: the results of the number grammar."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.span import Span

Number = int | float


@dataclass(frozen=True, slots=True)
class NumberExpression:
    """One number of a text: "32 ألف", "خمسة وعشرون", "بين 40 و50 ألفا", "عشرات", "السادسة", "يومين".

    `span` is the number without proclitics, in code points of the original text; a range spans both members. "exact" and
    "about" have a `value`; "at_least", "at_most" and "range" have bounds; "vague" has neither. `numeral`: digits, words,
    mixed, dual (the form of the noun means two), singular. `first` and `last` are its tokens, both included; `joined`: the
    conjunction و is joined to it.
    """

    span: Span
    first: int
    last: int
    value: Number | None = None
    minimum: Number | None = None
    maximum: Number | None = None
    qualifier: str = "exact"
    qualifier_span: Span | None = None
    numeral: str = "digits"
    ordinal: bool = False
    percent: bool = False
    fraction: bool = False
    definite: bool = False
    clitic: str = ""
    whole: Span | None = None  #: with its qualifier and percent sign
    other: Number | None = None  #: the second reading of 1.500

    @property
    def joined(self) -> bool:
        return self.clitic.startswith("و")

    @property
    def full(self) -> Span:
        """The span with the qualifier and the percent sign."""
        return self.whole or self.span
