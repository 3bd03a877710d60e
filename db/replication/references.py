"""References: the other events that an event names, and what of it is void because it names them wrongly.

An event is judged once everything that it names is here; the answer is a function of the event and of those that it
names by their hash, so it never changes, and every copy of the store gives the same one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from db.journal.event_form import HASH
from db.journal.event_log import Event
from db.journal.event_parser import ParsedEvent
from db.journal.gate import NO_FAULTS, WHOLE, Fault, Faults
from db.schema.canonical_json import JSON, is_mapping
from workbench.domain.changes import EntityType
from workbench.domain.reasons import Reason
from workbench.domain.registers.values import Soundness
from workbench.domain.replication_codes import ReplicationCode

NOTHING_REFERENCED: frozenset[str] = frozenset()


def referenced_events(event: ParsedEvent) -> frozenset[str]:
    """The events that must be here before this one counts; of one that is void as a whole, none."""
    if event.kind is None:
        return NOTHING_REFERENCED
    names = set(compared_events(event))
    if event.via is not None:
        names.add(event.via)
        names.update(event.sees)
    if "judged" in event.writes:
        names.update(_basis(event.writes["judged"]))
    return frozenset(names) if names else NOTHING_REFERENCED


def compared_events(event: ParsedEvent) -> Iterator[str]:
    """The events with which `reference_faults` compares this one."""
    for ids in event.sup.values():
        yield from ids
    yield from (name for name in event.restores.values() if name)


def reference_faults(event: ParsedEvent, found: Mapping[str, ParsedEvent]) -> Faults:
    """What of an event is void because of what it names; `found` are the events that it names."""
    whole = _device_fault(event)
    if whole is not None:
        return {WHOLE: whole}
    faults = {register: fault for register in event.writes for fault in _faults(event, register, found)}
    if "core" in faults:
        return {WHOLE: faults["core"]}
    return faults or NO_FAULTS


def without(event: ParsedEvent, faults: Faults) -> ParsedEvent:
    """The event without what these faults make void."""
    if not faults:
        return event
    if WHOLE in faults:
        return event._replace(kind=None, writes={}, faults=faults)
    writes = {name: value for name, value in event.writes.items() if name not in faults}
    return event._replace(writes=writes, faults={**event.faults, **faults})


def _faults(event: ParsedEvent, register: str, found: Mapping[str, ParsedEvent]) -> Iterator[Fault]:
    restored = event.restores.get(register)
    for name in (*event.sup.get(register, ()), *([restored] if restored else [])):
        other = found[name]
        is_about_it = (other.type_name, other.entity) == (event.type_name, event.entity)
        if not is_about_it or not _mentions(other, register):
            yield unsound(ReplicationCode.REFERENCE_FOREIGN)
            return
    if restored and _differ(found[restored].writes, event.writes, register):
        yield unsound(ReplicationCode.RESTORES_OTHER_VALUE)


def _mentions(event: ParsedEvent, register: str) -> bool:
    """Whether an event writes this register, soundly or not."""
    if event.kind is None:
        return register in Event.of(event.id, event.raw).writes
    return register in event.writes or register in event.faults


def _differ(found: Mapping[str, JSON], restored: Mapping[str, JSON], register: str) -> bool:
    """Whether a restored value is another one than was written; a void one is restored by nobody."""
    return register in found and found[register] != restored[register]


def _device_fault(event: ParsedEvent) -> Fault | None:
    """Why an event about a device is void: a device announces no other's key and does not judge itself."""
    if event.kind is not EntityType.DEVICE:
        return None
    if "key" in event.writes and event.entity != event.device:
        return unsound(ReplicationCode.KEY_FOR_OTHER_DEVICE)
    if "revoked" in event.writes and event.entity == event.device:
        return unsound(ReplicationCode.DEVICE_JUDGES_ITSELF)
    return None


def unsound(reason: Reason | ReplicationCode) -> Fault:
    return Fault(Soundness.UNSOUND, reason if isinstance(reason, Reason) else Reason(reason))


def _basis(judged: JSON) -> Iterator[str]:
    basis = judged.get("basis") if is_mapping(judged) else None
    for name in basis if isinstance(basis, list) else ():
        if isinstance(name, str) and HASH.fullmatch(name):
            yield name
