"""Names of modules and classes, sizes of files, and where SQL may stand (see the rule of names in CONTRIBUTING.md)."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.domain import errors, newsroom_errors, server_errors
from workbench.domain.errors import WorkbenchError

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 400

#: Nouns that end as participles do. A word joins this list when the literature uses it as a noun.
NOUNS = frozenset(
    {
        *(
            "binding",
            "building",
            "coding",
            "embedding",
            "encoding",
            "ending",
            "finding",
            "folding",
            "heading",
            "keyring",
        ),
        *(
            "listing",
            "loading",
            "logging",
            "mapping",
            "matching",
            "meeting",
            "opening",
            "ordering",
            "padding",
        ),
        *(
            "parsing",
            "reading",
            "setting",
            "shaping",
            "sharing",
            "signing",
            "spacing",
            "spelling",
            "standing",
        ),
        *(
            "stemming",
            "string",
            "tagging",
            "testing",
            "timing",
            "training",
            "warning",
            "wording",
            "wrapping",
        ),
        *("countersigning", "founding"),  # acts of a newsroom
        *("writing", "editing", "scrolling", "reopening"),
        *("bed", "feed", "need", "seed", "shed", "speed"),
    }
)
#: Participles without "-ed" and "-ing" that are no common nouns.
IRREGULAR = frozenset(
    {
        *(
            "become",
            "begun",
            "bought",
            "broken",
            "brought",
            "built",
            "caught",
            "chosen",
            "done",
            "drawn",
            "driven",
        ),
        *(
            "eaten",
            "fallen",
            "forgotten",
            "found",
            "frozen",
            "given",
            "gone",
            "grown",
            "heard",
            "held",
            "hidden",
        ),
        *(
            "kept",
            "known",
            "laid",
            "lain",
            "led",
            "left",
            "lost",
            "made",
            "meant",
            "met",
            "paid",
            "put",
            "risen",
        ),
        *(
            "said",
            "seen",
            "sent",
            "shown",
            "sold",
            "spoken",
            "spread",
            "struck",
            "sunk",
            "swept",
            "taken",
            "taught",
        ),
        *("thought", "thrown", "told", "torn", "understood", "won", "worn", "written"),
    }
)
#: Error classes are named after the trouble (`StoreDamaged`); their translations are keyed by these names.
ERRORS = frozenset(
    name
    for module in (errors, newsroom_errors, server_errors)
    for name, value in inspect.getmembers(module, inspect.isclass)
    if issubclass(value, WorkbenchError)
)


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(ROOT.joinpath(folder).rglob("*.py"))


def is_participle(word: str) -> bool:
    word = word.lower()
    return word not in NOUNS and (word in IRREGULAR or re.fullmatch(r"[a-z]{2,}(ed|ing)", word) is not None)


def last_word(name: str) -> str:
    """The word that says what a name is: `_ReadResult` -> `Result`, `rejected_events` -> `events`."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", name)
    return words[-1] if words else ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Made", True),
        ("_Shown", True),
        ("ScanFound", True),
        ("taking", True),
        ("MergeResult", False),
        ("folding", False),
    ],
)
def test_a_participle_is_told_from_a_noun(name: str, *, expected: bool) -> None:
    assert is_participle(last_word(name)) is expected


def test_no_module_or_package_is_a_participle() -> None:
    paths = list(sources("workbench", "db", "tests", "benchmarks"))
    names = {
        path.relative_to(ROOT): path.parent.name if path.stem == "__init__" else path.stem for path in paths
    }
    assert [str(path) for path, name in names.items() if is_participle(last_word(name))] == []


def test_no_class_is_a_participle() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sources("workbench", "db", "tests", "benchmarks", "docs")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and node.name not in ERRORS and is_participle(last_word(node.name))
    ]
    assert found == []


def test_no_file_is_too_long() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources("workbench", "db", "tests", "benchmarks", "docs", "resources")
    }
    assert {path: n for path, n in lengths.items() if n > MOST_LINES} == {}


def is_number(node: ast.expr | None) -> bool:
    """Whether this is a number, or a slice with a number at one of its ends."""
    if isinstance(node, ast.Slice):
        return is_number(node.lower) or is_number(node.upper)
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant) and isinstance(node.value, int)


#: Names that a row of a table, an item of a tuple or a tuple of counts is given.
ROWS = frozenset({"row", "event", "head", "counts", "form", "item", "line", "one", "root", "best"})
#: Calls whose parts are numbered: those of the standard library that everybody knows.
NUMBERED = frozenset({"partition", "rpartition", "unpack", "guess_type"})


def is_row_by_number(node: ast.Subscript) -> bool:
    """Whether this takes a part of what is likely a row by its number: of one by name, of a call's result, or of an
    item of a list. A slice of a call's result is a shorter list.
    """
    if not is_number(node.slice):
        return False
    if isinstance(node.value, ast.Name):
        return node.value.id in ROWS
    if isinstance(node.slice, ast.Slice):
        return False
    if isinstance(node.value, ast.Call):
        return not (isinstance(node.value.func, ast.Attribute) and node.value.func.attr in NUMBERED)
    return isinstance(node.value, ast.Subscript)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("row[3]", True),
        ("event[1]", True),
        ("rows[-1][0]", True),
        ("hashes(raw)[1]", True),
        ("names.get(device, NONE)[1]", True),
        ("rows[0]", False),
        ("entries(connection)[:1]", False),
        ("rule.partition('.')[0]", False),
        ("row[name]", False),
    ],
)
def test_a_row_by_number_is_seen(expression: str, *, expected: bool) -> None:
    node = ast.parse(expression, mode="eval").body
    assert isinstance(node, ast.Subscript)
    assert is_row_by_number(node) is expected


def test_columns_of_rows_have_names() -> None:
    """No `row[3]` in db and services: unpack the row, or make a NamedTuple of it."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources("db", "workbench/services")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Subscript) and is_row_by_number(node)
    ]
    assert found == []


def test_sql_is_in_db_alone() -> None:
    sql = re.compile(
        r"\s*(SELECT\s.*\sFROM\s|INSERT\s+INTO\s|UPDATE\s\w+\sSET\s|DELETE\s+FROM\s|PRAGMA\s)", re.DOTALL
    )
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources("workbench")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and sql.match(node.value)
    ]
    assert found == []
