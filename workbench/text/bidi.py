"""Bidi: visual order for output that does not reorder text itself (terminals, plain images), and a check of digits.

The order is that of UAX #9, from python-bidi's compiled engine; mirroring (rule L4) and the removal of invisible controls
are done here. A window needs none of it: Qt reorders text itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from bidi import get_display
from bidi.mirror import MIRRORED

from workbench.domain.span import Span

Direction = Literal["L", "R"]

#: Embeddings, overrides, isolates and directional marks: invisible, like the boundary neutrals of rule X9.
CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SURROGATE = re.compile("[\ud800-\udfff]")
_OVERRIDE = re.compile("[\u202d\u202e]")
_DIGITS = re.compile(r"\d{2,}")
_PARAGRAPH = re.compile("([\n\r\x1c-\x1e\x85\u2029])")
#: Characters with a mirrored form: Unicode's BidiMirroring as python-bidi carries it.
_MIRRORS: dict[str, str] = dict(MIRRORED)
#: A variation selector takes the embedding level of the character before it (rules W1 and N0), so the side on which it
#: comes out shows the direction of that character.
_SELECTORS = tuple(chr(code) for code in range(0xE0100, 0xE01F0))


def to_visual_order(text: str, direction: Direction | None = None) -> str:
    """`text` in visual order, left to right, with mirrored brackets and without bidi controls.

    `direction` is the base direction of the paragraphs; None takes it from the first strong character of each (rules P2
    and P3). Linear in the length.
    """
    return "".join(
        part if _PARAGRAPH.fullmatch(part) else _line(part, direction) for part in _PARAGRAPH.split(text)
    )


@lru_cache(maxsize=1)
def _unseen() -> re.Pattern[str]:
    """Controls and boundary neutrals; compiled on first use, because it tests every code point."""
    neutral = (c for c in map(chr, range(0xE0000)) if unicodedata.bidirectional(c) == "BN")
    return re.compile(f"[{CONTROLS}{''.join(map(re.escape, neutral))}]")


def _ordered(line: str, direction: Direction | None) -> str:
    """The engine's order; a lone surrogate, which it does not accept, becomes U+FFFD."""
    return str(get_display(_SURROGATE.sub("\ufffd", line), base_dir=direction))


def _line(line: str, direction: Direction | None) -> str:
    if not line:
        return line
    marker = _unused(line)
    marked = "".join(char + marker if char in _MIRRORS else char for char in line)
    shown = _ordered(marked, direction)
    return _unseen().sub("", _mirrored(shown, marker) if len(marked) > len(line) else shown)


def _unused(line: str) -> str:
    """A selector that the line does not contain. Raises ValueError for a line with all 240 of them."""
    for selector in _SELECTORS:
        if selector not in line:
            return selector
    raise ValueError("a line with every variation selector cannot be put in display order")


def _mirrored(shown: str, marker: str) -> str:
    """Mirror the characters whose marker comes first: they are right-to-left."""
    out: list[str] = []
    at = 0
    while at < len(shown):
        if shown[at] == marker:
            out.append(_MIRRORS[shown[at + 1]])
            at += 2
            continue
        out.append(shown[at])
        at += 2 if shown[at] in _MIRRORS else 1
    return "".join(out)


def misleading_digits(text: str) -> list[Span]:
    """Runs of digits whose visual order differs from the stored one (U+202E 123 U+202C shows 321).

    Only overrides reverse digits within a run. Ranges and telephone numbers whose runs change places are displayed so by
    the standard and are not reported.
    """
    found: list[Span] = []
    start = 0
    for part in _PARAGRAPH.split(text):
        if _OVERRIDE.search(part):
            found += [Span(start + span.start, start + span.end) for span in _turned(part)]
        start += len(part)
    return found


def _turned(line: str) -> list[Span]:
    """The reversed runs: each run's number is written in selectors behind its first digit, and read back reversed."""
    plain = "".join("\u0300" if char in _SELECTORS else char for char in line)
    runs = [match.span() for match in _DIGITS.finditer(plain)]
    ones, end = _SELECTORS[:16], _SELECTORS[16]
    size = max(1, (len(runs).bit_length() + 3) // 4)
    pieces, last = [], 0
    for number, (start, _) in enumerate(runs):
        code = "".join(ones[number >> 4 * place & 15] for place in range(size))
        pieces += [plain[last : start + 1], code, end]
        last = start + 1
    shown = _ordered("".join([*pieces, plain[last:]]), None)
    backwards = re.finditer(f"{end}([{ones[0]}-{ones[-1]}]{{{size}}})", shown)
    numbers = (
        sum(ones.index(one) << 4 * n for n, one in enumerate(match.group(1)[::-1])) for match in backwards
    )
    return sorted(Span(*runs[number]) for number in numbers)
