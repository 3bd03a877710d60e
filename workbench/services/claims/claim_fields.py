"""Claim fields: the one table of what a person sets on a claim, which the command line and the forms read.

A value comes as text. `parse` turns it into the domain's value or says why it does not fit; an empty text clears the field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from workbench.domain.changes import EntityType
from workbench.domain.claim import Claim, ClaimDetails, ClaimKind
from workbench.domain.errors import BadInput, FieldInvalid, FieldUnknown
from workbench.domain.figure import CasualtyFigure
from workbench.domain.quotation import Quotation, QuoteMode
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import FieldName, OptionValue, Reason
from workbench.domain.registers.declaration import Editor
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import Word

#: A larger number is a typing error: more people than ever lived.
LARGEST = 10**12


class Group(StrEnum):
    """The part of a claim that holds a field."""

    CLAIM = "claim"
    DETAILS = "details"
    FIGURE = "figure"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `choices` is for CHOICE; empty `kinds` mean every kind of claim.

    A `required` field cannot be cleared. An `expected` one may stay empty, but the window asks for it like for a required
    one (`first_missing`).
    """

    name: str
    group: Group
    value: Editor = Editor.LINE
    choices: type[StrEnum] | None = None
    kinds: frozenset[ClaimKind] = frozenset()
    required: bool = False
    expected: bool = False

    @property
    def asked_for(self) -> bool:
        return self.required or self.expected

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

_BY_NAME = {field.name: field for field in FIELDS}

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def fields_of(kind: ClaimKind) -> tuple[Field, ...]:
    """The fields that a claim of this kind has, in the order of the form."""
    return tuple(field for field in FIELDS if field.fits(kind))


def first_missing(claim: Claim) -> str:
    """The name of the first field that is asked for and empty; "" where there is none."""
    empty = (field for field in fields_of(claim.kind) if field.asked_for and not value_of(claim, field))
    return next((field.name for field in empty), "")


def parse_assignments(given: Sequence[str]) -> dict[str, str]:
    """`FIELD=VALUE` words as a mapping; a later one wins. Raises BadInput for a word without `=`."""
    out: dict[str, str] = {}
    for word in given:
        name, sign, value = word.partition("=")
        if not sign or not name.strip():
            raise BadInput(where=OptionValue("--set", word), reason=ReasonCode.NOT_AN_ASSIGNMENT)
        out[name.strip()] = value
    return out


def parse(field: Field, value: str) -> Any:  # noqa: ANN401  # as many types as fields
    """The domain's value for this text; None, "" or () for an empty text.

    Raises FieldInvalid, also for an empty text in a required field.
    """
    value = value.strip()
    if not value and field.required:
        raise FieldInvalid(field=FieldName(field.name), value=value, reason=ReasonCode.FIELD_EMPTY)
    if field.value is Editor.WHOLE_NUMBER:
        return _integer(field, value)
    if field.choices is not None:
        return _choice(field, field.choices, value)
    if field.value is Editor.DATE:
        return _date(field, value)
    if field.value is Editor.LIST:
        parts = (part.strip() for part in re.split(r"[,،]", value))
        return tuple(dict.fromkeys(part for part in parts if part))
    return value


def apply(claim: Claim, given: Mapping[str, str]) -> Claim:
    """The claim with these fields set. Raises FieldUnknown or FieldInvalid; `kind` is set before the others."""
    kind = claim.kind
    if "kind" in given:
        kind = parse(_BY_NAME["kind"], given["kind"])
        claim = with_kind(claim, kind)
    groups: dict[Group, dict[str, Any]] = {group: {} for group in Group}
    for name, words in given.items():
        field = _BY_NAME.get(name)
        if field is None or not field.fits(kind):
            known = tuple(FieldName(field.name) for field in fields_of(kind))
            raise FieldUnknown(field=FieldName(name), known=known)
        groups[field.group][name] = parse(field, words)
    details: ClaimDetails = replace(claim.details, **groups[Group.DETAILS])
    claim = replace(claim, details=details, **groups[Group.CLAIM])
    if groups[Group.FIGURE]:
        claim = replace(claim, figure=_with_figure(claim.figure, groups[Group.FIGURE]))
    if groups[Group.QUOTATION]:
        claim = replace(claim, quotation=_with_quotation(claim.quotation, groups[Group.QUOTATION]))
    return claim


def with_kind(claim: Claim, kind: ClaimKind) -> Claim:
    """The claim as another kind: details that the new kind does not have are removed (undo brings them back)."""
    return replace(
        claim,
        kind=kind,
        figure=claim.figure if kind is ClaimKind.CASUALTY else None,
        quotation=claim.quotation if kind is ClaimKind.QUOTE else None,
    )


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


def _with_figure(figure: CasualtyFigure | None, given: dict[str, Any]) -> CasualtyFigure:
    if figure is not None:
        changed: CasualtyFigure = replace(figure, **given)
        return changed
    if "outcome" not in given:
        raise FieldInvalid(field=FieldName("outcome"), value="", reason=ReasonCode.OUTCOME_NEEDED)
    return CasualtyFigure(**given)


def _with_quotation(quotation: Quotation | None, given: dict[str, Any]) -> Quotation:
    if quotation is not None:
        changed: Quotation = replace(quotation, **given)
        return changed
    return Quotation(**{"mode": QuoteMode.DIRECT, **given})


def _integer(field: Field, value: str) -> int | None:
    """Arabic-Indic digits are digits; separators of thousands are ignored."""
    if not value:
        return 0 if field.group is Group.CLAIM else None
    plain = re.sub(r"[,٬_\s]", "", value)
    if not re.fullmatch(r"[+-]?\d{1,13}", plain):
        raise FieldInvalid(field=FieldName(field.name), value=value, reason=ReasonCode.NOT_WHOLE_NUMBER)
    number = int(plain)
    if number > LARGEST or (number < 0 and field.group is Group.FIGURE):
        raise FieldInvalid(
            field=FieldName(field.name),
            value=value,
            reason=Reason(ReasonCode.NUMBER_OUT_OF_RANGE, least=0, most=LARGEST),
        )
    if field.name == "priority" and not -9 <= number <= 9:
        raise FieldInvalid(
            field=FieldName(field.name),
            value=value,
            reason=Reason(ReasonCode.NUMBER_OUT_OF_RANGE, least=-9, most=9),
        )
    return number


def _choice(field: Field, choices: type[StrEnum], value: str) -> StrEnum | None:
    if not value:
        return None
    try:
        return choices(value)
    except ValueError:
        reason = Reason(ReasonCode.NOT_A_CHOICE, choices=tuple(choices))
        raise FieldInvalid(field=FieldName(field.name), value=value, reason=reason) from None


def _date(field: Field, value: str) -> str:
    if not value:
        return ""
    whole = value + "-01-01"[: 10 - len(value)] if _DATE.fullmatch(value) else ""
    try:
        date.fromisoformat(whole)
    except ValueError:
        reason = ReasonCode.NOT_A_DATE
        raise FieldInvalid(field=FieldName(field.name), value=value, reason=reason) from None
    return value
