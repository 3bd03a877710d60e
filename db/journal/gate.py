"""The gate: which registers of an event may be used. Own writes, bundles and a server's events pass the same one.

The answer is a function of the event alone: no clock, no role as it is known here, no order of arrival. So every copy
answers the same, and an event that says nonsense stops nobody: its chain goes on, and what is void writes nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from db.ids import is_chained
from db.journal import judgement_rules
from db.journal.entity_names import FIRST_VERSION, EventPlace, naming_fault
from db.journal.event_log import Event
from db.schema.canonical_json import JSON, is_mapping
from workbench.domain.changes import EntityType
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import FieldName, Reason
from workbench.domain.registers.declaration import EntityDeclaration, Register
from workbench.domain.registers.description import registers_json
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import Many, Number, Record, Soundness, Text, ValueType, is_plain
from workbench.domain.replication_codes import ReplicationCode

#: The registers of a claim by which it moves on.
JUDGING = frozenset({"state", "submitted", "approved_hash", "judged"})

#: In place of a register: the whole event.
WHOLE = ""
#: Changes with every change of the table: a journal that was judged by another one is judged anew.
FINGERPRINT = hashlib.sha256(registers_json().encode()).hexdigest()[:16]

#: A kind of entity by its stored word, also one that only a newer program knows.
KIND_NAME = re.compile(r"[a-z][a-z_]{0,63}")
KINDS = {kind.value: kind for kind in EntityType}


#: What only seats make; programs that wrote version 1 knew nothing of it.
OF_SEATS = frozenset({EntityType.CHAIN, EntityType.NEWSROOM, EntityType.GRANT, EntityType.LINE})


class Fault(NamedTuple):
    """Why a register of an event writes nothing: it is unsound for ever, or unknown to this program."""

    soundness: Soundness
    reason: Reason


#: By register, `WHOLE` for all of an event.
Faults = Mapping[str, Fault]
NO_FAULTS: Faults = MappingProxyType({})


def judge(
    kind: EntityType,
    entity: str,
    author: str,
    writes: Mapping[str, JSON],
    *,
    restored: bool = False,
    doubtful: bool = False,
    place: EventPlace = FIRST_VERSION,
    own: bool = False,
) -> Faults:
    """The faults of what an event writes. `restored`: by an undo or redo, which may empty any register. `own`: it is
    being written here, by this program.

    `doubtful`: the event's text holds a character that no value may hold (`is_doubtful`), also none of a register that is
    unknown here. An entity that is created with a fault in `core`, or without what it needs, makes the whole event void.
    """
    if kind in OF_SEATS and (place.version == 1 or restored):
        return _whole(ReplicationCode.CHAIN_UNBEGUN)
    if place.version == 1 and is_chained(author):
        return _whole(ReplicationCode.AUTHOR_STATED)  # for somebody who has keys, only those speak
    declaration = TABLE[kind]
    faults: dict[str, Fault] = {}
    for name, value in writes.items():
        register = declaration.by_name.get(name)
        if doubtful and not _is_plain(value):
            faults[name] = Fault(Soundness.UNSOUND, Reason(ReasonCode.UNSAVABLE_CHARACTERS))
        elif register is None:
            faults[name] = Fault(
                Soundness.UNKNOWN, Reason(ReplicationCode.REGISTER_OF_NEWER, register=FieldName(name))
            )
        elif value is None:
            if not (restored or register.clears) or (name == "core" and not restored):
                faults[name] = Fault(Soundness.UNSOUND, _empty(register))
        elif (found := register.value.judge(value)) is not Soundness.SOUND:
            faults[name] = Fault(found, explain(register, value))
    if "core" in writes:
        fault = faults.get("core") or _creation_fault(declaration, entity, author, writes, restored, place)
        if fault is not None:
            return {WHOLE: fault}
    if kind is EntityType.CLAIM and not restored and not JUDGING.isdisjoint(writes):
        return _judged(writes, author, faults, before_keys=place.version == 1 and not own)
    return faults or NO_FAULTS


def _judged(
    writes: Mapping[str, JSON], author: str, faults: dict[str, Fault], *, before_keys: bool
) -> Faults:
    """The faults of an event about a claim's state: a judgement counts as a whole or not at all."""
    if "judged" in faults or ("judged" in writes and "state" in faults):
        return {WHOLE: faults.get("judged") or faults["state"]}
    usable = {name: value for name, value in writes.items() if name not in faults} if faults else writes
    for name, code in judgement_rules.faults_of_claim(usable, author, before_keys=before_keys):
        if name == "judged":
            return _whole(code)
        faults[name] = Fault(Soundness.UNSOUND, Reason(code))
    return faults or NO_FAULTS


class Usable(NamedTuple):
    """What of an event may be used: no `kind` and no `writes` where it is void as a whole."""

    kind: EntityType | None
    writes: Mapping[str, JSON]
    faults: Faults


def is_doubtful(raw: str) -> bool:
    """Whether an event's text may hold NUL or U+FFFF: what makes the look at every single character worth its time."""
    return "u0000" in raw or "\uffff" in raw


def _is_plain(value: JSON) -> bool:
    if isinstance(value, str):
        return is_plain(value)
    if isinstance(value, dict):
        return all(is_plain(name) and _is_plain(item) for name, item in value.items())
    return all(map(_is_plain, value)) if isinstance(value, list) else True


def usable(
    type_name: str,
    entity: str,
    author: str,
    writes: Mapping[str, JSON],
    *,
    restored: bool,
    doubtful: bool = False,
    place: EventPlace = FIRST_VERSION,
) -> Usable:
    """The registers of an event that may be used, and the faults of the others."""
    kind, faults = KINDS.get(type_name), _UNKNOWN_KIND
    if kind is not None:
        faults = judge(kind, entity, author, writes, restored=restored, doubtful=doubtful, place=place)
    if not faults:
        return Usable(kind, writes, faults)
    if WHOLE in faults:
        return Usable(None, {}, faults)
    return Usable(kind, {name: value for name, value in writes.items() if name not in faults}, faults)


#: What an event of version 2 says of its author nowhere else than by its chain.
_STATED = frozenset({"author", "created", "changed"})
_UNKNOWN_KIND: Faults = {WHOLE: Fault(Soundness.UNKNOWN, Reason(ReplicationCode.ENTITY_TYPE_OF_NEWER))}


def usable_of(event: Event) -> Usable:
    """The same for an event of version 1 in the journal, read back from its text."""
    return usable(
        event.text("entity_type"), event.text("entity"), event.author, event.writes,
        restored=event.text("undoes") != "", doubtful=is_doubtful(event.raw),
    )  # fmt: skip


def _creation_fault(
    declaration: EntityDeclaration,
    entity: str,
    author: str,
    writes: Mapping[str, JSON],
    restored: bool,
    place: EventPlace,
) -> Fault | None:
    core, kind = writes["core"], declaration.kind
    if not is_mapping(core):
        return None  # null, put back by an undo: the entity was never made
    if place.version > 1 and restored:
        return None  # as it was made, which is looked at there
    misnamed = naming_fault(kind, entity, author, core, place)
    if misnamed is not None:
        return Fault(Soundness.UNSOUND, Reason(misnamed))
    if restored:
        return None
    missing = [item.name for item in declaration.registers if item.required and writes.get(item.name) is None]
    if missing:
        member = FieldName(missing[0])
        return Fault(
            Soundness.UNSOUND, Reason(ReplicationCode.MEMBER_UNSAID, entity_type=kind, member=member)
        )
    return None


def _whole(code: ReplicationCode) -> Faults:
    return {WHOLE: Fault(Soundness.UNSOUND, Reason(code))}


def _empty(register: Register) -> Reason:
    return Reason(ReplicationCode.VALUE_NOT_ALLOWED, register=FieldName(register.name))


def explain(register: Register, value: JSON) -> Reason:
    """What is wrong with a value that is not sound, as far as a person can mend it; else only where it stands."""
    found = _explain(register.value, value)
    if found is not None:
        return found
    code = ReplicationCode.VALUE_NOT_ALLOWED
    if register.value.judge(value) is Soundness.UNKNOWN:
        code = ReplicationCode.VALUE_OF_NEWER
    return Reason(code, register=FieldName(register.name))


def _explain(kind: ValueType, value: JSON) -> Reason | None:
    if isinstance(value, str):
        if not is_plain(value):
            halves = any("\ud800" <= letter <= "\udfff" for letter in value)
            return Reason(ReasonCode.LONE_SURROGATE if halves else ReasonCode.UNSAVABLE_CHARACTERS)
        if isinstance(kind, Text) and len(value) > kind.longest:
            return Reason(ReasonCode.TEXT_TOO_LONG, limit=kind.longest)
    if isinstance(kind, Number) and type(value) is int:
        return Reason(ReasonCode.NUMBER_OUT_OF_RANGE, least=kind.least, most=kind.most)
    if isinstance(kind, Record) and isinstance(value, dict):
        return _first((member.value, value.get(member.name)) for member in kind.members)
    if isinstance(kind, Many) and isinstance(value, list):
        return _first((kind.item, item) for item in value)
    return None


def _first(parts: Iterable[tuple[ValueType, JSON]]) -> Reason | None:
    """The first thing that is wrong in the parts of a value."""
    for kind, value in parts:
        if value is not None and kind.judge(value) is not Soundness.SOUND:
            found = _explain(kind, value)
            if found is not None:
                return found
    return None
