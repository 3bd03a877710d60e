"""Paths of the project: whether a path or a dotted name, as prose writes it, exists."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: Folders of the project, and the rooms that prose names without `workbench/`.
TOP = ("workbench", "db", "tests", "docs", "resources", "benchmarks", ".ci")
ROOMS = ("cli", "domain", "exchange", "services", "suggest", "system", "tasks", "text", "ui")
FILE_NAMES = {path.name for folder in TOP for path in (ROOT / folder).rglob("*")} | {
    path.name for path in ROOT.iterdir()
}
#: Packages by their folder's name: prose inside a room leaves out the rooms above.
PACKAGES: dict[str, list[Path]] = {}
for _folder in ("workbench", "db", "tests", "benchmarks"):
    for _path in (ROOT / _folder, *(ROOT / _folder).rglob("*")):
        if _path.is_dir() and _path.name.isidentifier() and next(_path.glob("*.py"), None):
            PACKAGES.setdefault(_path.name, []).append(_path)


def place(path: Path) -> str:
    """The path from the project's root, with slashes."""
    return path.relative_to(ROOT).as_posix()


def path_exists(name: str, near: Path) -> bool:
    """Whether a file of the project ends with this path, or it is one from `near` on; a bare file name may be anywhere."""
    if "/" not in name:
        return name in FILE_NAMES
    return (near / name).exists() or any(candidate.endswith(f"/{name}") for candidate in _files())


def dotted_name_exists(name: str) -> bool:
    """Whether a dotted name leads to a module, or to a module and a word that stands in it."""
    first, *rest = name.split(".")
    return any(_leads(package, rest) for package in PACKAGES.get(first, []))


def _leads(package: Path, rest: list[str]) -> bool:
    at = package
    for index, part in enumerate(rest):
        if (at / part).is_dir():
            at /= part
            continue
        module = at / f"{part}.py"
        if module.exists():
            return _holds(module, rest[index + 1 :])
        return _holds(at / "__init__.py", rest[index:])
    return True


def _holds(module: Path, words: list[str]) -> bool:
    return module.exists() and all(re.search(rf"\b{word}\b", _content(module)) for word in words)


@cache
def _content(module: Path) -> str:
    return module.read_text(encoding="utf-8")


@cache
def _files() -> tuple[str, ...]:
    return tuple(f"/{place(path)}" for folder in TOP for path in (ROOT / folder).rglob("*") if path.is_file())
