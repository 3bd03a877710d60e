"""The compiled schema check agrees with `jsonschema`, on valid and on damaged exports."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.support.documents import documents
from tests.support.repetitions import repetitions
from workbench.domain.document import ArticleDocument
from workbench.exchange.annotations import annotated_json
from workbench.exchange.annotations.schema_validation import Compiler

SCHEMA = json.loads((files("resources") / "schemas" / annotated_json.SCHEMA).read_text("utf-8"))
FITS = Compiler(SCHEMA).check()
JUDGE = Draft202012Validator(SCHEMA)

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


@given(documents(), st.data())
@settings(max_examples=repetitions(30, 1000), deadline=None)
def test_both_checks_say_the_same(document: ArticleDocument, data: st.DataObject) -> None:
    body = json.loads(annotated_json.dumps(document))
    assert FITS(body)
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
    assert FITS(body) == JUDGE.is_valid(body)


@given(st.recursive(st.sampled_from(SPOILS), lambda inner: st.lists(inner, max_size=3), max_leaves=4))
def test_both_say_the_same_of_what_is_no_document(value: Any) -> None:
    assert FITS(value) == JUDGE.is_valid(value)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 1},
        {"type": "array", "minItems": 1, "items": {"enum": ["x", "true"]}},
        {"anyOf": [{"const": 1}, {"const": True}, {"type": "null"}]},
        {"type": "number", "minimum": 0, "maximum": 1},
        {"properties": {"a": {"type": "string"}}, "additionalProperties": False},
    ],
)
def test_each_keyword_alone(schema: dict[str, Any]) -> None:
    fits, judge = Compiler(schema).check(), Draft202012Validator(schema)
    assert [fits(value) for value in SPOILS] == [judge.is_valid(value) for value in SPOILS]


def test_a_keyword_that_is_not_known_is_refused_rather_than_passed_over() -> None:
    with pytest.raises(ValueError, match="oneOf"):
        Compiler({"properties": {"a": {"oneOf": []}}}).check()
