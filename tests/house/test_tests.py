"""The layout of the tests: what tests share stands in tests/support, and each test file holds one idea."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "tests").rglob("*.py"))
#: More than this, and a test file holds more than one idea.
MOST_LINES = 400


def imports_of(path: Path) -> list[str]:
    """The modules that a file imports, and the names that it takes from them, as dotted names."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def is_test_module(name: str) -> bool:
    """Whether a dotted name leads into a test module or a conftest."""
    parts = name.split(".")
    return parts[0] == "tests" and any(part.startswith("test_") or part == "conftest" for part in parts)


def test_nothing_imports_a_test() -> None:
    found = {path: [name for name in imports_of(path) if is_test_module(name)] for path in FILES}
    assert {path.relative_to(ROOT).as_posix(): names for path, names in found.items() if names} == {}


def test_the_program_imports_no_test() -> None:
    sources = [path for folder in ("workbench", "db", "resources") for path in (ROOT / folder).rglob("*.py")]
    assert sources
    assert [path for path in sources if any(name.split(".")[0] == "tests" for name in imports_of(path))] == []


def test_no_test_file_holds_more_than_one_idea() -> None:
    long = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES} == {}
