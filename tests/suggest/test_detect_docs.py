"""Detection: the examples of docs/detection.md are the detectors' results."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbench.domain.span import Span
from workbench.suggest.detect import detect
from workbench.suggest.suggestion import (
    CopyReading,
    DateReading,
    FigureReading,
    QuantityReading,
    QuoteReading,
    Suggestion,
    SuggestionKind,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "detection.md"
BLOCK = re.compile(r"```detect (\w+)\n(.*?)```", re.DOTALL)


def examples() -> list[tuple[str, str, list[str]]]:
    """(kind, text, the lines below it)."""
    out: list[tuple[str, str, list[str]]] = []
    for kind, body in BLOCK.findall(PAGE.read_text("utf-8")):
        for line in body.splitlines():
            if line.startswith("  "):
                out[-1][2].append(line.strip())
            else:
                out.append((kind, line, []))
    return out


def shown(text: str, s: Suggestion) -> str:
    """A suggestion as the page writes it."""
    r = s.reading

    def of(span: Span | None) -> str:
        return span.of(text) if span else "-"

    if isinstance(r, QuoteReading):
        said = " + ".join([s.span.of(text), *(m.of(text) for m in r.more)])
        return f"{r.mode}: {said} | {of(r.speaker)} | {of(r.cue)}"
    if isinstance(r, FigureReading):
        value = r.best if r.best is not None else r.minimum
        words = [
            r.outcome,
            "" if r.qualifier == "exact" else r.qualifier,
            "" if value is None else str(value),
        ]
        return " ".join(w for w in words if w)
    if isinstance(r, QuantityReading):
        return f"{r.type} {r.value} {r.unit}"
    if isinstance(r, DateReading):
        return str(r.iso)
    assert isinstance(r, CopyReading)
    return f"{r.check}: {s.span.of(text)} => {r.suggestion}"


@pytest.mark.parametrize(("kind", "text", "lines"), examples())
def test_an_example(kind: str, text: str, lines: list[str]) -> None:
    assert [shown(text, s) for s in detect(text, {SuggestionKind(kind)})] == lines


def test_the_page_has_examples_of_every_kind() -> None:
    assert {kind for kind, _, _ in examples()} == {kind.value for kind in SuggestionKind}


def test_every_rule_of_quotations_is_explained() -> None:
    page = PAGE.read_text("utf-8")
    rules = {s.rule for _, text, _ in examples() for s in detect(text, {SuggestionKind.QUOTE})}
    assert all(f"`{rule}`" in page for rule in rules)
