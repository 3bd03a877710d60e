"""Number cores: numbers as the grammar parses them, before ranges and qualifiers."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.text.numbers.number_words import Number


@dataclass(frozen=True, slots=True)
class Core:
    """A number without its qualifier: tokens `first` to `last`, both included; folded positions `start` to `end`."""

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
