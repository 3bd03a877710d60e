"""Read the texts of this folder: markup in, text and annotation out.

README.md describes the markup for the people who write it. A span is `{label|words}`; offsets are counted here,
in code points of the text without the markup, half open. The annotation has the members that
`workbench detect` is judged by elsewhere too: casualties `{"mentions": [...]}`, quotes `{"quotes": [...]}`,
numbers `{"results": [...]}`, dates `{"dates": [...]}`, copy `{"checks": [...]}`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
SETS = ("casualties", "quotes", "numbers", "dates", "copy")
TRAP = "فخ"
OPTIONAL = "اختياري"

Range = tuple[int, int]

OUTCOMES = {
    "قتلى": "killed",
    "مصابون": "injured",
    "مفقودون": "missing",
    "معتقلون": "detained",
    "نازحون": "displaced",
    "تحت_الأنقاض": "under_rubble",
    "قتلى_ومصابون": "other",
}
MODES = {"مباشر": "direct", "غير_مباشر": "indirect", "مختلط": "mixed"}
NUMBER_KINDS = {"نسبة": "percent", "مال": "money", "مدة": "duration", "قياس": "quantity", "ترتيب": "ordinal"}
CHECKS = frozenset(
    (
        "spacing", "agreement", "spelling", "name_variant", "marks", "institution", "hidden", "bidi_digits",
        "value_conflict",
    )
)  # fmt: skip

_OPEN = re.compile(r"\{(\w+)\|")
_HEAD = re.compile(r"^== (\S+)(?: (\S+))?$")


class MarkupError(ValueError):
    """A block that cannot be read; the sentence names the block and the slip."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text as a person would read it, with what a careful checker marks in it."""

    id: str
    set: str
    text: str
    trap: bool
    gold: dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a file before its values are understood; `spans` keeps the order of the opening braces."""

    id: str
    trap: bool
    text: str
    spans: dict[str, list[Range]]
    values: dict[str, list[str]]

    def span(self, label: str) -> Range:
        if label not in self.spans:
            raise MarkupError(f"{self.id}: no span is called {label}")
        return self.spans[label][0]

    def place(self, label: str) -> dict[str, Any]:
        """The members that every annotation has; `also` lists other spans that are as good."""
        start, end = self.span(label)
        out: dict[str, Any] = {"start": start, "end": end, "text": self.text[start:end]}
        if self.spans[label][1:]:
            out["also"] = [list(s) for s in self.spans[label][1:]]
        return out


def read_all() -> list[Example]:
    """Every example of the folder, set by set and file by file."""
    return [e for name in SETS for e in read_set(name)]


def read_set(name: str) -> list[Example]:
    paths = sorted((FOLDER / name).glob("*.txt"))
    blocks = (b for path in paths for b in parse(path.read_text(encoding="utf-8")))
    return [Example(b.id, name, b.text, b.trap, _GOLD[name](b)) for b in blocks]


def parse(source: str) -> Iterator[Block]:
    """The blocks of one file; lines that begin with `//` are remarks."""
    head: re.Match[str] | None = None
    lines: list[str] = []
    for line in source.split("\n"):
        if line.startswith("//"):
            continue
        if line.startswith("=="):
            if head:
                yield _block(head, lines)
            head, lines = _HEAD.match(line), []
            if head is None or head[2] not in {None, TRAP}:
                raise MarkupError(f"not a head line: {line}")
        elif head:
            lines.append(line)
        elif line.strip():
            raise MarkupError(f"text before the first head line: {line}")
    if head:
        yield _block(head, lines)


def _block(head: re.Match[str], lines: list[str]) -> Block:
    name = head[1]
    body, below = (
        (lines[: lines.index("--")], lines[lines.index("--") + 1 :]) if "--" in lines else (lines, [])
    )
    text, spans = unmark("\n".join(body).strip("\n"), name)
    values: dict[str, list[str]] = {}
    for line in filter(None, (b.strip() for b in below)):
        label, colon, rest = line.partition(":")
        if not colon or label not in spans or label in values:
            raise MarkupError(f"{name}: a value line must name one span, once: {line}")
        values[label] = rest.split()
    trap = head[2] == TRAP
    if trap == bool(spans) or not text:
        raise MarkupError(f"{name}: a trap has no spans, another text has some")
    return Block(name, trap, text, spans, values)


def unmark(marked: str, name: str) -> tuple[str, dict[str, list[Range]]]:
    """The text without markup and where each label's spans lie in it."""
    out: list[str] = []
    open_at: list[tuple[str, int]] = []
    closed: list[tuple[int, int, str]] = []
    at = 0
    while at < len(marked):
        opener = _OPEN.match(marked, at)
        if opener:
            open_at.append((opener[1], len(out)))
            at = opener.end()
            continue
        if marked[at] == "}":
            if not open_at:
                raise MarkupError(f"{name}: a closing brace too many")
            label, start = open_at.pop()
            closed.append((start, len(out), label))
        else:
            out.append(marked[at])
        at += 1
    if open_at:
        raise MarkupError(f"{name}: {open_at[-1][0]} is not closed")
    return "".join(out), _by_label(closed, name)


def _by_label(closed: list[tuple[int, int, str]], name: str) -> dict[str, list[Range]]:
    spans: dict[str, list[Range]] = {}
    for start, end, label in sorted(closed, key=lambda s: (s[0], -s[1])):
        if start == end:
            raise MarkupError(f"{name}: {label} is empty")
        spans.setdefault(label, []).append((start, end))
    return spans


def bounds(word: str, name: str) -> dict[str, Any]:
    """`45`, `~45`, `>=45`, `<=45`, `40..50` or `?` as the annotation's value members."""
    match = re.fullmatch(r"(~|>=|<=|)(-?[\d.]+?)(?:\.\.(-?[\d.]+))?", word)
    if word == "?":
        return {"value": None, "modifier": "approx", "vague": 1}
    if match is None:
        raise MarkupError(f"{name}: not a value: {word}")
    first = _number(match[2])
    if match[3]:
        return {"value": None, "min": first, "max": _number(match[3]), "modifier": "approx", "range": 1}
    if match[1] == ">=":
        return {"value": None, "min": first, "max": None, "modifier": "at-least"}
    if match[1] == "<=":
        return {"value": None, "min": None, "max": first, "modifier": "at-most"}
    return {"value": first, "modifier": "approx" if match[1] else "exact"}


def _number(digits: str) -> int | float:
    return float(digits) if "." in digits else int(digits)


def _mentions(block: Block) -> dict[str, list[dict[str, Any]]]:
    labels = list(block.values)
    out = []
    for label, (outcome, value, *flags) in block.values.items():
        if outcome not in OUTCOMES:
            raise MarkupError(f"{block.id}: not an outcome: {outcome}")
        row = block.place(label) | bounds(value, block.id) | {"counted": OUTCOMES[outcome]}
        if row["counted"] == "other":
            row["detail"] = "killed_or_injured"
        for flag in flags:
            row |= _mention_flag(block, labels, flag)
        out.append(row)
    return {"mentions": out}


def _mention_flag(block: Block, labels: list[str], flag: str) -> dict[str, Any]:
    name, _, of = flag.partition("=")
    if name == OPTIONAL:
        return {"optional": 1}
    if name == "مثنى":
        return {"implicit": "dual"}
    if name == "زيادة":
        return {"increase": 1}
    if name == "جزء" and of in labels:
        return {"subset_of": labels.index(of)}
    if name == "المصدر":
        return {"producer": list(block.span(of))}
    raise MarkupError(f"{block.id}: not a mark of a figure: {flag}")


def _quotes(block: Block) -> dict[str, list[dict[str, Any]]]:
    out: list[dict[str, Any]] = []
    by_label: dict[str, dict[str, Any]] = {}
    for label, (mode, speaker, cue, *flags) in block.values.items():
        place = block.place(label)
        row: dict[str, Any] = {
            "type": MODES[mode],
            "quote": [place["start"], place["end"]],
            "quote_text": place["text"],
            "cue": None if cue == "-" else list(block.span(cue)),
            "cue_also": [] if cue == "-" else [list(s) for s in block.spans[cue][1:]],
        }
        row |= _speaker(block, speaker)
        for flag in flags:
            if flag == OPTIONAL:
                row["optional"] = 1
            elif flag.startswith("تتمة="):  # the further part of a quotation that its cue splits
                by_label[flag.partition("=")[2]].setdefault("more", []).append(row["quote"])
            else:
                raise MarkupError(f"{block.id}: not a mark of a quotation: {flag}")
        by_label[label] = row
        if not any(f.startswith("تتمة=") for f in flags):
            out.append(row)
    return {"quotes": out}


def _speaker(block: Block, word: str) -> dict[str, Any]:
    if word == "-":
        return {"speaker": None, "speaker_also": []}
    label = word.strip("()")
    spans = [block.span(label), *block.spans[label][1:]]
    elided = {"speaker_elided": True} if word != label else {}
    return {"speaker": list(spans[0]), "speaker_also": [list(s) for s in spans[1:]], **elided}


def _results(block: Block) -> dict[str, list[dict[str, Any]]]:
    out = []
    for label, (value, *flags) in block.values.items():
        row = block.place(label) | bounds(value, block.id) | {"kind": "cardinal"}
        for flag in flags:
            row |= {"optional": 1} if flag == OPTIONAL else {"kind": NUMBER_KINDS[flag]}
        out.append(row)
    return {"results": out}


def _dates(block: Block) -> dict[str, list[dict[str, Any]]]:
    out = []
    for label, words in block.values.items():
        row = block.place(label)
        if words[0] != "نسبي":
            year, month, day = (None if p == "؟" else int(p) for p in words[-1].split("-"))
            row |= {"year": year, "month": month, "day": day}
            row["calendar"] = "hijri" if words[0] == "هـ" else "gregorian"
        out.append(row)
    return {"dates": out}


def _checks(block: Block) -> dict[str, list[dict[str, Any]]]:
    out = []
    for label, (check, *rest) in block.values.items():
        if check not in CHECKS:
            raise MarkupError(f"{block.id}: not a kind of remark: {check}")
        wording = " ".join(rest[1:]) if rest else None
        out.append(block.place(label) | {"check": check, "suggestion": wording})
    return {"checks": out}


_GOLD: dict[str, Callable[[Block], dict[str, list[dict[str, Any]]]]] = {
    "casualties": _mentions,
    "quotes": _quotes,
    "numbers": _results,
    "dates": _dates,
    "copy": _checks,
}
