"""The table of registers: complete, without contradiction, and the same words as the domain's records."""

from __future__ import annotations

from dataclasses import fields

import pytest

from workbench.domain.changes import EntityType
from workbench.domain.claim import ClaimDetails
from workbench.domain.figure import CasualtyFigure
from workbench.domain.quotation import Quotation
from workbench.domain.registers.declaration import Editor, EntityDeclaration
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import Word

KINDS = list(EntityType)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_declared_with_a_core(kind: EntityType) -> None:
    declaration = TABLE[kind]
    assert declaration.kind is kind
    names = [register.name for register in declaration.registers]
    assert len(names) == len(set(names))
    assert declaration.by_name["core"].required


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_field_names_a_member_that_there_is(kind: EntityType) -> None:
    for register, field in TABLE[kind].fields():
        value = register.type_of(field.member)
        assert isinstance(value, Word) == (field.editor is Editor.CHOICE), field.name


def test_form_fields_have_one_name_each() -> None:
    for declaration in TABLE.values():
        names = [field.name for _, field in declaration.fields()]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("group", "record", "other"),
    [("figure", CasualtyFigure, set()), ("quotation", Quotation, {"speaker_anchor", "cue_anchor"})],
)
def test_figure_and_quotation_have_a_field_for_each_attribute(
    group: str, record: type, other: set[str]
) -> None:
    declared = [field.name for register, field in TABLE[EntityType.CLAIM].fields() if group in register.name]
    assert set(declared) | other == {item.name for item in fields(record)}


def test_a_claims_details_have_a_field_each() -> None:
    declared = {field.name for _, field in TABLE[EntityType.CLAIM].fields()}
    assert {item.name for item in fields(ClaimDetails)} <= declared


def test_groups_of_a_claim_belong_to_kinds() -> None:
    claim: EntityDeclaration = TABLE[EntityType.CLAIM]
    groups = {name.partition(".")[0] for name in claim.by_name if "." in name}
    assert groups == claim.kinds.keys()
