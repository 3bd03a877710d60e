"""Claim fields: the one table of what a person sets on a claim, which forms, command line and review read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimKind
from workbench.domain.registers.declaration import Editor
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import Word


class Group(StrEnum):
    """The part of a claim that holds a field."""

    CLAIM = "claim"
    DETAILS = "details"
    FIGURE = "figure"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `choices` is for CHOICE; empty `kinds` mean every kind of claim.

    A `required` field cannot be cleared. An `expected` one may stay empty until the claim is submitted
    (`default_fields`).
    """

    name: str
    group: Group
    value: Editor = Editor.LINE
    choices: type[StrEnum] | None = None
    kinds: frozenset[ClaimKind] = frozenset()
    required: bool = False
    expected: bool = False

    def fits(self, kind: ClaimKind) -> bool:
        return not self.kinds or kind in self.kinds


def _declared() -> Iterator[Field]:
    """The fields of the claim's registers (`domain.registers.table`), in the order of the form."""
    declaration = TABLE[EntityType.CLAIM]
    for register, form in declaration.fields():
        part, dot, _ = register.name.partition(".")
        kind, value = declaration.kinds.get(part), register.type_of(form.member)
        yield Field(
            name=form.name,
            group=Group(part) if dot else Group.CLAIM if register.name in _OWN else Group.DETAILS,
            value=form.editor,
            choices=value.choices if isinstance(value, Word) else None,
            kinds=frozenset({kind} if kind else ()),
            required=form.required,
            expected=form.expected,
        )


#: Registers that are fields of a claim itself, not of its details.
_OWN = frozenset({"kind", "priority"})
FIELDS: tuple[Field, ...] = tuple(_declared())


def fields_of(kind: ClaimKind) -> tuple[Field, ...]:
    """The fields that a claim of this kind has, in the order of the form."""
    return tuple(field for field in FIELDS if field.fits(kind))


def default_fields(kind: ClaimKind) -> frozenset[str]:
    """The names of the fields that a claim of this kind needs at submission where the desk has set nothing."""
    return frozenset(field.name for field in fields_of(kind) if field.required or field.expected)


def value_of(claim: Claim, field: Field) -> str:
    """The field's value as text, as a form shows it; "" for none."""
    homes: dict[Group, object] = {
        Group.CLAIM: claim,
        Group.DETAILS: claim.details,
        Group.FIGURE: claim.figure,
        Group.QUOTATION: claim.quotation,
    }
    home = homes[field.group]
    value = getattr(home, field.name) if home is not None else None
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)
