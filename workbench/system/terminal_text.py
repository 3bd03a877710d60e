r"""Terminal text: the one way in which words of data reach the terminal, with control characters shown as escapes.

Titles, names, notes, file names and reasons come from elsewhere. A terminal takes control characters in them as commands,
a line break in them forges a row of a list, and a bidi override turns what stands behind it around. All of these are
shown as escapes (``\x1b``, ``\n``, ``\u202e``). The marks LRM, RLM and ALM and the joiners stay: Arabic text needs them,
and they turn nothing around.
"""

from __future__ import annotations

import re
from typing import Any

# C0, DEL, C1; line and paragraph separator; embeddings, overrides and isolates; surrogates, which have no UTF-8 form.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_NAMED = {"\t": " ", "\n": "\\n", "\r": "\\r"}


class TerminalLine(str):
    """A line that may be printed as it is: its words of data went through `terminal_text`; its styles are our own."""

    __slots__ = ()


def terminal_text(text: str) -> str:
    """`text` as one line that the terminal shows character by character. A tab becomes a space."""
    return str(text) if isinstance(text, TerminalLine) else _UNSAFE.sub(_escape, text)


def terminal_json(data: Any) -> str:  # noqa: ANN401  # any JSON value
    r"""`data` as one line of JSON. What `terminal_text` escapes is written as ``\uXXXX``, which is the same JSON value."""
    import json

    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(data, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    return _NAMED.get(char) or (f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}")
