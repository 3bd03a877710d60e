"""Error classes: one sentence each, made from the parts that the raiser gives."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import workbench
from tests.support.refusal_parts import SAMPLES
from workbench.domain import errors, newsroom_errors, review_errors, server_errors
from workbench.domain.errors import WorkbenchError
from workbench.domain.reason_codes import ReasonCode
from workbench.domain.reasons import Reason, english

ROOT = Path(workbench.__file__).parents[1]
MODULES = {module.__name__ for module in (errors, newsroom_errors, review_errors, server_errors)}


def kinds(base: type[WorkbenchError] = WorkbenchError) -> Iterator[type[WorkbenchError]]:
    yield base
    for kind in base.__subclasses__():
        if kind.__module__ in MODULES:
            yield from kinds(kind)


def parts(kind: type[WorkbenchError]) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(kind.template) if name}


def raised() -> Iterator[tuple[str, str, set[str]]]:
    """Each making of known trouble in the program: where, its type, the parts given."""
    names = {kind.__name__ for kind in kinds()}
    for path in sorted([*(ROOT / "workbench").rglob("*.py"), *(ROOT / "db").rglob("*.py")]):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        own = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}  # some share a name
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            given = {keyword.arg for keyword in node.keywords if keyword.arg}
            whole = len(given) == len(node.keywords)
            if node.func.id in names - own and whole and path.name != "errors.py":
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node.func.id, given


@pytest.mark.parametrize("kind", list(kinds()), ids=lambda kind: kind.__name__)
def test_a_sentence_with_its_parts(kind: type[WorkbenchError]) -> None:
    error = kind(**SAMPLES)
    assert parts(kind) <= error.parts.keys()
    said = english(error.parts)
    assert all(said[name] in str(error) for name in parts(kind))
    assert error.exit_code in {1, 2}
    if kind is not WorkbenchError:
        assert str(error).endswith(".")
        assert "\n" not in str(error)


def test_whoever_raises_known_trouble_gives_all_of_its_parts() -> None:
    found, by_name = list(raised()), {kind.__name__: kind for kind in kinds()}
    assert len(found) > 100
    assert [(where, name) for where, name, given in found if not parts(by_name[name]) <= given] == []


def test_braces_in_parts_are_only_signs_and_a_code_alone_is_a_reason() -> None:
    error = errors.BadInput(where="{reason}", reason=ReasonCode.IS_PDF)
    assert str(error) == "{reason}: it is a PDF."
    assert error.parts == {"where": "{reason}", "reason": Reason(ReasonCode.IS_PDF)}
    with pytest.raises(KeyError):
        errors.BadInput(where="x")
