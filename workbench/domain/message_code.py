"""A code: a stable word with an English template, for reasons of refusals and for problems of a store."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """Base of the enumerations of codes. A member is written as its word and its template."""

    template: str

    def __new__(cls, word: str, template: str) -> Self:
        member = str.__new__(cls, word)
        member._value_ = word
        member.template = template
        return member
