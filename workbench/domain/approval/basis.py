"""Basis: the events that a judgement covers, what they say together, and who contributed to it.

All answers follow from events and those that they name by hash. So every copy that has them answers the same, whatever
else it has and in whatever order it came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, Protocol

from workbench.domain.approval.judgement import Judgement
from workbench.domain.approval.leaves import (
    LISTS,
    WITHDRAWN,
    content_of,
    covered_registers,
    digests,
    is_confidential,
    leaves_of_registers,
)
from workbench.domain.approval.steps import JudgementStep
from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimState
from workbench.domain.registers.values import JSON
from workbench.domain.replication_codes import ReplicationCode

_MATERIAL = frozenset({EntityType.ARTICLE, EntityType.SOURCE})


@dataclass(frozen=True, slots=True)
class JournalEvent:
    """The part of an event on which a judgement rests; `writes` are the registers that may be used."""

    id: str
    kind: EntityType | None
    entity: str
    author: str
    writes: Mapping[str, JSON]
    sup: Mapping[str, Sequence[str]]
    restores: Mapping[str, str | None]


class Journal(Protocol):
    """Events by id; unknown ones are left out."""

    def events(self, ids: Collection[str]) -> Mapping[str, JournalEvent]: ...


class WrittenValue(NamedTuple):
    """A value, and the events that wrote it: several where people wrote the same without knowing of each other."""

    events: tuple[str, ...]
    value: JSON


#: The registers of each entity, by kind and id.
Entities = Mapping[tuple[EntityType, str], Mapping[str, WrittenValue]]


class UnfitBasisError(Exception):
    """The events do not say one claim together."""


@dataclass(frozen=True, slots=True)
class CoveredVersion:
    """A claim as a judgement covers it: all entities that belong to it, each with its values."""

    claim: str
    entities: Entities

    def values(self, kind: EntityType, entity: str) -> dict[str, JSON]:
        """The registers of one entity with their values."""
        return {name: written.value for name, written in self.entities[kind, entity].items()}

    def of_kind(self, kind: EntityType) -> Iterator[str]:
        """The ids of the entities of a kind."""
        return (entity for one, entity in self.entities if one is kind)

    def published(self) -> Iterator[tuple[EntityType, str]]:
        """The entities that a reader sees: those that are there, and sources that evidence rests on."""
        cited = _cited(self.entities)
        for (kind, entity), registers in self.entities.items():
            if isinstance(_core(registers), Mapping) and (kind is not EntityType.SOURCE or entity in cited):
                yield kind, entity

    def leaves(self) -> dict[str, JSON]:
        """All that a reader of the published document sees of it."""
        found: dict[str, JSON] = {}
        for kind, entity in self.published():
            found |= leaves_of_registers(kind, entity, self.values(kind, entity))
        return found

    def salts(self) -> dict[str, str]:
        """The salts of confidential sources and of the evidence that cites them, by the beginning of their paths."""
        salts = {}
        for source in self.of_kind(EntityType.SOURCE):
            values = self.values(EntityType.SOURCE, source)
            if is_confidential(values):
                salts[source] = str(values.get("salt") or "")
        found = {f"{LISTS[EntityType.SOURCE]}/{source}": salt for source, salt in salts.items()}
        for piece in self.of_kind(EntityType.EVIDENCE):
            source = _link(self.entities[EntityType.EVIDENCE, piece], "source")
            if source in salts:
                found[f"{LISTS[EntityType.EVIDENCE]}/{piece}"] = salts[source]
        return found

    def content(self) -> str:
        """The hash of all that it says."""
        return content_of(digests(self.leaves(), self.salts()))


@cache
def basis_registers(kind: EntityType) -> frozenset[str]:
    """The registers of which a basis names the events: what is covered, what belongs to what, and salts."""
    return covered_registers(kind) | {"core"} | ({"salt"} if kind is EntityType.SOURCE else set())


def version_of(claim: str, basis: Iterable[str], journal: Journal) -> CoveredVersion:
    """What the events of a basis say together. Raises UnfitBasisError unless they say one whole claim and nothing else."""
    wanted = frozenset(basis)
    events = journal.events(wanted)
    if len(events) < len(wanted):
        raise UnfitBasisError
    writers: dict[tuple[EntityType, str], dict[str, list[JournalEvent]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for event in events.values():
        if event.kind is None or event.kind not in LISTS or event.restores:
            raise UnfitBasisError
        registers = writers[event.kind, event.entity]
        for register in event.writes.keys() & basis_registers(event.kind):
            registers[register].append(event)
    entities = {
        key: {name: _standing(name, several, journal) for name, several in registers.items()}
        for key, registers in writers.items()
    }
    _check_links(claim, entities)
    return CoveredVersion(claim, entities)


def _standing(register: str, writers: Sequence[JournalEvent], journal: Journal) -> WrittenValue:
    """The value of the events that no other one of them superseded. Raises UnfitBasisError for more than one value."""
    if len(writers) > 1:
        below = {event.id for writer in writers for event in ancestors(writer, register, journal)}
        writers = [writer for writer in writers if writer.id not in below]
    values = [writer.writes[register] for writer in writers]
    if any(value != values[0] for value in values):
        raise UnfitBasisError
    return WrittenValue(tuple(sorted(writer.id for writer in writers)), values[0])


def ancestors(event: JournalEvent, register: str, journal: Journal) -> Iterator[JournalEvent]:
    """The events that this one superseded in a register, directly or indirectly."""
    seen: set[str] = set()
    wanted = set(event.sup.get(register, ()))
    while wanted:
        seen |= wanted
        found = [
            one
            for one in journal.events(wanted).values()
            if (one.kind, one.entity) == (event.kind, event.entity)
        ]
        yield from found
        wanted = {old for one in found for old in one.sup.get(register, ())} - seen


def _check_links(claim: str, entities: Entities) -> None:
    """Raise UnfitBasisError unless everything belongs to this claim, and its article is there."""
    own = entities.get((EntityType.CLAIM, claim), {})
    article = _link(own, "article")
    cited = _cited(entities)
    if (EntityType.ARTICLE, article) not in entities:
        raise UnfitBasisError
    for (kind, entity), registers in entities.items():
        belongs = {
            EntityType.CLAIM: entity == claim,
            EntityType.ARTICLE: entity == article,
            EntityType.SOURCE: entity in cited,
        }.get(kind, _link(registers, "claim") == claim)
        if not belongs or not isinstance(_core(registers), Mapping):
            raise UnfitBasisError


def _cited(entities: Entities) -> set[str]:
    """The sources that evidence rests on."""
    return {
        _link(registers, "source")
        for (kind, _), registers in entities.items()
        if kind is EntityType.EVIDENCE and not _is_withdrawn(registers)
    }


def _core(registers: Mapping[str, WrittenValue]) -> JSON:
    return registers["core"].value if "core" in registers else None


def _is_withdrawn(registers: Mapping[str, WrittenValue]) -> bool:
    return WITHDRAWN in registers and registers[WITHDRAWN].value is True


def _link(registers: Mapping[str, WrittenValue], name: str) -> str:
    """The entity that a `core` names."""
    core = _core(registers)
    return str(core.get(name, "")) if isinstance(core, Mapping) else ""


# --- who contributed -------------------------------------------------------------------------------------------


def contributors(version: CoveredVersion, journal: Journal) -> set[str]:
    """Who wrote a value of the version, or an equal one of that register below it, and who alone gave its verdict.

    Whoever brought an article or a source into the store has not contributed by that: others chose to use it. Whoever
    changed it later has, and whoever brought it in with claims from another store.
    """
    found: set[str] = set()
    givers: set[str] = set()
    writers = journal.events(
        {
            event
            for registers in version.entities.values()
            for written in registers.values()
            for event in written.events
        }
    )
    for (kind, _), registers in version.entities.items():
        is_withdrawn = _is_withdrawn(registers)
        if kind is EntityType.VERDICT:
            givers |= set() if is_withdrawn else {writers[event].author for event in registers["core"].events}
            continue
        seen = {WITHDRAWN} if kind is EntityType.EVIDENCE and is_withdrawn else covered_registers(kind)
        for register in seen & registers.keys():
            for event in registers[register].events:
                found |= _authors_of_value(writers[event], register, journal)
    return found | (givers if len(givers) == 1 else set())


def _authors_of_value(event: JournalEvent, register: str, journal: Journal) -> set[str]:
    """Who wrote the value of this event, now or earlier; an undo that put it back wrote nothing of its own."""
    value = event.writes[register]
    equal = (
        one
        for one in ancestors(event, register, journal)
        if not one.restores and register in one.writes and one.writes[register] == value
    )
    return {one.author for one in (event, *equal) if not _brings_material(one)}


def _brings_material(event: JournalEvent) -> bool:
    core = event.writes.get("core")
    if event.kind not in _MATERIAL or not isinstance(core, Mapping):
        return False
    return not ({"author", "imported"} & core.keys())


def submissions(superseded: Iterable[str], journal: Journal) -> dict[str, JournalEvent]:
    """The events by which a claim was submitted below a judgement of it; what a file says of that is nobody's here.

    `superseded`: the events whose state it superseded. An undo stands for the event that it restores.
    """
    found: dict[str, JournalEvent] = {}
    seen: set[str] = set()
    wanted = set(superseded)
    while wanted:
        seen |= wanted
        following: set[str] = set()
        for event in journal.events(wanted).values():
            state = event.writes.get("state")
            if "state" in event.restores:
                following |= {event.restores["state"] or ""} - {""}
            elif isinstance(state, Mapping) and state.get("state") == ClaimState.SUBMITTED.value:
                found |= {} if state.get("imported") is True else {event.id: event}
            else:
                following |= set(event.sup.get("state", ()))
        wanted = following - seen
    return found


# --- soundness -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class JudgementEvent:
    """An event that judges a claim; `superseded`: the events whose state it superseded."""

    claim: str
    author: str
    judgement: Judgement
    superseded: Collection[str]


def find_fault(event: JudgementEvent, journal: Journal) -> ReplicationCode | None:
    """Why a judgement counts nowhere and never, if it does not: decided once, by what it names.

    A return certifies nothing, so it may be anybody's who judges here.
    """
    judgement = event.judgement
    if judgement.step is JudgementStep.RETURN:
        return None
    try:
        version = version_of(event.claim, judgement.basis, journal)
    except UnfitBasisError:
        return ReplicationCode.BASIS_UNFIT
    if version.content() != judgement.content:
        return ReplicationCode.CONTENT_OTHER
    submitted = submissions(event.superseded, journal)
    if not submitted or not submitted.keys() <= set(judgement.basis):
        return ReplicationCode.NOT_SUBMITTED
    authors = contributors(version, journal) | {one.author for one in submitted.values()}
    return ReplicationCode.APPROVES_OWN_WORK if event.author in authors else None
