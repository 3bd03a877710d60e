"""Files are written by `workbench/system/files.py`: it says when a file is on the disk and who may read it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.project_paths import ROOT, place

HOME = "workbench/system/files.py"
#: Modules that write by themselves: the calls, and why.
EXCEPTIONS = {
    "db/opening.py": ({"shutil.copyfile"}, "a scratch copy in a temporary folder"),
    "db/maintenance/salvage.py": ({"shutil.copyfile"}, "a scratch copy in a temporary folder"),
    "db/sqlite/file_lock.py": (
        {"open"},
        "names the holder of a lock: worthless after a power cut, and no error may come of it",
    ),
    "workbench/services/maintenance/restore.py": (
        {"shutil.copytree"},
        "gives snapshots second names; a file that has to be copied is copied by files.py",
    ),
    "workbench/services/encryption/store_encryption.py": (
        {"open"},
        "overwrites a file with zeros before it is removed",
    ),
    "workbench/text/morphology/packs.py": (
        {"open"},
        "mode x refuses two files of one name; the folder is synced whole before it gets its name",
    ),
}
#: Objects with a method `replace` of one argument that are no paths.
NO_PATHS = {"index", "_layer", "_host"}


def writes(source: str) -> Iterator[str]:
    """The calls of a module that write, rename or copy files."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        if isinstance(function, ast.Name):
            if function.id == "open" and _is_to_write(node.args[1:2], node.keywords):
                yield "open"
            continue
        if not isinstance(function, ast.Attribute):
            continue
        name, owner = function.attr, _last_name(function.value)
        n_arguments = len(node.args) + len(node.keywords)
        if owner == "shutil" and name.startswith(("copy", "move")):
            yield f"shutil.{name}"
        elif owner == "os" and name in {"replace", "rename", "renames"}:
            yield f"os.{name}"
        elif (
            name in {"write_text", "write_bytes", "rename"}
            or (name == "replace" and len(node.args) == n_arguments == 1 and owner not in NO_PATHS)
            or (name == "save" and node.args and _is_text(node.args[0]))
            or (name == "open" and owner != "os" and _is_to_write(node.args[:1], node.keywords))
        ):
            yield name


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_text(node: ast.expr) -> bool:
    """Whether this is a text for sure: `"x"`, `f"{x}"` or `str(x)`."""
    return isinstance(node, ast.JoinedStr | ast.Constant) or (
        isinstance(node, ast.Call) and _last_name(node.func) == "str"
    )


def _is_to_write(mode: list[ast.expr], keywords: list[ast.keyword]) -> bool:
    modes = [*mode, *(keyword.value for keyword in keywords if keyword.arg == "mode")]
    return any(
        isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(set("wxa+") & set(node.value))
        for node in modes
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('path.write_text("x")', ["write_text"]),
        ('open(path, "wb")', ["open"]),
        ('path.open(mode="x")', ["open"]),
        ('open(path, "rb")', []),
        ("path.open()", []),
        ("part.replace(target)", ["replace"]),
        ('text.replace("a", "b")', []),
        ("day.replace(tzinfo=UTC)", []),
        ("os.rename(a, b)", ["os.rename"]),
        ("shutil.copy2(a, b)", ["shutil.copy2"]),
        ("picture.save(str(path))", ["save"]),
        ("painter.save()", []),
    ],
)
def test_a_write_is_recognized(source: str, expected: list[str]) -> None:
    assert list(writes(source)) == expected


def test_files_are_written_by_one_module_and_a_few_with_a_reason() -> None:
    paths = [path for folder in ("workbench", "db") for path in sorted((ROOT / folder).rglob("*.py"))]
    found = {place(path): set(writes(path.read_text(encoding="utf-8"))) for path in paths}
    del found[HOME]
    assert {name: calls for name, calls in found.items() if calls} == {
        name: calls for name, (calls, _) in EXCEPTIONS.items()
    }


def test_the_exceptions_exist() -> None:
    assert [name for name in EXCEPTIONS if not Path(ROOT / name).exists()] == []
