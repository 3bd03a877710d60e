"""Schema validation agrees with `jsonschema`, an independent implementation, on valid and on damaged exports."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from tests.support.documents import documents, sample
from tests.support.repetitions import repetitions
from workbench.domain.document import ArticleDocument
from workbench.exchange.annotations import annotated_json
from workbench.exchange.annotations.schema_validation import NESTING, SchemaFault, find_fault, load_schema

SCHEMA = load_schema(annotated_json.SCHEMA)
JUDGE = Draft202012Validator(SCHEMA)
SCHEMAS = sorted(Path(str(files("resources") / "schemas")).glob("*.json"))

#: What stands where something else should: wrong types, values near the bounds, numbers that are and are not whole.
SPOILS: list[Any] = [
    *(None, True, False, 0, 1, -1, 1.0, 0.5, 1.5, 2**60, "", "x", "true", "draft", "killed"),
    *([], [""], {}, {"a": 1}, {"a": "b"}, "0" * 64, "2026-01-01T00:00:00.000000Z"),
]


def places(value: Any, found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Every (container, key or index) of a JSON value."""
    keys = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(keys):
        found.append((value, key))
        places(inner, found)
    return found


def fits(value: Any) -> bool:
    return find_fault(annotated_json.SCHEMA, value) is None


@given(documents(), st.data())
@settings(max_examples=repetitions(30, 1000), deadline=None)
def test_both_implementations_agree(document: ArticleDocument, data: st.DataObject) -> None:
    body = json.loads(annotated_json.dumps(document))
    assert fits(body)
    for _ in range(data.draw(st.integers(1, 3))):
        container, key = data.draw(st.sampled_from(places(body, [])))
        what = data.draw(st.sampled_from(["replace", "remove", "add"]))
        if what == "replace":
            container[key] = data.draw(st.sampled_from(SPOILS))
        elif what == "remove":
            del container[key]
        elif isinstance(container, dict):
            container[data.draw(st.sampled_from(["withdrawn", "note", "title", "x"]))] = data.draw(
                st.sampled_from(SPOILS)
            )
    fault = find_fault(annotated_json.SCHEMA, body)
    errors = list(JUDGE.iter_errors(body))
    assert (fault is None) == (not errors)
    if fault is not None:  # a place and a rule that the other implementation finds broken too
        assert (fault.path, fault.keyword) in set(faults(errors))


def faults(errors: Iterable[ValidationError]) -> Iterator[tuple[str, str]]:
    """Every place and rule of these errors and of their branches."""
    for error in errors:
        yield error.json_path, str(error.validator)
        yield from faults(error.context)


@given(st.recursive(st.sampled_from(SPOILS), lambda inner: st.lists(inner, max_size=3), max_leaves=4))
def test_both_implementations_agree_on_what_is_no_document(value: Any) -> None:
    assert fits(value) == JUDGE.is_valid(value)


@pytest.mark.parametrize(
    ("place", "value", "path", "keyword"),
    [
        (("claims", 0, "spans", 0, "start"), -1, "$.claims[0].spans[0].start", "minimum"),
        (("claims", 0, "nonsense"), 1, "$.claims[0]", "additionalProperties"),
        (("article", "id"), "a b", "$.article.id", "pattern"),
        (("article", "sha256"), "0" * 64 + "\n", "$.article.sha256", "pattern"),
        (("article",), None, "$.article", "type"),
        (("sources", 0, "snapshot"), {"a": 1}, "$.sources[0].snapshot", "required"),
        (("sources", 0, "snapshot"), 1, "$.sources[0].snapshot", "anyOf"),
    ],
)
def test_a_fault_is_told_by_its_place(place: tuple[Any, ...], value: Any, path: str, keyword: str) -> None:
    body = json.loads(annotated_json.dumps(sample()))
    container = body
    for step in place[:-1]:
        container = container[step]
    container[place[-1]] = value
    assert find_fault(annotated_json.SCHEMA, body) == SchemaFault(path, keyword)


def test_the_fault_nearest_to_the_root_is_told() -> None:
    body = json.loads(annotated_json.dumps(sample()))
    for claim in body["claims"]:
        claim["id"] = "x"
    del body["digest"]
    assert find_fault(annotated_json.SCHEMA, body) == SchemaFault("$", "required")


def test_deep_values_are_refused_and_do_not_overflow() -> None:
    value: Any = []
    for _ in range(100_000):
        value = [value]
    assert find_fault(annotated_json.SCHEMA, value) == SchemaFault("$", NESTING)
    while value:  # freed level by level
        value = value.pop()


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_every_schema_is_sound_and_has_known_keywords_only(path: Path) -> None:
    """A validator passes over keywords that it does not know: a misspelled one would allow everything."""
    schema = load_schema(path.name)
    Draft202012Validator.check_schema(schema)
    known = {
        "$schema",
        "$id",
        "$ref",
        "$defs",
        "title",
        "description",
        "covered",
        *Draft202012Validator.VALIDATORS,
    }
    assert set(keywords(schema)) <= known


def keywords(schema: Any) -> Iterator[str]:
    """Every keyword of a schema and of the schemas in it."""
    if not isinstance(schema, dict):
        return
    for keyword, value in schema.items():
        yield keyword
        if keyword in {"properties", "$defs", "patternProperties", "dependentSchemas"}:
            inner = list(value.values())
        elif keyword in {"anyOf", "oneOf", "allOf", "prefixItems"}:
            inner = value
        else:
            inner = [] if keyword in {"const", "enum"} else [value]
        for one in inner:
            yield from keywords(one)
