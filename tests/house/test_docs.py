"""The documents name what exists: every path, every name in a file, every test, every link."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.project_paths import FILE_NAMES, ROOMS, ROOT, TOP, place

DOCUMENTS = sorted(
    path
    for folder, pattern in ((ROOT, "*.md"), (ROOT / "docs", "**/*.md"), (ROOT / "tests", "*.md"))
    for path in folder.glob(pattern)
)
#: A path in backticks, a name of a file at the root included.
PATH = re.compile(
    r"`((?:[\w.*-]+/)+[\w.*-]*|[\w-]+\.(?:py|md|toml)|\.editorconfig|\.pre-commit-config\.yaml)`"
)
#: A file and, in brackets behind it, names that it holds.
NAMES = re.compile(r"`([\w./-]+\.(?:py|sql|toml|ts))` \(((?:`\w+`(?:, )?)+)\)")
TEST = re.compile(r"`(test_\w+)`")
LINK = re.compile(r"\]\(([^)#:\s]+)\)")


#: Paths of a person's store, which the documents name as an example.
EXAMPLES = frozenset({"store.tadqiq.snapshots/", "store.tadqiq.backups/"})


def exists(name: str, document: Path) -> bool:
    """Whether a path of the project is there, as it stands, inside `workbench`, or from the document's folder on.

    A bare file name may be anywhere. A path whose first folder is unknown is missing.
    """
    if "/" not in name:
        return name in FILE_NAMES
    first = name.split("/", maxsplit=1)[0]
    places = [ROOT / "workbench"] if first in ROOMS else []
    places += [ROOT] if first in TOP else [document.parent]
    return name in EXAMPLES or any(
        any(folder.glob(pattern)) for folder in places for pattern in (name.rstrip("/"), f"{name}.py")
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("workbench/cli/main.py", True),
        ("cli/main.py", True),
        ("house/test_docs.py", False),
        ("workbanch/cli/main.py", False),
        ("store.tadqiq.backups/", True),
    ],
)
def test_a_path_is_looked_for(name: str, *, expected: bool) -> None:
    assert exists(name, ROOT / "README.md") is expected


@pytest.mark.parametrize("document", DOCUMENTS, ids=place)
def test_every_path_in_a_document_exists(document: Path) -> None:
    named = PATH.findall(document.read_text(encoding="utf-8"))
    assert [name for name in named if not exists(name, document)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=place)
def test_every_name_beside_a_path_stands_in_that_file(document: Path) -> None:
    for path, names in NAMES.findall(document.read_text(encoding="utf-8")):
        content = (ROOT / path).read_text(encoding="utf-8")
        missing = [name for name in re.findall(r"`(\w+)`", names) if not re.search(rf"\b{name}\b", content)]
        assert missing == [], path


@pytest.mark.parametrize("document", DOCUMENTS, ids=place)
def test_every_test_that_a_document_names_exists(document: Path) -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    named = TEST.findall(document.read_text(encoding="utf-8"))
    assert [name for name in named if f"def {name}(" not in tests] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=place)
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_newcomers_documents_are_there() -> None:
    assert {"README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/recipes.md"} <= set(
        map(place, DOCUMENTS)
    )


def test_the_tests_readme_names_every_support_file() -> None:
    named = PATH.findall((ROOT / "tests" / "README.md").read_text(encoding="utf-8"))
    files = {path.name for path in (ROOT / "tests" / "support").glob("*.py")} - {"__init__.py"}
    assert files - set(named) == set()
