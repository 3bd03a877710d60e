"""A number as the grammar reads it, before ranges and qualifiers."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.text.numbers.number_words import Number


@dataclass(frozen=True, slots=True)
class Core:
    """A number without qualifier: tokens `first`..`last`, folded positions `start`..`end` of the number."""

    first: int
    last: int
    start: int
    end: int
    value: Number | None
    numeral: str
    scale: int = 1
    other: Number | None = None
    ordinal: bool = False
    fraction: bool = False
    definite: bool = False
    vague: bool = False
    clitic: str = ""
