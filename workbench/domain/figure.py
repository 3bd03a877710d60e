"""Casualty figures: counts of people by outcome, by the distinctions of Every Casualty, Iraq Body Count, Airwars and OCHA."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    UNDER_RUBBLE = "under_rubble"
    KILLED_OR_INJURED = "killed_or_injured"


class Qualifier(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class Numeral(StrEnum):
    DIGITS = "digits"
    WORDS = "words"
    MIXED = "mixed"
    DUAL = "dual"
    SINGULAR = "singular"


class Scope(StrEnum):
    INCIDENT = "incident"
    DAILY = "daily"
    CUMULATIVE = "cumulative"


class Basis(StrEnum):
    HOSPITAL_MORGUE = "hospital_morgue"
    NAMES_LIST = "names_list"
    FAMILY_SUBMISSION = "family_submission"
    JUDICIAL_COMMITTEE = "judicial_committee"
    MEDIA = "media"
    ESTIMATE = "estimate"
    BODY_COUNT = "body_count"


class Identification(StrEnum):
    IDENTIFIED = "identified"
    UNIDENTIFIED = "unidentified"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class CasualtyFigure:
    """A count of people with an outcome and a producer. A bare "more than N" has a minimum and no maximum."""

    outcome: Outcome
    qualifier: Qualifier = Qualifier.EXACT
    minimum: int | None = None
    maximum: int | None = None
    best: int | None = None
    numeral: Numeral | None = None
    scope: Scope | None = None
    period_start: str = ""
    period_end: str = ""
    as_of: str = ""
    producer: str = ""
    relayed_by: str = ""
    basis: Basis | None = None
    identification: Identification | None = None
    population: str = ""
    place: str = ""
    event: str = ""


def figure_problems(figure: CasualtyFigure) -> Iterator[str]:
    """What does not hold together in a figure, as short English keys; shown to the person, never corrected."""
    low, best, high = figure.minimum, figure.best, figure.maximum
    if any(value is not None and value < 0 for value in (low, best, high)):
        yield "negative"
    if low is not None and high is not None and low > high:
        yield "minimum_above_maximum"
    if best is not None and ((low is not None and best < low) or (high is not None and best > high)):
        yield "best_outside_bounds"
    if figure.qualifier is not Qualifier.VAGUE and low is None and best is None and high is None:
        yield "no_value"
