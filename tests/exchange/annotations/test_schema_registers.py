"""The published schema and the table of registers say the same of each member: its name, its words, its bounds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from workbench.domain.approval.leaves import LISTS, published_members
from workbench.domain.changes import EntityType
from workbench.domain.registers.declaration import Register
from workbench.domain.registers.table import TABLE
from workbench.domain.registers.values import (
    MOMENT,
    Many,
    Member,
    Number,
    Passage,
    Record,
    Text,
    ValueType,
    Word,
)

SCHEMA = json.loads((files("resources") / "schemas" / "annotated-article-1.json").read_text("utf-8"))
PUBLISHED = [kind for kind in EntityType if kind.value in SCHEMA["$defs"]]


def definition(schema: dict[str, Any]) -> dict[str, Any]:
    schema = schema.get("anyOf", [schema])[0]
    name = schema.get("$ref", "").rpartition("/")[2]
    return SCHEMA["$defs"][name] if name else schema


def place_of(path: tuple[str, ...], schema: dict[str, Any]) -> dict[str, Any]:
    """Where the schema describes the member at this path."""
    for name in path:
        schema = definition(definition(schema)["properties"][name])
    return schema


def published(register: Register) -> Iterator[tuple[tuple[str, ...], ValueType]]:
    """Each member of a register that is published, with its path."""
    if register.name == "state":  # its members stand beside the others, under other names
        yield ("state",), register.type_of("state")
    elif register.covered or register.json:
        yield from ((path, member.value) for path, member in register.published())


@pytest.mark.parametrize("kind", PUBLISHED)
def test_the_schema_says_of_each_register_what_the_table_says(kind: EntityType) -> None:
    schema = SCHEMA["$defs"][kind.value]
    compared = 0
    for register in TABLE[kind].registers:
        for path, value in published(register):
            assert_same(".".join(path), value, place_of(path, schema))
            compared += 1
    assert compared >= len([item for item in TABLE[kind].registers if item.json])


def assert_same(name: str, value: ValueType, place: dict[str, Any]) -> None:
    match value:
        case Word():
            assert set(place["enum"]) == value.words, name
        case Number() if value is MOMENT:
            assert "T" in place["pattern"], name
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


@pytest.mark.parametrize("kind", LISTS)
def test_the_schema_marks_what_an_approval_covers(kind: EntityType) -> None:
    def marked(schema: dict[str, Any], path: tuple[str, ...], *, within: bool) -> Iterator[tuple[str, ...]]:
        within = within or "covered" in schema
        parts = definition(schema).get("properties", {})
        if within and (not parts or "exact" in parts):
            yield path
        elif schema is SCHEMA["$defs"][kind.value] or within or path == ("details",):
            for name, part in parts.items():
                yield from marked(part, (*path, name), within=within)

    found = set(marked(SCHEMA["$defs"][kind.value], (), within=False))
    assert found == {member.path for member in published_members(kind)}


def test_the_test_sees_a_difference() -> None:
    place = {"enum": ["killed"]}
    word = TABLE[EntityType.CLAIM].by_name["figure.outcome"].value
    with pytest.raises(AssertionError):
        assert_same("outcome", word, place)
    with pytest.raises(AssertionError):
        assert_same("number", Number(0, 5), {"minimum": 0, "maximum": 6})
    with pytest.raises(AssertionError):
        assert_same("record", Record((Member("a", Text()),)), {"properties": {"b": {}}})
