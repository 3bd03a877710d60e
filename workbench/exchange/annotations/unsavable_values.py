"""Values that JSON can say and no store can hold: each is found with its place, before anything else looks at it."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from workbench.domain.reason_codes import ReasonCode
from workbench.domain.registers.values import is_plain
from workbench.exchange.annotations.schema_validation import json_path

#: More levels than any document has: deeper ones could not be looked at.
DEEPEST = 64


class UnsavableValue(NamedTuple):
    """The place of a value, as a JSONPath, and what is wrong with it."""

    path: str
    cause: ReasonCode


def find_unsavable(value: Any) -> UnsavableValue | None:  # noqa: ANN401  # any JSON value
    """The first value, names of members among them, that cannot be stored."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), value)]
    while waiting:
        steps, one = waiting.pop()
        cause = _cause(one, len(steps))
        if cause is not None:
            return UnsavableValue(json_path(steps[:4]), cause)
        if isinstance(one, dict):
            waiting += (((*steps, name), item) for name, item in one.items())
            waiting += ((steps, name) for name in one)
        elif isinstance(one, list):
            waiting += (((*steps, place), item) for place, item in enumerate(one))
    return None


def with_whole_numbers(value: Any) -> Any:  # noqa: ANN401  # any JSON value
    """The value, with each number that is whole as a whole number: to JSON 3.0 is 3, and a place in a text."""
    if isinstance(value, dict):
        return {name: with_whole_numbers(item) for name, item in value.items()}
    if isinstance(value, list):
        return [with_whole_numbers(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _cause(value: object, depth: int) -> ReasonCode | None:
    if isinstance(value, str) and not is_plain(value):
        halves = any("\ud800" <= letter <= "\udfff" for letter in value)
        return ReasonCode.LONE_SURROGATE if halves else ReasonCode.UNSAVABLE_CHARACTERS
    if isinstance(value, float) and not math.isfinite(value):
        return ReasonCode.NOT_A_NUMBER
    return ReasonCode.VALUE_TOO_DEEP if depth > DEEPEST else None
