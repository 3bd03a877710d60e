"""Faces of db: which modules inside its rooms the services still reach, a list that only gets shorter.

The aim is an empty list: a face exports functions and classes, so that a room can change its modules freely.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

#: Inner modules that a face still exports whole. To take one off: export its functions under names that explain
#: themselves without the module's name.
REACHED = frozenset(
    {
        "db.encryption.key_file",
        "db.journal.heads",
        "db.records.approvals",
        "db.records.articles",
        "db.records.claims",
        "db.records.detector_rules",
        "db.records.evidence",
        "db.records.id_lookup",
        "db.records.people",
        "db.records.reviews",
        "db.records.sources",
        "db.records.verdicts",
        "db.replication.conflicts",
        "db.replication.devices",
        "db.replication.outbox",
        "db.replication.pending_events",
        "db.replication.sync_cursors",
        "db.search.fts_syntax",
        "db.search.index",
    }
)


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def is_inside_a_room(module: str) -> bool:
    return module.startswith("db.") and module.count(".") > 1


def chain_of(node: ast.expr) -> list[str]:
    """`search.index.next_batch` -> its three names; [] where the chain does not begin with a name."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.insert(0, node.attr)
        node = node.value
    return [node.id, *names] if isinstance(node, ast.Name) else []


def modules_reached(source: str) -> Iterator[str]:
    """The modules inside the rooms of db that this source imports or names through a face."""
    tree = ast.parse(source)
    bound: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "db":
            if is_inside_a_room(node.module):
                yield node.module
            for alias in node.names:
                bound[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                bound[alias.asname or alias.name.split(".")[0]] = alias.name if alias.asname else "db"
    bound = {name: module for name, module in bound.items() if module.split(".")[0] == "db"}
    yield from (module for module in bound.values() if is_inside_a_room(module) and is_module(module))
    for node in ast.walk(tree):
        chain = chain_of(node) if isinstance(node, ast.Attribute) else []
        module = bound.get(chain[0], "") if chain else ""
        for name in chain[1:] if module else []:
            module = f"{module}.{name}"
            if is_inside_a_room(module) and is_module(module):
                yield module


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from db import search\nsearch.index.next_batch", {"db.search.index"}),
        ("from db import search as found\nfound.index.BLOCK.bit_length()", {"db.search.index"}),
        ("from db.search import index\nindex.next_batch", {"db.search.index"}),
        ("from db.search.index import next_batch", {"db.search.index"}),
        ("import db.search\ndb.search.index.next_batch", {"db.search.index"}),
        ("from db import search\nsearch.documents_of\nself.search.index", set()),
        ("from db.search import IndexEntry\nfrom db.store import Store", set()),
    ],
)
def test_a_module_behind_a_face_is_seen(source: str, expected: set[str]) -> None:
    assert set(modules_reached(source)) == expected


def test_no_more_modules_of_db_are_reached_than_listed() -> None:
    """Where a listed module is no longer reached, take it off the list."""
    sources = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "workbench").rglob("*.py"))]
    assert {module for source in sources for module in modules_reached(source)} == REACHED
