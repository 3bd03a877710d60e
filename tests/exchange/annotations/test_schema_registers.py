"""The published schema and the table of registers say the same of each member: its name, its words, its bounds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from workbench.domain.changes import EntityType
from workbench.domain.registers.declaration import Register
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import Many, Member, Number, Passage, Record, Text, ValueType, Word

SCHEMA = json.loads((files("resources") / "schemas" / "annotated-article-1.json").read_text("utf-8"))
PUBLISHED = [kind for kind in EntityType if kind.value in SCHEMA["$defs"]]
#: Members that the document says elsewhere, or in another form: times, references, what an article's text holds.
ELSEWHERE = {"outcome": "outcome", "deception": "deception"}


def definition(schema: dict[str, Any]) -> dict[str, Any]:
    schema = schema.get("anyOf", [schema])[0]
    name = schema.get("$ref", "").rpartition("/")[2]
    return SCHEMA["$defs"][name] if name else schema


def members_of(
    register: Register, properties: dict[str, Any]
) -> Iterator[tuple[str, ValueType, dict[str, Any]]]:
    """Each member of a register with the place where the schema describes it."""
    group, _, name = register.name.partition(".")
    place = definition(properties[register.json])
    if name:  # of a figure or a quotation: its members stand beside each other there
        for field in register.fields:
            yield field.name, register.type_of(field.member), definition(place["properties"][field.name])
    elif isinstance(register.value, Record) and register.name in {"outcome", "state"}:
        for member in (item for item in register.value.members if item.name in properties):
            yield member.name, member.value, definition(properties[member.name])
    else:
        yield group, register.value, place


@pytest.mark.parametrize("kind", PUBLISHED)
def test_the_schema_says_of_each_register_what_the_table_says(kind: EntityType) -> None:
    properties = dict(SCHEMA["$defs"][kind.value]["properties"])
    properties |= definition(properties.get("details", {})).get("properties", {})
    compared = 0
    for register in (item for item in TABLE[kind].registers if item.json):
        assert register.json in properties, register.name
        for name, value, place in members_of(register, properties):
            assert_same(f"{kind}.{register.name}.{name}", value, place)
            compared += 1
    assert compared >= len([item for item in TABLE[kind].registers if item.json])


def assert_same(name: str, value: ValueType, place: dict[str, Any]) -> None:
    match value:
        case Word():
            assert set(place["enum"]) == value.words, name
        case Number():
            assert (place["minimum"], place["maximum"]) == (value.least, value.most), name
        case Text():
            assert place["type"] == "string", name
        case Many():
            assert place["minItems"] == value.least, name
            assert_same(f"{name}[]", value.item, definition(place["items"]))
        case Passage():
            assert set(place["properties"]) == {item.name for item in value.record.members}, name
        case Record():
            known = {item.name for item in value.members}
            assert {part.replace("captured_at", "captured_us") for part in place["properties"]} == known, name


def test_the_test_sees_a_difference() -> None:
    place = {"enum": ["killed"]}
    word = TABLE[EntityType.CLAIM].by_name["figure.outcome"].value
    with pytest.raises(AssertionError):
        assert_same("outcome", word, place)
    with pytest.raises(AssertionError):
        assert_same("number", Number(0, 5), {"minimum": 0, "maximum": 6})
    with pytest.raises(AssertionError):
        assert_same("record", Record((Member("a", Text()),)), {"properties": {"b": {}}})
