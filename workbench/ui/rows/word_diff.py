"""Word diff: the words of one text that another text does not have."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from workbench.ui.views.bidi_text import Piece

_WORDS = re.compile(r"\s+|\S+")
#: Longer texts are shown without a comparison: it takes time in the square of their words.
_MOST = 600


def diff_words(text: str, other: str) -> tuple[Piece, ...]:
    """`text` in pieces; words that `other` does not have are marked "differs". The pieces joined are exactly `text`."""
    ours, theirs = _WORDS.findall(text), _WORDS.findall(other)
    if not text or max(len(ours), len(theirs)) > _MOST:
        return ((text, ""),)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, start, end, _, _ in matcher.get_opcodes():
        words = "".join(ours[start:end])
        if words:
            pieces.append((words, "" if tag == "equal" else "differs"))
    return tuple(pieces)
