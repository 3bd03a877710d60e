"""Comments and docstrings name what exists: every file and every dotted name of a module."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tests.support.project_paths import PACKAGES, ROOT, dotted_name_exists, path_exists, place

SOURCES = sorted(
    path
    for folder, pattern in (
        *((folder, "**/*.py") for folder in ("workbench", "db", "tests", "benchmarks")),
        ("resources", "**/*.toml"),
    )
    for path in (ROOT / folder).glob(pattern)
)
#: A path with a file's ending, and the bare name of a source file; no part of an address or of a longer path.
PATH = re.compile(
    r"(?<![\w./:~<{>*-])((?:[\w-]+/)+[\w-]+\.(?:py|sql|toml|md|ts|qss|txt)|[a-z_]\w*\.(?:py|toml|md|sql|qss))(?![\w/])"
)
#: A dotted name in backticks, or one that begins with a top package.
FILE_NAME = re.compile(r"\.(?:py|toml|jsonl)$")
NAME = re.compile(r"`([a-z_]+(?:\.\w+)+)`|(?<![\w./-])((?:workbench|db|tests|benchmarks)(?:\.[a-z_]\w*)+)")


def prose_of(path: Path) -> Iterator[str]:
    """The comments of a file and, of Python, its docstrings."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        yield from re.findall(r"(?:^|\s)#.*", source)
        return
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node) or ""


def stale_files(prose: str, near: Path) -> Iterator[str]:
    for name in PATH.findall(prose):
        if not path_exists(name, near):
            yield name


def stale_names(prose: str) -> Iterator[str]:
    for ticked, bare in NAME.findall(prose):
        name = bare or ticked
        ours = name.split(".")[0] in PACKAGES and not FILE_NAME.search(name)
        if ours and not dotted_name_exists(name):
            yield name


def test_every_name_in_comments_and_docstrings_exists() -> None:
    stale = [
        (place(source), name)
        for source in SOURCES
        for prose in prose_of(source)
        for name in (*stale_files(prose, source.parent), *stale_names(prose))
    ]
    assert stale == []


def test_a_stale_name_is_noticed() -> None:
    prose = "as in `design/nowhere.md`, nowhere.py and workbench/cli/main.py"
    assert [*stale_files(prose, ROOT)] == ["design/nowhere.md", "nowhere.py"]
    prose = "workbench.domain.nowhere, `domain.errors.Nowhere`, `workbench.domain.errors.WorkbenchError`, `json.dumps`"
    assert [*stale_names(prose)] == ["workbench.domain.nowhere", "domain.errors.Nowhere"]
