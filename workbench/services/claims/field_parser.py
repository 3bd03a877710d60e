"""Field parser: the fields of a claim from texts, as the command line and the forms give them.

`parse` turns a text into the domain's value or says why it does not fit; an empty text clears the field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from workbench.domain.claim import Claim, ClaimDetails, ClaimKind
from workbench.domain.claim_fields import FIELDS, Field, Group, fields_of
from workbench.domain.errors import BadInput, FieldInvalid, FieldUnknown
from workbench.domain.figure import CasualtyFigure
from workbench.domain.quotation import Quotation, QuoteMode
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import FieldName, OptionValue, Reason
from workbench.domain.registers.declaration import Editor

#: A larger number is a typing error: more people than ever lived.
LARGEST = 10**12

_BY_NAME = {field.name: field for field in FIELDS}

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


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
