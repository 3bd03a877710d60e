"""The picture of the rooms, drawn from the import contracts in `pyproject.toml`.

`python docs/images/architecture.py` writes `docs/images/architecture.svg`. The contracts are checked by `make lint`,
and `tests/house/test_architecture.py` compares the picture with them, so it cannot be out of date.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PICTURE = Path(__file__).with_name("architecture.svg")

_ROW, _GAP, _CLOSE, _PAD, _HEAD = 32, 9, 3, 14, 30
#: About the width of a letter of the labels.
_LETTER = 8
_STYLE = (
    "text{font:14px system-ui,'Segoe UI','Noto Sans',sans-serif;fill:#1d2733}"
    ".head{font-weight:600;font-size:15px}.note{font-size:12.5px;fill:#51606f}"
    ".sheet{fill:#ffffff}.panel{fill:#f3f5f8;stroke:#c3ccd6}.room{fill:#ffffff;stroke:#7d8fa3}"
    ".qt{fill:#e3eefb;stroke:#4f7fb5}.store{fill:#e8f3e6;stroke:#5c8f55}"
)


@dataclass(frozen=True, slots=True)
class Panel:
    """The layers of one package, from the top; the rooms of one layer do not import each other."""

    name: str
    layers: tuple[tuple[str, ...], ...]

    def rows(self, width: int) -> list[list[tuple[str, ...]]]:
        """The layers as rows of rooms: a layer whose names do not fit side by side takes several rows."""
        found = []
        for rooms in self.layers:
            widest = max(len(room) for room in rooms) * _LETTER + _GAP * 2
            fit = max(1, (width - 2 * _PAD + _GAP) // (widest + _GAP))
            n_rows = -(-len(rooms) // fit)
            each = -(-len(rooms) // n_rows)
            found.append([rooms[start : start + each] for start in range(0, len(rooms), each)])
        return found

    def height(self, width: int) -> int:
        rows = self.rows(width)
        inside = sum(len(layer) * (_ROW + _CLOSE) - _CLOSE + _GAP for layer in rows)
        return _HEAD + inside - _GAP + _PAD


def contracts(root: Path = ROOT) -> list[dict[str, Any]]:
    """The import contracts as they stand in `pyproject.toml`."""
    with (root / "pyproject.toml").open("rb") as file:
        found: list[dict[str, Any]] = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    return found


def panels(known: Iterable[dict[str, Any]]) -> dict[str, Panel]:
    """The layered packages by name, in the order of the contracts."""
    return {
        package: Panel(
            package, tuple(tuple(room.strip() for room in layer.split("|")) for layer in contract["layers"])
        )
        for contract in known
        if contract["type"] == "layers"
        for package in contract["containers"]
    }


def importers_of(package: str, known: Iterable[dict[str, Any]]) -> list[str]:
    """The packages that alone may import this one, from its *protected* contract."""
    for contract in known:
        if contract["type"] == "protected" and package in contract["protected_modules"]:
            return list(contract["allowed_importers"])
    return []


def draw(known: list[dict[str, Any]]) -> str:
    """The picture as SVG."""
    found = panels(known)
    top = [found[name] for name in ("workbench", "db")]
    inner = [panel for name, panel in found.items() if name not in {"workbench", "db"}]
    width, left, gap = 1160, 20, 20
    lines: list[str] = []
    columns = [(left, 400), (left + 400 + gap, width - 3 * left - 400)]
    y = 64
    for panel, (x, wide) in zip(top, columns, strict=True):
        lines += _panel(panel, x, y, wide)
    y += max(panel.height(wide) for panel, (_, wide) in zip(top, columns, strict=True)) + 12
    for name in ("db", "resources"):
        names = ", ".join(f"{importer}" for importer in importers_of(name, known))
        lines.append(_text(left, y + 8, f"{name} is imported by {names} only.", "note"))
        y += 20
    y += 14
    wide = (width - 2 * left - gap * (len(inner) - 1)) // len(inner)
    for number, panel in enumerate(inner):
        lines += _panel(panel, left + number * (wide + gap), y, wide)
    height = y + max(panel.height(wide) for panel in inner) + 24
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' role="img" aria-label="The rooms of Tadqiq and which of them may import which">'
    )
    title = [
        _text(left, 30, "The rooms of Tadqiq", "head"),
        _text(
            left,
            50,
            "A room may import the rooms below it, never one above it or beside it. Blue rooms may use Qt; green ones are the store.",
            "note",
        ),
    ]
    sheet = f'<rect class="sheet" width="{width}" height="{height}"/>'
    return "\n".join([head, f"<style>{_STYLE}</style>", sheet, *title, *lines, "</svg>", ""])


def _panel(panel: Panel, x: int, y: int, width: int) -> Iterator[str]:
    height = panel.height(width)
    yield f'<rect class="panel" x="{x}" y="{y}" width="{width}" height="{height}" rx="8"/>'
    yield _text(x + _PAD, y + 21, panel.name, "head")
    at = y + _HEAD
    for layer in panel.rows(width):
        for rooms in layer:
            wide = (width - 2 * _PAD - _CLOSE * (len(rooms) - 1)) / len(rooms)
            for place, room in enumerate(rooms):
                start = x + _PAD + place * (wide + _CLOSE)
                yield (
                    f'<rect class="{_kind(panel.name, room)}" x="{start:.1f}" y="{at}" width="{wide:.1f}"'
                    f' height="{_ROW}" rx="5"/>'
                )
                yield _text(start + wide / 2, at + 21, room, "", middle=True)
            at += _ROW + _CLOSE
        at += _GAP - _CLOSE


def _kind(package: str, room: str) -> str:
    if package == "workbench.ui" or (package == "workbench" and room in {"ui", "tasks"}):
        return "qt"
    return "store" if package == "db" else "room"


def _text(x: float, y: float, words: str, kind: str, *, middle: bool = False) -> str:
    anchor = ' text-anchor="middle"' if middle else ""
    named = f' class="{kind}"' if kind else ""
    return f'<text x="{x:g}" y="{y:g}"{named}{anchor}>{escape(words)}</text>'


if __name__ == "__main__":
    PICTURE.write_text(draw(contracts()), encoding="utf-8")
    sys.stdout.write(f"{PICTURE}\n")
