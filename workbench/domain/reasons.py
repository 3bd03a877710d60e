"""Reasons of refusals: a code, an English template, and typed parts.

A refusal carries its reason as data. `str(reason)` is an English clause without a full stop, for the command line and for
JSON; the window says the same code in its own language (`ui.errors.reason_words`). No part is a sentence: it is a number, a
path, a name or other text from outside the program, or one of the typed parts below.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import PurePath
from typing import Self, TypeAlias, TypedDict, Unpack, cast

from workbench.domain.changes import EntityType
from workbench.domain.message_code import Code, Term
from workbench.domain.replication_codes import ReplicationCode

#: Between a code and its parts where a reason travels or is stored as one text.
_SEPARATOR = "|"


class FieldName(str):
    """A field of a record, as the services and the command line name it."""

    __slots__ = ()


class ActionName(str):
    """An action, by the word that the journal stores."""

    __slots__ = ()


class RecordKind(Term):
    """What was looked for and is not there."""

    CLAIM = "claim", "claim"
    ARTICLE = "article", "article"
    CLAIM_OR_ARTICLE = "claim_or_article", "claim or article"
    ANY_RECORD = "any_record", "article, claim or source"
    SOURCE = "source", "source"
    EVIDENCE = "evidence", "evidence"
    VERDICT = "verdict", "verdict"
    DEVICE = "device", "device"
    SEAT = "seat", "person with a seat in the newsroom"
    LINE = "line", "line"
    NEWSROOM = "newsroom", "newsroom with a grant for somebody here"
    EVENT = "event", "event"
    TEXT = "text", "text"
    SNAPSHOT = "snapshot", "snapshot"
    CONFLICT = "conflict", "conflict"
    SIDE = "side", "side"
    DATA_PACK = "data_pack", "data pack"


class InputKind(StrEnum):
    """What a person gave that does not fit, where that is neither a file nor an option."""

    CLAIM = "claim"
    COMMENT = "comment"
    PERSON = "person"
    QUOTE = "quote"
    RULE = "rule"
    SERVER = "server"
    TEXT = "text"


class RestrictedAction(Term):
    """What takes a role, beside the steps of a claim's workflow."""

    GIVE_ROLE = "give_role", "give this role"
    SET_DESK = "set_desk", "change what the desk demands"
    SETTLE_CONFLICT = "settle_conflict", "settle a conflict"
    REVOKE_DEVICE = "revoke_device", "revoke or restore a device"
    DRAW_LINE = "draw_line", "end somebody's work or let it count again"
    WORK_ON_CLAIM = "work_on_claim", "work on it"


class RequiredRole(Term):
    """A role that must be somebody else's."""

    OTHER_SUPERVISOR = "other_supervisor", "supervisor other than the person"


@dataclass(frozen=True, slots=True)
class EntityRef:
    """One entity of the store."""

    type: EntityType
    id: str | int

    def __str__(self) -> str:
        return f"{self.type.value} {self.id}"


@dataclass(frozen=True, slots=True)
class EventRef:
    """One event of a device's chain, by its number."""

    device: str
    seq: int

    def __str__(self) -> str:
        return f"event {self.seq} of device {self.device}"


@dataclass(frozen=True, slots=True)
class RegisterRef:
    """One register of a kind of entity."""

    type: EntityType
    register: str

    def __str__(self) -> str:
        return f"{self.type.value}: {self.register}"


@dataclass(frozen=True, slots=True)
class OptionValue:
    """An option of the command line with the value that was given."""

    option: str
    value: str

    def __str__(self) -> str:
        return f"{self.option} {self.value}"


#: Plain `str` is text from outside the program: a path, a name, an id, what a person typed, what the system says.
Part: TypeAlias = "int | str | PurePath | EntityRef | EventRef | RegisterRef | OptionValue | Reason | tuple[Part, ...] | None"


class Parts(TypedDict, total=False):
    """The parts of refusals by name; a name has one meaning everywhere."""

    action: StrEnum | ActionName
    address: str
    backup: str
    cause: Reason | Code
    choices: tuple[str, ...]
    claim: str
    count: int
    counted: int
    detail: str
    device: str
    digest: str
    encoding: str
    end: int
    entity: str
    entity_type: StrEnum
    event: EventRef
    field: FieldName
    file: str
    format: str
    found: str | int
    free: int
    group: int
    holder: Reason | Code
    id: str | int
    item: EntityRef
    items: tuple[EntityRef | Reason, ...]
    kind: RecordKind
    known: str | int | tuple[str, ...]
    least: int
    length: int
    limit: int
    manifest: str
    member: FieldName
    more: int
    most: int
    name: str
    needed: int
    number: int
    other_type: StrEnum
    path: str | PurePath
    person: str
    outcome: StrEnum
    place: str
    query: str
    reason: Reason | Code
    register: FieldName
    role: StrEnum
    rule: str
    said: str
    size: int
    start: int
    state: StrEnum
    table: str
    value: str | int | None
    version: str
    what: tuple[RegisterRef, ...]
    where: str | PurePath | EntityRef | OptionValue | InputKind
    words: str


@dataclass(frozen=True, slots=True, init=False)
class Reason:
    """Why something is refused, or what does not hold. `parts` are those that the template names, in the order they were given."""

    code: Code
    parts: tuple[tuple[str, Part], ...]

    def __init__(self, code: Code, **parts: Unpack[Parts]) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "parts", tuple(typed_parts(parts).items()))

    def __str__(self) -> str:
        return self.code.template.format_map(english(dict(self.parts)))

    @property
    def sentence(self) -> str:
        """The same as a sentence of its own."""
        return f"{self}."

    @property
    def root(self) -> Reason:
        """The innermost cause: this reason itself where it names none."""
        cause = dict(self.parts).get("cause")
        return cause.root if isinstance(cause, Reason) else self

    def wire(self) -> str:
        """The reason as one text, as a server sends it: `code|part|part`, the parts in the order of the template."""
        values = dict(self.parts)
        if self.code is ReplicationCode.SERVER_SAYS:
            return str(values["said"])
        return _SEPARATOR.join(
            [self.code.value, *(str(values[name]) for name in fields_of(self.code.template))]
        )

    @classmethod
    def of_wire(cls, text: str) -> Self:
        """Read what a server sent or a store keeps. A text that is no reason of ours is kept as it is."""
        word, *values = text.split(_SEPARATOR)
        code = _by_word().get(word)
        names = fields_of(code.template) if code is not None else ()
        if code is not None and len(names) == len(values):
            with suppress(ValueError):  # of a newer program
                parts = {name: _WIRE[name](value) for name, value in zip(names, values, strict=True)}
                return cls(code, **cast("Parts", parts))
        return cls(ReplicationCode.SERVER_SAYS, said=text)


#: The parts that travel, and what reads each.
_WIRE: Mapping[str, type] = {
    "entity": str,
    "entity_type": EntityType,
    "most": int,
    "limit": int,
    "member": FieldName,
    "other_type": EntityType,
    "register": FieldName,
}


def travels(code: ReplicationCode) -> bool:
    """Whether a server may send this code: all of its parts can stand in one text."""
    return _WIRE.keys() >= set(fields_of(code.template))


@cache
def _by_word() -> Mapping[str, ReplicationCode]:
    return {code.value: code for code in ReplicationCode if travels(code)}


@cache
def fields_of(template: str) -> tuple[str, ...]:
    """The names of a template's parts in their order."""
    return tuple(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


def typed_parts(parts: Parts) -> dict[str, Part]:
    """The parts as they are kept: the code of a reason that needs no parts becomes a reason."""
    given = cast("Mapping[str, Part]", parts)
    return {
        name: Reason(value) if isinstance(value, Code) and not isinstance(value, Term) else value
        for name, value in given.items()
    }


def english(parts: Mapping[str, Part]) -> dict[str, str]:
    """The parts as words of an English sentence."""
    return {name: _said(value) for name, value in parts.items()}


def _said(value: Part) -> str:
    if isinstance(value, tuple):
        between = "; " if any(isinstance(item, RegisterRef | Reason) for item in value) else ", "
        return between.join(map(str, value))
    if isinstance(value, Term):
        return value.template
    return "" if value is None else str(value)


def walk(parts: Mapping[str, Part]) -> Iterator[tuple[str, Part]]:
    """Every part with its name, those of nested reasons included."""
    for name, value in parts.items():
        yield name, value
        if isinstance(value, Reason):
            yield from walk(dict(value.parts))
