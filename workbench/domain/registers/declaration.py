"""Declaration of a register: everything that is to be said about a field, said once.

A *register* is what one event writes as a whole: members that make sense only together share one. From these
declarations are made: the gate that judges events, the rows of the store and of a server, the members of the
published JSON and its schema, the form fields and their labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimKind
from workbench.domain.registers.values import ID, JSON, MOMENT, Member, Record, Soundness, Text, ValueType


class Editor(Enum):
    """How a person edits a field."""

    LINE = auto()
    TEXT = auto()
    WHOLE_NUMBER = auto()
    CHOICE = auto()
    DATE = auto()  # YYYY, YYYY-MM or YYYY-MM-DD
    LIST = auto()  # separated by commas


@dataclass(frozen=True, slots=True)
class FormField:
    """A field that a person sets: `name` as the command line, the forms and the labels know it.

    `member` is the register's member that holds it, "" for the whole register. A `required` field cannot be cleared; an
    `expected` one may stay empty until the claim is submitted.
    """

    name: str
    editor: Editor = Editor.LINE
    member: str = ""
    required: bool = False
    expected: bool = False


class Who(Enum):
    """Whose event may write a register, beyond the entity's making."""

    ANYBODY = auto()  # whoever is granted
    AUTHOR = auto()  # only who made the entity
    SUPERVISOR = auto()  # an act: it names the grant that it relies on
    NOBODY = auto()  # written once, or only read from older stores


@dataclass(frozen=True, slots=True)
class Register:
    """One register of an entity.

    `clears`: null may be written, which empties it. `required`: an entity cannot be created without it. `covered`: an
    approval covers it. `json`: the member of the published JSON that holds it, dotted for a nested one; the members of a
    record stand below it, or beside the others where it is "". `default`: what is published where nothing is written.
    `who` may write it in a newsroom once the entity is made.
    """

    name: str
    value: ValueType
    clears: bool = True
    required: bool = False
    covered: bool = False
    json: str = ""
    default: JSON = None
    fields: tuple[FormField, ...] = ()
    who: Who | None = None  # None: as the entity's declaration says

    def judge(self, value: JSON) -> Soundness:
        """How far a value can be used, null included."""
        if value is None:
            return Soundness.SOUND if self.clears else Soundness.UNSOUND
        return self.value.judge(value)

    def published(self) -> Iterator[tuple[tuple[str, ...], Member]]:
        """The path in the published JSON of each part: of a record's members, else of the whole value, which has no name."""
        prefix = tuple(self.json.split(".")) if self.json else ()
        if isinstance(self.value, Record):
            for member in self.value.members:
                yield (*prefix, member.json or member.name), member
        else:
            yield prefix, Member("", self.value, default=self.default, covered=self.covered)

    def type_of(self, member: str) -> ValueType:
        """The type of a member, "" for the register itself. KeyError for a member that there is not."""
        if not member:
            return self.value
        found = self.value.member(member) if isinstance(self.value, Record) else None
        if found is None:
            raise KeyError(f"{self.name} has no member {member}")
        return found.value


@dataclass(frozen=True, slots=True)
class EntityDeclaration:
    """All registers of one kind of entity, in the order in which people see them.

    `core` is written when an entity is created: it names what the entity belongs to. `kinds`: a group of registers
    (the part of their name before the dot) that only these kinds of claims have; it is published where the first of
    them has a value. `who` may write the registers that do not say so themselves; what made an entity is its author's.
    """

    kind: EntityType
    registers: tuple[Register, ...]
    kinds: Mapping[str, ClaimKind] = field(default_factory=dict)
    who: Who = Who.ANYBODY
    by_name: Mapping[str, Register] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {register.name: register for register in self.registers})

    def who_may_write(self, name: str) -> Who:
        """Whose event may write this register once the entity is made; of one that is not known here: anybody's."""
        register = self.by_name.get(name)
        if register is None:
            return Who.ANYBODY
        return register.who or (Who.AUTHOR if name == "core" else self.who)

    def fields(self) -> Iterator[tuple[Register, FormField]]:
        """Every form field with its register, in the order of the form."""
        for register in self.registers:
            for item in register.fields:
                yield register, item


#: Of another store's item: its id there, who made it there and when. Nothing of it is proved.
IMPORTED = Record(
    (
        Member("id", ID, required=True),
        Member("author", Record((Member("id", ID, required=True), Member("name", Text(200)))), required=True),
        Member("created", MOMENT, required=True),
    )
)
#: The same in events of version 1 of programs that had no `imported`.
_GIVEN = (Member("author", ID), Member("created", MOMENT), Member("changed", MOMENT))


def core(*members: Member, who: Who | None = None) -> Register:
    """The register that creates an entity: what it belongs to."""
    return Register("core", Record((*members, *_GIVEN)), required=True, who=who)


def core_of_importable(*members: Member, imported: ValueType = IMPORTED) -> Register:
    """The `core` of an entity that an annotated article can bring in from another store."""
    return core(*members, Member("imported", imported))
