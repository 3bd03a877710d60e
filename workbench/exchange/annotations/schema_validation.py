"""JSON Schema validation: whether a value fits a schema of `resources/schemas` (2020-12), and where it does not."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jsonschema_rs import Draft202012Validator, ValidationError


#: The keyword of a fault for which JSON Schema has none.
NESTING = "nesting"


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """The place in a value that breaks its schema, as a JSONPath (`$.claims[3].id`), and the keyword that it breaks."""

    path: str
    keyword: str


def find_fault(schema_name: str, value: Any) -> SchemaFault | None:  # noqa: ANN401  # any JSON value
    """What is wrong with the value, if anything is: of several faults the one nearest to the root.

    `schema_name` is a file of `resources/schemas`. Raises ValueError for a value that JSON cannot hold.
    """
    validator = _validator(schema_name)
    if validator.is_valid(value):
        return None
    try:
        error = _outermost(validator.iter_errors(value))
    except ValueError:  # the library names no place in a value that is nested deeper than 255 levels
        return SchemaFault("$", NESTING)
    while branches := _branches(error):
        error = _outermost(branches)
    return SchemaFault(json_path(error.instance_path), error.kind.name)


def load_schema(name: str) -> dict[str, Any]:
    """A schema by the name of its file."""
    schema: dict[str, Any] = json.loads((files("resources") / "schemas" / name).read_text(encoding="utf-8"))
    return schema


@cache
def _validator(schema_name: str) -> Draft202012Validator:
    from jsonschema_rs import Draft202012Validator  # a large library: a start pays nothing for it

    return Draft202012Validator(load_schema(schema_name))


def _outermost(errors: Iterable[ValidationError]) -> ValidationError:
    return min(errors, key=lambda error: len(error.instance_path))


def _branches(error: ValidationError) -> list[ValidationError]:
    """The faults of the branch of `anyOf` or `oneOf` that was meant: the one which a value fits in its type."""
    from jsonschema_rs import ValidationErrorKind as Kind

    if not isinstance(error.kind, Kind.AnyOf | Kind.OneOfNotValid):
        return []
    depth = len(error.instance_path)
    meant = [
        branch
        for branch in error.kind.context
        if not any(isinstance(one.kind, Kind.Type) and len(one.instance_path) == depth for one in branch)
    ]
    return meant[0] if len(meant) == 1 else []


def json_path(steps: Iterable[str | int]) -> str:
    """The place to which these names and numbers lead, as a JSONPath (RFC 9535)."""
    parts = []
    for step in steps:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        else:
            parts.append(f".{step}" if step.isidentifier() else f"[{step!r}]")
    return "".join(["$", *parts])
