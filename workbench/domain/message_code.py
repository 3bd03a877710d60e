"""Codes: stable words with English templates, for reasons of refusals, for problems of a store, and for terms in them."""

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


class Term(Code):
    """Base of the enumerations of what a refusal may name: a noun or a verb of its sentence, no reason by itself."""
