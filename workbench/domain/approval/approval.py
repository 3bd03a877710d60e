"""Approvals: the judgement by which a claim stands approved, and what was changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from workbench.domain.approval.basis import CoveredVersion
from workbench.domain.approval.judgement import Judgement
from workbench.domain.approval.leaves import WITHDRAWN, leaves_with_registers
from workbench.domain.changes import EntityType
from workbench.domain.registers.values import JSON


class Author(NamedTuple):
    """Who wrote something, and when (microseconds UTC)."""

    id: str
    at_us: int


@dataclass(frozen=True, slots=True)
class LaterChange:
    """One leaf that differs from what was approved: None where there was or is none; `by` wrote what stands."""

    path: str
    kind: EntityType
    entity: str
    register: str
    approved: JSON
    now: JSON
    by: Author


@dataclass(frozen=True, slots=True)
class Approval:
    """A judgement that approves a claim and stands. `event`: its id; `changes`: what differs now, by path."""

    claim: str
    event: str
    judgement: Judgement
    by: Author
    changes: tuple[LaterChange, ...] = ()


#: The registers, with the value, by which an entity goes.
_ENDS: tuple[tuple[str, JSON], ...] = ((WITHDRAWN, True), ("core", None))


class _Place(NamedTuple):
    kind: EntityType
    entity: str
    register: str
    value: JSON


def later_changes(
    approved: CoveredVersion, now: CoveredVersion, authors: Mapping[str, Author]
) -> tuple[LaterChange, ...]:
    """The leaves that differ. `now` names the events that stand, `authors` who wrote each of these."""
    before, after = _places(approved), _places(now)
    changes = []
    for path in sorted(before.keys() | after.keys()):
        was, stands = before.get(path), after.get(path)
        place = stands or was
        if place is None or (was is not None and stands is not None and was.value == stands.value):
            continue
        changes.append(
            LaterChange(
                path,
                place.kind,
                place.entity,
                place.register,
                was.value if was else None,
                stands.value if stands else None,
                _author_of(place, now, authors) or _newest(now, approved, authors),
            )
        )
    return tuple(changes)


def _places(version: CoveredVersion) -> dict[str, _Place]:
    return {
        leaf.path: _Place(kind, entity, leaf.register, leaf.value)
        for kind, entity in version.published()
        for leaf in leaves_with_registers(kind, entity, version.values(kind, entity))
    }


def _author_of(place: _Place, now: CoveredVersion, authors: Mapping[str, Author]) -> Author | None:
    """Who wrote what stands there now: of a piece that is gone whoever withdrew or undid it."""
    registers = now.entities.get((place.kind, place.entity), {})
    gone = [name for name, end in _ENDS if name in registers and registers[name].value is end]
    for name in (*gone, place.register, "core"):
        if name in registers:
            return max((authors[event] for event in registers[name].events), key=lambda one: one.at_us)
    return None


def _newest(now: CoveredVersion, approved: CoveredVersion, authors: Mapping[str, Author]) -> Author:
    """Who wrote last of what was not approved: a source is gone because its evidence is."""
    known = set(_events(approved))
    later = [authors[event] for event in _events(now) if event not in known]
    return max(later or authors.values(), key=lambda one: one.at_us)


def _events(version: CoveredVersion) -> Iterable[str]:
    return (
        event
        for registers in version.entities.values()
        for written in registers.values()
        for event in written.events
    )
