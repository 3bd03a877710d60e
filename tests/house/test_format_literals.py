"""Suffixes and media types of formats stand in `workbench/exchange`: the rest of the program asks its table."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.support.project_paths import ROOT, place
from workbench.exchange.formats import FORMATS

SUFFIXES = {ending for one in FORMATS for suffix in one.suffixes for ending in (suffix, f"*{suffix}")}
MEDIA_TYPE = re.compile(r"(application|audio|font|image|message|model|multipart|text|video)/[\w.+-]+")


def literals(source: str) -> Iterator[str]:
    """The suffixes and media types that a module has as texts of their own, or as parts of f-strings."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and (node.value in SUFFIXES or MEDIA_TYPE.fullmatch(node.value))
        ):
            yield node.value


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('path.suffix in {".jsonl"}', [".jsonl"]),
        ('f"{name}.json"', [".json"]),
        ('folder.glob("*.txt")', ["*.txt"]),
        ('media_type == "text/html"', ["text/html"]),
        ('"resources/icons"', []),
        ('folder / "catalogue.json"', []),
    ],
)
def test_a_literal_is_recognized(source: str, expected: list[str]) -> None:
    assert list(literals(source)) == expected


def test_suffixes_and_media_types_stand_in_exchange_alone() -> None:
    found = [
        f"{place(path)}: {literal}"
        for folder in ("workbench", "db")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if ROOT / "workbench" / "exchange" not in path.parents
        for literal in literals(path.read_text(encoding="utf-8"))
    ]
    assert found == []
