"""Display order for places that do not order by themselves (terminals, plain images), and a check of digits.

The order comes from python-bidi's compiled engine (Unicode Standard Annex 9); mirroring of brackets (rule L4)
and the removal of invisible controls are done here. A window never needs this: Qt orders text itself.
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

#: Embeddings, overrides, isolates and marks (nothing of them is shown), beside the boundary neutrals of rule X9.
CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SURROGATE = re.compile("[\ud800-\udfff]")
_OVERRIDE = re.compile("[\u202d\u202e]")
_DIGITS = re.compile(r"\d{2,}")
_PARAGRAPH = re.compile("([\n\r\x1c-\x1e\x85\u2029])")
#: Characters with a mirrored form: Unicode's BidiMirroring as python-bidi carries it.
_MIRRORS: dict[str, str] = dict(MIRRORED)
#: Variation selectors take the level of the character before them (rules W1 and N0), so that one behind a
#: character tells by its side which way that character runs.
_SELECTORS = tuple(chr(code) for code in range(0xE0100, 0xE01F0))


def to_visual_order(text: str, direction: Direction | None = None) -> str:
    """`text` in display order, left to right, brackets mirrored and bidi controls left out.

    `direction` is that of the paragraphs; None takes each from its first strong letter. Linear in the length.
    """
    return "".join(
        part if _PARAGRAPH.fullmatch(part) else _line(part, direction) for part in _PARAGRAPH.split(text)
    )


@lru_cache(maxsize=1)
def _unseen() -> re.Pattern[str]:
    """Controls and boundary neutrals; made on first use, since every code point is asked."""
    neutral = (c for c in map(chr, range(0xE0000)) if unicodedata.bidirectional(c) == "BN")
    return re.compile(f"[{CONTROLS}{''.join(map(re.escape, neutral))}]")


def _ordered(line: str, direction: Direction | None) -> str:
    """The engine's order; half a surrogate pair, which it cannot take, comes out as U+FFFD."""
    return str(get_display(_SURROGATE.sub("\ufffd", line), base_dir=direction))


def _line(line: str, direction: Direction | None) -> str:
    if not line:
        return line
    marker = _unused(line)
    marked = "".join(char + marker if char in _MIRRORS else char for char in line)
    shown = _ordered(marked, direction)
    return _unseen().sub("", _mirrored(shown, marker) if len(marked) > len(line) else shown)


def _unused(line: str) -> str:
    """A selector that the line does not hold; raises ValueError for a line with all 240 of them."""
    for selector in _SELECTORS:
        if selector not in line:
            return selector
    raise ValueError("a line with every variation selector cannot be put in display order")


def _mirrored(shown: str, marker: str) -> str:
    """Mirror the characters whose marker comes first: they run right to left."""
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
    """Runs of digits that a reader sees in another order than the stored one (U+202E 123 U+202C shows 321).

    Only overrides turn digits inside one run; ranges and telephone numbers whose runs change places are
    shown so by design and are not reported.
    """
    found: list[Span] = []
    start = 0
    for part in _PARAGRAPH.split(text):
        if _OVERRIDE.search(part):
            found += [Span(start + span.start, start + span.end) for span in _turned(part)]
        start += len(part)
    return found


def _turned(line: str) -> list[Span]:
    """Write each run's number in selectors behind its first digit, and see which of them come out backwards."""
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
