"""People and their roles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    CHECKER = "checker"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    role: Role
    created_us: int = 0
