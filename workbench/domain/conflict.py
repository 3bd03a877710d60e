"""Conflicts: concurrent values of one register of one entity."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.changes import EntityType


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """One of the concurrent values. Of several events with the same value the newest is named.

    `value` is a JSON value, None where the field was cleared; `seen` are the events whose values the author saw when
    writing this one.
    """

    event_id: str
    value: object
    author_id: str
    device_id: str
    at_us: int  # microseconds UTC, by the clock of that device
    action: str
    seen: tuple[str, ...]
    seen_values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """The sides are in the order of their clocks, which settles nothing; the last one is shown until a person decides."""

    entity_type: EntityType
    entity: str
    register: str
    sides: tuple[ConflictSide, ...]

    @property
    def id(self) -> str:
        return f"{self.entity}/{self.register}"
